"""Which targets of a year come along as those that the bloc gives its members for the next."""

import pytest

from tests.rollover.ended import HALF_YEAR, codes_of, ended, following, read_back
from thidua_reports.domain.period import Period
from thidua_reports.forms.registration_rows import registration_sheet
from thidua_reports.issues.issue import Severity
from thidua_reports.layouts.criteria_sheets import Targets

FROZEN = (
    "# Giao ước đã chốt\n| Trang | Mã | Tên | Cột | Giá trị đã chốt |\n"
    '| Chỉ tiêu | HD1 | Suy dinh dưỡng | Kế hoạch | "12,4" |\n'
)
TARGETS = """
# Thành viên
| Mã đơn vị | Tên đơn vị | Tên gọi khác |
| A | Sở An | AN1 |
| B | Sở Bình | |
| C | Sở Cường | |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí | Ghi chú |
| A | HD1 | Suy dinh dưỡng | % | tỷ lệ | giảm | 12,4 | TC1 | NQ 05 |
| A | A.01 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 | |
| A | AN1.02 | Trồng rừng | ha | lũy kế | tăng | 30 | TC1 | |
| A | HD3 | Đề án phụ | đề án | lũy kế | tăng | không có | | |
| B | HD2 | Đề án | đề án | lũy kế | tăng | không có | | |
| B | B.9 | Đường mới | km | lũy kế | tăng | 7 | TC1 | |
| C | C.1 | Khám bệnh | lượt | lũy kế | tăng | 3000 | TC1 | |
"""


def codes_in_form(book):
    """Return the codes in the form of C: of what is given, of what it may register again."""
    sheet = registration_sheet(book, "C", {})
    named = [row[Targets.code] for row in sheet.spare if row.get(Targets.name)]
    return [row[Targets.code] for row in sheet.rows], named


def given(made):
    """Return code, plan and note of each target of the next period, as khoi.xlsx has them."""
    return [
        (row[Targets.code], row.get(Targets.plan), row.get(Targets.note))
        for row in made.book.rows(Targets.layout)
    ]


def test_what_the_bloc_gave_comes_along_without_its_plan_and_what_members_registered_does_not():
    made = following(FROZEN + TARGETS)

    assert given(made) == [("HD1", None, "NQ 05"), ("HD3", "không có", None)]
    assert "Chỉ tiêu" not in made.emptied
    (told,) = [each for each in made.issues if each.kind.code == "NK27"]
    assert told.message.endswith("chưa có kế hoạch năm 2025: HD1, HD3.")
    assert "NK28" not in codes_of(made.issues)


def test_of_members_that_registered_nothing_in_their_forms_it_is_not_known_and_counted():
    made = following(FROZEN + TARGETS)

    (told,) = [each for each in made.issues if each.kind.code == "NK29"]
    assert told.kind.severity is Severity.WARNING
    assert told.message.startswith("Không rõ 03 chỉ tiêu khối tự ghi ")
    assert "bằng biểu mẫu: B, C." in told.message


@pytest.mark.remedy_of("NK29")
def test_what_is_not_known_is_offered_in_the_form_until_it_is_copied_as_given():
    made = following(FROZEN + TARGETS)
    old_book, _ = ended(FROZEN + TARGETS)
    old_rows = old_book.rows(Targets.layout)
    copied = [row for row in old_rows if row[Targets.code] == "C.1"]

    as_made = read_back(made.book)
    rows = [*made.book.rows(Targets.layout), *copied]
    mended = read_back(made.book.with_rows(Targets.layout, rows))

    assert codes_in_form(as_made) == ([], ["C.1"])
    assert codes_in_form(mended) == (["C.1"], [])


def test_figures_of_the_year_are_beside_the_new_plan_as_those_of_last_year():
    book = read_back(following(FROZEN + TARGETS).book)

    (target, *_) = book.targets
    past = book.past(target, 2024, Period.YEAR)
    assert (target.code, target.plan.value) == ("HD1", None)
    assert past is not None


def test_where_no_pledge_was_frozen_they_cannot_be_told_apart_and_that_is_said():
    made = following(TARGETS)

    assert given(made) == []
    assert "Chỉ tiêu" in made.emptied
    assert codes_of(made.issues).count("NK28") == 1


@pytest.mark.parametrize(
    "changes", [f"{HALF_YEAR}{FROZEN}{TARGETS}", f"{HALF_YEAR}{TARGETS}"], ids=["frozen", "not"]
)
def test_within_the_year_nothing_is_said_as_all_targets_stay(changes):
    made = following(changes)

    assert [code for code, *_ in given(made)] == [
        *("HD1", "A.01", "AN1.02", "HD3", "HD2", "B.9", "C.1"),
    ]
    assert {"NK27", "NK28", "NK29"} & set(codes_of(made.issues)) == set()


def test_where_members_registered_everything_nothing_is_said():
    rows = [
        line
        for line in TARGETS.splitlines()
        if not line.startswith(("| A | HD", "| B |", "| C | C.1"))
    ]

    made = following("\n".join([FROZEN, *rows]))

    assert given(made) == []
    assert {"NK27", "NK28", "NK29"} & set(codes_of(made.issues)) == set()
