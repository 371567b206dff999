"""Results -> the table of all targets in the annex."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.judgements import is_missed
from thidua_reports.domain.period import Period
from thidua_reports.domain.ratios import growth
from thidua_reports.domain.results import TargetResult, due_at_mid_year, progress_at_mid_year
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import CriterionEntry, TargetEntry
from thidua_reports.domain.targets import TargetKind
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import as_typed, percent, plain
from thidua_reports.layouts.report_views import (
    HalfYearTargetRow,
    TargetRow,
    TargetsOfUnit,
    YearTargetRow,
    YearTargetsOfUnit,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.correction_words import correction_remark, corrections_of
from thidua_reports.presenting.plan_words import tabled_plan, tabled_unit
from thidua_reports.presenting.progress_words import (
    progress_word,
    written_due,
)
from thidua_reports.presenting.score_words import aligned
from thidua_reports.presenting.seldom_columns import is_worth_a_column
from thidua_reports.presenting.sentences import (
    level_word,
    nearly,
    shown_percent,
    tabled_figure,
    tabled_value,
)
from thidua_reports.presenting.target_points import (
    TargetPoints,
    added_up,
    most_decimals,
    target_points,
)


@frozen
class _Columns:
    """What a row takes from the table as a whole."""

    position: str
    percentage: str
    growth: str
    points: TargetPoints
    aside: str
    decimals: int


def targets_by_unit(book: BlocBook, standings: Standings) -> list[TargetsOfUnit]:
    """Return a row for every registered target under its member, in the bloc's order.

    The rows are numbered through all members, and a column of percentages is written alike.
    """
    results = [
        result
        for standing in standings.members
        for result in standings.results_of(standing.member.code)
    ]
    growths, has_columns = _growths(results), has_comparison(standings)
    asides = map(_aside, results, growths)
    points = target_points(book, standings, results)
    decimals = most_decimals(points)
    columns = zip(
        _percentages(book, results),
        growths,
        points,
        ["" if has_columns else each for each in asides],
        strict=True,
    )
    rows = [
        (result, _Columns(str(position), *own, decimals))
        for position, (result, own) in enumerate(zip(results, columns, strict=True), start=1)
    ]
    return [
        _of_unit(book, member, [*of_member])
        for member, of_member in groupby(rows, key=lambda each: each[0].target.member)
    ]


def _of_unit(
    book: BlocBook, member: str, rows: Sequence[tuple[TargetResult, _Columns]]
) -> TargetsOfUnit:
    """Return the rows of a member; those of a year with the sums of their points."""
    name = book.bloc.name_of(member)
    made = [_row(book, result, columns) for result, columns in rows]
    if book.bloc.period is Period.HALF_YEAR:
        return TargetsOfUnit(name, made)
    sums = added_up(columns.points for _, columns in rows)
    decimals = rows[0][1].decimals
    return YearTargetsOfUnit(
        name,
        [each for each in made if isinstance(each, YearTargetRow)],
        tong_diem=aligned(sums.points, decimals),
        tong_thuong=aligned(sums.bonus, decimals),
        tong_cong=aligned(sums.total, decimals),
        tong_ghi_chu="" if sums.is_certain else phrases.UNVERIFIED,
    )


def has_comparison(standings: Standings) -> bool:
    """Return whether so many say what was achieved a year before that it is worth two columns.

    Where few do, it is a remark in their rows.
    """
    told = [_previous(each) is not None for each in standings.results]
    return is_worth_a_column(sum(told), len(told))


def _previous(result: TargetResult) -> Decimal | None:
    return result.entry.previous.value if result.entry else None


def _aside(result: TargetResult, change: str) -> str:
    """Return what was achieved a year before, and the change since, as a remark."""
    before = tabled_figure(result, _previous(result))
    since = phrases.CHANGED_BY.format(change=change) if change else ""
    return f"{phrases.YEAR_BEFORE.format(before=before)}{since}" if before else ""


def _row(book: BlocBook, result: TargetResult, columns: _Columns) -> TargetRow:
    """Return the row; at mid-year with what is due by then, else with how it is scored."""
    target = result.target
    row = TargetRow(
        tt=columns.position,
        chi_tieu=target.name,
        don_vi_tinh=tabled_unit(target),
        ke_hoach=tabled_plan(target),
        thuc_hien=tabled_value(result) or _without_value(result),
        ty_le=columns.percentage or phrases.DASH,
        cung_ky=tabled_figure(result, _previous(result)) or phrases.DASH,
        so_cung_ky=columns.growth or phrases.DASH,
        ghi_chu="; ".join(_short_remarks(book, result, columns)),
    )
    if book.bloc.period is not Period.HALF_YEAR:
        scored = columns.points
        return YearTargetRow(
            **vars(row),
            diem=aligned(scored.points, columns.decimals),
            thuong=aligned(scored.bonus, columns.decimals),
            cong=aligned(scored.total, columns.decimals),
        )
    due = written_due(progress_at_mid_year(book.bloc, result)) or phrases.DASH
    return HalfYearTargetRow(**vars(row), muc_can_dat=due)


def _without_value(result: TargetResult) -> str:
    return phrases.DASH if result.is_never_reported else phrases.UNKNOWN


def correction_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return what was corrected after submission and why: targets, then criteria.

    Who told it is in the review copy and the summary workbook.
    """
    entries: list[tuple[str, str, TargetEntry | CriterionEntry | None]] = [
        (book.bloc.name_of(result.target.member), result.target.name, result.entry)
        for result in standings.results
    ]
    entries += [
        (standing.member.name, score.criterion.name, item.entry)
        for standing, score in standings.scores()
        for item in score.items
    ]
    lines = (
        (member, name, corrections_of(book, entry, with_source=False))
        for member, name, entry in entries
    )
    return [f"{member}, {name}: {corrected}." for member, name, corrected in lines if corrected]


