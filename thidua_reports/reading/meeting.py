"""The meeting sheets of khoi.xlsx -> the meeting."""

from thidua_reports.domain import words
from thidua_reports.domain.meeting import Attendee, Comment, Meeting, Role, Vote
from thidua_reports.domain.submission import Passage
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.excel.sheets.cells import COUNTS
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import meeting_sheets as layout
from thidua_reports.reading.records import RecordReader

PRESENCE = {words.PRESENT: True, words.ABSENT: False}


class MeetingReader(RecordReader):
    """Reads the meeting sheets."""

    def read(self) -> tuple[Meeting, tuple[Issue, ...]]:
        """Return the meeting as far as it has been entered."""
        read, settings = self.cells, self.settings(layout.MEETING)
        steps = self.each(layout.STEPS, self._step)
        meeting = Meeting(
            day=read.day(settings[layout.DAY]),
            start=read.text(settings[layout.START]),
            end=read.text(settings[layout.END]),
            venue=read.wording(settings[layout.VENUE]),
            agenda=tuple(step.text for part, step in steps if part == words.AGENDA),
            attendees=tuple(filter(None, self.each(layout.ATTENDEES, self._attendee))),
            comment_count=read.integer(settings[layout.COMMENT_COUNT], COUNTS),
            comments=self.each(layout.COMMENTS, self._comment),
            directions=tuple(step for part, step in steps if part == words.DIRECTION),
            conclusions=tuple(step.text for part, step in steps if part == words.CONCLUSION),
            votes=self.each(layout.VOTES, self._vote),
            next_leader=read.text(settings[layout.NEXT_LEADER]),
            next_deputy=read.text(settings[layout.NEXT_DEPUTY]),
            place=settings.place,
        )
        return meeting, tuple(read.issues)

    def _step(self, row: Row) -> tuple[str, Passage]:
        part = self.cells.required_word(
            row[layout.STEP_PART], layout.STEP_PART.choices, layout.STEP_PART.heading
        )
        speaker = self.cells.text(row[layout.STEP_SPEAKER])
        return part, Passage(speaker, self.cells.wording(row[layout.STEP_TEXT]), row.place)

    def _attendee(self, row: Row) -> Attendee | None:
        """Somebody of unknown role is left out, which is told."""
        text, wording = self.cells.text, self.cells.wording
        column = layout.ATTENDEE_ROLE
        role = self.cells.required_word(row[column], column.choices, column.heading)
        if not role:
            return None
        presence = self.cells.word(row[layout.ATTENDEE_PRESENT], PRESENCE)
        return Attendee(
            role=Role(role),
            unit=text(row[layout.ATTENDEE_UNIT]),
            name=wording(row[layout.ATTENDEE_NAME]),
            position=wording(row[layout.ATTENDEE_POSITION]),
            present=PRESENCE.get(presence),
            absence=wording(row[layout.ATTENDEE_ABSENCE]),
            place=row.place,
        )

    def _comment(self, row: Row) -> Comment:
        text, wording = self.cells.text, self.cells.wording
        return Comment(
            text(row[layout.COMMENT_SPEAKER]),
            wording(row[layout.COMMENT_TEXT]),
            wording(row[layout.COMMENT_OUTCOME]),
            wording(row[layout.COMMENT_WHERE]),
            row.place,
        )

    def _vote(self, row: Row) -> Vote:
        number = self.cells.number
        return Vote(
            self.cells.wording(row[layout.VOTE_MATTER]),
            number(row[layout.VOTE_FOR]),
            number(row[layout.VOTE_AGAINST]),
            number(row[layout.VOTE_ABSTAIN]),
            self.cells.wording(row[layout.VOTE_RESULT]),
        )


def read_meeting(workbook: RawWorkbook) -> tuple[Meeting, tuple[Issue, ...]]:
    """Return the meeting, and what in its sheets could not be read."""
    return MeetingReader(workbook).read()
