"""Who attends the meeting, who came and who did not, in words."""

from collections.abc import Sequence

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Attendee, Role
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import as_list, counted_integer, joined, joined_names
from thidua_reports.presenting import letter_words, phrases

LEAST_ALIKE = 3
"""From how many members on those that are told alike share a line."""


def people(book: BlocBook, role: Role) -> list[str]:
    """Return who attends in a role; dots where nobody is named, but for guests."""
    found = [person(book, each) for each in _told_of(book, role)]
    return found or ([] if role is Role.GUEST else [phrases.NOT_KNOWN_YET])


def people_listed(book: BlocBook, role: Role) -> list[str]:
    """Return who attends in a role as the lines of a list, each with its end mark but for dots.

    Whoever is known by office alone has dots for the name, but for guests: they may be an office.
    """
    found = [
        person(book, each)
        if role is Role.GUEST
        else with_room_for_name(each.name, person(book, each))
        for each in _told_of(book, role)
    ]
    return _with_end_marks(found) if found else people(book, role)


def _told_of(book: BlocBook, role: Role) -> list[Attendee]:
    """Return who attends in a role; of an office that is only named, none where it has a person."""
    found = [each for each in book.meeting.attendees if each.role is role]
    with_person = {each.office for each in found if each.name}
    return [each for each in found if each.name or each.position or each.office not in with_person]


def with_room_for_name(name: str, told: str) -> str:
    """Return what is told of somebody, after dots to write the name on where it is not known."""
    return told if name or not told else f"{phrases.NAME_NOT_KNOWN}, {told}"


def person(book: BlocBook, attendee: Attendee) -> str:
    """Return name, position and office of somebody, as far as they are known."""
    office = book.bloc.name_of(attendee.office)
    parts = [attendee.name, attendee.position]
    if matching_key(office) not in matching_key(attendee.position):
        parts.append(office)
    return ", ".join(filter(None, parts))


def in_a_row(told: Sequence[str]) -> str:
    """Return people in a row as a sentence names them: "Ông A và bà B"."""
    return joined_names([*told[:1], *map(in_a_sentence, told[1:])])


def in_a_sentence(told: str) -> str:
    """Return a person's name with its form of address in lower case."""
    is_titled = told.startswith(letter_words.TITLES_OF_PEOPLE)
    return told[:1].lower() + told[1:] if is_titled else told


def members_present(book: BlocBook) -> list[str]:
    """Return every member, with who came for it or why nobody did, as the lines of a list.

    Alike ones share a line.
    """
    told = [(member.name, _seats(member, _listed(book, member))) for member in book.bloc.members]
    alike: dict[str, list[str]] = {}
    for name, who in told:
        alike.setdefault(who, []).append(name)
    shared = {
        who
        for who, names in alike.items()
        if who and not who.startswith(phrases.ABSENT) and len(names) >= LEAST_ALIKE
    }
    lines = [
        phrases.ALIKE_OF_MEMBERS.format(who=who, members=joined(alike[who]))
        for who in alike
        if who in shared
    ]
    others = (f"{name}: {who}" if who else name for name, who in told if who not in shared)
    return _with_end_marks([*lines, *others])


def _listed(book: BlocBook, member: Member) -> list[Attendee]:
    """Who is listed for the member: chair or secretary only where nobody else came for it."""
    seats = book.seats_of(member)
    own = [each for each in seats if each.role is Role.MEMBER]
    came = any(each.present is not False for each in own)
    others = [each for each in seats if each.role is not Role.MEMBER and each.present is not False]
    return own if came or not others else others


def _seats(member: Member, seats: list[Attendee]) -> str:
    """Return who came for a member, or that nobody did; "" where nothing is known."""
    if seats and all(each.present is False for each in seats):
        reasons = joined([each.absence for each in seats if each.absence])
        return phrases.ABSENT + (f" ({reasons})" if reasons else "")
    came = (each for each in seats if each.present is not False)
    seated = [", ".join(filter(None, (each.name, each.position))) for each in came]
    named = joined(list(filter(None, seated)))
    return named if seats else member.representative


def attendance(book: BlocBook) -> str:
    """Return how many members were present; a member without a note counts neither way."""
    total = counted_integer(len(book.bloc.members))
    presence = [book.was_present(member) for member in book.bloc.members]
    unknown, came = presence.count(None), presence.count(True)
    if unknown == len(presence):
        return f"Số đơn vị có mặt: {phrases.NOT_KNOWN_YET}/{total} đơn vị thành viên."
    rest = f" (chưa ghi {counted_integer(unknown)} đơn vị)" if unknown else ""
    return f"Có mặt {counted_integer(came)}/{total} đơn vị thành viên{rest}."


def _with_end_marks(lines: list[str]) -> list[str]:
    return as_list([each.rstrip(" .;") for each in lines])
