"""Comments on a sheet that is made anew go to where the lines that they are on are now."""

from collections.abc import Callable
from functools import partial

from lxml import etree

from thidua_reports.excel.addresses import address_of, position_of
from thidua_reports.excel.editing.package_edits import Edits, refuse_unless, written
from thidua_reports.excel.raw.xml_tree import xml_tree
from thidua_reports.excel.xlsx import package as kinds

RowNow = Callable[[int], int]
_NOTES = ".//{*}ClientData[@ObjectType='Note']"
_TOP, _BOTTOM = 2, 6
"""Which of the numbers of a box are rows."""


def move_comments(edits: Edits, sheet: str, row_now: RowNow) -> None:
    """Move comments and their boxes; `sheet` is the name of the sheet's part.

    Raises:
        CannotBeEditedError: two would be on one cell.
    """
    of_sheet = partial(_roots, edits, sheet)
    boxes, comments, threads = map(of_sheet, (kinds.OLD_DRAWING, kinds.COMMENTS, kinds.THREADS))
    for part, root in comments:
        found = [_move(each, row_now) for each in root.iterfind("{*}commentList/{*}comment")]
        refuse_unless(len(set(found)) == len(found))
        edits.put(part, written(root))
    for part, root in threads:
        for each in root.iterfind("{*}threadedComment"):
            _move(each, row_now)
        edits.put(part, written(root))
    for part, root in boxes:
        for note in root.iterfind(_NOTES):
            _move_box(note, row_now)
        edits.put(part, etree.tostring(root))


def _roots(edits: Edits, sheet: str, kind: str) -> list[tuple[str, etree._Element]]:
    return [(part, xml_tree(edits.read(part))) for part in edits.package.of_kind(sheet, kind)]


def _move(comment: etree._Element, row_now: RowNow) -> str:
    row, column = position_of(comment.get("ref", ""))
    comment.set("ref", address_of((row_now(row), column)))
    return comment.get("ref", "")


def _move_box(note: etree._Element, row_now: RowNow) -> None:
    number, anchor = note.find("{*}Row"), note.find("{*}Anchor")
    if number is None:
        return
    row = int(number.text or "0")
    further = row_now(row + 1) - 1 - row
    number.text = str(row + further)
    if anchor is not None and anchor.text:
        numbers = [int(each) for each in anchor.text.split(",")]
        moved = (each + further * (at in (_TOP, _BOTTOM)) for at, each in enumerate(numbers))
        anchor.text = ", ".join(map(str, moved))
