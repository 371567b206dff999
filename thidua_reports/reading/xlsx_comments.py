"""The remarks that hang on the cells of a worksheet, of either kind that Excel knows."""

from collections.abc import Mapping

from lxml import etree

from thidua_reports.reading import xlsx_package as kinds
from thidua_reports.reading.xlsx_package import Package
from thidua_reports.reading.xml_tree import namespace_of


def comments_of(package: Package, sheet: str) -> dict[str, str]:
    """Return what hangs on the cells of a sheet, by cell; `sheet` is the name of its part.

    A conversation stands in the file twice: whole, and in the older kind under a notice of Excel's.
    """
    notes = [package.tree(part) for part in package.of_kind(sheet, kinds.COMMENTS)]
    talks = [package.tree(part) for part in package.of_kind(sheet, kinds.THREADS)]
    found = {cell: text for part in notes for cell, text in _notes(part).items()}
    return found | {cell: text for part in talks for cell, text in _talks(part).items()}


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
