"""Ranks, the bloc's conditions, the meeting's word -> who is proposed, and why others are not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

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
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.domain.targets import TargetKind
from thidua_reports.frozen import frozen

Decisions = Mapping[str, HonourDecision]
NO_DECISIONS: Decisions = {}


def proposals(
    book: BlocBook, members: Sequence[MemberStanding], results: Sequence[TargetResult]
) -> tuple[Proposal, ...]:
    """Return for each honour the members on its ranks, proposed or with what is in the way.

    The honours are given in the bloc's order: who is proposed for one is not proposed for a later
    one that is meant for other ranks. What the meeting decided goes before the bloc's rules, and
    its obstacles are those of the rules alone.
    """
    found: list[Proposal] = []
    for honour in book.honours:
        earlier = tuple(
            each for each in found if each.is_proposed and each.honour.ranks != honour.ranks
        )
        candidates = _Candidates(book, honour, tuple(members), tuple(results), earlier)
        found += _decided(candidates, _decisions_on(book, honour, members))
    return tuple(found)


def passed_over(book: BlocBook, standings: Standings, honour: Honour) -> tuple[MemberStanding, ...]:
    """Return who ranks above the honour's ranks and could have a place of it that is left.

    They are proposed for nothing, and the meeting has decided nothing on them for this honour.
    """
    own = [each for each in standings.proposals if each.honour is honour]
    ties = [each for each in own if any(it.kind is ObstacleKind.TIED for it in each.obstacles)]
    if ties or not awards_left(standings, honour):
        return ()
    settled = {each.member.code for each in standings.proposals if each.is_proposed}
    settled |= {each.member for each in book.decisions if each.title == honour.title}
    candidates = _Candidates(book, honour, standings.members, standings.results, ())
    return tuple(
        each
        for each in standings.in_order
        if each.rank is not None
        and each.rank < honour.rank
        and each.member.code not in settled
        and not list(_obstacles(candidates, each))
    )


def awards_left(standings: Standings, honour: Honour) -> int:
    """Return how many awards of the honour nobody is proposed for."""
    own = [each for each in standings.proposals if each.honour is honour]
    return max(0, honour.awards - sum(each.is_proposed for each in own))


@frozen
class _Candidates:
    """Who is considered for an honour, and what its conditions look at."""

    book: BlocBook
    honour: Honour
    members: tuple[MemberStanding, ...]
    results: tuple[TargetResult, ...]
    earlier: tuple[Proposal, ...]


def _decisions_on(
    book: BlocBook, honour: Honour, members: Sequence[MemberStanding]
) -> dict[str, HonourDecision]:
    """Return the decisions that are about this honour, by member."""
    ranks = {each.member.code: each.rank for each in members}
    return {
        decision.member: decision
        for decision in book.decisions
        if _honour_of(book, decision, ranks.get(decision.member)) is honour
    }


def _honour_of(book: BlocBook, decision: HonourDecision, rank: int | None) -> Honour | None:
    """Of honours with one title it is the one for the member's rank, else the first."""
    same = [honour for honour in book.honours if honour.title == decision.title]
    own = [honour for honour in same if rank in honour.ranks]
    return next(iter(own or same), None)


def _decided(candidates: _Candidates, decisions: Decisions) -> Iterator[Proposal]:
    by_rules = {each.member.code: each for each in _considered(candidates, NO_DECISIONS)}
    considered = {each.member.code: each for each in _considered(candidates, decisions)}
    for each in candidates.members:
        code = each.member.code
        if code in decisions:
            hindered_by = (Obstacle(ObstacleKind.RANK), *_obstacles(candidates, each))
            beyond = Proposal(candidates.honour, each.member, hindered_by)
            considered[code] = replace(by_rules.get(code, beyond), decision=decisions[code])
    yield from considered.values()


def _considered(candidates: _Candidates, decisions: Decisions) -> Iterator[Proposal]:
    """Yield rank by rank; beyond the honour's ranks only as long as it passes on to somebody."""
    honour = candidates.honour
    chosen = sum(decision.proposed for decision in decisions.values())
    room = max(0, honour.awards - chosen)
    for rank, same in _by_rank(candidates.members):
        beyond = rank not in honour.ranks
        if rank < honour.rank or (beyond and not (honour.passes_on and room)):
            continue
        found = [(each, tuple(_obstacles(candidates, each))) for each in same]
        free = [
            each for each, obstacles in found if not obstacles and each.member.code not in decisions
        ]
        for each, obstacles in found:
            hindered_by = obstacles or tuple(_lack_of_room(each, free, room, chosen))
            yield Proposal(
                honour,
                each.member,
                hindered_by,
                stands_in=beyond,
                left_out=_left_out(candidates, each),
            )
        # where equals exceed what is left, the meeting chooses, and nothing passes on
        room = max(0, room - len(free)) if len(free) <= room else 0


