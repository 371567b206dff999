"""How a number of points came about: the rule's formula with the value of each of its parts."""

from decimal import Decimal
from enum import Enum, auto

from thidua_reports.frozen import frozen


class StepKind(Enum):
    """What a part of a formula is."""

    NUMBER = auto()
    QUANTITY = auto()
    OPERATION = auto()
    FUNCTION = auto()
    SERIES = auto()


@frozen
class Step:
    """A part of a formula, what it came to, and the parts it was computed from.

    `label` is the quantity's name, the operator's sign or the function's name in capitals. The
    value of a condition is 1 or 0; it is None for what could not be computed or was not needed.
    `word` is what was reported instead of a figure, such as "tốt".
    """

    kind: StepKind
    label: str
    value: Decimal | None
    parts: tuple["Step", ...] = ()
    word: str = ""
