"""By which votes, cast in the open, a meeting decided on its ranking and on its honours."""

import re
from collections.abc import Collection, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Vote
from thidua_reports.language.matching import matching_key

_RANKING = ("chấm điểm", "xếp hạng", "bình xét")
_RESULT = ("kết quả chấm điểm", "kết quả bình xét", "xếp hạng")
_SETTLED = ("thông qua", "thống nhất", "nhất trí", "tán thành", "đồng ý")
_HONOURS = ("khen thưởng", "suy tôn")


def votes_on_ranking(book: BlocBook) -> list[Vote]:
    """Return the votes on the points and ranks."""
    return [each for each in book.meeting.votes if says_any(each.matter, _RANKING)]


def conclusions_on_ranking(book: BlocBook) -> list[str]:
    """Return the conclusions that settle the points and ranks, or leave them open."""
    return [
        each
        for each in book.meeting.conclusions
        if says_any(each, _RESULT) and says_any(each, _SETTLED)
    ]


def votes_on_honour(book: BlocBook, title: str) -> list[Vote]:
    """Return the votes that name an honour; where none does, those on honours in general."""
    by_title = {each.matter: _titles(book, each) for each in book.meeting.votes}
    own = [each for each in book.meeting.votes if title in by_title[each.matter]]
    general = [
        each
        for each in book.meeting.votes
        if not by_title[each.matter] and says_any(each.matter, _HONOURS)
    ]
    return own or general


def sure_vote(book: BlocBook, votes: Sequence[Vote], members: Collection[str]) -> Vote | None:
    """Return the vote whose count is that on these members; None where that is open.

    Several votes may be one on each member, and a vote may name others, or have been lost.
    """
    if len(votes) != 1:
        return None
    (vote,) = votes
    named = {
        each.code
        for each in book.bloc.members
        if any(_names(vote.matter, name) for name in each.names if name)
    }
    fits = not named or named == set(members)
    return vote if fits and _is_won(vote) else None


def says_any(text: str, words: Collection[str]) -> bool:
    """Return whether a text holds any of some words, however they are written."""
    return any(matching_key(each) in matching_key(text) for each in words)


def _names(text: str, name: str) -> bool:
    """Return whether a text holds a name that is not a part of a longer word."""
    name_alone = rf"(?<!\w){re.escape(matching_key(name))}(?!\w)"
    return re.search(name_alone, matching_key(text)) is not None


def _is_won(vote: Vote) -> bool:
    others = (vote.against.value or 0) + (vote.abstaining.value or 0)
    return vote.in_favour.value is not None and vote.in_favour.value > others


def _titles(book: BlocBook, vote: Vote) -> set[str]:
    """Return the honours that a vote names; not one whose name is a part of another's."""
    named = {each.title for each in book.honours if says_any(vote.matter, [each.title])}
    return {
        title
        for title in named
        if not any(title != other and says_any(other, [title]) for other in named)
    }
