"""What a member registers: a rate is in per cent, of this year as of the last."""

from decimal import Decimal

import pytest

from tests.examples import a_bloc_book, read_member
from tests.text_workbooks import cells_and_codes

PLEDGE = "# Khối\nky: Giao ước\nphan_nam: 0\n"
GIVEN = """# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch |
| YT | YT.01 | Trễ hạn | % | tỷ lệ | giảm | 0,5% |
"""
ROW = """# Đơn vị
ky: Giao ước
# Đăng ký
| Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Kế hoạch năm trước | Thực hiện năm trước |
| YT.01 | Trễ hạn | {kind} | giảm | {plan} | {planned} | {achieved} |
"""


def read(kind="tỷ lệ", plan="95", planned="", achieved="", bloc="# Chỉ tiêu\n| Mã chỉ tiêu |"):
    text = ROW.format(kind=kind, plan=plan, planned=planned, achieved=achieved)
    submission, issues = read_member(text, a_bloc_book(PLEDGE + bloc))
    (registration,) = submission.registrations
    told = [each for each in cells_and_codes(issues) if each != ("Nội dung 1", "TB23")]
    return registration, told


def test_last_years_rates_are_read_in_per_cent_like_this_years():
    registration, told = read(plan="95%", planned="94,5%", achieved="94%")

    assert told == []
    assert registration.target.plan.value == Decimal(95)
    assert registration.last_plan.value == Decimal("94.5")
    assert registration.last_achieved.value == Decimal(94)


def test_last_years_count_is_no_percentage():
    registration, told = read(kind="lũy kế", planned="94%")

    assert told == [("F2", "TB17")]
    assert registration.last_plan.value is None


@pytest.mark.parametrize(
    ("plan", "told"),
    [("0,95", [("E2", "TV42")]), ("1", [("E2", "TV42")]), ("0,95%", []), ("1,2", [])],
)
def test_a_plan_that_may_be_a_fraction_is_an_error_unless_its_sign_is_typed(plan, told):
    assert read(plan=plan)[1] == told


def test_of_a_given_target_the_plan_is_the_blocs():
    assert read(plan="0,5", bloc=GIVEN)[1] == []
