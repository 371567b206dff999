"""The sheets of khoi.xlsx that lead from one period to the next."""

from decimal import Decimal

from tests.text_workbooks import cells_and_codes, make_bloc_workbook
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import TargetKind
from thidua_reports.layouts.year_sheets import Successions
from thidua_reports.reading.history import read_history
from thidua_reports.reading.records import RecordReader

PAST = """
# Số liệu kỳ trước
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Năm | Kỳ | Kế hoạch | Thực hiện | Ghi chú | Loại |
| YT | YT1 | Khám bệnh | 2019 | 6 tháng | 100 | 62,5 | | lũy kế |
| YT | YT1 | Khám bệnh | 2019 | Năm | 100 | | chưa rõ | |
"""
CHANGES = """
# Đổi tên, sáp nhập
| Mã cũ | Mã mới | Tên mới | Tên gọi tắt mới | Căn cứ |
| LD | NV | Sở Nội vụ | Nội vụ | Nghị quyết 176 |
| NV | NV | | | |
"""


def history(text):
    reader = RecordReader(make_bloc_workbook(text))
    return read_history(reader), tuple(reader.cells.issues)


def successions(text):
    reader = RecordReader(make_bloc_workbook(text))
    return reader.records(Successions), tuple(reader.cells.issues)


def test_figures_of_earlier_periods_are_read_with_their_year_and_period():
    (first, second), issues = history(PAST)

    assert issues == ()
    assert (first.year, first.period) == (2019, Period.HALF_YEAR)
    assert (first.plan.value, first.achieved.value) == (Decimal(100), Decimal("62.5"))
    assert (first.kind, second.kind) == (TargetKind.CUMULATIVE, None)
    assert (second.period, second.achieved.value, second.note) == (Period.YEAR, None, "chưa rõ")


def test_a_unit_that_goes_on_as_another_is_read():
    found, issues = successions(CHANGES)

    assert issues == ()
    assert [(each.old, each.new, each.name) for each in found] == [
        ("LD", "NV", "Sở Nội vụ"),
        ("NV", "NV", ""),
    ]


def test_a_change_that_does_not_say_what_the_member_becomes_is_reported():
    _, issues = successions(CHANGES.replace("| LD | NV |", "| LD | |"))

    assert cells_and_codes(issues) == [("B2", "TB05")]


def test_a_year_that_is_none_is_reported_and_the_figure_belongs_to_no_period():
    (_, second), issues = history(PAST.replace("| 2019 | Năm", "| 219 | Năm"))

    assert second.year is None
    assert cells_and_codes(issues) == [("D3", "TB21")]
