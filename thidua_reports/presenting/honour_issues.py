"""Decisions on honours that go against ranks, rules or votes -> issues."""

from collections.abc import Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import HonourDecision, ObstacleKind, Proposal
from thidua_reports.domain.standing import Standings
from thidua_reports.issues.catalogue import ballot_kinds, decision_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.decision_sheets import Decisions
from thidua_reports.presenting.obstacle_words import objections, reason_in_words

_OF_THE_VOTE = (ObstacleKind.TOO_FEW_VOTES, ObstacleKind.NOT_VOTED_ON)


def honour_issues(book: BlocBook, standings: Standings) -> tuple[Issue, ...]:
    """Return the meeting's decisions that go against a vote, or the bloc's rules for no reason."""
    if standings.provisional:
        return tuple(
            decision_kinds.DECIDED_TOO_EARLY.at(
                decision.place.of(Decisions.decision.heading),
                title=decision.title,
                member=book.bloc.name_of(decision.member),
            )
            for decision in book.decisions
            if decision.proposed
        )
    return tuple(
        issue
        for each in standings.proposals
        if each.decision and each.is_against_the_rules
        for issue in _against(book, standings, each, each.decision)
    )


def _against(
    book: BlocBook, standings: Standings, proposal: Proposal, decision: HonourDecision
) -> Iterator[Issue]:
    """Yield that a decision gives no reason; or, whatever its reason, that it undoes a vote."""
    if not decision.reason:
        yield _contrary(book, decision, objections(book, standings, proposal))
        return
    votes = [each for each in proposal.obstacles if each.kind in _OF_THE_VOTE]
    for obstacle in votes if decision.proposed else ():
        yield ballot_kinds.DECIDED_AGAINST_THE_VOTE.at(
            decision.place.of(Decisions.decision.heading),
            title=decision.title,
            member=book.bloc.name_of(decision.member),
            why=reason_in_words(book, standings, proposal, obstacle),
        )


def _contrary(book: BlocBook, decision: HonourDecision, why: str) -> Issue:
    kind = decision_kinds.DECISION_AGAINST_THE_RULES
    if not decision.proposed:
        kind = decision_kinds.DECISION_AGAINST_A_PROPOSAL
    return kind.at(
        decision.place.of(Decisions.decision.heading),
        title=decision.title,
        member=book.bloc.name_of(decision.member),
        why=why,
    )
