"""Proposals and the meeting's decisions -> who is honoured, and why others are not."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import (
    Honour,
    HonourDecision,
    Obstacle,
    ObstacleKind,
    Proposal,
    Requirement,
)
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import Standings
from thidua_reports.issues.catalogue import decision_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.presenting import phrases
from thidua_reports.presenting.heads import member_name
from thidua_reports.vietnamese import counted_integer, joined, joined_names, number, percent, plain


def honour_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return what is proposed for whom and what is not, with the reasons; or why nothing is yet."""
    if not book.honours or not standings.is_scored:
        return []
    if standings.provisional:
        return [phrases.NO_HONOURS_YET, *_decided_too_early(book)]
    told = [line for honour in book.honours for line in _of_honour(book, standings, honour)]
    return [*told, *_other_exclusions(book, standings)]


def honour_issues(book: BlocBook, standings: Standings) -> tuple[Issue, ...]:
    """Return the meeting's decisions that the bloc's own rules forbid."""
    return tuple(
        decision_kinds.DECISION_AGAINST_THE_RULES.at(
            decision.place,
            title=decision.title,
            member=member_name(book.bloc, decision.member),
            why=_why_not(standings, decision),
        )
        for decision in book.decisions
        if decision.proposed and _why_not(standings, decision)
    )


def rank_name(rank: int | None) -> str:
    """Return "nhất", "nhì", "ba", and figures from the fourth on."""
    return phrases.RANK_NAMES.get(rank or 0, phrases.DASH if rank is None else str(rank))


def _of_honour(book: BlocBook, standings: Standings, honour: Honour) -> Iterator[str]:
    decided = {each.member: each for each in book.decisions if each.title == honour.title}
    considered = [each for each in standings.proposals if each.honour == honour]
    yield from (_decision(book, standings, decision) for decision in decided.values())
    for proposal in considered:
        decision = decided.get(proposal.member.code)
        if _goes_without_saying(proposal):
            continue
        if decision is None or decision.proposed is not proposal.is_allowed:
            told = _proposal(standings, proposal)
            yield f"{phrases.BY_THE_RULES} {told}" if decided else told
    if not decided and not any(proposal.is_allowed for proposal in considered):
        yield phrases.NOBODY_PROPOSED.format(title=honour.title)


def _goes_without_saying(proposal: Proposal) -> bool:
    """Who is proposed for something else need not be told as refused."""
    kinds = {obstacle.kind for obstacle in proposal.obstacles}
    return kinds == {ObstacleKind.PROPOSED_ALREADY}


def _proposal(standings: Standings, proposal: Proposal) -> str:
    who = f"{proposal.member.name} (xếp hạng {rank_name(_rank(standings, proposal))})"
    title, stands_in = proposal.honour.title, phrases.STANDS_IN if proposal.stands_in else ""
    if proposal.is_allowed:
        return f"{who}{stands_in}: đề nghị {title}."
    reasons = joined([_reason(standings, proposal, each) for each in proposal.obstacles])
    tied = any(each.kind is ObstacleKind.TIED for each in proposal.obstacles)
    words = phrases.NOT_YET_PROPOSED if tied else phrases.NOT_PROPOSED
    return f"{who}{stands_in} {words} {title}: {reasons}."


def _rank(standings: Standings, proposal: Proposal) -> int | None:
    return next((s.rank for s in standings.members if s.member == proposal.member), None)


def _reason(standings: Standings, proposal: Proposal, obstacle: Obstacle) -> str:
    honour, places = proposal.honour, counted_integer(proposal.honour.places)
    match obstacle.kind:
        case ObstacleKind.EXCLUDED:
            return _exclusion(obstacle)
        case ObstacleKind.TARGETS:
            exceeds = honour.requirement is Requirement.EXCEEDED
            words = phrases.NOT_EXCEEDED if exceeds else phrases.NOT_MET
            return f"{words} {_targets(obstacle.targets)}"
        case ObstacleKind.TOO_FEW_POINTS:
            value = next(s.value for s in standings.members if s.member == proposal.member)
            return phrases.TOO_FEW_POINTS.format(
                points=_figure(standings, value), least=_figure(standings, honour.least.value)
            )
        case ObstacleKind.TIED:
            others = joined_names([member.name for member in obstacle.others])
            return phrases.TIED_WITH.format(others=others, places=places)
        case ObstacleKind.PROPOSED_ALREADY:
            title = obstacle.honour.title if obstacle.honour else ""
            return phrases.PROPOSED_ALREADY.format(title=title)
    return phrases.QUOTA_USED_UP.format(places=places)


def _figure(standings: Standings, value: Decimal | None) -> str:
    if value is None:
        return phrases.DASH
    return (percent if standings.by_share else number)(plain(value))


def _exclusion(obstacle: Obstacle) -> str:
    exclusion = obstacle.exclusion
    if exclusion is None:
        return ""
    source = f"({exclusion.source})" if exclusion.source else ""
    return " ".join(filter(None, (exclusion.reason, source)))


def _targets(results: Iterable[TargetResult]) -> str:
    return ", ".join(f"“{result.target.name}” ({_reached(result)})" for result in results)


def _reached(result: TargetResult) -> str:
    if result.percent is None:
        return phrases.RESULT_UNKNOWN
    shown = f"đạt {percent(plain(result.percent))}"
    return f"{shown}, {phrases.TO_VERIFY.strip(' []')}" if result.doubtful else shown


def _decision(book: BlocBook, standings: Standings, decision: HonourDecision) -> str:
    words = phrases.DECIDED if decision.proposed else phrases.DECIDED_AGAINST
    rank = next((s.rank for s in standings.members if s.member.code == decision.member), None)
    name = member_name(book.bloc, decision.member)
    told = words.format(title=decision.title, member=name, rank=rank_name(rank))
    return f"{told}: {decision.reason.rstrip('.')}." if decision.reason else f"{told}."


def _decided_too_early(book: BlocBook) -> Iterator[str]:
    for decision in book.decisions:
        words = phrases.DECIDED_EARLY if decision.proposed else phrases.DECIDED_AGAINST_EARLY
        name = member_name(book.bloc, decision.member)
        yield words.format(title=decision.title, member=name)


def _other_exclusions(book: BlocBook, standings: Standings) -> Iterator[str]:
    """Tell who may not be proposed and stands on no honour's rank."""
    told = {each.member.code for each in standings.proposals}
    for exclusion in book.exclusions:
        if exclusion.member not in told:
            name = member_name(book.bloc, exclusion.member)
            why = _exclusion(Obstacle(ObstacleKind.EXCLUDED, exclusion=exclusion))
            yield f"{name} không được đề nghị: {why}."


def _why_not(standings: Standings, decision: HonourDecision) -> str:
    """Return why the rules do not propose what was decided; an empty string where they do."""
    if standings.provisional:
        return phrases.RANK_IS_PROVISIONAL
    own = [
        proposal
        for proposal in standings.proposals
        if (proposal.member.code, proposal.honour.title) == (decision.member, decision.title)
    ]
    return phrases.NOT_ON_A_RANK if not own else _objections(standings, own)


def _objections(standings: Standings, proposals: Sequence[Proposal]) -> str:
    """A tie is what the meeting is there to decide, and no objection."""
    return joined(
        [
            _reason(standings, proposal, obstacle)
            for proposal in proposals
            for obstacle in proposal.obstacles
            if obstacle.kind is not ObstacleKind.TIED
        ]
    )
