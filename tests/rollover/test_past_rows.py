"""The figures that the next period looks back on."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import a_report
from tests.rollover.ended import HALF_YEAR, PLEDGE, codes_of, following, read_back
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place, Placed
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.issues.catalogue import number_kinds

TARGETS = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | So với | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | kế hoạch | 100 | TC1 |
| A | A2 | Đúng hạn | % | tỷ lệ | tăng | | 96 | |
| B | B1 | Hộ nghèo | hộ | thời điểm | giảm | | không có | |
| C | C1 | Nông thôn mới | | đạt - không đạt | | | | |
"""
REPORTS = (
    a_report("A1", "62.5"),
    a_report("A2", "372412", out_of="387279"),
    a_report("B1", 7),
    a_report("C1", 1),
)
OLD = """
# Số liệu kỳ trước
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Năm | Kỳ | Kế hoạch | Thực hiện |
| A | A1 | Trồng cây | 2022 | Năm | 80 | 70 |
| A | A1 | Trồng cây | 2023 | Năm | 90 | 85 |
| A | A1 | Trồng cây | 2024 | 6 tháng | 100 | 1 |
"""


def history(changes="", reports=REPORTS, errors=()):
    made = following(f"{TARGETS}{changes}", reports, errors)
    return read_back(made.book).history, made.issues


def test_each_target_leaves_what_it_was_with_plan_and_achievement():
    first = history()[0][0]

    assert (first.member, first.code, first.name, first.unit) == ("A", "A1", "Trồng cây", "cây")
    assert (first.year, first.period) == (2024, Period.YEAR)
    assert (first.plan.value, first.achieved.value) == (Decimal(100), Decimal("62.5"))
    assert (first.kind, first.direction) == (TargetKind.CUMULATIVE, Direction.UP)
    assert (first.compared_with, first.criterion, first.note) == ("kế hoạch", "TC1", "")


def test_a_rate_reported_as_a_fraction_is_a_number_of_per_cent_with_the_fraction_beside_it():
    rate = history()[0][1]

    assert rate.achieved.value == Decimal("96.161165465")
    assert rate.note == "từ 372.412/387.279"


def test_a_target_without_a_plan_and_one_that_is_attained_say_so():
    _, _, without_plan, attained = history()[0]

    assert (without_plan.plan.value, without_plan.achieved.value) == (None, Decimal(7))
    assert without_plan.note == "không có kế hoạch"
    assert (attained.plan.value, attained.achieved.value) == (Decimal(1), Decimal(1))


def test_a_figure_that_is_missing_or_not_submitted_is_blank_with_the_reason():
    rows, issues = history(reports=(a_report("A1"), a_report("A2", 96)))

    assert [row.achieved.value for row in rows] == [None, Decimal(96), None, None]
    assert rows[0].note == "kỳ đó không có số thực hiện dùng được"
    (issue,) = [each for each in issues if each.kind.code == "NK12"]
    assert "A1, B1, C1" in issue.message


def test_a_figure_in_doubt_is_blank_with_what_is_wrong_though_its_plan_stays():
    place = Place("A.xlsx", "Nội dung 1", "H5")
    doubtful = replace(REPORTS[0], achieved=Placed(Decimal(5), place))
    error = number_kinds.NOT_A_NUMBER.at(place, text="rất nhiều")

    first, *others = history(reports=(doubtful, *REPORTS[1:]), errors=(error,))[0]

    assert (first.plan.value, first.achieved.value) == (Decimal(100), None)
    assert first.note == f"kỳ đó số liệu còn lỗi: {error.message}"
    assert all(row.achieved.value is not None for row in others)


def test_a_plan_in_doubt_is_blank_too():
    error = number_kinds.NOT_A_NUMBER.at(Place("khoi.xlsx", "Chỉ tiêu", "H2"), text="?")

    first = history(errors=(error,))[0][0]

    assert (first.plan.value, first.achieved.value) == (None, None)
    assert first.note.startswith("kế hoạch còn lỗi ở kỳ đó")


def test_a_corrected_figure_is_reported_as_such():
    corrected = replace(
        REPORTS[0], achieved=Placed(Decimal(70), Place("khoi.xlsx", "Điều chỉnh", "E9"))
    )

    first = history(reports=(corrected, *REPORTS[1:]))[0][0]

    assert (first.achieved.value, first.note) == (Decimal(70), "số đã điều chỉnh")


def test_after_half_a_year_the_figures_are_of_that_period_and_the_new_one_counts():
    rows, _ = history(f"{OLD}{HALF_YEAR}")

    found = [(row.year, row.period, row.achieved.value) for row in rows if row.code == "A1"]
    assert found == [
        (2023, Period.YEAR, Decimal(85)),
        (2024, Period.HALF_YEAR, Decimal("62.5")),
    ]


@pytest.mark.parametrize("period", [PLEDGE, ""], ids=["after the pledge", "after the year"])
def test_figures_of_the_year_and_the_one_before_are_kept(period):
    rows, issues = history(f"{OLD}{period}")

    years = {(row.year, row.period) for row in rows}
    assert years == (
        {(2023, Period.YEAR), (2024, Period.HALF_YEAR)}
        if period
        else {(2024, Period.HALF_YEAR), (2024, Period.YEAR)}
    )
    assert "NK12" not in codes_of(issues)
