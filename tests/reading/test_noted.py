"""The sheets of khoi.xlsx on what the bloc notes down of its members."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.text_workbooks import cells_and_codes, make_bloc_workbook
from thidua_reports.domain.noted import NotedKind
from thidua_reports.reading.noted import read_noted, read_receipts
from thidua_reports.reading.records import RecordReader

RECEIPTS = """
# Tiếp nhận
| Đơn vị | Ngày nhận | Hạn riêng | Ghi chú |
| YT | 08/7/2019 | | qua thư |
| GD | 08/7/2019 | 07/7/2019 | |
| DL | | | chưa thấy |
"""
NOTED = """
# Khối ghi nhận
| Đơn vị | Loại | Tiêu chí | Số | Nội dung | Nguồn | Ngày |
| YT | báo cáo chậm | TC1 | 2 | quý I, quý II | Văn phòng | 03/7/2019 |
| GD | Biểu dương | | | | | |
"""


def read(text, what=read_receipts):
    reader = RecordReader(make_bloc_workbook(text))
    return what(reader), cells_and_codes(reader.cells.issues)


def test_receipts_are_read_with_their_days():
    (health, education, tourism), issues = read(RECEIPTS)

    assert issues == []
    assert (health.member, health.received, health.own_deadline) == ("YT", date(2019, 7, 8), None)
    assert education.own_deadline == date(2019, 7, 7)
    assert (tourism.received, tourism.note) == (None, "chưa thấy")


def test_a_bloc_without_these_sheets_has_noted_nothing_down():
    assert read("# Khối\nten_khoi: Khối 4") == ((), [])
    assert read("# Khối\nten_khoi: Khối 4", read_noted) == ((), [])


@pytest.mark.parametrize("typed", ["hôm qua", "cuối tháng 7", "08/7/2019 16:30"])
def test_a_day_that_is_none_is_an_error_at_its_cell(typed):
    (health, *_), issues = read(RECEIPTS.replace("08/7/2019 | |", f"{typed} | |", 1))

    assert health.received is None
    assert issues == [("B2", "TB09")]


def test_two_rows_of_one_member_are_both_in_error():
    _, issues = read(RECEIPTS.replace("| GD |", "| yt |"))

    assert issues == [("A3", "TB06"), ("A2", "TB24")]


def test_that_an_hour_is_not_used_is_told():
    workbook = make_bloc_workbook(RECEIPTS)
    reader = RecordReader(with_value(workbook, "B2", datetime(2019, 7, 8, 16, 30)))

    (health, *_) = read_receipts(reader)

    assert health.received == date(2019, 7, 8)
    (issue,) = reader.cells.issues
    assert (issue.place.cell, issue.kind.code) == ("B2", "KN01")
    assert "08/07/2019 kèm giờ 16:30" in issue.message


def with_value(workbook, address, value):
    """Return the workbook with another value in a cell of its sheet of receipts."""
    sheets = [
        replace(
            sheet,
            lines={
                number: {
                    at: cell._replace(value=value) if cell.place.cell == address else cell
                    for at, cell in line.items()
                }
                for number, line in sheet.lines.items()
            },
        )
        if sheet.name == "Tiếp nhận"
        else sheet
        for sheet in workbook.sheets
    ]
    return replace(workbook, sheets=tuple(sheets))


def test_what_others_report_is_read_and_a_blank_count_is_once():
    (late, praised), issues = read(NOTED, read_noted)

    assert issues == []
    assert (late.member, late.kind, late.criterion) == ("YT", NotedKind.LATE_REPORT, "TC1")
    assert (late.count, late.source, late.day) == (2, "Văn phòng", date(2019, 7, 3))
    assert (praised.kind, praised.count) == (NotedKind.COMMENDATION, 1)


@pytest.mark.parametrize(
    ("old", "new", "issue"),
    [
        ("| 2 |", "| hai |", ("D2", "TB11")),
        ("| 2 |", "| 0 |", ("D2", "TB21")),
        ("| 2 |", "| 1,5 |", ("D2", "TB10")),
    ],
)
def test_a_count_that_is_none_stays_unknown(old, new, issue):
    (late, _), issues = read(NOTED.replace(old, new), read_noted)

    assert late.count is None
    assert [cell for cell, _ in issues] == [issue[0]]


def test_a_row_that_does_not_say_what_was_reported_is_left_out_and_told():
    found, issues = read(NOTED.replace("| Biểu dương |", "| |"), read_noted)

    assert len(found) == 1
    assert issues == [("B3", "TB05")]


def test_an_event_of_a_criterion_counts_only_there():
    (late, praised), _ = read(NOTED, read_noted)

    assert [late.is_about("TC1"), late.is_about("TC2")] == [True, False]
    assert [praised.is_about("TC1"), praised.is_about("TC2")] == [True, True]
