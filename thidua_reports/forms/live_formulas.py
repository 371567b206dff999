"""The bloc's rules as formulas over the cells of a row of the member's workbook."""

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.targets import Direction, Target, TargetKind
from thidua_reports.excel.writing.cell_values import CellValue, Formula
from thidua_reports.forms.form_cells import (
    Operands,
    figure_cells,
    of_a_criterion,
    of_a_target,
    one_if_attained,
)
from thidua_reports.formulas.formula_faults import faults
from thidua_reports.formulas.precision import with_compared_ratios
from thidua_reports.formulas.quantities import KNOWN_WHEN_MERGED
from thidua_reports.formulas.ratio_formula import (
    or_blank,
    rate_in_form,
    ratio_in_form,
    rounded,
)
from thidua_reports.formulas.rule_formula import bind, names_in
from thidua_reports.formulas.rule_uses import FULL_POINTS, gives_full_points_at_best
from thidua_reports.layouts.member_sheets import Results


def ratio_formula(target: Target, row: int) -> CellValue:
    """Return the live ratio of a target's row; blank as long as it cannot be formed."""
    if target.has_plan is False:
        return None
    plan, achieved, out_of = figure_cells(row)
    match target.kind:
        case TargetKind.INFORMATIONAL:
            return None
        case TargetKind.PASS_FAIL:
            return Formula(f"={one_if_attained(achieved)}")
        case TargetKind.RATE:
            return _rate(target.direction, plan, achieved, out_of)
    return Formula(ratio_in_form(target.direction, achieved, plan))


def target_formulas(
    book: BlocBook, target: Target, criterion: Criterion | None, row: int
) -> tuple[CellValue, CellValue]:
    """Return the live points and bonus of a target's row; None where it is not scored by itself."""
    if criterion is None:
        return None, None
    operands = of_a_target(book, criterion, target, row)
    points, bonus = _rule_formulas(book, criterion, operands)
    if _is_full_at_best(book, criterion, target):
        points = _full_at_best(points, _bound(book, FULL_POINTS, operands), row)
    return points, bonus


def criterion_formulas(
    book: BlocBook, criterion: Criterion, member: str, row: int
) -> tuple[CellValue, CellValue]:
    """Return the live points and bonus of a criterion's row; None where it is not scored."""
    return _rule_formulas(book, criterion, of_a_criterion(book, criterion, member, row))


def _is_full_at_best(book: BlocBook, criterion: Criterion, target: Target) -> bool:
    rules = {rule.name: rule for rule in book.rules}
    rule = rules.get(criterion.rule)
    return (
        rule is not None
        and bool(target.asks_for_less and target.has_plan)
        and not faults(rule.points.value)
        and gives_full_points_at_best(criterion, rule)
    )


def _full_at_best(points: CellValue, full: CellValue, row: int) -> CellValue:
    """Return the points, but the standard points once the result cannot be better."""
    if not isinstance(full, Formula):
        return points
    achieved, ratio = (
        Results.at(Results.achieved, row),
        Results.at(Results.ratio, row),
    )
    is_best = f"AND(COUNT({achieved},{ratio})=2,{achieved}=0)"
    otherwise = points.text[1:] if isinstance(points, Formula) else f'"{points or ""}"'
    return Formula(f"=IF({is_best},{full.text[1:]},{otherwise})")


def _rule_formulas(
    book: BlocBook, criterion: Criterion, operands: Operands
) -> tuple[CellValue, CellValue]:
    rules = {rule.name: rule for rule in book.rules}
    if criterion.rule not in rules:
        return None, None
    rule = rules[criterion.rule]
    points = _bound(book, rule.points.value, operands)
    return points, _bound(book, rule.bonus.value, operands) if rule.bonus.value else None


def _bound(book: BlocBook, formula: str, operands: Operands) -> CellValue:
    if faults(formula):
        return None
    used = names_in(formula)
    if used & KNOWN_WHEN_MERGED:
        return words.WHEN_MERGED
    if not used <= operands.keys():
        return None
    texts = {name: operands[name].text for name in used}
    needs = dict.fromkeys(cell for name in sorted(used) for cell in operands[name].needs)
    bound = bind(with_compared_ratios(formula), texts)
    return Formula(or_blank(rounded(bound, book.policy.points), tuple(needs)))


def _rate(direction: Direction, plan: str, achieved: str, out_of: str) -> Formula:
    plain = ratio_in_form(direction, achieved, plan)
    counted = rate_in_form(direction, achieved, out_of, plan)
    return Formula(f"=IF(COUNT({out_of})=0,{plain[1:]},{counted[1:]})")
