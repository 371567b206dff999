"""The ways of scoring that a new khoi.xlsx comes with."""

import pytest

from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.formula_faults import faults
from thidua_reports.formulas.quantities import NAMES
from thidua_reports.formulas.rule_formula import names_in

BY_NAME = [pytest.param(rule, id=rule.name) for rule in READY_RULES]


@pytest.mark.parametrize("rule", BY_NAME)
def test_a_ready_rule_has_no_fault(rule):
    assert faults(rule.points) == ()
    assert not rule.bonus or faults(rule.bonus) == ()


@pytest.mark.parametrize("rule", BY_NAME)
def test_a_ready_rule_can_be_tried_on_values_for_all_it_uses(rule):
    used = names_in(rule.points) | (names_in(rule.bonus) if rule.bonus else frozenset())

    assert used <= rule.trial_values().keys() <= NAMES


@pytest.mark.parametrize("rule", BY_NAME)
def test_a_ready_rule_is_explained_in_words(rule):
    assert len(rule.explanation) > 30
    assert rule.explanation.endswith(".")


def test_no_two_ready_rules_have_one_name():
    assert len({rule.name for rule in READY_RULES}) == len(READY_RULES)
