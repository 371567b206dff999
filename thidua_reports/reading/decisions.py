"""The sheets of khoi.xlsx on decisions -> agreed scores, corrections, ranking, honours."""

from typing import TypeVar

from thidua_reports.domain import words
from thidua_reports.domain.bloc import Threshold
from thidua_reports.domain.criteria import Level
from thidua_reports.domain.honours import Exclusion, Honour, HonourDecision, Requirement
from thidua_reports.domain.meeting import AgreedScore, Correction, ItemKind
from thidua_reports.domain.place import Figure, Placed
from thidua_reports.domain.ranking_policy import (
    Grade,
    PointsOf,
    TieBreak,
    TieMeasure,
    Unranked,
)
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.raw.workbook import RawCell, RawWorkbook
from thidua_reports.excel.sheets.cells import COUNTS, CellReader
from thidua_reports.excel.sheets.shown_cells import is_word, plain_text
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import decision_sheets as layout
from thidua_reports.layouts import member_workbook
from thidua_reports.reading.records import RecordReader

Kind = TypeVar("Kind", ItemKind, PointsOf)
OWN_RATIOS = frozenset(
    matching_key(column.heading)
    for column in (member_workbook.OWN_PERCENT, member_workbook.OWN_EXCESS)
)


@frozen
class Decisions:
    """What the bloc and its meeting decided on points, ranks and honours."""

    agreed: tuple[AgreedScore, ...]
    corrections: tuple[Correction, ...]
    thresholds: tuple[Threshold, ...]
    tie_breaks: tuple[TieBreak, ...]
    grades: tuple[Grade, ...]
    unranked: tuple[Unranked, ...]
    honours: tuple[Honour, ...]
    exclusions: tuple[Exclusion, ...]
    honour_decisions: tuple[HonourDecision, ...]


@frozen
class Context:
    """What a reader of decisions must know of the bloc; `by_share` tells how it ranks."""

    targets: tuple[Target, ...] = ()
    levels: tuple[Level, ...] = ()
    by_share: bool = False


