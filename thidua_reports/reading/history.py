"""The sheets of khoi.xlsx that lead from one period to the next -> figures, units, the pledge."""

from collections.abc import Iterable

from thidua_reports.domain import words
from thidua_reports.domain.history import PastFigure, Succession
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Placed
from thidua_reports.domain.pledged import PledgeChange, PledgedFact
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.raw.workbook import RawCell, RawWorkbook
from thidua_reports.excel.sheets.cells import YEARS
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import year_sheets as layout
from thidua_reports.pledged.contents import COLUMNS
from thidua_reports.pledged.seal import in_order
from thidua_reports.reading.periods import in_word_of_form
from thidua_reports.reading.records import RecordReader


@frozen
class Year:
    """What came before this period, which units change after it, what was pledged for the year."""

    history: tuple[PastFigure, ...]
    successions: tuple[Succession, ...]
    pledged: tuple[PledgedFact, ...]
    pledge_changes: tuple[PledgeChange, ...]


class YearReader(RecordReader):
    """Reads the sheets between periods."""

    def read(self) -> tuple[Year, tuple[Issue, ...]]:
        """Return what the sheets say, and what in them could not be read."""
        pledged = self.each(layout.PLEDGED, self._pledged)
        changes = self.each(layout.PLEDGE_CHANGES, self._change)
        year = Year(
            self.each(layout.HISTORY, self._past_figure),
            self.each(layout.SUCCESSIONS, self._succession),
            pledged,
            in_order(tuple(filter(None, changes)), pledged),
        )
        return year, tuple(self.cells.issues)

    def _past_figure(self, row: Row) -> PastFigure:
        text = self.cells.text
        return PastFigure(
            member=text(row[layout.PAST_MEMBER]),
            code=text(row[layout.PAST_CODE]),
            name=text(row[layout.PAST_NAME]),
            unit=text(row[layout.PAST_UNIT]),
            year=self.cells.integer(row[layout.PAST_YEAR], YEARS),
            period=self.cells.choice(in_word_of_form(row[layout.PAST_PERIOD]), Period),
            plan=self.cells.number(row[layout.PAST_PLAN]),
            achieved=self.cells.number(row[layout.PAST_ACHIEVED]),
            note=text(row[layout.PAST_NOTE]),
            place=row.place,
            kind=self.cells.choice(row[layout.PAST_KIND], TargetKind),
            direction=self.cells.choice(row[layout.PAST_DIRECTION], Direction),
            compared_with=text(row[layout.PAST_COMPARED_WITH]),
            criterion=text(row[layout.PAST_CRITERION]),
            parent=text(row[layout.PAST_PARENT]),
            group=text(row[layout.PAST_GROUP]),
        )

    def _succession(self, row: Row) -> Succession:
        text, column = self.cells.text, layout.NEW_CODE
        self.cells.require(row[column], column.heading)
        return Succession(
            text(row[layout.OLD_CODE]),
            text(row[column]),
            text(row[layout.NEW_NAME]),
            text(row[layout.NEW_SHORT]),
            text(row[layout.SUCCESSION_REASON]),
            row.place,
        )

    def _pledged(self, row: Row) -> PledgedFact:
        text = self.cells.text
        sheet = _spelt(text(row[layout.PLEDGED_SHEET]), COLUMNS)
        return PledgedFact(
            sheet,
            text(row[layout.PLEDGED_CODE]),
            text(row[layout.PLEDGED_NAME]),
            _spelt(text(row[layout.PLEDGED_COLUMN]), COLUMNS.get(sheet, ())),
            self._value(row[layout.PLEDGED_VALUE]).value,
            row.place,
            is_added=self.cells.mark(row[layout.PLEDGED_LATER]),
        )

    def _change(self, row: Row) -> PledgeChange | None:
        """A change without its row or its reason is left out, which is told."""
        text = self.cells.text
        needed = (layout.CHANGED_SHEET, layout.CHANGED_CODE, layout.CHANGE_REASON)
        for column in needed:
            self.cells.require(row[column], column.heading)
        if any(row[column].is_blank for column in needed):
            return None
        sheet = _spelt(text(row[layout.CHANGED_SHEET]), COLUMNS)
        new = self._value(row[layout.CHANGED_TO])
        return PledgeChange(
            sheet,
            text(row[layout.CHANGED_CODE]),
            _spelt(text(row[layout.CHANGED_COLUMN]), COLUMNS.get(sheet, ())),
            self._value(row[layout.CHANGED_FROM]),
            Placed(_spelt(new.value, (words.ADDED, words.REMOVED)), new.place),
            text(row[layout.CHANGE_REASON]),
            text(row[layout.CHANGE_SOURCE]),
            row.place,
        )

    def _value(self, cell: RawCell) -> Placed[str]:
        """A formula typed as one is meant as the text it is."""
        return Placed(cell.formula or self.cells.text(cell), cell.place)


def _spelt(text: str, known: Iterable[str]) -> str:
    """Return the known name that the text is another spelling of, else the text."""
    return {matching_key(name): name for name in known}.get(matching_key(text), text)


def read_year(workbook: RawWorkbook) -> tuple[Year, tuple[Issue, ...]]:
    """Return what came before and which units change, and what of it could not be read."""
    return YearReader(workbook).read()
