"""Example rows on many sheets are told in one line."""

from tests.text_workbooks import cells_and_codes
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.reading.example_notes import told_once

ONE = sheet_kinds.EXAMPLE_ROWS.at(Place("khoi.xlsx", "Chỉ tiêu", "A5"), count=2)
OTHER = sheet_kinds.EXAMPLE_ROWS.at(Place("khoi.xlsx", "Người ký", "A5"), count=1)
ERROR = sheet_kinds.KEY_MISSING.at(Place("khoi.xlsx", "Chỉ tiêu", "A7"), heading="Đơn vị")


def test_the_examples_of_one_sheet_are_told_at_their_row():
    assert told_once([ONE, ERROR]) == (ONE, ERROR)


def test_the_examples_of_several_sheets_are_told_in_one_short_note():
    issues = told_once([ONE, ERROR, OTHER])

    assert cells_and_codes(issues) == [("A7", ERROR.kind.code), ("khoi.xlsx", "TB28")]
    assert issues[1].message == "Hàng ví dụ ở 2 trang không được đọc."
