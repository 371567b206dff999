"""A report is addressed and signed, and minutes are signed, by people whom the data name."""

import re
from collections.abc import Callable, Iterator

from thidua_reports.checking.signer_units import signers_are_of_the_leading_unit
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.issues.catalogue import bloc_kinds, document_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts.meeting_sheets import Attendees

_ON_BEHALF = re.compile(r"\s*(?:TM|KT|TL|TUQ|Q)\.", re.IGNORECASE)
"""How the authority to sign begins (NĐ 30/2020, Phụ lục I, II.7a)."""


def a_report_is_addressed(book: BlocBook) -> Iterator[Issue]:
    """A report goes to a superior, whom it names (NĐ 30/2020, Phụ lục I, II.9b).

    So may a report for the bloc's own use not; a request for honours always does.
    """
    if not book.documents.addressees and _has_report(book):
        place = Place(BLOC_WORKBOOK, layout.BasisAndRecipients.layout.name)
        is_request_made = bool(book.honours) and book.bloc.period is Period.YEAR
        kinds = document_kinds
        yield (kinds.REQUEST_TO_NOBODY if is_request_made else kinds.NO_ADDRESSEE).at(place)


def somebody_signs(book: BlocBook) -> Iterator[Issue]:
    """A report is signed by one or two people, who sign all else that the bloc sends out."""
    if not book.documents.signers and _has_report(book):
        yield bloc_kinds.NO_SIGNER.at(Place(BLOC_WORKBOOK, layout.Signers.layout.name))


def the_leader_is_named(book: BlocBook) -> Iterator[Issue]:
    """What goes with a pledge is signed by the bloc's leader, where nobody is entered."""
    if not book.documents.signers and not _has_report(book):
        yield document_kinds.LEADER_SIGNS.at(Place(BLOC_WORKBOOK, layout.Signers.layout.name))


def two_people_sign_at_most(book: BlocBook) -> Iterator[Issue]:
    """A document has room for two signers; whoever else is entered would not be printed."""
    for signer in book.documents.signers[1:-1]:
        yield document_kinds.TOO_MANY_SIGNERS.at(signer.place, name=signer.name or signer.position)


def signers_have_names(book: BlocBook) -> Iterator[Issue]:
    """Who signs has a name; a document leaves room to write it by hand otherwise."""
    for signer in book.documents.signers:
        if not signer.name:
            place = signer.place.of(layout.Signers.name.heading)
            yield document_kinds.SIGNER_WITHOUT_NAME.at(place, who=signer.position)


def signers_sign_on_behalf(book: BlocBook) -> Iterator[Issue]:
    """The authority to sign says on whose behalf."""
    for signer in book.documents.signers:
        if not _ON_BEHALF.match(signer.authority):
            yield document_kinds.NOT_ON_BEHALF.at(
                signer.place.of(layout.Signers.authority.heading),
                found=signer.authority or "để trống",
                bloc=book.bloc.name.upper(),
            )


def minutes_are_signed(book: BlocBook) -> Iterator[Issue]:
    """After the meeting its chair and its secretary have names, under which they sign."""
    for role in (Role.CHAIR, Role.SECRETARY) if book.meeting.has_been_held else ():
        seats = [each for each in book.meeting.attendees if each.role is role]
        if not seats:
            place = Place(BLOC_WORKBOOK, Attendees.layout.name)
            yield document_kinds.MINUTES_UNSIGNED.at(place, role=role.value)
        for seat in seats:
            if not seat.name:
                place = seat.place.of(Attendees.name.heading)
                yield document_kinds.SIGNER_WITHOUT_NAME.at(place, who=seat.position or role.value)


SIGNATURE_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    a_report_is_addressed,
    somebody_signs,
    the_leader_is_named,
    two_people_sign_at_most,
    signers_have_names,
    signers_sign_on_behalf,
    signers_are_of_the_leading_unit,
    minutes_are_signed,
)


def _has_report(book: BlocBook) -> bool:
    return book.bloc.period is not Period.PLEDGE
