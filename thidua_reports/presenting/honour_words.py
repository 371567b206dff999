"""Proposals and the meeting's decisions -> who is honoured, and why others are not."""

import re
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
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import Standings
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined,
    joined_names,
    points_or_share,
    sentence_continue,
    short_percent,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.ballot_words import votes_in_words
from thidua_reports.presenting.limitations import against_plan
from thidua_reports.presenting.sentences import level_word

_OPENING_OF_REASON = re.compile(r"^(?:lý do|do|vì)\s*:?\s+", re.IGNORECASE)


def honour_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return what is proposed for whom and what is not, with the reasons; or why nothing is yet.

    Honours are a matter of the whole year. Who may not be proposed is named in any case.
    """
    found = proposal_sentences(book, standings)
    return found and [*found, *_other_exclusions(book, standings)]


def proposal_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return the same without those that have no honour's rank and may not be proposed anyway."""
    if not book.honours or not standings.is_scored or book.bloc.period is not Period.YEAR:
        return []
    if standings.provisional:
        return [phrases.NO_HONOURS_YET, *_decided_too_early(book)]
    return [line for honour in book.honours for line in _of_honour(book, standings, honour)]


def passed_by(book: BlocBook, standings: Standings, honour: Honour) -> list[str]:
    """Return why those that rank above somebody proposed for the honour are not proposed for it."""
    ranks = {each.member.code: each.rank or 0 for each in standings.members}
    considered = [each for each in standings.proposals if each.honour is honour]
    chosen = [ranks[each.member.code] for each in considered if each.is_proposed]
    above = [
        each
        for each in considered
        if not each.is_proposed and ranks[each.member.code] < max(chosen, default=0)
    ]
    return [line for each in above for line in _passed_by(book, standings, each)]


def _passed_by(book: BlocBook, standings: Standings, proposal: Proposal) -> Iterator[str]:
    if proposal.decision is None:
        yield from _refusal(book, standings, proposal)
    elif not _is_only_proposed_elsewhere(proposal):
        unit = _with_reason(book, standings, proposal.decision)
        yield f"{phrases.DECIDED_AGAINST.format(title=proposal.honour.title, members=unit)}."


def _of_honour(book: BlocBook, standings: Standings, honour: Honour) -> Iterator[str]:
    considered = [each for each in standings.proposals if each.honour is honour]
    decisions = [each.decision for each in considered if each.decision is not None]
    yield from _decided(book, standings, honour, decisions)
    undecided = [each for each in considered if each.decision is None]
    yield from _by_rank(book, standings, [each for each in undecided if each.is_allowed])
    for proposal in considered:
        if proposal in undecided and proposal.obstacles:
            yield from _refusal(book, standings, proposal)
        if proposal.is_against_the_rules and not _is_explained_refusal(proposal):
            yield _by_the_rules(book, standings, proposal)
    if not any(proposal.is_proposed for proposal in considered):
        yield phrases.NOBODY_PROPOSED.format(title=honour.title)


def _is_explained_refusal(proposal: Proposal) -> bool:
    decision = proposal.decision
    return decision is not None and not decision.proposed and bool(decision.reason)


def _is_only_proposed_elsewhere(proposal: Proposal) -> bool:
    """A member that is proposed for another honour is not listed as refused."""
    kinds = {obstacle.kind for obstacle in proposal.obstacles}
    return kinds == {ObstacleKind.PROPOSED_ALREADY}


def _by_rank(book: BlocBook, standings: Standings, allowed: Sequence[Proposal]) -> Iterator[str]:
    """Yield in one sentence who is proposed by rank, where the meeting noted no decision."""
    held = book.meeting.has_been_held
    words = phrases.AGREED_TO_PROPOSE if held else phrases.TO_BE_PROPOSED
    if allowed:
        units = _units([_allowed(book, standings, each) for each in allowed])
        yield f"{words.format(title=allowed[0].honour.title, members=units)}."


def _units(units: Sequence[str]) -> str:
    if len(units) == 1:
        return units[0]
    count = counted_integer(len(units))
    return phrases.SEVERAL_MEMBERS.format(count=count, members=joined(units))


