"""The sheet "Tiêu chí" of a member's form: the criteria that are not scored target by target."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.excel.layout.legends import NOT_ASKED_NOTE
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column, Rows
from thidua_reports.excel.writing.cell_help import InputRule, can_be_offered, number_rule
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Filled, Row, SheetContent
from thidua_reports.forms.criterion_checks import criterion_check
from thidua_reports.forms.criterion_words import (
    FIGURES,
    NOT_ASKED,
    asked,
    columns_of,
    not_asked,
    ratings_for,
    rule_in_words,
    told,
)
from thidua_reports.forms.live_formulas import criterion_formulas
from thidua_reports.forms.own_scores import own_scores_begun, scored_as_a_whole
from thidua_reports.forms.row_checks import check_colours, colour_key, named_colours
from thidua_reports.formulas.least_points import most_of_one
from thidua_reports.formulas.own_points import own_points_asked
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_uses import quantities_used, usable_rules
from thidua_reports.language.vietnamese import sentence_start
from thidua_reports.layouts.member_sheets import CriterionResults

Needed = Mapping[str, Sequence[Column]]
"""The columns that a rule reads, by the rule's name."""
INPUTS = CriterionResults.typed_in(Rows.GIVEN)
OF_BONUS = (CriterionResults.bonus, CriterionResults.deduction)


def criterion_sheet(book: BlocBook, member: str, filled: Filled) -> SheetContent:
    """Return the sheet of criteria; `filled` are further cells by code of criterion."""
    needed, own = _needed(book), scored_as_a_whole(book, member)
    rows = [
        {**_criterion(book, criterion, member, row, needed), **filled.get(criterion.code, {})}
        for row, criterion in enumerate(own, start=FIRST_ROW)
    ]
    closed = frozenset(
        (row, column)
        for row, criterion in enumerate(own, start=FIRST_ROW)
        for column in not_asked(asked(book, criterion))
    )
    return SheetContent(
        CriterionResults.layout,
        rows,
        note=f"{colour_key(rows)} {NOT_ASKED_NOTE}",
        spare=(),
        inputs=frozenset(INPUTS.values()),
        rules=dict(_rules(book, own, closed)),
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
        hidden=_asked_of_nobody(rows, closed),
        closed=closed,
    )


def _criterion(
    book: BlocBook, criterion: Criterion, member: str, row: int, by_rule: Needed
) -> dict[Column, CellValue]:
    points, bonus = criterion_formulas(book, criterion, member, row)
    needed = by_rule.get(criterion.rule, ())
    return {
        CriterionResults.code: criterion.code,
        CriterionResults.name: criterion.wording,
        CriterionResults.how_scored: rule_in_words(book, criterion),
        CriterionResults.to_fill: told(asked(book, criterion)),
        CriterionResults.standard: criterion.standard.value,
        CriterionResults.points: points,
        CriterionResults.extra: bonus,
        CriterionResults.check: criterion_check(
            row,
            needed,
            _limits(book, criterion, needed),
            ratings_for(book, criterion),
            _begun(book, criterion, member),
        ),
    }


def _begun(book: BlocBook, criterion: Criterion, member: str) -> str:
    is_asked = Quantity.POINTS_GIVEN in own_points_asked(book, criterion)
    return own_scores_begun(book).get(member, "") if is_asked else ""


def _limits(
    book: BlocBook, criterion: Criterion, needed: Sequence[Column]
) -> Mapping[Column, Decimal | None]:
    """Return the columns that may be filled in, in their order, and the most for each."""
    limits = {
        CriterionResults.self_score: _most(book, criterion),
        CriterionResults.bonus: criterion.max_bonus.value,
        CriterionResults.deduction: criterion.max_deduction.value,
    }
    typed = {*needed, *asked(book, criterion)}
    return {each: limits.get(each) for each in INPUTS.values() if each in typed}


def _most(book: BlocBook, criterion: Criterion) -> Decimal | None:
    """Return the most that a member can give itself; its bonus may have a column of its own."""
    rule = usable_rules(book).get(criterion.rule)
    if rule is None:
        return None
    if Quantity.POINTS_GIVEN in quantities_used(book).get(criterion.rule, ()):
        return criterion.standard.value
    return most_of_one(criterion, rule)


def _needed(book: BlocBook) -> Needed:
    """Return the columns that each rule reads, in the order of the sheet."""
    return {rule: columns_of(used) for rule, used in quantities_used(book).items()}


def _reported(book: BlocBook, by_rule: Needed) -> Sequence[Column]:
    needed = {column for each in book.criteria for column in by_rule.get(each.rule, ())}
    needed.add(CriterionResults.self_score)
    return [column for column in CriterionResults.layout.columns if column in needed]


def _asked_of_nobody(
    rows: Sequence[Row], closed: frozenset[tuple[int, Column]]
) -> frozenset[Column]:
    """Return the columns for figures that no row asks for, and none holds."""
    at = range(FIRST_ROW, FIRST_ROW + len(rows))
    return frozenset(
        column
        for column in (*FIGURES, *OF_BONUS)
        if all((row, column) in closed for row in at)
        and not any(cells.get(column) is not None for cells in rows)
    )


def _rules(
    book: BlocBook, own: Sequence[Criterion], closed: frozenset[tuple[int, Column]]
) -> Iterator[tuple[tuple[int, Column], InputRule]]:
    """Yield the check of each cell for a figure, which says what this row wants there."""
    for row, criterion in enumerate(own, start=FIRST_ROW):
        for column, words in asked(book, criterion).items():
            yield (
                (row, column),
                _rule(ratings_for(book, criterion), column, row, f"{sentence_start(words)}."),
            )
    order = {column: at for at, column in enumerate(CriterionResults.layout.columns)}
    for row, column in sorted(closed, key=lambda cell: (cell[0], order[cell[1]])):
        yield (row, column), InputRule(NOT_ASKED)


def _rule(ratings: Sequence[str], column: Column, row: int, prompt: str) -> InputRule:
    if column is not CriterionResults.achieved:
        return number_rule(CriterionResults.at(column, row), prompt)
    if can_be_offered(ratings):
        return InputRule(prompt, choices=tuple(ratings), is_strict=False)
    return InputRule(prompt)
