"""Standings -> the figures of the charts in a report, and their names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.judgements import AT_MID_YEAR, OF_YEAR, Judgement, counted
from thidua_reports.domain.period import Period
from thidua_reports.domain.scores import Basis, ContentScore
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import joined, joined_names, plain, short_number
from thidua_reports.layouts.charts import NO_CHART, Chart, Series
from thidua_reports.presenting import chart_words as words
from thidua_reports.presenting.score_words import aligned, decimals_of, shown_decimals

_FEWEST_MEMBERS = 2
"""A chart compares; of a single unit the tables say as much."""
_FEWEST_AT_MID_YEAR = 2
"""Where all targets that are judged at mid-year are on time, a sentence says as much."""


@frozen
class NamedChart:
    """The figures of a chart, its name and the notes below it; all empty where there is none.

    `codes` are those of the members that it compares, `totals` their points where it draws these,
    written with so many `decimals` at least, as where they are ranked.
    """

    chart: Chart = NO_CHART
    title: str = ""
    notes: Sequence[str] = ()
    codes: Sequence[str] = ()
    totals: Sequence[Decimal | None] = ()
    decimals: int = 0


def target_chart(book: BlocBook, standings: Standings) -> NamedChart:
    """Return how many targets of each member are exceeded, met and missed, or late at mid-year.

    What rests on a figure that is missing or in doubt is not counted as either, nor is what the
    bloc has settled that no report of it comes.
    """
    is_year = book.bloc.period is Period.YEAR
    results = [standings.results_of(each.member.code) for each in standings.members]
    counts = [counted(book.bloc, each) for each in results]
    members = [each for each, found in zip(standings.members, counts, strict=True) if found]
    shown = [each for each in counts if each]
    pattern = words.TARGETS_OF_YEAR if is_year else words.TARGETS_AT_MID_YEAR
    title = pattern.format(year=book.bloc.year)
    named = _named(
        _titled(title, is_provisional=any(each[Judgement.TO_VERIFY] for each in shown)),
        members,
        [
            _counted(judgement.value, [each[judgement] for each in shown])
            for judgement in (OF_YEAR if is_year else AT_MID_YEAR)
        ],
    )
    if not is_year and sum(not each.is_empty for each in named.chart.series) < _FEWEST_AT_MID_YEAR:
        return NamedChart()
    why = words.NO_TARGET_OF_YEAR if is_year else words.NO_TARGET_AT_MID_YEAR
    return _noted(named, [*_left_out(standings, members, why)])


def points_chart(book: BlocBook, standings: Standings) -> NamedChart:
    """Return the points of each member for each content, the first of the ranking first."""
    basis = standings.basis
    members = [each for each in standings.in_order if _drawn(book, each, basis)]
    series = [
        Series(
            words.CONTENT.format(number=number),
            [_of_content(each, content.code, basis) for each in members],
        )
        for number, content in enumerate(book.contents, start=1)
    ]
    outside = Series(words.OUTSIDE, [_outside(each, basis) for each in members])
    points = basis.value[:1].upper() + basis.value[1:]
    title = words.POINTS_BY_CONTENT.format(points=points, year=book.bloc.year)
    named = _named(
        _titled(title, is_provisional=standings.provisional),
        members,
        [*series, outside],
    )
    cut = [each.member.name for each in members if _is_cut(each, basis)]
    notes = [_contents(book, series)]
    notes += [words.CUT_BY_CAP.format(members=joined_names(cut))] if cut else []
    ranked = replace(
        named,
        totals=[each.points(basis) for each in members],
        decimals=shown_decimals(standings),
    )
    return _noted(ranked, [*notes, *_left_out(standings, members, words.NO_POINTS)])


def with_totals(named: NamedChart) -> NamedChart:
    """Return the chart with the total of each member beside its name, where it is known."""
    known = [each for each in named.totals if each is not None]
    decimals = max(named.decimals, *map(decimals_of, known), 0)
    names = [
        name
        if total is None
        else words.WITH_TOTAL.format(name=name, points=aligned(total, decimals))
        for name, total in zip(named.chart.categories, named.totals, strict=False)
    ]
    return replace(named, chart=replace(named.chart, categories=names))


def _left_out(standings: Standings, members: Sequence[MemberStanding], why: str) -> Iterator[str]:
    """Yield which members have no bar, and why."""
    others = [each.member.name for each in standings.members if each not in members]
    if others:
        yield words.LEFT_OUT.format(members=joined_names(others), why=why)


def _noted(named: NamedChart, notes: Sequence[str]) -> NamedChart:
    return replace(named, notes=notes) if named.title else NamedChart()


def _contents(book: BlocBook, series: Sequence[Series]) -> str:
    """Return which content each number is; a name would be too long beside a colour."""
    contents = [
        words.NAMED_CONTENT.format(content=each.name, name=content.name)
        for each, content in zip(series, book.contents, strict=True)
        if not each.is_empty
    ]
    return f"{joined(contents)}."


def _titled(title: str, *, is_provisional: bool) -> str:
    return words.PROVISIONAL.format(title=title) if is_provisional else title


def _counted(name: str, counts: Sequence[int]) -> Series:
    """Return how many there are; of none at all there is no piece of a bar, and no 0 on it."""
    return Series(name, [Decimal(each) if each else None for each in counts])


def _named(title: str, members: Sequence[MemberStanding], series: Sequence[Series]) -> NamedChart:
    names, codes = [each.member.name for each in members], [each.member.code for each in members]
    if len(names) < _FEWEST_MEMBERS or all(each.is_empty for each in series):
        return NamedChart()
    read = joined([_member(name, series, at) for at, name in enumerate(names)])
    description = words.DESCRIPTION.format(title=title, members=read)
    return NamedChart(Chart(names, series, description), title, codes=codes)


def _member(name: str, series: Sequence[Series], at: int) -> str:
    figures = [
        words.FIGURE.format(series=each.name.lower(), value=short_number(each.values[at]))
        for each in series
        if each.values[at] is not None
    ]
    return words.MEMBER.format(name=name, figures=", ".join(figures))


def _drawn(book: BlocBook, standing: MemberStanding, basis: Basis) -> bool:
    """Return whether a member has points, so that it has a bar."""
    points = [_of_content(standing, each.code, basis) for each in book.contents]
    return any(each is not None for each in (*points, _outside(standing, basis)))


def _of_content(standing: MemberStanding, content: str, basis: Basis) -> Decimal | None:
    score = standing.scores.of_content(content)
    return None if score is None else _points(standing, score, basis)


def _points(standing: MemberStanding, score: ContentScore, basis: Basis) -> Decimal | None:
    """Return the points as the ranking adds them up; computed ones only of what came in."""
    is_known = basis is not Basis.COMPUTED or standing.submitted
    found = score.points(basis) if is_known else None
    return None if not found else plain(found)


def _outside(standing: MemberStanding, basis: Basis) -> Decimal | None:
    if basis is Basis.COMPUTED and not standing.submitted:
        return None
    found = [each.points(basis) for each in standing.scores.outside]
    total = sum((each for each in found if each is not None), Decimal(0))
    return plain(total) if total else None


def _is_cut(standing: MemberStanding, basis: Basis) -> bool:
    """Return whether the contents bring more than all of them may together."""
    cap = standing.scores.cap
    return cap is not None and standing.scores.uncapped(basis) > cap
