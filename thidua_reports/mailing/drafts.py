"""Letters -> files that the mail program opens for editing; what somebody edited stays."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import deliver_over
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import output_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.mailing.letter import Letter
from thidua_reports.mailing.message import draft, is_as_made
from thidua_reports.workspace.folder import in_order

FOLDER = "thu"
ENDING = ".eml"


def write_drafts(
    folder: Path, letters: Sequence[Letter], prefix: str
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    """Write a draft of each letter; `prefix` begins the names of the drafts of this kind.

    Drafts of this kind that are not made again are reported, unless it is "".

    Raises:
        CannotGoOn: the folder cannot be written to.
    """
    outputs = [Output(f"{letter.name}{ENDING}", draft(letter)) for letter in letters]
    deliveries, issues = deliver_over(folder, outputs, is_as_made)
    return deliveries, (*issues, *_left_over(folder, deliveries, prefix))


def _left_over(folder: Path, deliveries: Sequence[Delivery], prefix: str) -> Iterator[Issue]:
    """Report drafts of this kind that an earlier run made and this one does not."""
    known = {each.file.name for each in deliveries} | {
        kept.name for each in deliveries for kept in each.kept
    }
    for path in in_order(folder.glob(f"{prefix}*{ENDING}")) if prefix else ():
        if path.name not in known:
            yield output_kinds.DOCUMENT_LEFT_OVER.at(Place(path.name), name=path.name)
