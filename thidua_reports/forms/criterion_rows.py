"""The sheet "Tiêu chí" of a member's form: the criteria that are not scored target by target."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, CellKind, Column, Rows
from thidua_reports.excel.writing.cell_help import InputRule, can_be_offered, number_rule
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Filled, SheetContent
from thidua_reports.forms.live_formulas import criterion_formulas
from thidua_reports.forms.row_checks import check_colours, colour_key, named_colours, needed_check
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_uses import quantities_used, scored_target_by_target
from thidua_reports.layouts.member_sheets import OF_CRITERIA, CriterionResults

Needed = Mapping[str, Sequence[Column]]
"""The columns that a rule reads, by the rule's name."""
INPUTS = CriterionResults.typed_in(Rows.GIVEN)
FIGURES = tuple(
    each
    for each in INPUTS.values()
    if each.kind is CellKind.NUMBER and each is not CriterionResults.achieved
)


def criterion_sheet(book: BlocBook, member: str, filled: Filled) -> SheetContent:
    """Return the sheet of criteria; `filled` are further cells by code of criterion."""
    by_targets, needed = scored_target_by_target(book), _needed(book)
    own = [
        criterion
        for criterion in book.criteria
        if book.is_assigned(criterion, member) and criterion.code not in by_targets
    ]
    rows = [
        {**_criterion(book, criterion, member, row, needed), **filled.get(criterion.code, {})}
        for row, criterion in enumerate(own, start=FIRST_ROW)
    ]
    return SheetContent(
        CriterionResults.layout,
        rows,
        note=colour_key(rows),
        spare=(),
        inputs=frozenset(INPUTS.values()),
        rules=dict(_rules(book, len(rows))),
        colours=(
            *named_colours(
                CriterionResults.layout,
                CriterionResults.check,
                _reported(book, needed),
            ),
            *check_colours(
                CriterionResults.layout,
                CriterionResults.check,
                (CriterionResults.check,),
            ),
        ),
        frozen=2,
    )


def _criterion(
    book: BlocBook, criterion: Criterion, member: str, row: int, by_rule: Needed
) -> dict[Column, CellValue]:
    points, bonus = criterion_formulas(book, criterion, member, row)
    needed = [
        (CriterionResults.at(column, row), column.heading)
        for column in by_rule.get(criterion.rule, ())
    ]
    return {
        CriterionResults.code: criterion.code,
        CriterionResults.name: criterion.wording,
        CriterionResults.standard: criterion.standard.value,
        CriterionResults.points: points,
        CriterionResults.extra: bonus,
        CriterionResults.check: needed_check(needed),
    }


def _needed(book: BlocBook) -> Needed:
    """Return the columns that each rule reads, in the order of the sheet."""
    return {rule: _columns(used) for rule, used in quantities_used(book).items()}


def _columns(used: frozenset[str]) -> Sequence[Column]:
    columns = {
        column
        for quantity in Quantity
        if quantity in used
        for column in OF_CRITERIA.get(quantity, ())
    }
    return [column for column in CriterionResults.layout.columns if column in columns]


def _reported(book: BlocBook, by_rule: Needed) -> Sequence[Column]:
    needed = {column for each in book.criteria for column in by_rule.get(each.rule, ())}
    return [column for column in CriterionResults.layout.columns if column in needed]


def _rules(book: BlocBook, count: int) -> Iterator[tuple[tuple[int, Column], InputRule]]:
    ratings = tuple(rating.word for rating in book.ratings)
    for row in range(FIRST_ROW, FIRST_ROW + count):
        for column in FIGURES:
            cell = CriterionResults.at(column, row)
            yield (row, column), number_rule(cell, column.hint)
        if can_be_offered(ratings):
            hint = CriterionResults.achieved.hint
            yield (
                (row, CriterionResults.achieved),
                InputRule(hint, choices=ratings, is_strict=False),
            )
