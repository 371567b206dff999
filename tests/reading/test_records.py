"""No sheet is left out in silence only because its name is misspelt."""

import pytest

from tests.text_workbooks import cells_and_codes, make_workbook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.excel.layout.sheet_layout import Column, SettingsLayout, SheetLayout
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.issues.catalogue.cell_kinds import UNKNOWN_WORD
from thidua_reports.reading.records import RecordReader

CODE, TEXT = Column("Mã"), Column("Lý do")
CORRECTIONS = SheetLayout("Điều chỉnh", "", (CODE, TEXT), (CODE,), optional=True)
ROWS = "| Mã | Lý do |\n| A1 | x |"


def read_all(text):
    reader = RecordReader(make_workbook(text))
    rows = reader.each(CORRECTIONS, lambda row: row[CODE].value)
    return rows, (*reader.cells.issues, *reader.sheets_left())


def test_the_rows_of_a_sheet_become_records():
    assert read_all(f"# Điều chỉnh\n{ROWS}") == (("A1",), ())


@pytest.mark.parametrize("name", ["Điều chinh", "Dieu chinh", "Điều chỉnh (2)", "Các điều chỉnh"])
def test_a_sheet_with_a_misspelt_name_is_not_left_out_in_silence(name):
    rows, issues = read_all(f"# {name}\n{ROWS}")

    assert rows == ()
    assert cells_and_codes(issues) == [(name, "TB20")]
    assert issues[0].remedy.endswith("Có phải là “Điều chỉnh”?")


EXACT, TWIN = f"# Điều chỉnh\n{ROWS}", "# Điều  chỉnh\n| Mã | Lý do |\n| A2 | y |"


@pytest.mark.parametrize("sheets", [(EXACT, TWIN), (TWIN, EXACT)], ids=["second", "first"])
def test_of_two_sheets_of_one_name_the_exact_one_is_read_and_this_is_reported(sheets):
    rows, issues = read_all("\n".join(sheets))

    assert rows == ("A1",)
    assert cells_and_codes(issues) == [("Điều chỉnh", "TB26")]
    assert "Có 2 trang cùng tên “Điều chỉnh”" in issues[0].message


def test_a_sheet_of_another_name_is_reported_because_nobody_reads_it():
    issues = read_all(f"# Điều chỉnh\n{ROWS}\n# Nháp\n| 1 |")[1]

    assert cells_and_codes(issues) == [("Nháp", "TB23")]


def test_a_renamed_sheet_is_an_error():
    issues = read_all(f"# Điều chỉnh\n{ROWS}\n# Dieu chinh cu\n| 1 |")[1]

    assert cells_and_codes(issues) == [("Dieu chinh cu", "TB20")]


def test_sheets_that_another_reader_reads_are_not_left_over():
    reader = RecordReader(make_workbook("# Hội nghi\nnam: 2018\n# Hội nghị\nnam: 2018"))

    assert cells_and_codes(reader.sheets_left("Hội nghị")) == [("Hội nghi", "TB20")]
    assert cells_and_codes(reader.sheets_left()) == [("Hội nghi", "TB23"), ("Hội nghị", "TB23")]


def test_the_issues_of_settings_gather_with_those_of_cells():
    reader = RecordReader(make_workbook("# Khối\nnam: 2018"))
    reader.settings(SettingsLayout("Khối", "", ()))

    assert cells_and_codes(reader.cells.issues) == [("A2", "TB18")]


@pytest.mark.parametrize("text", ["", "-", "…"])
def test_a_part_of_the_report_without_words_is_reported_and_not_passed_on(text):
    reader = RecordReader(make_workbook(f"# Lời\n| Phần | Nội dung |\n| hạn chế | {text} |"))

    assert reader.passages(SheetLayout("Lời", "", (Column("Phần"), Column("Nội dung")), ())) == ()
    assert cells_and_codes(reader.cells.issues) == [("B2", "TB48")]


PLACE = Place("khoi.xlsx", "Khối", "C8")


def period_in(cell):
    reader = RecordReader(make_workbook("# Khối"))
    return reader.period(cell), cells_and_codes(reader.cells.issues)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("06 tháng", "6 tháng"),
        ("6 Tháng  đầu năm", "6 tháng"),
        ("Sáu tháng đầu năm", "6 tháng"),
        ("Sơ kết 6 tháng", "6 tháng"),
        ("Kỳ 6 tháng", "6 tháng"),
        ("cả năm", "Năm"),
        ("12 tháng", "Năm"),
        ("Tổng kết năm", "Năm"),
        ("Giao ước thi đua", "Giao ước"),
        ("Ký kết giao ước", "Giao ước"),
    ],
)
def test_what_people_write_is_the_period_of_the_form(typed, word):
    assert period_in(RawCell(typed, PLACE)) == (Period(word), [])


@pytest.mark.parametrize(
    "typed", ["9 tháng", "6 tháng cuối năm", "quý II", "6 tháng ước", "năm 2019", 6]
)
def test_what_may_be_another_period_is_none(typed):
    assert period_in(RawCell(typed, PLACE)) == (None, [("C8", UNKNOWN_WORD.code)])


@pytest.mark.parametrize("typed", ["", None])
def test_where_nothing_is_typed_there_is_no_period(typed):
    assert period_in(RawCell(typed, PLACE)) == (None, [])


def test_what_is_struck_out_is_no_period():
    struck = RawCell(None, PLACE, struck="06 tháng")

    assert period_in(struck)[0] is None
