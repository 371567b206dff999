"""What is found in a folder of documents: what a file holds, and whether one is open."""

from contextlib import suppress
from pathlib import Path

from thidua_reports.delivering.staging import retry_while_locked


def content_of(path: Path) -> bytes | None:
    """Return what a file holds; None where there is none, or none that can be read."""
    with suppress(OSError):
        return retry_while_locked(path.read_bytes) if path.is_file() else None
    return None


def is_open(document: Path) -> bool:
    """Return whether Word or LibreOffice says by a file beside it that a document is open.

    Word writes "~$" over the first two letters of a name of eight or more, over the first one of a
    name of seven, and before a shorter one.
    """
    covered = min(max(len(document.stem) - 6, 0), 2)
    signs = (f"~${document.name[covered:]}", f".~lock.{document.name}#")
    return any(document.with_name(each).exists() for each in signs)
