"""Results -> the table of all targets in the annex."""

from collections.abc import Iterator
from itertools import count

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult, due_at_mid_year, progress_at_mid_year
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import CriterionEntry, TargetEntry
from thidua_reports.language.vietnamese import short_percent
from thidua_reports.layouts.report_views import (
    HalfYearTargetRow,
    TargetRow,
    TargetsOfUnit,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.correction_words import corrections_of
from thidua_reports.presenting.progress_words import (
    progress_word,
    written_due,
)
from thidua_reports.presenting.sentences import (
    level_word,
    shown_percent,
    tabled_figure,
    tabled_value,
)


def targets_by_unit(book: BlocBook, standings: Standings) -> list[TargetsOfUnit]:
    """Return a row for every registered target under its member, in the bloc's order.

    The rows are numbered through all members.
    """
    numbers = count(1)
    rows = {
        standing.member.name: [
            _row(book, standings, next(numbers), each)
            for each in standings.results_of(standing.member.code)
        ]
        for standing in standings.members
    }
    return [TargetsOfUnit(unit, of_unit) for unit, of_unit in rows.items() if of_unit]


def has_comparison(standings: Standings) -> bool:
    """Return whether somebody says what was achieved a year before."""
    entries = (each.entry for each in standings.results)
    return any(entry is not None and entry.previous.value is not None for entry in entries)


def _named(result: TargetResult, standings: Standings) -> str:
    """The target; where points are explained, with the code that the explanations use."""
    target = result.target
    return f"{target.name} ({target.code})" if standings.is_scored else target.name


def _row(book: BlocBook, standings: Standings, number: int, result: TargetResult) -> TargetRow:
    """Return the row; at mid-year with what is due by then, in the year's report all of it is."""
    target, entry = result.target, result.entry
    plan = tabled_figure(result, target.plan.value) or phrases.DASH
    row = TargetRow(
        tt=str(number),
        chi_tieu=_named(result, standings),
        don_vi_tinh=target.unit,
        ke_hoach=phrases.NO_PLAN if target.without_plan else plan,
        thuc_hien=tabled_value(result) or _without_value(result),
        ty_le=_per_cent(book, result) or phrases.DASH,
        cung_ky=tabled_figure(result, entry.previous.value if entry else None) or phrases.DASH,
        so_cung_ky=_compared(result) or phrases.DASH,
        ghi_chu="; ".join(_short_remarks(book, result)),
    )
    if book.bloc.period is not Period.HALF_YEAR:
        return row
    due = written_due(progress_at_mid_year(book.bloc, result)) or phrases.DASH
    return HalfYearTargetRow(**vars(row), muc_can_dat=due)


def _without_value(result: TargetResult) -> str:
    return phrases.DASH if result.is_never_reported else phrases.UNKNOWN


def correction_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return what was corrected after submission, for below the table: targets, then criteria."""
    entries: list[tuple[str, str, TargetEntry | CriterionEntry | None]] = [
        (book.bloc.name_of(result.target.member), result.target.name, result.entry)
        for result in standings.results
    ]
    entries += [
        (standing.member.name, score.criterion.name, item.entry)
        for standing, score in standings.scores()
        for item in score.items
    ]
    lines = ((member, name, corrections_of(book, entry)) for member, name, entry in entries)
    return [f"{member}, {name}: {corrected}." for member, name, corrected in lines if corrected]


def _short_remarks(book: BlocBook, result: TargetResult) -> Iterator[str]:
    """Yield short remarks; the column is too narrow for reasons."""
    if result.is_never_reported:
        yield phrases.SENDS_NOTHING
    if result.doubtful:
        yield phrases.TO_VERIFY.strip(" []")
    if corrections_of(book, result.entry):
        yield phrases.HAS_BEEN_CORRECTED
    on_time = progress_word(progress_at_mid_year(book.bloc, result))
    if on_time:
        yield on_time


def target_remarks(book: BlocBook, result: TargetResult) -> Iterator[str]:
    """Yield the remarks beside a result: it is never reported, in doubt, corrected."""
    if result.is_never_reported:
        yield phrases.SENDS_NOTHING
    if result.doubtful:
        yield phrases.TO_VERIFY.strip(" []")
    corrected = corrections_of(book, result.entry)
    if corrected:
        yield corrected


def _per_cent(book: BlocBook, result: TargetResult) -> str:
    """Return the percentage; in words whether the plan was met where there can be none."""
    if result.has_no_percentage:
        return level_word(result)
    return shown_percent(result, due_at_mid_year(book.bloc))


def _compared(result: TargetResult) -> str:
    if result.growth is None:
        return ""
    sign = "+" if result.growth > 0 else ""
    return f"{sign}{short_percent(result.growth)}"
