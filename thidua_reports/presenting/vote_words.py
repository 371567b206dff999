"""Votes cast in the open -> by how many a meeting decided, with a blank where nothing tells it."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import Honour
from thidua_reports.domain.meeting import Vote
from thidua_reports.domain.open_votes import (
    conclusions_on_ranking,
    sure_vote,
    votes_on_honour,
    votes_on_ranking,
)
from thidua_reports.language.vietnamese import number
from thidua_reports.presenting import minutes_words, phrases


def ranking_sentences(book: BlocBook) -> list[str]:
    """Return that the meeting agreed to the ranking: by a vote, in its own words, or to fill in."""
    votes = votes_on_ranking(book)
    agreed = agreeing(book, votes)
    said = conclusions_on_ranking(book)
    if said and (not votes or not agreed):
        return said
    return [minutes_words.RANKING_AGREED.format(agreeing=agreed)] if agreed else []


def agreeing_to_honour(book: BlocBook, honour: Honour, members: Collection[str]) -> str:
    """Return " với 07/07 …" for whom a meeting proposes; "" where a secret ballot decides."""
    if book.ballot.is_held:
        return ""
    return agreeing(book, votes_on_honour(book, honour.title), members)


def agreeing(book: BlocBook, votes: Sequence[Vote], members: Collection[str] = ()) -> str:
    """Return how many agreed: a blank without any vote, "" where none is sure to be the one."""
    if not votes:
        blank = phrases.NUMBER_NOT_KNOWN
        return minutes_words.AGREED_BY_VOTES.format(votes=blank, all=blank)
    vote = sure_vote(book, votes, members)
    if vote is None or vote.in_favour.value is None:
        return ""
    return minutes_words.AGREED_BY_VOTES.format(
        votes=number(vote.in_favour.value), all=_all_votes(vote)
    )


def _all_votes(vote: Vote) -> str:
    """Return how many voted; a blank as long as one of the counts is not known."""
    counts = [each.value for each in (vote.in_favour, vote.against, vote.abstaining)]
    known = [each for each in counts if each is not None]
    if len(known) < len(counts):
        return phrases.NUMBER_NOT_KNOWN
    return number(sum(known, Decimal(0)))
