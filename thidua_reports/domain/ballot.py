"""A ballot on whom to propose for which honour: who counts it, who voted, and the votes."""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from thidua_reports.domain.place import NOWHERE, Place
from thidua_reports.frozen import frozen

NOT_MORE_THAN_BEFORE = ("members", "voters", "issued", "returned")
"""Of these counts of a ballot none is more than the one before it."""


class BoardRole(Enum):
    """In what role somebody counts the ballots; the value is the word in the workbook."""

    HEAD = "trưởng ban"
    MEMBER = "ủy viên"


@frozen
class BoardMember:
    """Somebody of the board that counts the ballots."""

    role: BoardRole
    name: str
    position: str
    place: Place = field(compare=False)


@frozen
class Candidate:
    """A member put to the vote for an honour; the votes are None as long as nobody counted them.

    The votes against may be left out: what decides are those in favour.
    """

    member: str
    title: str
    in_favour: int | None
    against: int | None
    place: Place = field(compare=False)


@frozen
class Ballot:
    """A secret ballot, before it is counted or after.

    `held` is None where the bloc has not said whether it votes. `members` are all who have a vote
    by decision, `voters` those who used it; `absence` is who did not, and why. Of the sheets of
    paper some were `issued`, `returned`, `valid` and `invalid`. `place` is that of the settings.

    Source of the shares: what is compared with a least share are the votes in favour out of the
    total membership, whoever was absent (Nghị định 98/2023/NĐ-CP, article 30, of councils).
    """

    held: bool | None = None
    members: int | None = None
    voters: int | None = None
    absence: str = ""
    issued: int | None = None
    returned: int | None = None
    valid: int | None = None
    invalid: int | None = None
    board: tuple[BoardMember, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    place: Place = field(default=NOWHERE, compare=False)

    @property
    def counts(self) -> Mapping[str, int | None]:
        """What is counted of voters and of sheets of paper, by the names of the attributes."""
        names = ("members", "voters", "issued", "returned", "valid", "invalid")
        return {name: getattr(self, name) for name in names}

    @property
    def is_held(self) -> bool:
        """Return whether there is a ballot: as decided, else if anything of one is entered."""
        is_begun = bool(self.board or self.candidates or self.is_being_counted)
        return is_begun if self.held is None else self.held

    @property
    def is_being_counted(self) -> bool:
        """Return whether any number that only the ballot itself can bring is entered."""
        votes = (votes for each in self.candidates for votes in (each.in_favour, each.against))
        papers = (number for name, number in self.counts.items() if name != "members")
        return any(number is not None for number in (*papers, *votes))

    @property
    def is_counted(self) -> bool:
        """Return whether every number that decides is known, and none speaks against another."""
        votes = [each.in_favour for each in self.candidates]
        numbers = (*self.counts.values(), *votes)
        is_whole = bool(votes and self.members) and None not in numbers
        return self.is_held and is_whole and not self.in_doubt

    @property
    def in_doubt(self) -> frozenset[str]:
        """Name the counts that cannot all be right, beside one another or the votes."""
        wrong: set[str] = set()
        for pair in self.exceeding:
            wrong.update(pair)
        if not self.papers_add_up:
            wrong.update(("returned", "valid", "invalid"))
        if any(map(self.has_too_many_votes, self.candidates)):
            wrong.add("valid")
        return frozenset(wrong)

    @property
    def exceeding(self) -> tuple[tuple[str, str], ...]:
        """Name each count that is less than the one after it may be, and that one."""
        counts = self.counts
        return tuple(
            (above, below)
            for above, below in pairwise(NOT_MORE_THAN_BEFORE)
            if (limit := counts[above]) is not None and (counts[below] or 0) > limit
        )

    @property
    def papers_add_up(self) -> bool:
        """Return whether what came back is valid or not; so it is as long as one is unknown."""
        if self.returned is None or self.valid is None or self.invalid is None:
            return True
        return self.valid + self.invalid == self.returned

    def has_too_many_votes(self, candidate: Candidate) -> bool:
        """Return whether there are more votes, for and against, than valid papers."""
        votes = (candidate.in_favour or 0) + (candidate.against or 0)
        return self.valid is not None and votes > self.valid

    @property
    def absent(self) -> int | None:
        """How many did not vote; None as long as it is not known for sure."""
        known = None not in (self.members, self.voters) and "voters" not in self.in_doubt
        return (self.members or 0) - (self.voters or 0) if known else None

    def candidate(self, member: str, title: str) -> Candidate | None:
        """Return what became of a member that was put to the vote for an honour; None if not."""
        for each in self.candidates:
            if (each.member, each.title) == (member, title):
                return each
        return None

    def share(self, candidate: Candidate) -> Fraction | None:
        """Return the votes in favour out of the total membership, in per cent, unrounded."""
        if candidate.in_favour is None or not self.members:
            return None
        return 100 * Fraction(candidate.in_favour, self.members)

    def reaches(self, candidate: Candidate, least: Decimal | None) -> bool | None:
        """Return whether the exact share is the least one or more; None where either is unknown."""
        share = self.share(candidate)
        return None if least is None or share is None else share >= least


NO_BALLOT = Ballot()
