"""What a form's cell is filled with."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Formula:
    """A live formula and the result stored beside it (None: left to the engine)."""

    text: str
    result: Decimal | str | None = None


@dataclass(frozen=True)
class Illustrative:
    """A value that was made up to complete an example, and is shown as such."""

    value: "str | Decimal | date"


CellValue = str | Decimal | date | Formula | Illustrative | None
