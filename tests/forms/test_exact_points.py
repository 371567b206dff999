"""2.100 fillings of every ready rule: exact fraction = tool = form = summary, in two engines.

The forms and the summary are the program's own formulas in workbooks without looks, which
LibreOffice and IronCalc compute. What they are held against is written in `exact_rules`, in
fractions and from the words of the rules.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from random import Random

import ironcalc
import pytest
import xlsxwriter
from openpyxl import Workbook
from openpyxl.utils.cell import coordinate_to_tuple

from tests.domain_values import (
    CUT_OFF,
    HALF_UP,
    a_book,
    a_criterion,
    a_criterion_report,
    a_policy,
    a_report,
    a_rule,
    a_target,
)
from tests.forms.exact_rules import EXACT, Drawn, drawn_for, mean
from tests.libreoffice import LibreOffice
from thidua_reports.domain import words
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.scores import ContentScore, CriterionScore, MemberScores, ScoredItem
from thidua_reports.domain.standing import NOBODY, Basis, MemberStanding, Standings
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.forms.live_formulas import (
    criterion_formulas,
    ratio_formula,
    target_formulas,
)
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.quantities import NOTED
from thidua_reports.formulas.rule_formula import is_over_all_targets
from thidua_reports.formulas.rule_uses import quantities_used, usable_rules
from thidua_reports.layouts import member_sheets
from thidua_reports.layouts.summary_workbook import Items, items_layout
from thidua_reports.scoring.items import (
    Assignment,
    criterion_item,
    target_items,
    with_best_of_the_bloc,
)
from thidua_reports.scoring.points import score_items
from thidua_reports.scoring.tables import counts_of_criteria, target_table
from thidua_reports.scoring.target_results import target_result
from thidua_reports.summary.item_sheet import item_sheet
from thidua_reports.summary.target_sheet import target_sheet

pytestmark = pytest.mark.slow("52,500 fillings are scored, and computed by two other programs")

FILLINGS = 700
"""Of each rule, with each of the roundings."""
ROUNDINGS = {
    "1": Rounding(HALF_UP, 1),
    "2": Rounding(HALF_UP, 2),
    "2 cut off": Rounding(CUT_OFF, 2),
}
BORDERS = {"1": 1, "2": 2, "2 cut off": 1}
"""The decimals after which halves are planted: cut off, a half of one decimal is a limit of two."""
RULES = tuple(a_rule(rule.name, rule.points, rule.bonus) for rule in READY_RULES)
TRIALS = [(rule.name, rounded) for rule in RULES for rounded in ROUNDINGS]
OF_A_BATCH = 9
OF_CRITERIA = {
    "achieved": member_sheets.CriterionResults.achieved,
    "out_of": member_sheets.CriterionResults.out_of,
    "count": member_sheets.CriterionResults.count,
    "other": member_sheets.CriterionResults.other,
    "self_score": member_sheets.CriterionResults.self_score,
    "bonus": member_sheets.CriterionResults.bonus,
    "deduction": member_sheets.CriterionResults.deduction,
}
COMPARED_BY = (Items.member, Items.criterion)
"""The texts that the formula of the best in the bloc looks at."""


@dataclass(frozen=True)
class Filling:
    """What was drawn, the criterion's code, and its targets and their reports."""

    drawn: Drawn
    code: str
    member: str
    targets: tuple
    reports: tuple

    @cached_property
    def results(self):
        """What was achieved of each target."""
        return tuple(
            target_result(target, report, frozenset())
            for target, report in zip(self.targets, self.reports, strict=True)
        )


@dataclass(frozen=True)
class Trial:
    """A rule filled in many times: the bloc, the scored items, and what is exactly right."""

    name: str
    rounded: str
    book: object
    fillings: tuple[Filling, ...]
    items: tuple[ScoredItem, ...]
    right: tuple[tuple[Decimal, Decimal], ...]
    path: Path


