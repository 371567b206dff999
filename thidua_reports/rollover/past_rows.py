"""The results of a period -> rows of the sheet of figures of earlier periods."""

from collections.abc import Iterator
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.place import Place
from thidua_reports.domain.ratios import RATIO_ROUNDING
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.submission import TargetEntry
from thidua_reports.domain.targets import TargetKind
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Row, cells_of
from thidua_reports.language.vietnamese import as_typed
from thidua_reports.layouts import decision_sheets
from thidua_reports.layouts import year_sheets as layout
from thidua_reports.rollover.editable_book import shown_text
from thidua_reports.rollover.ended_period import EndedPeriod

KEY = (layout.History.code, layout.History.year, layout.History.period)


def past_rows(ended: EndedPeriod) -> tuple[Row, ...]:
    """Return a row for each target: plan and achievement as comparable figures, blank in doubt."""
    return tuple(_row(ended, result) for result in ended.standings.results)


def with_new_rows(old: tuple[Row, ...], new: tuple[Row, ...], first_year: int) -> tuple[Row, ...]:
    """Return the rows of `first_year` and later, a new one in place of an old one of the same key.

    A row whose year cannot be read stays, to be corrected.
    """
    replaced = {_key(row) for row in new}
    kept = (row for row in old if _key(row) not in replaced and not _is_before(row, first_year))
    return (*kept, *new)


def codes_of_other_figures(old: tuple[Row, ...], new: tuple[Row, ...]) -> tuple[str, ...]:
    """Return the codes of the targets whose figures of the same period were others before."""
    before = {_key(row): _figures(row) for row in old}
    return tuple(
        shown_text(row[layout.History.code])
        for row in new
        if before.get(_key(row), _figures(row)) != _figures(row)
    )


def codes_not_held(kept: tuple[Row, ...], new: tuple[Row, ...]) -> tuple[str, ...]:
    """Return the codes of the targets whose figures the kept rows lack, or have otherwise."""
    held = {_key(row): _figures(row) for row in kept}
    codes = (
        shown_text(row[layout.History.code]) for row in new if held.get(_key(row)) != _figures(row)
    )
    return tuple(dict.fromkeys(codes))


def codes_without_figure(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """Return the codes of the targets whose achievement is not known."""
    return tuple(
        shown_text(row[layout.History.code]) for row in rows if row[layout.History.achieved] is None
    )


def _row(ended: EndedPeriod, result: TargetResult) -> Row:
    target, bloc = result.target, ended.book.bloc
    plan, achieved = _plan(ended, result), _achieved(result)
    return {
        **cells_of(layout.History, target),
        layout.History.year: Decimal(bloc.year),
        layout.History.period: bloc.period.value,
        layout.History.plan: plan,
        layout.History.achieved: achieved,
        layout.History.note: "; ".join(_notes(ended, result)),
    }


def _plan(ended: EndedPeriod, result: TargetResult) -> Decimal | None:
    in_doubt = ended.doubt_at((result.target.place, result.target.plan.place))
    return None if in_doubt else result.target.plan.value


def _achieved(result: TargetResult) -> Decimal | None:
    entry = result.entry
    if entry is None or result.doubtful or result.value is None:
        return None
    return RATIO_ROUNDING.round(result.value) if _is_fraction(result) else entry.achieved.value


def _is_fraction(result: TargetResult) -> bool:
    is_rate = result.target.kind is TargetKind.RATE
    return is_rate and result.entry is not None and result.entry.out_of.value is not None


def _is_count_of_plan(result: TargetResult) -> bool:
    """Return whether the b of a/b is nothing but the plan, which has a column of its own."""
    return result.entry is not None and result.entry.out_of.value == result.target.plan.value


def _notes(ended: EndedPeriod, result: TargetResult) -> Iterator[str]:
    target, entry = result.target, result.entry
    if target.without_plan:
        yield words.WITHOUT_PLAN
    elif ended.doubt_at((target.place, target.plan.place)):
        yield words.PLAN_IN_DOUBT
    if entry is None or _achieved(result) is None:
        error = ended.doubt_at(_places(result))
        yield words.IN_DOUBT.format(message=error.message) if error else words.NOT_REPORTED
        return
    if entry.out_of.value is not None and not _is_count_of_plan(result):
        yield _fraction(entry)
    if decision_sheets.Corrections.layout.name in {
        entry.achieved.place.sheet,
        entry.out_of.place.sheet,
    }:
        yield words.WAS_CORRECTED


def _places(result: TargetResult) -> Iterator[Place]:
    yield from (result.target.place, result.target.plan.place)
    if result.entry is not None:
        entry = result.entry
        figures = (entry.plan, *entry.figures, entry.own_percent, entry.own_excess)
        yield from (entry.place, *(figure.place for figure in figures))


def _fraction(entry: TargetEntry) -> str:
    achieved, out_of = entry.achieved.value, entry.out_of.value
    if achieved is None or out_of is None:
        return ""
    return words.AS_FRACTION.format(achieved=as_typed(achieved), out_of=as_typed(out_of))


def _figures(row: Row) -> tuple[str, ...]:
    return tuple(
        shown_text(row.get(column)) for column in (layout.History.plan, layout.History.achieved)
    )


def _key(row: Row) -> tuple[str, ...]:
    return tuple(shown_text(row.get(column)) for column in KEY)


def _is_before(row: Row, first_year: int) -> bool:
    year: CellValue = row.get(layout.History.year)
    text = shown_text(year)
    return text.isascii() and text.isdigit() and int(text) < first_year
