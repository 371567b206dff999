"""Where a value stands in the input workbooks."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, order=True)
class Place:
    """A workbook, or a sheet or cell of it, as its author would look it up."""

    workbook: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        return " › ".join(part for part in (self.workbook, self.sheet, self.cell) if part)


@dataclass(frozen=True)
class Placed(Generic[T]):
    """A value that knows where it was read; two are equal when their values are."""

    value: T
    place: Place = field(compare=False)


Figure = Placed[Decimal | None]
"""A number and where it stands; None where the cell holds none that can be used."""

NO_FIGURE: Figure = Placed(None, Place(""))
"""What is not stated anywhere."""
