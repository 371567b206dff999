"""A workbook as somebody keeps it -> the same with other cells, all else being left as it is."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import cached_property

from lxml import etree

from thidua_reports.excel.addresses import address_of
from thidua_reports.excel.editing.gone_comments import take_comments_away
from thidua_reports.excel.editing.package_edits import (
    RELATIONS,
    Edits,
    editing,
    refuse_unless,
    written,
)
from thidua_reports.excel.editing.reaching import Growth, grow, grow_name, grow_table
from thidua_reports.excel.editing.sheet_cells import SheetCells
from thidua_reports.excel.editing.stale import SheetFormula, stale_formulas
from thidua_reports.excel.editing.style_book import StyleBook
from thidua_reports.excel.formulas.references import Reference, references
from thidua_reports.excel.raw.areas import Area, areas_of
from thidua_reports.excel.raw.serials import MAC_EPOCH, WINDOWS_EPOCH
from thidua_reports.excel.raw.xml_tree import local_name, namespace_of, xml_tree
from thidua_reports.excel.xlsx import package as kinds

_OF_SIGNATURES, _OF_SHARING = "origin", "revisionHeaders"
"""Parts of a workbook that is signed, and of one in which changes are tracked."""
VISIBLE = "visible"
_CHAIN, _TABLE = "calcChain", "table"
_PRINTED, _FILTERED = "_xlnm.Print_Area", "_xlnm._FilterDatabase"
_OLD_ENGINE = "124519"
"""That of Excel 2007: every later one computes anew what it finds in such a workbook."""
_AFTER_CALCULATION = (
    *("oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes"),
    *("webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"),
)
"""What comes after `calcPr` in a workbook."""


class BookEdits:
    """One workbook that is being edited; its new parts are called by the `mark`."""

    def __init__(self, data: bytes, mark: str) -> None:
        """Open it.

        Raises:
            CannotBeEditedError: somebody signed it, or changes to it are kept in a list.
            Exception: whatever a broken package leads its readers to.
        """
        self.edits = Edits(data, mark)
        self.package = self.edits.package
        self.part = self.package.workbook
        refuse_unless(_OF_SIGNATURES not in self._kinds_of(""))
        refuse_unless(_OF_SHARING not in self._kinds_of(self.part))
        self.tree = self.package.tree(self.part)
        self._as_it_was = written(self.tree)
        self.space = namespace_of(self.tree)
        (self._styles_part,) = self.package.of_kind(self.part, kinds.STYLES)
        self.styles = StyleBook(self.package.read(self._styles_part))
        self._opened: dict[str, SheetCells] = {}
        self._computed: set[str] = set()

    def _kinds_of(self, part: str) -> frozenset[str]:
        return frozenset(kind for _, kind, _ in self.package.relations(part))

    @property
    def listed(self) -> list[etree._Element]:
        """The elements by which the workbook names its sheets, in their order."""
        return [*self.tree.iterfind(f"{self.space}sheets/{self.space}sheet")]

    @property
    def names(self) -> list[str]:
        """The names of the sheets in their order."""
        return [each.get("name", "") for each in self.listed]

    @cached_property
    def parts(self) -> dict[str, str]:
        """The parts of the sheets with cells, by the name of the sheet."""
        related = {name: part for name, kind, part in self._relations() if kind == kinds.SHEET}
        ids = {each.get("name", ""): each.get(f"{{{RELATIONS}}}id", "") for each in self.listed}
        found = {name: related[number] for name, number in ids.items() if number in related}
        refuse_unless(len(set(found.values())) == len(found))
        return found

    def _relations(self) -> Iterable[tuple[str, str, str]]:
        return self.package.relations(self.part)

    def sheet(self, name: str) -> SheetCells:
        """Return the cells of a sheet; KeyError if there is no such sheet."""
        if name not in self._opened:
            data = self.edits.read(self.parts[name])
            with editing(name):
                self._opened[name] = SheetCells(data, self.styles, self._epoch)
        return self._opened[name]

    @property
    def _epoch(self) -> datetime:
        found = self.tree.find(f"{self.space}workbookPr")
        is_of_mac = found is not None and found.get("date1904") in kinds.ON
        return MAC_EPOCH if is_of_mac else WINDOWS_EPOCH

    def take_comments_away(self, name: str, rows: Collection[int]) -> None:
        """Take away the comments on the cells of these rows of a sheet, see there."""
        take_comments_away(self.edits, self.parts[name], rows)

    def renew(self, name: str, part: bytes) -> None:
        """Put another part, whose formulas have their results, in the place of that of a sheet."""
        self._opened.pop(name, None)
        self.edits.put(self.parts[name], part)
        self._computed.add(name)

    def take(self, name: str, part: str) -> None:
        """Take a part, whose formulas have their results, for that of a new sheet."""
        self.parts[name] = part
        self._computed.add(name)

    def state(self, name: str) -> str:
        """Return whether a sheet is seen, in Excel's word."""
        return self._listed_as(name).get("state", VISIBLE)

    def show(self, name: str, state: str) -> None:
        """Let a sheet be seen, or not, in Excel's word."""
        element = self._listed_as(name)
        element.attrib.pop("state", "")
        if state != VISIBLE:
            element.set("state", state)

    def activate(self, name: str) -> None:
        """Let the workbook open at a sheet, which alone is chosen."""
        for each in self.tree.iterfind(f"{self.space}bookViews/{self.space}workbookView"):
            each.attrib.pop("firstSheet", "")
            each.set("activeTab", str(self.names.index(name)))
        for other, part in self.parts.items():
            is_open = other in self._opened
            root = self._opened[other].root if is_open else xml_tree(self.edits.read(part))
            if _choose(root, self.space, is_chosen=other == name) and not is_open:
                self.edits.put(part, written(root))

    def _listed_as(self, name: str) -> etree._Element:
        return next(each for each in self.listed if each.get("name") == name)

    def name_list(self) -> etree._Element:
        """Return the element of the names, made where there is none."""
        found = self.tree.find(f"{self.space}definedNames")
        if found is None:
            found = etree.Element(f"{self.space}definedNames")
            after = ("calcPr", *_AFTER_CALCULATION)
            self._insert(found, after)
        return found

    def _insert(self, element: etree._Element, before: Collection[str]) -> None:
        after = [each for each in self.tree if local_name(each) in before]
        self.tree.insert(self.tree.index(after[0]) if after else len(self.tree), element)

    def grow(self, name: str, growth: Growth) -> tuple[str, ...]:
        """Let what reaches over the rows of a table on a sheet reach over its new rows.

        Return what ends where the table did, and stays so: formulas and tables of Excel's.
        """
        grow(self.sheet(name).root, growth)
        self._grow_names(name, growth)
        return (*self._grow_tables(name, growth), *self._ending(name, growth))

    def _grow_tables(self, name: str, growth: Growth) -> Iterator[str]:
        """Yield the areas of the tables of Excel's for which there is no room."""
        parts = self.package.of_kind(self.parts[name], _TABLE)
        trees = {part: self._table(part) for part in parts}
        beside = [*self._beside(name, growth)]
        for part, table in trees.items():
            others = (each for other, each in trees.items() if other != part)
            taken = [area for each in others for area in areas_of(each.get("ref", ""))]
            before = written(table)
            if not grow_table(table, growth, (*taken, *beside)):
                yield f"{name}!{table.get('ref')}"
            if written(table) != before:
                self.edits.put(part, written(table))

    def _table(self, part: str) -> etree._Element:
        return xml_tree(self.edits.read(part))

    def _beside(self, name: str, growth: Growth) -> Iterator[Area]:
        """Yield the cells with anything in them in the new rows, but not in the columns."""
        first, last = growth.columns
        for row in range(growth.before + 1, growth.filled + 1):
            for column in self.sheet(name).typed_columns(row):
                if not first <= column <= last:
                    yield (row, column), (row, column)

    def _ending(self, name: str, growth: Growth) -> Iterator[str]:
        for other, sheet in self._sheets_known(self.parts.keys()):
            for at, text in sheet.formulas.texts():
                if any(_ends(each, name, growth) for each in references(text, other)):
                    yield f"{self._spelt(other)}!{address_of(at)}"

    def _spelt(self, name: str) -> str:
        return next(each for each in self.names if each.casefold() == name)

    def _grow_names(self, name: str, growth: Growth) -> None:
        number, ends = self.names.index(name), {_PRINTED: growth.ready, _FILTERED: growth.filled}
        for each in self.tree.iterfind(f"{self.space}definedNames/{self.space}definedName"):
            if each.get("name") in ends and each.get("localSheetId") == str(number):
                each.text = grow_name(each.text or "", growth, ends[each.get("name", "")])

    def to_bytes(self) -> bytes:
        """Return the workbook with all that was changed; its formulas are computed when opened."""
        self._forget_results()
        for name, sheet in self._opened.items():
            if sheet.is_changed:
                self.edits.put(self.parts[name], sheet.to_bytes())
        if any(sheet.formulas.are_fewer for sheet in self._opened.values()):
            for part in self.package.of_kind(self.part, _CHAIN):
                self.edits.drop(part, self.part)
        if self.styles.is_changed:
            self.edits.put(self._styles_part, self.styles.to_bytes())
        if written(self.tree) != self._as_it_was:
            self.edits.put(self.part, written(self.tree))
        return self.edits.to_bytes()

    def _forget_results(self) -> None:
        changed = {name.casefold(): each.written for name, each in self._opened.items()}
        if not any(changed.values()):
            return
        others = self.parts.keys() - self._computed
        sheets = dict(self._sheets_known(others))
        formulas = [
            SheetFormula(name, at, text)
            for name, sheet in sheets.items()
            for at, text in sheet.formulas.texts()
        ]
        stale = stale_formulas(formulas, self._names(), changed)
        for each in stale:
            sheets[each.sheet].forget_result(each.at)
        if stale or len(sheets) < len(others):
            self._compute_when_opened()

    def _sheets_known(self, names: Collection[str]) -> Iterator[tuple[str, SheetCells]]:
        """Yield the sheets by name in small letters, without those whose cells are in disorder."""
        for name in (each for each in self.parts if each in names):
            with suppress(ValueError):
                yield name.casefold(), self.sheet(name)

    def _names(self) -> dict[str, str]:
        found = self.tree.iterfind(f"{self.space}definedNames/{self.space}definedName")
        return {each.get("name", "").casefold(): each.text or "" for each in found}

    def _compute_when_opened(self) -> None:
        """Formulas without a result would stay so where they are computed only on demand."""
        element = self.tree.find(f"{self.space}calcPr")
        if element is None:
            element = etree.Element(f"{self.space}calcPr")
            self._insert(element, _AFTER_CALCULATION)
        element.set("calcId", _OLD_ENGINE)
        element.attrib.pop("calcMode", "")


def _choose(sheet: etree._Element, space: str, *, is_chosen: bool) -> bool:
    """Let a sheet be chosen or not; return whether that is new."""
    views = sheet.findall(f"{space}sheetViews/{space}sheetView")
    others = [each for each in views if (each.get("tabSelected") in kinds.ON) is not is_chosen]
    for each in others:
        each.attrib.pop("tabSelected", "")
        if is_chosen:
            each.set("tabSelected", "1")
    return bool(others)


def _ends(reference: Reference, name: str, growth: Growth) -> bool:
    if reference.area is None or reference.sheet.casefold() != name.casefold():
        return False
    columns, rows = reference.area
    area = (rows.start, columns.start), (rows.stop - 1, columns.stop - 1)
    return len(rows) > 1 and growth.is_behind(area, growth.filled)
