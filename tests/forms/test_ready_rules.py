"""The ways of scoring that a new khoi.xlsx comes with."""

import re

import pytest

from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.engine import FormulaRow, evaluate
from thidua_reports.formulas.formula_faults import faults, is_sound
from thidua_reports.formulas.quantities import NAMES, SET_BY_THE_BLOC
from thidua_reports.formulas.rule_formula import names_in_rule
from thidua_reports.language.vietnamese import number, plain

BY_NAME = [pytest.param(rule, id=rule.name) for rule in READY_RULES]


@pytest.mark.parametrize("rule", BY_NAME)
def test_a_ready_rule_has_no_fault(rule):
    assert faults(rule.points) == ()
    assert not rule.bonus or faults(rule.bonus) == ()
    assert is_sound(rule.points, rule.bonus)


@pytest.mark.parametrize("rule", BY_NAME)
def test_a_ready_rule_can_be_tried_on_values_for_all_it_uses(rule):
    used = names_in_rule(rule.points, rule.bonus)

    assert used <= rule.trial_values().keys() <= NAMES


@pytest.mark.parametrize("rule", BY_NAME)
def test_a_ready_rule_is_explained_in_words(rule):
    assert len(rule.explanation) > 30
    assert rule.explanation.endswith(".")


def figures_of(rule):
    """Return what the trial values give: the points and the bonus, zeros left out."""
    formulas = tuple(filter(None, (rule.points, rule.bonus)))
    (figures,) = evaluate([FormulaRow(rule.trial_values(), formulas)])
    return [plain(figure) for figure in figures if figure]


def has_figure(text, figure):
    """Return whether the figure is in the text as people write it, with either minus."""
    written = re.escape(number(figure)).replace(r"\-", "[-−]")
    return re.search(rf"(?<![\d.,]){written}(?!\d|[.,]\d)", text) is not None


@pytest.mark.parametrize("rule", BY_NAME)
def test_the_example_of_a_ready_rule_states_what_its_trial_values_give(rule):
    figures = figures_of(rule)

    assert figures
    assert [figure for figure in figures if not has_figure(rule.example, figure)] == []
    assert rule.example.endswith(".")


def test_no_two_ready_rules_have_one_name():
    assert len({rule.name for rule in READY_RULES}) == len(READY_RULES)


def test_a_ready_rule_is_tried_on_what_it_uses_of_a_criterion_and_on_nothing_else():
    """So the map of khoi.xlsx knows what a criterion needs."""
    for rule in READY_RULES:
        used = names_in_rule(rule.points, rule.bonus) & SET_BY_THE_BLOC
        assert used == rule.trial.keys() & SET_BY_THE_BLOC, rule.name
