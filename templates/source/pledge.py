"""The pledge (bản ký kết giao ước thi đua): contents, criteria, rules, signatures, targets."""

from blocks import Column, Groups, Rows, each, grouped_listing, line, listing, section, tag
from docx.document import Document
from heads import pledge_head, recipients
from page import finished, landscape_annex, new_document
from reports import annex_head, draft_notes
from scores import rules_in_words

_CRITERIA = (
    Column("TT", 0.9, "{{ h.tt }}", "Bảng giữa"),
    Column("Tiêu chí", 5.0, "{{ h.ten }}"),
    Column("Điểm chuẩn", 2.5, "{{ h.diem_chuan }}", "Bảng giữa"),
    Column("Thưởng tối đa", 1.9, "{{ h.thuong }}", "Bảng giữa"),
    Column("Trừ tối đa", 1.3, "{{ h.tru }}", "Bảng giữa"),
    Column("Áp dụng cho", 2.8, "{{ h.ap_dung }}"),
    Column("Ghi chú", 2.1, "{{ h.ghi_chu }}"),
)
_SIGNATURES = (
    Column("TT", 1.1, "{{ h.tt }}", "Bảng giữa"),
    Column("Đơn vị", 6.0, "{{ h.don_vi }}"),
    Column("Họ tên, chức vụ người ký", 4.9, "{{ h.dai_dien }}"),
    Column("Chữ ký, đóng dấu", 4.5, ""),
)
_TARGETS = (
    Column("TT", 1.1, "{{ h.tt }}", "Phụ lục giữa"),
    Column("Chỉ tiêu", 11.6, "{{ h.chi_tieu }}", "Phụ lục chữ"),
    Column("Đơn vị tính", 2.2, "{{ h.don_vi_tinh }}", "Phụ lục giữa"),
    Column("Đăng ký", 3.0, "{{ h.ke_hoach }}", "Phụ lục số"),
    Column("So với", 3.5, "{{ h.so_voi }}", "Phụ lục chữ"),
    Column("Điểm chuẩn", 1.9, "{{ h.diem_chuan }}", "Phụ lục số"),
    Column("Thưởng tối đa", 1.9, "{{ h.thuong }}", "Phụ lục số"),
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
    tag(document, "for noi in noi_dung")
    line(document, "Heading 2", "{{ noi.ten }}")
    tag(document, "if noi.tieu_chi")
    listing(document, "Tiêu chí của nội dung", _CRITERIA, Rows("noi.tieu_chi"))
    line(document, "Sau bảng", "")
    tag(document, "endif")
    each(document, "Nội dung văn bản", "noi.doan")
    tag(document, "endfor")


def _scoring(document: Document) -> None:
    tag(document, "if cach_cham or quy_dinh")
    line(document, "Heading 1", "CÁCH CHẤM ĐIỂM, XẾP HẠNG")
    rules_in_words(document)
    each(document, "Nội dung văn bản", "quy_dinh", "- {{ dong }}")
    tag(document, "endif")


def _annex(document: Document) -> None:
    landscape_annex(document)
    tag(document, "if bang_dang_ky")
    annex_head(document, "Phụ lục", "CHỈ TIÊU CÁC ĐƠN VỊ ĐĂNG KÝ THI ĐUA NĂM {{ nam }}")
    caption = "Chỉ tiêu các đơn vị đăng ký"
    grouped_listing(document, caption, _TARGETS, Groups("bang_dang_ky", "don_vi"))
    line(document, "Sau bảng", "")
    tag(document, "endif")
