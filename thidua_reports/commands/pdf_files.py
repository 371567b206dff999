"""The PDF copies beside the documents of a run, and whether the page leads to those there are."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.delivering.destinations import State
from thidua_reports.issues.issue import Issue
from thidua_reports.presenting.work_steps import Tell

PdfCopies = tuple[tuple[tuple[str, str], ...], tuple[Issue, ...]]
"""The PDF copies, each with what became of it, and what is wrong with them."""
LINK_TO_PDF = b'.pdf"'


def pdf_files(
    output: Path,
    documents: Sequence[str],
    tell: Tell,
    *,
    wanted: bool,
    overtaken: Sequence[str] = (),
) -> PdfCopies:
    """Make the PDF copies if they are wanted; in any case remove those that are old, and say so.

    Those of documents that are `overtaken` are old (see `without_old_copies`).
    """
    if not wanted and not _has_pdf(output):
        return (), ()
    from thidua_reports.pdf.copies import pdf_copies
    from thidua_reports.pdf.old_copies import without_old_copies
    from thidua_reports.presenting.documents import is_review_copy

    # a review copy is for the table where it is worked on: what its comments say cannot be read in
    # a PDF, and one that lies among the others is soon sent with them
    to_print = [each for each in documents if wanted and not is_review_copy(each)]
    files, issues = pdf_copies(output, to_print, tell)
    told = {issue.place for issue in issues}
    return files, (*issues, *without_old_copies(output, documents, overtaken, told))


def copied(deliveries: Sequence[Delivery]) -> list[str]:
    """Return the names of what is to be copied: what was made, and what may have been edited.

    Of a document that was edited and the new one beside it, nobody but she knows which one she
    sends.
    """
    return [
        *(each.file.name for each in deliveries),
        *_kept(deliveries, State.EDITED, State.UNSURE),
    ]


def overtaken(deliveries: Sequence[Delivery]) -> list[str]:
    """Return the names of our own that could not be written over, as they were open."""
    return _kept(deliveries, State.OPEN)


def _kept(deliveries: Sequence[Delivery], *states: State) -> list[str]:
    kept = (kept for each in deliveries for kept in each.kept)
    return [each.name for each in kept if each.state in states]


def page_leads_to_copies(output: Path, documents: Sequence[str]) -> bool:
    """Return whether the page among these documents leads to the copies there are, and no other."""
    pages = [_bytes(output / each) for each in documents if each.endswith(".html")]
    if not _has_pdf(output) and not any(LINK_TO_PDF in page for page in pages):
        return True
    from thidua_reports.delivering.run_record import fingerprint
    from thidua_reports.page.files import address
    from thidua_reports.pdf.old_copies import copies_of
    from thidua_reports.workspace.copy_names import WORD, copy_name

    word = [each for each in documents if each.endswith(WORD)]
    made = [fingerprint(each, _bytes(output / each)) for each in word]
    there = copies_of(output, {each.name: each.sha256 for each in made})
    links = {name: f'href="{address(name)}"'.encode() for name in map(copy_name, word)}
    return all({name for name, link in links.items() if link in page} == there for page in pages)


def _has_pdf(output: Path) -> bool:
    return any(chain(output.glob("*.pdf"), output.glob("*/*.pdf")))


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
