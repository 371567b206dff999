"""What reaches over the rows of a table, and reaches over its new rows as well."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from thidua_reports.excel.addresses import address_of
from thidua_reports.excel.editing.package_edits import refuse_unless
from thidua_reports.excel.raw.areas import Area, areas_of
from thidua_reports.frozen import frozen

_LISTS = ("{*}dataValidations/{*}dataValidation", "{*}conditionalFormatting")
_SPACE = "{http://schemas.microsoft.com/office/excel/2006/main}"
_ADDED = tuple(f".//{{*}}{of}/{_SPACE}sqref" for of in ("dataValidation", "conditionalFormatting"))
"""Those of newer versions; where small charts are in cells is written alike, and stays."""
_FILTER = "{*}autoFilter"
_END = re.compile(r"([0-9]+)(?=\s*$)")


@frozen
class Growth:
    """The rows of a table have become more.

    `first` is its first row, `before` the last that was in use, `filled` the last that is now, and
    `ready` the last that can be typed in; `columns` are the first and the last.
    """

    first: int
    before: int
    filled: int
    ready: int
    columns: tuple[int, int]

    def grown(self, references: str, last: int) -> str:
        """Return a list of areas, of which those that held every row in use reach to `last`."""
        areas = {each: [*areas_of(each)] for each in references.split()}
        return " ".join(
            _to_row(found[0], last) if found and self.is_behind(found[0], last) else each
            for each, found in areas.items()
        )

    def is_behind(self, area: Area, last: int) -> bool:
        """Return whether an area held every row in use, but does not reach to `last`."""
        (top, left), (bottom, right) = area
        start, end = self.columns
        is_of_table = left <= end and right >= start and top <= self.first
        return is_of_table and max(self.before, self.first) <= bottom < last


def grow(sheet: etree._Element, growth: Growth) -> None:
    """Let checks, conditional formats and the filter of a sheet reach to the new rows."""
    for element in _with_list(sheet):
        element.set("sqref", growth.grown(element.get("sqref", ""), growth.ready))
    for element in (each for path in _ADDED for each in sheet.iterfind(path)):
        element.text = growth.grown(element.text or "", growth.ready)
    for element in sheet.iterfind(_FILTER):
        element.set("ref", growth.grown(element.get("ref", ""), growth.filled))


def grow_table(table: etree._Element, growth: Growth, taken: Iterable[Area] = ()) -> bool:
    """Let a table of Excel's reach to the new rows; return False where these are `taken`.

    Raises:
        CannotBeEditedError: its last row is one of totals.
    """
    (area,) = areas_of(table.get("ref", ""))
    if not growth.is_behind(area, growth.filled):
        return True
    (_, left), (bottom, right) = area
    new = (bottom + 1, left), (growth.filled, right)
    if any(_overlap(new, each) for each in taken):
        return False
    refuse_unless(table.get("totalsRowCount", "0") == "0")
    for element in (table, *table.iterfind(_FILTER)):
        element.set("ref", growth.grown(element.get("ref", ""), growth.filled))
    return True


def _overlap(one: Area, other: Area) -> bool:
    pairs = zip(*one, *other, strict=True)
    return all(start <= its_end and its_start <= end for start, end, its_start, its_end in pairs)


def grow_name(text: str, growth: Growth, last: int) -> str:
    """Return what a name stands for, such as 'Chỉ tiêu'!$A$4:$C$14, with the rows up to `last`."""
    sheet, mark, area = text.rpartition("!")
    found = [*areas_of(area.replace("$", ""))]
    if len(found) == 1 and mark and growth.is_behind(found[0], last):
        return f"{sheet}{mark}{_END.sub(str(last), area)}"
    return text


def _with_list(sheet: etree._Element) -> Iterator[etree._Element]:
    for path in _LISTS:
        yield from sheet.iterfind(path)


def _to_row(area: Area, last: int) -> str:
    (top, left), (_, right) = area
    return f"{address_of((top, left))}:{address_of((last, right))}"
