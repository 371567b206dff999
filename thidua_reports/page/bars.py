"""Figures -> bars: where each piece begins and how long it is, in hundredths of the width."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from thidua_reports.domain.judgements import Judgement
from thidua_reports.domain.results import Progress, TargetResult
from thidua_reports.layouts.charts import Chart, Series
from thidua_reports.page.views import Bar, BarChart, Gauge, LegendEntry, Segment, TableRow
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.charts import NamedChart
from thidua_reports.presenting.score_words import aligned, decimals_of

MOST_PERCENT = 150
"""How far the bar of a target goes; what is better is cut, goes to the end and says so."""
_WIDTH_OF_GAUGE = 160
"""To which percentage the frame of a target goes, so that a bar of the most ends before it."""
LEAST_FOR_LABEL = 6
"""From which hundredth of the width on there is room for a short number on a piece of a bar."""
BEST, GOOD, SHORT, UNSURE, LATER, NEVER = range(1, 7)
"""How what became of a target looks: better than planned, as it should be, short of that, in doubt,
judged later, never reported."""
LOOKS_OF_TARGETS: Mapping[str, int] = {
    Judgement.EXCEEDED.value: BEST,
    Judgement.MET.value: GOOD,
    Judgement.ON_TIME.value: GOOD,
    Judgement.MISSED.value: SHORT,
    Judgement.LATE.value: SHORT,
    Judgement.TO_VERIFY.value: UNSURE,
    Judgement.NEVER_REPORTED.value: NEVER,
}


def bar_chart(
    key: str, named: NamedChart, looks: Mapping[str, int] = MappingProxyType({})
) -> BarChart | None:
    """Return a chart of points, drawn to the scale of its longest bar; None where there is none.

    `looks` are those of the series by their names; others look by their number.
    """
    drawn = _drawn(named.chart, looks)
    longest = max((_length(drawn, at) for at in _members(named)), default=Decimal(0))
    return _chart(key, named, drawn, [longest or Decimal(1)] * len(named.chart.categories))


def share_chart(key: str, named: NamedChart, looks: Mapping[str, int]) -> BarChart | None:
    """Return a chart of counts in which every bar is the whole of its member; None for none.

    So a member with two targets of which both are met looks as one with three of three.
    """
    drawn = _drawn(named.chart, looks)
    counts = [_length(drawn, at) for at in _members(named)]
    counted = replace(named, totals=counts, notes=[words.BAR_IS_ALL, *named.notes])
    return _chart(key, counted, drawn, [each or Decimal(1) for each in counts])


def _chart(
    key: str, named: NamedChart, drawn: Sequence[tuple[int, Series]], wholes: Sequence[Decimal]
) -> BarChart | None:
    """Return a chart in which a bar of `wholes` goes over the whole width."""
    chart = named.chart
    if not named.title or chart.is_empty:
        return None
    decimals = _decimals(named)
    totals = [aligned(each, decimals) for each in named.totals] or [""] * len(chart.categories)
    return BarChart(
        key=key,
        title=named.title,
        description=chart.description,
        legend=[LegendEntry(look, each.name) for look, each in drawn],
        bars=[
            Bar(name, totals[at], _segments(drawn, at, wholes[at], decimals))
            for at, name in enumerate(chart.categories)
        ],
        notes=named.notes,
        headings=[each.name for _, each in drawn] + [words.SUM_OF_POINTS] * bool(named.totals),
        rows=_rows(chart, drawn, totals, decimals),
    )


def _drawn(chart: Chart, looks: Mapping[str, int]) -> list[tuple[int, Series]]:
    """Return the series of which there is something, each with how it looks."""
    return [
        (looks.get(each.name, number), each)
        for number, each in enumerate(chart.series, 1)
        if not each.is_empty
    ]


def _members(named: NamedChart) -> range:
    return range(len(named.chart.categories))


def gauge(result: TargetResult, found: Progress | None, look: int) -> Gauge | None:
    """Return the bar of a target beside its plan; None where it has no percentage."""
    if result.percent is None or result.percent < 0:
        return None
    is_cut = result.percent > MOST_PERCENT
    length = Decimal(_WIDTH_OF_GAUGE) if is_cut else result.percent
    return Gauge(
        length=_percent(length, _WIDTH_OF_GAUGE),
        plan=_percent(Decimal(100), _WIDTH_OF_GAUGE),
        due="" if found is None else _percent(100 * found.share, _WIDTH_OF_GAUGE),
        look=look,
        is_cut=is_cut,
    )


def _length(drawn: Sequence[tuple[int, Series]], at: int) -> Decimal:
    return sum((_positive(each, at) for _, each in drawn), Decimal(0))


def _positive(series: Series, at: int) -> Decimal:
    """Return what is drawn: nothing of a deduction, which the table tells."""
    return max(series.values[at] or Decimal(0), Decimal(0))


def _segments(
    drawn: Sequence[tuple[int, Series]], at: int, longest: Decimal, decimals: int
) -> Sequence[Segment]:
    segments, start = [], Decimal(0)
    for look, series in drawn:
        value = _positive(series, at)
        if value:
            has_room = 100 * value / longest >= LEAST_FOR_LABEL
            label = aligned(series.values[at], decimals) if has_room else ""
            segments.append(
                Segment(_percent(start, longest), _percent(value, longest), look, label)
            )
        start += value
    return segments


def _percent(part: Decimal, whole: Decimal | int) -> str:
    """Return a share of the width as SVG writes it: 33.33%."""
    exact = 100 * Fraction(part) / Fraction(whole)
    return f"{Decimal(round(exact * 100)) / 100}%"


def _decimals(named: NamedChart) -> int:
    """Return how many decimals the figures of a chart need; all are written with as many."""
    drawn = (value for each in named.chart.series for value in each.values)
    known = [each for each in (*drawn, *named.totals) if each is not None]
    return max(named.decimals, *map(decimals_of, known))


def _rows(
    chart: Chart, drawn: Sequence[tuple[int, Series]], totals: Sequence[str], decimals: int
) -> list[TableRow]:
    return [
        TableRow(
            name,
            [
                *(aligned(each.values[at], decimals) for _, each in drawn),
                *([totals[at]] if any(totals) else []),
            ],
        )
        for at, name in enumerate(chart.categories)
    ]
