"""Sheets of one workbook -> records, with the issues met on the way."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Self, TypeVar

from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Placed
from thidua_reports.domain.submission import Passage
from thidua_reports.excel.layout.sheet_layout import (
    CellKind,
    Column,
    Columns,
    ReadAs,
    SettingsLayout,
    SheetLayout,
    SheetOf,
)
from thidua_reports.excel.raw.workbook import RawCell, RawSheet, RawWorkbook
from thidua_reports.excel.sheets.cells import COUNTS, CellReader
from thidua_reports.excel.sheets.found_sheets import unread_sheets
from thidua_reports.excel.sheets.settings import Settings, read_settings
from thidua_reports.excel.sheets.shown_cells import heading_of, plain_text
from thidua_reports.excel.sheets.tables import Row, header_row, read_table
from thidua_reports.formulas.rule_formula import plain_formula
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.reading.recomputed import Recomputation

_SPELLINGS = {
    Period.PLEDGE: ("giao ước thi đua", "ký giao ước", "ký kết giao ước", "đăng ký giao ước"),
    Period.HALF_YEAR: (
        *("06 tháng", "6 tháng đầu năm", "06 tháng đầu năm", "sáu tháng", "sáu tháng đầu năm"),
        *("sơ kết", "sơ kết 6 tháng", "sơ kết 06 tháng", "sơ kết 6 tháng đầu năm"),
    ),
    Period.YEAR: ("cả năm", "12 tháng", "tổng kết", "tổng kết năm"),
}
"""None of them may be meant for another period, as "9 tháng" or "6 tháng cuối năm" would be."""
_KNOWN = {
    matching_key(name): period.value
    for period, spellings in _SPELLINGS.items()
    for spelling in (period.value, *spellings)
    for name in (spelling, f"kỳ {spelling}")
}
_LOOKED_AT = (words.GUIDE, words.MAP)
"""Sheets that nobody fills in: one more of them, or one renamed, changes nothing."""
_FEWEST_HEADINGS, _MOST_OF_THEM = 3, 0.75
"""A sheet with so many of a table's headings is one of that kind, whatever it is called."""

T = TypeVar("T")
R = TypeVar("R")
ReadCell = Callable[[RawCell], object]
_Read = tuple[str, Columns, ReadCell]
"""A field, its column or columns, and what reads a cell of them."""


