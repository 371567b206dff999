"""How a heading shows that its column must be filled in: by a sign that is seen in print, too.

The sign is in the number format, so that the heading's text stays what the column is found by.
"""

from collections.abc import Collection, Mapping

from thidua_reports.excel.layout.sheet_layout import ALWAYS_ASKED, Column, SheetLayout
from thidua_reports.excel.writing.cell_values import Look

ALWAYS, SOMETIMES = "*", "(*)"
HEADING: Mapping[str, Look] = {
    "bold": True,
    "text_wrap": True,
    "border": 1,
    "bg_color": "#DDEBF7",
    "align": "center",
}
NEEDED_LOOK: Mapping[str, Look] = {**HEADING, "bg_color": "#9DC3E6"}
"""Darker than other headings on paper without colours."""
Marks = Mapping[Column, str]
"""The sign of each column that must be filled in."""


def marks_of(layout: SheetLayout, typed: Collection[Column] | None = None) -> Marks:
    """Return the marks of a table, in a protected form those of columns that are `typed` in."""
    columns = [each for each in layout.needed if typed is None or each in typed]
    return {each: _mark(layout, each) for each in columns}


def _mark(layout: SheetLayout, column: Column) -> str:
    is_always = column in (*layout.key, *layout.required) or column.asked == ALWAYS_ASKED
    return ALWAYS if is_always else SOMETIMES


def heading_look(column: Column, marks: Marks) -> Mapping[str, Look]:
    """Return the properties of the format of a column's heading."""
    if column not in marks:
        return HEADING
    return {**NEEDED_LOOK, "num_format": f'@" {marks[column]}"'}


def shown_heading(column: Column, marks: Marks) -> str:
    """Return a heading as it is seen, with its sign."""
    return f"{column.heading} {marks[column]}" if column in marks else column.heading
