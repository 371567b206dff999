"""The styles of a workbook, to which others are added where none that is there will do."""

from copy import deepcopy

from lxml import etree

from thidua_reports.excel.editing.package_edits import refuse_unless, required, written
from thidua_reports.excel.raw.cell_styles import PLAIN, CellStyle
from thidua_reports.excel.raw.number_formats import BUILT_IN_FORMATS
from thidua_reports.excel.raw.xml_tree import namespace_of, xml_tree
from thidua_reports.excel.xlsx.styles import cell_styles

_FIRST_OWN = 164
"""Formats of a lower number are Excel's own."""


class StyleBook:
    """The styles of cells by their number; those that are there are never changed."""

    def __init__(self, part: bytes) -> None:
        """Read them; see `cell_styles` for what it raises."""
        self._root = xml_tree(part)
        self._space = namespace_of(self._root)
        self._styles = required(self._root.find(f"{self._space}cellXfs"))
        refuse_unless(len(self._styles))
        self._known = [*cell_styles(self._root)]
        self._ids = {code: number for number, code in BUILT_IN_FORMATS.items()}
        for each in self._root.iterfind(f"{self._space}numFmts/{self._space}numFmt"):
            self._ids[each.get("formatCode", "")] = int(each.get("numFmtId", "0"))
        self.is_changed = False

    def shows_what_is_typed(self, number: int) -> bool:
        """Return whether nothing typed in a cell of the style is struck out or unseen."""
        style = self._style(number)
        return style.look == PLAIN and style.veil is None

    def number_format(self, number: int) -> str:
        """Return how a cell of the style shows numbers."""
        return self._style(number).number_format

    def showing(self, number: int, number_format: str) -> int:
        """Return the number of the style that differs in nothing but how it shows numbers."""
        wanted = deepcopy(self._styles[number])
        wanted.set("numFmtId", str(self._id_of(number_format)))
        wanted.set("applyNumberFormat", "1")
        looks = etree.tostring(wanted)
        for at, each in enumerate(self._styles):
            if etree.tostring(each) == looks:
                return at
        return self.add(wanted, self._style(number).showing(number_format))

    def add(self, element: etree._Element, style: CellStyle) -> int:
        """Add a style and return its number."""
        element.tail = None
        self._styles.append(element)
        self._styles.set("count", str(len(self._styles)))
        self._known.append(style)
        self.is_changed = True
        return len(self._styles) - 1

    def to_bytes(self) -> bytes:
        """Return the part with what was added."""
        return written(self._root)

    def _style(self, number: int) -> CellStyle:
        return self._known[number] if number < len(self._known) else CellStyle()

    def _id_of(self, number_format: str) -> int:
        if number_format not in self._ids:
            number = max(_FIRST_OWN - 1, *self._ids.values()) + 1
            listed = self._formats()
            etree.SubElement(
                *(listed, f"{self._space}numFmt"),
                {"numFmtId": str(number), "formatCode": number_format},
            )
            listed.set("count", str(len(listed)))
            self._ids[number_format] = number
        return self._ids[number_format]

    def _formats(self) -> etree._Element:
        """Return the element of the formats, which is the first of all."""
        found = self._root.find(f"{self._space}numFmts")
        if found is None:
            found = etree.Element(f"{self._space}numFmts")
            self._root.insert(0, found)
        return found
