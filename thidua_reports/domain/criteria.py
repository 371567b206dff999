"""What is scored, and by which rule."""

from dataclasses import dataclass, field
from decimal import Decimal

from thidua_reports.domain.place import Place, Placed


@dataclass(frozen=True)
class Content:
    """A content (nội dung) of the pledge, the parent of criteria."""

    code: str
    name: str
    lead: str
    place: Place = field(compare=False)


@dataclass(frozen=True)
class ScoringRule:
    """A way of scoring (cách chấm): Excel formulas over named quantities.

    `points` and `bonus` are formula texts as Excel stores them, with the leading "=". `bonus` may
    be negative (a deduction) or empty.
    """

    name: str
    points: Placed[str]
    bonus: Placed[str]
    explanation: str
    place: Place = field(compare=False)


@dataclass(frozen=True)
class Criterion:
    """A criterion (tiêu chí); with targets, the rule and its points hold for each target.

    `applies_to` lists member codes, empty for all. `rule` is empty where nothing is scored.
    """

    code: str
    content: str
    name: str
    rule: str
    standard: Placed[Decimal | None]
    max_bonus: Placed[Decimal | None]
    max_deduction: Placed[Decimal | None]
    parameters: tuple[Decimal | None, Decimal | None, Decimal | None]
    applies_to: tuple[str, ...]
    assessor: str
    place: Place = field(compare=False)

    def applies_to_member(self, code: str) -> bool:
        """Tell whether the criterion is assigned to the member."""
        return not self.applies_to or code in self.applies_to
