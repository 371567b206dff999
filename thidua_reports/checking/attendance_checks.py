"""After a meeting it is known which members were there."""

from collections.abc import Callable, Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts.bloc_workbook import FILE_NAME
from thidua_reports.layouts.meeting_sheets import Attendees


def attendance_is_noted(book: BlocBook) -> Iterator[Issue]:
    """Of every member it is noted down whether it was there, once the meeting has been held."""
    missing = [
        member.name
        for member in book.bloc.members
        if all(seat.present is None for seat in book.seats_of(member))
    ]
    if book.meeting.has_been_held and missing:
        place = Place(FILE_NAME, Attendees.layout.name)
        yield bloc_kinds.ATTENDANCE_MISSING.at(place, members=joined(missing))


ATTENDANCE_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (attendance_is_noted,)
