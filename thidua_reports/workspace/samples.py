"""The sample workspaces that travel with the program, to try it on."""

from collections.abc import Iterator
from pathlib import Path

from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.frozen import frozen
from thidua_reports.version import samples_folder
from thidua_reports.workspace.folder import MEMBERS_FOLDER

ABOUT = "gioi_thieu.txt"
"""What a sample shows, as a text that opens with a double click."""
_README, _OF_THE_REPOSITORY = "README.md", "\n## Các tệp"
_WHERE_IT_LIES = "input_samples/"


@frozen
class Sample:
    """A workspace to try out: its name, what it is, where its files are."""

    name: str
    title: str
    folder: Path


def shipped_samples() -> tuple[Sample, ...]:
    """Return the samples in the order of their names; none where they are not installed."""
    folder = samples_folder()
    books = sorted(folder.glob(f"*/{BLOC_WORKBOOK}")) if folder else ()
    return tuple(Sample(book.parent.name, _title(book.parent), book.parent) for book in books)


def sample_files(sample: Sample) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of every file of a sample, khoi.xlsx first."""
    yield BLOC_WORKBOOK, (sample.folder / BLOC_WORKBOOK).read_bytes()
    for path in sorted((sample.folder / MEMBERS_FOLDER).glob("*.xlsx")):
        yield f"{MEMBERS_FOLDER}/{path.name}", path.read_bytes()
    yield ABOUT, _about(_readme(sample.folder)).encode("utf-8-sig")


def _readme(folder: Path) -> str:
    return (folder / _README).read_text("utf-8")


def _title(folder: Path) -> str:
    return _readme(folder).partition("\n")[0].removeprefix("# ")


def _about(readme: str) -> str:
    """Return what is said of a sample without what leads into the repository."""
    told = readme.partition(_OF_THE_REPOSITORY)[0].replace(_WHERE_IT_LIES, "")
    return told.removeprefix("# ").strip() + "\n"
