"""The bloc's own words speak of this bloc and of this year.

A year or a bloc left over from a copied workbook is the commonest visible error of published texts.
"""

import re
from collections.abc import Callable, Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.layouts import criteria_sheets, meeting_sheets

YEAR = re.compile(r"năm (?:học )?((?:19|20)\d\d)\b", re.IGNORECASE)
BLOC = re.compile(r"khối thi đua (?:số )?(\d+)\b", re.IGNORECASE)


def texts_speak_of_this_time(book: BlocBook) -> Iterator[Issue]:
    """A text names this year, the one before or the one after."""
    near = {book.bloc.year + step for step in (-1, 0, 1)}
    for text, place in _texts(book):
        for found in dict.fromkeys(YEAR.findall(text)):
            if int(found) not in near:
                yield bloc_kinds.ANOTHER_YEAR.at(place, found=found, year=book.bloc.year)


def texts_speak_of_this_bloc(book: BlocBook) -> Iterator[Issue]:
    """Where blocs are numbered, a text names no other number."""
    own = BLOC.search(book.bloc.name)
    for text, place in _texts(book):
        for found in dict.fromkeys(BLOC.findall(text)):
            if own and found != own[1]:
                yield bloc_kinds.ANOTHER_BLOC.at(place, found=found, name=book.bloc.name)


WORDING_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    texts_speak_of_this_time,
    texts_speak_of_this_bloc,
)


def _texts(book: BlocBook) -> Iterator[tuple[str, Place]]:
    """Yield what is printed as it was written, and where it stands."""
    settings = book.bloc.place
    agenda = Place(layout.FILE_NAME, meeting_sheets.Steps.layout.name)
    yield book.documents.report_subject, settings.of(layout.REPORT_SUBJECT.code)
    yield book.documents.minutes_subject, settings.of(layout.MINUTES_SUBJECT.code)
    lead, pattern = criteria_sheets.Contents.lead, criteria_sheets.Targets.pattern
    yield from ((each.lead, each.place.of(lead.heading)) for each in book.contents)
    yield from ((each.pattern, each.place.of(pattern.heading)) for each in book.targets)
    text, words = layout.Passages.text, meeting_sheets.Steps.text
    yield from ((each.text, each.place.of(text.heading)) for each in book.passages)
    yield from ((each.text, each.place.of(words.heading)) for each in book.meeting.directions)
    yield from ((text, agenda) for text in (*book.meeting.agenda, *book.meeting.conclusions))
