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
from thidua_reports.language.vietnamese import sentence_start
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


@frozen
class _Shorter:
    """A note, and what it leaves to the sheet; nothing for a whole one."""

    note: AnswerNote
    left: str = ""


def on_one_page(note: AnswerNote, whole: Whole) -> AnswerNote:
    """Return the note with as much as a page holds, and at least the worst issue."""
    ways = [_Shorter(note), *_without_points(note, whole)]
    found = next(filter(fits, map(_told, ways)), None)
    return found or _with_fewer_doubts(ways[-1], whole)


def _without_points(note: AnswerNote, whole: Whole) -> Iterator[_Shorter]:
    """Yield the note without the reasons of the points, then without the single criteria."""
    has_reasons = any(row.ghi_chu for row in note.diem)
    if has_reasons:
        bare = [replace(row, ghi_chu="") for row in note.diem]
        yield _Shorter(replace(note, diem=bare), words.REASONS)
    if 0 < len(whole.contents) < len(note.diem):
        left = words.CRITERIA_AND_REASONS if has_reasons else words.CRITERIA
        yield _Shorter(replace(note, diem=[*whole.contents]), left)


def _with_fewer_doubts(shortest: _Shorter, whole: Whole) -> AnswerNote:
    """Return the shortest note with as many issues as fit."""
    issues = in_brief(whole.issues)
    fewer = (_first_doubts(shortest, issues[:count], whole) for count in range(1, len(issues)))
    first = next(fewer, _told(shortest))
    return [first, *takewhile(fits, fewer)][-1]


def _first_doubts(shortest: _Shorter, issues: Sequence[Issue], whole: Whole) -> AnswerNote:
    doubts = words.FEWER_DOUBTS.format(counts=counted(untold(whole.issues, issues)))
    left = ", ".join(filter(None, (doubts, shortest.left)))
    return _told(_Shorter(replace(shortest.note, nhom=[*groups_of(issues)]), left))


def _told(shorter: _Shorter) -> AnswerNote:
    """Return the note, which says where what it leaves out is."""
    if not shorter.left:
        return shorter.note
    line = words.ON_SHEET.format(what=sentence_start(shorter.left), sheet=SHEET_NAME)
    return replace(shorter.note, viec_can_lam=[*shorter.note.viec_can_lam, line])
