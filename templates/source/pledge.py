"""The pledge (bản ký kết giao ước thi đua): contents, criteria, rules, signatures, targets."""

from blocks import Column, each, each_or_to_do, line, listing, tag
from docx.document import Document
from heads import pledge_head, recipients
from page import finished, landscape_annex, new_document
from reports import annex_head, draft_notes
from scores import rules_in_words

_CRITERIA = (
    Column("TT", 0.9, "{{ h.tt }}", "Bảng giữa"),
    Column("Tiêu chí", 4.6, "{{ h.ten }}"),
    Column("Điểm chuẩn", 2.2, "{{ h.diem_chuan }}", "Bảng giữa"),
    Column("Thưởng tối đa", 1.8, "{{ h.thuong }}", "Bảng giữa"),
    Column("Trừ tối đa", 1.3, "{{ h.tru }}", "Bảng giữa"),
    Column("Cách chấm", 2.4, "{{ h.cach_cham }}"),
    Column("Áp dụng cho", 3.3, "{{ h.ap_dung }}"),
)
_SIGNATURES = (
    Column("TT", 1.1, "{{ h.tt }}", "Bảng giữa"),
    Column("Đơn vị", 6.0, "{{ h.don_vi }}"),
    Column("Họ tên, chức vụ người ký", 4.9, "{{ h.dai_dien }}"),
    Column("Chữ ký, đóng dấu", 4.5, ""),
)
_TARGETS = (
    Column("TT", 1.1, "{{ h.tt }}", "Bảng giữa"),
    Column("Đơn vị", 4.4, "{{ h.don_vi }}"),
    Column("Chỉ tiêu", 7.4, "{{ h.chi_tieu }}"),
    Column("Đơn vị tính", 2.2, "{{ h.don_vi_tinh }}", "Bảng giữa"),
    Column("Đăng ký", 2.8, "{{ h.ke_hoach }}", "Bảng số"),
    Column("So với", 3.5, "{{ h.so_voi }}"),
    Column("Điểm chuẩn", 1.9, "{{ h.diem_chuan }}", "Bảng số"),
    Column("Thưởng tối đa", 1.9, "{{ h.thuong }}", "Bảng số"),
)


def pledge() -> bytes:
    """Return the template of the pledge that all members sign."""
    document = new_document()
    pledge_head(document)
    each(document, "Căn cứ", "can_cu")
    line(document, "Nội dung văn bản", "{{ mo_dau }}")
    line(document, "Mục lớn", "I. CÁC ĐƠN VỊ KÝ KẾT")
    each_or_to_do(document, "dac_diem")
    line(document, "Mục lớn", "II. NỘI DUNG, TIÊU CHÍ THI ĐUA")
    _contents(document)
    line(document, "Mục lớn", "III. CÁCH CHẤM ĐIỂM, XẾP HẠNG")
    rules_in_words(document)
    each(document, "Nội dung văn bản", "quy_dinh", "- {{ dong }}")
    line(document, "Mục lớn", "IV. TỔ CHỨC THỰC HIỆN")
    each_or_to_do(document, "to_chuc_thuc_hien")
    text = "Các đơn vị thành viên cam kết thực hiện các nội dung, chỉ tiêu thi đua đã ký kết./."
    line(document, "Lời kết", text)
    line(document, "Tên bảng", "ĐẠI DIỆN CÁC ĐƠN VỊ KÝ KẾT")
    listing(document, _SIGNATURES, "ky_ket", row_height=1.6)
    line(document, "Sau bảng", "")
    recipients(document, "TĐKT")
    landscape_annex(document)
    annex_head(document, "PHỤ LỤC", "CHỈ TIÊU CÁC ĐƠN VỊ ĐĂNG KÝ THI ĐUA NĂM {{ nam }}")
    listing(document, _TARGETS, "bang_dang_ky")
    line(document, "Sau bảng", "")
    draft_notes(document)
    return finished(document, "Mẫu bản ký kết giao ước thi đua")


def _contents(document: Document) -> None:
    tag(document, "for noi in noi_dung")
    line(document, "Mục nhỏ", "{{ noi.ten }}")
    tag(document, "if noi.tieu_chi")
    listing(document, _CRITERIA, "noi.tieu_chi")
    line(document, "Sau bảng", "")
    tag(document, "endif")
    each(document, "Nội dung văn bản", "noi.doan")
    tag(document, "endfor")
