"""The fields of each Word template by the paths that its tags name, and what must be printed.

`a[]` is every text of the list a, `a[].b` the field b of every entry of a.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Annotated, get_args, get_origin

from thidua_reports.layouts.answer_views import AnswerNote
from thidua_reports.layouts.award_views import AwardRequest, JudgingMinutes
from thidua_reports.layouts.ballot_views import BallotPaper, BallotRecord
from thidua_reports.layouts.charts import Chart
from thidua_reports.layouts.leaflet_view import Leaflet
from thidua_reports.layouts.letter_views import (
    AnsweredComments,
    Invitation,
    Notice,
    Regulation,
    YearPlan,
)
from thidua_reports.layouts.minutes_views import Minutes, MinutesAfter
from thidua_reports.layouts.pledge_views import Pledge
from thidua_reports.layouts.report_views import HalfYearReport, YearReport
from thidua_reports.layouts.score_matrix_views import ScoreMatrix
from thidua_reports.layouts.views import Fields, Lines

VIEWS: tuple[type[Fields], ...] = (
    Pledge,
    HalfYearReport,
    YearReport,
    Minutes,
    MinutesAfter,
    JudgingMinutes,
    BallotPaper,
    BallotRecord,
    AwardRequest,
    ScoreMatrix,
    Invitation,
    Notice,
    AnsweredComments,
    YearPlan,
    Regulation,
    AnswerNote,
    Leaflet,
)
"""The view of every template."""


def _paths(view: type) -> Iterator[tuple[str, str]]:
    """Yield the fields of a view, or of a row in one, each with its meaning."""
    for field in fields(view):
        is_annotated = get_origin(field.type) is Annotated
        kind, *meanings = get_args(field.type) if is_annotated else (field.type, "")
        if kind is str:
            yield field.name, *meanings
        elif kind is Chart:
            continue
        elif kind == Lines:
            yield f"{field.name}[]", *meanings
        else:
            (row,) = get_args(kind)
            inner = dict(_paths(row))
            names = [f"{field.name}[].{name}" for name in inner]
            yield from zip(names, inner.values() if meanings == [""] else meanings, strict=True)


def _charts(view: type) -> dict[str, str]:
    """Return the charts of a view, each with its meaning."""
    kinds = {field.name: get_args(field.type) for field in fields(view)}
    return {name: kind[1] for name, kind in kinds.items() if Chart in kind}


FIELDS: Mapping[str, Mapping[str, str]] = {view.template: dict(_paths(view)) for view in VIEWS}
"""What each template may print, and the meaning of it in the words of the manual."""

CHARTS: Mapping[str, Mapping[str, str]] = {view.template: _charts(view) for view in VIEWS}
"""What the charts of each template may draw, by the alternative text that asks for it."""

_SENTENCE, _TARGET = "noi_dung[].don_vi[].cac_cau[].", "bang_chi_tieu[].dong[]."
_RANK = "bang_diem[]."
_OF_RANKING = ("tieu_de_xep_hang", "ghi_chu_xep_hang[]", _RANK + "ghi_chu")
DOUBT_OF: Mapping[str, tuple[str, ...]] = {
    _SENTENCE + "loi": (_SENTENCE + "dau",),
    _TARGET + "thuc_hien": (_TARGET + "ghi_chu",),
    _TARGET + "ty_le": (_TARGET + "ghi_chu",),
    **dict.fromkeys((_TARGET + "diem", _TARGET + "cong"), (_TARGET + "ghi_chu",)),
    "bang_chi_tieu[].tong_cong": ("bang_chi_tieu[].tong_ghi_chu",),
    _RANK + "hang": _OF_RANKING,
    _RANK + "tinh_toan": _OF_RANKING,
    _RANK + "thong_nhat": _OF_RANKING,
    **dict.fromkeys(("nhom[].diem[]", "nhom[].dong[].diem[]"), ("trich_yeu", "ghi_chu[]")),
}
"""The fields that show the doubt of a figure: where the figure is printed, so must they be."""

DRAFT_NOTES = ("ghi_chu_du_thao[].tieu_de", "ghi_chu_du_thao[].y[]")
"""What is unsettled in a draft: a template that has a place for it must keep it."""

SIGNERS = frozenset({"nguoi_ky", "chu_toa_ky", "truong_ban_ky", "ky_ket"})
"""The fields of who signs: a document that has one of them is signed."""

FINER_ONES: Mapping[str, tuple[str, ...]] = {
    "diem_don_vi[].tong": tuple(
        f"diem_don_vi[].tong_{each}" for each in ("tu_cham", "tinh_toan", "thong_nhat", "ghi_chu")
    ),
}
"""The fields into which one was split: a template that prints the one prints what they hold."""

FLAG_OF: Mapping[str, str] = {
    "noi_dung[].tieu_chi[].luu_y": "noi_dung[].co_luu_y",
    "noi_dung[].tieu_chi[].thuong": "noi_dung[].co_thuong",
    "noi_dung[].tieu_chi[].tru": "noi_dung[].co_tru",
}
"""The field that says whether a list has any of another: without it there is none to print."""
