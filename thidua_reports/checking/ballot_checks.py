"""A ballot must add up, and be on members that may be proposed."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from thidua_reports.checking.known_words import unknown_codes, unknown_honour
from thidua_reports.domain.ballot import BoardMember, BoardRole
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import ballot_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import (
    counted_integer,
    sentence_continue,
    short_percent,
)
from thidua_reports.layouts import ballot_sheets as layout
from thidua_reports.layouts import decision_sheets
from thidua_reports.layouts.meeting_sheets import Votes

A_HAIR = Fraction(1, 20)
"""By less than so many per cent a share is missed that was meant as a fraction."""
FINE = Rounding(RoundingMode.TRUNCATE, 4)


def a_count_is_whole(book: BlocBook) -> Iterator[Issue]:
    """Once something is counted, all is; what is missing would be taken for nothing."""
    ballot = book.ballot
    if not ballot.is_being_counted:
        return
    for name, count in ballot.counts.items():
        if count is None:
            setting = layout.COUNTS[name]
            yield ballot_kinds.COUNT_MISSING.at(
                ballot.place.of(setting.code), label=sentence_continue(setting.label)
            )
    if not ballot.candidates:
        yield ballot_kinds.NO_CANDIDATES.at(Place(BLOC_WORKBOOK, layout.Candidates.layout.name))
    for each in ballot.candidates:
        if each.in_favour is None:
            yield ballot_kinds.VOTES_MISSING.at(
                each.place.of(layout.Candidates.in_favour.heading),
                member=book.bloc.name_of(each.member),
                title=each.title,
            )


def a_ballot_with_votes_is_held(book: BlocBook) -> Iterator[Issue]:
    """Votes of a ballot that is said not to be held would be left out without a word."""
    ballot = book.ballot
    if ballot.held is False and ballot.is_being_counted:
        yield ballot_kinds.NOT_HELD_BUT_COUNTED.at(
            ballot.place.of(layout.HELD.code), found=layout.HELD.choices[1]
        )


def papers_add_up(book: BlocBook) -> Iterator[Issue]:
    """No more vote than may, none is given more papers, and what came back is valid or not."""
    ballot = book.ballot
    for above, below in ballot.exceeding:
        yield ballot_kinds.MORE_THAN.at(
            ballot.place.of(layout.COUNTS[below].code),
            label=layout.COUNTS[below].label,
            count=ballot.counts[below],
            limit_label=sentence_continue(layout.COUNTS[above].label),
            limit=ballot.counts[above],
        )
    if not ballot.papers_add_up:
        valid, invalid = ballot.valid or 0, ballot.invalid or 0
        yield ballot_kinds.PAPERS_DO_NOT_ADD_UP.at(
            ballot.place.of(layout.VALID.code),
            valid=valid,
            invalid=invalid,
            sum=valid + invalid,
            returned=ballot.returned,
        )


def the_membership_is_the_bloc_s(book: BlocBook) -> Iterator[Issue]:
    """Shares are of the total membership, usually one vote for each unit of the bloc."""
    members, units = book.ballot.members, len(book.bloc.members)
    if members is not None and members != units:
        yield ballot_kinds.MEMBERS_DIFFER.at(
            book.ballot.place.of(layout.MEMBERS.code), found=members, units=units
        )


def votes_are_on_valid_papers(book: BlocBook) -> Iterator[Issue]:
    """A candidate has no more votes, for and against, than there are valid papers."""
    for each in book.ballot.candidates:
        in_favour, against = each.in_favour or 0, each.against or 0
        if book.ballot.has_too_many_votes(each):
            yield ballot_kinds.MORE_VOTES_THAN_VALID.at(
                each.place.of(layout.Candidates.in_favour.heading),
                member=book.bloc.name_of(each.member),
                title=each.title,
                votes=in_favour + against,
                in_favour=in_favour,
                against=against,
                valid=book.ballot.valid,
            )


def candidates_are_known(book: BlocBook) -> Iterator[Issue]:
    """Who is put to the vote is a member, and what for is an honour of the bloc."""
    for each in book.ballot.candidates:
        yield from unknown_codes(book, [(fragments.A_MEMBER, each.member, each.place)])
        title = each.place.of(layout.Candidates.title.heading)
        yield from unknown_honour(book, each.title, title)


def candidates_may_be_proposed(book: BlocBook) -> Iterator[Issue]:
    """Nobody votes on a member that may not be proposed."""
    reasons = {each.member: each.reason for each in book.exclusions}
    for each in book.ballot.candidates:
        if each.member in reasons:
            yield ballot_kinds.MAY_NOT_BE_PROPOSED.at(
                each.place,
                member=book.bloc.name_of(each.member),
                reason=reasons[each.member].rstrip(".") or fragments.NO_REASON,
            )


def shares_are_possible(book: BlocBook) -> Iterator[Issue]:
    """A least share of votes is a number of per cent; 0,8 was meant as 80."""
    for honour in book.honours:
        least = honour.votes.value
        if least is not None and not 1 <= least <= 100:
            yield ballot_kinds.SHARE_OUT_OF_BOUNDS.at(
                honour.place.of(decision_sheets.Honours.votes.heading),
                found=short_percent(least),
                title=honour.title,
            )


def absence_is_explained(book: BlocBook) -> Iterator[Issue]:
    """The record of a count says who did not vote, and why."""
    ballot = book.ballot
    if ballot.is_counted and (ballot.absent or 0) > 0 and not ballot.absence:
        yield ballot_kinds.ABSENCE_NOT_EXPLAINED.at(
            ballot.place.of(layout.ABSENCE.code),
            absent=counted_integer(ballot.absent or 0),
            voters=ballot.voters,
            members=ballot.members,
        )


def voters_were_there(book: BlocBook) -> Iterator[Issue]:
    """Where each member has one vote, no more vote than are noted as present."""
    ballot, members = book.ballot, book.bloc.members
    presence = [book.was_present(member) for member in members]
    present = presence.count(True)
    is_noted = None not in presence
    if ballot.members == len(members) and is_noted and (ballot.voters or 0) > present:
        yield ballot_kinds.VOTERS_NOT_PRESENT.at(
            ballot.place.of(layout.VOTERS.code), voters=ballot.voters, present=present
        )


def a_vote_that_is_asked_for_is_counted(book: BlocBook) -> Iterator[Issue]:
    """After the meeting on the year an honour that asks for votes waits for their count."""
    is_due = book.meeting.has_been_held and book.bloc.period is Period.YEAR
    for honour in book.honours if is_due else ():
        least = honour.votes.value
        if least is not None and not book.ballot.is_being_counted:
            yield ballot_kinds.NOT_COUNTED_YET.at(
                honour.place.of(decision_sheets.Honours.votes.heading),
                title=honour.title,
                least=short_percent(least),
            )


def shares_are_not_missed_by_a_hair(book: BlocBook) -> Iterator[Issue]:
    """A least share that is a fraction rounded up, as 66,67 for two thirds, is missed by it."""
    for honour in book.honours:
        least = honour.votes.value
        for each in book.ballot.candidates:
            share = book.ballot.share(each) if each.title == honour.title else None
            if least is not None and share is not None and 0 < Fraction(least) - share < A_HAIR:
                yield ballot_kinds.MISSED_BY_A_HAIR.at(
                    honour.place.of(decision_sheets.Honours.votes.heading),
                    title=honour.title,
                    least=short_percent(least),
                    member=book.bloc.name_of(each.member),
                    votes=f"{each.in_favour}/{book.ballot.members}",
                    share=short_percent(FINE.round(share)),
                )


def nobody_counts_for_itself(book: BlocBook) -> Iterator[Issue]:
    """Who counts the ballots is not of a member that is put to the vote."""
    codes = dict.fromkeys(each.member for each in book.ballot.candidates)
    names = {code: matching_key(book.bloc.name_of(code)) for code in codes}
    for each in book.ballot.board:
        of = next((code for code, name in names.items() if _is_of(each, name)), None)
        if of is not None:
            yield ballot_kinds.COUNTS_FOR_ITSELF.at(
                each.place.of(layout.Board.position.heading),
                who=each.position,
                member=book.bloc.name_of(of),
            )


def _is_of(counting: BoardMember, name: str) -> bool:
    return name in matching_key(counting.position)


def a_count_is_signed(book: BlocBook) -> Iterator[Issue]:
    """The record of a count is signed by the head of the board and its members, by name."""
    ballot = book.ballot
    for role in BoardRole if ballot.is_counted else ():
        if not any(each.role is role and each.name for each in ballot.board):
            place = Place(BLOC_WORKBOOK, layout.Board.layout.name)
            yield ballot_kinds.COUNTED_BY_NOBODY.at(place, who=role.value)


def nothing_is_voted_on_twice(book: BlocBook) -> Iterator[Issue]:
    """What a secret ballot decides is not put to an open vote as well."""
    titles = {each.title.casefold() for each in book.ballot.candidates}
    for vote in book.meeting.votes if book.ballot.is_held else ():
        if any(words in vote.matter.casefold() for words in (fragments.OF_HONOURS, *titles)):
            yield ballot_kinds.OPEN_VOTE_ON_THE_SAME.at(
                vote.place.of(Votes.matter.heading), matter=vote.matter
            )


def a_board_has_one_head(book: BlocBook) -> Iterator[Issue]:
    """One head leads the board, and signs for it."""
    heads = [each for each in book.ballot.board if each.role is BoardRole.HEAD]
    for each in heads[1:]:
        yield ballot_kinds.TWO_HEADS.at(
            each.place.of(layout.Board.role.heading),
            heads=counted_integer(len(heads)),
            name=each.name or fragments.BLANK,
        )


BALLOT_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    a_ballot_with_votes_is_held,
    a_count_is_whole,
    papers_add_up,
    the_membership_is_the_bloc_s,
    votes_are_on_valid_papers,
    candidates_are_known,
    candidates_may_be_proposed,
    shares_are_possible,
    absence_is_explained,
    voters_were_there,
    a_vote_that_is_asked_for_is_counted,
    shares_are_not_missed_by_a_hair,
    a_count_is_signed,
    a_board_has_one_head,
    nothing_is_voted_on_twice,
    nobody_counts_for_itself,
)
