"""Where a value stands in the input workbooks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Generic, TypeVar

T = TypeVar("T")
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, order=True)
class Place:
    """A workbook, or a sheet or cell of it, as its author would look it up.

    The place of a row or of a sheet of settings also knows its `cells`, by the heading of their
    column or by the code of the setting.
    """

    workbook: str
    sheet: str = ""
    cell: str = ""
    cells: Mapping[str, str] = field(default_factory=lambda: _NONE, compare=False, repr=False)

    @property
    def address(self) -> tuple[str, str, str]:
        """Workbook, sheet and cell."""
        return self.workbook, self.sheet, self.cell

    def of(self, name: str) -> "Place":
        """Return the place of the cell under a heading, or of a setting; else this place."""
        return Place(self.workbook, self.sheet, self.cells.get(name, self.cell))

    def __reduce__(self) -> tuple[type["Place"], tuple[object, ...]]:
        """Return how it is made again in another process; a view cannot be sent there."""
        return Place, (*self.address, dict(self.cells)) if self.cells else self.address

    def __str__(self) -> str:
        return " › ".join(part for part in (self.workbook, self.sheet, self.cell) if part)


@dataclass(frozen=True)
class Placed(Generic[T]):
    """A value that knows where it was read; two are equal when their values are."""

    value: T
    place: Place = field(compare=False)


Figure = Placed[Decimal | None]
"""A number and where it stands; None where the cell holds none that can be used."""

NOWHERE = Place("")
NO_FIGURE: Figure = Placed(None, NOWHERE)
"""What is not stated anywhere."""
