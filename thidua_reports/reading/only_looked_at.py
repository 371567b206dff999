"""What somebody put on the sheets of a form that only tell how, and how far, it is filled in."""

import re
from collections.abc import Iterator
from functools import lru_cache

from thidua_reports.domain import words
from thidua_reports.excel.raw.workbook import RawCell, RawWorkbook
from thidua_reports.excel.sheets.appearances import beside_cells
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.tables import find_sheet
from thidua_reports.excel.sheets.unseen import Line, comments_on, quoted
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.form_guide import (
    BEGINNINGS,
    COUNTED,
    DEADLINE,
    FURTHER_ON,
    ONLY_TOLD,
    SEND_TO,
    SHORTENED,
)
from thidua_reports.layouts.member_workbook import Readiness

ONLY_LOOKED_AT = (words.GUIDE, Readiness.layout.name)
_WIDTH = 6
"""So many columns of the sheets are the form's at most."""
_WIDTH_OF_COUNTS = len(Readiness.layout.columns)
"""An .xls may keep a figure for the name of a sheet, which a formula finds."""
_WORDS = rf"(?:\b(?:{'|'.join(SHORTENED)})\.|[^.:;?!\d\n])"
_UNIT = re.escape(SEND_TO).replace(r"\{unit\}", rf"{_WORDS}+(?:\d+{_WORDS}*)?")
_UNTIL = re.sub(r"\\{.*\\}", r"[\\d/]+", re.escape(DEADLINE))
_SENT_BACK = re.compile(rf"(?:{_UNTIL})? ?(?:{_UNIT})? ?(?:{re.escape(ONLY_TOLD)})?")
"""The line that names a date and a unit, which are no words of the form; no further sentence."""


def typed_where_nothing_is_read(workbook: RawWorkbook) -> Iterator[Issue]:
    """Tell of words and figures, remarks and boxes on the sheets that nobody fills in."""
    found = (find_sheet(workbook, name) for name in ONLY_LOOKED_AT)
    for sheet in filter(None, found):
        cells = [cell for line in sheet.lines.values() for cell in _typed(line)]
        if cells:
            place, said = cells[0].place, quoted(cells)
            yield sheet_kinds.TYPED_ON_GUIDE.at(place, sheet=sheet.name, cells=said)
        yield from comments_on(sheet)
        yield from beside_cells(sheet)


def _typed(line: Line) -> Iterator[RawCell]:
    """Yield what of a row is not the form's, whose own rows begin with words of the form."""
    filled = {at: cell for at, cell in line.items() if not cell.is_blank}
    first = next(iter(filled), 0)
    begins = _text(filled[first]) if filled else ""
    if not begins_row_of_form(begins):
        yield from filled.values()
        return
    counts = matching_key(begins) in COUNTED
    for at in filter(first.__lt__, filled):
        is_count = counts and at - first < _WIDTH_OF_COUNTS and _is_number(filled[at])
        is_ours = is_count or stands_in_row_of_form(_text(filled[at]))
        if not (is_ours and at < first + _WIDTH):
            yield filled[at]


def _is_number(cell: RawCell) -> bool:
    return not isinstance(cell.value, str)


@lru_cache(maxsize=1024)
def begins_row_of_form(text: str) -> bool:
    """Tell whether a form begins a row of its sheets that are only looked at with these words."""
    return matching_key(text) in BEGINNINGS or _SENT_BACK.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def stands_in_row_of_form(text: str) -> bool:
    """Tell whether a form writes these words further on in such a row."""
    return matching_key(text) in FURTHER_ON


def _text(cell: RawCell) -> str:
    """Return the words as they stand, or a number as it would be typed."""
    return cell.value if isinstance(cell.value, str) else plain_text(cell)