class DecisionReader(RecordReader):
    """Reads the sheets on decisions; how a figure is to be read depends on what it is about."""

    def __init__(self, workbook: RawWorkbook, context: Context) -> None:
        super().__init__(workbook)
        self._kinds = {target.code: target.kind for target in context.targets}
        self._levels = {matching_key(level.word): level for level in context.levels}
        self._by_share = context.by_share

    def read(self) -> tuple[Decisions, tuple[Issue, ...]]:
        """Return the decisions, and what of them could not be read."""
        decisions = Decisions(
            agreed=self.each(layout.AGREED, self._agreed),
            corrections=self.each(layout.CORRECTIONS, self._correction),
            thresholds=self.each(layout.THRESHOLDS, self._threshold),
            tie_breaks=self.each(layout.TIE_BREAKS, self._tie_break),
            grades=self.each(layout.GRADES, self._grade),
            unranked=self.each(layout.UNRANKED, self._unranked),
            honours=self.each(layout.HONOURS, self._honour),
            exclusions=self.each(layout.EXCLUSIONS, self._exclusion),
            honour_decisions=tuple(filter(None, self.each(layout.DECISIONS, self._decision))),
        )
        return decisions, tuple(self.cells.issues)

    def _agreed(self, row: Row) -> AgreedScore:
        text, wording = self.cells.text, self.cells.wording
        return AgreedScore(
            text(row[layout.AGREED_MEMBER]),
            text(row[layout.AGREED_CRITERION]),
            self.cells.number(row[layout.AGREED_POINTS]),
            text(row[layout.AGREED_BY]),
            wording(row[layout.AGREED_REASON]),
            row.place,
            self.cells.number(row[layout.AGREED_COMPUTED]),
        )

    def _correction(self, row: Row) -> Correction:
        text, wording = self.cells.text, self.cells.wording
        about, item = _named_item(text(row[layout.CORRECTION_ITEM]), ItemKind)
        kind = None if about is ItemKind.CRITERION else self._kinds.get(item)
        column = text(row[layout.CORRECTION_COLUMN])
        level = self._level(row[layout.CORRECTION_NEW])
        return Correction(
            member=text(row[layout.CORRECTION_MEMBER]),
            item=item,
            about=about,
            column=column,
            # what cannot be read as a number is compared as it stands
            old=self._corrected(CellReader(), row[layout.CORRECTION_OLD], kind, column),
            old_text=text(row[layout.CORRECTION_OLD]),
            new=self._corrected(self.cells, row[layout.CORRECTION_NEW], kind, column),
            reason=wording(row[layout.CORRECTION_REASON]),
            source=wording(row[layout.CORRECTION_SOURCE]),
            place=row.place,
            level=level.word if level else "",
        )

    def _level(self, cell: RawCell) -> Level | None:
        return self._levels.get(matching_key(plain_text(cell)))

    def _corrected(
        self, cells: CellReader, cell: RawCell, kind: TargetKind | None, column: str
    ) -> Figure:
        """A yes/no target is corrected in words; a level may be."""
        heading = matching_key(column)
        is_achieved = heading == matching_key(member_workbook.ACHIEVED.heading)
        if is_achieved and kind is TargetKind.ATTAINED:
            return Placed(words.YES_NO.get(cells.word(cell, words.YES_NO)), cell.place)
        level = self._level(cell)
        if is_achieved and kind is None and is_word(cell) and level is not None:
            return Placed(level.value, cell.place)
        is_rate = kind is TargetKind.RATE or heading in OWN_RATIOS
        return cells.per_cent(cell) if is_rate else cells.number(cell)

    def _threshold(self, row: Row) -> Threshold:
        points = self.cells.number(row[layout.THRESHOLD_POINTS]).value
        content = self.cells.text(row[layout.THRESHOLD_CONTENT])
        return Threshold(content, points, row.place)

    def _tie_break(self, row: Row) -> TieBreak:
        about, stated = _named_item(self.cells.text(row[layout.TIE_BY]), PointsOf)
        measures = {matching_key(measure.value): measure.value for measure in TieMeasure}
        return TieBreak(
            self.cells.integer(row[layout.TIE_POSITION], COUNTS) or 0,
            measures.get(matching_key(stated), stated),
            self.cells.codes(row[layout.TIE_ORDER]),
            row.place,
            about,
        )

    def _grade(self, row: Row) -> Grade:
        return Grade(
            self.cells.text(row[layout.GRADE_NAME]),
            self._least(row[layout.GRADE_LEAST]),
            row.place,
        )

    def _least(self, cell: RawCell) -> Figure:
        """What the ranking compares is a number of per cent only where it ranks by share."""
        return self.cells.per_cent(cell) if self._by_share else self.cells.number(cell)

    def _unranked(self, row: Row) -> Unranked:
        text, wording = self.cells.text, self.cells.wording
        return Unranked(
            text(row[layout.UNRANKED_MEMBER]),
            wording(row[layout.UNRANKED_REASON]),
            wording(row[layout.UNRANKED_SOURCE]),
            row.place,
            self.cells.mark(row[layout.UNRANKED_SENDS_NOTHING]),
        )

    def _honour(self, row: Row) -> Honour:
        read = self.cells
        return Honour(
            rank=read.integer(row[layout.HONOUR_RANK], COUNTS) or 0,
            title=read.text(row[layout.HONOUR_TITLE]),
            condition=read.text(row[layout.HONOUR_CONDITION]),
            place=row.place,
            last_rank=read.integer(row[layout.HONOUR_LAST_RANK], COUNTS),
            quota=read.integer(row[layout.HONOUR_QUOTA], COUNTS),
            requirement=read.choice(row[layout.HONOUR_REQUIREMENT], Requirement),
            least=self._least(row[layout.HONOUR_LEAST]),
            passes_on=read.mark(row[layout.HONOUR_PASSES_ON]),
        )

    def _exclusion(self, row: Row) -> Exclusion:
        text, wording = self.cells.text, self.cells.wording
        return Exclusion(
            text(row[layout.EXCLUDED_MEMBER]),
            wording(row[layout.EXCLUDED_REASON]),
            wording(row[layout.EXCLUDED_SOURCE]),
            row.place,
        )

    def _decision(self, row: Row) -> HonourDecision | None:
        """A decision that is neither yes nor no is left out, which is told."""
        column = layout.DECISION
        word = self.cells.required_word(row[column], column.choices, column.heading)
        if not word:
            return None
        return HonourDecision(
            self.cells.text(row[layout.DECISION_MEMBER]),
            self.cells.text(row[layout.DECISION_TITLE]),
            word == words.PROPOSED,
            self.cells.wording(row[layout.DECISION_REASON]),
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


def read_decisions(workbook: RawWorkbook, context: Context) -> tuple[Decisions, tuple[Issue, ...]]:
    """Return what was decided, and what in those sheets could not be read."""
    return DecisionReader(workbook, context).read()
