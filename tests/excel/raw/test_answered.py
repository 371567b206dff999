"""The bloc's own sheet in a workbook that comes back."""

import pytest

from thidua_reports.domain.answer_marks import SHEET_MARK, SHEET_NAME
from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.answered import without_answer
from thidua_reports.excel.raw.workbook import RawCell, RawSheet, RawWorkbook


def workbook(name, mark):
    sheets = []
    for sheet, text in (("Nội dung 1", "Chỉ tiêu"), (name, mark)):
        place = Place("so.xlsx", sheet)
        cell = RawCell(text, Place("so.xlsx", sheet, "A2"))
        sheets.append(RawSheet(sheet, place, {2: {1: cell}}))
    return RawWorkbook(Place("so.xlsx"), tuple(sheets))


def names(name, mark):
    return [sheet.name for sheet in without_answer(workbook(name, mark)).sheets]


@pytest.mark.parametrize(
    "name", [SHEET_NAME, f"{SHEET_NAME} (2)", SHEET_NAME.upper(), f" {SHEET_NAME}_1", "Góp ý"]
)
def test_the_bloc_s_sheet_is_left_out_whatever_a_program_or_member_made_of_its_name(name):
    assert names(name, SHEET_MARK) == ["Nội dung 1"]


@pytest.mark.parametrize(
    ("name", "mark"), [(SHEET_NAME, "Ghi chép"), (SHEET_NAME, None), ("Góp ý", f"{SHEET_MARK} Ạ")]
)
def test_a_sheet_of_the_member_stays_though_it_looks_a_little_like_it(name, mark):
    assert names(name, mark) == ["Nội dung 1", name]
