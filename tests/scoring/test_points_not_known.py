"""What gives no points: a formula that fails, a result too large, a figure that is missing."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import (
    ALL_OR_NOTHING,
    a_book,
    a_criterion,
    a_criterion_report,
    a_report,
    a_rule,
    a_submission,
    a_target,
)
from tests.scoring.test_points import scored
from thidua_reports.domain.place import Place, PlaceOfCells
from thidua_reports.scoring.standings import score

FAILURES = {
    "below the lowest band": (
        "=LOOKUP(thuc_hien,{5,10},{1,2})",
        "CT24",
        "không tính được, Excel sẽ báo #N/A.",
        "xem công thức có đủ trường hợp cho số liệu này (như mốc thấp nhất).",
    ),
    "the root of a negative number": (
        "=SQRT(thuc_hien-5)",
        "CT24",
        "Excel sẽ báo #NUM!.",
        "Kiểm tra số liệu",
    ),
    "a division by zero": (
        "=diem_chuan/(thuc_hien-3)",
        "CT22",
        "vì có phép chia cho 0.",
        "Kiểm tra số liệu bằng 0 ở mẫu",
    ),
}


@pytest.mark.parametrize(
    ("formula", "code", "message", "remedy"), FAILURES.values(), ids=FAILURES.keys()
)
def test_a_formula_that_fails_on_a_figure_is_reported_at_the_row_of_the_figure(
    formula, code, message, remedy
):
    rule = a_rule("Riêng", formula)
    book = a_book("A", criteria=(a_criterion("TC1", rule.name, standard=10),), rules=(rule,))
    row = a_criterion_report("A", "TC1", achieved=3)

    standings, issues = score(book, [a_submission("A", (), [row])], frozenset())

    assert standings.members[0].scores.all[0].items[0].points is None
    assert [(issue.kind.code, issue.place) for issue in issues] == [(code, row.place)]
    assert formula in issues[0].message
    assert message in issues[0].message
    assert remedy in issues[0].remedy


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        ("=diem_chuan*cung_ky", "SK28"),
        ("=diem_chuan/(thuc_hien-3)", "CT22"),
        ("=SQRT(thuc_hien-5)", "CT24"),
        ("=diem_chuan*POWER(10,12-3*thuc_hien)", "CT25"),
    ],
)
def test_what_fails_on_one_of_two_targets_is_reported_at_the_row_of_that_target(formula, code):
    rule = a_rule("Riêng", formula)
    targets = tuple(a_target(each, criterion="TC1") for each in ("A1", "A2"))
    book = a_book(
        "A",
        criteria=(a_criterion("TC1", rule.name, standard=10**9),),
        rules=(rule,),
        targets=targets,
    )
    reports = (a_report("A1", 6, previous=0), a_report("A2", 3))

    standings, issues = score(book, [a_submission("A", reports)], frozenset())

    first, second = standings.members[0].scores.all[0].items
    assert (first.points is None, second.points is None) == (False, True)
    assert [(issue.kind.code, issue.place) for issue in issues] == [(code, reports[1].place)]


def test_a_target_without_a_row_has_no_points_and_is_not_reported_again():
    found = scored(
        a_criterion("TC1", ALL_OR_NOTHING.name, standard=20),
        ALL_OR_NOTHING,
        target=a_target("A1", criterion="TC1"),
    )

    assert found == (None, Decimal(0), [])


@pytest.mark.parametrize(
    ("exponent", "points", "codes"),
    [
        (11, "100000000000.0", []),
        (12, None, ["CT25"]),
        (30, None, ["CT25"]),
        (300, None, ["CT25"]),
    ],
)
def test_a_result_too_large_for_points_is_reported_instead(exponent, points, codes):
    found = scored(
        a_criterion("TC1", "Lớn"),
        a_rule("Lớn", "=POWER(10,thuc_hien)"),
        a_criterion_report("A", "TC1", achieved=exponent),
    )

    assert found == (None if points is None else Decimal(points), Decimal(0), codes)


@pytest.mark.parametrize(
    ("points", "bonus"), [("=so_luong*4000000000000", "=1"), ("=1", "=-so_luong*4000000000000")]
)
def test_points_and_bonus_that_are_too_large_are_reported_with_formula_and_result(points, bonus):
    rule = a_rule("Lớn", points, bonus)
    book = a_book("A", criteria=(a_criterion("TC1", rule.name),), rules=(rule,))
    row = a_criterion_report("A", "TC1", count=1)

    (issue,) = score(book, [a_submission("A", (), [row])], frozenset())[1]

    formula, shown = (points, "4") if "so_luong" in points else (bonus, "−4")
    assert (issue.kind.code, issue.place) == ("CT25", row.place)
    assert f"Công thức {formula} cho kết quả {shown}" in issue.message
    assert issue.message.endswith(", quá lớn để là số điểm.")


@pytest.mark.parametrize(
    ("formula", "row", "missing"),
    [
        ("=diem_nhap", {}, "cột “Tự chấm”"),
        ("=so_luong", {"other": 5}, "cột “Số lượng, số vụ”"),
        ("=so_lieu_khac", {"count": 5}, "cột “Số liệu khác”"),
        ("=thuong_nhap", {}, "cột “Điểm thưởng”"),
        ("=tru_nhap", {}, "cột “Điểm trừ”"),
        ("=thuc_hien", {}, "cột “Thực hiện”"),
        ("=thuc_hien+tu_so", {}, "cột “Thực hiện”"),
        ("=so_luong-so_lieu_khac", {}, "cột “Số lượng, số vụ”; cột “Số liệu khác”"),
    ],
)
def test_a_missing_figure_of_a_criterion_is_named_by_its_column(formula, row, missing):
    rule = a_rule("Riêng", formula)
    book = a_book("A", criteria=(a_criterion("TC1", rule.name),), rules=(rule,))
    report = a_criterion_report("A", "TC1", **row)

    (issue,) = score(book, [a_submission("A", (), [report])], frozenset())[1]

    assert issue.message == (f"Chưa chấm được tiêu chí TC1 vì chưa có số liệu ở {missing}.")
    assert issue.remedy == "Bổ sung ở hàng này của sổ; ghi 0 nếu đúng là không có."


@pytest.mark.parametrize(
    ("formula", "row", "cell"),
    [
        ("=diem_nhap", {}, "J5"),
        ("=ty_le", {}, "E5"),
        ("=ty_le", {"achieved": 3}, "F5"),
        ("=so_luong-so_lieu_khac", {"count": 5}, "H5"),
    ],
)
def test_what_is_missing_is_asked_for_in_the_cell_that_is_to_be_filled(formula, row, cell):
    rule = a_rule("Riêng", formula)
    book = a_book("A", criteria=(a_criterion("TC1", rule.name),), rules=(rule,))
    report = a_criterion_report("A", "TC1", **row)
    headings = ("Thực hiện", "Trên tổng số", "Số lượng, số vụ", "Số liệu khác", "Tự chấm")
    place = PlaceOfCells(
        Place("A.xlsx", "Tiêu chí", "A5"),
        dict(zip(headings, ("E5", "F5", "G5", "H5", "J5"), strict=True)),
    )

    submission = a_submission("A", (), [replace(report, place=place)])
    (issue,) = score(book, [submission], frozenset())[1]

    assert issue.place.address == ("A.xlsx", "Tiêu chí", cell)


@pytest.mark.parametrize(
    ("formula", "row", "missing"),
    [
        ("=ty_le", {}, "cột “Thực hiện”"),
        ("=thuc_hien/ke_hoach", {}, "cột “Thực hiện”"),
        ("=so_luong", {}, "cột “Thực hiện”"),
        ("=thuc_hien-cung_ky", {"achieved": 5}, "cột “Cùng kỳ năm trước”"),
        ("=diem_nhap", {"achieved": 5}, "cột “Tự chấm”"),
    ],
)
def test_a_missing_figure_of_a_target_is_named_by_its_column(formula, row, missing):
    rule = a_rule("Riêng", formula)
    book = a_book(
        "A",
        criteria=(a_criterion("TC1", rule.name),),
        rules=(rule,),
        targets=(a_target("A1", criterion="TC1"),),
    )

    (issue,) = score(book, [a_submission("A", [a_report("A1", **row)])], frozenset())[1]

    assert issue.kind.code == "SK28"
    assert issue.message.endswith(f"vì chưa có số liệu ở {missing}.")
