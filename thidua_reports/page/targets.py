"""Results -> every target against its plan and the time that has passed, those behind, ahead."""

from collections.abc import Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.judgements import (
    Judgement,
    counted,
    judged_alone,
    judged_by_plan,
    judged_so_far,
)
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult, due_at_mid_year, progress_at_mid_year
from thidua_reports.domain.standing import Standings
from thidua_reports.language.vietnamese import counted_integer, in_one_sentence
from thidua_reports.layouts.report_views import HalfYearTargetRow, TargetRow
from thidua_reports.page.bars import (
    BEST,
    GOOD,
    LATER,
    LOOKS_OF_TARGETS,
    MOST_PERCENT,
    SHORT,
    UNSURE,
    gauge,
    share_chart,
)
from thidua_reports.page.views import LegendEntry, Passage, ReachedByMember, ReachedRow, Targets
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.annex import targets_by_unit
from thidua_reports.presenting.charts import target_chart
from thidua_reports.presenting.limitations import shortfalls
from thidua_reports.presenting.progress_words import (
    behind_sentences,
    due_is,
    left_to_the_end,
    progress_sentences,
    share_due,
)
from thidua_reports.presenting.registered_targets import registered
from thidua_reports.presenting.sentences import shown_percent


def targets(book: BlocBook, standings: Standings) -> Targets | None:
    """Return the targets, those registered at the time of the pledge; None where there are none."""
    is_pledge = book.bloc.period is Period.PLEDGE
    if not (book.targets if is_pledge else standings.results):
        return None
    return _pledged(book, standings) if is_pledge else _reached(book, standings)


def _pledged(book: BlocBook, standings: Standings) -> Targets:
    return Targets(
        title=words.PLEDGED,
        has_due=False,
        is_pledge=True,
        due_mark="",
        cut_mark="",
        sentences=[],
        behind_title="",
        behind=[],
        ahead=Passage("", []),
        none_so="",
        left_out="",
        chart=None,
        legend=[],
        members=[
            ReachedByMember(
                unit.don_vi,
                words.BRIEF.format(count=counted_integer(len(unit.dong))),
                [
                    ReachedRow(row.chi_tieu, row.don_vi_tinh, row.ke_hoach, "", "", "", None, "")
                    for row in unit.dong
                ],
            )
            for unit in registered(book, standings.by_target)["bang_dang_ky"]
        ],
    )


def _reached(book: BlocBook, standings: Standings) -> Targets:
    is_mid_year = book.bloc.period is Period.HALF_YEAR
    chart = share_chart("chi-tieu", target_chart(book, standings), LOOKS_OF_TARGETS)
    members = [*_by_member(book, standings, is_drawn=chart is not None)]
    gauges = [row.gauge for unit in members for row in unit.rows if row.gauge]
    looks = {each.look for each in gauges}
    is_due, is_cut = any(each.due for each in gauges), any(each.is_cut for each in gauges)
    return Targets(
        title=words.TARGETS_AT_MID_YEAR if is_mid_year else words.TARGETS,
        has_due=is_mid_year,
        is_pledge=False,
        due_mark=words.DUE_MARK.format(share=share_due(book.bloc)) if is_due else "",
        cut_mark=words.CUT_GAUGE.format(most=f"{MOST_PERCENT}%") if is_cut else "",
        sentences=[*progress_sentences(book, standings), due_is(book, standings.results)]
        if is_mid_year
        else [],
        behind_title=words.BEHIND_AT_MID_YEAR if is_mid_year else words.BEHIND,
        behind=[*_behind(book, standings)],
        ahead=Passage(
            words.MET_EARLY if is_mid_year else words.EXCEEDED, [*_ahead(book, standings)]
        ),
        none_so=_none_so(book, standings),
        left_out=left_to_the_end(book, standings) if is_mid_year else "",
        chart=chart,
        legend=[
            LegendEntry(look, name)
            for look, name in _LOOKS[book.bloc.period].items()
            if look in looks
        ],
        members=members,
    )


