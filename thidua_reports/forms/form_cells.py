"""The cells of a member's workbook that hold the quantities of a rule, as formulas name them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion, Rating
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.ratio_formula import (
    how_many,
    mean_of_groups,
    or_blank,
    ratio_beyond_plan,
)
from thidua_reports.formulas.rule_uses import quantities_used, set_by_the_bloc
from thidua_reports.frozen import frozen
from thidua_reports.layouts.member_sheets import CriterionResults, Results


@frozen
class Operand:
    """What a formula uses for a quantity, and the cells that must hold numbers for it.

    `text` is an address, a number, or an expression over addresses.
    """

    text: str
    needs: tuple[str, ...]


Operands = Mapping[str, Operand]


def of_a_target(book: BlocBook, criterion: Criterion, target: Target, row: int) -> Operands:
    """Return the operands of a rule that is applied to the target in `row` of its sheet."""
    plan, achieved, out_of = _operand_cells(target, row)
    is_rate = target.kind is TargetKind.RATE
    denominator = f"IF(COUNT({out_of})=0,{plan},{out_of})"
    found: Operands = {
        Quantity.PLAN: _cell(plan),
        Quantity.ACHIEVED: _cell(_rate_in_per_cent(achieved, out_of) if is_rate else achieved),
        Quantity.RATIO: _cell(Results.at(Results.ratio, row)),
        Quantity.NUMERATOR: _cell(achieved),
        Quantity.DENOMINATOR: _cell(denominator),
        Quantity.CASES: _cell(achieved),
        Quantity.PREVIOUS: _cell(Results.at(Results.previous, row)),
        Quantity.STANDARD: _cell(Results.at(Results.standard, row)),
        Quantity.POINTS_GIVEN: _cell(Results.at(Results.self_score, row)),
    }
    return {
        **found,
        **_plan(book, criterion, target),
        **_decided(book, criterion, target.member),
        Quantity.ELAPSED: _number(target.share_due(book.bloc.elapsed)),
    }


def of_a_criterion(book: BlocBook, criterion: Criterion, member: str, row: int) -> Operands:
    """Return the operands of a rule that is applied to the criterion in `row` of its sheet."""
    achieved = CriterionResults.at(CriterionResults.achieved, row)
    out_of = CriterionResults.at(CriterionResults.out_of, row)
    found: Operands = {
        Quantity.ACHIEVED: _cell(_figure_or_rating(achieved, book.ratings)),
        Quantity.RATIO: _cell(_share(achieved, out_of)),
        Quantity.NUMERATOR: _cell(achieved),
        Quantity.DENOMINATOR: _cell(out_of),
        Quantity.CASES: _cell(CriterionResults.at(CriterionResults.count, row)),
        Quantity.OTHER: _cell(CriterionResults.at(CriterionResults.other, row)),
        Quantity.STANDARD: _cell(CriterionResults.at(CriterionResults.standard, row)),
        Quantity.POINTS_GIVEN: _cell(CriterionResults.at(CriterionResults.self_score, row)),
        Quantity.BONUS_GIVEN: _cell(CriterionResults.at(CriterionResults.bonus, row)),
        Quantity.DEDUCTION_GIVEN: _cell(CriterionResults.at(CriterionResults.deduction, row)),
        Quantity.HAS_PLAN: _number(Decimal(0)),
    }
    return {
        **found,
        **_decided(book, criterion, member),
        **_over_all_targets(book, criterion, member),
    }


def one_if_attained(achieved: str) -> str:
    """Return the formula that counts the words of a yes/no target as 1 or 0."""
    return f'IF({achieved}="","",IF({achieved}="{words.ATTAINED}",1,0))'


def _plan(book: BlocBook, criterion: Criterion, target: Target) -> Operands:
    """Return the operands on the plan; without one all are 0 for a rule that asks for HAS_PLAN."""
    if target.has_plan is None:
        return {}
    if target.has_plan:
        return {Quantity.HAS_PLAN: _number(Decimal(1))}
    zero = _number(Decimal(0))
    if Quantity.HAS_PLAN not in quantities_used(book).get(criterion.rule, ()):
        return {Quantity.HAS_PLAN: zero}
    return {Quantity.HAS_PLAN: zero, Quantity.PLAN: zero, Quantity.RATIO: zero}


def figure_cells(row: int) -> tuple[str, str, str]:
    """Return the cells of plan, achieved and population on the sheet of targets."""
    columns = (Results.plan, Results.achieved, Results.out_of)
    plan, achieved, out_of = (Results.at(column, row) for column in columns)
    return plan, achieved, out_of


def _operand_cells(target: Target, row: int) -> tuple[str, str, str]:
    """Return plan, achieved and population; of a yes/no target, which holds words, 1 and 0."""
    plan, achieved, out_of = figure_cells(row)
    if target.kind is TargetKind.PASS_FAIL:
        return '""' if target.without_plan else "1", one_if_attained(achieved), out_of
    return plan, achieved, out_of


def _cell(text: str) -> Operand:
    return Operand(text, (text,))


def _number(value: Decimal) -> Operand:
    return Operand(f"({value:f})" if value < 0 else f"{value:f}", ())


def _decided(book: BlocBook, criterion: Criterion, member: str) -> Operands:
    """What the bloc has decided, as numbers; the standard points have a cell of their own."""
    decided: Mapping[str, Decimal | None] = {
        **set_by_the_bloc(criterion),
        Quantity.ELAPSED: book.bloc.elapsed,
        Quantity.TARGET_COUNT: Decimal(len(book.targets_of(criterion.code, member))),
    }
    return {
        quantity: _number(value)
        for quantity, value in decided.items()
        if value is not None and quantity is not Quantity.STANDARD
    }


def _over_all_targets(book: BlocBook, criterion: Criterion, member: str) -> Operands:
    own = [target for target in book.targets if target.member == member]
    scored = [
        (target, row)
        for row, target in enumerate(own, start=FIRST_ROW)
        if target.scored_by == criterion.code
    ]
    if not scored:
        return {}
    ratios = [(target, _ratio_elsewhere(target, row)) for target, row in scored]
    beyond = [_beyond_elsewhere(target, row) for target, row in scored]
    texts = [ratio.text for _, ratio in ratios]
    needs = tuple(cell for _, ratio in ratios for cell in ratio.needs)
    groups: dict[str, list[str]] = {}
    for target, ratio in ratios:
        groups.setdefault(target.group, []).append(ratio.text)
    return {
        Quantity.TARGETS_MET: Operand(f"({how_many(texts, '>=1')})", needs),
        Quantity.TARGETS_EXCEEDED: Operand(f"({how_many(beyond, '>1')})", needs),
        Quantity.MEAN_RATIO: Operand(mean_of_groups(list(groups.values())), needs),
    }


def _ratio_elsewhere(target: Target, row: int) -> Operand:
    """The ratio as the sheet of criteria sees it; without a plan it is 1."""
    if target.has_plan is False:
        return _number(Decimal(1))
    return _cell(f"'{Results.layout.name}'!{Results.at(Results.ratio, row)}")


def _beyond_elsewhere(target: Target, row: int) -> str:
    """What shows on that sheet whether the target went beyond its plan."""
    ratio = _ratio_elsewhere(target, row).text
    if not (target.asks_for_less and target.has_plan):
        return ratio
    achieved = f"'{Results.layout.name}'!{Results.at(Results.achieved, row)}"
    return ratio_beyond_plan(achieved, ratio)


def _figure_or_rating(cell: str, ratings: Sequence[Rating]) -> str:
    """A word such as "tốt" is worth what the bloc has set; any other word counts as a blank."""
    known = [rating for rating in ratings if rating.value is not None]
    if not known:
        return cell
    plainly = [" ".join(rating.word.split()).replace('"', '""') for rating in known]
    texts = ",".join(f'"{word}"' for word in plainly)
    values = ",".join(f"{rating.value:f}" for rating in known)
    match = f"MATCH(TRIM({cell}),{{{texts}}},0)"
    return f'IF(ISNUMBER({cell}),{cell},IF(ISNUMBER({match}),INDEX({{{values}}},{match}),""))'


def _rate_in_per_cent(achieved: str, out_of: str) -> str:
    alone = or_blank(achieved, (achieved,))[1:]
    return f"IF(COUNT({out_of})=0,{alone},{_share(achieved, out_of, '100*')})"


def _share(achieved: str, out_of: str, times: str = "") -> str:
    """A blank achievement is not zero, also where its population is given."""
    return or_blank(f"{times}{achieved}/{out_of}", (achieved, out_of), (out_of,))[1:]
