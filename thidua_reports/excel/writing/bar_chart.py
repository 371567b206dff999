"""A chart below a table, whose bars differ in print without colours; it draws the table's cells."""

from collections.abc import Sequence
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW
from thidua_reports.excel.writing.paper import (
    ACROSS,
    EDGE_MARGIN,
    LEAST_SCALE,
    LONG_SIDE,
    SHORT_SIDE,
    SPARE_IN_HEIGHT,
    SPARE_PER_CENT,
    UPRIGHT,
    Paper,
    points_of,
    put_on,
)
from thidua_reports.frozen import frozen

_FONT = {"name": "Times New Roman", "size": 11, "color": "#262626"}
_WIDTH, _LEAST_HEIGHT, _HEIGHT_OF_BAR, _LEAST_BAR, _ROUND_BARS = 1000, 240, 34, 20, 120
_ROW_HEIGHT, _ROWS_APART = 20, 2
_COLUMN, _LETTER = 64, 7
"""How wide a column is that nobody has made wider, and a letter of one, in pixels."""
_PIXEL, _WIDEST_COLUMN = 0.75, 52
"""In points, as how wide a column is at most that nobody has made wider."""
_ROWS_ABOVE = HEADER_ROW + 4
"""So many rows what is above a table takes at most, and what is between it and the chart."""
_NO_ZERO = "General;-General;"
_FILLS: Sequence[tuple[str, str]] = (
    ("#1F4E79", ""),
    ("#1F4E79", "wide_upward_diagonal"),
    ("#BFBFBF", ""),
    ("#FFFFFF", ""),
    ("#404040", "light_horizontal"),
    ("#7F7F7F", ""),
)
"""Colours, each with the pattern that is drawn in it on white."""
_ON_DARK = {"#1F4E79", "#7F7F7F"}


@frozen
class Drawn:
    """What a chart draws of its sheet: how many rows, and which columns in which of its looks.

    `widths` are those of the columns of the table, in letters.
    """

    title: str
    rows: int
    widths: Sequence[int]
    columns: Sequence[tuple[int, int]]


def add_bar_chart(book: Workbook, sheet: Worksheet, drawn: Drawn) -> None:
    """Add a chart of stacked bars below the table of a sheet, and print it with the table."""
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    first, last = FIRST_ROW - 1, FIRST_ROW + drawn.rows - 2
    for column, look in drawn.columns:
        chart.add_series({
            "name": [sheet.name, HEADER_ROW - 1, column],
            "categories": [sheet.name, first, 0, last, 0],
            "values": [sheet.name, first, column, last, column],
            "gap": 45,
            "overlap": 100,
            **_look(look),
        })  # fmt: skip
    chart.set_title({"name": drawn.title, "overlay": False, "name_font": {**_FONT, "size": 13}})
    chart.set_legend({"position": "bottom", "font": _FONT})
    chart.set_y_axis({"reverse": True, "num_font": _FONT, "major_tick_mark": "none"})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    table = sum(map(points_of, drawn.widths))
    page = _Page(table > UPRIGHT * SPARE_PER_CENT / LEAST_SCALE)
    beyond = page.columns_beyond(drawn.widths)
    width = min(_WIDTH, _LETTER * sum(drawn.widths) + _COLUMN * beyond)
    height = page.height_of_chart(drawn.rows)
    chart.set_size({"width": width, "height": height})
    top = last + _ROWS_APART
    options = {"description": drawn.title, "object_position": 2}
    sheet.insert_chart(top, 0, chart, options)
    right = max(column for column, _ in drawn.columns) + beyond
    sheet.print_area(0, 0, top + height // _ROW_HEIGHT + 1, right)
    put_on(page.paper(table + beyond * _WIDEST_COLUMN, height, drawn.rows), sheet)


@frozen
class _Page:
    """A page, across or not, that a chart and the table above it are printed on, or one each."""

    is_across: bool

    @property
    def _width(self) -> float:
        return (ACROSS if self.is_across else UPRIGHT) * SPARE_PER_CENT

    @property
    def _height(self) -> float:
        side = SHORT_SIDE if self.is_across else LONG_SIDE
        return (side - 144 * EDGE_MARGIN) * SPARE_IN_HEIGHT

    def columns_beyond(self, widths: Sequence[int]) -> int:
        """Return over how many columns beside its table a chart goes that can be read."""
        wanted = ceil((_WIDTH - _LETTER * sum(widths)) / _COLUMN)
        room = self._width / LEAST_SCALE - sum(map(points_of, widths))
        return max(0, min(wanted, int(room / _WIDEST_COLUMN)))

    def height_of_chart(self, rows: int) -> int:
        """Return the height in pixels of a chart that can be read: below its table, or alone."""
        room = self._height / LEAST_SCALE / _PIXEL - _ROUND_BARS
        below = (room - _ROW_HEIGHT * (_ROWS_ABOVE + rows)) / rows
        bar = below if below >= _LEAST_BAR else max(_LEAST_BAR, room / rows)
        return max(_LEAST_HEIGHT, int(min(_HEIGHT_OF_BAR, bar) * rows) + _ROUND_BARS)

    def paper(self, width: float, height: int, rows: int) -> Paper:
        """Return the paper for what is so wide in points, and a chart so high in pixels."""
        scale = int(min(100, self._width / width))
        total = (height + _ROW_HEIGHT * (_ROWS_ABOVE + rows)) * _PIXEL
        if total <= self._height / LEAST_SCALE:
            return Paper(self.is_across, is_one=True)
        return Paper(self.is_across, scale, rows=(FIRST_ROW - 1 + rows,))


def _look(at: int) -> dict[str, object]:
    colour, pattern = _FILLS[at % len(_FILLS)]
    is_dark = colour in _ON_DARK and not pattern
    drawn = {"pattern": pattern, "fg_color": colour, "bg_color": "#FFFFFF"}
    return {
        **({"pattern": drawn} if pattern else {"fill": {"color": colour}}),
        "border": {"color": "#262626", "width": 0.5},
        "data_labels": {
            "value": True,
            "position": "center",
            "num_format": _NO_ZERO,
            "font": {**_FONT, **({"color": "#FFFFFF"} if is_dark else {})},
            **({"fill": {"color": "#FFFFFF"}} if pattern else {}),
        },
    }
