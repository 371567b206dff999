"""Runs of rich text become the text that a person sees."""

import pytest

from thidua_reports.excel.raw.cell_styles import Look, Run, SeenText, seen

STRUCK, RAISED, LOWERED = Look(is_struck=True), Look(is_raised=True), Look(is_lowered=True)


@pytest.mark.parametrize(
    ("runs", "of_cell", "expected"),
    [
        pytest.param([Run("500 m"), Run("2", RAISED)], Look(), SeenText("500 m²"), id="unit"),
        pytest.param([Run("CO"), Run("2", LOWERED)], Look(), SeenText("CO₂"), id="lowered"),
        pytest.param([Run("nhà"), Run("(1)", RAISED)], Look(), SeenText("nhà⁽¹⁾"), id="footnote"),
        pytest.param([Run("th", RAISED)], Look(), SeenText("th"), id="letters stay"),
        pytest.param(
            [Run("không ", STRUCK), Run("đạt")], Look(), SeenText("đạt", "không"), id="struck word"
        ),
        pytest.param(
            [Run("a", STRUCK), Run(" b "), Run("c", STRUCK)],
            Look(),
            SeenText(" b ", "a … c"),
            id="two struck words",
        ),
        pytest.param([Run("đạt")], STRUCK, SeenText("", "đạt"), id="struck cell"),
        pytest.param(
            [Run("không", Look()), Run(" đạt")],
            STRUCK,
            SeenText("không", "đạt"),
            id="a run of its own look is not struck with its cell",
        ),
        pytest.param(
            [Run("không", STRUCK), Run(" đạt", Look())],
            Look(is_crossed=True),
            SeenText("", "không đạt"),
            id="crossed cell",
        ),
        pytest.param([Run(" ", STRUCK), Run("đạt")], Look(), SeenText(" đạt"), id="struck blank"),
    ],
)
def test_what_is_seen(runs, of_cell, expected):
    assert seen(runs, of_cell) == expected
