"""A member's points: of each item, criterion and content, and in all; how they came about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from enum import Enum, auto
from functools import cached_property

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.criteria import Content, Criterion
from thidua_reports.domain.meeting import AgreedScore
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.submission import CriterionEntry
from thidua_reports.frozen import frozen


class PartKind(Enum):
    """What a part of a formula is."""

    LITERAL = auto()
    QUANTITY = auto()
    OPERATION = auto()
    FUNCTION = auto()
    SERIES = auto()
    OMITTED = auto()
    OTHER = auto()


@frozen
class Step:
    """A part of a formula, what it came to, and the parts it was computed from.

    `label` is the quantity's name, the operator's sign or the function's name in capitals. The
    value of a condition is 1 or 0; it is None for what could not be computed or was not needed.
    `word` is what was reported instead of a figure, such as "tốt".
    """

    kind: PartKind
    label: str
    value: Decimal | None
    parts: tuple["Step", ...] = ()
    word: str = ""

    def rests_on(self, label: str) -> bool:
        """Return whether it, or a part that it was computed from, is of this label."""
        return self.label == label or any(part.rests_on(label) for part in self.parts)


class Basis(Enum):
    """Which points are meant; the value is the word in documents."""

    SELF = "điểm tự chấm"
    COMPUTED = "điểm tính"
    AGREED = "điểm thống nhất"


@frozen
class ScoredItem:
    """What a rule is applied to: a target of a criterion, or the criterion itself.

    `covers` are the targets that a rule over all targets looked at. `inputs` are the named
    quantities of the rule; `points` and `bonus` are what its formulas gave, rounded; None where a
    quantity is missing or the formula fails. `points_from` and `bonus_from` are how they came
    about. `leaders` are the members with the best figure of the bloc, by the quantity's name.
    """

    member: Member
    criterion: Criterion
    result: TargetResult | None
    entry: CriterionEntry | None
    inputs: Mapping[str, Decimal | None]
    points: Decimal | None
    bonus: Decimal | None
    self_score: Decimal | None
    doubtful: bool
    covers: tuple[TargetResult, ...] = ()
    points_from: Step | None = None
    bonus_from: Step | None = None
    leaders: Mapping[str, tuple["ScoredItem", ...]] = field(default_factory=dict)

    @cached_property
    def total(self) -> Decimal | None:
        """Points and bonus together."""
        return None if self.points is None or self.bonus is None else self.points + self.bonus

    def rests_on(self, quantity: str) -> bool:
        """Return whether a quantity is in the formulas by which it has its points or its bonus."""
        steps = (self.points_from, self.bonus_from)
        return any(step is not None and step.rests_on(quantity) for step in steps)

    @property
    def cannot_be_better(self) -> bool:
        """Return whether its target's result is the best there is."""
        return self.result is not None and self.result.cannot_be_better


@frozen
class CriterionScore:
    """A criterion of a member: self-score, computed and agreed score side by side."""

    criterion: Criterion
    items: tuple[ScoredItem, ...]
    agreed: AgreedScore | None

    @cached_property
    def computed(self) -> Decimal:
        """The sum of what could be computed, not above the criterion's cap."""
        return capped(self.uncapped, self.criterion.cap.value)

    @cached_property
    def uncapped(self) -> Decimal:
        """The sum of what could be computed, before the criterion's cap."""
        return _sum_of_known(item.total for item in self.items)

    @cached_property
    def is_begun(self) -> bool:
        """Return whether any of it could be computed."""
        return any(item.total is not None for item in self.items)

    @property
    def bonus(self) -> Decimal:
        """The sum of the bonuses that could be computed; deductions are negative."""
        return _sum_of_known(item.bonus for item in self.items)

    @property
    def may_have_bonus(self) -> bool:
        """Return whether some item has a bonus or a deduction, or one that is not known."""
        return any(item.bonus is None or item.bonus for item in self.items)

    @cached_property
    def self_score(self) -> Decimal | None:
        """The sum of the self-scores; None unless the member gave all of them."""
        return sum_of_all([item.self_score for item in self.items])

    @property
    def agreed_points(self) -> Decimal | None:
        """The points the meeting settled on."""
        return self.agreed.points.value if self.agreed else None

    @property
    def given_why(self) -> str:
        """Why the meeting gave these points; empty where it gave no reason."""
        return self.agreed.reason if self.agreed else ""

    @property
    def printed_reason(self) -> str:
        """Why the meeting gave these points, where there is something that it explains.

        That is where the points that are known differ, or none could be computed.
        """
        computed = self.computed if self.is_complete else None
        given = {self.self_score, computed, self.agreed_points} - {None}
        return self.given_why if computed is None or len(given) > 1 else ""

    @cached_property
    def maximum(self) -> Decimal:
        """The standard points of all its items, not above the criterion's cap.

        Zero where the criterion only adds or deducts.
        """
        standard = self.criterion.standard.value or Decimal(0)
        return capped(standard * len(self.items), self.criterion.cap.value)

    @cached_property
    def is_complete(self) -> bool:
        """Every item could be computed, and no figure behind it is in doubt."""
        return bool(self.items) and all(
            item.total is not None and not item.doubtful for item in self.items
        )

    def points(self, basis: Basis) -> Decimal | None:
        """Return the criterion's points, the computed ones as far as any could be computed."""
        match basis:
            case Basis.SELF:
                return self.self_score
            case Basis.AGREED:
                return self.agreed_points
        return self.computed if self.is_begun else None


