"""What is written in boxes, shapes and buttons that lie over the cells of an .xls worksheet."""

import re
import struct
from collections.abc import Iterator, Sequence

from thidua_reports.excel.raw.workbook import MAX_COLUMNS, MAX_ROWS, Position, TextBox
from thidua_reports.excel.xls.ole_package import Record
from thidua_reports.excel.xls.records import CONTINUED, DRAWING, SHAPE, TEXT

_ANCHOR = re.compile(rb"\x10\xf0\x12\0\0\0..(?P<column>..)..(?P<row>..)", re.DOTALL)
"""Where a shape begins and ends, within what the records say of drawings."""
_A_COMMENT = 0x19
"""The kind of shape in which a remark on a cell is written."""


def text_boxes(records: Sequence[Record]) -> tuple[TextBox, ...]:
    """Return the shapes with words that are no remarks; in what WordArt draws none are found."""
    return tuple(dict.fromkeys(box for box in _boxes(records) if box.text))


def _boxes(records: Sequence[Record]) -> Iterator[TextBox]:
    position, is_comment = (1, 1), False
    for at, record in enumerate(records):
        if record.code in (DRAWING, CONTINUED):
            position = _position(record.content) or position
        elif record.code == SHAPE:
            is_comment = record.content[4:6] == struct.pack("<H", _A_COMMENT)
        elif record.code == TEXT and not is_comment:
            yield TextBox(position, _written(record.content, records, at + 1))


def _position(drawing: bytes) -> Position | None:
    """Return where the last shape of a drawing begins."""
    anchors = list(_ANCHOR.finditer(drawing))
    if not anchors:
        return None
    row, column = (int.from_bytes(anchors[-1][name], "little") for name in ("row", "column"))
    return min(row + 1, MAX_ROWS), min(column + 1, MAX_COLUMNS)


def _written(text: bytes, records: Sequence[Record], begin: int) -> str:
    """Return the words, which follow in records of their own, each in one or two bytes a letter."""
    left, pieces = int.from_bytes(text[10:12], "little"), []
    for at in range(begin, len(records)):
        record = records[at]
        if left <= 0 or record.code != CONTINUED:
            break
        encoding = "utf-16-le" if record.content[:1] == b"\1" else "latin-1"
        pieces.append(record.content[1:].decode(encoding, "replace")[:left])
        left -= len(pieces[-1])
    return " ".join("".join(pieces).split())
