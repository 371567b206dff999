"""The sheets of khoi.xlsx that lead from one period to the next -> figures, the pledge."""

from collections.abc import Iterable
from functools import partial

from thidua_reports.domain import words
from thidua_reports.domain.history import PastFigure, PledgeChange, PledgedFact
from thidua_reports.domain.place import Placed
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import CellReader
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import year_sheets as layout
from thidua_reports.pledged.contents import COLUMNS
from thidua_reports.pledged.seal import in_order
from thidua_reports.reading.records import RecordReader


def read_history(reader: RecordReader) -> tuple[PastFigure, ...]:
    """Return what was planned and achieved in earlier periods."""
    return reader.records(layout.History, period=reader.period)


def read_pledged(reader: RecordReader) -> tuple[PledgedFact, ...]:
    """Return what was frozen when the pledge was signed."""
    return reader.each(layout.Pledged.layout, partial(_pledged, reader.cells))


def read_changes(
    reader: RecordReader, pledged: tuple[PledgedFact, ...]
) -> tuple[PledgeChange, ...]:
    """Return what the bloc has changed of the `pledged` since, in the order it was changed."""
    changes = reader.each(layout.PledgeChanges.layout, partial(_change, reader.cells))
    return in_order(tuple(filter(None, changes)), pledged)


def _pledged(cells: CellReader, row: Row) -> PledgedFact:
    sheet = _spelt(cells.text(row[layout.Pledged.sheet]), COLUMNS)
    return PledgedFact(
        sheet,
        cells.text(row[layout.Pledged.code]),
        cells.text(row[layout.Pledged.name]),
        _spelt(cells.text(row[layout.Pledged.column]), COLUMNS.get(sheet, ())),
        _value(cells, row[layout.Pledged.value]).value,
        row.place,
        is_added=cells.ticked(row[layout.Pledged.is_added]),
    )


def _change(cells: CellReader, row: Row) -> PledgeChange | None:
    """A change without its row or its reason is left out, with an issue."""
    if any(row[column].is_blank for column in layout.PledgeChanges.layout.required):
        return None
    sheet = _spelt(cells.text(row[layout.PledgeChanges.sheet]), COLUMNS)
    new = _value(cells, row[layout.PledgeChanges.new])
    return PledgeChange(
        sheet,
        cells.text(row[layout.PledgeChanges.code]),
        _spelt(cells.text(row[layout.PledgeChanges.column]), COLUMNS.get(sheet, ())),
        _value(cells, row[layout.PledgeChanges.old]),
        Placed(_spelt(new.value, (words.ADDED, words.REMOVED)), new.place),
        cells.text(row[layout.PledgeChanges.reason]),
        cells.text(row[layout.PledgeChanges.source]),
        row.place,
    )


def _value(cells: CellReader, cell: RawCell) -> Placed[str]:
    """A formula typed as one is meant as the text it is."""
    return Placed(cell.formula or cells.text(cell), cell.place)


def _spelt(text: str, known: Iterable[str]) -> str:
    """Return the known name that the text is another spelling of, else the text."""
    return {matching_key(name): name for name in known}.get(matching_key(text), text)
