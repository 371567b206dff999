"""What is said to a member -> the rows of the bloc's sheet in its workbook."""

from collections.abc import Iterator, Sequence

from thidua_reports.answers.sheet import SheetRow
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.answer_views import AnswerNote
from thidua_reports.presenting import answer_words as words
from thidua_reports.presenting.answers import where

_BLANK = SheetRow(())
_FIGURES = 3
"""How many points a row ends with."""


def answer_rows(view: AnswerNote, issues: Sequence[Issue]) -> tuple[SheetRow, ...]:
    """Return every issue with the way to its cell, then points and rank."""
    return (*_above(view), *_doubts(issues), *_points(view))


def _above(view: AnswerNote) -> Iterator[SheetRow]:
    yield SheetRow((words.TO.format(member=view.don_vi),), is_heading=True)
    for line in (view.nhan_xet, *view.viec_can_lam):
        yield SheetRow((line,))


def _doubts(issues: Sequence[Issue]) -> Iterator[SheetRow]:
    if not issues:
        return
    yield _BLANK
    yield SheetRow(words.DOUBTS, is_heading=True)
    for number, issue in enumerate(issues, 1):
        cells = (str(number), where(issue.place), issue.message, issue.remedy)
        yield SheetRow((*cells, issue.kind.severity.value), target=_target(issue))


def _target(issue: Issue) -> str:
    place = issue.place
    quoted = place.sheet.replace("'", "''")
    return f"'{quoted}'!{place.cell}" if place.sheet and place.cell else ""


def _points(view: AnswerNote) -> Iterator[SheetRow]:
    if not view.diem:
        return
    yield _BLANK
    yield SheetRow((words.POINTS_OF,), is_heading=True)
    yield SheetRow(words.POINTS, is_heading=True, figures=_FIGURES)
    for number, row in enumerate(view.diem, 1):
        points = (row.tu_cham, row.tinh_toan, row.thong_nhat)
        yield SheetRow((str(number), row.tt, row.tieu_chi, row.ghi_chu, *points), figures=_FIGURES)
    total = (view.tong_tu_cham, view.tong_tinh_toan, view.tong_thong_nhat)
    sums = ("", "", words.TOTAL, view.tong_ghi_chu, *total)
    yield SheetRow(sums, is_heading=True, figures=_FIGURES)
    if view.hang:
        yield SheetRow((view.hang,), is_heading=True)
