"""The sheet "Nội dung 1" of a member's form: its registered targets, and what it may add."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Target, TargetKind, extra_code
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, CellKind, Column, Rows
from thidua_reports.excel.writing.cell_help import (
    INPUT_LIMIT,
    InputRule,
    achieved_rule,
    number_rule,
    total_rule,
)
from thidua_reports.excel.writing.cell_values import CellValue, TextCell
from thidua_reports.excel.writing.heading_marks import marks_of
from thidua_reports.excel.writing.sheet_content import (
    Filled,
    Row,
    SheetContent,
    cells_of,
)
from thidua_reports.forms.criterion_words import rule_in_words
from thidua_reports.forms.form_cells import figure_cells
from thidua_reports.forms.live_formulas import ratio_formula, target_formulas
from thidua_reports.forms.own_scores import WITHOUT_OWN_SCORE, own_score_wanted
from thidua_reports.forms.result_checks import Measure, extra_result_check, result_check
from thidua_reports.forms.row_checks import check_colours, colour_key, named_colours
from thidua_reports.formulas.least_points import most_of_one
from thidua_reports.formulas.rule_uses import scored_target_by_target, usable_rules
from thidua_reports.layouts.member_sheets import Results

NUMBERS = tuple(
    each
    for each in Results.typed_in(Rows.GIVEN, Results.achieved, Results.own_excess).values()
    if each.kind is CellKind.NUMBER
)
"""Figures that are no less than zero."""
IN_UNIT = "Đơn vị tính: {unit}."
RULE_ELSEWHERE = "Tự tính; cách chấm ghi ở trang Việc cần làm."
OF_SCORING = frozenset(each for each in Results.layout.columns if each.of_scoring)
"""The columns that are hidden in a period without points."""


COLOURS = (
    *check_colours(Results.layout, Results.check, (Results.check,)),
    *check_colours(Results.layout, Results.check, (Results.achieved,), of_others=WITHOUT_OWN_SCORE),
    *named_colours(Results.layout, Results.check, (Results.self_score,)),
)


def result_sheet(book: BlocBook, member: str, filled: Filled) -> SheetContent:
    """Return the sheet of results; `filled` are further cells by code of target."""
    own = [target for target in book.targets if target.member == member]
    by_target = scored_target_by_target(book) if book.is_scored else frozenset()
    rows = [
        {**_registered(book, by_target, target, at), **filled.get(target.code, {})}
        for at, target in enumerate(own, start=FIRST_ROW)
    ]
    extra = [
        _extra(member, number, FIRST_ROW + len(own) + number - 1, filled)
        for number in range(1, book.bloc.extra_results + 1)
    ]
    return SheetContent(
        Results.layout,
        rows,
        note=colour_key(rows),
        spare=extra,
        inputs=frozenset(Results.typed_in(Rows.GIVEN).values()),
        spare_inputs=frozenset(Results.typed_in(Rows.SPARE).values()),
        rules=dict(_rules(book, by_target, own)),
        colours=COLOURS,
        frozen=2,
        marks=marks_of(Results.layout, (Results.achieved,)),
        hidden=_hidden(book, rows),
    )


def _hidden(book: BlocBook, rows: Sequence[Row]) -> frozenset[Column]:
    """Return the columns of points in a period without, and of earlier figures where are none."""
    hidden = frozenset[Column]() if book.is_scored else OF_SCORING
    return (
        hidden
        if any(row.get(Results.last) is not None for row in rows)
        else hidden | {Results.last}
    )


def _registered(
    book: BlocBook, by_target: frozenset[str], target: Target, row: int
) -> dict[Column, CellValue]:
    criterion = book.criterion_of(target) if target.scored_by in by_target else None
    points, bonus = target_formulas(book, target, criterion, row)
    is_of_this_year = book.bloc.period is Period.YEAR
    measure = Measure(
        before=Results.at(Results.last, row) if is_of_this_year else "",
        least_share=target.least_share(book.bloc.elapsed),
        most=_most(book, criterion),
        begun=own_score_wanted(book, target) if criterion else "",
    )
    as_text = {Results.achieved: TextCell()} if target.kind is TargetKind.INFORMATIONAL else {}
    return {
        **cells_of(Results, target),
        Results.plan: _plan(target),
        Results.previous: _previous(book, target),
        Results.check: result_check(target, row, measure),
        Results.last: _last_figure(book, target),
        Results.ratio: ratio_formula(target, row),
        Results.standard: criterion.standard.value if criterion else None,
        Results.points: points,
        Results.bonus: bonus,
        **as_text,
    }


def _most(book: BlocBook, criterion: Criterion | None) -> Decimal | None:
    """Return the most that a member can give itself; None where that is not known."""
    rule = usable_rules(book).get(criterion.rule) if criterion else None
    return most_of_one(criterion, rule) if criterion and rule else None


def _extra(member: str, number: int, row: int, filled: Filled) -> Row:
    """A result that was not registered is informational, without a plan and without points."""
    code = extra_code(member, number)
    return {
        Results.code: code,
        Results.kind: TargetKind.INFORMATIONAL.value,
        Results.achieved: TextCell(),
        Results.check: extra_result_check(row),
        **filled.get(code, {}),
    }


def _plan(target: Target) -> CellValue:
    if target.without_plan:
        return words.NO_PLAN
    return words.ATTAINED if target.kind is TargetKind.PASS_FAIL else target.plan.value


def _previous(book: BlocBook, target: Target) -> Decimal | None:
    """The same period last year; what was attained or not is no figure to compare with."""
    past = book.past(target, book.bloc.year - 1, book.bloc.period)
    return past.achieved.value if past and target.kind is not TargetKind.PASS_FAIL else None


def _last_figure(book: BlocBook, target: Target) -> CellValue:
    """What was reported last; zero is a figure, and what is not known is left blank."""
    past = book.last_period(target)
    achieved = past.achieved.value if past else None
    if target.kind is TargetKind.PASS_FAIL:
        return next((word for word, value in words.YES_NO.items() if value == achieved), None)
    return achieved


def _in_unit(rule: InputRule, target: Target) -> InputRule:
    """Return the rule of a figure, its prompt naming the unit of measure."""
    if not target.unit or target.kind is TargetKind.PASS_FAIL:
        return rule
    return replace(rule, prompt=f"{rule.prompt} {IN_UNIT.format(unit=target.unit)}")


def _rule_prompt(book: BlocBook, criterion: Criterion) -> str:
    """What earns the points; the guide has what does not fit beside a cell."""
    rule = rule_in_words(book, criterion)
    return rule if len(rule) <= INPUT_LIMIT else RULE_ELSEWHERE


def _rules(
    book: BlocBook, by_target: frozenset[str], own: list[Target]
) -> Iterator[tuple[tuple[int, Column], InputRule]]:
    for row, target in enumerate(own, start=FIRST_ROW):
        plan, achieved, _ = figure_cells(row)
        rule = achieved_rule(target.kind, achieved, plan)
        yield (row, Results.achieved), _in_unit(rule, target)
        for column in NUMBERS:
            cell = Results.at(column, row)
            is_total = column is Results.out_of
            plain = number_rule(cell, column.hint)
            yield (row, column), total_rule(target.kind, cell) if is_total else plain
        if target.scored_by in by_target and (criterion := book.criterion_of(target)):
            yield (row, Results.points), InputRule(_rule_prompt(book, criterion))
