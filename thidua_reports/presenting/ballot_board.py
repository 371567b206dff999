"""The board that counts a ballot -> who is on it, and who signs for it."""

from collections.abc import Sequence

from thidua_reports.domain.ballot import BoardMember, BoardRole
from thidua_reports.language.vietnamese import as_list
from thidua_reports.layouts.ballot_views import BoardSignature
from thidua_reports.presenting import award_phrases as words
from thidua_reports.presenting import phrases
from thidua_reports.presenting.attendance import with_room_for_name
from thidua_reports.presenting.signing import bare_name


def board_listed(board: Sequence[BoardMember]) -> list[str]:
    """Return who counts, the head first, as the lines of a list; dots for whom nobody named."""
    lines = [
        f"{words.ROLES[role]}: {_person(each) or phrases.NOT_KNOWN_YET}"
        for role in BoardRole
        for each in board
        if each.role is role
    ]
    there = {each.role for each in board}
    missing = [role for role in BoardRole if role not in there]
    unknown = (f"{words.ROLES[role]}: {phrases.NOT_KNOWN_YET}" for role in missing)
    return as_list([*lines, *unknown])


def _person(member: BoardMember) -> str:
    told = ", ".join(filter(None, (member.name, member.position)))
    return with_room_for_name(member.name, told)


def board_signing(board: Sequence[BoardMember], role: BoardRole) -> list[BoardSignature]:
    """Return who signs in a role; a blank to be signed by hand where nobody is known.

    Those without a name are told apart by what they are.
    """
    known = [
        BoardSignature("" if each.name else each.position, bare_name(each.name))
        for each in board
        if each.role is role
    ]
    return known or [BoardSignature("", "")]
