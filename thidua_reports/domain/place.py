"""Where a value is in the input workbooks, and which values an error casts doubt on."""

from collections.abc import Collection, Mapping
from dataclasses import field
from decimal import Decimal
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from thidua_reports.domain import words
from thidua_reports.frozen import frozen

BLOC_WORKBOOK = "khoi.xlsx"
"""The name of the workbook that the bloc itself keeps; every other is of a member."""

T = TypeVar("T")
_NONE: Mapping[str, str] = MappingProxyType({})


class TableOnTab(str):
    """The name of a table that lies with others on one sheet of a workbook, and of that sheet.

    It is equal to the plain name, which such a table has in every workbook.
    """

    tab: str

    def __new__(cls, table: str, tab: str) -> "TableOnTab":
        """Return the name of the table, which knows the sheet."""
        made = super().__new__(cls, table)
        made.tab = tab
        return made

    def __reduce__(self) -> tuple[type["TableOnTab"], tuple[str, str]]:
        """Return how it is made again in another process."""
        return TableOnTab, (str(self), self.tab)


class Place(NamedTuple):
    """A workbook, or a sheet or cell of it; a table with a sheet of its own is that sheet.

    Where a table shares a sheet with others, `sheet` is the table all the same, a `TableOnTab`.
    """

    workbook: str
    sheet: str = ""
    cell: str = ""

    @property
    def cells(self) -> Mapping[str, str]:
        """The cells that are together here, see `PlaceOfCells`."""
        return _NONE

    @property
    def address(self) -> tuple[str, str, str]:
        """Workbook, sheet and cell."""
        return self.workbook, self.sheet, self.cell

    @property
    def tab(self) -> str:
        """The name of the sheet as it is on its tab in the workbook."""
        return self.sheet.tab if isinstance(self.sheet, TableOnTab) else self.sheet

    @property
    def on_sheet(self) -> str:
        """The sheet as its author would look it up; a table on it as a whole is named as well."""
        if self.tab == self.sheet or self.cell:
            return self.tab
        return words.TABLE_ON_TAB.format(tab=self.tab, table=str(self.sheet))

    @property
    def row(self) -> str:
        """The number of the row that the cell is in; "" where there is no cell."""
        return self.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    @property
    def is_of_sheet(self) -> bool:
        """An issue here is about the sheet as a whole."""
        return bool(self.sheet) and not self.cell

    @property
    def doubted(self) -> tuple["Place", ...]:
        """Where figures are in doubt when there is an error here."""
        return (self,)

    @property
    def is_of_member(self) -> bool:
        """Return whether it is in the workbook of a member."""
        return self.workbook not in ("", BLOC_WORKBOOK)

    def of(self, name: str) -> "Place":
        """Return the place of the cell under a heading, or of a setting; else this place."""
        return Place(self.workbook, self.sheet, self.cells.get(name, self.cell))

    def __str__(self) -> str:
        return " › ".join(part for part in (self.workbook, self.on_sheet, self.cell) if part)


class PlaceOfCells(Place):
    """The place of a row, or of a sheet of settings; equal to one that knows no cells.

    Its `cells` are known by the heading of their column or by the code of the setting; a place that
    `_replace` makes of it knows none.
    """

    _cells: Mapping[str, str] = _NONE

    def __new__(cls, place: Place, cells: Mapping[str, str]) -> "PlaceOfCells":
        """Return the place, which knows the cells."""
        made = super().__new__(cls, *place.address)
        made._cells = cells
        return made

    @property
    def cells(self) -> Mapping[str, str]:
        """The cells that are together here."""
        return self._cells

    def __reduce__(self) -> tuple[type[Place], tuple[Place, Mapping[str, str]]]:
        """Return how it is made again in another process."""
        return PlaceOfCells, (Place(*self.address), dict(self._cells))


class PlaceOfRival(Place):
    """A sheet that may be meant in place of another: an error there casts doubt on both."""

    _other: Place | None = None

    def __new__(cls, place: Place, other: Place) -> "PlaceOfRival":
        """Return the place of the sheet; `other` is that of the one that is read."""
        made = super().__new__(cls, *place.address)
        made._other = other
        return made

    @property
    def doubted(self) -> tuple[Place, ...]:
        """Where figures are in doubt when there is an error here."""
        return (self, self._other) if self._other else (self,)

    def __reduce__(self) -> tuple[type[Place], tuple[Place, Place | None]]:
        """Return how it is made again in another process."""
        return PlaceOfRival, (Place(*self.address), self._other)


class PlaceOverRows(Place):
    """A cell in or above the headings of a sheet: an issue there is about all its rows."""

    @property
    def is_of_sheet(self) -> bool:
        """An issue here is about the sheet as a whole."""
        return True


@frozen
class Placed(Generic[T]):
    """A value that knows where it was read; two are equal when their values are.

    `shown` is the number that is seen in the cell, where its format rounds the one in it.
    """

    value: T
    place: Place = field(compare=False)
    shown: Decimal | None = field(default=None, compare=False)


Figure = Placed[Decimal | None]
"""A number and its place; None where the cell holds none that can be used."""

NOWHERE = Place("")
NO_FIGURE: Figure = Placed(None, NOWHERE)
NO_WORDS = Placed("", NOWHERE)
"""What is not stated anywhere."""


def is_in_doubt(place: Place, in_error: Collection[Place]) -> bool:
    """Return whether an error was reported in the row of `place`, or on its sheet as a whole.

    One rule holds for every message. An error means that a figure may be another one than is read,
    or that it could not be read: the figures of its row are printed with the mark of what is to be
    verified, and all figures of its sheet where it is about headings, or about what is above them.
    A warning shows how a figure was understood, or that it was not used, and a note only informs:
    neither leaves a mark, but for a figure that is to be asked about, until that is accepted.
    """
    return any(_covers(error, place) for error in in_error)


def sheets_in_doubt(workbook: str, in_error: Collection[Place]) -> frozenset[str]:
    """Return the sheets of a workbook on which any error was reported."""
    return frozenset(place.sheet for place in in_error if place.workbook == workbook)


def _covers(error: Place, place: Place) -> bool:
    same_sheet = (error.workbook, error.sheet) == (place.workbook, place.sheet)
    return same_sheet and (error.is_of_sheet or error.row == place.row != "")
