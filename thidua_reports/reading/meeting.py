"""The meeting sheets of khoi.xlsx -> the meeting."""

from functools import partial

from thidua_reports.domain import words
from thidua_reports.domain.acceptance import AcceptedReading, Subject
from thidua_reports.domain.meeting import Meeting
from thidua_reports.domain.submission import Passage
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import COUNTS, CellReader
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.layouts import meeting_sheets as layout
from thidua_reports.layouts.acceptance_sheet import Accepted
from thidua_reports.reading.records import RecordReader


def read_acceptances(reader: RecordReader) -> tuple[AcceptedReading, ...]:
    """Return the readings that were accepted.

    A value is compared as it is typed, so it is not understood in any way.
    """

    def accepted(row: Row) -> AcceptedReading:
        of_spot = (Accepted.member, Accepted.sheet, Accepted.item, Accepted.column, Accepted.value)
        return AcceptedReading(
            Subject(*(plain_text(row[each]) for each in of_spot)),
            plain_text(row[Accepted.code]),
            plain_text(row[Accepted.message]),
            reader.cells.text(row[Accepted.by]),
            reader.cells.day(row[Accepted.day]),
            row.place,
        )

    return reader.each(Accepted.layout, accepted)


PRESENCE = {words.PRESENT: True, words.ABSENT: False}


def read_meeting(reader: RecordReader) -> Meeting:
    """Return the meeting as far as it has been entered."""
    cells, settings = reader.cells, reader.settings(layout.MEETING)
    steps = reader.each(layout.Steps.layout, partial(_step, cells))
    return Meeting(
        day=cells.day(settings[layout.DAY]),
        start=cells.text(settings[layout.START]),
        end=cells.text(settings[layout.END]),
        venue=cells.wording(settings[layout.VENUE]),
        agenda=tuple(step.text for part, step in steps if part == words.AGENDA),
        attendees=reader.records(layout.Attendees, present=partial(_presence, cells)),
        comment_count=cells.integer(settings[layout.COMMENT_COUNT], COUNTS),
        comments=reader.records(layout.Comments),
        directions=tuple(step for part, step in steps if part == words.DIRECTION),
        conclusions=tuple(step.text for part, step in steps if part == words.CONCLUSION),
        votes=reader.records(layout.Votes),
        next_leader=cells.text(settings[layout.NEXT_LEADER]),
        next_deputy=cells.text(settings[layout.NEXT_DEPUTY]),
        place=settings.place,
    )


def _step(cells: CellReader, row: Row) -> tuple[str, Passage]:
    column = layout.Steps.part
    part = cells.required_word(row[column], column.choices, column.heading)
    speaker = cells.text(row[layout.Steps.speaker])
    return part, Passage(speaker, cells.wording(row[layout.Steps.text]), row.place)


def _presence(cells: CellReader, cell: RawCell) -> bool | None:
    return PRESENCE.get(cells.word(cell, PRESENCE))