def _allowed(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    stands_in = phrases.STANDS_IN if proposal.stands_in else ""
    left_out = ", ".join(f"“{result.target.name}”" for result in proposal.left_out)
    rest = phrases.WITHOUT_PLAN_LEFT_OUT.format(targets=left_out) if left_out else ""
    votes = _votes(book, proposal.member.code, proposal.honour.title)
    return f"{_who(standings, proposal)}{votes}{stands_in}{rest}"


def _refusal(book: BlocBook, standings: Standings, proposal: Proposal) -> Iterator[str]:
    if _is_only_proposed_elsewhere(proposal):
        return
    who, title = _who(standings, proposal), proposal.honour.title
    tied = any(each.kind is ObstacleKind.TIED for each in proposal.obstacles)
    words = phrases.NOT_YET_PROPOSED if tied else phrases.NOT_PROPOSED
    yield f"{who} {words} {title}: {_reasons(book, standings, proposal)}."


def _by_the_rules(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    words = phrases.BY_THE_RULES_NOT if proposal.obstacles else phrases.BY_THE_RULES
    return words.format(
        member=_who(standings, proposal),
        title=proposal.honour.title,
        why=objections(book, standings, proposal),
    )


def _who(standings: Standings, proposal: Proposal) -> str:
    return f"{proposal.member.name}{_rank(standings, proposal.member.code)}"


def _reasons(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    return joined([reason_in_words(book, standings, proposal, each) for each in proposal.obstacles])


def _rank(standings: Standings, code: str) -> str:
    """Return " (xếp hạng nhất)", " (xếp thứ 5)" from the fifth on, nothing where there is none."""
    rank = next((each.rank for each in standings.members if each.member.code == code), None)
    return f" ({rank_in_words(rank)})" if rank is not None else ""


def rank_in_words(rank: int | None) -> str:
    """Return "xếp hạng nhất", "xếp thứ 5" from the fifth on, nothing where there is none."""
    if rank is None:
        return ""
    name = phrases.RANK_NAMES.get(rank)
    words = phrases.RANKED if name else phrases.RANKED_BEYOND_NAMES
    return words.format(rank=name or rank)


def reason_in_words(
    book: BlocBook, standings: Standings, proposal: Proposal, obstacle: Obstacle
) -> str:
    """Return one reason why a member is not proposed, with the figures that show it."""
    match obstacle.kind:
        case ObstacleKind.EXCLUDED:
            return _exclusion(obstacle)
        case ObstacleKind.TARGETS:
            exceeds = proposal.honour.requirement is Requirement.EXCEEDED
            words = phrases.NOT_EXCEEDED if exceeds else phrases.NOT_MET
            return f"{words} {_targets(obstacle.targets)}"
        case ObstacleKind.TOO_FEW_POINTS:
            value = next(s.value for s in standings.members if s.member == proposal.member)
            return phrases.TOO_FEW_POINTS.format(
                points=_figure(standings, value),
                least=_figure(standings, proposal.honour.least.value),
            )
        case ObstacleKind.TOO_FEW_VOTES if obstacle.candidate and proposal.honour.votes.value:
            return phrases.TOO_FEW_VOTES.format(
                votes=votes_in_words(book, obstacle.candidate),
                least=short_percent(proposal.honour.votes.value),
            )
    return phrases.OBSTACLES[obstacle.kind].format(
        places=counted_integer(proposal.honour.awards),
        others=joined_names([member.name for member in obstacle.others]),
        title=obstacle.honour.title if obstacle.honour else "",
    )


def _figure(standings: Standings, value: Decimal | None) -> str:
    return "" if value is None else points_or_share(value, is_share=standings.by_share)


def _exclusion(obstacle: Obstacle) -> str:
    exclusion = obstacle.exclusion
    if exclusion is None:
        return ""
    source = f" ({exclusion.source})" if exclusion.source else ""
    return f"{exclusion.reason or phrases.NO_REASON_GIVEN}{source}"


def _targets(results: Iterable[TargetResult]) -> str:
    return ", ".join(f"“{result.target.name}” ({_reached(result)})" for result in results)


def _reached(result: TargetResult) -> str:
    if result.ratio is None:
        return phrases.RESULT_UNKNOWN
    shown = against_plan(result) or level_word(result)
    return f"{shown}, {phrases.TO_VERIFY.strip(' []')}" if result.doubtful else shown


def _decided(
    book: BlocBook, standings: Standings, honour: Honour, decisions: Sequence[HonourDecision]
) -> Iterator[str]:
    """Yield in one sentence each whom the meeting decided to propose, and whom not."""
    in_order = sorted(decisions, key=book.decisions.index)
    for words, is_proposed in ((phrases.DECIDED, True), (phrases.DECIDED_AGAINST, False)):
        named = [each for each in in_order if each.proposed is is_proposed]
        if named:
            units = _units([_with_reason(book, standings, each) for each in named])
            yield f"{words.format(title=honour.title, members=units)}."


def _with_reason(book: BlocBook, standings: Standings, decision: HonourDecision) -> str:
    rank = _rank(standings, decision.member)
    votes = _votes(book, decision.member, decision.title)
    name = f"{book.bloc.name_of(decision.member)}{rank}{votes}"
    reason = _OPENING_OF_REASON.sub("", decision.reason.rstrip("."))
    if not reason:
        return name
    return phrases.FOR_THIS_REASON.format(member=name, reason=sentence_continue(reason))


def _votes(book: BlocBook, member: str, title: str) -> str:
    """Return ", được 09/10 phiếu, đạt 90% tổng số thành viên"; "" where none were counted."""
    candidate = book.ballot.candidate(member, title)
    votes = votes_in_words(book, candidate) if candidate and book.ballot.is_counted else ""
    return phrases.WITH_VOTES.format(votes=votes) if votes else ""


def _decided_too_early(book: BlocBook) -> Iterator[str]:
    for decision in book.decisions:
        words = phrases.DECIDED_EARLY if decision.proposed else phrases.DECIDED_AGAINST_EARLY
        name = book.bloc.name_of(decision.member)
        yield words.format(title=decision.title, member=name)


def _other_exclusions(book: BlocBook, standings: Standings) -> Iterator[str]:
    """Yield who may not be proposed and has no honour's rank."""
    considered = {each.member.code for each in standings.proposals}
    for exclusion in () if standings.provisional else book.exclusions:
        if exclusion.member not in considered:
            name = book.bloc.name_of(exclusion.member)
            why = _exclusion(Obstacle(ObstacleKind.EXCLUDED, exclusion=exclusion))
            yield f"{name} không được đề nghị: {why}."


def objections(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    """Return the reasons against a member; a tie is no reason, but for the meeting to decide."""
    return joined(
        [
            reason_in_words(book, standings, proposal, obstacle)
            for obstacle in proposal.obstacles
            if obstacle.kind is not ObstacleKind.TIED
        ]
    )
