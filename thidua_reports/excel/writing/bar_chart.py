"""A chart below a table, whose bars differ in print without colours; it draws the table's cells."""

from collections.abc import Sequence
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW
from thidua_reports.frozen import frozen

_FONT = {"name": "Times New Roman", "size": 11, "color": "#262626"}
_WIDTH, _LEAST_HEIGHT, _HEIGHT_OF_BAR = 1000, 240, 34
_ROW_HEIGHT, _ROWS_APART = 20, 2
_COLUMN, _LETTER = 64, 7
"""How wide a column is that nobody has made wider, and a letter of one, in pixels."""
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

    `width` is that of the table in letters.
    """

    title: str
    rows: int
    width: int
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
    height = max(_LEAST_HEIGHT, _HEIGHT_OF_BAR * drawn.rows + 120)
    chart.set_size({"width": _WIDTH, "height": height})
    top = last + _ROWS_APART
    options = {"description": drawn.title, "object_position": 2}
    sheet.insert_chart(top, 0, chart, options)
    beyond = max(0, ceil((_WIDTH - _LETTER * drawn.width) / _COLUMN))
    right = max(column for column, _ in drawn.columns) + beyond
    sheet.print_area(0, 0, top + height // _ROW_HEIGHT + 1, right)
    sheet.fit_to_pages(1, 1)


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
            "font": {**_FONT, "size": 10, **({"color": "#FFFFFF"} if is_dark else {})},
            **({"fill": {"color": "#FFFFFF"}} if pattern else {}),
        },
    }
