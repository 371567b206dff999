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
