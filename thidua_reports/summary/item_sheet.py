"""How every point is computed: a row for each item, the rule's formulas bound to its cells."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import ScoringRule
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import ScoredItem
from thidua_reports.domain.standing import Standings
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column, SheetLayout
from thidua_reports.excel.writing.cell_values import CellValue, Formula
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.formulas.quantities import BEST_OF, Quantity
from thidua_reports.formulas.ratio_formula import how_many, mean_of_groups, ratio_beyond_plan
from thidua_reports.formulas.rule_formula import bind, names_in_rule
from thidua_reports.formulas.rule_uses import (
    Compared,
    compared_together,
    rule_formulas,
    rule_of_item,
    usable_rules,
)
from thidua_reports.frozen import frozen
from thidua_reports.layouts.summary_workbook import (
    QUANTITY_COLUMNS,
    Items,
    TargetResults,
    items_layout,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.item_explanations import item_explanation
from thidua_reports.summary.sums import cells, elsewhere, largest_where, other, quoted, same
from thidua_reports.summary.target_sheet import live_ratio

NOT_COMPUTED = phrases.NOT_SCORED_YET
ALWAYS_SHOWN = (Quantity.PLAN, Quantity.RATIO, Quantity.NUMERATOR, Quantity.DENOMINATOR)


@frozen
class ItemSheet:
    """The sheet of items: its columns, which depend on the rules, and its rows."""

    layout: SheetLayout
    rows: list[Row]

    def cells(self, column: Column) -> str:
        """Return the cells of a column, as any sheet sees them."""
        return cells(self.layout, column, FIRST_ROW + len(self.rows) - 1)


@frozen
class _Context:
    """What a row needs besides its item."""

    book: BlocBook
    layout: SheetLayout
    rules: Mapping[str, ScoringRule]
    items: Sequence[ScoredItem]
    target_rows: Mapping[str, int]
    last: int
    apart: tuple[str, ...]
    together: Compared


def item_sheet(book: BlocBook, standings: Standings) -> ItemSheet:
    """Return a row for each scored item, member by member."""
    used = {criterion.rule for criterion in book.criteria}
    rules = {name: rule for name, rule in usable_rules(book).items() if name in used}
    items = [
        item
        for standing, score in standings.scores()
        if standing.absence is None
        for item in score.items
    ]
    context = _Context(
        book=book,
        layout=_layout(rules, items),
        rules=rules,
        items=items,
        target_rows={
            result.target.code: row for row, result in enumerate(standings.results, FIRST_ROW)
        },
        last=FIRST_ROW + len(items) - 1,
        apart=standings.apart,
        together=compared_together(book),
    )
    return ItemSheet(
        context.layout, [_row(context, item, row) for row, item in enumerate(items, FIRST_ROW)]
    )


def _layout(rules: Mapping[str, ScoringRule], items: Sequence[ScoredItem]) -> SheetLayout:
    """Return the sheet of the items: the quantities that the rules use and those of a ratio."""
    applied = [*rules.values()]
    applied += [
        rule_of_item(item, rules[item.criterion.rule])
        for item in items
        if item.cannot_be_better and item.criterion.rule in rules
    ]
    used = {name for rule in applied for name in names_in_rule(rule.points.value, rule.bonus.value)}
    if not used.isdisjoint(BEST_OF):
        used |= {Quantity.HAS_PLAN, Quantity.ACHIEVED}
    return items_layout((*ALWAYS_SHOWN, *used))


def _row(context: _Context, item: ScoredItem, row: int) -> Row:
    own = {
        name: context.layout.at(column, row)
        for name, column in QUANTITY_COLUMNS.items()
        if column in context.layout.positions
    }
    points, bonus = _formulas(context, item)
    summands = (Items.points, Items.bonus)
    total = "=" + "+".join(context.layout.at(column, row) for column in summands)
    return {
        Items.member: item.member.code,
        Items.criterion: item.criterion.code,
        Items.target: item.result.target.code if item.result else "",
        Items.rule: item.criterion.rule,
        Items.points: _live(points, own, item.points),
        Items.bonus: _live(bonus, own, item.bonus),
        Items.total: NOT_COMPUTED if item.total is None else Formula(total, item.total),
        Items.self_score: item.self_score,
        Items.explanation: item_explanation(context.book, item),
        **{
            QUANTITY_COLUMNS[name]: value
            for name, value in _quantities(context, item, own, row).items()
        },
    }


def _formulas(context: _Context, item: ScoredItem) -> tuple[str, str]:
    rule = context.rules.get(item.criterion.rule)
    if rule is None:
        return "", ""
    return rule_formulas(rule_of_item(item, rule), context.book.policy.points)


def _quantities(
    context: _Context, item: ScoredItem, own: Mapping[str, str], row: int
) -> dict[str, CellValue]:
    """Every quantity as a figure, those that follow from other cells as formulas."""
    return {
        **item.inputs,
        Quantity.RATIO: _ratio(item, own),
        **{name: _best(context, item, row, name) for name in BEST_OF},
        **_over_all_targets(context, item),
    }


def _ratio(item: ScoredItem, own: Mapping[str, str]) -> CellValue:
    ratio = item.inputs[Quantity.RATIO]
    if ratio is None or (item.result is not None and item.result.ratio is None):
        return ratio
    achieved, population, plan = (
        own[quantity] for quantity in (Quantity.NUMERATOR, Quantity.DENOMINATOR, Quantity.PLAN)
    )
    if item.result is not None:
        return live_ratio(item.result, (achieved, population, plan))
    return Formula(f"={achieved}/{population}", ratio)


def _live(formula: str, own: Mapping[str, str], result: Decimal | None) -> CellValue:
    """Points that could not be computed are words: a formula would take blanks for zero."""
    return NOT_COMPUTED if result is None else Formula(bind(formula, own), result)


def _best(context: _Context, item: ScoredItem, row: int, name: str) -> CellValue:
    """The best of those with a plan, or of those without, among the members that are ranked.

    A ratio that cannot be better is not compared with.
    """
    best, layout = item.inputs[name], context.layout
    if best is None or QUANTITY_COLUMNS[name] not in layout.positions:
        return best
    codes = context.together[item.criterion.code, name]
    if item.cannot_be_better or not _is_measured(context, codes):
        return best
    has_plan = QUANTITY_COLUMNS[Quantity.HAS_PLAN]
    conditions = [
        _is_of_criteria(context, row, codes),
        same(cells(layout, has_plan, context.last), layout.at(has_plan, row)),
    ]
    members = cells(layout, Items.member, context.last)
    conditions += [other(members, quoted(code)) for code in context.apart]
    if name == Quantity.BEST_RATIO and any(each.cannot_be_better for each in context.items):
        conditions.append(_can_be_better(context))
    searched = cells(layout, QUANTITY_COLUMNS[BEST_OF[name]], context.last)
    return Formula(f"={largest_where(searched, *conditions)}", best)


def _is_of_criteria(context: _Context, row: int, codes: frozenset[str]) -> str:
    """Return the condition that a row is of the same criterion, or of one compared with it."""
    column = cells(context.layout, Items.criterion, context.last)
    if len(codes) == 1:
        return same(column, context.layout.at(Items.criterion, row))
    return f"({'+'.join(same(column, quoted(code)) for code in sorted(codes))})"


def _is_measured(context: _Context, codes: frozenset[str]) -> bool:
    """Return whether anybody who is ranked has a ratio to be compared with."""
    return any(
        each.criterion.code in codes
        and each.member.code not in context.apart
        and not each.cannot_be_better
        for each in context.items
    )


def _can_be_better(context: _Context) -> str:
    """A ratio of 1 with nothing achieved is that of what should be low, and cannot be lower."""
    ratios, achieved = (
        cells(context.layout, QUANTITY_COLUMNS[quantity], context.last)
        for quantity in (Quantity.RATIO, Quantity.ACHIEVED)
    )
    return f"({other(ratios, '1')}+{other(achieved, '0')}>0)"


def _over_all_targets(context: _Context, item: ScoredItem) -> dict[str, CellValue]:
    """The ratios are on the sheet of targets; without a plan a ratio is 1."""
    if item.inputs[Quantity.MEAN_RATIO] is None or not item.covers:
        return {}
    ratios = [_ratio_of(context, result) for result in item.covers]
    beyond = [_beyond(context, result) for result in item.covers]
    groups: dict[str, list[str]] = {}
    for result, ratio in zip(item.covers, ratios, strict=True):
        groups.setdefault(result.target.group, []).append(ratio)
    formulas = {
        Quantity.MEAN_RATIO: mean_of_groups(list(groups.values())),
        Quantity.TARGETS_MET: how_many(ratios, ">=1"),
        Quantity.TARGETS_EXCEEDED: how_many(beyond, ">1"),
    }
    return {name: Formula(f"={text}", item.inputs[name]) for name, text in formulas.items()}


def _ratio_of(context: _Context, result: TargetResult) -> str:
    if result.target.has_plan is False:
        return "1"
    row = context.target_rows[result.target.code]
    return elsewhere(TargetResults.layout, TargetResults.ratio, row)


def _beyond(context: _Context, result: TargetResult) -> str:
    ratio, target = _ratio_of(context, result), result.target
    if not (target.asks_for_less and target.has_plan):
        return ratio
    row = context.target_rows[target.code]
    achieved = elsewhere(TargetResults.layout, TargetResults.achieved, row)
    return ratio_beyond_plan(achieved, ratio)
