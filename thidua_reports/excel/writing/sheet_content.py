"""What a sheet of a form holds, before it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import Enum

from thidua_reports.domain.place import Placed
from thidua_reports.excel.layout.legends import EXAMPLE_NOTE, ILLUSTRATIVE_NOTE, NEEDED_NOTE
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column, Sheet, SheetLayout
from thidua_reports.excel.writing.cell_help import Choices, InputRule
from thidua_reports.excel.writing.cell_values import CellValue, Example, Illustrative
from thidua_reports.excel.writing.heading_marks import Marks
from thidua_reports.frozen import frozen

SPARE_ROWS = 10
MOST_BELOW = 300
"""So many rows are looked at below those that are ready."""
SHOWN_AS: dict[type, tuple[str, str]] = {
    Illustrative: ("#FCE4D6", ILLUSTRATIVE_NOTE),
    Example: ("#EDE7F6", EXAMPLE_NOTE),
}
"""The ground of what was not stated by anybody, and its line in the legend.

It is never the yellow of cells in which members type.
"""

_NOTHING = (None, "")
Row = Mapping[Column, CellValue]
Filled = Mapping[str, Row]
"""Cells to fill in beyond the prefilled ones, by code of the row's target or criterion."""


@frozen
class ColourRule:
    """A colour that the cells of a column take on where `formula` holds for their row.

    In the formula `{row}` is the row.
    """

    column: Column
    formula: str
    colour: str


@frozen
class SheetContent:
    """A sheet to write: its layout, its rows, and dropdowns beyond those of the layout.

    `note` goes under the title; `spare` rows follow, ready to be typed in. In a protected
    workbook only cells of the `inputs` can be typed in, in spare rows those of `spare_inputs`.
    `rules` are checks of single cells by row (from 1) and column, `colours` conditional formats.
    Cells that are `closed`, by row and column, are locked and grey: nothing is asked for there.
    Headings of columns that must be filled in have `marks`. The first `frozen` columns stay in
    sight, those that are `hidden` do not. What `is_list` is to be searched and printed: its rows
    can be filtered, its pages bear its name. On paper are only the first columns, if so many are
    `printed`.
    """

    layout: SheetLayout
    rows: Sequence[Row]
    choices: Mapping[Column, Choices] = field(default_factory=dict)
    note: str = ""
    spare: Sequence[Row] = ({},) * SPARE_ROWS
    inputs: frozenset[Column] = frozenset()
    spare_inputs: frozenset[Column] = frozenset()
    rules: Mapping[tuple[int, Column], InputRule] = field(default_factory=dict)
    colours: Sequence[ColourRule] = ()
    frozen: int = 0
    hidden: frozenset[Column] = frozenset()
    closed: frozenset[tuple[int, Column]] = frozenset()
    is_list: bool = False
    printed: int | None = None
    marks: Marks = field(default_factory=dict)

    @property
    def notes(self) -> str:
        """What stands below the title beside the hint: the note, and what the marks mean."""
        return " ".join(filter(None, (NEEDED_NOTE if self.marks else "", self.note)))

    @property
    def repeated(self) -> int:
        """How many columns are on each of several pages side by side."""
        return max(1, self.frozen)

    @property
    def all_rows(self) -> Sequence[Row]:
        """The rows with the spare ones."""
        return (*self.rows, *self.spare)

    @property
    def last_row(self) -> int:
        """The number of the last row that is ready, the first row of a sheet being 1."""
        return max(FIRST_ROW, FIRST_ROW + len(self.all_rows) - 1)

    def cells(self, column: Column, *, beyond: int = 0) -> str:
        """Return the cells of a column in all rows that are ready, and in so many beyond."""
        return self._area(column, (FIRST_ROW, self.last_row + beyond))

    @property
    def filled_below(self) -> str:
        """The formula, without =, of how many rows begin with something below those ready."""
        rows = (self.last_row + 1, self.last_row + MOST_BELOW)
        begun = ",".join(f"COUNTA({self._area(each, rows)})" for each in self.layout.columns[:2])
        return f"MAX({begun})"

    def _area(self, column: Column, rows: tuple[int, int]) -> str:
        letters, (top, end) = self.layout.letters(column), rows
        return f"'{self.layout.name}'!${letters}${top}:${letters}${end}"


def listed(
    layout: SheetLayout,
    rows: Sequence[Row],
    *,
    frozen: int = 1,
    note: str = "",
    printed: int | None = None,
) -> SheetContent:
    """Return a list that nobody adds to, its first columns in sight on every page.

    Columns without an entry are hidden: on paper they would take whole pages.
    """
    filled = {column for row in rows for column, value in row.items() if value not in _NOTHING}
    hidden = frozenset(layout.columns[frozen:]) - filled if rows else frozenset()
    return SheetContent(
        layout,
        rows,
        note=note,
        spare=(),
        frozen=frozen,
        hidden=hidden,
        is_list=True,
        printed=printed,
    )


def cells_of(sheet: type[Sheet], record: object, *others: Column) -> dict[Column, CellValue]:
    """Return the cells that a record's fields fill, each in the column of its name.

    The `others` are columns that are filled otherwise, or left blank.
    """
    fields = vars(record)
    return {
        column: _cell(fields[name])
        for name, column in sheet.by_name.items()
        if isinstance(column, Column) and name in fields and column not in others
    }


def _cell(value: CellValue | Enum | Placed[CellValue]) -> CellValue:
    plain: CellValue = value.value if isinstance(value, Enum | Placed) else value
    return plain


def legend(rows: Sequence[Row]) -> str:
    """Return the legend of made-up values under the title, empty where there are none."""
    kinds = {type(value) for row in rows for value in row.values()}
    return " ".join(note for kind, (_, note) in SHOWN_AS.items() if kind in kinds)


def table_content(
    layout: SheetLayout, rows: Sequence[Row], choices: Mapping[Column, Choices] | None = None
) -> SheetContent:
    """Return the content of a sheet, with a legend where values are made up."""
    return SheetContent(layout, rows, choices or {}, legend(rows))
