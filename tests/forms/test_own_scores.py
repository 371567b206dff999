"""What a form calls complete has a self-score in the summary, whichever way it is scored."""

from collections import defaultdict
from io import BytesIO
from itertools import product

import pytest
from openpyxl import load_workbook

from tests.domain_values import a_book, a_criterion, a_rule, a_target
from tests.forms.test_live_formulas import scored_by_the_tool
from thidua_reports.domain.scores import Basis
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.forms.criterion_words import asked
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.forms.own_scores import OF_CRITERIA, scored_as_a_whole
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_uses import quantities_used
from thidua_reports.layouts.member_sheets import OF_CRITERIA as COLUMNS
from thidua_reports.layouts.member_sheets import CriterionResults, Readiness, Results
from thidua_reports.summary.workbook import summary_workbook

RULES = tuple(a_rule(ready.name, ready.points, ready.bonus) for ready in READY_RULES)
CRITERIA_ALONE = {Quantity.OTHER, Quantity.BONUS_GIVEN, Quantity.DEDUCTION_GIVEN}
FIGURES = {
    CriterionResults.achieved: 8,
    CriterionResults.out_of: 10,
    CriterionResults.count: 1,
    CriterionResults.other: 1,
    **dict.fromkeys(OF_CRITERIA, 0),
}


def a_bloc():
    """Return a bloc with each ready rule inside and outside the scale, with and without targets."""
    criteria, targets = [], []
    for at, (rule, is_outside) in enumerate(product(RULES, (False, True))):
        limits = {"max_bonus": 5, "max_deduction": 5, "parameters": (1, 2, 3)}
        standard = {} if is_outside else {"standard": 10}
        for code in (f"W{at}", f"T{at}"):
            each = a_criterion(code, rule.name, is_outside=is_outside, **limits, **standard)
            criteria.append(each)
        targets.append(a_target(f"A{at}", 100, member="A", criterion=f"T{at}"))
    book = a_book("A", criteria=criteria, targets=targets, rules=RULES)
    for_criteria = {name for name, used in quantities_used(book).items() if used & CRITERIA_ALONE}
    kept = [each for each in criteria if each.code[0] == "W" or each.rule not in for_criteria]
    codes = {each.code for each in kept}
    own = [each for each in targets if each.criterion in codes]
    return a_book("A", criteria=kept, targets=own, rules=RULES)


BOOK = a_bloc()
WHOLE = scored_as_a_whole(BOOK, "A")


def needed(criterion):
    """Return the columns that the criterion's rule looks at."""
    used = quantities_used(BOOK)[criterion.rule]
    return {column for each in used for column in COLUMNS.get(each, ())}


def filled(*, in_results, in_criteria):
    """Return a form; each tells which own points are given, of a target and of a criterion."""
    workbook = load_workbook(BytesIO(member_workbook(BOOK, "A", reporter="Bà Chi")))
    results, criteria = workbook[Results.layout.name], workbook[CriterionResults.layout.name]
    for row, target in enumerate(BOOK.targets, FIRST_ROW):
        results[Results.at(Results.achieved, row)] = 90
        results[Results.at(Results.self_score, row)] = 0 if in_results(target) else None
    for row, criterion in enumerate(WHOLE, FIRST_ROW):
        for column in asked(BOOK, criterion):
            if column not in OF_CRITERIA or in_criteria(criterion, column):
                criteria[CriterionResults.at(column, row)] = FIGURES[column]
    return workbook


def is_asked(criterion, column):
    return column is CriterionResults.self_score or column in needed(criterion)


def is_needed(criterion, column):
    return column in needed(criterion)


def is_needed_of(target):
    (rule,) = (each.rule for each in BOOK.criteria if each.code == target.scored_by)
    return Quantity.POINTS_GIVEN in quantities_used(BOOK)[rule]


FREE = next(at for at, each in enumerate(BOOK.targets) if not is_needed_of(each))
FORMS = {
    "all": filled(in_results=lambda _: True, in_criteria=lambda *_: True),
    "blank where none": filled(in_results=lambda _: True, in_criteria=is_asked),
    "only what rules need": filled(in_results=is_needed_of, in_criteria=is_needed),
    "one more than rules need": filled(
        in_results=lambda target: is_needed_of(target) or target is BOOK.targets[FREE],
        in_criteria=is_needed,
    ),
    "less than rules need": filled(in_results=lambda _: False, in_criteria=is_needed),
    "only of targets": filled(in_results=lambda _: True, in_criteria=lambda *_: False),
}


@pytest.fixture(scope="module")
def forms(libreoffice, tmp_path_factory):
    """Return each form as its cells show, with the standings that come of it."""
    folder = tmp_path_factory.mktemp("forms")
    paths = [folder / f"{at}.xlsx" for at, _ in enumerate(FORMS)]
    for path, workbook in zip(paths, FORMS.values(), strict=True):
        workbook.save(path)
    computed = libreoffice.computed(paths)
    return {
        name: (shown, scored_by_the_tool(BOOK, path.read_bytes()))
        for name, shown, path in zip(FORMS, computed, paths, strict=True)
    }


def states_of(shown):
    """Return what the rows of a form say, by code of criterion."""
    found = defaultdict(list)
    for sheet, codes in (
        (Results, [each.scored_by for each in BOOK.targets]),
        (CriterionResults, [each.code for each in WHOLE]),
    ):
        for row, code in enumerate(codes, FIRST_ROW):
            found[code].append(shown[sheet.layout.name][sheet.at(sheet.check, row)].value or "")
    return found


def is_total_missed(standings):
    ranking = load_workbook(BytesIO(summary_workbook(BOOK, standings, ())))["Xếp hạng"]
    return "chưa có tổng điểm tự chấm" in str([*ranking.values])


def before_sending(shown):
    column = [cell.value for cell in shown[Readiness.layout.name]["D"]]
    return next(each for each in reversed(column) if each)


@pytest.mark.parametrize("name", ["all", "blank where none"])
def test_a_form_that_is_complete_has_an_own_total(forms, name):
    shown, standings = forms[name]
    (member,) = standings.members

    assert {state for states in states_of(shown).values() for state in states} <= {"đủ", ""}
    assert before_sending(shown) == "đủ, gửi được"
    assert member.points(Basis.SELF) == 0
    assert not is_total_missed(standings)


def test_points_that_rules_need_are_no_beginning_of_scoring_itself(forms):
    shown, standings = forms["only what rules need"]
    (member,) = standings.members

    assert {state for states in states_of(shown).values() for state in states} <= {"đủ", ""}
    assert before_sending(shown) == "đủ, gửi được"
    assert member.points(Basis.SELF) is None
    assert not is_total_missed(standings)


def test_points_that_a_rule_needs_of_a_target_are_missing_whoever_scores_itself(forms):
    shown, _ = forms["less than rules need"]

    said = states_of(shown)
    wanted = {each.scored_by for each in BOOK.targets if is_needed_of(each)}
    assert wanted
    missing = {code for code, states in said.items() if any("thiếu" in each for each in states)}
    assert missing == wanted


@pytest.mark.parametrize("name", ["one more than rules need", "only of targets"])
def test_a_criterion_without_an_own_score_is_not_complete_once_others_have_one(forms, name):
    shown, standings = forms[name]
    (member,) = standings.members

    lacking = {each.criterion.code for each in member.scores.all if each.self_score is None}
    states = states_of(shown).items()
    said = {code for code, found in states if any(each.startswith("thiếu") for each in found)}
    assert lacking
    assert lacking <= said
    assert is_total_missed(standings)
    assert before_sending(shown) == "chưa đủ"
