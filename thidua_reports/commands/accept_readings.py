"""`make-report accept --readings`: doubts and assumptions are accepted, by whom and when."""

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256

from thidua_reports import pipeline
from thidua_reports.collecting.acceptance import may_be_accepted, still_holds
from thidua_reports.commands.rewriting import rewrite
from thidua_reports.domain.acceptance import AcceptedReading, Subject
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.writing.cell_values import TextCell
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import agreement_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.layouts import accepted_sheet as layout
from thidua_reports.pipeline import Examined
from thidua_reports.rollover.editable_book import raw_book
from thidua_reports.workspace.folder import Workspace

KEPT_NAME = "khoi (trước khi chấp nhận).xlsx"
DAY_PATTERN = "%d/%m/%Y"
LENGTH_OF_SIGN = 12
"""So many letters of a sign tell two lists apart, and can be typed."""


@frozen
class Acknowledged:
    """How many messages were accepted, where the old khoi.xlsx is kept, and the issues."""

    count: int
    kept: str
    issues: tuple[Issue, ...]


def acceptable(examined: Examined) -> tuple[Issue, ...]:
    """Return the warnings and notes of today that can be accepted; errors never can."""
    return tuple(issue for issue in examined.issues if may_be_accepted(issue))


def sign_of(examined: Examined) -> str:
    """Return what all that can be accepted today is known by, together with its values."""
    return _sign(sorted(_known(each, examined) for each in acceptable(examined)))


def sign_of_line(issue: Issue, examined: Examined) -> str:
    """Return what one warning or note is known by, together with its value."""
    return _sign(_known(issue, examined))


def _known(issue: Issue, examined: Examined) -> tuple[str, ...]:
    value = examined.subjects.of(issue.place).value
    return (issue.kind.code, *issue.place.address, issue.message, value)


def _sign(known: object) -> str:
    return sha256(repr(known).encode()).hexdigest()[:LENGTH_OF_SIGN]


def acknowledge(
    workspace: Workspace, by: str, day: str, expected: str = "", only: Sequence[str] = ()
) -> Acknowledged:
    """Write warnings and notes of today into khoi.xlsx as accepted.

    `expected` is the sign of what was looked at; "" accepts whatever is found. `only` names those
    to accept, each by its code, its place or its own sign; all where nothing is named.

    Raises:
        CannotGoOn: it is not given who accepts and when, something else is found than was looked
            at, nothing is of a name that is given, or khoi.xlsx cannot be replaced.
    """
    accepted_on = _day(by, day)
    examined = pipeline.examine(workspace)
    _stop_at_others(examined, expected)
    found = _named(examined, only)
    if not found:
        return Acknowledged(0, "", examined.issues)
    new = [_accepted(examined.subjects.of(each.place), each, by, accepted_on) for each in found]
    raw = raw_book(examined.workbook)
    old = zip(raw.rows(layout.Accepted.layout), examined.book.accepted, strict=True)
    kept_rows = [row for row, each in old if not _is_superseded(each, new, examined)]
    rows = (*kept_rows, *map(_row, new))
    done = rewrite(
        examined,
        raw.with_rows(layout.Accepted.layout, rows),
        KEPT_NAME,
        lambda again: not_kept(again, len(rows), new),
    )
    left = (each for each in examined.issues if each not in found)
    return Acknowledged(len(new), done.kept, (*left, *done.issues))


def _stop_at_others(examined: Examined, expected: str) -> None:
    """What came in since somebody looked is not accepted in her name."""
    now, found = sign_of(examined), acceptable(examined)
    if found and expected and expected != now:
        place, count = Place(BLOC_WORKBOOK, layout.Accepted.layout.name), len(found)
        changed = agreement_kinds.NOT_AS_SEEN.at(place, count=count, now=now, expected=expected)
        raise CannotGoOn(changed, *found)


def _named(examined: Examined, only: Sequence[str]) -> tuple[Issue, ...]:
    """Return what can be accepted and is named, in its order; all of it where nothing is named."""
    every = acceptable(examined)
    names = {each: _names_of(each, examined) for each in every}
    for text in only:
        if not any(text.strip() in each for each in names.values()):
            place = Place(BLOC_WORKBOOK, layout.Accepted.layout.name)
            raise CannotGoOn(agreement_kinds.NONE_SO_NAMED.at(place, text=text), *every)
    wanted = {text.strip() for text in only}
    return tuple(each for each in every if not only or wanted & names[each])


def _names_of(issue: Issue, examined: Examined) -> frozenset[str]:
    return frozenset((issue.kind.code, str(issue.place), sign_of_line(issue, examined)))


def _day(by: str, text: str) -> date:
    if not by.strip() or not text.strip():
        raise CannotGoOn(agreement_kinds.NOT_SAID_WHO_ACCEPTS.at(Place("--readings")))
    try:
        return datetime.strptime(text.strip(), DAY_PATTERN).date()
    except ValueError as error:
        raise CannotGoOn(agreement_kinds.NOT_A_DAY.at(Place("--date"), text=text)) from error


def _accepted(subject: Subject, issue: Issue, by: str, day: date) -> AcceptedReading:
    return AcceptedReading(
        subject, issue.kind.code, issue.message, by.strip(), day, Place(BLOC_WORKBOOK)
    )


def _is_superseded(
    old: AcceptedReading, new: Sequence[AcceptedReading], examined: Examined
) -> bool:
    """Return whether what was accepted of the same cell is worded otherwise now."""
    same = any((each.subject.name, each.code) == (old.subject.name, old.code) for each in new)
    return same and not still_holds(old, examined.accepted, examined.subjects)


def _row(accepted: AcceptedReading) -> Row:
    subject = accepted.subject
    return {
        layout.Accepted.member: subject.member,
        layout.Accepted.sheet: subject.sheet,
        layout.Accepted.item: TextCell(subject.item),
        layout.Accepted.column: subject.column,
        layout.Accepted.value: TextCell(subject.value),
        layout.Accepted.code: accepted.code,
        layout.Accepted.message: TextCell(accepted.message),
        layout.Accepted.by: accepted.by,
        layout.Accepted.day: accepted.day,
    }


def not_kept(book: BlocBook | None, count: int, new: Sequence[AcceptedReading]) -> Issue | None:
    """Return the issue of a book that does not hold what was accepted, in `count` rows altogether.

    What it does not hold would be reported again.
    """
    again = book.accepted if book else ()
    if len(again) == count and all(each in again for each in new):
        return None
    return agreement_kinds.NOT_KEPT_AS_ACCEPTED.at(
        Place(BLOC_WORKBOOK, layout.Accepted.layout.name)
    )
