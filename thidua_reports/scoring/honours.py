"""Ranks and the bloc's conditions -> who is proposed for what, and why others are not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import (
    Honour,
    Obstacle,
    ObstacleKind,
    Proposal,
    Requirement,
)
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.domain.targets import TargetKind


def proposals(
    book: BlocBook, members: Sequence[MemberStanding], results: Sequence[TargetResult]
) -> tuple[Proposal, ...]:
    """Return for each honour the members on its ranks, proposed or with what stands in the way.

    The honours are given in the bloc's order: who is proposed for one is not proposed for a later
    one that is meant for other ranks.
    """
    found: list[Proposal] = []
    for honour in book.honours:
        earlier = tuple(
            each for each in found if each.is_allowed and each.honour.ranks != honour.ranks
        )
        found += _proposals(book, honour, members, _Known(tuple(results), earlier))
    return tuple(found)


@dataclass(frozen=True)
class _Known:
    """What conditions look at: the results, and what has been proposed for other ranks before."""

    results: tuple[TargetResult, ...]
    earlier: tuple[Proposal, ...]


def _proposals(
    book: BlocBook,
    honour: Honour,
    members: Sequence[MemberStanding],
    known: _Known,
) -> Iterator[Proposal]:
    """Yield rank by rank; beyond the honour's ranks only as long as it passes on to somebody."""
    room = honour.places
    for rank, same in _by_rank(members):
        beyond = rank not in honour.ranks
        if rank < honour.rank or (beyond and not (honour.passes_on and room)):
            continue
        found = [(each, tuple(_obstacles(book, honour, each, known))) for each in same]
        free = [each for each, obstacles in found if not obstacles]
        for each, obstacles in found:
            told = obstacles or tuple(_lack_of_room(each, free, room))
            yield Proposal(honour, each.member, told, stands_in=beyond)
        # where equals exceed what is left, the meeting chooses, and nothing passes on
        room = max(0, room - len(free)) if len(free) <= room else 0


def _by_rank(members: Sequence[MemberStanding]) -> list[tuple[int, list[MemberStanding]]]:
    ranked = [(each.rank, each) for each in members if each.rank is not None]
    ranked.sort(key=lambda pair: pair[0])
    return [(rank, [each for _, each in same]) for rank, same in groupby(ranked, lambda p: p[0])]


def _obstacles(
    book: BlocBook, honour: Honour, standing: MemberStanding, known: _Known
) -> Iterator[Obstacle]:
    """Yield each reason but lack of room why the member may not be proposed for the honour."""
    code, least = standing.member.code, honour.least.value
    for exclusion in book.exclusions:
        if exclusion.member == code:
            yield Obstacle(ObstacleKind.EXCLUDED, exclusion=exclusion)
    for proposal in known.earlier:
        if proposal.member.code == code:
            yield Obstacle(ObstacleKind.PROPOSED_ALREADY, honour=proposal.honour)
    own = (result for result in known.results if result.target.member == code)
    missed = tuple(result for result in own if _falls_short(honour.requirement, result))
    if missed:
        yield Obstacle(ObstacleKind.TARGETS, targets=missed)
    if least is not None and (standing.value is None or standing.value < least):
        yield Obstacle(ObstacleKind.TOO_FEW_POINTS)


def _lack_of_room(
    standing: MemberStanding, free: Sequence[MemberStanding], room: int
) -> Iterator[Obstacle]:
    if room and len(free) > room:
        others = tuple(each.member for each in free if each is not standing)
        yield Obstacle(ObstacleKind.TIED, others=others)
    elif len(free) > room:
        yield Obstacle(ObstacleKind.QUOTA)


def _falls_short(requirement: Requirement | None, result: TargetResult) -> bool:
    """Tell whether a target is not reached as required; what is unknown or in doubt is not.

    What is only attained or not cannot be exceeded; what has no plan cannot be missed.
    """
    kind = result.target.kind
    if requirement is None or kind is TargetKind.STATED or result.target.has_plan is False:
        return False
    if result.ratio is None or result.doubtful:
        return True
    may_exceed = requirement is Requirement.EXCEEDED and kind is not TargetKind.ATTAINED
    return result.ratio <= 1 if may_exceed else result.ratio < 1