class RecordReader:
    """Reads sheets of a workbook; issues of sheets and of cells gather in `cells`."""

    def __init__(self, workbook: RawWorkbook) -> None:
        self.workbook = workbook
        self.cells = CellReader()
        self._formulas = Recomputation(workbook, self.cells.issues)
        self._names: list[str] = []
        self._tables: list[SheetLayout] = []
        self._codes: frozenset[str] = frozenset()
        self._readers: dict[Column, ReadCell] = {}

    def anew(self) -> Self:
        """Return this reader, which computes as many formulas again for the next sheets.

        So no sheet is left unchecked because of what the formulas of another look at.
        """
        self._formulas = Recomputation(self.workbook, self.cells.issues)
        return self

    def each(self, sheet: SheetLayout, build: Callable[[Row], T]) -> tuple[T, ...]:
        """Return what `build` makes of each row of the sheet."""
        self._names.append(sheet.name)
        self._tables.append(sheet)
        table = read_table(self.workbook, sheet, self._codes)
        self.cells.issues.extend(table.issues)
        return tuple(build(self._complete(sheet, row)) for row in table.rows)

    def _complete(self, sheet: SheetLayout, row: Row) -> Row:
        """Return a row computed again; what is blank in it and required is reported."""
        computed = self._formulas.row(row)
        for column in sheet.required:
            self.cells.require(computed[column], column.heading)
        return computed

    def records(self, sheet: type[SheetOf[R]], **special: ReadCell) -> tuple[R, ...]:
        """Return a record of each row, its columns read as declared; `special` ones by these.

        A row without a choice that it requires is left out, with an issue.
        """
        reads = [
            (name, columns, special.get(name) or self._reader_of(columns))
            for name, columns in sheet.by_name.items()
            if isinstance(columns, tuple) or columns.read_as is not ReadAs.NOTHING
        ]
        found = self.each(sheet.layout, lambda row: self._record(sheet, row, reads))
        return tuple(each for each in found if each is not None)

    def _record(self, sheet: type[SheetOf[R]], row: Row, reads: Sequence[_Read]) -> R | None:
        cells, values = row.cells, dict[str, object]()
        for name, columns, read in reads:
            if isinstance(columns, tuple):
                values[name] = tuple(read(cells[each]) for each in columns)
                continue
            values[name] = read(cells[columns])
            if values[name] is None and columns.is_required:
                return None
        return sheet.record(row.place, values)

    def values(self, columns: Mapping[str, Column], row: Row) -> dict[str, Any]:
        """Return the values of the row's cells of some columns, by the names of the columns."""
        for column in columns.values():
            if column not in self._readers:
                self._readers[column] = self._reader_of(column)
        return {name: self._readers[each](row[each]) for name, each in columns.items()}

    def _reader_of(self, columns: Columns) -> ReadCell:
        """Return what reads a cell; several columns of one field are all alike."""
        column = columns[0] if isinstance(columns, tuple) else columns
        read_as = column.read_as or column.kind
        if isinstance(read_as, type):
            return partial(self.cells.choice, choices=read_as)
        if read_as is ReadAs.WHOLE:
            allowed = column.limits.range if column.limits else COUNTS
            return partial(self.cells.integer, allowed=allowed)
        return partial(_READERS[read_as], self.cells)

    def period(self, cell: RawCell) -> Period | None:
        """Return the period in a cell, however people write it."""
        word = _KNOWN.get(matching_key(plain_text(cell)))
        is_plain = not (cell.is_picture or cell.struck)
        return self.cells.choice(cell._replace(value=word) if word and is_plain else cell, Period)

    def passages(self, sheet: SheetLayout) -> tuple[Passage, ...]:
        """Return the prose of a sheet whose columns are the part of the report and the text."""
        found = self.each(sheet, lambda row: self._passage(row, sheet))
        return tuple(filter(None, found))

    def _passage(self, row: Row, sheet: SheetLayout) -> Passage | None:
        part, text = sheet.columns
        stated = self.cells.text(row[part])
        known = {matching_key(name): name for name in words.REPORT_PARTS}
        section = known.get(matching_key(stated), stated)
        wording = self.cells.wording(row[text])
        if any(map(str.isalnum, wording)):
            return Passage(section, wording, row.place)
        if stated and not row[text].struck:
            self.cells.issues.append(_without_text(row, sheet))
        return None

    def settings(self, sheet: SettingsLayout) -> Settings:
        """Return the value cells of a settings sheet."""
        self._names.append(sheet.name)
        settings = read_settings(self.workbook, sheet)
        self.cells.issues.extend(settings.issues)
        cells = {code: self._formulas.settled(cell) for code, cell in settings.cells.items()}
        return replace(settings, cells=cells)

    def not_there(self) -> frozenset[str]:
        """Return the names of those that were to be read and that the workbook has not."""
        keys = self.workbook.by_key
        return frozenset(each for each in self._names if matching_key(each) not in keys)

    def sheets_left(self, *others: str, tabs: Sequence[str] = ()) -> tuple[Issue, ...]:
        """Return the issues of sheets that neither this reader nor `others` have read.

        `tabs` are names of sheets that may hold several tables.
        """
        names = [each for each in (*self._names, *others) if each not in _LOOKED_AT]
        return tuple(unread_sheets(self.workbook, names, _LOOKED_AT, tabs, self._meant_for))

    def _meant_for(self, sheet: RawSheet) -> str:
        """Return the name of the table that the sheet is filled in like; "" for none."""
        like = (each.name for each in self._tables if _is_filled_in_like(sheet, each))
        return next(like, "")


def _is_filled_in_like(sheet: RawSheet, layout: SheetLayout) -> bool:
    """Return whether the sheet has nearly all headings of a table, and something below them."""
    header = header_row(sheet, layout)
    if header is None:
        return False
    wanted = {matching_key(column.heading) for column in layout.columns}
    hits = len(wanted & {matching_key(heading_of(each)) for each in sheet.lines[header].values()})
    is_like = hits >= max(_FEWEST_HEADINGS, _MOST_OF_THEM * len(wanted))
    return is_like and any(row > header for row in sheet.lines)


_READERS: Mapping[ReadAs | CellKind, Callable[[CellReader, RawCell], object]] = {
    CellKind.TEXT: CellReader.text,
    CellKind.CODE: CellReader.text,
    CellKind.LONG_TEXT: CellReader.text,
    CellKind.NUMBER: CellReader.number,
    CellKind.DATE: CellReader.day,
    CellKind.FORMULA: lambda _, cell: Placed(typed_formula(cell), cell.place),
    ReadAs.WORDING: CellReader.wording,
    ReadAs.CODES: CellReader.codes,
    ReadAs.TICK: CellReader.ticked,
    ReadAs.MARK: CellReader.marked,
    ReadAs.FACTOR: lambda cells, cell: cells.factor(cell).value,
    ReadAs.PER_CENT: CellReader.per_cent,
}


def typed_formula(cell: RawCell) -> str:
    """Return the formula itself; its trial value may be anything, also an error."""
    return plain_formula(cell.formula or ("" if cell.value is None else str(cell.value)))


def _without_text(row: Row, sheet: SheetLayout) -> Issue:
    part, text = sheet.columns
    return sheet_kinds.PASSAGE_WITHOUT_TEXT.at(
        row[text].place,
        part=plain_text(row[part]),
        heading=text.heading,
        said=plain_text(row[text]) or fragments.BLANK,
    )
