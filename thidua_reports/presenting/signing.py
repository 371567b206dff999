"""Who signs a document, and who stands beside whom."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import TypedDict

from thidua_reports.domain.bloc import DocumentDetails
from thidua_reports.domain.meeting import Attendee, Meeting, Role
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.minutes_views import Signature, SigningRow
from thidua_reports.layouts.views import SignatureFor
from thidua_reports.presenting import line_breaks, phrases

_OF_THE_BLOC = (phrases.LEADER, phrases.DEPUTY)
_OF_YEAR = re.compile(r"\s+năm \d{4}$")


class Signatures(TypedDict):
    """The fields of who signs on behalf of the bloc."""

    nguoi_ky: Sequence[SignatureFor]
    nguoi_ky_cung: Sequence[SignatureFor]
    quyen_han_chung: str


class MinutesSignatures(TypedDict):
    """The fields of who signs minutes."""

    chu_toa_ky: Sequence[Signature]
    thu_ky_ky: Sequence[Signature]
    hang_ky: Sequence[SigningRow]


def signatures(documents: DocumentDetails) -> Signatures:
    """Return who signs at the right, and who before at the left, if two sign.

    For whom both sign is said once where it is the same. What is not known yet stays blank, to be
    signed by hand.
    """
    signers = [
        SignatureFor(signer.authority, _office(signer.position), signer.name)
        for signer in documents.signers
    ]
    *others, last = signers or [SignatureFor("", "", "")]
    authorities = {signer.quyen_han for signer in (*others[:1], last)}
    return {
        "nguoi_ky": [last],
        "nguoi_ky_cung": others[:1],
        "quyen_han_chung": last.quyen_han if others and len(authorities) == 1 else "",
    }


def minutes_signatures(meeting: Meeting) -> MinutesSignatures:
    """Return the secretaries and those who chair; several of these also side by side, in rows."""
    chairs, secretaries = (_signing(meeting, role) for role in (Role.CHAIR, Role.SECRETARY))
    columns = (secretaries, chairs[::2], chairs[1::2])
    rows = zip_longest(*columns, fillvalue=Signature("", ""))
    side_by_side = [
        SigningRow(*(text for who in row for text in (who.chuc_vu, who.ho_ten))) for row in rows
    ]
    return {
        "chu_toa_ky": chairs,
        "thu_ky_ky": secretaries,
        "hang_ky": side_by_side if len(chairs) > 1 else [],
    }


def bare_name(name: str) -> str:
    """Return a name as a signature carries it, without a form of address (NĐ 30/2020)."""
    for title in ("Ông ", "Bà ", "ông ", "bà "):
        name = name.removeprefix(title)
    return name


def _signing(meeting: Meeting, role: Role) -> list[Signature]:
    signing = [each for each in meeting.attendees if each.role is role]
    known = [Signature(_position(each), bare_name(each.name)) for each in signing]
    return known or [Signature("", "")]


def _position(attendee: Attendee) -> str:
    """Return the offices of somebody who signs minutes, that in the bloc on a line of its own.

    Without a name it stands alone: "Lãnh đạo Sở Y tế" is nobody's office to sign in.
    """
    parts = attendee.position.split(", ")
    found = next((at for at, each in enumerate(parts) if each.startswith(_OF_THE_BLOC)), None)
    if found is None:
        return attendee.position
    office = _with_bloc(parts[found])
    if not attendee.name:
        return office
    lines = (", ".join(parts[:found]), office, ", ".join(parts[found + 1 :]))
    return ",\n".join(filter(None, lines))


def _with_bloc(office: str) -> str:
    """Return "Khối trưởng Khối thi đua 4" breaking before the bloc, at a long name for sure."""
    title = next(each for each in _OF_THE_BLOC if office.startswith(each))
    bloc = _OF_YEAR.sub("", office.removeprefix(title)).strip()
    gap = "\n" if len(bloc) > line_breaks.LONGEST_KEPT else " "
    return gap.join(filter(None, (line_breaks.kept_whole(title), line_breaks.kept_whole(bloc))))


def _office(position: str) -> str:
    """Return the office in the bloc in capitals; that in the signer's own agency is a line below.

    "Khối trưởng, Giám đốc Sở Du lịch": the comma within the name of an agency stays.
    """
    first, comma, rest = position.partition(", ")
    is_of_the_bloc = matching_key(first) in map(matching_key, _OF_THE_BLOC)
    lines = (first, rest) if comma and is_of_the_bloc else (position,)
    return line_breaks.office("\n".join(lines).upper())
