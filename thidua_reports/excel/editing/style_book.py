"""The styles of a workbook, to which others are added where none that is there will do."""

from copy import deepcopy

from lxml import etree

from thidua_reports.excel.editing.package_edits import refuse_unless, required, written
from thidua_reports.excel.raw.cell_styles import PLAIN, CellStyle
from thidua_reports.excel.raw.number_formats import BUILT_IN_FORMATS
from thidua_reports.excel.raw.xml_tree import local_name, namespace_of, xml_tree
from thidua_reports.excel.writing.sheet_content import SHOWN_AS
from thidua_reports.excel.xlsx.styles import cell_styles

_FIRST_OWN = 164
"""Formats of a lower number are Excel's own."""
_OF_FONT = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"),
    *("sz", "color", "name", "family", "charset", "scheme"),
)
"""What a font consists of, in the order in which it must be; not every program keeps to that."""
_OF_EXAMPLES = {colour.removeprefix("#") for colour, _ in SHOWN_AS.values()}
_ORDER = (
    *("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"),
    *("tableStyles", "colors", "extLst"),
)
"""The lists of the part in the order in which they must be."""


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

    def as_real(self, number: int) -> int:
        """Return the number of the style without the look of what is only an example."""
        fills, fonts = (self._root.find(f"{self._space}{each}") for each in ("fills", "fonts"))
        if number >= len(self._styles) or fills is None or fonts is None:
            return number
        wanted = deepcopy(self._styles[number])
        fill = fills[int(wanted.get("fillId", "0"))]
        if not any(each.get("rgb", "")[2:] in _OF_EXAMPLES for each in fill.iter("{*}fgColor")):
            return number
        font = _upright(fonts[int(wanted.get("fontId", "0"))])
        wanted.set("fillId", "0")
        wanted.set("fontId", str(self.place_of("fonts", font)))
        return self.like(wanted, self._style(number))

    def showing(self, number: int, number_format: str) -> int:
        """Return the number of the style that differs in nothing but how it shows numbers."""
        wanted = deepcopy(self._styles[number])
        wanted.set("numFmtId", str(self.number_of(number_format)))
        wanted.set("applyNumberFormat", "1")
        return self.like(wanted, self._style(number).showing(number_format))

    def at_the_right(self, number: int) -> int:
        """Return the number of the style that differs in nothing but where in a cell a text is."""
        wanted = deepcopy(self._styles[number])
        alignment = wanted.find(f"{self._space}alignment")
        if alignment is None:
            alignment = etree.Element(f"{self._space}alignment")
            wanted.insert(0, alignment)
        alignment.set("horizontal", "right")
        wanted.set("applyAlignment", "1")
        return self.like(wanted, self._style(number))

    def like(self, element: etree._Element, style: CellStyle) -> int:
        """Return the number of the style that an element of this workbook describes."""
        at = self._place_in(self._styles, element)
        if at == len(self._known):
            self._known.append(style)
        return at

    def place_of(self, listed: str, element: etree._Element) -> int:
        """Return the place of an element in one of the lists of the part, such as its fonts."""
        found = self._root.find(f"{self._space}{listed}")
        return self._place_in(self._list(listed) if found is None else found, element)

    def number_of(self, number_format: str) -> int:
        """Return the number by which styles name a format."""
        if number_format not in self._ids:
            number = max(_FIRST_OWN - 1, *self._ids.values()) + 1
            found = {"numFmtId": str(number), "formatCode": number_format}
            self.place_of("numFmts", etree.Element(f"{self._space}numFmt", found))
            self._ids[number_format] = number
        return self._ids[number_format]

    def _place_in(self, listed: etree._Element, element: etree._Element) -> int:
        element.tail = None
        looks = etree.tostring(element, method="c14n", exclusive=True)
        for at, each in enumerate(listed):
            if etree.tostring(each, method="c14n", exclusive=True, with_tail=False) == looks:
                return at
        listed.append(element)
        listed.set("count", str(len(listed)))
        self.is_changed = True
        return len(listed) - 1

    def to_bytes(self) -> bytes:
        """Return the part with what was added."""
        return written(self._root)

    def _style(self, number: int) -> CellStyle:
        return self._known[number] if number < len(self._known) else CellStyle()

    def _list(self, name: str) -> etree._Element:
        """Return a new list in the part, before those that come after one of its name."""
        made = etree.Element(f"{self._space}{name}")
        after = _ORDER[_ORDER.index(name) + 1 :]
        behind = [each for each in self._root if local_name(each) in after]
        at = self._root.index(behind[0]) if behind else len(self._root)
        self._root.insert(at, made)
        return made


def _upright(font: etree._Element) -> etree._Element:
    """Return the font without a slant."""
    made = deepcopy(font)
    names = {each: local_name(each) for each in made}
    kept = [each for each, name in names.items() if name != "i" and name in _OF_FONT]
    made[:] = sorted(kept, key=lambda each: _OF_FONT.index(names[each]))
    return made
