"""Bloc and meeting -> the view of the invitation to the meeting (giấy mời)."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Attendee, Role
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import as_list, long_date
from thidua_reports.layouts.bloc_sheets import MINUTES
from thidua_reports.layouts.document_settings import INVITATION
from thidua_reports.layouts.letter_views import Invitation
from thidua_reports.presenting import head_words, letter_words
from thidua_reports.presenting.attendance import LEAST_ALIKE, in_a_row, people, person
from thidua_reports.presenting.letterheads import (
    SignedHead,
    agenda_listed,
    hour_and_day,
    signed_head,
    subject_of,
    year_of_documents,
)
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.signing import bare_name


def why_no_invitation(material: Material) -> str:
    """Return why nobody is invited: nobody could come; "" where day and venue are known.

    It is made after the meeting too: one that was sent would otherwise be reported as left over.
    """
    meeting = material.book.meeting
    return "" if meeting.day and meeting.venue else letter_words.NO_DAY_OR_VENUE


def invitation_view(material: Material) -> Invitation:
    """Return the view of the invitation."""
    book, meeting = material.book, material.book.meeting
    day = long_date(meeting.day, year_of_documents(book))
    return Invitation(
        **_head(book),
        kinh_moi=as_list([*people(book, Role.GUEST), *_members(book)]),
        hoi_nghi=subject_of(book, MINUTES),
        chu_tri=in_a_row(people(book, Role.CHAIR)),
        thoi_gian=hour_and_day(meeting.start, day),
        dia_diem=meeting.venue,
        chuong_trinh=agenda_listed(book),
    )


def _head(book: BlocBook) -> SignedHead:
    """Return head and foot; those who are invited come first among the recipients."""
    found = signed_head(book, INVITATION, head_words.INVITATION_SYMBOL)
    found["noi_nhan"] = [letter_words.AS_INVITED, *found["noi_nhan"]]
    return found


def _members(book: BlocBook) -> list[str]:
    """Return who is invited for the members, in one line where it is the same for all of them."""
    hosts = _hosts(book)
    guests = [each for each in book.bloc.members if hosts.isdisjoint(_named_for(book, each))]
    invited, names = [*_of_each(book, guests)], [each.name for each in guests]
    if not invited:
        return []
    first = invited[0].removesuffix(f" {names[0]}")
    if len(names) < LEAST_ALIKE or invited != [f"{first} {name}" for name in names]:
        return invited
    return [letter_words.OF_ALL_MEMBERS.format(who=first, bloc=book.bloc.name)]


def _hosts(book: BlocBook) -> frozenset[str]:
    """Return who invites, and so is not invited: whoever chairs or signs, by the bare name."""
    chairs = (each.name for each in book.meeting.attendees if each.role is Role.CHAIR)
    signers = (each.name for each in book.documents.signers)
    return frozenset(_key(each) for each in (*chairs, *signers) if each)


def _named_for(book: BlocBook, member: Member) -> frozenset[str]:
    """Return by the bare name who would come for a member: who sits there, else who leads it."""
    seats = [each.name for each in _own_seats(book, member) if each.name]
    return frozenset(map(_key, seats or [member.representative]))


def _key(told: str) -> str:
    return matching_key(bare_name(told.partition(",")[0].strip()))


def _own_seats(book: BlocBook, member: Member) -> list[Attendee]:
    return [each for each in book.seats_of(member) if each.role is Role.MEMBER]


def _of_each(book: BlocBook, members: Sequence[Member]) -> Iterator[str]:
    """Yield who is invited for each member: who sits there, if known, else who leads it."""
    for member in members:
        seats = _own_seats(book, member)
        known = [each for each in seats if each.name or each.position]
        for seat in known:
            yield person(book, seat) if seat.name else f"{seat.position} {member.name}"
        if not known:
            yield _led_by(member)


def _led_by(member: Member) -> str:
    """Return who leads a member, as somebody of that unit where only the name is known."""
    told = member.representative or letter_words.LEADERS_OF.format(member=member.name)
    return told if member.name in told or "," in told else f"{told}, {member.name}"
