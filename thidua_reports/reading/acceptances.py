"""The sheet "Đã chấp nhận" of khoi.xlsx -> the readings that were accepted."""

from thidua_reports.domain.acceptance import AcceptedReading, Spot
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import acceptance_sheet as layout
from thidua_reports.reading.records import RecordReader


class AcceptanceReader(RecordReader):
    """Reads what was accepted, row by row."""

    def read(self) -> tuple[tuple[AcceptedReading, ...], tuple[Issue, ...]]:
        """Return what was accepted, and what of it could not be read."""
        return self.each(layout.ACCEPTED, self._accepted), tuple(self.cells.issues)

    def _accepted(self, row: Row) -> AcceptedReading:
        """A value is compared as it is typed, so it is not understood in any way."""
        member, sheet, item, column, value = (
            plain_text(row[each])
            for each in (
                layout.ACCEPTED_MEMBER,
                layout.ACCEPTED_SHEET,
                layout.ACCEPTED_ITEM,
                layout.ACCEPTED_COLUMN,
                layout.ACCEPTED_VALUE,
            )
        )
        return AcceptedReading(
            Spot(member, sheet, item, column, value),
            plain_text(row[layout.ACCEPTED_KIND]),
            plain_text(row[layout.ACCEPTED_MESSAGE]),
            self.cells.text(row[layout.ACCEPTED_BY]),
            self.cells.day(row[layout.ACCEPTED_DAY]),
            row.place,
        )


def read_acceptances(
    workbook: RawWorkbook,
) -> tuple[tuple[AcceptedReading, ...], tuple[Issue, ...]]:
    """Return the readings that were accepted, and what of them could not be read."""
    return AcceptanceReader(workbook).read()
