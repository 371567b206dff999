"""All targets with their ratios as live formulas."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.judgements import Judgement, judged_by_plan, judged_by_time
from thidua_reports.domain.period import Period
from thidua_reports.domain.ratios import unrounded
from thidua_reports.domain.results import Progress, TargetResult, progress_at_mid_year
from thidua_reports.domain.rounding import Rounding, RoundingMode, as_decimal
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.excel.writing.cell_values import CellValue, Formula
from thidua_reports.excel.writing.sheet_content import Row, SheetContent, cells_of, listed
from thidua_reports.formulas.ratio_formula import (
    due_of_plan,
    rate_of_plan,
    ratio_of_plan,
    rounded,
)
from thidua_reports.layouts.summary_workbook import (
    DUE,
    JUDGED,
    PROGRESS,
    TARGETS_AT_MID_YEAR,
    TARGETS_OF_YEAR,
    TargetResults,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.annex import target_remarks
from thidua_reports.presenting.progress_words import BEHIND_TIME, ON_TIME, due_is, progress_word
from thidua_reports.summary.sums import quoted

_at = TARGETS_AT_MID_YEAR.at
_BY_RATIO = (Judgement.EXCEEDED, Judgement.MET, Judgement.MISSED)
NAMED = 3
"""The columns that say which target it is."""


def target_sheet(book: BlocBook, results: Sequence[TargetResult]) -> SheetContent:
    """Return a row for each target; at mid-year with what is due by then."""
    rows = [_row(book, result, row) for row, result in enumerate(results, start=FIRST_ROW)]
    if book.bloc.period is Period.HALF_YEAR:
        return listed(TARGETS_AT_MID_YEAR, rows, frozen=NAMED, note=due_is(book, results))
    is_year = book.bloc.period is Period.YEAR
    return listed(TARGETS_OF_YEAR if is_year else TargetResults.layout, rows, frozen=NAMED)


def live_ratio(result: TargetResult, cells: tuple[str, str, str]) -> CellValue:
    """Return the ratio as a formula over the cells of achieved, population and plan."""
    ratio = unrounded(result.ratio)
    if ratio is None:
        return None
    achieved, population, plan = cells
    direction = result.target.direction
    if _is_counted_rate(result):
        return Formula(rate_of_plan(direction, achieved, population, plan), ratio)
    return Formula(ratio_of_plan(direction, achieved, plan), ratio)


def _row(book: BlocBook, result: TargetResult, row: int) -> Row:
    target, entry = result.target, result.entry
    without_noise = replace(target.percent, mode=RoundingMode.HALF_UP)
    return {
        **cells_of(TargetResults, target, TargetResults.percent),
        TargetResults.member: book.bloc.name_of(target.member),
        TargetResults.plan: phrases.NO_PLAN if target.without_plan else target.plan.value,
        TargetResults.achieved: entry.achieved.value if entry else None,
        TargetResults.out_of: entry.out_of.value if entry else None,
        TargetResults.previous: entry.previous.value if entry else None,
        TargetResults.ratio: live_ratio(result, _cells(row)),
        TargetResults.percent: _rounded(
            f"100*{_ratio(result, row)}", target.percent, result.percent
        ),
        TargetResults.excess: _rounded(
            f"{_at(TargetResults.percent, row)}-100",
            without_noise,
            result.excess,
        ),
        TargetResults.growth: _rounded(_growth(result, row), target.percent, result.growth),
        TargetResults.note: "; ".join(target_remarks(book, result)),
        JUDGED: _judged(result, row),
        **_progress(book.bloc, result, row),
    }


def _judged(result: TargetResult, row: int) -> CellValue:
    """A word where a formula would judge otherwise: a figure in doubt, or nothing as the best."""
    judgement = judged_by_plan(result)
    if judgement not in _BY_RATIO or result.cannot_be_better:
        return judgement.value if judgement else ""
    ratio = f"ROUND({_at(TargetResults.ratio, row)},9)"
    exceeded, met, missed = (quoted(each.value) for each in _BY_RATIO)
    return Formula(f"=IF({ratio}>1,{exceeded},IF({ratio}>=1,{met},{missed}))", judgement.value)


def _progress(bloc: Bloc, result: TargetResult, row: int) -> Row:
    """A formula would judge a figure that is in doubt: the word stands for it."""
    found = progress_at_mid_year(bloc, result)
    is_open = judged_by_time(bloc, result) is Judgement.TO_VERIFY
    unverified = {PROGRESS: phrases.UNVERIFIED} if is_open else {}
    if found is None or found.due is None:
        return unverified
    plan = _at(TargetResults.plan, row)
    formula = due_of_plan(plan, found.share, is_whole=found.is_of_whole_ones)
    return {
        DUE: Formula(formula, as_decimal(found.due)),
        PROGRESS: _on_time(found, row),
        **unverified,
    }


def _on_time(found: Progress, row: int) -> CellValue:
    """Blank where it is not judged: nobody reports it."""
    word = progress_word(found)
    reached = f"{_at(TargetResults.achieved, row)}>={_at(DUE, row)}"
    formula = f'=IF({reached},"{ON_TIME}","{BEHIND_TIME}")'
    return Formula(formula, word) if word else None


def _cells(row: int) -> tuple[str, str, str]:
    columns = (TargetResults.achieved, TargetResults.out_of, TargetResults.plan)
    achieved, population, plan = (_at(column, row) for column in columns)
    return achieved, population, plan


def _ratio(result: TargetResult, row: int) -> str:
    """The unrounded ratio, so that a percentage is rounded once."""
    value, plan = _value(result, row), _at(TargetResults.plan, row)
    return f"{value}/{plan}" if result.target.direction is Direction.UP else f"{plan}/({value})"


def _growth(result: TargetResult, row: int) -> str:
    return f"100*{_value(result, row)}/{_at(TargetResults.previous, row)}-100"


def _value(result: TargetResult, row: int) -> str:
    """What is compared with the plan: of a count over a population, the rate in per cent."""
    achieved, population, _ = _cells(row)
    return f"100*{achieved}/{population}" if _is_counted_rate(result) else achieved


def _rounded(body: str, rounding: Rounding, result: Decimal | None) -> CellValue:
    return None if result is None else Formula(rounded(f"={body}", rounding), result)


def _is_counted_rate(result: TargetResult) -> bool:
    entry = result.entry
    return (
        result.target.kind is TargetKind.RATE
        and entry is not None
        and entry.out_of.value is not None
    )
