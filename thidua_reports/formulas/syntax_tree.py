"""The parts of a formula as they depend on each other."""

from collections.abc import Iterator
from enum import Enum, auto

from thidua_reports.frozen import frozen


class NodeKind(Enum):
    """What a part of a formula is."""

    LITERAL = auto()
    NAME = auto()
    FUNCTION = auto()
    OPERATOR = auto()
    ARRAY = auto()
    OMITTED = auto()
    OTHER = auto()


@frozen
class Node:
    """A part of a formula, its text, and the parts it is computed from.

    `label` is the function's name in capitals or the operator's sign, empty for other parts. The
    children of an array stand row by row.
    """

    kind: NodeKind
    label: str
    text: str
    children: tuple["Node", ...]

    @property
    def is_number(self) -> bool:
        """Tell whether the part is a number as it is written, and no truth or text."""
        return self.kind is NodeKind.LITERAL and self.text.replace(".", "", 1).isdigit()

    def walk(self) -> Iterator["Node"]:
        """Yield this part and all below it, outermost first."""
        yield self
        for child in self.children:
            yield from child.walk()
