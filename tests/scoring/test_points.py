"""Items and the bloc's own rules become points; what is missing never becomes 0."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import (
    ALL_OR_NOTHING,
    CUT_OFF,
    HALF_UP,
    PER_INCIDENT,
    PROPORTIONAL,
    TYPED_IN,
    a_book,
    a_criterion,
    a_criterion_report,
    a_policy,
    a_report,
    a_rule,
    a_submission,
    a_target,
)
from thidua_reports.domain.place import Place, PlaceOfCells
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.scoring.standings import score

ONE_DECIMAL = Rounding(HALF_UP, 1)
MINUS = {"standard": 10, "max_deduction": "1.5", "parameters": ("0.5", None, None)}
PLUS = {"standard": 70, "max_bonus": 7, "parameters": ("0.7", None, None)}


def scored(criterion, rule, *reports, target=None, rounding=ONE_DECIMAL):
    """Return points and bonus of member A for one criterion, and the codes of the issues."""
    book = a_book(
        "A",
        criteria=(criterion,),
        rules=(rule,),
        targets=(target,) if target else (),
        policy=a_policy(points=rounding),
    )
    submission = a_submission("A", reports, ()) if target else a_submission("A", (), reports)
    standings, issues = score(book, [submission], frozenset())
    item = standings.members[0].scores.all[0].items[0]
    return item.points, item.bonus, [issue.kind.code for issue in issues]


@pytest.mark.parametrize(
    ("achieved", "points", "bonus"),
    [
        ("35", "35.0", "0.0"),
        ("70", "70.0", "0.0"),
        ("71", "70.0", "1.0"),
        ("74.2", "70.0", "4.2"),
        ("77", "70.0", "7.0"),
        ("140", "70.0", "7.0"),
        ("0", "0.0", "0.0"),
    ],
    ids=["half", "reached", "a little over", "6 % over", "at the cap", "beyond it", "nothing"],
)
def test_proportional_points_with_a_capped_bonus(achieved, points, bonus):
    found = scored(
        a_criterion("TC1", PROPORTIONAL.name, **PLUS),
        PROPORTIONAL,
        a_report("A1", achieved),
        target=a_target("A1", 70, criterion="TC1"),
    )

    assert found == (Decimal(points), Decimal(bonus), [])


@pytest.mark.parametrize(
    ("cases", "points"),
    [(0, "10"), (1, "9.5"), (2, "9"), (3, "8.5"), (9, "8.5")],
    ids=["none", "one", "two", "at the cap", "beyond it"],
)
def test_a_deduction_for_each_incident_up_to_a_cap(cases, points):
    found = scored(
        a_criterion("TC1", PER_INCIDENT.name, **MINUS),
        PER_INCIDENT,
        a_criterion_report("A", "TC1", count=cases),
    )

    assert found == (Decimal(points), Decimal(0), [])


@pytest.mark.parametrize(
    ("typed", "points"),
    [("92.5", "92.5"), ("100", "100"), ("104", "100"), ("0", "0")],
    ids=["below the standard", "the standard", "above it", "zero"],
)
def test_points_that_the_assessor_types_in_stop_at_the_standard(typed, points):
    found = scored(
        a_criterion("TC1", TYPED_IN.name, standard=100),
        TYPED_IN,
        a_criterion_report("A", "TC1", self_score=typed),
    )

    assert found == (Decimal(points), Decimal(0), [])


def test_points_typed_in_for_a_target():
    found = scored(
        a_criterion("TC1", TYPED_IN.name, standard=100),
        TYPED_IN,
        a_report("A1", 50, self_score=48),
        target=a_target("A1", criterion="TC1"),
    )

    assert found == (Decimal(48), Decimal(0), [])


@pytest.mark.parametrize(
    ("target", "achieved", "points"),
    [
        (a_target("A1", 3, criterion="TC1"), "3", "20"),
        (a_target("A1", 3, criterion="TC1"), "2.9999", "0"),
        (a_target("A1", 1, criterion="TC1", kind=TargetKind.PASS_FAIL), "1", "20"),
        (a_target("A1", 1, criterion="TC1", kind=TargetKind.PASS_FAIL), "0", "0"),
        (a_target("A1", 3, criterion="TC1", direction=Direction.DOWN), "3.0001", "0"),
        (a_target("A1", 3, criterion="TC1", direction=Direction.DOWN), "2", "20"),
    ],
    ids=["reached", "just missed", "yes", "no", "falling, just missed", "falling, reached"],
)
def test_all_or_nothing(target, achieved, points):
    found = scored(
        a_criterion("TC1", ALL_OR_NOTHING.name, standard=20),
        ALL_OR_NOTHING,
        a_report("A1", achieved),
        target=target,
    )

    assert found == (Decimal(points), Decimal(0), [])


@pytest.mark.parametrize(
    ("rule", "settings", "row"),
    [
        (TYPED_IN, {"standard": 100}, {}),
        (PER_INCIDENT, MINUS, {}),
        (ALL_OR_NOTHING, {"standard": 20}, {"achieved": 3}),
        (ALL_OR_NOTHING, {"standard": 20}, {"achieved": 3, "out_of": 0}),
        (ALL_OR_NOTHING, {"standard": 20}, {"out_of": 3}),
    ],
    ids=[
        "no points typed in",
        "no number of cases",
        "no population",
        "a population of zero",
        "no count",
    ],
)
def test_a_missing_quantity_gives_no_points_and_an_issue(rule, settings, row):
    points, _, codes = scored(
        a_criterion("TC1", rule.name, **settings), rule, a_criterion_report("A", "TC1", **row)
    )

    assert points is None
    assert codes == ["SK25" if row == {"achieved": 3, "out_of": 0} else "SK28"]


@pytest.mark.parametrize("formula", ["=ty_le", "=tu_so/mau_so"])
@pytest.mark.parametrize(
    ("row", "cell", "said"),
    [
        ({"achieved": 3}, "G5", "vì chưa có số liệu ở cột “Trên tổng số”."),
        ({"out_of": 3}, "F5", "vì chưa có số liệu ở cột “Thực hiện”."),
        ({"achieved": 1, "out_of": 3, "rating": "tốt"}, "F5", "ở cột “Thực hiện”."),
        ({}, "F5", "ở cột “Thực hiện” (ô F5); cột “Trên tổng số” (ô G5)."),
    ],
    ids=["no total", "no count", "a word", "neither"],
)
def test_what_a_ratio_lacks_is_told_at_the_cell_that_lacks_it(formula, row, cell, said):
    headings = {"Thực hiện": "F5", "Trên tổng số": "G5"}
    report = replace(
        a_criterion_report("A", "TC1", **row),
        place=PlaceOfCells(Place("A.xlsx", "Tiêu chí", "A5"), headings),
    )
    rule = a_rule("Riêng", formula)
    book = a_book("A", criteria=(a_criterion("TC1", rule.name),), rules=(rule,))

    (issue,) = score(book, [a_submission("A", (), [report])], frozenset())[1]

    assert (issue.kind.code, issue.place.cell) == ("SK28", cell)
    assert issue.message.endswith(said)
    assert ("lớn hơn 0" in issue.remedy) == ("Trên tổng số" in said)
    assert ("ghi 0 nếu" in issue.remedy) != ("lớn hơn 0" in issue.remedy)


def test_a_total_of_zero_is_not_said_to_be_missing():
    report = replace(
        a_criterion_report("A", "TC1", achieved=3, out_of=0),
        place=PlaceOfCells(Place("A.xlsx", "Tiêu chí", "A5"), {"Trên tổng số": "G5"}),
    )
    rule = a_rule("Riêng", "=ty_le")
    book = a_book("A", criteria=(a_criterion("TC1", rule.name),), rules=(rule,))

    (issue,) = score(book, [a_submission("A", (), [report])], frozenset())[1]

    assert (issue.kind.code, issue.place.cell) == ("SK25", "G5")
    assert issue.message == "Chưa chấm được tiêu chí TC1 vì cột “Trên tổng số” ghi 0."


@pytest.mark.parametrize(
    ("rule", "settings", "row"),
    [
        (TYPED_IN, {}, {"self_score": 90}),
        (PER_INCIDENT, MINUS | {"max_deduction": None}, {"count": 1}),
        (PER_INCIDENT, MINUS | {"parameters": (None, 1, 1)}, {"count": 1}),
    ],
    ids=["no standard points", "no cap of the deduction", "no parameter"],
)
def test_what_the_bloc_left_blank_gives_no_points_and_is_not_reported_of_each_member(
    rule, settings, row
):
    found = scored(
        a_criterion("TC1", rule.name, **settings), rule, a_criterion_report("A", "TC1", **row)
    )

    assert found == (None, None, [])


def test_an_item_without_a_bonus_has_no_total():
    rule = a_rule("Thưởng nhập", "=diem_chuan", "=thuong_nhap")
    book = a_book("A", criteria=(a_criterion("TC1", rule.name, standard=5),), rules=(rule,))

    standings, issues = score(
        book, [a_submission("A", (), [a_criterion_report("A", "TC1")])], frozenset()
    )
    item = standings.members[0].scores.all[0].items[0]

    assert (item.points, item.bonus, item.total) == (Decimal(5), None, None)
    assert [issue.kind.code for issue in issues] == ["SK28"]


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


@pytest.mark.parametrize(
    ("mode", "decimals", "points"),
    [(HALF_UP, 2, "6.67"), (HALF_UP, 1, "6.7"), (CUT_OFF, 1, "6.6"), (CUT_OFF, 0, "6")],
    ids=["two decimals", "one decimal", "cut off", "cut off to a whole number"],
)
def test_points_are_rounded_once_as_the_bloc_rounds(mode, decimals, points):
    found, _, _ = scored(
        a_criterion("TC1", "Tỷ lệ", standard=10),
        a_rule("Tỷ lệ", "=diem_chuan*ty_le"),
        a_criterion_report("A", "TC1", achieved=2, out_of=3),
        rounding=Rounding(mode, decimals),
    )

    assert str(found) == points


@pytest.mark.parametrize(
    ("formula", "points"),
    [
        ("=IF(ty_le>=1,diem_chuan,diem_chuan*0.5)", "5"),
        ("=LOOKUP(ty_le,{0,0.5,0.7,0.9},{0,2,6,10})", "6"),
        ("=MIN(diem_chuan,so_luong*tham_so_1)", "6"),
        ("=diem_chuan-MIN(tru_toi_da,tru_nhap)", "7"),
        ("=diem_nhap+thuong_nhap-tru_nhap", "9"),
        ("=so_luong+so_lieu_khac", "7"),
    ],
    ids=[
        "half weight under target",
        "bands",
        "count x points",
        "deduction typed in",
        "all typed",
        "two counts",
    ],
)
def test_a_rule_that_the_bloc_made_up_works_as_data(formula, points):
    found = scored(
        a_criterion("TC1", "Riêng", standard=10, max_deduction=5, parameters=(2, None, None)),
        a_rule("Riêng", formula),
        a_criterion_report(
            "A", "TC1", achieved=8, out_of=10, count=3, other=4, self_score=11, bonus=1, deduction=3
        ),
    )

    assert found == (Decimal(points), Decimal(0), [])


def test_an_item_of_an_unusable_rule_has_no_points_and_no_second_issue():
    found = scored(
        a_criterion("TC1", "Sai", standard=10),
        a_rule("Sai", "=NOW()"),
        a_criterion_report("A", "TC1", count=0),
    )

    assert found == (None, None, [])
