"""The result of scoring: every figure, every score, every member's rank, and what is counted."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from decimal import Decimal

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.honours import Proposal
from thidua_reports.domain.place import Place
from thidua_reports.domain.ranking_policy import TieBreak, Unranked
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import Basis, CriterionScore, MemberScores
from thidua_reports.domain.submission import Absence
from thidua_reports.frozen import frozen


@frozen
class Count:
    """How many are asked about, of how many the answer is known, and how many answer yes."""

    asked: int = 0
    known: int = 0
    yes: int = 0

    @property
    def unknown(self) -> int:
        """Of how many the answer is not known."""
        return self.asked - self.known

    @property
    def no(self) -> int:
        """How many answer no."""
        return self.known - self.yes

    @property
    def settled(self) -> int | None:
        """How many answer yes; None while one of them is unknown."""
        return None if self.unknown else self.yes


NOBODY = Count()


@frozen
class MemberStanding:
    """A member's scores and its place; `rank` is None where it cannot be ranked.

    `value` is what the ranking compares: the total, or its share of the assigned maximum in per
    cent, rounded as the meeting sees it. `grade` is empty where the bloc does not classify.
    `absence` is how the bloc settled that no workbook comes.
    """

    member: Member
    submitted: bool
    scores: MemberScores
    unranked: Unranked | None = None
    value: Decimal | None = None
    rank: int | None = None
    grade: str = ""
    absence: Absence | None = None

    @property
    def is_awaited(self) -> bool:
        """Return whether a usable workbook of the member is still missing."""
        return not self.submitted and self.absence is None

    @property
    def computed(self) -> Decimal | None:
        """The total of the computed points; None without a usable workbook."""
        return self.scores.points(Basis.COMPUTED) if self.submitted else None

    @property
    def is_complete(self) -> bool:
        """The workbook came in, and nothing in the computed total is missing or in doubt."""
        return self.submitted and all(score.is_complete for score in self.scores.all)

    def points(self, basis: Basis) -> Decimal | None:
        """Return the total that counts; None where it is not known."""
        return self.computed if basis is Basis.COMPUTED else self.scores.points(basis)

    def content_points(self, content: str, basis: Basis) -> Decimal | None:
        """Return the member's points for a content; None where they are not complete."""
        score = self.scores.of_content(content)
        if score is None or (basis is Basis.COMPUTED and not score.is_complete):
            return None
        return score.points(basis)


@frozen
class Tie:
    """Members with equal totals; `settled_by` is what split them, None where nothing did.

    `values` are what it compared, in the order of `members`, `asked` the tie-breaks before it by
    which all were equal. `stuck_at` is the tie-break that could not be asked because a figure of
    the `unknown` is missing or in doubt.
    """

    members: tuple[Member, ...]
    settled_by: TieBreak | None
    stuck_at: TieBreak | None = None
    unknown: tuple[Member, ...] = ()
    values: tuple[Decimal, ...] = ()
    asked: tuple[TieBreak, ...] = ()

    @property
    def waits_for_figures(self) -> bool:
        """Return whether figures would settle it; what the meeting left open is no figure."""
        is_open = self.stuck_at is not None and self.settled_by is None
        return is_open and self.lacks_figures

    @property
    def lacks_figures(self) -> bool:
        """Return whether a tie-break could not be asked for want of figures."""
        return self.stuck_at is not None and not self.stuck_at.is_by_meeting


@frozen
class Standings:
    """All results of a bloc; members in the bloc's order.

    `is_scored` is False where the bloc scores nothing in this period. `provisional` means that the
    ranking rests on something missing or in doubt, or on scores the bloc has not agreed;
    `undecided` are the sheets of the bloc workbook that hold errors. `by_share` means that members
    are compared by a share in per cent, not by points; `by_target` are the codes of the criteria
    whose rule is applied to each of their targets. `earners` is how many members are scored by
    each criterion, and have points for it. `doubted` is where agreed points in error stand.
    """

    results: tuple[TargetResult, ...]
    members: tuple[MemberStanding, ...]
    basis: Basis
    provisional: bool
    undecided: tuple[str, ...] = ()
    ties: tuple[Tie, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    by_share: bool = False
    by_target: frozenset[str] = frozenset()
    earners: Mapping[str, Count] = field(default_factory=dict)
    doubted: frozenset[Place] = frozenset()

    @property
    def of_members(self) -> tuple[TargetResult, ...]:
        """The results of the bloc's members, as tables show them; of others none is shown."""
        return tuple(
            each for standing in self.members for each in self.results_of(standing.member.code)
        )

    @property
    def is_scored(self) -> bool:
        """Return whether any criterion is scored."""
        return any(standing.scores.all for standing in self.members)

    def results_of(self, member: str) -> tuple[TargetResult, ...]:
        """Return the member's results in the order of registration."""
        return tuple(result for result in self.results if result.target.member == member)

    def points_of(self, standing: MemberStanding) -> Decimal | None:
        """Return the total that the ranking uses; None where there is none yet."""
        return standing.points(self.basis)

    def is_agreed_in_doubt(self, score: CriterionScore) -> bool:
        """Return whether the agreed points are in error, as where they exceed the maximum."""
        return score.agreed is not None and score.agreed.points.place in self.doubted

    def is_in_doubt(self, scores: Iterable[CriterionScore]) -> bool:
        """Return whether one of the points that the ranking uses is missing or in doubt."""
        if self.basis is Basis.AGREED:
            return any(map(self.is_agreed_in_doubt, scores))
        return not all(each.is_complete for each in scores)

    def scores(self) -> tuple[tuple[MemberStanding, CriterionScore], ...]:
        """Return every criterion's score with its member, member by member."""
        return tuple(
            (standing, score) for standing in self.members for score in standing.scores.all
        )

    @property
    def apart(self) -> tuple[str, ...]:
        """The members that others are not compared with: not ranked, or known to send nothing."""
        return tuple(
            each.member.code for each in self.members if each.unranked is not None or each.absence
        )

    @property
    def in_order(self) -> tuple[MemberStanding, ...]:
        """The members by rank, those without a rank last."""
        last = len(self.members) + 1
        return tuple(sorted(self.members, key=lambda standing: standing.rank or last))
