"""Documents under numbers in a folder for a while, and what a program puts beside them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def numbered(documents: Sequence[bytes]) -> Iterator[tuple[Path, list[Path]]]:
    """Write each .docx into a new folder, and give that with where they are; gone afterwards.

    A program that reads these copies meets neither a document that is open nor a name that is too
    long or too strange, and what is beside one of them can only be of it.

    Raises:
        OSError: there is no room for them.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        paths = [folder / f"{number}.docx" for number in range(len(documents))]
        for path, content in zip(paths, documents, strict=True):
            path.write_bytes(content)
        yield folder, paths


def pdfs_beside(documents: Iterable[Path]) -> list[bytes | None]:
    """Return what is called the PDF of each document; None where there is none."""
    pdfs = (path.with_suffix(".pdf") for path in documents)
    return [pdf.read_bytes() if pdf.is_file() else None for pdf in pdfs]
