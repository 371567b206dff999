"""How every point is computed, the points of every criterion, and the ranking, all live."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain.criteria import ScoringRule
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.standing import (
    Basis,
    CriterionScore,
    MemberStanding,
    ScoredItem,
    Standings,
)
from thidua_reports.forms.cell_values import CellValue, Formula
from thidua_reports.forms.sheet_writer import Row
from thidua_reports.formulas import quantities as q
from thidua_reports.formulas.rule_formula import bind, names_in_rule
from thidua_reports.layouts import scoring_sheet, summary_workbook
from thidua_reports.layouts.positions import FIRST_ROW, address
from thidua_reports.layouts.scoring_sheet import QUANTITY_COLUMNS, items_layout
from thidua_reports.layouts.sheet_layout import Column, SheetLayout
from thidua_reports.layouts.summary_workbook import RANKING, SCORES
from thidua_reports.presenting import phrases
from thidua_reports.rendering.summary.target_sheet import live_ratio
from thidua_reports.scoring.points import rule_formulas

NOT_COMPUTED = "chưa tính được"
ITEMS = items_layout(())
"""Enough of the items' sheet to address its fixed columns from the other sheets."""


def item_rows(
    items: Sequence[ScoredItem], rules: Mapping[str, ScoringRule], rounding: Rounding
) -> list[Row]:
    """Return a row for each scored item, the rule's formulas bound to its own cells."""
    layout = scoring_layout(rules)
    formulas = {name: rule_formulas(rule, rounding) for name, rule in rules.items()}
    return [_item_row(item, formulas, layout, row) for row, item in enumerate(items, FIRST_ROW)]


def scoring_layout(rules: Mapping[str, ScoringRule]) -> SheetLayout:
    """Return the sheet of the items: the quantities that the rules use and those of a ratio."""
    used = {
        name
        for rule in rules.values()
        for name in names_in_rule(rule.points.value, rule.bonus.value)
    }
    ratio = (q.PLAN.name, q.RATIO.name, q.NUMERATOR.name, q.DENOMINATOR.name)
    return items_layout((*ratio, *used))


def score_rows(scores: Sequence[tuple[MemberStanding, CriterionScore]], last: int) -> list[Row]:
    """Return a row for each member and criterion; `last` is the last row of the items."""
    return [_score_row(*pair, last, row) for row, pair in enumerate(scores, FIRST_ROW)]


def ranking_rows(standings: Standings, last_item: int, last_score: int) -> list[Row]:
    """Return the members in the order of their ranks."""
    last = FIRST_ROW + len(standings.members) - 1
    return [
        _ranking_row(standings, standing, (last_item, last_score, last), row)
        for row, standing in enumerate(standings.in_order, FIRST_ROW)
    ]


def _item_row(
    item: ScoredItem, formulas: Mapping[str, tuple[str, str]], layout: SheetLayout, row: int
) -> Row:
    cells = {
        name: address(layout, column, row)
        for name, column in QUANTITY_COLUMNS.items()
        if column in layout.columns
    }
    points, bonus = formulas.get(item.criterion.rule, ("", ""))
    summands = (scoring_sheet.ITEM_POINTS, scoring_sheet.ITEM_BONUS)
    total = "=" + "+".join(address(layout, column, row) for column in summands)
    return {
        scoring_sheet.ITEM_MEMBER: item.member.code,
        scoring_sheet.ITEM_CRITERION: item.criterion.code,
        scoring_sheet.ITEM_TARGET: item.result.target.code if item.result else "",
        scoring_sheet.ITEM_RULE: item.criterion.rule,
        scoring_sheet.ITEM_POINTS: _live(points, cells, item.points),
        scoring_sheet.ITEM_BONUS: _live(bonus, cells, item.bonus),
        scoring_sheet.ITEM_TOTAL: NOT_COMPUTED
        if item.total is None
        else Formula(total, item.total),
        scoring_sheet.ITEM_SELF: item.self_score,
        **{QUANTITY_COLUMNS[name]: value for name, value in item.inputs.items()},
        QUANTITY_COLUMNS[q.RATIO.name]: _ratio(item, cells),
    }


def _ratio(item: ScoredItem, cells: Mapping[str, str]) -> CellValue:
    if item.result is not None:
        achieved, population, plan = (
            cells[quantity.name] for quantity in (q.NUMERATOR, q.DENOMINATOR, q.PLAN)
        )
        return live_ratio(item.result, (achieved, population, plan))
    ratio = item.inputs[q.RATIO.name]
    if ratio is None:
        return None
    return Formula(f"=ROUND({cells[q.NUMERATOR.name]}/{cells[q.DENOMINATOR.name]},9)", ratio)


def _live(formula: str, cells: Mapping[str, str], result: Decimal | None) -> CellValue:
    """A point that could not be computed is said so: a formula would take blanks for nought."""
    return NOT_COMPUTED if result is None else Formula(bind(formula, cells), result)


