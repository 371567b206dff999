"""Comments on cells of a sheet are taken away, with the boxes in which they are shown."""

from collections.abc import Collection, Iterator

from lxml import etree

from thidua_reports.excel.addresses import position_of
from thidua_reports.excel.editing.package_edits import Edits, written
from thidua_reports.excel.raw.xml_tree import xml_tree
from thidua_reports.excel.xlsx import package as kinds

_LISTS = {
    kinds.COMMENTS: "{*}commentList/{*}comment",
    kinds.THREADS: "{*}threadedComment",
}
_BOX, _NOTE = "{*}shape", "{*}ClientData[@ObjectType='Note']"


def take_comments_away(edits: Edits, sheet: str, rows: Collection[int]) -> None:
    """Take away what hangs on the cells of these rows; `sheet` is the name of the sheet's part.

    All of it stays where the boxes are not written so that one can be taken out.
    """
    try:
        boxes = [
            (part, xml_tree(edits.read(part))) for part in _parts(edits, sheet, kinds.OLD_DRAWING)
        ]
    except (ValueError, etree.XMLSyntaxError):
        return
    for kind, path in _LISTS.items():
        for part in _parts(edits, sheet, kind):
            root = xml_tree(edits.read(part))
            if _without(each for each in root.iterfind(path) if _row(each.get("ref", "")) in rows):
                edits.put(part, written(root))
    for part, root in boxes:
        if _without(each for each in root.iterfind(_BOX) if _row_of_box(each) in rows):
            edits.put(part, etree.tostring(root))


def _parts(edits: Edits, sheet: str, kind: str) -> tuple[str, ...]:
    return edits.package.of_kind(sheet, kind)


def _row(cell: str) -> int:
    return position_of(cell)[0]


def _row_of_box(shape: etree._Element) -> int:
    """Return the row of the cell whose comment is shown in a box, from 1; 0 where it is of none."""
    note = shape.find(_NOTE)
    row = None if note is None else note.findtext("{*}Row")
    return int(row) + 1 if row and row.strip().isdecimal() else 0


def _without(elements: Iterator[etree._Element]) -> int:
    """Take the elements out of what they are in; return how many they are."""
    found = [*elements]
    for each in found:
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    return len(found)
