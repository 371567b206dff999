"""Holes between bands that are written for whole numbers or whole per cent."""

from decimal import Decimal

import pytest

from thidua_reports.formulas.bands import BandGap, band_gaps


def gaps(formula, **fixed):
    """Return quantity, open ends and outcome of each hole."""
    given = {name: Decimal(value) for name, value in fixed.items()}
    return [
        (gap.quantity, str(gap.above), str(gap.below), str(gap.outcome))
        for gap in band_gaps(formula, given)
    ]


def two_bands(quantity, end, beginning):
    """Return a rule of 1 point up to `end`, 2 from `beginning` on, and 0 for whatever is left."""
    return f"=IF({quantity}<={end},1,IF({quantity}>={beginning},2,0))"


@pytest.mark.parametrize(
    ("quantity", "end", "beginning"),
    [
        ("ty_le", "0.1", "0.11"),
        ("ty_le_binh_quan", "0.1", "0.11"),
        ("thuc_hien", "10", "11"),
        ("so_lieu_khac", "10", "11"),
        ("diem_nhap", "84", "85"),
    ],
)
def test_between_two_bands_a_whole_step_apart_there_is_a_hole(quantity, end, beginning):
    assert gaps(two_bands(quantity, end, beginning)) == [(quantity, end, beginning, "0")]


@pytest.mark.parametrize(
    ("quantity", "end", "beginning"),
    [
        ("thuc_hien", "10", "12"),
        ("so_lieu_khac", "10", "12"),
        ("diem_nhap", "84", "86"),
        ("ty_le", "0.1", "0.12"),
        ("ty_le_binh_quan", "0.1", "0.12"),
        ("thuc_hien", "10", "10"),
        ("so_luong", "10", "11"),
    ],
    ids=[
        "two steps apart",
        "two steps of another figure",
        "two points apart",
        "two per cent apart",
        "two per cent of the mean",
        "touching",
        "what is counted has no halves",
    ],
)
def test_between_others_there_is_none(quantity, end, beginning):
    assert gaps(two_bands(quantity, end, beginning)) == []


@pytest.mark.parametrize(
    "formula",
    [
        "=IF(10>=thuc_hien,1,IF(11<=thuc_hien,2,0))",
        "=IF(thuc_hien>10,IF(thuc_hien<11,0,2),1)",
        "=IF(thuc_hien-10<=0,1,IF(thuc_hien-11>=0,2,0))",
        "=IF(2*thuc_hien<=20,1,IF(3*thuc_hien>=33,2,0))",
        "=IF(AND(thuc_hien>10,NOT(thuc_hien>=11)),0,IF(thuc_hien<=10,1,2))",
        "=IF(thuc_hien<=tham_so_1,1,IF(thuc_hien>=tham_so_1+1,2,0))",
    ],
    ids=["turned round", "nested", "differences", "multiples", "AND and NOT", "a parameter"],
)
def test_the_limits_of_bands_are_found_however_they_are_written(formula):
    assert gaps(formula, tham_so_1=10) == [("thuc_hien", "10", "11", "0")]


@pytest.mark.parametrize(
    ("between", "is_hole"),
    [("0", True), ("3", True), ("1", False), ("1.5", False), ("2", False)],
    ids=["below both", "above both", "as below", "in between", "as above"],
)
def test_a_hole_is_what_falls_out_of_the_range_of_the_bands_beside_it(between, is_hole):
    formula = f"=IF(thuc_hien<=10,1,IF(thuc_hien>=11,2,{between}))"

    assert bool(gaps(formula)) is is_hole


def test_every_hole_of_a_formula_is_found_once():
    formula = "=IF(thuc_hien<=10,10,IF(AND(thuc_hien>=11,thuc_hien<=20),20,IF(thuc_hien>=21,30,0)))"

    assert gaps(formula) == [("thuc_hien", "10", "11", "0"), ("thuc_hien", "20", "21", "0")]


def test_holes_of_several_quantities_are_reported_in_the_order_of_their_names():
    many, few = (two_bands(*band)[1:] for band in (("thuc_hien", 10, 11), ("diem_nhap", 5, 6)))

    found = gaps(f"=IF(so_luong>=1000,{many},{few})")

    assert [quantity for quantity, *_ in found] == ["diem_nhap", "thuc_hien"]


def test_a_hole_is_reported_once_whatever_the_other_quantities_add_to_it():
    formula = f"=so_luong+{two_bands('thuc_hien', 10, 11)[1:]}"

    assert [(quantity, *ends) for quantity, *ends, _ in gaps(formula)] == [
        ("thuc_hien", "10", "11")
    ]


def test_the_outcome_in_the_hole_is_that_of_its_middle():
    formula = "=IF(thuc_hien<=10,1,IF(thuc_hien>=11,2,-thuc_hien))"

    assert gaps(formula) == [("thuc_hien", "10", "11", "-10.5")]


@pytest.mark.parametrize(
    "condition",
    ["so_luong>=1000", "so_luong<1000", "co_ke_hoach=1"],
    ids=["only where there are many", "only where there are few", "only where there is a plan"],
)
def test_a_hole_under_a_condition_is_found(condition):
    formula = f"=IF({condition},{two_bands('thuc_hien', 10, 11)[1:]},5)"

    assert gaps(formula) == [("thuc_hien", "10", "11", "0")]


@pytest.mark.parametrize(
    "formula",
    [
        "=IF(thuc_hien*thuc_hien<=100,1,IF(thuc_hien>=11,2,0))",
        "=IF(thuc_hien=10,1,IF(thuc_hien=11,2,0))",
        "=IF(thuc_hien<=10,1,IF(thuc_hien>=11,2,1/0))",
        "=IF(thuc_hien<=10,1/0,IF(thuc_hien>=11,2,0))",
        "=IF(thuc_hien/0<=10,1,IF(thuc_hien>=11,2,0))",
        "=IF(0*thuc_hien<=10,1,IF(thuc_hien>=11,2,0))",
        "=diem_chuan*ty_le",
        "=5",
        "=IF(thuc_hien<=10,1",
    ],
    ids=["a square", "points apart from each other", "an error in between", "an error below",
         "an error in a limit", "no limit at all", "no bands", "a constant", "no formula"],
)  # fmt: skip
def test_what_is_no_pair_of_bands_is_left_alone(formula):
    assert gaps(formula) == []


def test_a_hole_knows_its_quantity_and_its_ends():
    (gap,) = band_gaps(two_bands("ty_le", "0.1", "0.11"), {})

    assert gap == BandGap("ty_le", Decimal("0.1"), Decimal("0.11"), Decimal(0))
