"""A note to a member -> what of it one page holds; the rest is on the sheet in its workbook.

What is to be corrected comes first: before an issue is left out, the reasons of the points and the
points of single criteria are. What is left out is told with where it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from thidua_reports.domain.answer_marks import SHEET_NAME
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.answer_views import AnswerNote, PointsRow
from thidua_reports.presenting import answer_words as words
from thidua_reports.presenting.alike_issues import in_brief, untold
from thidua_reports.presenting.answers import counted, groups_of
from thidua_reports.presenting.note_room import fits


@frozen
class Whole:
    """What the sheet in the marked workbook tells in full, and the points by content."""

    issues: Sequence[Issue]
    contents: Sequence[PointsRow]


def on_one_page(note: AnswerNote, whole: Whole) -> AnswerNote:
    """Return the note with as much as a page holds, and at least the worst issue."""
    shorter = [*_without_points(note, whole)]
    found = next((each for each in (note, *shorter) if fits(each)), None)
    return found or _with_fewer_doubts(shorter[-1] if shorter else note, note, whole)


def _without_points(note: AnswerNote, whole: Whole) -> Iterator[AnswerNote]:
    """Yield the note without the reasons of the points, then without the single criteria."""
    if any(row.ghi_chu for row in note.diem):
        bare = [replace(row, ghi_chu="") for row in note.diem]
        yield _told(replace(note, diem=bare), words.NO_REASONS)
    if 0 < len(whole.contents) < len(note.diem):
        yield _told(replace(note, diem=[*whole.contents]), words.NO_CRITERIA)


def _with_fewer_doubts(shortest: AnswerNote, note: AnswerNote, whole: Whole) -> AnswerNote:
    """Return the shortest note with as many issues as fit."""
    issues = in_brief(whole.issues)
    fewer = (
        _first_doubts(replace(shortest, viec_can_lam=note.viec_can_lam), issues[:count], whole)
        for count in range(1, len(issues))
    )
    first = next(fewer, shortest)
    return [first, *takewhile(fits, fewer)][-1]


def _first_doubts(note: AnswerNote, issues: Sequence[Issue], whole: Whole) -> AnswerNote:
    left = words.FEWER_DOUBTS.format(counts=counted(untold(whole.issues, issues)))
    also = words.CRITERIA_TOO if note.diem else ""
    return _told(replace(note, nhom=[*groups_of(issues)]), f"{left}{also}:")


def _told(note: AnswerNote, what: str) -> AnswerNote:
    line = f"{what} {words.ON_SHEET.format(sheet=SHEET_NAME)}"
    return replace(note, viec_can_lam=[*note.viec_can_lam, line])
