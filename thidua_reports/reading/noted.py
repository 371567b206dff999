"""The sheets of khoi.xlsx on what the bloc notes down of members -> receipts, what was reported."""

from datetime import date, datetime, time
from functools import partial

from thidua_reports.domain.noted import Noted
from thidua_reports.domain.receipt import Receipt
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import CellReader
from thidua_reports.issues.catalogue import noted_kinds
from thidua_reports.layouts import noted_sheets as layout
from thidua_reports.reading.records import RecordReader


def read_receipts(reader: RecordReader) -> tuple[Receipt, ...]:
    """Return when the members' workbooks came in."""
    day = partial(_day, reader.cells)
    return reader.records(layout.Receipts, received=day, own_deadline=day)


def read_noted(reader: RecordReader) -> tuple[Noted, ...]:
    """Return what others reported about members; a blank count is once."""
    return reader.records(layout.NotedEvents, count=partial(_times, reader.cells))


def _day(cells: CellReader, cell: RawCell) -> date | None:
    """Return the day; that an hour beside it is not used is told."""
    day, value = cells.day(cell), cell.value
    if day is not None and isinstance(value, datetime) and value.time() != time():
        said = {"day": f"{day:%d/%m/%Y}", "hour": f"{value:%H:%M}"}
        cells.issues.append(noted_kinds.HOUR_NOT_USED.at(cell.place, **said))
    return day


def _times(cells: CellReader, cell: RawCell) -> int | None:
    return 1 if cell.is_blank else cells.integer(cell, layout.TIMES.range)
