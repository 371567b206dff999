"""All that was found out, and the files made -> the bytes of kiem_tra.html."""

from dataclasses import replace

from thidua_reports.delivering.official_copies import Official
from thidua_reports.delivering.overview import Memory, Planned
from thidua_reports.domain.changes import Change
from thidua_reports.domain.submission import Received
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.page.files import AnswerOf, files, official_file, unanswered
from thidua_reports.page.findings import Findings
from thidua_reports.page.issue_list import grouped, issue_list
from thidua_reports.page.markup import filled
from thidua_reports.page.points import points
from thidua_reports.page.submissions import submissions
from thidua_reports.page.targets import targets
from thidua_reports.page.verdict import verdict
from thidua_reports.page.views import ChangedRow, CheckPage
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.change_words import WordedChange, worded_changes
from thidua_reports.presenting.material import Material

PAGE_NAME = "kiem_tra.html"


@frozen
class RunOutcome:
    """What the page tells of: the examined material, all issues, what came in and has changed.

    `accepted` are the issues that the bloc has accepted, `left_out` the documents that lack data,
    each with what it lacks. `answers` are the files that go back to members, `copies` the PDF
    copies that are beside the documents, `official` their official copies.
    """

    material: Material
    issues: tuple[Issue, ...]
    account: tuple[Received, ...] = ()
    changes: tuple[Change, ...] = ()
    accepted: tuple[Issue, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    answers: tuple[AnswerOf, ...] = ()
    copies: frozenset[str] = frozenset()
    official: Official = Official()


_UNCHANGED = {
    Memory.KNOWN: words.NO_OTHER_RUN,
    Memory.NO_RUN_BEFORE: words.NO_OTHER_RUN,
    Memory.MISSING: words.RECORD_MISSING,
    Memory.DAMAGED: words.RECORD_DAMAGED,
}


def page(found: RunOutcome, planned: Planned) -> bytes:
    """Return the page of what was found; it leads to the files by the names they were given."""
    return filled(page_view(found, planned))


def page_view(found: RunOutcome, planned: Planned) -> CheckPage:
    """Return what the page shows; what is told of the files is among its issues."""
    book, standings = found.material.book, found.material.standings
    groups = grouped(book, found.account, (*found.issues, *planned.told))
    findings = Findings(found.material, groups, planned.deliveries, found.account, found.official)
    bloc = book.bloc
    made = files(planned, found.left_out, found.answers, found.copies, unanswered(standings))
    return CheckPage(
        title=words.TITLE.format(bloc=bloc.name, period=bloc.period.value, year=bloc.year),
        verdict=verdict(findings),
        submissions=submissions(found.material, found.account, groups),
        issues=issue_list(book, groups, found.accepted, planned.told),
        points=points(book, standings),
        targets=targets(book, standings),
        changes=[*map(_changed, worded_changes(found.changes, book))],
        unchanged=_UNCHANGED[planned.memory],
        files=replace(made, official=[*map(official_file, found.official.copies)]),
    )


def _changed(change: WordedChange) -> ChangedRow:
    return ChangedRow(
        kind=change.kind,
        member=change.member or words.OF_ALL,
        item=change.item,
        what=change.what,
        before=change.before or words.NOTHING,
        now=change.now or words.NOTHING,
    )
