"""The cells of one worksheet part, of which single ones are filled or emptied.

All else of the part stays: rows and columns with their sizes and colours, and whatever lies over
the cells. Nothing is moved, so that whatever refers to a cell goes on referring to it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from lxml import etree

from thidua_reports.excel.addresses import address_of, position_of
from thidua_reports.excel.editing.cell_formats import format_for
from thidua_reports.excel.editing.cell_formulas import CellFormulas
from thidua_reports.excel.editing.package_edits import refuse_unless, required, written
from thidua_reports.excel.editing.renewed_sheet import HYPERLINKS, insert_in_order
from thidua_reports.excel.editing.style_book import StyleBook
from thidua_reports.excel.raw.areas import Area, areas_of
from thidua_reports.excel.raw.workbook import GENERAL, Position
from thidua_reports.excel.raw.xml_tree import namespace_of, xml_tree
from thidua_reports.excel.writing.cell_values import CellValue, Formatted, plain_of
from thidua_reports.excel.writing.xml_text import stored
from thidua_reports.excel.xlsx.package import ON

_OF_A_VALUE = ("t", "vm", "cm", "ph")
"""What a cell says of the value in it, and not of the cell."""
_USUAL_WIDTH = 9.0
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class SheetCells:
    """One worksheet, whose days are counted from `epoch`."""

    def __init__(self, part: bytes, styles: StyleBook, epoch: datetime) -> None:
        """Read the part.

        Raises:
            CannotBeEditedError: its rows or cells do not say where they are, or are in disorder.
        """
        self.root = xml_tree(part)
        self._styles, self._epoch = styles, epoch
        self._space = namespace_of(self.root)
        self._table = required(self.root.find(f"{self._space}sheetData"))
        self._rows = {int(row.get("r", "0")): row for row in self._table}
        self._numbers = [*self._rows]
        refuse_unless(self._numbers == sorted(set(self._numbers)) and 0 not in self._rows)
        refuse_unless(len(self._rows) == len(self._table))
        self._cells = dict(self._found())
        self.formulas = CellFormulas(self._cells, self._space)
        self.written: set[Position] = set()
        self._as_it_was = written(self.root)

    @property
    def is_changed(self) -> bool:
        """Whether anything in the part is another than it was."""
        return written(self.root) != self._as_it_was

    def forget_result(self, at: Position) -> None:
        """Leave the result of a formula to whoever computes it next."""
        self.formulas.forget_result(at)

    def _found(self) -> Iterator[tuple[Position, etree._Element]]:
        for number, row in self._rows.items():
            before = 0
            for cell in row.iterchildren(f"{self._space}c"):
                at = position_of(cell.get("r", ""))
                refuse_unless(at[0] == number and at[1] > before)
                before = at[1]
                yield at, cell

    @property
    def merged(self) -> tuple[Area, ...]:
        """The areas whose cells are merged."""
        path = f"{self._space}mergeCells/{self._space}mergeCell"
        found = (areas_of(each.get("ref", "")) for each in self.root.iterfind(path))
        return tuple(area for areas in found for area in areas)

    @property
    def last_row(self) -> int:
        """The number of the last row with a cell, however blank."""
        return max((row for row, _ in self._cells), default=0)

    def is_hidden(self, row: int) -> bool:
        """Return whether a row is out of sight."""
        return row in self._rows and self._rows[row].get("hidden") in ON

    def holds(self, at: Position) -> bool:
        """Return whether there is a cell, however blank."""
        return at in self._cells

    def has_row(self, number: int) -> bool:
        """Return whether anything is said of a row, or is in it."""
        return number in self._rows

    def is_filled(self, at: Position) -> bool:
        """Return whether there is anything in a cell, typed or by a formula."""
        return at in self._cells and len(self._cells[at]) > 0

    def is_typed_in(self, at: Position) -> bool:
        """Return whether a cell holds something that no formula put there."""
        cell = self._cells.get(at)
        return cell is not None and len(cell) > 0 and not self.formulas.is_at(at)

    def typed_columns(self, row: int) -> frozenset[int]:
        """Return the columns in which something was typed in a row."""
        line = self._rows.get(row)
        columns = () if line is None else self._columns(line)
        return frozenset(column for column in columns if self.is_typed_in((row, column)))

    @property
    def last_typed_column(self) -> int:
        """The last column in which anything was typed; 0 without any."""
        return max(
            (column for row, column in self._cells if self.is_typed_in((row, column))), default=0
        )

    def put(self, at: Position, value: CellValue, like: int) -> None:
        """Fill a cell, or empty it; a new one looks as those of its column from row `like` on."""
        style = self._style_for(at, value, like)
        cell = self._cells.get(at)
        cell = self._made(at) if cell is None else cell
        self.formulas.take_out(at)
        self._unlink(at)
        cell[:] = []
        for name in _OF_A_VALUE:
            cell.attrib.pop(name, "")
        self._set_style(cell, style)
        self._fill(cell, value)
        self.written.add(at)

    def compute(self, at: Position, formula: str, like: int) -> None:
        """Put a formula into a cell that has nothing in it; its result is left to who opens it."""
        self.put(at, None, like)
        style = int(self._cells[at].get("s", "0"))
        if self._styles.number_format(style) != GENERAL:
            self._set_style(self._cells[at], self._styles.showing(style, GENERAL))
        self.formulas.put(at, formula)

    def link(self, at: Position, location: str) -> None:
        """Let a cell lead to a place in the workbook."""
        listed = self.root.find(f"{self._space}{HYPERLINKS}")
        if listed is None:
            listed = etree.Element(f"{self._space}{HYPERLINKS}")
            insert_in_order(self.root, listed)
        where = {"ref": address_of(at), "location": location}
        listed.append(etree.Element(f"{self._space}hyperlink", where))

    def _unlink(self, at: Position) -> None:
        """Take away the link of a cell: it led to what was of the value before."""
        for listed in self.root.findall(f"{self._space}{HYPERLINKS}"):
            for each in [*listed]:
                if [*areas_of(each.get("ref", ""))] == [(at, at)]:
                    listed.remove(each)
            if not len(listed):
                self.root.remove(listed)

    def make_ready(self, at: Position, like: int) -> None:
        """See that there is a cell, which looks as those above it do."""
        if at not in self._cells:
            style = self._style_for(at, None, like)
            self._set_style(self._made(at), style)

    def look_like(self, at: Position, other: Position) -> None:
        """Let a cell look as another one does, if that is there."""
        if other in self._cells:
            cell = self._cells[at] if at in self._cells else self._made(at)
            self._set_style(cell, int(self._cells[other].get("s", "0")))

    def widen(self, column: int, width: float) -> None:
        """Give a column its width, where it has none of its own."""
        listed = self.root.find(f"{self._space}cols")
        if listed is None:
            listed = etree.Element(f"{self._space}cols")
            self.root.insert(self.root.index(self._table), listed)
        spans = [(int(each.get("min", "0")), int(each.get("max", "0"))) for each in listed]
        if any(first <= column <= last for first, last in spans):
            return
        own = {"min": str(column), "max": str(column), "width": str(width), "customWidth": "1"}
        before = sum(1 for first, _ in spans if first < column)
        listed.insert(before, etree.Element(f"{self._space}col", own))

    def width(self, column: int) -> float:
        """Return the width of a column in characters."""
        for each in self.root.iterfind(f"{self._space}cols/{self._space}col"):
            if int(each.get("min", "1")) <= column <= int(each.get("max", "0")):
                return float(each.get("width", _USUAL_WIDTH))
        return _USUAL_WIDTH

    def make_room(self, row: int, points: float | None) -> None:
        """Give a row the height that its texts need, unless somebody gave it one of its own.

        What a program measured before them counts no more.
        """
        line = self._row(row)
        if line.get("customHeight") in ON:
            return
        line.attrib.pop("ht", "")
        if points is not None:
            line.set("ht", f"{points:g}")
            line.set("customHeight", "1")

    def to_bytes(self) -> bytes:
        """Return the part."""
        self._measure()
        return written(self.root)

    def _fill(self, cell: etree._Element, value: CellValue) -> None:
        plain = plain_of(value)
        match plain:
            case Formatted(number) | (Decimal() as number):
                self._number(cell, float(number))
            case date():
                epoch = self._epoch.date()
                self._number(cell, (plain - epoch).days)
            case str() if plain:
                cell.set("t", "inlineStr")
                text = etree.SubElement(self._child(cell, "is"), f"{self._space}t")
                text.text = stored(plain)
                text.set(_SPACE, "preserve")
            case _:
                refuse_unless(plain in (None, ""))

    def _number(self, cell: etree._Element, number: float) -> None:
        self._child(cell, "v").text = f"{number:.16G}"

    def _child(self, cell: etree._Element, name: str) -> etree._Element:
        return etree.SubElement(cell, f"{self._space}{name}")

    def _set_style(self, cell: etree._Element, style: int) -> None:
        if style:
            cell.set("s", str(style))
        else:
            cell.attrib.pop("s", "")

    def _style_for(self, at: Position, value: CellValue, like: int) -> int:
        seen = (each for each in self._styles_near(at, like) if self._styles_can_show(each))
        style = self._styles.as_real(next(seen, 0))
        shown = self._styles.number_format(style)
        wanted = format_for(value, shown)
        return style if wanted == shown else self._styles.showing(style, wanted)

    def _styles_can_show(self, style: int) -> bool:
        return self._styles.shows_what_is_typed(style)

    def _styles_near(self, at: Position, like: int) -> Iterator[int]:
        """Yield the style of the cell, of those above it, of its row and its column."""
        row, column = at
        line = self._rows.get(row)
        if at not in self._cells and line is not None and line.get("customFormat") in ON:
            yield int(line.get("s", "0"))
        for number in range(row, like - 1, -1):
            if (number, column) in self._cells:
                yield int(self._cells[number, column].get("s", "0"))
        for each in self.root.iterfind(f"{self._space}cols/{self._space}col"):
            if int(each.get("min", "1")) <= column <= int(each.get("max", "0")):
                yield int(each.get("style", "0"))

    def _made(self, at: Position) -> etree._Element:
        row, column = at
        line = self._row(row)
        line.attrib.pop("spans", "")
        cell = etree.Element(f"{self._space}c", {"r": address_of(at)})
        before = sum(1 for number in self._columns(line) if number < column)
        line.insert(before, cell)
        self._cells[at] = cell
        return cell

    def _columns(self, line: etree._Element) -> Iterator[int]:
        cells = line.iterchildren(f"{self._space}c")
        return (position_of(cell.get("r", ""))[1] for cell in cells)

    def _row(self, number: int) -> etree._Element:
        if number not in self._rows:
            at = bisect_left(self._numbers, number)
            line = etree.Element(f"{self._space}row", {"r": str(number)})
            self._table.insert(at, line)
            self._numbers.insert(at, number)
            self._rows[number] = line
        return self._rows[number]

    def _measure(self) -> None:
        """Say anew how far the sheet reaches, where it says so."""
        element = self.root.find(f"{self._space}dimension")
        if element is None or not self._cells:
            return
        area = areas_of(element.get("ref", ""))
        corners = [*self._cells, *(corner for corners in area for corner in corners)]
        rows, columns = [row for row, _ in corners], [column for _, column in corners]
        first, last = ((end(rows), end(columns)) for end in (min, max))
        element.set("ref", f"{address_of(first)}:{address_of(last)}")
