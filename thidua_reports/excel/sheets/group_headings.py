"""Words that divide a table, or are above its headings."""

import re
from collections.abc import Collection, Iterator, Mapping

from thidua_reports.domain import words
from thidua_reports.domain.place import PlaceOverRows
from thidua_reports.excel.layout.legends import is_of_form
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.unseen import Area
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import shortened

_LETTER = r"(?:[A-HĐ]|[IVX]{1,5})"
_ORDINAL = re.compile(rf"(?:{_LETTER}|\d{{1,2}})[.)/:–-]\s*|{_LETTER}(?:\s+|$)")
_ONLY_ORDINAL = re.compile(rf"{_LETTER}[.)/:–-]?")
_PERIOD = re.compile(r"\b(?:năm|quý|tháng)\s+\d{1,4}\b", re.IGNORECASE)
_OF_WORDS = frozenset({CellKind.TEXT, CellKind.LONG_TEXT})
_WORD = re.compile(r"[^\W\d_]{2,}")


def heading_text(
    cells: Mapping[Column, RawCell], layout: SheetLayout, known: Collection[str]
) -> str:
    """Return the words of a row that only heads others; nothing where the row may mean more.

    Such a row has words where a code or a name is, and nothing else; they begin with an ordinal
    number or are in capitals, and hold no figure. With both, the row is more likely one of a wrong
    code, unless its name is in capitals or begins as one about several. `known` are codes;
    none heads others. On a sheet whose rows are its member's own, any words may name one.
    """
    if layout.has_own_rows:
        return ""
    codes = {matching_key(plain_text(cells[each])) for each in layout.key}
    if not codes.isdisjoint(known):
        return ""
    filled = {column: cell for column, cell in cells.items() if _is_filled(column, cell)}
    if not filled.keys() <= {*layout.key, *_names(layout)} or any(map(_is_more, filled.values())):
        return ""
    first, *others = map(plain_text, filled.values())
    if others and not _ONLY_ORDINAL.fullmatch(first.strip()):
        return ""
    text = " ".join((first, *others))
    return text if _heads(text) and all(map(_names_several, others)) else ""


def _names_several(name: str) -> bool:
    key = matching_key(name)
    return name.isupper() or any(key.startswith(matching_key(each)) for each in words.OF_SEVERAL)


def _is_filled(column: Column, cell: RawCell) -> bool:
    """A formula of the form may be ready in any row."""
    if column.kind is CellKind.COMPUTED:
        return not (cell.formula or cell.is_blank)
    return not cell.is_untouched


def _names(layout: SheetLayout) -> Iterator[Column]:
    """Yield the column of words among the first two, which names what the rows are about."""
    return (column for column in layout.columns[:2] if column.kind in _OF_WORDS)


def _is_more(cell: RawCell) -> bool:
    return not isinstance(cell.value, str) or bool(cell.formula or cell.struck)


def _heads(text: str) -> bool:
    ordinal = _ORDINAL.match(text)
    rest = _PERIOD.sub("", text[ordinal.end() :] if ordinal else text)
    count = len(_WORD.findall(rest))
    is_marked = count > 0 if ordinal else text.isupper() and count > 1
    return is_marked and not any(map(str.isdigit, rest))


_UNIT = re.compile(r"(?:đơn vị tính|đv tính|đvt)\s*:\s*\S")


def above_headings(area: Area) -> Iterator[Issue]:
    """Report words above the headings; a unit of measure there may change every figure below."""
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
