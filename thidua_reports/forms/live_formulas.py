"""The bloc's rules as formulas over the cells of a row of the member's workbook."""

from collections.abc import Mapping
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.targets import Direction, Target, TargetKind
from thidua_reports.forms.cell_values import CellValue, Formula
from thidua_reports.formulas import quantities as q
from thidua_reports.formulas.formula_faults import faults
from thidua_reports.formulas.ratio_formula import (
    higher_rate_is_better_in_form,
    less_is_better_in_form,
    lower_rate_is_better_in_form,
    more_is_better_in_form,
    or_blank,
    rounded,
)
from thidua_reports.formulas.rule_formula import bind, names_in
from thidua_reports.layouts import member_workbook as layout
from thidua_reports.layouts import words
from thidua_reports.layouts.positions import address
from thidua_reports.layouts.sheet_layout import Column

WHEN_MERGED = "tính khi tổng hợp"
Cells = Mapping[str, str]


def ratio_formula(target: Target, row: int) -> CellValue:
    """Return the live ratio of a target's row; blank as long as it cannot be formed."""
    plan, achieved, out_of = (
        _result(column, row) for column in (layout.PLAN, layout.ACHIEVED, layout.OUT_OF)
    )
    match target.kind:
        case TargetKind.STATED:
            return None
        case TargetKind.ATTAINED:
            done = f'{achieved}="{words.ATTAINED}"'
            return Formula(f'=IF({achieved}="","",IF({done},1,0))')
        case TargetKind.RATE:
            return _rate(target.direction, plan, achieved, out_of)
    up = target.direction is Direction.UP
    return Formula((more_is_better_in_form if up else less_is_better_in_form)(achieved, plan))


def target_formulas(
    book: BlocBook, target: Target, criterion: Criterion | None, row: int
) -> tuple[CellValue, CellValue]:
    """Return the live points and bonus of a target's row; None where it is not scored."""
    if criterion is None:
        return None, None
    plan, achieved, out_of = _figures(target, row)
    is_rate = target.kind is TargetKind.RATE
    cells = {
        q.PLAN.name: plan,
        q.ACHIEVED.name: _rate_in_per_cent(achieved, out_of) if is_rate else achieved,
        q.RATIO.name: _result(layout.RATIO, row),
        q.NUMERATOR.name: achieved,
        q.DENOMINATOR.name: f"IF(COUNT({out_of})=0,{plan},{out_of})",
        q.CASES.name: achieved,
        q.PREVIOUS.name: _result(layout.PREVIOUS, row),
        q.STANDARD.name: _result(layout.STANDARD, row),
        q.POINTS_GIVEN.name: _result(layout.SELF_SCORE, row),
    }
    return _rule_formulas(book, criterion, cells)


def criterion_formulas(
    book: BlocBook, criterion: Criterion, row: int
) -> tuple[CellValue, CellValue]:
    """Return the live points and bonus of a criterion's row; None where it is not scored."""
    achieved = _criterion(layout.CRITERION_ACHIEVED, row)
    out_of = _criterion(layout.CRITERION_OUT_OF, row)
    cells = {
        q.ACHIEVED.name: achieved,
        q.RATIO.name: _share(achieved, out_of, "1"),
        q.NUMERATOR.name: achieved,
        q.DENOMINATOR.name: out_of,
        q.CASES.name: _criterion(layout.CRITERION_COUNT, row),
        q.STANDARD.name: _criterion(layout.CRITERION_STANDARD, row),
        q.POINTS_GIVEN.name: _criterion(layout.CRITERION_SELF, row),
        q.BONUS_GIVEN.name: _criterion(layout.CRITERION_BONUS, row),
        q.DEDUCTION_GIVEN.name: _criterion(layout.CRITERION_DEDUCTION, row),
    }
    return _rule_formulas(book, criterion, cells)


def _rule_formulas(
    book: BlocBook, criterion: Criterion, cells: Cells
) -> tuple[CellValue, CellValue]:
    rules = {rule.name: rule for rule in book.rules}
    if criterion.rule not in rules:
        return None, None
    rule = rules[criterion.rule]
    everything = {**_fixed(book, criterion), **cells}
    points = _bound(book, rule.points.value, everything)
    return points, _bound(book, rule.bonus.value, everything) if rule.bonus.value else None


def _bound(book: BlocBook, formula: str, cells: Cells) -> CellValue:
    if faults(formula):
        return None
    used = names_in(formula)
    if q.BEST_RATIO.name in used:
        return WHEN_MERGED
    if not used <= cells.keys():
        return None
    given = [cells[name] for name in sorted(used)]
    return Formula(or_blank(rounded(bind(formula, cells), book.policy.points), given))


def _fixed(book: BlocBook, criterion: Criterion) -> Cells:
    """What the bloc has decided stands in the formula as a number."""
    first, second, third = criterion.parameters
    decided = {
        q.MAX_BONUS.name: criterion.max_bonus.value,
        q.MAX_DEDUCTION.name: criterion.max_deduction.value,
        q.PARAMETER_1.name: first,
        q.PARAMETER_2.name: second,
        q.PARAMETER_3.name: third,
        q.ELAPSED.name: book.bloc.elapsed,
    }
    return {name: _literal(value) for name, value in decided.items() if value is not None}


def _literal(value: Decimal) -> str:
    return f"({value:f})" if value < 0 else f"{value:f}"


def _figures(target: Target, row: int) -> tuple[str, str, str]:
    """Return plan, achieved and population; a yes/no target holds words, its ratio 1 or 0."""
    if target.kind is TargetKind.ATTAINED:
        return "1", _result(layout.RATIO, row), _result(layout.OUT_OF, row)
    columns = (layout.PLAN, layout.ACHIEVED, layout.OUT_OF)
    plan, achieved, out_of = (_result(column, row) for column in columns)
    return plan, achieved, out_of


def _rate_in_per_cent(achieved: str, out_of: str) -> str:
    alone = or_blank(achieved, (achieved,))[1:]
    return f"IF(COUNT({out_of})=0,{alone},{_share(achieved, out_of, '100')})"


def _share(achieved: str, out_of: str, times: str) -> str:
    """A blank achievement is not nought, also where its population is given."""
    share = f"ROUND({times}*{achieved}/{out_of},9)"
    return or_blank(share, (achieved, out_of), (out_of,))[1:]


def _rate(direction: Direction, plan: str, achieved: str, out_of: str) -> Formula:
    if direction is Direction.UP:
        plain = more_is_better_in_form(achieved, plan)
        counted = higher_rate_is_better_in_form(achieved, out_of, plan)
    else:
        plain = less_is_better_in_form(achieved, plan)
        counted = lower_rate_is_better_in_form(achieved, out_of, plan)
    return Formula(f"=IF(COUNT({out_of})=0,{plain[1:]},{counted[1:]})")


def _result(column: Column, row: int) -> str:
    return address(layout.RESULTS, column, row)


def _criterion(column: Column, row: int) -> str:
    return address(layout.CRITERIA, column, row)