def a_filled_target(random, code, criterion, drawn, at):
    """Return a target and its report: more is better, less is better, or a rate of a population."""
    (achieved, plan), group = drawn.ratios[at], (drawn.groups or ("",) * 9)[at]
    changes = {"criterion": criterion, "group": group}
    if not drawn.has_plan:
        target = a_target(code, None, without_plan=True, **changes)
        return target, a_report(code, str(achieved))
    way = random.random()
    if way < 0.25 and achieved:
        target = a_target(code, str(achieved), direction=Direction.DOWN, **changes)
        return target, a_report(code, str(plan))
    if way < 0.5:
        target = a_target(code, "100", kind=TargetKind.RATE, **changes)
        return target, a_report(code, str(achieved), out_of=str(plan))
    return a_target(code, str(plan), **changes), a_report(code, str(achieved))


def fillings_of(random: Random, rule: str, decimals: int) -> Iterator[Filling]:
    number = 0
    while number < FILLINGS:
        for member, drawn in zip("ABCDEFGHIJ", drawn_for(random, rule, decimals), strict=False):
            code = drawn.code or f"C{number}"
            filled = [
                a_filled_target(random, f"{member}{number}.{at}", code, drawn, at)
                for at in range(len(drawn.ratios))
            ]
            targets, reports = zip(*filled, strict=True) if filled else ((), ())
            yield Filling(drawn, code, member, targets, reports)
            number += 1


def right_of(fillings, rule, rounding):
    """Return the points and bonus of each filling in exact fractions, rounded once."""
    groups: dict[str, list[Drawn]] = {}
    for filling in fillings:
        groups.setdefault(filling.code, []).append(filling.drawn)
    found = []
    for filling in fillings:
        drawn = filling.drawn
        named = {
            "standard": drawn.standard,
            "max_bonus": drawn.max_bonus,
            "max_deduction": drawn.max_deduction,
            "has_plan": drawn.has_plan,
            **dict(zip(("p1", "p2", "p3"), drawn.parameters, strict=True)),
            **drawn.typed,
        }
        if drawn.ratios:
            named |= {"ratio": drawn.ratio, "achieved": drawn.ratios[0][0], "mean": mean(drawn)}
            named["best"] = max(each.ratio for each in groups[filling.code])
            named["most"] = max(each.ratios[0][0] for each in groups[filling.code])
        exact = EXACT[rule]({name: Fraction(value) for name, value in named.items()})
        found.append(tuple(rounding.round(Fraction(figure)) for figure in exact))
    return tuple(found)


def a_trial(rule, rounded, path):
    """Return the rule filled in, scored by the tool, and written as form and summary."""
    rounding = ROUNDINGS[rounded]
    fillings = tuple(fillings_of(Random(f"{rule.name} {rounded}"), rule.name, BORDERS[rounded]))
    criteria = {each.code: each for each in fillings}
    book = a_book(
        "ABCDEFGHIJ",
        rules=(rule,),
        criteria=tuple(
            a_criterion(
                code,
                rule.name,
                standard=each.drawn.standard,
                max_bonus=each.drawn.max_bonus,
                max_deduction=each.drawn.max_deduction,
                parameters=each.drawn.parameters,
            )
            for code, each in criteria.items()
        ),
        targets=tuple(target for each in fillings for target in each.targets),
        policy=a_policy(points=rounding),
    )
    items = scored(book, rule, fillings, rounding)
    right = right_of(fillings, rule.name, rounding)
    trial = Trial(rule.name, rounded, book, fillings, items, right, path)
    write(trial)
    return trial


def scored(book, rule, fillings, rounding):
    names = quantities_used(book)[rule.name]
    criteria = {each.code: each for each in book.criteria}
    members = {each.code: each for each in book.bloc.members}
    table = target_table(book, tuple(result for each in fillings for result in each.results))
    met, exceeded = (counts_of_criteria(table, column) for column in ("is_met", "is_exceeded"))
    items = []
    for each in fillings:
        key = (each.member, each.code)
        assignment = Assignment(
            member=members[each.member],
            criterion=criteria[each.code],
            names=names,
            elapsed=Decimal(1),
            results=each.results,
            met=met.get(key, NOBODY),
            exceeded=exceeded.get(key, NOBODY),
            noted=dict.fromkeys(NOTED, each.drawn.typed.get("noted")),
        )
        if each.results and not is_over_all_targets(rule.points.value, rule.bonus.value):
            items.extend(target_items(assignment))
            continue
        typed = {name: str(each.drawn.typed[name]) for name in OF_CRITERIA if each.drawn.typed}
        report = a_criterion_report(each.member, each.code, **typed)
        items.append(criterion_item(assignment, report, frozenset()))
    return score_items(with_best_of_the_bloc(items, ()), usable_rules(book), rounding)[0]


