"""What is scored, and by which rule."""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal

from thidua_reports.domain.place import NO_FIGURE, Figure, Place, Placed
from thidua_reports.frozen import frozen


@frozen
class Content:
    """A content (nội dung) of the pledge, the parent of criteria.

    `standard` is the sum of its standard points as announced, `cap` the most it can bring, bonuses
    included; None where the bloc has none. `cap_is_low` means that the bloc wants the cap below the
    standard points.
    """

    code: str
    name: str
    lead: str
    place: Place = field(compare=False)
    standard: Figure = NO_FIGURE
    cap: Figure = NO_FIGURE
    cap_is_low: bool = False


@frozen
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


@frozen
class Criterion:
    """A criterion (tiêu chí); with targets, the rule and its points hold for each target.

    `applies_to` lists member codes, empty for all. `rule` is empty where nothing is ever scored.
    `replaces` is the criterion in whose place this one is assigned to its members, on its own
    `condition` (in words). `target_count` is how many targets each member registers, `cap` the most
    the criterion can bring, `cap_is_low` that the bloc wants it below the standard points. Points
    of a criterion outside the scale come on top of every cap and belong to no maximum. `counted` is
    what is counted where the rule counts, such as "sáng kiến", `other` what the second figure is.
    """

    code: str
    content: str
    name: str
    rule: str
    standard: Figure
    max_bonus: Figure
    max_deduction: Figure
    parameters: tuple[Decimal | None, Decimal | None, Decimal | None]
    applies_to: tuple[str, ...]
    assessor: str
    place: Place = field(compare=False)
    condition: str = ""
    replaces: str = ""
    target_count: int | None = None
    cap: Figure = NO_FIGURE
    is_outside: bool = False
    cap_is_low: bool = False
    counted: str = ""
    other: str = ""

    @property
    def wording(self) -> str:
        """The criterion's name, with its own condition where it has one."""
        return f"{self.name} ({self.condition})" if self.condition else self.name

    @property
    def worth(self) -> Decimal:
        """Standard points and most bonus together, as of one item; a blank counts as zero."""
        return (self.standard.value or Decimal(0)) + (self.max_bonus.value or Decimal(0))

    @property
    def has_points(self) -> bool:
        """Return whether there are points to win or to lose."""
        figures = (self.standard, self.max_bonus, self.max_deduction)
        return any(figure.value for figure in figures)

    def names_member(self, code: str) -> bool:
        """Return whether the criterion is meant for the member, replacements left aside."""
        return not self.applies_to or code in self.applies_to


@frozen
class Rating:
    """A word that may be reported instead of a figure (xuất sắc, tốt), and the figure it means."""

    word: str
    value: Decimal | None
    place: Place = field(compare=False)


def replaced_in_turn(replaced: Mapping[str, str], code: str) -> tuple[str, ...]:
    """Return a criterion's code and those of the criteria that it replaces, directly or in turn.

    `replaced` gives for each code that of the criterion it replaces; a circle ends where it closes.
    """
    chain: list[str] = []
    while code and code not in chain:
        chain.append(code)
        code = replaced.get(code, "")
    return tuple(chain)
