"""The sheet "Đã chấp nhận" of khoi.xlsx -> the readings that were accepted."""

from thidua_reports.domain.acceptance import AcceptedReading, Subject
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.tables import Row
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
