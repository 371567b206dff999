"""What a form's cell is filled with."""

from datetime import date
from decimal import Decimal

from thidua_reports.frozen import frozen


@frozen
class Formula:
    """A live formula and the result stored beside it (None: left to the engine)."""

    text: str
    result: Decimal | str | None = None


@frozen
class Illustrative:
    """A value that was made up to complete an example, and is shown as such."""

    value: "str | Decimal | date"


@frozen
class TextCell:
    """A cell whose content stays as it is typed: 06/10 would become a date in another."""

    text: str = ""


@frozen
class Example:
    """A value of a row that only shows how a sheet is filled in, and is not read."""

    value: "str | Decimal | date"


@frozen
class Formatted:
    """A number whose format says what it means: 0.9606 in a percent format is 96,06 %."""

    value: Decimal
    number_format: str


CellValue = str | Decimal | date | Formula | Illustrative | Example | Formatted | TextCell | None
Plain = str | Decimal | date | Formula | Formatted | None


def plain_of(value: CellValue) -> Plain:
    """Return a value without what is said of it."""
    match value:
        case Illustrative() | Example():
            return value.value
        case TextCell():
            return value.text
        case _:
            return value
