"""Formulas for ratios, blanks and rounding."""

from decimal import Decimal

import pytest

from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.targets import Direction
from thidua_reports.formulas import ratio_formula


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        pytest.param(ratio_formula.ratio_of_plan(Direction.UP, "E5", "D5"), "=E5/D5", id="up"),
        pytest.param(
            ratio_formula.ratio_of_plan(Direction.DOWN, "E5", "D5"), "=IF(E5=0,1,D5/E5)", id="down"
        ),
        pytest.param(
            ratio_formula.rate_of_plan(Direction.UP, "E5", "F5", "D5"),
            "=100*E5/F5/D5",
            id="rate up",
        ),
        pytest.param(
            ratio_formula.rate_of_plan(Direction.DOWN, "E5", "F5", "D5"),
            "=IF(E5=0,1,D5*F5/(100*E5))",
            id="rate down",
        ),
        pytest.param(
            ratio_formula.due_of_plan("G5", Decimal("0.5"), is_whole=False),
            "=ROUND(G5*0.5,10)",
            id="due",
        ),
        pytest.param(
            ratio_formula.due_of_plan("G5", Decimal("0.5"), is_whole=True),
            "=-INT(-ROUND(G5*0.5,10))",
            id="due of whole ones",
        ),
        pytest.param(
            ratio_formula.ratio_in_form(Direction.UP, "E5", "D5"),
            '=IF(COUNT(E5,D5)<2,"",IF(OR(D5=0),"",E5/D5))',
            id="up in a form",
        ),
        pytest.param(
            ratio_formula.or_blank("=MIN(C5,C5*G5)", ["C5", "G5"]),
            '=IF(COUNT(C5,G5)<2,"",MIN(C5,C5*G5))',
            id="points in a form",
        ),
        pytest.param(
            ratio_formula.rounded("=C5*G5", Rounding(RoundingMode.HALF_UP, 2)),
            "=ROUND(ROUND(C5*G5,10),2)",
            id="half up",
        ),
        pytest.param(
            ratio_formula.rounded("=C5*G5", Rounding(RoundingMode.TRUNCATE, 0)),
            "=ROUNDDOWN(ROUND(C5*G5,10),0)",
            id="truncated",
        ),
    ],
)
def test_a_formula_has_the_text_that_people_will_check(formula, text):
    assert formula == text
