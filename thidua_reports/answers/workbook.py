"""A member's workbook as it came -> the same with comments at its cells and a sheet of the bloc.

Nothing that the member typed, and nothing that was computed from it, is loaded and written anew:
the parts that do not change are copied as they lie in the file. To the styles one may be added.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from thidua_reports.answers.comments import Commented, with_remarks
from thidua_reports.answers.looks import Look, look_of
from thidua_reports.answers.shapes import grid_of, with_boxes
from thidua_reports.answers.sheet import SheetRow, answer_sheet
from thidua_reports.domain import answer_marks
from thidua_reports.excel.editing.package_edits import RELATIONS, XML, Edits, refuse_unless
from thidua_reports.excel.raw.answered import is_mark, may_be_answer
from thidua_reports.excel.raw.xml_tree import namespace_of
from thidua_reports.excel.writing.xml_text import quoted
from thidua_reports.excel.xlsx import package as kinds
from thidua_reports.excel.xlsx.cells import shared_texts
from thidua_reports.frozen import frozen

MARK = "phanHoi"
"""What new parts are called by."""
_OFFICE = "application/vnd.openxmlformats-officedocument"
_SHEET_TYPE = f"{_OFFICE}.spreadsheetml.worksheet+xml"
_COMMENTS_TYPE = f"{_OFFICE}.spreadsheetml.comments+xml"
_BOXES_TYPE = f"{_OFFICE}.vmlDrawing"
_MAIN_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
"""That of the usual variant of the standard; the strict one has no boxes for comments."""
_AFTER_BOXES = frozenset(
    (
        *("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"),
        *("webPublishItems", "tableParts", "extLst"),
    )
)
"""What comes after `legacyDrawing` in a sheet."""
_OF_SIGNATURES, _OF_SHARING = "origin", "revisionHeaders"
"""Parts of a workbook that is signed, and of one in which changes are tracked."""
_CELL = re.compile("[A-Z]{1,3}[1-9][0-9]{0,6}")


@frozen
class Answer:
    """What the bloc says to a member in its workbook.

    `remarks` are texts by sheet and cell, `rows` are those of the bloc's own sheet under `title`.
    """

    author: str
    title: str
    remarks: Mapping[tuple[str, str], str]
    rows: Sequence[SheetRow]


@frozen
class _Sheet:
    """A sheet with cells: its name, its number in the workbook from 1, its part."""

    name: str
    number: int
    part: str


def answered(data: bytes, answer: Answer) -> bytes | None:
    """Return the workbook with the answer in it; None where that cannot be done safely."""
    try:
        return _Answering(data, answer).done()
    except Exception:  # a workbook made by anybody leads its readers to raise whatever comes
        return None


class _Answering:
    """One workbook that is being answered."""

    def __init__(self, data: bytes, answer: Answer) -> None:
        self._edits, self._answer = Edits(data, MARK), answer
        self._package = self._edits.package
        self._workbook = self._package.workbook
        self._tree = self._package.tree(self._workbook)
        refuse_unless(namespace_of(self._tree) == _MAIN_SPACE)
        refuse_unless(not self._is_bound())
        self._sheets = tuple(self._listed())
        parts = [each.part for each in self._sheets]
        refuse_unless(len(set(parts)) == len(parts))

    def done(self) -> bytes:
        old = [each for each in self._sheets if self._is_answer(each)]
        for sheet in self._sheets:
            if sheet not in old:
                self._comment(sheet)
        self._put_sheet(old)
        return self._edits.to_bytes()

    def _is_bound(self) -> bool:
        """Return whether somebody signed it, or changes to it are kept in a list."""
        whole = {kind for _, kind, _ in self._package.relations("")}
        own = {kind for _, kind, _ in self._package.relations(self._workbook)}
        return _OF_SIGNATURES in whole or _OF_SHARING in own

    def _listed(self) -> Iterator[_Sheet]:
        parts = {name: part for name, kind, part in self._related() if kind == kinds.SHEET}
        space = namespace_of(self._tree)
        sheets = self._tree.iterfind(f"{space}sheets/{space}sheet")
        for number, each in enumerate(sheets, 1):
            name = each.get(f"{{{RELATIONS}}}id", "")
            if name in parts:
                yield _Sheet(each.get("name", ""), number, parts[name])

    def _related(self) -> Sequence[tuple[str, str, str]]:
        return self._package.relations(self._workbook)

    def _is_answer(self, sheet: _Sheet) -> bool:
        if not may_be_answer(sheet.name):
            return False
        root = self._package.tree(sheet.part)
        space = namespace_of(root)
        mark = f"A{answer_marks.MARKED_ROW}"
        for cell in root.iterfind(f"{space}sheetData/{space}row/{space}c"):
            if cell.get("r") == mark:
                return is_mark(self._text_of(cell, space))
        return False

    def _text_of(self, cell: etree._Element, space: str) -> str:
        if cell.get("t") != "s":
            return "".join(each.text or "" for each in cell.iter(f"{space}t"))
        texts = shared_texts(self._first(kinds.STRINGS))
        return "".join(run.text for run in texts[int(cell.findtext(f"{space}v") or 0)])

    def _first(self, kind: str) -> etree._Element | None:
        parts = self._package.of_kind(self._workbook, kind)
        return next((self._package.tree(each) for each in parts), None)

    def _comment(self, sheet: _Sheet) -> None:
        """Put the remarks on the cells of a sheet in place of those of an earlier time."""
        threads = self._in_conversations(sheet)
        remarks = {
            cell: text
            for (name, cell), text in self._answer.remarks.items()
            if name == sheet.name and cell not in threads and _CELL.fullmatch(cell)
        }
        notes = self._only(sheet, kinds.COMMENTS)
        if not remarks and not (notes and _may_hold_answer(self._edits.read(notes))):
            return
        before = self._edits.read(notes) if notes else None
        made = with_remarks(before, remarks, self._answer.author)
        self._put_boxes(sheet, made, remarks, has_notes=bool(notes))
        if notes:
            self._edits.put(notes, made.part)
            return
        part = self._edits.add("comments", XML, made.part, _COMMENTS_TYPE)
        self._edits.relate(sheet.part, kinds.COMMENTS, part)

    def _in_conversations(self, sheet: _Sheet) -> frozenset[str]:
        """Return the cells with a conversation, beside which Excel shows no other comment."""
        parts = self._package.of_kind(sheet.part, kinds.THREADS)
        threads = (each for part in parts for each in self._package.tree(part))
        return frozenset(each.get("ref", "") for each in threads)

    def _only(self, sheet: _Sheet, kind: str) -> str:
        """Return the part of a kind that belongs to a sheet and to no other; "" for none."""
        own = self._package.of_kind(sheet.part, kind)
        refuse_unless(len(own) < 2)
        if own:
            others = (each for each in self._sheets if each != sheet)
            taken = {part for each in others for part in self._package.of_kind(each.part, kind)}
            refuse_unless(own[0] not in taken)
        return own[0] if own else ""

    def _put_boxes(
        self, sheet: _Sheet, made: Commented, remarks: Mapping[str, str], *, has_notes: bool
    ) -> None:
        identity = self._boxes_of(sheet)
        refuse_unless(identity or not has_notes)
        texts = {cell: remarks[cell] for cell in made.added}
        grid = grid_of(self._edits.read(sheet.part))
        if identity:
            boxes = with_boxes(self._edits.read(identity), sheet.number, texts, made.gone, grid)
            self._edits.put(identity, boxes)
            return
        boxes = with_boxes(None, sheet.number, texts, (), grid)
        part = self._edits.add("vmlDrawing", "vml", boxes, _BOXES_TYPE)
        identity = self._edits.relate(sheet.part, kinds.OLD_DRAWING, part)
        element = f'<{{p}}legacyDrawing xmlns:r="{RELATIONS}" r:id={quoted(identity)}/>'
        self._edits.insert(sheet.part, element, _AFTER_BOXES)

    def _boxes_of(self, sheet: _Sheet) -> str:
        """Return the part of the boxes over a sheet; others may be pictures of its margins."""
        root = self._package.tree(sheet.part)
        named = root.find(f"{namespace_of(root)}legacyDrawing")
        if named is None:
            return ""
        wanted = named.get(f"{{{RELATIONS}}}id", "")
        found = [part for name, _, part in self._package.relations(sheet.part) if name == wanted]
        refuse_unless(len(found) == 1)
        for each in self._sheets:
            is_other = each != sheet
            refuse_unless(not (is_other and found[0] in self._all_of(each)))
        return found[0]

    def _all_of(self, sheet: _Sheet) -> frozenset[str]:
        return frozenset(self._package.of_kind(sheet.part, kinds.OLD_DRAWING))

    def _put_sheet(self, old: Sequence[_Sheet]) -> None:
        """Put the bloc's sheet last, or where that of an earlier time is."""
        answer = self._answer
        part = answer_sheet(answer.title, answer.rows, self._look())
        if old:
            self._edits.put(old[0].part, part)
            return
        name = self._edits.add("sheet", XML, part, _SHEET_TYPE)
        identity = self._edits.relate(self._workbook, kinds.SHEET, name)
        element = (
            f"<{{p}}sheet name={quoted(self._free_name())} "
            f'sheetId="{self._free_number()}" xmlns:r="{RELATIONS}" r:id={quoted(identity)}/>'
        )
        self._edits.insert_into(self._workbook, "sheets", element)

    def _look(self) -> Look:
        """Return the look of the bloc's sheet, for which a style may be added to the others."""
        name = next(iter(self._package.of_kind(self._workbook, kinds.STYLES)), "")
        if not name:
            return Look()
        before = self._edits.read(name)
        look, styles = look_of(before)
        if styles != before:
            self._edits.put(name, styles)
        return look

    def _attributes(self, name: str) -> list[str]:
        space = namespace_of(self._tree)
        sheets = self._tree.iterfind(f"{space}sheets/{space}sheet")
        return [each.get(name, "") for each in sheets]

    def _free_name(self) -> str:
        taken = {each.casefold() for each in self._attributes("name")}
        name, number = answer_marks.SHEET_NAME, 1
        while name.casefold() in taken:
            number += 1
            name = f"{answer_marks.SHEET_NAME} ({number})"
        return name

    def _free_number(self) -> int:
        return max((int(each) for each in self._attributes("sheetId")), default=0) + 1


def _may_hold_answer(notes: bytes) -> bool:
    return b"&#" in notes or any(each.encode() in notes for each in answer_marks.MARKS)
