"""The sheets of khoi.xlsx on the meeting and what it decided -> the meeting, its decisions."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TypeVar

from thidua_reports.domain import words
from thidua_reports.domain.acceptance import AcceptedReading, Subject
from thidua_reports.domain.bloc import Policy
from thidua_reports.domain.criteria import Rating
from thidua_reports.domain.honours import Honour, HonourDecision
from thidua_reports.domain.meeting import Correction, ItemKind, Meeting
from thidua_reports.domain.place import Figure, Placed
from thidua_reports.domain.ranking_policy import PointsOf, TieBreak, TieMeasure
from thidua_reports.domain.submission import Passage
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import COUNTS, CellReader
from thidua_reports.excel.sheets.shown_cells import is_word, plain_text
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.issues.catalogue import document_kinds
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import decision_sheets as layout
from thidua_reports.layouts import meeting_sheets, member_sheets
from thidua_reports.layouts.accepted_sheet import Accepted
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
    cells, settings = reader.cells, reader.settings(meeting_sheets.MEETING)
    typed = reader.each(meeting_sheets.Steps.layout, partial(_step, cells))
    steps = [(part, step) for part, step in typed if step.text]
    return Meeting(
        day=cells.day(settings[meeting_sheets.DAY]),
        start=cells.text(settings[meeting_sheets.START]),
        end=cells.text(settings[meeting_sheets.END]),
        venue=cells.wording(settings[meeting_sheets.VENUE]),
        agenda=tuple(step.text for part, step in steps if part == words.AGENDA),
        attendees=reader.records(meeting_sheets.Attendees, present=partial(_presence, cells)),
        comment_count=cells.integer(settings[meeting_sheets.COMMENT_COUNT], COUNTS),
        comments=reader.records(meeting_sheets.Comments),
        directions=tuple(step for part, step in steps if part == words.DIRECTION),
        conclusions=tuple(step.text for part, step in steps if part == words.CONCLUSION),
        votes=reader.records(meeting_sheets.Votes),
        next_leader=cells.text(settings[meeting_sheets.NEXT_LEADER]),
        next_deputy=cells.text(settings[meeting_sheets.NEXT_DEPUTY]),
        place=settings.place,
    )


def _step(cells: CellReader, row: Row) -> tuple[str, Passage]:
    column = meeting_sheets.Steps.part
    part = cells.word(row[column], column.choices)
    speaker = cells.text(row[meeting_sheets.Steps.speaker])
    text = cells.wording(row[meeting_sheets.Steps.text])
    if part and not text:
        place = row[meeting_sheets.Steps.text].place
        cells.issues.append(document_kinds.STEP_WITHOUT_WORDS.at(place, part=part))
    return part, Passage(speaker, text, row.place)


def _presence(cells: CellReader, cell: RawCell) -> bool | None:
    return PRESENCE.get(cells.word(cell, PRESENCE))


Kind = TypeVar("Kind", ItemKind, PointsOf)
OWN_RATIOS = frozenset(
    matching_key(column.heading)
    for column in (member_sheets.Results.own_percent, member_sheets.Results.own_excess)
)


class DecisionReader:
    """Reads the sheets on decisions; how a figure is to be read depends on what it is about."""

    def __init__(
        self, reader: RecordReader, targets: Sequence[Target], ratings: Sequence[Rating]
    ) -> None:
        self._reader, self.cells = reader, reader.cells
        self._kinds = {target.code: target.kind for target in targets}
        self._ratings = {matching_key(rating.word): rating for rating in ratings}

    def corrections(self) -> tuple[Correction, ...]:
        """Return what was corrected after submission."""
        return self._reader.each(layout.Corrections.layout, self._correction)

    def policy(self, policy: Policy) -> Policy:
        """Return the policy with the contents of the sheets on ranking."""
        read = self._reader
        thresholds = read.records(layout.Thresholds, points=self._points)
        ranking = replace(
            policy.ranking,
            tie_breaks=read.each(layout.TieBreaks.layout, self._tie_break),
            grades=read.records(layout.Grades, least=self._least_of(policy)),
            unranked=read.records(layout.UnrankedMembers),
        )
        return replace(policy, thresholds=thresholds, ranking=ranking)

    def honours(self, policy: Policy) -> tuple[Honour, ...]:
        """Return what is proposed for which ranks."""
        least = self._least_of(policy)
        return self._reader.records(layout.Honours, rank=self._position, least=least)

    def decisions(self) -> tuple[HonourDecision, ...]:
        """Return what the meeting decided on proposing members."""
        return tuple(filter(None, self._reader.each(layout.Decisions.layout, self._decision)))

    def _correction(self, row: Row) -> Correction:
        text, wording = self.cells.text, self.cells.wording
        about, item = _named_item(text(row[layout.Corrections.item]), ItemKind)
        kind = None if about is ItemKind.CRITERION else self._kinds.get(item)
        column = text(row[layout.Corrections.column])
        rating = self._rating(row[layout.Corrections.new])
        return Correction(
            member=text(row[layout.Corrections.member]),
            item=item,
            about=about,
            column=column,
            # what cannot be read as a number is compared as text
            old=self._corrected(CellReader(), row[layout.Corrections.old], kind, column),
            old_text=text(row[layout.Corrections.old]),
            new=self._corrected(self.cells, row[layout.Corrections.new], kind, column),
            reason=wording(row[layout.Corrections.reason]),
            source=wording(row[layout.Corrections.source]),
            place=row.place,
            rating=rating.word if rating else "",
        )

    def _rating(self, cell: RawCell) -> Rating | None:
        return self._ratings.get(matching_key(plain_text(cell)))

    def _corrected(
        self, cells: CellReader, cell: RawCell, kind: TargetKind | None, column: str
    ) -> Figure:
        """A yes/no target is corrected in words; a rating may be."""
        heading = matching_key(column)
        is_achieved = heading == matching_key(member_sheets.Results.achieved.heading)
        if is_achieved and kind is TargetKind.PASS_FAIL:
            return Placed(words.YES_NO.get(cells.word(cell, words.YES_NO)), cell.place)
        rating = self._rating(cell)
        if is_achieved and kind is None and is_word(cell) and rating is not None:
            return Placed(rating.value, cell.place)
        is_rate = kind is TargetKind.RATE or heading in OWN_RATIOS
        return cells.per_cent(cell) if is_rate else cells.number(cell)

    def _tie_break(self, row: Row) -> TieBreak:
        about, stated = _named_item(self.cells.text(row[layout.TieBreaks.by]), PointsOf)
        measures = {matching_key(measure.value): measure.value for measure in TieMeasure}
        return TieBreak(
            self._position(row[layout.TieBreaks.position]),
            measures.get(matching_key(stated), stated),
            self.cells.codes(row[layout.TieBreaks.order]),
            row.place,
            about,
        )

    def _points(self, cell: RawCell) -> Decimal | None:
        return self.cells.number(cell).value

    def _position(self, cell: RawCell) -> int:
        return self.cells.integer(cell, COUNTS) or 0

    def _least_of(self, policy: Policy) -> Callable[[RawCell], Figure]:
        """What the ranking compares is a number of per cent only where it ranks by share."""
        return self.cells.per_cent if policy.ranking.is_by_share else self.cells.number

    def _decision(self, row: Row) -> HonourDecision | None:
        """A decision that is neither yes nor no is left out, with an issue."""
        column = layout.Decisions.decision
        word = self.cells.word(row[column], column.choices)
        if not word:
            return None
        return HonourDecision(
            self.cells.text(row[layout.Decisions.member]),
            self.cells.text(row[layout.Decisions.title]),
            word == words.PROPOSED,
            self.cells.wording(row[layout.Decisions.reason]),
            row.place,
        )


def _named_item(stated: str, kinds: type[Kind]) -> tuple[Kind | None, str]:
    """Return what "tiêu chí A1" is about and its code; nothing and the code where only that is."""
    words = stated.split()
    first, code = " ".join(words[:2]), " ".join(words[2:])
    for kind in kinds:
        if code and matching_key(first) == matching_key(kind.value):
            return kind, code
    return None, stated
