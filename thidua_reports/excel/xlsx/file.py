"""An .xlsx workbook -> its sheets, read once from the parts of the package in which figures lie."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.excel.addresses import position_of
from thidua_reports.excel.raw.areas import Area, areas_of, rules_over, within
from thidua_reports.excel.raw.cell_styles import LEAST_HEIGHT, LEAST_WIDTH, words_of
from thidua_reports.excel.raw.opened import Extent, OpenedWorkbook
from thidua_reports.excel.raw.origins import with_origins
from thidua_reports.excel.raw.saving import day_of_saving
from thidua_reports.excel.raw.serials import MAC_EPOCH, WINDOWS_EPOCH
from thidua_reports.excel.raw.workbook import (
    MAX_CELLS,
    MAX_COLUMNS,
    Position,
    RawCell,
    RawSheet,
    RawWorkbook,
    is_within_reach,
    lines_of,
    with_comments,
)
from thidua_reports.excel.raw.xml_tree import namespace_of
from thidua_reports.excel.xlsx import package as kinds
from thidua_reports.excel.xlsx.cells import CellElements, Surroundings, shared_texts
from thidua_reports.excel.xlsx.overlays import Overlays, overlays_of
from thidua_reports.excel.xlsx.package import OFF, ON, Package
from thidua_reports.excel.xlsx.palette import palette_of
from thidua_reports.excel.xlsx.styles import cell_styles, rules_of, rules_of_looks
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Issue


class Worksheet:
    """One sheet of the workbook, whose cells are read once."""

    def __init__(
        self,
        part: etree._Element,
        place: Place,
        around: Surroundings,
        overlays: Overlays,
    ) -> None:
        """Read the cells; see `CellElements.read` for what it raises."""
        self._part, self._place, self._space = part, place, namespace_of(part)
        self._around, self._overlays = around, overlays
        elements = CellElements(part, self._space, around)
        every = dict(elements.read(place))
        filled = {position: cell for position, cell in every.items() if not cell.is_blank}
        seen = _without(filled, list(self._merged()))
        rows = max((row for row, _ in seen), default=0)
        columns = max((column for _, column in seen), default=0)
        self.extent = Extent(place.sheet, rows, columns, len(seen))
        near = {at: cell for at, cell in seen.items() if is_within_reach(at)}
        self._unread = _of_value(every, every.keys() - near.keys())
        comments = ((position_of(cell), text) for cell, text in overlays.comments.items())
        self._near = with_comments(near, comments, place)

    def sheet(self, *, is_visible: bool) -> RawSheet:
        """Return it as far as it is read."""
        views = f"{self._space}sheetViews/{self._space}sheetView"
        return RawSheet(
            self._place.sheet,
            self._place,
            lines_of(self._near),
            frozenset(self._hidden_rows()),
            frozenset(self._hidden_columns()),
            is_visible,
            self._unread,
            rules_over(self._near, rules_of(self._part, self._around.looks, self._around.palette)),
            any(view.get("showZeros") in OFF for view in self._part.iterfind(views)),
            self._overlays.boxes,
            words_of(each.text or "" for each in self._part.iterfind("{*}headerFooter/*")),
            self._overlays.pictures,
        )

    def _merged(self) -> Iterator[Area]:
        """Yield the corners of merged cells, as far as they are cells."""
        path = f"{self._space}mergeCells/{self._space}mergeCell"
        for each in self._part.iterfind(path):
            yield from areas_of(each.get("ref", ""))

    def _hidden_rows(self) -> Iterator[int]:
        """Yield the rows without height; those hidden by default are not in the file at all."""
        usual = self._by_default("defaultRowHeight")
        row = 0
        for line in self._part.iterfind(f"{self._space}sheetData/{self._space}row"):
            row = int(line.get("r") or row + 1)
            if line.get("hidden") in ON or _is_below(line.get("ht", usual), LEAST_HEIGHT):
                yield row

    def _hidden_columns(self) -> Iterator[int]:
        usual = self._by_default("defaultColWidth") or self._by_default("baseColWidth")
        left = set(range(1, MAX_COLUMNS + 1)) if _is_below(usual, LEAST_WIDTH) else set()
        for each in self._part.iterfind(f"{self._space}cols/{self._space}col"):
            last = min(int(each.get("max", "0")), MAX_COLUMNS)
            columns = range(int(each.get("min", "1")), last + 1)
            left.difference_update(columns)
            if each.get("hidden") in ON or _is_below(each.get("width", usual), LEAST_WIDTH):
                yield from columns
        yield from left

    def _by_default(self, name: str) -> str | None:
        default = self._part.find(f"{self._space}sheetFormatPr")
        return None if default is None else default.get(name)


def _of_value(cells: Mapping[Position, RawCell], unread: Iterable[Position]) -> frozenset[Position]:
    """Return the cells in which formulas find something that is not there for anybody else."""
    return frozenset(at for at in unread if cells[at].value is not None)


def _is_below(length: str | None, least: float) -> bool:
    try:
        return length is not None and float(length) < least
    except ValueError:
        return False


def _without(cells: Mapping[Position, RawCell], merged: list[Area]) -> dict[Position, RawCell]:
    """Return the cells that merged ones do not cover; of those, the first shows what it holds."""
    left = dict(cells)
    for area in merged:
        for position in tuple(within(area, left)):
            if position != area[0]:
                del left[position]
    return left


MAX_SIGNS = 6 * MAX_CELLS
"""How many tags the parts that are read may hold: as many as the most cells that are read have."""
_SUBJECT = "{http://purl.org/dc/elements/1.1/}subject"
_CREATED, _SAVED = (f"{{http://purl.org/dc/terms/}}{name}" for name in ("created", "modified"))


def opened(data: bytes, place: Place) -> OpenedWorkbook | Issue:
    """Return the workbook, or why it cannot be read; raises whatever comes of a broken one."""
    package = Package(data)
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
        palette = palette_of(styles, self._theme())
        around = Surroundings(
            shared_texts(self._first(kinds.STRINGS), palette),
            cell_styles(styles, palette),
            self._epoch(),
            is_uncomputed,
            rules_of_looks(styles, palette),
            palette,
        )
        sheets = [(each, self._worksheet(each, part, around)) for each, part in self._sheets()]
        return OpenedWorkbook(
            tuple(sheet.extent for _, sheet in sheets),
            calculation.get("calcMode") == "manual",
            lambda: RawWorkbook(
                self._place,
                with_origins([_sheet(each, sheet) for each, sheet in sheets], self._names()),
                self._property(_SUBJECT),
                is_uncomputed,
                calculation.get("fullPrecision") in kinds.OFF,
                day_of_saving(self._property(_CREATED), self._property(_SAVED)),
            ),
        )

    def _first(self, kind: str) -> etree._Element | None:
        parts = self._package.of_kind(self._package.workbook, kind)
        found = filter(self._package.holds, parts)
        return next(map(self._package.tree, found), None)

    def _theme(self) -> etree._Element | None:
        parts = self._package.of_kind(self._package.workbook, kinds.THEME)
        return next((self._package.tree_if_sound(part) for part in parts), None)

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

    def _property(self, name: str) -> str:
        """What describes the file may be damaged; no figure is in it."""
        return "" if self._described is None else self._described.findtext(name) or ""

    @cached_property
    def _described(self) -> etree._Element | None:
        parts = self._package.of_kind("", kinds.CORE)
        return self._package.tree_if_sound(parts[0]) if parts else None


def _sheet(listed: etree._Element, sheet: Worksheet) -> RawSheet:
    return sheet.sheet(is_visible=listed.get("state", "visible") == "visible")


def _part_id(listed: etree._Element) -> str:
    """The identity of the part is the one attribute `id` that has a namespace."""
    return next((str(value) for key, value in listed.items() if str(key).endswith("}id")), "")
