"""An edited document as it goes out: new figures where the old ones stood, no mark of a draft."""

from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.word.edited.documents import EditedDocument
from thidua_reports.word.edited.examination import Examination
from thidua_reports.word.edited.findings import FigureFindings
from thidua_reports.word.edited.origin import BODY, without_origin
from thidua_reports.word.edited.replacing import take_off_draft_marks, with_new_figures
from thidua_reports.word.text import parse, serialized
from thidua_reports.zip_package import pack


@frozen
class FinalVersion:
    """A final document, and what is said of it."""

    content: bytes
    issues: tuple[Issue, ...]


def final_version(document: EditedDocument, examination: Examination) -> FinalVersion:
    """Return the final version of a document, of data in which nothing is in doubt."""
    root = parse(document.parts[BODY])
    words = FigureFindings(document.root, document.name)
    replaced = with_new_figures(root, examination.figures)
    take_off_draft_marks(root, examination.made)
    parts = without_origin({**document.parts, BODY: serialized(root)})
    done = {each.piece.spot for each in replaced}
    left = (
        issue
        for issue in examination.issues
        if not any(each.issue is issue and each.piece.spot in done for each in examination.findings)
    )
    notes = (words.replaced(each) for each in replaced)
    return FinalVersion(pack(parts), (*left, *notes))