@frozen
class ContentScore:
    """A member's criteria of one content, without those outside the scale."""

    content: Content
    scores: tuple[CriterionScore, ...]

    @property
    def is_complete(self) -> bool:
        """Nothing in the computed points is missing or in doubt."""
        return all(score.is_complete for score in self.scores)

    @property
    def maximum(self) -> Decimal:
        """The standard points that are assigned to the member, not above the content's cap."""
        return capped(self.standard, self.content.cap.value)

    @property
    def standard(self) -> Decimal:
        """The standard points that are assigned to the member, before the content's cap."""
        return sum((score.maximum for score in self.scores), Decimal(0))

    def points(self, basis: Basis) -> Decimal | None:
        """Return the content's points, not above its cap; None unless every criterion has some.

        Of computed points those that are known are enough; None where there are none.
        """
        return self._points[basis]

    @cached_property
    def _points(self) -> Mapping[Basis, Decimal | None]:
        totals = {basis: self.uncapped(basis) for basis in Basis}
        cap = self.content.cap.value
        return {
            basis: None if total is None else capped(total, cap) for basis, total in totals.items()
        }

    def uncapped(self, basis: Basis) -> Decimal | None:
        """Return the content's points before its cap."""
        return _together([score.points(basis) for score in self.scores], basis)


@frozen
class MemberScores:
    """All scores of a member; `cap` is the most that its contents can bring together.

    `outside` are the scores outside the scale, which come on top of every cap.
    """

    contents: tuple[ContentScore, ...] = ()
    outside: tuple[CriterionScore, ...] = ()
    cap: Decimal | None = None

    @property
    def all(self) -> tuple[CriterionScore, ...]:
        """Every criterion's score, content by content, those outside the scale last."""
        inside = (score for content in self.contents for score in content.scores)
        return (*inside, *self.outside)

    @property
    def maximum(self) -> Decimal:
        """The standard points assigned to the member; what is outside the scale has none."""
        return capped(sum((each.maximum for each in self.contents), Decimal(0)), self.cap)

    @property
    def standard(self) -> Decimal:
        """The standard points assigned to the member, before the caps of contents and total."""
        return sum((each.standard for each in self.contents), Decimal(0))

    def points(self, basis: Basis) -> Decimal | None:
        """Return the total after all caps; None unless every criterion has points.

        Of computed points those that are known are enough; None where there are none.
        """
        outside = [score.points(basis) for score in self.outside]
        if _together([*self._inside(basis), *outside], basis) is None:
            return None
        return capped(self.uncapped(basis), self.cap) + _sum_of_known(outside)

    def uncapped(self, basis: Basis) -> Decimal:
        """Return what the contents bring together, as far as it is known, before the total cap."""
        return _sum_of_known(self._inside(basis))

    def _inside(self, basis: Basis) -> list[Decimal | None]:
        return [content.points(basis) for content in self.contents]

    def of_content(self, code: str) -> ContentScore | None:
        """Return the score of a content; None where nothing of it is assigned."""
        return next((each for each in self.contents if each.content.code == code), None)


def capped(points: Decimal, cap: Decimal | None) -> Decimal:
    """Return `points`, or the cap where there is one and it is lower."""
    return points if cap is None else min(points, cap)


def _sum_of_known(figures: Iterable[Decimal | None]) -> Decimal:
    return sum((figure for figure in figures if figure is not None), Decimal(0))


def _together(figures: Sequence[Decimal | None], basis: Basis) -> Decimal | None:
    """Return the sum; points that were given need all of them, computed ones one at least."""
    known = [figure for figure in figures if figure is not None]
    return sum_of_all(known if basis is Basis.COMPUTED else figures)


def sum_of_all(figures: Sequence[Decimal | None]) -> Decimal | None:
    """Return the sum; None where a figure is not known, or there is none."""
    return None if not figures or None in figures else _sum_of_known(figures)
