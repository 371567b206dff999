"""Everything in the bloc workbook."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from datetime import date
from functools import cached_property, wraps
from typing import TypeVar

from thidua_reports.domain.acceptance import AcceptedReading
from thidua_reports.domain.ballot import NO_BALLOT, Ballot
from thidua_reports.domain.bloc import Bloc, DocumentDetails, Member, Policy
from thidua_reports.domain.criteria import (
    Content,
    Criterion,
    Rating,
    ScoringRule,
    replaced_in_turn,
)
from thidua_reports.domain.history import PastFigure, PledgeChange, PledgedFact, Succession
from thidua_reports.domain.honours import Exclusion, Honour, HonourDecision
from thidua_reports.domain.mail import NO_MAIL, MailSettings, MailText
from thidua_reports.domain.meeting import AgreedScore, Attendee, Correction, Meeting, Role
from thidua_reports.domain.noted import Noted, NotedKind
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.domain.plan import Activity
from thidua_reports.domain.receipt import Receipt
from thidua_reports.domain.submission import Absence, Passage, Submission
from thidua_reports.domain.targets import Target
from thidua_reports.frozen import frozen
from thidua_reports.language.matching import matching_key

T = TypeVar("T")


@frozen
class BlocBook:
    """The contents of khoi.xlsx, read but not yet checked; the names of tables that it `lacks`."""

    bloc: Bloc
    documents: DocumentDetails
    policy: Policy
    contents: tuple[Content, ...]
    criteria: tuple[Criterion, ...]
    rules: tuple[ScoringRule, ...]
    targets: tuple[Target, ...]
    agreed: tuple[AgreedScore, ...]
    corrections: tuple[Correction, ...]
    meeting: Meeting
    honours: tuple[Honour, ...]
    exclusions: tuple[Exclusion, ...]
    passages: tuple[Passage, ...]
    ratings: tuple[Rating, ...] = ()
    decisions: tuple[HonourDecision, ...] = ()
    history: tuple[PastFigure, ...] = ()
    successions: tuple[Succession, ...] = ()
    pledged: tuple[PledgedFact, ...] = ()
    pledge_changes: tuple[PledgeChange, ...] = ()
    pledge_seal: str = ""
    accepted: tuple[AcceptedReading, ...] = ()
    activities: tuple[Activity, ...] = ()
    ballot: Ballot = NO_BALLOT
    receipts: tuple[Receipt, ...] = ()
    noted: tuple[Noted, ...] = ()
    letters: tuple[MailText, ...] = ()
    mail: MailSettings = NO_MAIL
    lacks: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def is_scored(self) -> bool:
        """Return whether points are given in this period: as decided, else if there are rules."""
        decided = self.bloc.scored
        return any(each.rule for each in self.criteria) if decided is None else decided

    @cached_property
    def scored_criteria(self) -> tuple[Criterion, ...]:
        """The criteria that a rule gives points for in this period."""
        return tuple(each for each in self.criteria if each.rule) if self.is_scored else ()

    @cached_property
    def criteria_by_code(self) -> Mapping[str, Criterion]:
        """The criteria by their codes."""
        return {each.code: each for each in self.criteria}

    def rule(self, name: str) -> ScoringRule:
        """Return the rule called `name`; KeyError if there is none."""
        for rule in self.rules:
            if rule.name == name:
                return rule
        raise KeyError(name)

    def is_assigned(self, criterion: Criterion, member: str) -> bool:
        """Return whether the criterion is assigned to the member, and not replaced for it."""
        return criterion.names_member(member) and (criterion.code, member) not in self._replaced

    @cached_property
    def _replaced(self) -> frozenset[tuple[str, str]]:
        """Criterion and member wherever another criterion takes its place."""
        return frozenset(
            (each.replaces, member) for each in self.criteria for member in each.applies_to
        )

    def in_place_of(self, code: str) -> tuple[str, ...]:
        """Return the criterion's code and those that it replaces, directly or in turn."""
        return replaced_in_turn({each.code: each.replaces for each in self.criteria}, code)

    def criterion_of(self, target: Target) -> Criterion | None:
        """Return the criterion that scores the target; None where its member has no such one."""
        for criterion in self.criteria:
            if criterion.code == target.scored_by:
                return criterion if self.is_assigned(criterion, target.member) else None
        return None

    def past(self, target: Target, year: int, period: Period) -> PastFigure | None:
        """Return what was planned and achieved of the same target in an earlier period."""
        for figure in self.history:
            if (figure.year, figure.period) == (year, period) and figure.is_of(target):
                return figure
        return None

    def last_period(self, target: Target) -> PastFigure | None:
        """Return what was achieved last: at mid-year for the year, else in the year before.

        No other period is taken instead.
        """
        year, is_year = self.bloc.year, self.bloc.period is Period.YEAR
        last = (year, Period.HALF_YEAR) if is_year else (year - 1, Period.YEAR)
        return self.past(target, *last)

    def targets_of(self, criterion: str, member: str) -> tuple[Target, ...]:
        """Return the member's targets that are scored by the criterion."""
        return self._targets.get((criterion, member), ())

    @cached_property
    def _targets(self) -> Mapping[tuple[str, str], tuple[Target, ...]]:
        found: dict[tuple[str, str], tuple[Target, ...]] = {}
        for each in self.targets:
            key = each.scored_by, each.member
            found[key] = (*found.get(key, ()), each)
        return found

    def seats_of(self, member: Member) -> tuple[Attendee, ...]:
        """Return who sits at the meeting for the member, in the chair and as secretary too."""
        names = {matching_key(name) for name in member.names}
        return tuple(
            each
            for each in self.meeting.attendees
            if each.role is not Role.GUEST and matching_key(each.office) in names
        )

    def was_present(self, member: Member) -> bool | None:
        """Return whether anybody sat there for the member; None where nothing is noted of it."""
        noted = [each.present for each in self.seats_of(member) if each.present is not None]
        return any(noted) if noted else None

    def criteria_of(self, member: str) -> tuple[Criterion, ...]:
        """Return the scored criteria that are assigned to the member."""
        return tuple(each for each in self.scored_criteria if self.is_assigned(each, member))

    def settled_absence(self, member: str) -> Absence | None:
        """Return how the bloc settled that the member sends no workbook; None where it did not.

        It is not ranked and sends nothing by decision; or the bloc gave it points for each of its
        criteria. Either needs its reason.
        """
        unranked = self.policy.ranking.unranked
        if any(each.sends_nothing and each.reason for each in unranked if each.member == member):
            return Absence.UNRANKED
        wanted = {criterion.code for criterion in self.criteria_of(member)}
        given = {
            score.criterion
            for score in self.agreed
            if score.member == member and score.reason and score.points.value is not None
        }
        return Absence.GIVEN_POINTS if wanted and wanted <= given else None

    def receipt_of(self, member: str) -> Receipt | None:
        """Return when the member's workbook came in; None where nothing is noted of it."""
        return next((each for each in self.receipts if each.member == member), None)

    def received_on(self, member: str) -> date | None:
        """Return the day on which the member's workbook came in; None where none is noted."""
        receipt = self.receipt_of(member)
        return receipt.received if receipt else None

    def due(self, member: str) -> date | None:
        """Return by when the member's workbook is to come in; None where no day is set."""
        receipt = self.receipt_of(member)
        return receipt.due(self.bloc.deadline) if receipt else self.bloc.deadline

    def days_late(self, member: str) -> int | None:
        """Return how many days late the member's workbook was; None while that is unknown."""
        receipt = self.receipt_of(member)
        return receipt.days_late(self.bloc.deadline) if receipt else None

    def noted_of(self, member: str, kind: NotedKind, criterion: str) -> tuple[Noted, ...]:
        """Return what is noted down of the member that a rule of the criterion counts."""
        return tuple(
            each
            for each in self.noted
            if (each.member, each.kind) == (member, kind) and each.is_about(criterion)
        )

    def with_registrations(self, submissions: Iterable[Submission]) -> "BlocBook":
        """Return the book with the targets that only the members' workbooks have.

        What khoi.xlsx has is what counts; the same code in a workbook is compared with it
        elsewhere. In a reporting period a bloc that allows no results beyond the pledge gets none.
        """
        if self.bloc.period is not Period.PLEDGE and not self.bloc.extra_results:
            return self
        targets = {target.code: target for target in self.targets}
        for registration in (each for sent in submissions for each in sent.registrations):
            targets.setdefault(registration.target.code, registration.target)
        return replace(self, targets=tuple(targets.values()))

    @property
    def unaccepted(self) -> tuple[Target, ...]:
        """The targets that are in a member's workbook only, not yet in khoi.xlsx."""
        return tuple(each for each in self.targets if each.place.workbook != BLOC_WORKBOOK)


def kept_by_book(follow: Callable[[BlocBook], T]) -> Callable[[BlocBook], T]:
    """Keep what follows from a book with that very book.

    One that is equal may have other places: they are no part of a comparison, but of issues.
    """
    name = f"{follow.__module__}.{follow.__qualname__}"

    @wraps(follow)
    def kept(book: BlocBook) -> T:
        known = vars(book)
        if name not in known:
            known[name] = follow(book)
        found: T = known[name]
        return found

    return kept
