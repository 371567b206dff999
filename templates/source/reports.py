"""The reports of a bloc: half a year (sơ kết) and a year (tổng kết)."""

from collections.abc import Sequence

from blocks import (
    Column,
    each,
    each_or_to_do,
    highlight,
    line,
    listing,
    tag,
    to_do_otherwise,
)
from docx.document import Document
from heads import report_head, report_signatures
from page import finished, landscape_annex, new_document
from scores import points_tables, rules_in_words, score_table

_TARGETS = (
    Column("TT", 1.1, "{{ h.tt }}", "Bảng giữa"),
    Column("Đơn vị", 3.4, "{{ h.don_vi }}"),
    Column("Chỉ tiêu", 5.3, "{{ h.chi_tieu }}"),
    Column("Đơn vị tính", 1.7, "{{ h.don_vi_tinh }}", "Bảng giữa"),
    Column("Kế hoạch", 2.2, "{{ h.ke_hoach }}", "Bảng số"),
    Column("Thực hiện", 3.2, "{{ h.thuc_hien }}", "Bảng số"),
    Column("Tỷ lệ so kế hoạch", 1.8, "{{ h.ty_le }}", "Bảng số"),
    Column("Cùng kỳ năm trước", 2.2, "{{ h.cung_ky }}", "Bảng số"),
    Column("So cùng kỳ", 2.1, "{{ h.so_cung_ky }}", "Bảng số"),
    Column("Ghi chú", 2.2, "{{ h.ghi_chu }}"),
)
_TARGETS_AT_MID_YEAR = (
    Column("TT", 1.1, "{{ h.tt }}", "Bảng giữa"),
    Column("Đơn vị", 3.0, "{{ h.don_vi }}"),
    Column("Chỉ tiêu", 4.8, "{{ h.chi_tieu }}"),
    Column("Đơn vị tính", 1.7, "{{ h.don_vi_tinh }}", "Bảng giữa"),
    Column("Kế hoạch", 2.1, "{{ h.ke_hoach }}", "Bảng số"),
    Column("Mức cần đạt đến kỳ", 2.1, "{{ h.muc_can_dat }}", "Bảng số"),
    Column("Thực hiện", 2.6, "{{ h.thuc_hien }}", "Bảng số"),
    Column("Tỷ lệ so kế hoạch", 1.8, "{{ h.ty_le }}", "Bảng số"),
    Column("Cùng kỳ năm trước", 2.0, "{{ h.cung_ky }}", "Bảng số"),
    Column("So cùng kỳ", 1.9, "{{ h.so_cung_ky }}", "Bảng số"),
    Column("Ghi chú", 2.1, "{{ h.ghi_chu }}"),
)


def half_year_report() -> bytes:
    """Return the template of the report on half a year."""
    document = new_document()
    _opening(
        document,
        "{{ ten_khoi }} báo cáo kết quả thực hiện giao ước thi đua 6 tháng đầu năm {{ nam }} "
        "và phương hướng hoạt động 6 tháng cuối năm {{ nam }} như sau:",
    )
    _section(document, "I. ĐẶC ĐIỂM TÌNH HÌNH", "dac_diem")
    heading = "II. KẾT QUẢ THỰC HIỆN GIAO ƯỚC THI ĐUA 6 THÁNG ĐẦU NĂM {{ nam }}"
    line(document, "Mục lớn", heading)
    each(document, "Nội dung văn bản", "tien_do")
    _contents(document)
    _section(document, "III. HOẠT ĐỘNG CHUNG CỦA KHỐI", "hoat_dong_chung")
    _limitations(document, "IV. HẠN CHẾ, NGUYÊN NHÂN")
    heading = "V. PHƯƠNG HƯỚNG HOẠT ĐỘNG 6 THÁNG CUỐI NĂM {{ nam }}"
    _section(document, heading, "phuong_huong")
    _section(document, "VI. KIẾN NGHỊ, ĐỀ XUẤT", "kien_nghi")
    _closing(document, "sơ kết thực hiện giao ước thi đua 6 tháng đầu năm {{ nam }}")
    title = "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA 6 THÁNG ĐẦU NĂM {{ nam }}"
    _annex(document, _TARGETS_AT_MID_YEAR, "PHỤ LỤC", title)
    draft_notes(document)
    return finished(document, "Mẫu báo cáo sơ kết 6 tháng")


def year_report() -> bytes:
    """Return the template of the report on a year."""
    document = new_document()
    _opening(
        document,
        "{{ ten_khoi }} báo cáo tổng kết công tác thi đua, khen thưởng năm {{ nam }} "
        "và phương hướng, nhiệm vụ năm {{ nam_sau }} như sau:",
    )
    _section(document, "I. ĐẶC ĐIỂM TÌNH HÌNH", "dac_diem")
    line(document, "Mục lớn", "II. KẾT QUẢ THỰC HIỆN GIAO ƯỚC THI ĐUA NĂM {{ nam }}")
    _contents(document)
    _section(document, "III. HOẠT ĐỘNG CHUNG CỦA KHỐI", "hoat_dong_chung")
    _ranking(document)
    _limitations(document, "V. HẠN CHẾ, NGUYÊN NHÂN")
    _section(document, "VI. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {{ nam_sau }}", "phuong_huong")
    _section(document, "VII. KHỐI TRƯỞNG, KHỐI PHÓ NĂM {{ nam_sau }}", "nhan_su")
    _section(document, "VIII. KIẾN NGHỊ, ĐỀ XUẤT", "kien_nghi")
    _closing(document, "tổng kết công tác thi đua, khen thưởng năm {{ nam }}")
    title = "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA NĂM {{ nam }}"
    _annex(document, _TARGETS, "PHỤ LỤC{{ so_phu_luc }}", title)
    _score_annex(document)
    draft_notes(document)
    return finished(document, "Mẫu báo cáo tổng kết năm")


