"""Who is proposed for which honour, on which conditions, and what the meeting made of it."""

from dataclasses import field
from enum import Enum, auto

from thidua_reports.domain.ballot import Candidate
from thidua_reports.domain.bloc import Member
from thidua_reports.domain.place import NO_FIGURE, Figure, Place
from thidua_reports.domain.results import TargetResult
from thidua_reports.frozen import frozen


class Requirement(Enum):
    """What a member's targets must show; the value is the word in the workbook.

    Source: a Cờ thi đua goes to a collective that exceeded its targets of the year (Luật Thi đua,
    khen thưởng 2022, article 26, as the provinces spell it out).
    """

    MET = "đạt mọi chỉ tiêu"
    EXCEEDED = "vượt mọi chỉ tiêu"


@frozen
class Honour:
    """What is proposed for the ranks from `rank` to `last_rank`, and on which conditions.

    `quota` is how many members may be proposed at most; None means one for each of the ranks.
    `least` is what the ranking value must reach. `passes_on` means that the next in rank is
    considered where somebody may not be proposed. `condition` is the condition in the bloc's words.
    `votes` is the least share of a ballot, in per cent of its total membership.
    """

    rank: int
    title: str
    condition: str
    place: Place = field(compare=False)
    last_rank: int | None = None
    quota: int | None = None
    requirement: Requirement | None = None
    least: Figure = NO_FIGURE
    passes_on: bool = False
    votes: Figure = NO_FIGURE

    @property
    def ranks(self) -> range:
        """The ranks the honour is meant for."""
        return range(self.rank, (self.last_rank or self.rank) + 1)

    @property
    def awards(self) -> int:
        """How many members may be proposed at most."""
        return len(self.ranks) if self.quota is None else self.quota


@frozen
class Exclusion:
    """A member that may not be proposed, why, and on whose word."""

    member: str
    reason: str
    source: str
    place: Place = field(compare=False)


@frozen
class HonourDecision:
    """What the meeting decided on proposing a member for an honour, and why."""

    member: str
    title: str
    proposed: bool
    reason: str
    place: Place = field(compare=False)


class ObstacleKind(Enum):
    """Why a member on an honour's rank is not proposed for it."""

    EXCLUDED = auto()
    TARGETS = auto()
    TOO_FEW_POINTS = auto()
    TOO_FEW_VOTES = auto()
    NOT_VOTED_ON = auto()
    NOT_COUNTED = auto()
    TIED = auto()
    QUOTA = auto()
    OTHERS_CHOSEN = auto()
    RANK = auto()
    PROPOSED_ALREADY = auto()


@frozen
class Obstacle:
    """One reason why a member is not proposed.

    `targets` are those not reached as required (their results may be unknown), `others` the members
    that it is tied with beyond the quota, `honour` what it is proposed for already, `candidate` its
    votes where they are too few.
    """

    kind: ObstacleKind
    targets: tuple[TargetResult, ...] = ()
    exclusion: Exclusion | None = None
    others: tuple[Member, ...] = ()
    honour: Honour | None = None
    candidate: Candidate | None = None

    @property
    def is_unmet_condition(self) -> bool:
        """Return whether it is a condition on the member itself, known not to be met."""
        if self.kind is ObstacleKind.TARGETS:
            return any(not each.doubtful and each.is_met is not None for each in self.targets)
        return self.kind in (ObstacleKind.EXCLUDED, ObstacleKind.TOO_FEW_POINTS)


@frozen
class Proposal:
    """A member on an honour's rank: proposed if the meeting decided so, or nothing is in the way.

    `obstacles` are those of the bloc's rules. `stands_in` means that an honour passed on to this
    member from a better rank; `left_out` are targets without a plan, of which a requirement cannot
    be asked.
    """

    honour: Honour
    member: Member
    obstacles: tuple[Obstacle, ...]
    stands_in: bool = False
    left_out: tuple[TargetResult, ...] = ()
    decision: HonourDecision | None = None

    @property
    def is_allowed(self) -> bool:
        """Return whether nothing in the bloc's rules hinders it."""
        return not self.obstacles

    @property
    def is_proposed(self) -> bool:
        """Return whether the member is proposed after all."""
        return self.is_allowed if self.decision is None else self.decision.proposed

    @property
    def breaks_a_condition(self) -> bool:
        """Return whether the meeting proposes who surely does not meet the honour's conditions.

        What is unknown or in doubt is reported where it was typed.
        """
        is_proposed = self.decision is not None and self.decision.proposed
        return is_proposed and any(each.is_unmet_condition for each in self.obstacles)

    @property
    def is_against_the_rules(self) -> bool:
        """Return whether the meeting decided otherwise; a tie is what it is there to settle."""
        if self.decision is None:
            return False
        kinds = {obstacle.kind for obstacle in self.obstacles}
        return bool(kinds - {ObstacleKind.TIED}) if self.decision.proposed else not kinds
