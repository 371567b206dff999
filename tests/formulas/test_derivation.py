"""Every part of a formula with its value, from the engine itself."""

from decimal import Decimal

import pytest

from thidua_reports.domain.scores import PartKind, Step
from thidua_reports.formulas.derivation import derivations
from thidua_reports.formulas.engine import FormulaRow

FUNCTION, OPERATION, SERIES = PartKind.FUNCTION, PartKind.OPERATION, PartKind.SERIES


def number(value):
    return Step(PartKind.LITERAL, "", Decimal(value))


def quantity(name, value):
    return Step(PartKind.QUANTITY, name, Decimal(value))


def a_row(*formulas, **values):
    inputs = {
        name: None if value is None else Decimal(str(value)) for name, value in values.items()
    }
    return FormulaRow(inputs, formulas)


def step_of(formula, **values):
    ((step,),) = derivations([a_row(formula, **values)])
    return step


def test_a_formula_is_reported_part_by_part_with_its_values():
    assert step_of("=MIN(diem_chuan,diem_chuan*ty_le)", diem_chuan=70, ty_le="0.97") == Step(
        FUNCTION,
        "MIN",
        Decimal("67.9"),
        (
            quantity("diem_chuan", 70),
            Step(
                OPERATION,
                "*",
                Decimal("67.9"),
                (quantity("diem_chuan", 70), quantity("ty_le", "0.97")),
            ),
        ),
    )


@pytest.mark.parametrize(("ratio", "holds"), [("0.9", 0), ("1", 1)])
def test_a_condition_is_worth_1_or_0(ratio, holds):
    condition, if_true, if_false = step_of("=IF(ty_le>=1,5,2)", ty_le=ratio).parts

    assert (condition.label, condition.value) == (">=", holds)
    assert (if_true, if_false) == (number(5), number(2))


@pytest.mark.parametrize(
    ("formula", "value"),
    [("=IF(AND(ty_le>=1,so_luong<2),1,0)", 1), ("=IF(OR(ty_le<1,so_luong>2),1,0)", 0),
     ("=IF(NOT(ty_le>=1),1,0)", 0)],
    ids=["AND", "OR", "NOT"],
)  # fmt: skip
def test_conditions_together_are_conditions_too(formula, value):
    assert step_of(formula, ty_le=1, so_luong=1).parts[0].value == value


def test_a_series_has_no_value_but_its_items():
    searched, limits, results = step_of("=LOOKUP(ty_le,{0,-0.5},{1,2})", ty_le="0.3").parts

    assert searched == quantity("ty_le", "0.3")
    assert limits == Step(SERIES, "", None, (number(0), number("-0.5")))
    assert results == Step(SERIES, "", None, (number(1), number(2)))


def test_a_part_that_fails_where_it_is_not_needed_has_no_value():
    step = step_of("=IF(so_luong=0,7,1/so_luong)", so_luong=0)

    assert step.value == 7
    assert step.parts[2].value is None


def test_the_noise_of_binary_fractions_is_no_part_of_a_value():
    """1,15 × 100 is a little less than 115 for a computer."""
    assert step_of("=ty_le*100", ty_le="1.15").value == 115


def test_a_quantity_is_called_as_it_is_spelt_in_the_list_whatever_its_capitals():
    assert step_of("=DIEM_CHUAN", diem_chuan=7) == quantity("diem_chuan", 7)


def test_every_formula_of_a_row_and_every_row_is_reported_in_order():
    rows = [
        a_row("=so_luong", "=so_luong*2", so_luong=3),
        a_row("=1", so_luong=9),
        a_row("=so_luong+1", so_luong=4),
    ]

    assert [[step.value for step in steps] for steps in derivations(rows)] == [[3, 6], [1], [5]]


def test_what_a_quantity_is_missing_for_has_no_value():
    step = step_of("=tham_so_1+so_luong", tham_so_1=2, so_luong=None)

    assert step.value is None
    assert [part.value for part in step.parts] == [2, None]


def test_a_formula_that_cannot_be_read_is_refused():
    with pytest.raises(ValueError, match="so_luong"):
        step_of("=(so_luong", so_luong=1)


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("=0.3-0.1-0.2", "0.0000000000"),
        ("=123456789.123456", "123456789.1234560000"),
        ("=0.1234567890123456", "0.1234567890"),
        ("=ty_le", "0.3333333333"),
    ],
)
def test_a_value_has_ten_decimals_and_no_lost_sign(formula, value):
    assert f"{step_of(formula, ty_le=Decimal(1) / 3).value:f}" == value