def _by_rank(members: Sequence[MemberStanding]) -> list[tuple[int, list[MemberStanding]]]:
    ranked = [(each.rank, each) for each in members if each.rank is not None]
    ranked.sort(key=lambda pair: pair[0])
    return [(rank, [each for _, each in same]) for rank, same in groupby(ranked, lambda p: p[0])]


def _obstacles(candidates: _Candidates, standing: MemberStanding) -> Iterator[Obstacle]:
    """Yield each reason but lack of room why the member may not be proposed for the honour.

    Whom something else hinders nobody puts to the vote. Until the meeting is held the votes are
    still to come; after it nobody is proposed for want of their count.
    """
    before_the_vote = [*_of_conditions(candidates, standing)]
    yield from before_the_vote
    honour, ballot = candidates.honour, candidates.book.ballot
    least, found = honour.votes.value, ballot.candidate(standing.member.code, honour.title)
    if least is None:
        return
    if not ballot.is_counted:
        if candidates.book.meeting.has_been_held and not before_the_vote:
            yield Obstacle(ObstacleKind.NOT_COUNTED)
        return
    reached = None if found is None else ballot.reaches(found, least)
    if reached is False:
        yield Obstacle(ObstacleKind.TOO_FEW_VOTES, candidate=found)
    elif reached is None and not before_the_vote:
        yield Obstacle(ObstacleKind.NOT_VOTED_ON)


def _of_conditions(candidates: _Candidates, standing: MemberStanding) -> Iterator[Obstacle]:
    """Yield each reason that is known before anybody votes."""
    honour, code = candidates.honour, standing.member.code
    least = honour.least.value
    for exclusion in candidates.book.exclusions:
        if exclusion.member == code:
            yield Obstacle(ObstacleKind.EXCLUDED, exclusion=exclusion)
    for proposal in candidates.earlier:
        if proposal.member.code == code:
            yield Obstacle(ObstacleKind.PROPOSED_ALREADY, honour=proposal.honour)
    own = _own_results(candidates, standing)
    missed = tuple(result for result in own if _falls_short(honour.requirement, result))
    if missed:
        yield Obstacle(ObstacleKind.TARGETS, targets=missed)
    if least is not None and (standing.value is None or standing.value < least):
        yield Obstacle(ObstacleKind.TOO_FEW_POINTS)


def _lack_of_room(
    standing: MemberStanding, free: Sequence[MemberStanding], room: int, chosen: int
) -> Iterator[Obstacle]:
    if room and len(free) > room:
        others = tuple(each.member for each in free if each is not standing)
        yield Obstacle(ObstacleKind.TIED, others=others)
    elif len(free) > room:
        yield Obstacle(ObstacleKind.OTHERS_CHOSEN if chosen else ObstacleKind.QUOTA)


def _own_results(candidates: _Candidates, standing: MemberStanding) -> Iterator[TargetResult]:
    """A part without points is reported with its target, and is none of its own."""
    code = standing.member.code
    return (
        result
        for result in candidates.results
        if result.target.member == code and not result.target.is_only_a_part
    )


def _left_out(candidates: _Candidates, standing: MemberStanding) -> tuple[TargetResult, ...]:
    """Return the targets that a requirement cannot be asked of, since they have no plan."""
    own = _own_results(candidates, standing)
    return tuple(
        result
        for result in own
        if candidates.honour.requirement
        and result.target.has_plan is False
        and result.target.kind is not TargetKind.INFORMATIONAL
    )


def _falls_short(requirement: Requirement | None, result: TargetResult) -> bool:
    """Return whether a target is not reached as required; what is unknown or in doubt is not.

    What is only attained or not cannot be exceeded; what has no plan cannot be missed.
    """
    kind = result.target.kind
    if requirement is None or kind is TargetKind.INFORMATIONAL or result.target.has_plan is False:
        return False
    may_exceed = requirement is Requirement.EXCEEDED and kind is not TargetKind.PASS_FAIL
    is_enough = result.is_exceeded if may_exceed else result.is_met
    return result.doubtful or not is_enough
