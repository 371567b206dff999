"""Of which Word document beside it a PDF is."""

from collections.abc import Iterable, Set
from pathlib import Path

from thidua_reports.pdf.marks import is_of
from thidua_reports.pdf.names import content_of
from thidua_reports.workspace.copy_names import WORD
from thidua_reports.workspace.folder import in_order


def document_of(path: Path, origin: str, dead: Set[Path] = frozenset()) -> Path | None:
    """Return the document beside a PDF that has, as it is now, the sha256 it was made of.

    That can only be the one with its name; where there is none, it may be any, as the PDF got
    another name. Those that are `dead` are passed over; None if there is none.
    """
    own = path.with_suffix(WORD)
    found: Iterable[Path] = {own} if own.exists() else in_order(path.parent.glob(f"*{WORD}"))
    alive = (each for each in found if each not in dead)
    return next((each for each in alive if is_of(origin, content_of(each) or b"")), None)
