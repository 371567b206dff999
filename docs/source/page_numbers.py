"""On which page each heading of the Word edition stands, as LibreOffice divides it into pages.

It takes LibreOffice and pypdf to find out. What is found is kept together with the document that it
is true of: of any other one nothing is known.
"""

import hashlib
import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from manual_text import BUILT, Part
from word_edition import LOWEST_RANK, headings_of_contents, word_edition

KEPT = BUILT.with_name("manual_pages.json")
_ROOM = "000"
"""Stands for a number as long as nobody knows it."""


class OtherHeadingsError(LookupError):
    """The headings of the PDF are not those of the manual."""


def known_pages(parts: Sequence[Part], kept: Path = KEPT) -> list[str]:
    """Return the number of the page of each heading of the contents; none if it is not known."""
    if not kept.is_file():
        return []
    found = json.loads(kept.read_text("utf-8"))
    return found["pages"] if found["of"] == _mark(_with_room(parts)) else []


def keep_pages(parts: Sequence[Part], kept: Path = KEPT) -> None:
    """Find out the numbers, and keep them.

    Raises:
        OtherHeadingsError: a heading is not found.
    """
    document = _with_room(parts)
    wanted = [each.text for each in headings_of_contents(parts)]
    with TemporaryDirectory() as scratch:
        found = list(_headings_in(_printed(document, Path(scratch))))
    if [text for text, _ in found] != wanted:
        raise OtherHeadingsError(set(wanted) ^ {text for text, _ in found})
    pages = [str(page) for _, page in found]
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps({"of": _mark(document), "pages": pages}), "utf-8")


def _with_room(parts: Sequence[Part]) -> bytes:
    return word_edition(parts, [_ROOM for _ in headings_of_contents(parts)])


def _mark(document: bytes) -> str:
    return hashlib.sha256(document).hexdigest()


def _printed(document: bytes, folder: Path) -> Path:
    source = folder / "manual.docx"
    source.write_bytes(document)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, source],
        check=True,
        capture_output=True,
    )
    return source.with_suffix(".pdf")


def _headings_in(pdf: Path) -> Iterator[tuple[str, int]]:
    """Yield the headings of the contents' ranks, and the numbers of their pages."""
    from pypdf import PdfReader

    reader = PdfReader(pdf)

    def below(outline: Sequence[Any], rank: int) -> Iterator[tuple[str, int]]:
        for each in outline:
            if isinstance(each, list):
                if rank < LOWEST_RANK:
                    yield from below(each, rank + 1)
            else:
                page = reader.get_destination_page_number(each)
                yield str(each.title), (page or 0) + 1

    return below(reader.outline, 1)
