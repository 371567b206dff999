"""A ballot -> the votes of a candidate in words, and who reached the least share."""

from decimal import Decimal

from thidua_reports.domain.ballot import Candidate
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.language.vietnamese import counted_integer, short_percent
from thidua_reports.presenting import award_phrases as words
from thidua_reports.presenting import phrases


def votes_in_words(book: BlocBook, candidate: Candidate) -> str:
    """Return "09/10 phiếu, đạt 90% tổng số thành viên"; "" as long as it is not counted."""
    if candidate.in_favour is None or book.ballot.members is None:
        return ""
    return words.VOTES_AND_SHARE.format(
        votes=votes_of_members(book, candidate), share=written_share(book, candidate)
    )


def votes_of_members(book: BlocBook, candidate: Candidate) -> str:
    """Return the votes in favour out of the total membership, as 09/10."""
    votes, members = candidate.in_favour or 0, book.ballot.members or 0
    return f"{counted_integer(votes)}/{counted_integer(members)}"


def written_share(book: BlocBook, candidate: Candidate) -> str:
    """Return the share in per cent, rounded as the bloc rounds; "" as long as it is not counted.

    What was missed is not rounded up to just what is asked.
    """
    share = book.ballot.share(candidate)
    if share is None:
        return ""
    shown = book.policy.percent.round(share)
    least = least_share(book, candidate)
    is_missed_by_little = least is not None and share < least <= shown
    written = short_percent(shown)
    return phrases.NEARLY.format(percent=written) if is_missed_by_little else written


def least_share(book: BlocBook, candidate: Candidate) -> Decimal | None:
    """Return the share of votes that the candidate's honour asks for; None where it asks none.

    Honours of one title may ask for different shares: then no single one is asked.
    """
    asked = {each.votes.value for each in book.honours if each.title == candidate.title}
    return asked.pop() if len(asked) == 1 else None


def has_passed(book: BlocBook, candidate: Candidate) -> bool | None:
    """Return whether the candidate reached the share that is asked; None where that is open."""
    return book.ballot.reaches(candidate, least_share(book, candidate))
