"""The matrix of points, criteria by members: an annex of the minutes on one landscape page."""

from dataclasses import dataclass

from blocks import crossed_table, line, new_row, repeat_on_each_page, row_tag, tag
from docx.document import Document
from docx.table import Table, _Row
from page import finished, new_document, turn
from reports import LANDSCAPE_WIDTH, annex_head

_WIDTHS = (8.6, 1.5, 1.35)


@dataclass(frozen=True)
class _CrossedRow:
    """A row with a cell for every entry of the list `over`, after one or two fixed cells.

    `styles` are those of the fixed cells and of the repeated ones.
    """

    texts: tuple[str, str]
    over: str
    styles: tuple[str, str]


@dataclass(frozen=True)
class _Size:
    """A matrix in the letters of one size, whose styles begin alike: "Bảng lớn chữ"."""

    name: str

    def row(self, first: str, second: str, over: str, styles: tuple[str, str]) -> _CrossedRow:
        """Return a row with the styles of this size."""
        own = (f"{self.name} {styles[0]}", f"{self.name} {styles[1]}")
        return _CrossedRow((first, second), over, own)

    def add(self, document: Document) -> None:
        """Add the matrix."""
        caption = "Điểm từng tiêu chí của các đơn vị"
        table = crossed_table(document, caption, _WIDTHS, LANDSCAPE_WIDTH)
        heading = self.row("Nội dung, tiêu chí", "Điểm chuẩn", "don_vi", ("tiêu đề",) * 2)
        repeat_on_each_page(_crossed_row(table, heading))
        last = ("nhóm", "tổng")
        row_tag(table, "for n in nhom")
        _crossed_row(table, self.row("{{ n.ten }}", "{{ n.chuan }}", "n.diem", last))
        row_tag(table, "for h in n.dong")
        _crossed_row(table, self.row("{{ h.ten }}", "{{ h.chuan }}", "h.diem", ("chữ", "số")))
        row_tag(table, "endfor")
        row_tag(table, "endfor")
        _crossed_row(table, self.row("Tổng điểm", "{{ tong_chuan }}", "tong", last))
        _crossed_row(table, self.row("Hạng", "", "hang", last))
        row_tag(table, "if xep_loai")
        _crossed_row(table, self.row("Xếp loại", "", "xep_loai", last))
        row_tag(table, "endif")


def score_matrix() -> bytes:
    """Return the template of the matrix, in the size that fits; it has a column for each member."""
    document = new_document()
    turn(document.sections[0])
    annex_head(document, "Phụ lục", "BẢNG ĐIỂM THI ĐUA {{ trich_yeu }}")
    tag(document, "if chu_lon")
    _Size("Bảng lớn").add(document)
    tag(document, "elif chu_vua")
    _Size("Bảng vừa").add(document)
    tag(document, "elif chu_kha_nho")
    _Size("Bảng khá nhỏ").add(document)
    tag(document, "elif chu_rat_nho")
    _Size("Bảng rất nhỏ").add(document)
    tag(document, "else")
    _Size("Bảng nhỏ").add(document)
    tag(document, "endif")
    notes = "{% for dong in ghi_chu %}{{ dong }} {% endfor %}"
    line(document, "Bảng nhỏ ghi chú", notes)
    return finished(document, "Mẫu bảng điểm")


def _crossed_row(table: Table, row: _CrossedRow) -> _Row:
    """Add a row of a crossed table; where the row is repeated too, `over` may be a field of it."""
    made = new_row(table)
    start, end = f"{{%tc for o in {row.over} %}}", "{%tc endfor %}"
    fixed, repeated = row.styles
    styles = (fixed, repeated, "Dòng thẻ", repeated, "Dòng thẻ")
    texts = (*row.texts, start, "{{ o }}", end)
    for cell, style, text in zip(made.cells, styles, texts, strict=True):
        line(cell, style, text)
    return made
