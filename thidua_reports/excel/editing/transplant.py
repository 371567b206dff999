"""Sheets of a workbook made anew, put into one that somebody else keeps."""

from collections.abc import Mapping, Sequence
from copy import deepcopy

from lxml import etree

from thidua_reports.excel.editing.adopted_styles import AdoptedStyles
from thidua_reports.excel.editing.book_edits import BookEdits
from thidua_reports.excel.editing.moved_comments import RowNow, move_comments
from thidua_reports.excel.editing.package_edits import (
    RELATIONS,
    XML,
    refuse_unless,
    required,
    written,
)
from thidua_reports.excel.editing.renewed_sheet import keep_what_is_hers
from thidua_reports.excel.raw.workbook import Position
from thidua_reports.excel.raw.xml_tree import namespace_of, xml_tree
from thidua_reports.excel.xlsx import package as kinds

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_ALONG = {"printerSettings", "hyperlink", kinds.COMMENTS, kinds.THREADS, kinds.OLD_DRAWING}
"""What hangs on a sheet and can go along when its cells are others."""
_OF_VIEW = ("activeTab", "firstSheet")


class Transplant:
    """Puts sheets of the workbook `source` into the one that is edited."""

    def __init__(self, source: bytes, edits: BookEdits) -> None:
        """Open the source, which is one of this program's own.

        Raises:
            CannotBeEditedError: the other is of the strict variant of the standard.
        """
        self._source, self._edits = BookEdits(source, ""), edits
        refuse_unless(self._source.space == edits.space)
        (styles,) = self._source.package.of_kind(self._source.part, kinds.STYLES)
        self._styles = AdoptedStyles(self._source.package.read(styles), edits.styles)
        strings = self._source.package.of_kind(self._source.part, kinds.STRINGS)
        texts = [xml_tree(self._source.package.read(part)) for part in strings]
        self._texts = [*texts[0]] if texts else []

    @property
    def names(self) -> Sequence[str]:
        """The names of the sheets of the source in their order."""
        return [each.get("name", "") for each in self._source.listed]

    def replace(self, name: str, moved: Mapping[Position, Position], row_now: RowNow) -> None:
        """Put a sheet of the source in the place of that of its name, see `keep_what_is_hers`.

        Comments go to the row that theirs is `row_now`.

        Raises:
            CannotBeEditedError: something else lies over either of them.
        """
        part = self._edits.parts[name]
        kinds_over = {kind for _, kind, _ in self._edits.package.relations(part)}
        refuse_unless(kinds_over <= _ALONG)
        root = self._adopted(name)
        keep_what_is_hers(root, xml_tree(self._edits.edits.read(part)), moved)
        move_comments(self._edits.edits, part, row_now)
        self._edits.renew(name, written(root))

    def state(self, name: str) -> str:
        """Return whether a sheet of the source is seen, in Excel's word."""
        return self._source.state(name)

    def add(self, name: str) -> None:
        """Put a sheet of the source behind that which it follows there, or before all."""
        before = self.names[: self.names.index(name)]
        there = [each.get("name", "") for each in self._edits.listed]
        at = max((there.index(each) + 1 for each in before if each in there), default=0)
        edits = self._edits.edits
        part = edits.add("sheet", XML, written(self._adopted(name)), _SHEET_TYPE)
        identity = edits.relate(self._edits.part, kinds.SHEET, part)
        self._list(name, at, identity)
        self._edits.take(name, part)
        self._take_names(name, at)

    def _list(self, name: str, at: int, identity: str) -> None:
        """Name the sheet in the workbook; what counts sheets counts this one, too."""
        space, listed = self._edits.space, self._edits.listed
        (own,) = (each for each in self._source.listed if each.get("name") == name)
        number = max((int(each.get("sheetId", "0")) for each in listed), default=0) + 1
        made = etree.Element(f"{space}sheet", {"name": name, "sheetId": str(number)})
        if own.get("state"):
            made.set("state", own.get("state", ""))
        made.set(f"{{{RELATIONS}}}id", identity)
        for each in self._edits.tree.iterfind(f"{space}definedNames/{space}definedName"):
            _count_on(each, "localSheetId", at)
        for each in self._edits.tree.iterfind(f"{space}bookViews/{space}workbookView"):
            for attribute in _OF_VIEW:
                _count_on(each, attribute, at)
        required(self._edits.tree.find(f"{space}sheets")).insert(at, made)

    def _take_names(self, name: str, at: int) -> None:
        """Take over what is printed of the sheet, and where."""
        number = str(self.names.index(name))
        path = f"{self._source.space}definedNames/{self._source.space}definedName"
        for each in self._source.tree.iterfind(path):
            if each.get("localSheetId") == number:
                made = deepcopy(each)
                made.set("localSheetId", str(at))
                self._edits.name_list().append(made)

    def _adopted(self, name: str) -> etree._Element:
        """Return the root of a sheet with the styles of the workbook edited, and its own texts."""
        part = self._source.parts[name]
        refuse_unless(not self._source.package.relations(part))
        root = xml_tree(self._source.package.read(part))
        space = namespace_of(root)
        for view in root.iterfind(f"{space}sheetViews/{space}sheetView"):
            view.attrib.pop("tabSelected", "")
        for element in root.iter(f"{space}c", f"{space}row"):
            self._restyle(element, "s")
        for element in root.iter(f"{space}col"):
            self._restyle(element, "style")
        for element in root.iter(f"{space}cfRule"):
            if element.get("dxfId"):
                element.set("dxfId", str(self._styles.of_rules(int(element.get("dxfId", "0")))))
        for cell in root.iter(f"{space}c"):
            self._write_text(cell, space)
        return root

    def _restyle(self, element: etree._Element, name: str) -> None:
        number = element.get(name)
        if number or str(element.tag).endswith("}c"):
            element.set(name, str(self._styles.of_cells(int(number or "0"))))

    def _write_text(self, cell: etree._Element, space: str) -> None:
        if cell.get("t") != "s":
            return
        (value,) = cell.iterchildren(f"{space}v")
        text = etree.Element(f"{space}is")
        text.extend(xml_tree(etree.tostring(self._texts[int(value.text or "")])))
        cell.replace(value, text)
        cell.set("t", "inlineStr")


def _count_on(element: etree._Element, name: str, at: int) -> None:
    number = element.get(name)
    if number and int(number) >= at:
        element.set(name, str(int(number) + 1))
