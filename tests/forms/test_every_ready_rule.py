"""Each ready rule that a form can know gives the same points in the form, the tool, the summary."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from tests.domain_values import a_book, a_criterion, a_policy, a_rule
from tests.forms.test_live_formulas import (
    HALF_UP,
    PARAMETERS,
    a_random_filling,
    a_random_row,
    a_random_target,
    differences,
    figures_in,
    perhaps_without_plan,
    points_shown,
    scored_by_the_tool,
    shown_in_the_form,
)
from tests.libreoffice import values_of
from thidua_reports.domain.rounding import Rounding
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.quantities import KNOWN_WHEN_MERGED, Quantity
from thidua_reports.formulas.rule_formula import is_over_all_targets, names_in_rule
from thidua_reports.layouts.summary_workbook import Items
from thidua_reports.presenting.phrases import NOT_SCORED_YET
from thidua_reports.summary.workbook import summary_workbook

FILLINGS = 200
KNOWN_IN_A_FORM = [
    rule
    for rule in READY_RULES
    if names_in_rule(rule.points, rule.bonus).isdisjoint(KNOWN_WHEN_MERGED)
]
OF_CRITERIA_ALONE = {Quantity.OTHER, Quantity.BONUS_GIVEN, Quantity.DEDUCTION_GIVEN}
RULES = [a_rule(rule.name, rule.points, rule.bonus) for rule in KNOWN_IN_A_FORM]


def a_criterion_for(random, code, rule):
    return a_criterion(
        code,
        rule.name,
        standard=random.choice((10, 70, "12.5", "33.3")),
        max_bonus=random.choice(("7.5", "0", "7")),
        max_deduction=random.choice(("1.5", "5")),
        parameters=random.choice(PARAMETERS),
    )


def criteria_of(random, number, rule):
    """Return the criteria on which the rule is filled in 200 times, and a code for each target."""
    if not OF_CRITERIA_ALONE.isdisjoint(names_in_rule(rule.points.value, rule.bonus.value)):
        return [a_criterion_for(random, f"R{number}.{each}", rule) for each in range(FILLINGS)], []
    is_whole = is_over_all_targets(rule.points.value, rule.bonus.value)
    count = FILLINGS if is_whole else 10
    criteria = [a_criterion_for(random, f"R{number}.{each}", rule) for each in range(count)]
    each = [criterion for criterion in criteria for _ in range(random.randint(1, 3))]
    return criteria, each if is_whole else [random.choice(criteria) for _ in range(FILLINGS)]


def filled_books(seed):
    """Yield for each rule a bloc of one member that fills it in 200 times, and the fillings."""
    random = Random(seed)
    for number, rule in enumerate(RULES):
        criteria, each = criteria_of(random, number, rule)
        targets = [
            a_random_target(random, f"A{number}.{at}", criterion.code)
            for at, criterion in enumerate(each)
        ]
        if Quantity.HAS_PLAN in names_in_rule(rule.points.value, rule.bonus.value):
            targets = [replace(perhaps_without_plan(random, each), group="") for each in targets]
        book = a_book(
            "A",
            criteria=tuple(criteria),
            targets=tuple(targets),
            rules=tuple(RULES),
            policy=a_policy(points=Rounding(HALF_UP, 2)),
        )
        filled = {each.code: a_random_filling(random, each) for each in targets}
        if not targets:
            filled = {each.code: a_random_row(random, each.rule) for each in criteria}
        yield rule, book, filled


def _shown(value):
    return None if value == NOT_SCORED_YET else points_shown(value)


def in_the_summary(workbook):
    """Return points and bonus as bang_tong_hop.xlsx shows them, by target or else criterion."""
    sheet = values_of(workbook)[Items.layout.name]
    headings, *rows = [[cell.value for cell in row] for row in sheet.iter_rows(HEADER_ROW)]
    found = {}
    for row in rows:
        cells = dict(zip(headings, row, strict=True))
        code = cells[Items.target.heading] or cells[Items.criterion.heading]
        found[code] = (
            _shown(cells[Items.points.heading]),
            _shown(cells[Items.bonus.heading]),
        )
    return found


@pytest.fixture(scope="module")
def computed(libreoffice, tmp_path_factory):
    """For each rule's name: what the tool computes, what LibreOffice shows in form and summary."""
    folder = tmp_path_factory.mktemp("forms")
    books = list(filled_books(11))
    forms, summaries, tool = [], [], {}
    for number, (rule, book, filled) in enumerate(books):
        content = member_workbook(book, "A", filled=filled)
        forms.append(folder / f"form{number}.xlsx")
        forms[-1].write_bytes(content)
        summaries.append(folder / f"summary{number}.xlsx")
        standings = scored_by_the_tool(book, content)
        summaries[-1].write_bytes(summary_workbook(book, standings, ()))
        tool[rule.name] = figures_in(book, standings)
    shown = libreoffice.computed([*forms, *summaries])
    return {
        rule.name: (
            tool[rule.name],
            shown_in_the_form(shown[number]),
            in_the_summary(shown[len(books) + number]),
        )
        for number, (rule, _, _) in enumerate(books)
    }


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_form_tool_and_summary_show_the_same_points_to_the_last_digit(name, computed):
    tool, form, summary = computed[name]

    scored = {code: figures[1:] for code, figures in tool.items() if figures[1] is not None}
    assert differences(tool, form) == {}
    assert {code: summary[code] for code in scored} == {
        code: (points, bonus if bonus is not None else summary[code][1])
        for code, (points, bonus) in scored.items()
    }
    assert len(scored) >= FILLINGS // 3
    assert any(Decimal(each or 0) for figures in scored.values() for each in figures)


def test_each_rule_that_a_form_can_know_is_filled_in_at_least_200_times():
    counts = {rule.name: len(filled) for rule, _, filled in filled_books(11)}

    assert len(counts) == len(KNOWN_IN_A_FORM) >= 15
    assert min(counts.values()) >= FILLINGS
