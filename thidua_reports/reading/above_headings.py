"""What somebody wrote above the headings of a table, beyond the title and the hint of the form."""

import re
from collections.abc import Iterator

from thidua_reports.domain.place import PlaceOverRows
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.positions import HEADER_ROW, HINT_ROW, TITLE_ROW
from thidua_reports.layouts.sheet_layout import CellKind
from thidua_reports.matching import matching_key
from thidua_reports.reading.shown_cells import plain_text
from thidua_reports.reading.unseen import Area
from thidua_reports.text import shortened

_OURS = (TITLE_ROW, HINT_ROW)
_OURS_ABOVE = tuple(HEADER_ROW - row for row in _OURS)
"""Rows may have been put in above what the form writes, or between it and the headings."""
_UNIT = re.compile(r"(?:đơn vị tính|đv tính|đvt)\s*:\s*\S")


def above_headings(area: Area) -> Iterator[Issue]:
    """Tell of words above the headings; a unit of measure there may change every figure below."""
    numbers = [at for column, at in area.positions.items() if column.kind is CellKind.NUMBER]
    ours = set(_OURS if _is_titled(area) else ()) | {area.header - row for row in _OURS_ABOVE}
    lines = area.sheet.lines
    for row in filter(lines.__contains__, range(1, area.header)):
        for order, cell in enumerate(each for each in lines[row].values() if not each.is_blank):
            text = plain_text(cell)
            if _UNIT.search(text.lower()) and any(map(area.is_filled, numbers)):
                place = PlaceOverRows(*cell.place.address)
                yield sheet_kinds.UNIT_ABOVE.at(place, text=shortened(text))
            elif order or row not in ours:
                yield sheet_kinds.WORDS_ABOVE.at(cell.place, text=shortened(text))


def _is_titled(area: Area) -> bool:
    title = area.sheet.cell((TITLE_ROW, 1))
    return matching_key(plain_text(title)) == matching_key(area.title)