def _score_row(standing: MemberStanding, score: CriterionScore, last: int, row: int) -> Row:
    criteria = (
        (ITEMS, scoring_sheet.ITEM_MEMBER, _score(summary_workbook.SCORE_MEMBER, row)),
        (ITEMS, scoring_sheet.ITEM_CRITERION, _score(summary_workbook.SCORE_CRITERION, row)),
    )
    self_score, computed = score.self_score, score.computed
    is_computed = any(item.total is not None for item in score.items)
    columns = (summary_workbook.SCORE_SELF, summary_workbook.SCORE_COMPUTED)
    difference = "=" + "-".join(_score(column, row) for column in columns)
    return {
        summary_workbook.SCORE_MEMBER: standing.member.code,
        summary_workbook.SCORE_CRITERION: score.criterion.code,
        summary_workbook.SCORE_NAME: score.criterion.name,
        summary_workbook.SCORE_SELF: None
        if self_score is None
        else Formula(_sum_if(ITEMS, scoring_sheet.ITEM_SELF, criteria, last), self_score),
        summary_workbook.SCORE_COMPUTED: Formula(
            _sum_if(ITEMS, scoring_sheet.ITEM_TOTAL, criteria, last), computed
        )
        if is_computed
        else NOT_COMPUTED,
        summary_workbook.SCORE_AGREED: score.agreed_points,
        summary_workbook.SCORE_DIFFERENCE: None
        if self_score is None or not is_computed
        else Formula(difference, self_score - computed),
        summary_workbook.SCORE_ASSESSOR: score.agreed.assessor if score.agreed else "",
        summary_workbook.SCORE_REASON: score.agreed.reason if score.agreed else "",
        summary_workbook.SCORE_NOTE: "" if score.is_complete else phrases.INCOMPLETE,
    }


def _ranking_row(
    standings: Standings, standing: MemberStanding, lasts: tuple[int, int, int], row: int
) -> Row:
    last_item, last_score, last = lasts
    code = _rank(summary_workbook.RANKED_CODE, row)
    by_item = ((ITEMS, scoring_sheet.ITEM_MEMBER, code),)
    by_score = ((SCORES, summary_workbook.SCORE_MEMBER, code),)
    computed = _sum_if(ITEMS, scoring_sheet.ITEM_TOTAL, by_item, last_item)
    agreed = _sum_if(SCORES, summary_workbook.SCORE_AGREED, by_score, last_score)
    self_total = _sum_if(ITEMS, scoring_sheet.ITEM_SELF, by_item, last_item)
    basis = (
        summary_workbook.RANKED_AGREED
        if standings.basis is Basis.AGREED
        else summary_workbook.RANKED_COMPUTED
    )
    points = _column(RANKING, summary_workbook.RANKED_POINTS, last)
    rank = f"=RANK({_rank(summary_workbook.RANKED_POINTS, row)},{points})"
    return {
        summary_workbook.RANK: phrases.DASH
        if standing.rank is None
        else Formula(rank, Decimal(standing.rank)),
        summary_workbook.RANKED_MEMBER: standing.member.name,
        summary_workbook.RANKED_CODE: standing.member.code,
        summary_workbook.RANKED_SELF: _known(self_total, standing.self_total),
        summary_workbook.RANKED_COMPUTED: Formula(computed, standing.computed)
        if standing.submitted
        else NOT_COMPUTED,
        summary_workbook.RANKED_AGREED: _known(agreed, standing.agreed),
        # equal totals differ in their last bit when Excel adds them, and RANK would part them
        summary_workbook.RANKED_POINTS: _known(
            f"=ROUND({_rank(basis, row)},9)", standings.points_of(standing)
        ),
        summary_workbook.RANKED_NOTE: "" if standing.is_complete else phrases.INCOMPLETE,
    }


def _known(formula: str, result: Decimal | None) -> CellValue:
    return None if result is None else Formula(formula, result)


def _sum_if(
    layout: SheetLayout,
    summed: Column,
    criteria: Sequence[tuple[SheetLayout, Column, str]],
    last: int,
) -> str:
    """Add up the rows whose codes are the same; SUMIFS would take 1.1 and 1.10 for the same."""
    conditions = "*".join(
        f"({_column(sheet, column, last)}={cell})" for sheet, column, cell in criteria
    )
    return f"=SUMPRODUCT(1*{conditions},{_column(layout, summed, last)})"


def _column(layout: SheetLayout, column: Column, last: int) -> str:
    """Return the cells of a column as an absolute range on its sheet."""
    letter = address(layout, column, FIRST_ROW).rstrip("0123456789")
    return f"'{layout.name}'!${letter}${FIRST_ROW}:${letter}${max(last, FIRST_ROW)}"


def _score(column: Column, row: int) -> str:
    return address(SCORES, column, row)


def _rank(column: Column, row: int) -> str:
    return address(RANKING, column, row)