def _opening(document: Document, lead: str) -> None:
    report_head(document)
    each(document, "Căn cứ", "can_cu")
    line(document, "Nội dung văn bản", lead)


def _section(document: Document, heading: str, field: str) -> None:
    line(document, "Mục lớn", heading)
    each_or_to_do(document, field)


def _contents(document: Document) -> None:
    """Add the agreed contents: an opening, a paragraph for each unit, and further text."""
    tag(document, "for noi in noi_dung")
    line(document, "Mục nhỏ", "{{ noi.ten }}")
    each(document, "Nội dung văn bản", "noi.mo_dau")
    tag(document, "for don in noi.don_vi")
    _unit(document)
    tag(document, "endfor")
    each(document, "Nội dung văn bản", "noi.doan")
    tag(document, "if noi.con_thieu")
    highlight(line(document, "Nội dung văn bản", "{{ noi.con_thieu }}").runs[0])
    tag(document, "endif")
    to_do_otherwise(document)
    tag(document, "endfor")


def _unit(document: Document) -> None:
    """Add a unit's paragraph; the mark of a doubtful figure stands out."""
    start = "- {{ don.ten }}:{% for cau in don.cac_cau %} {{ cau.loi }}"
    paragraph = line(document, "Nội dung văn bản", start)
    highlight(paragraph.add_run("{{ cau.dau }}"))
    paragraph.add_run("{{ cau.ket }}{% endfor %}")


def _limitations(document: Document, heading: str) -> None:
    line(document, "Mục lớn", heading)
    for title, field in (("1. Hạn chế", "han_che"), ("2. Nguyên nhân", "nguyen_nhan")):
        line(document, "Mục nhỏ", title)
        each_or_to_do(document, field)


def _ranking(document: Document) -> None:
    line(document, "Mục lớn", "IV. KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG VÀ ĐỀ NGHỊ KHEN THƯỞNG")
    line(document, "Mục nhỏ", "1. Kết quả chấm điểm, xếp hạng")
    each(document, "Nội dung văn bản", "moc_diem")
    tag(document, "if bang_diem")
    score_table(document)
    to_do_otherwise(document)
    tag(document, "endif")
    line(document, "Mục nhỏ", "2. Đề nghị khen thưởng")
    each_or_to_do(document, "khen_thuong")


def _closing(document: Document, of_what: str) -> None:
    text = f"Trên đây là báo cáo {of_what} của {{{{ ten_khoi }}}}./."
    line(document, "Lời kết", text)
    report_signatures(document)


def _annex(document: Document, columns: Sequence[Column], number: str, title: str) -> None:
    """Add the annex on targets, where there are any."""
    landscape_annex(document)
    tag(document, "if bang_chi_tieu")
    annex_head(document, number, title)
    listing(document, columns, "bang_chi_tieu")
    line(document, "Sau bảng", "")
    tag(document, "if dieu_chinh")
    line(document, "Mục nhỏ", "Số liệu đã điều chỉnh sau khi nộp")
    each(document, "Dòng liệt kê", "dieu_chinh", "- {{ dong }}")
    tag(document, "endif")
    tag(document, "endif")


def _score_annex(document: Document) -> None:
    """Add the annex on points; where nothing is scored the one before it is the only one."""
    landscape_annex(document)
    tag(document, "if diem_don_vi")
    annex_head(document, "PHỤ LỤC II", "ĐIỂM TỪNG TIÊU CHÍ VÀ CÁCH TÍNH NĂM {{ nam }}")
    line(document, "Mục nhỏ", "Các tiêu chí")
    each(document, "Dòng liệt kê", "tieu_chi")
    line(document, "Mục nhỏ", "Cách chấm")
    rules_in_words(document, "Dòng liệt kê")
    line(document, "Mục nhỏ", "Điểm của từng đơn vị")
    points_tables(document)
    tag(document, "endif")


def annex_head(document: Document, number: str, title: str) -> None:
    """Add the head of an annex, with the document it belongs to."""
    line(document, "Phụ lục", number)
    line(document, "Phụ lục", title)
    line(document, "Kèm theo", "({{ ky_hieu_kem_theo }})")
    line(document, "Sau bảng", "")


def draft_notes(document: Document) -> None:
    """Add a last page for the drafter; it is there only when there is something to say."""
    tag(document, "if ghi_chu_du_thao")
    title = "GHI CHÚ CỦA BẢN DỰ THẢO (xoá trước khi ban hành)"
    highlight(line(document, "Ghi chú dự thảo", title).runs[0])
    tag(document, "for nhom in ghi_chu_du_thao")
    line(document, "Mục nhỏ", "{{ nhom.tieu_de }}")
    each(document, "Nội dung văn bản", "nhom.y", "- {{ dong }}")
    tag(document, "endfor")
    tag(document, "endif")
