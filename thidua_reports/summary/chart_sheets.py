"""The charts of the summary, each on a sheet with the figures it draws, which are live."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.judgements import AT_MID_YEAR, OF_YEAR
from thidua_reports.domain.period import Period
from thidua_reports.domain.standing import Standings
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column, SheetLayout
from thidua_reports.excel.writing.bar_chart import Drawn, add_bar_chart
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.sheet_content import Row, listed
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.layouts.charts import Series
from thidua_reports.layouts.summary_workbook import (
    JUDGED,
    OUTSIDE,
    PROGRESS,
    TARGETS_AT_MID_YEAR,
    TARGETS_OF_YEAR,
    ContentScores,
    PointsChart,
    TargetResults,
    TargetsChart,
    charted,
)
from thidua_reports.presenting.charts import NamedChart, points_chart, target_chart
from thidua_reports.summary.sums import cells, quoted, same, sum_where
from thidua_reports.summary.total_sheets import TOTALS, content_rows

_Live = Callable[[int, int], str]
"""The formula of a figure, by the position of its series and by its row on the sheet."""


def add_points_chart(writer: FormWriter, book: BlocBook, standings: Standings) -> None:
    """Add the points of each content, as the sheet of contents has them; nothing if none is known.

    A formula adds up the row of a member and a content there.
    """
    named = points_chart(book, standings)
    last = FIRST_ROW + len(content_rows(standings)) - 1
    members, contents, points = (
        cells(ContentScores.layout, column, last)
        for column in (ContentScores.member, ContentScores.code, TOTALS[standings.basis][1])
    )
    codes = [*(content.code for content in book.contents), OUTSIDE]

    def live(series: int, row: int) -> str:
        own = same(members, PointsChart.at(PointsChart.code, row))
        return sum_where(points, own, same(contents, quoted(codes[series])))

    names = {PointsChart.member: named.chart.categories, PointsChart.code: named.codes}
    _add(writer, PointsChart.layout, named, names, live)


def add_targets_chart(writer: FormWriter, book: BlocBook, standings: Standings) -> None:
    """Add how many targets of each member ended how, as the sheet of targets says."""
    named = target_chart(book, standings)
    is_year = book.bloc.period is Period.YEAR
    layout = TARGETS_OF_YEAR if is_year else TARGETS_AT_MID_YEAR
    last = FIRST_ROW + len(standings.results) - 1
    members = cells(layout, TargetResults.member, last)
    ends = _of_year(layout, last) if is_year else _at_mid_year(layout, last)

    def live(series: int, row: int) -> str:
        own = same(members, TargetsChart.at(TargetsChart.member, row))
        return f"SUMPRODUCT({'*'.join((own, *ends[series]))})"

    _add(writer, TargetsChart.layout, named, {TargetsChart.member: named.chart.categories}, live)


def _of_year(layout: SheetLayout, last: int) -> list[tuple[str, ...]]:
    return [(same(cells(layout, JUDGED, last), quoted(each.value)),) for each in OF_YEAR]


def _at_mid_year(layout: SheetLayout, last: int) -> list[tuple[str, ...]]:
    """In the order of the chart: on time, late, to be verified."""
    progress = cells(layout, PROGRESS, last)
    return [(same(progress, quoted(each.value.lower())),) for each in AT_MID_YEAR]


def _add(
    writer: FormWriter,
    sheet: SheetLayout,
    named: NamedChart,
    names: dict[Column, Sequence[str]],
    live: _Live,
) -> None:
    """Add a sheet with the series that are not empty, and the chart below them."""
    if named.chart.is_empty:
        return
    shown = [(at, each) for at, each in enumerate(named.chart.series) if not each.is_empty]
    layout = charted(sheet, [each.name for _, each in shown])
    columns = layout.columns[len(sheet.columns) :]
    rows: list[Row] = []
    for place, row in enumerate(range(FIRST_ROW, FIRST_ROW + len(named.chart.categories))):
        figures = {
            column: Formula(f"={live(at, row)}", _stored(each, place))
            for column, (at, each) in zip(columns, shown, strict=True)
        }
        rows.append({**{column: texts[place] for column, texts in names.items()}, **figures})
    note = " ".join((f"{named.title}.", *named.notes))
    written = writer.table(listed(layout, rows, note=note))
    drawn = [(layout.positions[column], at) for column, (at, _) in zip(columns, shown, strict=True)]
    widths = [column.width for column in layout.columns]
    add_bar_chart(writer.book, written, Drawn(named.title, len(rows), widths, drawn))


def _stored(series: Series, place: int) -> Decimal:
    """What a formula gives: there is no sum that is blank."""
    return series.values[place] or Decimal(0)
