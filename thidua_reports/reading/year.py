"""The sheets of khoi.xlsx that lead from one period to the next -> past figures, successions."""

from dataclasses import dataclass

from thidua_reports.domain.history import PastFigure, Succession
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import year_sheets as layout
from thidua_reports.reading.cells import YEARS
from thidua_reports.reading.records import RecordReader
from thidua_reports.reading.tables import Row
from thidua_reports.reading.workbook_file import RawWorkbook


@dataclass(frozen=True)
class Year:
    """What came before this period, and which units change after it."""

    history: tuple[PastFigure, ...]
    successions: tuple[Succession, ...]


class YearReader(RecordReader):
    """Reads the sheets between periods."""

    def read(self) -> tuple[Year, tuple[Issue, ...]]:
        """Return what the sheets say, and what in them could not be read."""
        year = Year(
            self.each(layout.HISTORY, self._past_figure),
            self.each(layout.SUCCESSIONS, self._succession),
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
            period=self.cells.choice(row[layout.PAST_PERIOD], Period),
            plan=self.cells.number(row[layout.PAST_PLAN]),
            achieved=self.cells.number(row[layout.PAST_ACHIEVED]),
            note=text(row[layout.PAST_NOTE]),
            place=row.place,
            kind=self.cells.choice(row[layout.PAST_KIND], TargetKind),
            direction=self.cells.choice(row[layout.PAST_DIRECTION], Direction),
            compared_with=text(row[layout.PAST_COMPARED_WITH]),
            criterion=text(row[layout.PAST_CRITERION]),
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


def read_year(workbook: RawWorkbook) -> tuple[Year, tuple[Issue, ...]]:
    """Return what came before and which units change, and what of it could not be read."""
    return YearReader(workbook).read()
