"""The bloc: who belongs to it, who leads it, how it signs."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal

from thidua_reports.domain.period import Period
from thidua_reports.domain.place import NOWHERE, Place, Placed
from thidua_reports.domain.ranking_policy import RankingPolicy
from thidua_reports.domain.rounding import Rounding
from thidua_reports.frozen import frozen


@frozen
class Member:
    """An office of the bloc; `code` names it in every sheet."""

    code: str
    name: str
    short_name: str
    other_names: tuple[str, ...]
    representative: str
    email: str
    note: str
    place: Place = field(compare=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which the member may be met, the code included."""
        names = (self.code, self.name, self.short_name, *self.other_names)
        return tuple(name for name in names if name)


@frozen
class Signer:
    """One signature under a document: on whose behalf, in what position, who."""

    authority: str
    position: str
    name: str
    place: Place = field(default=NOWHERE, compare=False)


@frozen
class DocumentIdentity:
    """Under which number, day and subject a document is made; blank or None where not given yet."""

    number: str = ""
    day: date | None = None
    subject: str = ""


@frozen
class DocumentDetails:
    """What the heads and feet of the documents need; `identities` by the name of the document.

    `addressees` are the superiors that a report is addressed to, `recipients` who gets a document.
    """

    identities: Mapping[str, DocumentIdentity]
    legal_basis: tuple[Placed[str], ...]
    recipients: tuple[str, ...]
    signers: tuple[Signer, ...]
    addressees: tuple[str, ...] = ()
    pledge_symbol: str = ""


@frozen
class Threshold:
    """A number of points of a content to report on: how many members reached it."""

    content: str
    points: Decimal | None
    place: Place = field(compare=False)
    pattern: str = ""


@frozen
class Policy:
    """How the bloc rounds, words a target by default, what it reports on, and how it ranks."""

    points: Rounding
    percent: Rounding
    pattern: str
    thresholds: tuple[Threshold, ...]
    ranking: RankingPolicy = field(default_factory=RankingPolicy)


@frozen
class Bloc:
    """The bloc in one period; `elapsed` is the share of the year that has passed (0, 0,5 or 1).

    `leader`, `deputy` and `drafter` are member codes; a bloc may have no deputy. `extra_results` is
    how many results a member may state beyond its pledge. `scored` is whether points are given in
    this period, None where the bloc leaves it open. `place` is that of the settings.
    """

    name: str
    symbol: str
    governing_body: str
    province: str
    seat: str
    period: Period
    year: int
    elapsed: Decimal
    leader: str
    deputy: str
    drafter: str
    deadline: date | None
    members: tuple[Member, ...]
    place: Place = field(default=NOWHERE, compare=False)
    extra_results: int = 0
    scored: bool | None = None

    @property
    def collector(self) -> str:
        """The member to whom the others send: that drafts, else the deputy, else the leader."""
        codes = {member.code for member in self.members}
        offices = (self.drafter, self.deputy, self.leader)
        return next((each for each in offices if each in codes), "")

    def member(self, code: str) -> Member:
        """Return the member called `code`; KeyError if there is none."""
        for member in self.members:
            if member.code == code:
                return member
        raise KeyError(code)

    def name_of(self, code: str) -> str:
        """Return the full name of a member; what is not a member's code is a name already."""
        return next((each.name for each in self.members if each.code == code), code)
