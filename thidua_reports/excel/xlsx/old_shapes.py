"""What is written on buttons, boxes and other shapes of the older kind, which VML describes."""

from collections.abc import Iterator
from html import unescape
from itertools import chain

from lxml import etree

from thidua_reports.excel.raw.workbook import MAX_COLUMNS, MAX_ROWS, Position, TextBox
from thidua_reports.excel.xlsx import package as kinds
from thidua_reports.excel.xlsx.package import Package

_A_COMMENT = "Note"
_TOP, _LEFT = 2, 0
"""Where row and column, from 0, stand among the eight numbers of an anchor."""
_BLOCKS = frozenset(("br", "div", "p"))


def old_text_boxes(package: Package, sheet: str) -> tuple[TextBox, ...]:
    """Return the shapes with words that are no comments, which are read from their own parts."""
    parts = map(package.tree_mended, package.of_kind(sheet, kinds.OLD_DRAWING))
    found = chain.from_iterable(_boxes(part) for part in parts if part is not None)
    return tuple(dict.fromkeys(found))


def _boxes(part: etree._Element) -> Iterator[TextBox]:
    for inside in part.iter("{*}textbox", "{*}textpath"):
        around = tuple(inside.iterancestors())
        facts = next((found for each in around if (found := _facts(each)) is not None), None)
        is_comment = facts is not None and facts.get("ObjectType") == _A_COMMENT
        if is_comment or any(map(_is_hidden, around)):
            continue
        text = inside.get("string") or _written(inside)
        anchor = "" if facts is None else facts.findtext("{*}Anchor", "")
        if text:
            yield TextBox(_position(anchor), text)


def _facts(shape: etree._Element) -> etree._Element | None:
    """Return what a spreadsheet program adds to a shape."""
    return shape.find("{*}ClientData")


def _written(inside: etree._Element) -> str:
    return " ".join("".join(_pieces(inside)).split())


def _pieces(element: etree._Element) -> Iterator[str]:
    """Yield the words in their order; what is no element is an entity, for one sign."""
    yield element.text or ""
    for each in element.iterchildren():
        if isinstance(each.tag, str):
            yield " " if etree.QName(each).localname in _BLOCKS else ""
            yield from _pieces(each)
        else:
            yield unescape(each.text or "")
        yield each.tail or ""


def _is_hidden(shape: etree._Element) -> bool:
    return "visibility:hidden" in shape.get("style", "").replace(" ", "")


def _position(anchor: str) -> Position:
    numbers = [int(each) for each in anchor.split(",") if each.strip().isdecimal()]
    if len(numbers) <= _TOP:
        return 1, 1
    return min(numbers[_TOP] + 1, MAX_ROWS), min(numbers[_LEFT] + 1, MAX_COLUMNS)
