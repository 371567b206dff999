"""Styles of another workbook, taken over into those of the one that is edited."""

from copy import deepcopy

from lxml import etree

from thidua_reports.excel.editing.package_edits import required
from thidua_reports.excel.editing.style_book import StyleBook
from thidua_reports.excel.raw.xml_tree import namespace_of, xml_tree
from thidua_reports.excel.xlsx.styles import cell_styles

_PARTS = {"fontId": "fonts", "fillId": "fills", "borderId": "borders"}


class AdoptedStyles:
    """The styles of the workbook that `part` is from, by their numbers in the book edited."""

    def __init__(self, part: bytes, into: StyleBook) -> None:
        self._root, self._into = xml_tree(part), into
        self._space = namespace_of(self._root)
        self._known = cell_styles(self._root)
        self._numbers: dict[int, int] = {}

    def of_cells(self, number: int) -> int:
        """Return the number that a style of cells has in the book edited."""
        if number not in self._numbers:
            style = self._known[number]
            element = self._copy("cellXfs", number)
            for name, listed in _PARTS.items():
                part = self._copy(listed, int(element.get(name, "0")))
                element.set(name, str(self._into.place_of(listed, part)))
            element.set("numFmtId", str(self._into.number_of(style.number_format)))
            element.set("xfId", "0")
            self._numbers[number] = self._into.like(element, style)
        return self._numbers[number]

    def of_rules(self, number: int) -> int:
        """Return the number that the look of a conditional format has in the book edited."""
        return self._into.place_of("dxfs", self._copy("dxfs", number))

    def _copy(self, listed: str, number: int) -> etree._Element:
        elements = required(self._root.find(f"{self._space}{listed}"))
        return deepcopy(elements[number])
