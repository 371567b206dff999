"""The files of a folder that somebody works on, without what programs put beside them."""

from collections.abc import Iterator
from pathlib import Path

from thidua_reports.workspace.folder import in_order

LOCKS = ("~$", ".~lock.")
"""How a file begins by which Office or LibreOffice says that a document is open: it is none."""


def is_lock(name: str) -> bool:
    """Return whether a file only says that another one is open somewhere."""
    return name.startswith(LOCKS)


def own_files(folder: Path, pattern: str = "*") -> Iterator[Path]:
    """Yield the files of a folder in the order of names: none that is hidden, and no lock."""
    if folder.is_dir():
        for path in in_order(folder.glob(pattern)):
            if path.is_file() and not path.name.startswith((*LOCKS, ".")):
                yield path