def write(trial):
    """Write form and summary into one workbook; no stored result can pass for a computed one."""
    with xlsxwriter.Workbook(trial.path) as workbook:
        for layout, rows in (*form_sheets(trial), *summary_sheets(trial)):
            sheet = workbook.add_worksheet(layout.name)
            positions = {id(column): at for at, column in enumerate(layout.columns)}
            for number, row in enumerate(rows, FIRST_ROW - 1):
                for column, value in row.items():
                    at = positions.get(id(column))
                    if at is None:
                        continue
                    if isinstance(value, Formula):
                        sheet.write_formula(number, at, value.text, None, -987)
                    elif isinstance(value, Decimal):
                        sheet.write_number(number, at, float(value))
                    elif column in COMPARED_BY:
                        sheet.write_string(number, at, value)


def form_sheets(trial):
    book, criteria = trial.book, {each.code: each for each in trial.book.criteria}
    own = [each for each in trial.fillings if each.member == "A"]
    by_target = trial.items[0].result is not None
    targets, rows = [], []
    for each in own:
        for target, report in zip(each.targets, each.reports, strict=True):
            row = FIRST_ROW + len(targets)
            points, bonus = (
                target_formulas(
                    replace(book, targets=each.targets), target, criteria[each.code], row
                )
                if by_target
                else (None, None)
            )
            targets.append({
                member_sheets.Results.plan: target.plan.value,
                member_sheets.Results.achieved: report.achieved.value,
                member_sheets.Results.out_of: report.out_of.value,
                member_sheets.Results.standard: criteria[each.code].standard.value,
                member_sheets.Results.ratio: ratio_formula(target, row),
                member_sheets.Results.points: points,
                member_sheets.Results.bonus: bonus,
            })  # fmt: skip
        if not by_target:
            typed = {OF_CRITERIA[name]: each.drawn.typed.get(name) for name in OF_CRITERIA}
            standard = criteria[each.code].standard.value
            points, bonus = criterion_formulas(
                book, criteria[each.code], "A", FIRST_ROW + len(rows)
            )
            rows.append(typed | {
                member_sheets.CriterionResults.standard: standard,
                member_sheets.CriterionResults.points: points,
                member_sheets.CriterionResults.extra: bonus,
            })  # fmt: skip
    return (member_sheets.Results.layout, targets), (
        member_sheets.CriterionResults.layout,
        rows,
    )


def summary_sheets(trial):
    members = {each.code: each for each in trial.book.bloc.members}
    content = trial.book.contents[0]
    standings = Standings(
        results=tuple(r for item in trial.items for r in (item.covers or (item.result,)) if r),
        members=tuple(
            MemberStanding(
                members[item.member.code],
                submitted=True,
                scores=MemberScores(
                    (ContentScore(content, (CriterionScore(item.criterion, (item,), None),)),)
                ),
            )
            for item in trial.items
        ),
        basis=Basis.COMPUTED,
        provisional=True,
    )
    sheet = item_sheet(trial.book, standings)
    targets = target_sheet(trial.book, standings.results)
    return (sheet.layout, sheet.rows), (targets.layout, targets.rows)


def shown_in(cells, trial):
    """Return points and bonus of each filling as the form and as the summary shows them.

    `cells` gives the value of a cell by sheet and address. A form shows no bonus where the rule has
    none, and nothing of what the other members decide.
    """
    by_target = trial.items[0].result is not None
    form = member_sheets.Results.layout if by_target else member_sheets.CriterionResults.layout
    columns = (
        (member_sheets.Results.points, member_sheets.Results.bonus)
        if by_target
        else (member_sheets.CriterionResults.points, member_sheets.CriterionResults.extra)
    )
    summary = items_layout(())
    for number in range(FIRST_ROW, FIRST_ROW + len(trial.fillings)):
        yield (
            tuple(cells(form.name, form.at(column, number)) for column in columns),
            tuple(
                cells(summary.name, summary.at(column, number))
                for column in (Items.points, Items.bonus)
            ),
        )


