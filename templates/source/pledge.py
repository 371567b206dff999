"""The pledge (bản ký kết giao ước thi đua): contents, criteria, rules, signatures, targets."""

from collections.abc import Sequence

from blocks import (
    Column,
    Groups,
    Rows,
    each,
    grouped_listing,
    line,
    listing,
    row_tag,
    section,
    sum_row,
    tag,
)
from docx.document import Document
from heads import pledge_head, recipients
from page import finished, new_document, upright_annex
from reports import annex_head, draft_notes
from scores import rules_in_words
from styles import TEXT_WIDTH

_FIRST = Column("TT", 0.9, "{{ h.tt }}", "Bảng giữa")
_STANDARD = Column("Điểm chuẩn", 3.0, "{{ h.diem_chuan }}", "Bảng giữa")
_BONUS = Column("Thưởng tối đa", 2.1, "{{ h.thuong }}", "Bảng giữa")
_DEDUCTION = Column("Trừ tối đa", 1.8, "{{ h.tru }}", "Bảng giữa")
_CRITERION = "{{ h.ten }}{% if h.luu_y %}. {{ h.luu_y }}{% endif %}"
_SIGNATURES = (
    Column("TT", 1.1, "{{ h.tt }}", "Bảng giữa"),
    Column("Đơn vị", 6.0, "{{ h.don_vi }}"),
    Column("Họ tên, chức vụ người ký", 4.9, "{{ h.dai_dien }}"),
    Column("Chữ ký, đóng dấu", 4.5, ""),
)
_TARGET = Column("TT", 1.0, "{{ h.tt }}", "Phụ lục giữa")
_PLAN = (
    Column("Đơn vị tính", 2.3, "{{ h.don_vi_tinh }}", "Phụ lục giữa", may_be_empty=True),
    Column("Đăng ký", 2.9, "{{ h.ke_hoach }}", "Phụ lục số"),
)
_COMPARED = Column("So với", 3.2, "{{ h.so_voi }}", "Phụ lục chữ")
_POINTS = (
    Column("Điểm chuẩn", 1.5, "{{ h.diem_chuan }}", "Phụ lục số"),
    Column("Thưởng tối đa", 1.7, "{{ h.thuong }}", "Phụ lục số"),
)


def pledge() -> bytes:
    """Return the template of the pledge that all members sign."""
    document = new_document()
    pledge_head(document)
    each(document, "Căn cứ", "can_cu")
    line(document, "Nội dung văn bản", "{{ mo_dau }}")
    section(document, "CÁC ĐƠN VỊ KÝ KẾT", "dac_diem")
    line(document, "Heading 1", "NỘI DUNG, TIÊU CHÍ THI ĐUA")
    _contents(document)
    _scoring(document)
    section(document, "TỔ CHỨC THỰC HIỆN", "to_chuc_thuc_hien")
    text = "Các đơn vị thành viên cam kết thực hiện các nội dung, chỉ tiêu thi đua đã ký kết./."
    line(document, "Lời kết", text)
    line(document, "Tên bảng", "ĐẠI DIỆN CÁC ĐƠN VỊ KÝ KẾT")
    listing(document, "Đại diện các đơn vị ký kết", _SIGNATURES, Rows("ky_ket", height=3.5))
    line(document, "Sau bảng", "")
    recipients(document)
    _annex(document)
    draft_notes(document)
    return finished(document, "Mẫu bản ký kết giao ước thi đua")


def _contents(document: Document) -> None:
    """Add the agreed contents with their criteria, and where the targets are."""
    tag(document, "if bang_dang_ky")
    text = "Chỉ tiêu các đơn vị đăng ký nêu tại Phụ lục kèm theo Bản ký kết này."
    line(document, "Nội dung văn bản", text)
    tag(document, "endif")
    tag(document, "if ap_dung_chung")
    line(document, "Nội dung văn bản", "{{ ap_dung_chung }}")
    tag(document, "endif")
    tag(document, "for noi in noi_dung")
    line(document, "Heading 2", "{{ noi.ten }}")
    tag(document, "if noi.tieu_chi")
    tag(document, "if noi.co_thuong and noi.co_tru")
    _criteria(document, (_BONUS, _DEDUCTION))
    tag(document, "elif noi.co_thuong")
    _criteria(document, (_BONUS,))
    tag(document, "elif noi.co_tru")
    _criteria(document, (_DEDUCTION,))
    tag(document, "else")
    _criteria(document, ())
    tag(document, "endif")
    line(document, "Sau bảng", "")
    tag(document, "endif")
    each(document, "Nội dung văn bản", "noi.doan")
    tag(document, "endfor")


def _criteria(document: Document, last: Sequence[Column]) -> None:
    """Add a content's criteria and the sum of their standard points, where there is one."""
    left = TEXT_WIDTH - sum(column.width for column in (_FIRST, _STANDARD, *last))
    columns = (_FIRST, Column("Tiêu chí", left, _CRITERION), _STANDARD, *last)
    table = listing(document, "Tiêu chí của nội dung", columns, Rows("noi.tieu_chi"))
    row_tag(table, "if noi.tong_chuan")
    sum_row(table, columns, ("", "Cộng", "{{ noi.tong_chuan }}", *[""] * len(last)))
    row_tag(table, "endif")


def _scoring(document: Document) -> None:
    tag(document, "if cach_cham or quy_dinh")
    line(document, "Heading 1", "CÁCH CHẤM ĐIỂM, XẾP HẠNG")
    rules_in_words(document)
    each(document, "Nội dung văn bản", "quy_dinh", "- {{ dong }}")
    tag(document, "endif")


def _annex(document: Document) -> None:
    upright_annex(document)
    tag(document, "if bang_dang_ky")
    annex_head(document, "Phụ lục", "CHỈ TIÊU CÁC ĐƠN VỊ ĐĂNG KÝ THI ĐUA NĂM {{ nam }}")
    tag(document, "if co_so_voi and co_diem")
    _targets(document, (_COMPARED, *_POINTS))
    tag(document, "elif co_so_voi")
    _targets(document, (_COMPARED,))
    tag(document, "elif co_diem")
    _targets(document, _POINTS)
    tag(document, "else")
    _targets(document, ())
    tag(document, "endif")
    tag(document, "if diem_chung")
    line(document, "Ghi chú bảng", "{{ diem_chung }}")
    tag(document, "endif")
    line(document, "Sau bảng", "")
    tag(document, "endif")


def _targets(document: Document, last: Sequence[Column]) -> None:
    """Add the table of targets; the column of their names takes the room that is left."""
    left = TEXT_WIDTH - sum(column.width for column in (_TARGET, *_PLAN, *last))
    columns = (_TARGET, Column("Chỉ tiêu", left, "{{ h.chi_tieu }}", "Phụ lục chữ"), *_PLAN, *last)
    caption = "Chỉ tiêu các đơn vị đăng ký"
    groups = Groups("bang_dang_ky", "don_vi", together=True)
    grouped_listing(document, caption, columns, groups)
