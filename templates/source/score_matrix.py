"""The matrix of points, criteria by members: an annex of the minutes on one landscape page."""

from blocks import CrossedRow, crossed_row, crossed_table, line, repeat_on_each_page, row_tag
from docx.table import Table
from page import finished, new_document, turn
from reports import LANDSCAPE_WIDTH, annex_head

_WIDTHS = (8.6, 1.5, 1.35)
_HEADING = CrossedRow(("Nội dung, tiêu chí", "Điểm chuẩn"), "don_vi", ("Bảng nhỏ tiêu đề",) * 2)
_LAST = ("Bảng nhỏ nhóm", "Bảng nhỏ tổng")
_CONTENT = CrossedRow(("{{ n.ten }}", "{{ n.chuan }}"), "n.diem", _LAST)
_CRITERION = CrossedRow(("{{ h.ten }}", "{{ h.chuan }}"), "h.diem", ("Bảng nhỏ chữ", "Bảng nhỏ số"))


def score_matrix() -> bytes:
    """Return the template of the matrix; it has a column for each member."""
    document = new_document()
    turn(document.sections[0])
    annex_head(document, "Phụ lục", "BẢNG ĐIỂM THI ĐUA {{ trich_yeu }}")
    table = crossed_table(document, "Điểm từng tiêu chí của các đơn vị", _WIDTHS, LANDSCAPE_WIDTH)
    repeat_on_each_page(crossed_row(table, _HEADING))
    _contents(table)
    crossed_row(table, CrossedRow(("Tổng điểm", "{{ tong_chuan }}"), "tong", _LAST))
    crossed_row(table, CrossedRow(("Hạng", ""), "hang", _LAST))
    row_tag(table, "if xep_loai")
    crossed_row(table, CrossedRow(("Xếp loại", ""), "xep_loai", _LAST))
    row_tag(table, "endif")
    notes = "{% for dong in ghi_chu %}{{ dong }} {% endfor %}"
    line(document, "Bảng nhỏ ghi chú", notes)
    return finished(document, "Mẫu bảng điểm")


def _contents(table: Table) -> None:
    row_tag(table, "for n in nhom")
    crossed_row(table, _CONTENT)
    row_tag(table, "for h in n.dong")
    crossed_row(table, _CRITERION)
    row_tag(table, "endfor")
    row_tag(table, "endfor")
