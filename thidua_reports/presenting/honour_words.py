"""Proposals and the meeting's decisions -> who is honoured, and why others are not."""

from collections.abc import Callable, Iterator, Sequence

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import (
    Honour,
    ObstacleKind,
    Proposal,
)
from thidua_reports.domain.period import Period
from thidua_reports.domain.standing import Standings
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined,
)
from thidua_reports.presenting import award_phrases as words
from thidua_reports.presenting import phrases
from thidua_reports.presenting.ballot_words import votes_in_words
from thidua_reports.presenting.honour_reasons import exception_in_words, reason_in_brackets
from thidua_reports.presenting.obstacle_words import (
    exclusion_in_words,
    objections,
    reason_in_words,
)

_WITHOUT_FAULT = {
    ObstacleKind.QUOTA,
    ObstacleKind.OTHERS_CHOSEN,
    ObstacleKind.PROPOSED_ALREADY,
}
Agreeing = Callable[[Honour, Sequence[str]], str]
"""By how many a meeting agreed to propose members, by their codes, for an honour."""


def honour_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return what is proposed for whom and what is not, with the reasons; or why nothing is yet.

    Honours are a matter of the whole year. Who may not be proposed is named in any case.
    """
    found = proposal_sentences(book, standings)
    return found and [*found, *_other_exclusions(book, standings)]


def _nothing(_honour: Honour, _members: Sequence[str]) -> str:
    return ""


def proposal_sentences(
    book: BlocBook, standings: Standings, agreeing: Agreeing = _nothing
) -> list[str]:
    """Return the same without those that have no honour's rank and may not be proposed anyway.

    Minutes also say by how many the meeting agreed.
    """
    if not book.honours or not standings.is_scored or book.bloc.period is not Period.YEAR:
        return []
    if standings.provisional:
        return [words.NO_HONOURS_YET, *_decided_too_early(book)]
    return [
        line for honour in book.honours for line in _of_honour(book, standings, honour, agreeing)
    ]


def proposed_members(standings: Standings, honour: Honour) -> list[Member]:
    """Return the members that are proposed for an honour."""
    considered = [each for each in standings.proposals if each.honour is honour]
    return [each.member for each in considered if each.is_proposed]


def proposed_names(standings: Standings, honour: Honour) -> list[str]:
    """Return the names of the members that are proposed for an honour."""
    return [each.name for each in proposed_members(standings, honour)]


def passed_by(book: BlocBook, standings: Standings, honour: Honour) -> list[str]:
    """Return why those that rank above somebody proposed for the honour are not proposed for it.

    Where the honour passed on to somebody, the rule that lets it is stated too; so is each
    exception that the meeting made.
    """
    ranks = {each.member.code: each.rank or 0 for each in standings.members}
    considered = [each for each in standings.proposals if each.honour is honour]
    chosen = [ranks[each.member.code] for each in considered if each.is_proposed]
    above = [
        each
        for each in considered
        if not each.is_proposed and ranks[each.member.code] < max(chosen, default=0)
    ]
    found = [line for each in above for line in _passed_by(book, standings, each)]
    passed_on = any(each.stands_in and each.is_proposed for each in considered)
    passing_on = [words.PASSES_ON] if passed_on else []
    return [*found, *passing_on, *exceptions(book, standings, honour)]


def exceptions(book: BlocBook, standings: Standings, honour: Honour) -> list[str]:
    """Return each exception that the meeting made for the honour: against which condition, and why.

    Whatever names the members that are proposed, and is signed, says so as well.
    """
    return [
        _by_the_rules(book, standings, each)
        for each in standings.proposals
        if each.honour is honour and each.breaks_a_condition
    ]


def _passed_by(book: BlocBook, standings: Standings, proposal: Proposal) -> Iterator[str]:
    if proposal.decision is None:
        yield from _refusal(book, standings, proposal)
    elif not _is_only_proposed_elsewhere(proposal):
        unit = _unit(book, standings, proposal)
        yield f"{_worded(words.DECIDED_AGAINST, proposal.honour.title, members=unit)}."


def _of_honour(
    book: BlocBook, standings: Standings, honour: Honour, agreeing: Agreeing
) -> Iterator[str]:
    considered = [each for each in standings.proposals if each.honour is honour]
    decided = [each for each in considered if each.decision is not None]
    yield from _decided(book, standings, decided, agreeing)
    undecided = [each for each in considered if each.decision is None]
    allowed = [each for each in undecided if each.is_allowed]
    yield from _by_rank(book, standings, allowed, agreeing)
    for proposal in considered:
        if proposal in undecided and proposal.obstacles:
            yield from _refusal(book, standings, proposal)
        if proposal.is_against_the_rules and not _is_explained_refusal(proposal):
            yield _by_the_rules(book, standings, proposal)
    if not any(proposal.is_proposed for proposal in considered):
        yield words.NOBODY_PROPOSED.format(title=honour.title)


def _is_explained_refusal(proposal: Proposal) -> bool:
    decision = proposal.decision
    return decision is not None and not decision.proposed and bool(decision.reason)


def _is_only_proposed_elsewhere(proposal: Proposal) -> bool:
    """A member that is proposed for another honour is not listed as refused."""
    kinds = {obstacle.kind for obstacle in proposal.obstacles}
    return kinds == {ObstacleKind.PROPOSED_ALREADY}


def _by_rank(
    book: BlocBook, standings: Standings, allowed: Sequence[Proposal], agreeing: Agreeing
) -> Iterator[str]:
    """Yield in one sentence who is proposed by rank, where the meeting noted no decision."""
    held = book.meeting.has_been_held
    form = words.AGREED_TO_PROPOSE if held else words.TO_BE_PROPOSED
    if allowed:
        units = _units([_unit(book, standings, each) for each in allowed])
        votes = _agreeing(agreeing, allowed) if held else ""
        yield f"{_worded(form, allowed[0].honour.title, members=units)}{votes}."


def _agreeing(agreeing: Agreeing, proposed: Sequence[Proposal]) -> str:
    return agreeing(proposed[0].honour, [each.member.code for each in proposed])


def _worded(form: str, title: str, **filled: str) -> str:
    return form.format(title=given(title), **filled)


def given(title: str) -> str:
    """Return "tặng Cờ …": flags and certificates are given, titles are not."""
    is_given = title.startswith(words.GIVEN_HONOURS)
    return words.GIVEN.format(title=title) if is_given else title


def _units(units: Sequence[str]) -> str:
    if len(units) == 1:
        return units[0]
    count = counted_integer(len(units))
    return words.SEVERAL_MEMBERS.format(count=count, members=joined(units))


def _unit(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    """Return a member with all that speaks for it, or against, in one pair of brackets."""
    votes = _votes(book, proposal.member.code, proposal.honour.title)
    details = [
        rank_in_words(_rank(standings, proposal.member.code)),
        words.STANDS_IN if proposal.stands_in and proposal.is_proposed else "",
        reason_in_brackets(book, standings, proposal),
        votes,
        _left_out(proposal) if proposal.decision is None else "",
    ]
    told = "; ".join(filter(None, details))
    return f"{proposal.member.name} ({told})" if told else proposal.member.name


def _left_out(proposal: Proposal) -> str:
    targets = ", ".join(f"“{result.target.name}”" for result in proposal.left_out)
    return words.WITHOUT_PLAN_LEFT_OUT.format(targets=targets) if targets else ""


def _refusal(book: BlocBook, standings: Standings, proposal: Proposal) -> Iterator[str]:
    if _is_only_proposed_elsewhere(proposal):
        return
    yield _worded(
        _refused(proposal),
        proposal.honour.title,
        member=_who(standings, proposal),
        why=_reasons(book, standings, proposal),
    )


def _refused(proposal: Proposal) -> str:
    """Return the words: who met all conditions but found no place left is not called unfit."""
    kinds = {each.kind for each in proposal.obstacles}
    if ObstacleKind.TIED in kinds or kinds == {ObstacleKind.NOT_COUNTED}:
        return words.NOT_YET_PROPOSED
    return words.NOT_PROPOSED if kinds <= _WITHOUT_FAULT else words.NOT_ELIGIBLE


def _by_the_rules(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    form = words.BY_THE_RULES_NOT if proposal.obstacles else words.BY_THE_RULES
    why = objections(book, standings, proposal) + exception_in_words(book, standings, proposal)
    return _worded(form, proposal.honour.title, member=_who(standings, proposal), why=why)


def _who(standings: Standings, proposal: Proposal) -> str:
    rank = rank_in_words(_rank(standings, proposal.member.code))
    return f"{proposal.member.name} ({rank})" if rank else proposal.member.name


def _reasons(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    return joined([reason_in_words(book, standings, proposal, each) for each in proposal.obstacles])


def _rank(standings: Standings, code: str) -> int | None:
    return next((each.rank for each in standings.members if each.member.code == code), None)


def rank_in_words(rank: int | None) -> str:
    """Return "xếp hạng nhất", "xếp thứ 11" from the eleventh on, nothing where there is none."""
    if rank is None:
        return ""
    name = phrases.RANK_NAMES.get(rank)
    form = phrases.RANKED if name else phrases.RANKED_BEYOND_NAMES
    return form.format(rank=name or rank)


def _decided(
    book: BlocBook, standings: Standings, decided: Sequence[Proposal], agreeing: Agreeing
) -> Iterator[str]:
    """Yield in one sentence each whom the meeting decided to propose, and whom not."""
    noted = [(each.member, each.title) for each in book.decisions]
    in_order = sorted(decided, key=lambda each: noted.index((each.member.code, each.honour.title)))
    for form, is_proposed in ((words.AGREED_TO_PROPOSE, True), (words.DECIDED_AGAINST, False)):
        named = [each for each in in_order if each.is_proposed is is_proposed]
        if named:
            units = _units([_unit(book, standings, each) for each in named])
            votes = _agreeing(agreeing, named) if is_proposed else ""
            yield f"{_worded(form, named[0].honour.title, members=units)}{votes}."


def _votes(book: BlocBook, member: str, title: str) -> str:
    """Return "09/10 phiếu đồng ý, đạt 90% tổng số thành viên"; "" where none were counted."""
    candidate = book.ballot.candidate(member, title)
    return votes_in_words(book, candidate) if candidate and book.ballot.is_counted else ""


def _decided_too_early(book: BlocBook) -> Iterator[str]:
    for decision in book.decisions:
        form = words.DECIDED_EARLY if decision.proposed else words.DECIDED_AGAINST_EARLY
        name = book.bloc.name_of(decision.member)
        yield _worded(form, decision.title, member=name)


def _other_exclusions(book: BlocBook, standings: Standings) -> Iterator[str]:
    """Yield who may not be proposed and has no honour's rank."""
    considered = {each.member.code for each in standings.proposals}
    for exclusion in () if standings.provisional else book.exclusions:
        if exclusion.member not in considered:
            name = book.bloc.name_of(exclusion.member)
            why = exclusion_in_words(exclusion)
            yield words.NOT_ELIGIBLE_AT_ALL.format(member=name, why=why)
