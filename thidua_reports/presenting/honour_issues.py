"""Decisions on honours that go against ranks, rules or votes -> issues."""

from collections.abc import Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import HonourDecision, ObstacleKind, Proposal
from thidua_reports.domain.standing import Standings
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import ballot_kinds, decision_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.text import shortened
from thidua_reports.layouts.decision_sheets import Decisions
from thidua_reports.presenting.honour_reasons import untrue_reason
from thidua_reports.presenting.obstacle_words import objections, reason_in_words

_OF_THE_VOTE = (ObstacleKind.TOO_FEW_VOTES, ObstacleKind.NOT_VOTED_ON)


def honour_issues(book: BlocBook, standings: Standings) -> tuple[Issue, ...]:
    """Return the decisions that go against a condition or a vote, or the rules for no reason."""
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
        if each.decision
        for issue in _of_decision(book, standings, each, each.decision)
    )


def _of_decision(
    book: BlocBook, standings: Standings, proposal: Proposal, decision: HonourDecision
) -> Iterator[Issue]:
    """Yield what is wrong with a decision: a condition unmet, a false or no reason, a vote."""
    if proposal.breaks_a_condition:
        yield _against_a_condition(book, standings, proposal, decision)
    elif untrue := untrue_reason(book, standings, proposal):
        yield decision_kinds.REASON_UNLIKE_FIGURES.at(
            decision.place.of(Decisions.reason.heading),
            reason=shortened(decision.reason),
            counts=untrue,
            **_named(book, decision),
        )
    elif proposal.is_against_the_rules and not decision.reason:
        yield _contrary(book, decision, objections(book, standings, proposal))
    if decision.proposed and decision.reason:
        yield from _against_the_vote(book, standings, proposal, decision)


def _against_a_condition(
    book: BlocBook, standings: Standings, proposal: Proposal, decision: HonourDecision
) -> Issue:
    """Return that it is an exception with a reason, or that it gives none that is true."""
    details = {**_named(book, decision), "why": objections(book, standings, proposal)}
    place, reason = decision.place.of(Decisions.decision.heading), shortened(decision.reason)
    untrue = untrue_reason(book, standings, proposal)
    if reason and not untrue:
        return decision_kinds.EXCEPTION_MADE.at(place, reason=reason, **details)
    told = fragments.NO_REASON_NOTED
    if untrue:
        told = fragments.REASON_IS_UNTRUE.format(reason=reason, counts=untrue)
    return decision_kinds.PROPOSED_AGAINST_A_CONDITION.at(place, reason=told, **details)


def _against_the_vote(
    book: BlocBook, standings: Standings, proposal: Proposal, decision: HonourDecision
) -> Iterator[Issue]:
    """Yield, whatever its reason, that a decision undoes a vote."""
    for obstacle in proposal.obstacles:
        if obstacle.kind in _OF_THE_VOTE:
            yield ballot_kinds.DECIDED_AGAINST_THE_VOTE.at(
                decision.place.of(Decisions.decision.heading),
                why=reason_in_words(book, standings, proposal, obstacle),
                **_named(book, decision),
            )


def _contrary(book: BlocBook, decision: HonourDecision, why: str) -> Issue:
    kind = decision_kinds.DECISION_AGAINST_THE_RULES
    if not decision.proposed:
        kind = decision_kinds.DECISION_AGAINST_A_PROPOSAL
    place = decision.place.of(Decisions.decision.heading)
    return kind.at(place, why=why, **_named(book, decision))


def _named(book: BlocBook, decision: HonourDecision) -> dict[str, str]:
    return {"title": decision.title, "member": book.bloc.name_of(decision.member)}
