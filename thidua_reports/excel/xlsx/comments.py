"""The remarks that hang on the cells of a worksheet, of either kind that Excel knows."""

import re
from collections.abc import Mapping

from lxml import etree

from thidua_reports.excel.raw.xml_tree import namespace_of
from thidua_reports.excel.xlsx import package as kinds
from thidua_reports.excel.xlsx.package import Package

_CELL = re.compile("[A-Z]{1,3}[1-9][0-9]{0,6}")


def comments_of(package: Package, sheet: str) -> dict[str, str]:
    """Return what hangs on the cells of a sheet, by cell; `sheet` is the name of its part.

    A conversation stands in the file twice: whole, and in the older kind under a notice of Excel's.
    """
    notes, talks = _parts(package, sheet, kinds.COMMENTS), _parts(package, sheet, kinds.THREADS)
    found = {cell: text for part in notes for cell, text in _notes(part).items()}
    found |= {cell: text for part in talks for cell, text in _talks(part).items()}
    return {cell: text for cell, text in found.items() if _CELL.fullmatch(cell)}


def _parts(package: Package, sheet: str, kind: str) -> list[etree._Element]:
    """Return the parts of a kind that are there: a file may name one that it has lost."""
    named = package.of_kind(sheet, kind)
    return [tree for part in named if (tree := package.tree_if_sound(part)) is not None]


def _notes(part: etree._Element) -> Mapping[str, str]:
    space = namespace_of(part)
    found = part.iterfind(f"{space}commentList/{space}comment")
    return {each.get("ref", ""): _written(each, f"{space}t") for each in found}


def _talks(part: etree._Element) -> Mapping[str, str]:
    space = namespace_of(part)
    said: dict[str, list[str]] = {}
    for each in part.iterchildren(f"{space}threadedComment"):
        said.setdefault(each.get("ref", ""), []).append(_written(each, f"{space}text"))
    return {cell: " – ".join(texts) for cell, texts in said.items()}


def _written(element: etree._Element, tag: str) -> str:
    return " ".join("".join(each.text or "" for each in element.iter(tag)).split())