def _short_remarks(book: BlocBook, result: TargetResult, columns: _Columns) -> Iterator[str]:
    """Yield short remarks, those on points last; the column is too narrow for reasons."""
    scored = columns.points
    if result.is_never_reported:
        yield phrases.SENDS_NOTHING
    if result.doubtful:
        yield phrases.UNVERIFIED
    if corrected := correction_remark(book, result.entry):
        yield corrected
    on_time = progress_word(progress_at_mid_year(book.bloc, result))
    if on_time:
        yield on_time
    elif is_missed(book.bloc, result) and shown_percent(result):
        yield phrases.NOT_REACHED
    if columns.aside:
        yield columns.aside
    if scored.remark and book.bloc.period is not Period.HALF_YEAR:
        yield scored.remark


def target_remarks(book: BlocBook, result: TargetResult) -> Iterator[str]:
    """Yield the remarks beside a result: it is never reported, in doubt, corrected."""
    if result.is_never_reported:
        yield phrases.SENDS_NOTHING
    if result.doubtful:
        yield phrases.UNVERIFIED
    corrected = corrections_of(book, result.entry)
    if corrected:
        yield corrected


def _percentages(book: BlocBook, results: Sequence[TargetResult]) -> list[str]:
    """Return the column of percentages, all with the decimals of the one that shows most.

    Where a target has a rounding of its own, all are written as in their sentences: without zeros
    at the end.
    """
    measured = [each for each in results if _is_measured(each)]
    is_alike = not any(_rounds_by_itself(book, each) for each in measured)
    decimals = _most_decimals(each.percent for each in measured) if is_alike else None
    return [_per_cent(each, book, decimals) if _is_measured(each) else "" for each in results]


def _is_measured(result: TargetResult) -> bool:
    return result.target.kind is not TargetKind.PASS_FAIL


def _per_cent(result: TargetResult, book: BlocBook, decimals: int | None) -> str:
    """Return the percentage; in words whether the plan was met where there can be none."""
    if result.has_no_percentage:
        return level_word(result)
    if result.ratio is None:
        return ""
    if decimals is None:
        return shown_percent(result, due_at_mid_year(book.bloc))
    shown = _rounded(result, 100 * result.ratio, decimals)
    return nearly(replace(result, percent=shown), percent(shown), due_at_mid_year(book.bloc))


def _rounds_by_itself(book: BlocBook, result: TargetResult) -> bool:
    return result.target.percent != book.policy.percent


def _growths(results: Sequence[TargetResult]) -> list[str]:
    decimals = _most_decimals(each.growth for each in results)
    return [_compared(each, decimals) for each in results]


def _compared(result: TargetResult, decimals: int) -> str:
    exact = growth(result.value, result.entry.previous.value) if result.entry else None
    if exact is None:
        return ""
    shown = _rounded(result, 100 * exact, decimals)
    return f"{'+' if shown > 0 else ''}{percent(shown)}"


def _rounded(result: TargetResult, exact: Fraction, decimals: int) -> Decimal:
    return Rounding(result.target.percent.mode, decimals).round(exact)


def _most_decimals(figures: Iterable[Decimal | None]) -> int:
    """Return how many decimals are shown of the figure that shows most of them."""
    shown = (as_typed(plain(each)).partition(",")[2] for each in figures if each is not None)
    return max(map(len, shown), default=0)
