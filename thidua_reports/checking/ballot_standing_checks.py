"""What is put to the vote must fit the ranks, and what is proposed must have been voted on."""

from collections.abc import Callable, Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import Honour
from thidua_reports.domain.open_votes import votes_on_honour
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.standing import Standings
from thidua_reports.issues.catalogue import ballot_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts import ballot_sheets as layout
from thidua_reports.layouts import meeting_sheets


def candidates_rank_where_they_are_considered(
    book: BlocBook, standings: Standings
) -> Iterator[Issue]:
    """Whom the bloc's own conditions leave out by rank is not put to the vote unawares."""
    ranks = {each.member.code: each.rank for each in standings.members}
    for each in () if standings.provisional else book.ballot.candidates:
        same = [honour for honour in book.honours if honour.title == each.title]
        rank = ranks.get(each.member)
        if rank is None or not same or any(_considers(honour, rank) for honour in same):
            continue
        yield ballot_kinds.RANK_NOT_CONSIDERED.at(
            each.place.of(layout.Candidates.member.heading),
            member=book.bloc.name_of(each.member),
            title=each.title,
            rank=rank,
            ranks=joined([_ranks(honour) for honour in same]),
        )


def _ranks(honour: Honour) -> str:
    return "–".join(dict.fromkeys(map(str, (honour.rank, honour.last_rank or honour.rank))))


def honours_are_voted_on(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Whom the meeting proposes it has voted on, in secret or by a show of hands."""
    proposed = {each.honour.title: None for each in standings.proposals if each.is_proposed}
    titles = [each for each in proposed if not votes_on_honour(book, each)]
    asks_for_ballots = any(each.votes.value is not None for each in book.honours)
    is_told = book.ballot.is_held or asks_for_ballots
    if titles and book.meeting.has_been_held and not is_told and not standings.provisional:
        place = Place(BLOC_WORKBOOK, meeting_sheets.Votes.layout.name)
        yield ballot_kinds.HONOURS_NOT_VOTED_ON.at(
            place, titles=joined(titles), count=len(book.bloc.members)
        )


def _considers(honour: Honour, rank: int) -> bool:
    return rank in honour.ranks or (honour.passes_on and rank >= honour.rank)


BALLOT_STANDING_CHECKS: tuple[Callable[[BlocBook, Standings], Iterator[Issue]], ...] = (
    candidates_rank_where_they_are_considered,
    honours_are_voted_on,
)
