"""What of a workbook no layout reads: somebody's own sheets and columns, cells nothing can read."""

from collections.abc import Iterable, Iterator

from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.layout.sheet_layout import SheetLayout
from thidua_reports.excel.raw.workbook import RawSheet, RawWorkbook
from thidua_reports.excel.sheets.tables import (
    find_sheet,
    has_content,
    header_row,
    is_example,
    lines_below,
    positions_of,
)
from thidua_reports.language.text import clean_text


def sheets_left(workbook: RawWorkbook, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the sheets with content that are not found under any of `names`."""
    found = {id(find_sheet(workbook, name)) for name in names}
    left = (sheet for sheet in workbook.sheets if id(sheet) not in found)
    return tuple(sheet.name for sheet in left if has_content(sheet))


def columns_left(workbook: RawWorkbook, layout: SheetLayout) -> tuple[str, ...]:
    """Return the headings of a sheet's filled columns that the layout does not know, or repeats.

    A column without a heading goes by its letter. The sheet itself is named, by an empty heading,
    where none of the layout's headings is found on it.
    """
    sheet = find_sheet(workbook, layout.name)
    if sheet is None or not has_content(sheet):
        return ()
    header = header_row(sheet, layout)
    return ("",) if header is None else tuple(_columns(sheet, header, layout))


def _columns(sheet: RawSheet, header: int, layout: SheetLayout) -> Iterator[str]:
    positions = positions_of(sheet.lines[header], layout)
    read = set(positions.values())
    below = (line for _, line in lines_below(sheet, header))
    lines = [line for line in below if not is_example(line, positions, layout)]
    filled = {at for line in lines for at, cell in line.items() if not cell.is_blank}
    for position in sorted(filled - read):
        heading = sheet.cell((header, position)).value
        yield clean_text(str(heading or "")).strip() or letters_of(position)
