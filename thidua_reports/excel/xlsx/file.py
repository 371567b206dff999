"""An .xlsx workbook -> its sheets, read once from the parts of the package in which figures lie."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.origins import with_origins
from thidua_reports.excel.raw.serials import MAC_EPOCH, WINDOWS_EPOCH
from thidua_reports.excel.raw.workbook import MAX_CELLS, OpenedWorkbook, RawSheet, RawWorkbook
from thidua_reports.excel.raw.xml_tree import namespace_of
from thidua_reports.excel.xlsx import package as kinds
from thidua_reports.excel.xlsx.cells import Surroundings, shared_texts
from thidua_reports.excel.xlsx.overlays import overlays_of
from thidua_reports.excel.xlsx.package import Package
from thidua_reports.excel.xlsx.sheet import Worksheet
from thidua_reports.excel.xlsx.styles import cell_styles, rules_of_looks
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Issue

MAX_SIGNS = 6 * MAX_CELLS
"""How many tags the parts that are read may hold: as many as the most cells that are read have."""
_SUBJECT = "{http://purl.org/dc/elements/1.1/}subject"


def opened(content: bytes, place: Place) -> OpenedWorkbook | Issue:
    """Return the workbook, or why it cannot be read; raises whatever comes of a broken one."""
    package = Package(content)
    tree = package.tree(package.workbook) if package.holds(package.workbook) else None
    if tree is None or not str(tree.tag).endswith("workbook"):
        return file_kinds.NOT_A_WORKBOOK.at(place, why=fragments.NO_WORKBOOK_PART)
    book = _Book(package, tree, place)
    return file_kinds.TOO_MUCH.at(place) if book.holds_too_much() else book.opened()


class _Book:
    """The parts of one package, whose sheets `tree` names."""

    def __init__(self, package: Package, tree: etree._Element, place: Place) -> None:
        self._package, self._tree, self._place = package, tree, place
        self._space = namespace_of(tree)
        relations = package.relations(package.workbook)
        self._parts = {name: part for name, kind, part in relations if kind == kinds.SHEET}
        self._others = {name for name, kind, _ in relations if kind in kinds.SHEETS_WITHOUT_CELLS}
        self._once = [part for _, kind, part in relations if kind in (kinds.STRINGS, kinds.STYLES)]
        listed = tree.iterfind(f"{self._space}sheets/{self._space}sheet")
        self._listed = [(each, _part_id(each)) for each in listed]

    def holds_too_much(self) -> bool:
        """Look through the parts before anything is made of them."""
        times = Counter(self._parts_read())
        signs = sum(self._package.read(part).count(b"<") * many for part, many in times.items())
        return signs > MAX_SIGNS

    def _parts_read(self) -> Iterator[str]:
        """Yield each part as often as it is read: one may be that of many sheets."""
        of_sheets = (self._parts.get(name, "") for _, name in self._listed)
        yield from filter(self._package.holds, (*self._once, *of_sheets))

    def opened(self) -> OpenedWorkbook:
        calculation = self._attributes("calcPr")
        is_uncomputed = calculation.get("fullCalcOnLoad") in kinds.ON
        styles = self._first(kinds.STYLES)
        around = Surroundings(
            shared_texts(self._first(kinds.STRINGS)),
            cell_styles(styles),
            self._epoch(),
            is_uncomputed,
            rules_of_looks(styles),
        )
        sheets = [(each, self._worksheet(each, part, around)) for each, part in self._sheets()]
        return OpenedWorkbook(
            tuple(sheet.extent for _, sheet in sheets),
            calculation.get("calcMode") == "manual",
            lambda: RawWorkbook(
                self._place,
                with_origins([_sheet(each, sheet) for each, sheet in sheets], self._names()),
                self._subject(),
                is_uncomputed,
                calculation.get("fullPrecision") in kinds.OFF,
            ),
        )

    def _first(self, kind: str) -> etree._Element | None:
        parts = self._package.of_kind(self._package.workbook, kind)
        found = filter(self._package.holds, parts)
        return next(map(self._package.tree, found), None)

    def _sheets(self) -> list[tuple[etree._Element, str]]:
        """Return how the workbook names its worksheets, and their parts.

        Sheets of another kind hold no cells.

        Raises:
            ValueError: A sheet leads nowhere, so that nobody knows what was on it.
        """
        with_cells = [(each, name) for each, name in self._listed if name not in self._others]
        for each, name in with_cells:
            if name not in self._parts:
                raise ValueError(each.get("name"))
        return [(each, self._parts[name]) for each, name in with_cells]

    def _worksheet(self, listed: etree._Element, part: str, around: Surroundings) -> Worksheet:
        place = Place(self._place.workbook, listed.get("name", ""))
        tree = self._package.tree(part)
        if not str(tree.tag).endswith("worksheet"):
            raise ValueError(tree.tag)
        return Worksheet(tree, place, around, overlays_of(self._package, part))

    def _names(self) -> dict[str, str]:
        path = f"{self._space}definedNames/{self._space}definedName"
        return {each.get("name", ""): each.text or "" for each in self._tree.iterfind(path)}

    def _epoch(self) -> datetime:
        from_1904 = self._attributes("workbookPr").get("date1904") in kinds.ON
        return MAC_EPOCH if from_1904 else WINDOWS_EPOCH

    def _attributes(self, name: str) -> Mapping[str, str]:
        found = self._tree.find(f"{self._space}{name}")
        return {} if found is None else {str(key): str(value) for key, value in found.items()}

    def _subject(self) -> str:
        """What describes the file may be damaged; no figure lies in it."""
        parts = self._package.of_kind("", kinds.CORE)
        tree = self._package.tree_if_sound(parts[0]) if parts else None
        return "" if tree is None else tree.findtext(_SUBJECT) or ""


def _sheet(listed: etree._Element, sheet: Worksheet) -> RawSheet:
    return sheet.sheet(is_visible=listed.get("state", "visible") == "visible")


def _part_id(listed: etree._Element) -> str:
    """The identity of the part is the one attribute `id` that has a namespace."""
    return next((str(value) for key, value in listed.items() if str(key).endswith("}id")), "")
