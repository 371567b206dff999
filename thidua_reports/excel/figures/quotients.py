"""A formula such as =6/10, typed because Excel takes 6/10 for a day -> its two whole numbers."""

import re
from collections.abc import Callable
from decimal import Decimal

from thidua_reports.domain.ratios import MOST_TIMES
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.frozen import frozen

_QUOTIENT = re.compile(r"= *\+?\(? *(?P<part>[0-9]+) */ *(?P<whole>[0-9]+) *\)?")
Fits = Callable[[Decimal], bool] | None
"""Whether a number may be the whole that a figure is a part of; None where a share may stand."""


@frozen
class Quotient:
    """`part` of `whole`, or what comes out of dividing them."""

    part: Decimal
    whole: Decimal


def quotient_in(cell: RawCell) -> Quotient | None:
    """Return the quotient of whole numbers that the cell is; None for any other content.

    Far more than the whole is no part of it, but something that was computed.
    """
    found = _QUOTIENT.fullmatch(cell.formula)
    if found is None:
        return None
    quotient = Quotient(Decimal(found["part"]), Decimal(found["whole"]))
    is_computed = quotient.part >= MOST_TIMES * quotient.whole
    return None if is_computed else quotient


def never(_: Decimal) -> bool:
    """No number is a whole here."""
    return False
