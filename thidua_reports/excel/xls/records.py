"""The records of an .xls workbook of which xlrd tells nothing, sheet by sheet."""

import struct
from collections.abc import Iterable, Iterator, Sequence

from thidua_reports.excel.raw.areas import Area
from thidua_reports.excel.raw.workbook import Position
from thidua_reports.excel.xls.ole_package import Record

FORMULA, SHAPE, DRAWING, TEXT, CONTINUED = 0x06, 0x5D, 0xEC, 0x1B6, 0x3C
RULES_PLACE, RULE, LATER_PLACE, LATER_RULE, ADDED_TO_RULE = 0x1B0, 0x1B1, 0x879, 0x87A, 0x87B
_ABOVE, _BELOW = 0x14, 0x15
_SHEET, _BEGIN, _END, _CELLS = 0x85, 0x809, 0x0A, 0
WANTED = frozenset(
    (
        *(_SHEET, _BEGIN, _END, _ABOVE, _BELOW),
        *(FORMULA, SHAPE, DRAWING, TEXT, CONTINUED),
        *(RULES_PLACE, RULE, LATER_PLACE, LATER_RULE, ADDED_TO_RULE),
    )
)
"""The kinds of records by which this is known."""


def records_by_sheet(records: Iterable[Record]) -> list[list[Record]]:
    """Return what the worksheets hold, in the order of the workbook, as far as it is wanted.

    What belongs to a chart within a sheet is left out.
    """
    found: dict[int, list[Record]] = {}
    begins: list[int] = []
    depth, current = 0, 0
    for record in records:
        if record.code == _BEGIN:
            depth, current = depth + 1, current if depth else record.begin
        elif record.code == _END:
            depth -= 1
        elif record.code == _SHEET and record.content[5:6] == bytes((_CELLS,)):
            begins.append(int.from_bytes(record.content[:4], "little"))
        elif depth == 1 and record.code in WANTED:
            found.setdefault(current, []).append(record)
    return [found.get(begin, []) for begin in begins]


def formulas_in(records: Sequence[Record]) -> Iterator[Position]:
    """Yield the cells that hold formulas."""
    for record in records:
        if record.code == FORMULA and len(record.content) >= struct.calcsize("<HH"):
            row, column = struct.unpack_from("<HH", record.content)
            yield row + 1, column + 1


def texts_on_pages(records: Sequence[Record]) -> Iterator[str]:
    """Yield what is printed above and below the sheet, with the codes of Excel."""
    for record in records:
        if record.code in (_ABOVE, _BELOW):
            is_wide = record.content[2:3] == b"\1"
            yield record.content[3:].decode("utf-16-le" if is_wide else "latin-1", "replace")


def area_at(content: bytes, begin: int) -> Area:
    """Return the area whose corners stand there in a record; struct.error if nothing does."""
    top, bottom, left, right = struct.unpack_from("<4H", content, begin)
    return (top + 1, left + 1), (bottom + 1, right + 1)
