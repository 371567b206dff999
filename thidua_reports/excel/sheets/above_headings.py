"""What somebody wrote above the headings of a table, beyond the title and the hint of the form."""

import re
from collections.abc import Iterator

from thidua_reports.domain.place import PlaceOverRows
from thidua_reports.excel.layout.legends import is_of_form
from thidua_reports.excel.layout.sheet_layout import CellKind
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.unseen import Area
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.text import shortened

_UNIT = re.compile(r"(?:đơn vị tính|đv tính|đvt)\s*:\s*\S")


def above_headings(area: Area) -> Iterator[Issue]:
    """Tell of words above the headings; a unit of measure there may change every figure below."""
    numbers = [at for column, at in area.positions.items() if column.kind is CellKind.NUMBER]
    lines = area.sheet.lines
    for row in filter(lines.__contains__, range(1, area.header)):
        for cell in (each for each in lines[row].values() if not each.is_blank):
            text = plain_text(cell)
            if _UNIT.search(text.lower()) and any(map(area.is_filled, numbers)):
                place = PlaceOverRows(*cell.place.address)
                yield sheet_kinds.UNIT_ABOVE.at(place, text=shortened(text))
            elif not is_of_form(text, area.title, area.hint):
                yield sheet_kinds.WORDS_ABOVE.at(cell.place, text=shortened(text))
