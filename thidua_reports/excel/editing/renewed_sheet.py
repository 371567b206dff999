"""A sheet of the program's, made anew, with what somebody else gave its old one."""

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from thidua_reports.excel.addresses import address_of, position_of
from thidua_reports.excel.raw.workbook import Position
from thidua_reports.excel.raw.xml_tree import local_name, namespace_of

HYPERLINKS = "hyperlinks"
_VIEW = ("sheetPr", "sheetViews", "sheetFormatPr", "cols")
_PAPER = ("printOptions", "pageMargins", "pageSetup", "headerFooter")
_OVER = ("drawing", "legacyDrawing", "legacyDrawingHF")
_KEPT = (*_VIEW, "sheetProtection", *_PAPER, *_OVER)
"""What stays: colour of the tab, zoom, widths, how it is printed, and what lies over the cells."""
_ORDER = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData"),
    *("sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter"),
    *("sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr"),
    *("conditionalFormatting", "dataValidations", HYPERLINKS),
    *_PAPER,
    *("rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags"),
    *_OVER,
)
"""What a sheet consists of, in the order in which it must be."""


def keep_what_is_hers(
    anew: etree._Element, hers: etree._Element, moved: Mapping[Position, Position]
) -> None:
    """Put widths, zoom, colour, print settings and cells of a sheet into that made anew.

    The cells are put where they have been `moved` to.
    """
    space = namespace_of(anew)
    for name in _KEPT:
        for each in [*anew.iterchildren(f"{space}{name}")]:
            anew.remove(each)
        for each in hers.iterchildren(f"{space}{name}"):
            insert_in_order(anew, deepcopy(each))
    for each in [*anew.iterchildren(f"{space}dimension")]:
        anew.remove(each)
    cells = {cell.get("r", ""): cell for cell in hers.iterfind(f"{space}sheetData/*/{space}c")}
    for old, new in moved.items():
        _put(anew, deepcopy(cells[address_of(old)]), new)


def insert_in_order(root: etree._Element, element: etree._Element) -> None:
    """Put an element into a sheet before all that must come after it."""
    rank = _ORDER.index(local_name(element))
    after = [each for each in root if local_name(each) not in _ORDER or _rank(each) > rank]
    root.insert(root.index(after[0]) if after else len(root), element)


def _put(root: etree._Element, cell: etree._Element, at: Position) -> None:
    space = namespace_of(root)
    row = _row(root, space, at[0])
    row.attrib.pop("spans", "")
    old = [each for each in row if position_of(each.get("r", ""))[1] == at[1]]
    for each in old:
        row.remove(each)
    for each in cell.iterchildren(f"{space}v") if cell.find(f"{space}f") is not None else ():
        cell.remove(each)
    cell.set("r", address_of(at))
    row.insert(sum(position_of(each.get("r", ""))[1] < at[1] for each in row), cell)


def _row(root: etree._Element, space: str, number: int) -> etree._Element:
    (table,) = root.iterchildren(f"{space}sheetData")
    numbers = [int(each.get("r", "0")) for each in table]
    if number not in numbers:
        made = etree.Element(f"{space}row", {"r": str(number)})
        table.insert(sum(each < number for each in numbers), made)
    return next(each for each in table if each.get("r") == str(number))


def _rank(element: etree._Element) -> int:
    return _ORDER.index(local_name(element))