def wrong(trial, cells):
    """Return where a shown figure is not the exact one."""
    found = []
    for filling, right, (form, summary) in zip(
        trial.fillings, trial.right, shown_in(cells, trial), strict=True
    ):
        shown = [*zip(summary, right, strict=True)]
        if form[0] != words.WHEN_MERGED and filling.member == "A":
            shown += [pair for pair in zip(form, right, strict=True) if pair[0] is not None]
        found += [
            (filling, exact, figure)
            for figure, exact in shown
            if not isinstance(figure, int | float) or Decimal(repr(figure)) != exact
        ]
    return found


class Batch:
    """Some of the trials, each made when it is first asked for; LibreOffice opens all at once."""

    def __init__(self, number: int, folder: Path) -> None:
        self._of = TRIALS[number * OF_A_BATCH : (number + 1) * OF_A_BATCH]
        self._folder = folder
        self._made: dict[tuple[str, str], Trial] = {}
        self._computed: dict[tuple[str, str], Workbook] = {}

    def trial(self, name: str, rounded: str) -> Trial:
        """Return the trial of a rule and a rounding."""
        if (name, rounded) not in self._made:
            (rule,) = [each for each in RULES if each.name == name]
            path = self._folder / f"{len(self._made)}.xlsx"
            self._made[name, rounded] = a_trial(rule, rounded, path)
        return self._made[name, rounded]

    def computed(self, trial: Trial, libreoffice: LibreOffice) -> Workbook:
        """Return the values that LibreOffice computes in the workbook of the trial."""
        if not self._computed:
            made = libreoffice.computed([self.trial(*each).path for each in self._of])
            self._computed = dict(zip(self._of, made, strict=True))
        return self._computed[trial.name, trial.rounded]


@pytest.fixture(scope="module")
def batch(request, tmp_path_factory):
    return Batch(request.param, tmp_path_factory.mktemp("exact"))


def of_batches(*trials):
    """Parametrize by trials; those of one batch run one after the other, then it is forgotten."""
    return pytest.mark.parametrize(
        ("batch", "trial"),
        [(TRIALS.index(trial) // OF_A_BATCH, trial) for trial in trials],
        indirect=True,
        scope="module",
        ids=[f"{name}-{rounded}" for name, rounded in trials],
    )


@pytest.fixture(scope="module")
def trial(request, batch):
    return batch.trial(*request.param)


@of_batches(*TRIALS)
def test_the_tool_gives_the_exact_points(trial):
    found = [(item.points, item.bonus) for item in trial.items]
    assert [
        (filling, right, shown)
        for filling, right, shown in zip(trial.fillings, trial.right, found, strict=True)
        if right != shown
    ] == []


@of_batches(*TRIALS)
def test_form_and_summary_show_the_exact_points_in_libreoffice(trial, batch, libreoffice):
    sheets = batch.computed(trial, libreoffice)

    assert wrong(trial, lambda sheet, cell: sheets[sheet][cell].value) == []


@of_batches(*TRIALS)
def test_form_and_summary_show_the_exact_points_in_ironcalc(trial):
    model = ironcalc.load_from_xlsx(str(trial.path), "en", "UTC", "en")
    model.evaluate()

    numbers = {
        each["name"]: number for number, each in enumerate(model.get_worksheets_properties())
    }

    def cells(sheet, cell):
        return model.get_cell_value(numbers[sheet], *coordinate_to_tuple(cell))

    assert wrong(trial, cells) == []


@of_batches(
    *[
        (name, rounded)
        for name in ("Tỷ lệ thuận, có thưởng vượt", "Bình quân các chỉ tiêu")
        for rounded in ROUNDINGS
    ]
)
def test_halves_are_planted_in_what_is_multiplied_by_a_ratio(trial):
    """Not a thing of chance: a fifth of the fillings of these rules end on an exact half."""
    places = 10 ** BORDERS[trial.rounded]
    halves = [
        each.drawn
        for each in trial.fillings
        if (2 * places * int(each.drawn.standard) * min(1, mean(each.drawn))) % 2 == 1
    ]

    assert len(halves) > FILLINGS // 5