_LOOKS = {
    Period.HALF_YEAR: {
        GOOD: words.ON_COURSE,
        SHORT: words.OFF_COURSE,
        UNSURE: words.UNSURE,
        LATER: words.NOT_JUDGED_YET,
    },
    Period.YEAR: {
        BEST: words.BAR_EXCEEDS,
        GOOD: words.BAR_MEETS,
        SHORT: words.BAR_MISSES,
        UNSURE: words.UNSURE,
    },
}


def _none_so(book: BlocBook, standings: Standings) -> str:
    """Return that there is none, and how many may yet turn out to be one."""
    count = counted(book.bloc, standings.results)[Judgement.TO_VERIFY]
    still_open = words.STILL_OPEN.format(count=counted_integer(count)) if count else ""
    return words.NO_TARGET_SO.format(open=still_open)


def _behind(book: BlocBook, standings: Standings) -> Iterator[Passage]:
    """Yield what the report says of those that are late and of those that were missed."""
    late = behind_sentences(book, standings) if book.bloc.period is Period.HALF_YEAR else []
    for title, *lines in filter(None, (late, shortfalls(book, standings))):
        yield Passage(title, [line.removeprefix("- ") for line in lines])


def _ahead(book: BlocBook, standings: Standings) -> Iterator[str]:
    """Yield whose targets are better than planned; at mid-year what is met for the year already."""
    for standing in standings.members:
        found = [
            _with_percent(each)
            for each in standings.results_of(standing.member.code)
            if _is_ahead(book, each)
        ]
        if found:
            yield f"{standing.member.name}: {in_one_sentence(found)}."


def _is_ahead(book: BlocBook, result: TargetResult) -> bool:
    if book.bloc.period is Period.YEAR:
        return judged_by_plan(result) is Judgement.EXCEEDED
    return progress_at_mid_year(book.bloc, result) is not None and (
        judged_by_plan(result) in (Judgement.EXCEEDED, Judgement.MET)
    )


def _with_percent(result: TargetResult) -> str:
    percent = shown_percent(result)
    return f"{result.target.name} ({percent})" if percent else result.target.name


def _by_member(
    book: BlocBook, standings: Standings, *, is_drawn: bool
) -> Iterator[ReachedByMember]:
    """Yield the rows of the annex, each with its bar; `is_drawn`: a chart counts them as well."""
    left = iter(
        result
        for standing in standings.members
        for result in standings.results_of(standing.member.code)
    )
    for unit in targets_by_unit(book, standings):
        found = [(next(left), row) for row in unit.dong]
        rows = [_row(book, result, row) for result, row in found]
        drawn = counted(book.bloc, (result for result, _ in found)).total()
        yield ReachedByMember(
            unit.don_vi, _brief(book, len(rows), drawn if is_drawn else len(rows)), rows
        )


def _brief(book: BlocBook, count: int, drawn: int) -> str:
    """Return how many targets there are, and how many of them the chart counts where it is less."""
    if drawn == count:
        return words.BRIEF.format(count=counted_integer(count))
    is_year = book.bloc.period is Period.YEAR
    pattern = words.BRIEF_COMPARED if is_year else words.BRIEF_DUE
    return pattern.format(count=counted_integer(count), drawn=counted_integer(drawn))


def _row(book: BlocBook, result: TargetResult, row: TargetRow) -> ReachedRow:
    return ReachedRow(
        name=row.chi_tieu,
        unit=row.don_vi_tinh,
        plan=row.ke_hoach,
        due=row.muc_can_dat if isinstance(row, HalfYearTargetRow) else "",
        achieved=row.thuc_hien,
        percent=_percent(book, result) or row.ty_le,
        gauge=gauge(result, progress_at_mid_year(book.bloc, result), _look(book, result)),
        note=row.ghi_chu,
    )


def _percent(book: BlocBook, result: TargetResult) -> str:
    """Return the percentage as sentences write it, without zeros at the end."""
    return "" if result.has_no_percentage else shown_percent(result, due_at_mid_year(book.bloc))


def _look(book: BlocBook, result: TargetResult) -> int:
    """Return how a bar looks; at mid-year what is not due bit by bit is judged later."""
    is_judged_alone = result.doubtful or book.bloc.period is Period.YEAR
    found = judged_alone(result) if is_judged_alone else judged_so_far(book.bloc, result)
    return LOOKS_OF_TARGETS[found.value] if found else LATER
