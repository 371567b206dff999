"""The result of scoring: every figure, every score, every member's place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.meeting import AgreedScore, Honour
from thidua_reports.domain.submission import CriterionReport, TargetReport
from thidua_reports.domain.targets import Target


@dataclass(frozen=True)
class TargetResult:
    """A registered target and what became of it.

    `value` is what is compared with the plan. `percent`, `excess` and `growth` are rounded as the
    target asks, in per cent (97, 7,3, 25,3). Any of them is None where it cannot be known.
    `doubtful` tells that an error stands at one of the cells.
    """

    target: Target
    report: TargetReport | None
    value: Fraction | None
    ratio: Fraction | None
    percent: Decimal | None
    excess: Decimal | None
    growth: Decimal | None
    doubtful: bool


@dataclass(frozen=True)
class ScoredItem:
    """What a rule is applied to: a target of a criterion, or the criterion itself.

    `inputs` are the named quantities of the rule; `points` and `bonus` are what its formulas gave,
    rounded; None where a quantity is missing or the formula fails.
    """

    member: Member
    criterion: Criterion
    result: TargetResult | None
    report: CriterionReport | None
    inputs: Mapping[str, Decimal | None]
    points: Decimal | None
    bonus: Decimal | None
    self_score: Decimal | None
    doubtful: bool

    @property
    def total(self) -> Decimal | None:
        """Points and bonus together."""
        return None if self.points is None or self.bonus is None else self.points + self.bonus


@dataclass(frozen=True)
class CriterionScore:
    """A criterion of a member: self-score, computed and agreed score side by side."""

    criterion: Criterion
    items: tuple[ScoredItem, ...]
    agreed: AgreedScore | None

    @property
    def computed(self) -> Decimal:
        """The sum of what could be computed."""
        return sum((item.total for item in self.items if item.total is not None), Decimal(0))

    @property
    def self_score(self) -> Decimal | None:
        """The sum of the self-scores; None unless the unit gave all of them."""
        return _sum_of_all([item.self_score for item in self.items])

    @property
    def agreed_points(self) -> Decimal | None:
        """The points the meeting settled on."""
        return self.agreed.points.value if self.agreed else None

    @property
    def is_complete(self) -> bool:
        """Every item could be computed, and no figure behind it is in doubt."""
        return bool(self.items) and all(
            item.total is not None and not item.doubtful for item in self.items
        )


class Basis(Enum):
    """Which scores the ranking uses."""

    AGREED = "điểm thống nhất"
    COMPUTED = "điểm tính"


@dataclass(frozen=True)
class MemberStanding:
    """A member's scores and its place; `rank` is None where it cannot be ranked."""

    member: Member
    submitted: bool
    scores: tuple[CriterionScore, ...]
    rank: int | None
    proposals: tuple[Honour, ...]

    @property
    def computed(self) -> Decimal:
        """The sum of the computed scores."""
        return sum((score.computed for score in self.scores), Decimal(0))

    @property
    def self_total(self) -> Decimal | None:
        """The sum of the self-scores; None unless the unit gave all of them."""
        return _sum_of_all([score.self_score for score in self.scores])

    @property
    def agreed(self) -> Decimal | None:
        """The sum of the agreed scores; None unless all are given."""
        return _sum_of_all([score.agreed_points for score in self.scores])

    @property
    def is_complete(self) -> bool:
        """The workbook came in, and nothing in the computed total is missing or in doubt."""
        return self.submitted and all(score.is_complete for score in self.scores)

    def content_score(self, content: str, basis: Basis) -> Decimal | None:
        """Return the member's points for a content; None where they are not complete."""
        scores = [score for score in self.scores if score.criterion.content == content]
        if basis is Basis.COMPUTED:
            complete = all(score.is_complete for score in scores)
            return sum((score.computed for score in scores), Decimal(0)) if complete else None
        return _sum_of_all([score.agreed_points for score in scores])


@dataclass(frozen=True)
class Standings:
    """All results of a bloc; members in the bloc's order.

    `is_scored` is False where the bloc scores nothing in this period. `provisional` tells that the
    ranking rests on something missing or in doubt, or on scores the bloc has not agreed.
    """

    results: tuple[TargetResult, ...]
    members: tuple[MemberStanding, ...]
    basis: Basis
    provisional: bool
    undecided: tuple[str, ...] = ()

    @property
    def is_scored(self) -> bool:
        """Tell whether any criterion is scored."""
        return any(standing.scores for standing in self.members)

    def results_of(self, member: str) -> tuple[TargetResult, ...]:
        """Return the member's results in the order of registration."""
        return tuple(result for result in self.results if result.target.member == member)

    def points_of(self, standing: MemberStanding) -> Decimal | None:
        """Return the total that the ranking uses; None where the member cannot be ranked yet."""
        if self.basis is Basis.AGREED:
            return standing.agreed
        return standing.computed if standing.submitted else None

    @property
    def in_order(self) -> tuple[MemberStanding, ...]:
        """The members by rank, those without a rank last."""
        last = len(self.members) + 1
        return tuple(sorted(self.members, key=lambda standing: standing.rank or last))


def _sum_of_all(figures: Sequence[Decimal | None]) -> Decimal | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known, Decimal(0)) if figures and len(known) == len(figures) else None
