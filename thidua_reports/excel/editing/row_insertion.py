"""A workbook as somebody keeps it -> the same with rows put in, all else moved along with them."""

from collections.abc import Iterator

from lxml import etree

from thidua_reports.excel.addresses import position_of
from thidua_reports.excel.editing.book_edits import BookEdits
from thidua_reports.excel.editing.cell_formulas import CellFormulas
from thidua_reports.excel.editing.moved_rows import Insertion
from thidua_reports.excel.editing.package_edits import Edits, editing, refuse_unless, written
from thidua_reports.excel.raw.xml_tree import local_name, namespace_of, xml_tree
from thidua_reports.excel.xlsx import package as kinds

_AREAS = ("ref", "sqref", "activeCell", "topLeftCell")
_FORMULAS = ("formula", "formula1", "formula2", "f")
_LISTED_AREAS = "sqref"
_SHARED, _OF_DATA_TABLE = "shared", "dataTable"
_PIVOT, _QUERY = "pivotTable", "queryTable"
_IN_BOXES = ("{*}Row", "{*}Anchor")
_TOP, _BOTTOM = 2, 6
"""Which of the numbers of a box are rows."""


def with_rows_put_in(data: bytes, mark: str, insertion: Insertion) -> bytes:
    """Return the workbook with blank rows put in; new parts of it are called by the `mark`.

    Raises:
        CannotBeEditedError: it is not known what would have to move along.
        Exception: whatever a broken package leads its readers to.
    """
    book = BookEdits(data, mark)
    _Inserting(book, insertion).done()
    return book.to_bytes()


class _Inserting:
    """One workbook into which rows are put."""

    def __init__(self, book: BookEdits, insertion: Insertion) -> None:
        self._book, self._new, self._edits = book, insertion, book.edits

    def done(self) -> None:
        for name, part in self._book.parts.items():
            root = xml_tree(self._edits.read(part))
            before = written(root)
            with editing(name):
                self._formulas(root, name)
            self._links(root)
            if name == self._new.sheet:
                self._move(root)
            if written(root) != before:
                self._edits.put(part, written(root))
        for each in self._book.tree.iterfind("{*}definedNames/{*}definedName"):
            each.text = self._new.formula(each.text or "", "")
        for part in self._book.package.of_kind(self._book.part, "calcChain"):
            self._edits.drop(part, self._book.part)
        self._beside(self._book.parts[self._new.sheet])
        self._charts()

    def _formulas(self, root: etree._Element, sheet: str) -> None:
        """Formulas in cells are written out one by one where one text is that of several."""
        cells = {position_of(cell.get("r", "")): cell for cell in root.iterfind(".//{*}row/{*}c")}
        found = CellFormulas(cells, namespace_of(root))
        of_several = {each.get("t") for each in root.iter("{*}f")}
        refuse_unless(_OF_DATA_TABLE not in of_several)
        if _SHARED in of_several:
            found.keep_all_apart()
        for element in root.iter():
            if local_name(element) in _FORMULAS:
                element.text = self._new.formula(element.text or "", sheet)

    def _links(self, root: etree._Element) -> None:
        for link in root.iterfind("{*}hyperlinks/{*}hyperlink"):
            if link.get("location"):
                link.set("location", self._new.location(link.get("location", "")))

    def _move(self, root: etree._Element) -> None:
        for element in root.iter():
            for name in _AREAS:
                if element.get(name):
                    element.set(name, self._new.areas(element.get(name, "")))
            if local_name(element) == _LISTED_AREAS:
                element.text = self._new.areas(element.text or "")
        for row in root.iterfind("{*}sheetData/{*}row"):
            row.set("r", str(self._new.row(int(row.get("r", "")))))
            for cell in row.iterfind("{*}c"):
                cell.set("r", self._new.areas(cell.get("r", "")))
        for each in root.iterfind("{*}rowBreaks/{*}brk"):
            each.set("id", str(self._new.row(int(each.get("id", "0")) + 1) - 1))

    def _beside(self, part: str) -> None:
        """Move what hangs on the cells of the sheet."""
        related = {kind for _, kind, _ in self._book.package.relations(part)}
        refuse_unless(not related & {_PIVOT, _QUERY})
        for kind, move in (
            (kinds.COMMENTS, self._move),
            (kinds.THREADS, self._move),
            ("table", self._move),
            (kinds.DRAWING, self._move_drawing),
            (kinds.OLD_DRAWING, self._move_boxes),
        ):
            for each in self._book.package.of_kind(part, kind):
                root = xml_tree(self._edits.read(each))
                move(root)
                self._edits.put(each, written(root))

    def _move_drawing(self, root: etree._Element) -> None:
        for end in root.iter("{*}from", "{*}to"):
            for row in end.iterfind("{*}row"):
                row.text = self._counted_from_0(row.text)

    def _move_boxes(self, root: etree._Element) -> None:
        for each in root.iter(*_IN_BOXES):
            numbers = (each.text or "").split(",")
            rows = (_TOP, _BOTTOM) if len(numbers) > 1 else (0,)
            moved = [
                self._counted_from_0(number) if at in rows else number
                for at, number in enumerate(numbers)
            ]
            each.text = ",".join(moved)

    def _counted_from_0(self, number: str | None) -> str:
        return str(self._new.row(int(number or "0") + 1) - 1)

    def _charts(self) -> None:
        for part in _charts_of(self._edits, self._book):
            root = xml_tree(self._edits.read(part))
            for element in root.iter("{*}f"):
                element.text = self._new.formula(element.text or "", "")
            self._edits.put(part, written(root))


def _charts_of(edits: Edits, book: BookEdits) -> Iterator[str]:
    for sheet in book.parts.values():
        for drawing in edits.package.of_kind(sheet, kinds.DRAWING):
            for kind in kinds.GRAPHICS:
                yield from edits.package.of_kind(drawing, kind)
