"""The reports of a bloc: half a year (sơ kết) and a year (tổng kết)."""

from collections.abc import Sequence

from blocks import (
    Column,
    Groups,
    each,
    grouped_listing,
    highlight,
    line,
    section,
    tag,
)
from charts import stacked_bars
from docx.document import Document
from heads import addressees, report_head, report_signatures
from page import finished, landscape_annex, new_document
from scores import points_table, rules_in_words, score_table

_FIRST = Column("TT", 1.0, "{{ h.tt }}", "Phụ lục giữa")
_UNIT = Column("Đơn vị tính", 2.1, "{{ h.don_vi_tinh }}", "Phụ lục giữa")
_PLAN = Column("Kế\u00a0hoạch", 2.95, "{{ h.ke_hoach }}", "Phụ lục số")
_DUE = Column(
    "Mức cần đạt đến hết\u00a06\u00a0tháng",
    3.2,
    "{{ h.muc_can_dat }}",
    "Phụ lục số",
    may_be_empty=True,
)
_RESULT = (
    Column("Thực hiện", 3.2, "{{ h.thuc_hien }}", "Phụ lục số"),
    Column("Tỷ lệ so kế\u00a0hoạch", 1.9, "{{ h.ty_le }}", "Phụ lục số"),
)
_COMPARED = (
    Column("Cùng kỳ năm trước", 1.9, "{{ h.cung_ky }}", "Phụ lục số", may_be_empty=True),
    Column("So cùng kỳ", 1.6, "{{ h.so_cung_ky }}", "Phụ lục số", may_be_empty=True),
)
_POINTS = (
    Column("Điểm", 1.2, "{{ h.diem }}", "Phụ lục số"),
    Column("Thưởng", 1.7, "{{ h.thuong }}", "Phụ lục số", may_be_empty=True),
    Column("Cộng", 1.3, "{{ h.cong }}", "Phụ lục số"),
)
_REMARK = Column("Ghi chú", 3.0, "{{ h.ghi_chu }}", "Phụ lục chữ")
_SUMS = {
    "Chỉ tiêu": "Cộng",
    "Điểm": "{{ nhom.tong_diem }}",
    "Thưởng": "{{ nhom.tong_thuong }}",
    "Cộng": "{{ nhom.tong_cong }}",
    "Ghi chú": "{{ nhom.tong_ghi_chu }}",
}
_RESULTS = (
    "Vượt kế hoạch",
    "Đạt kế hoạch",
    "Chưa đạt kế hoạch",
    "Cần xác minh",
    "Không báo cáo",
)
_PROGRESS = ("Đạt tiến độ", "Chậm tiến độ", "Cần xác minh")
"""Samples of what a chart of targets draws, each in the look that it keeps."""
_NEXT = "PHƯƠNG HƯỚNG{{ viec_toi }}"
LANDSCAPE_WIDTH = 25.2
"""Width of the text on a landscape page in cm."""


def half_year_report() -> bytes:
    """Return the template of the report on half a year."""
    document = new_document()
    _opening(document)
    section(document, "ĐẶC ĐIỂM TÌNH HÌNH", "dac_diem")
    _results(document, "tien_do")
    section(document, "HOẠT ĐỘNG CHUNG CỦA KHỐI", "hoat_dong_chung")
    _limitations(document)
    section(document, _NEXT, "phuong_huong")
    _proposals(document)
    _closing(document)
    title = "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA 6 THÁNG ĐẦU NĂM {{ nam }}"
    _target_annex(document, (_UNIT, _PLAN, _DUE), title, _PROGRESS)
    draft_notes(document)
    return finished(document, "Mẫu báo cáo sơ kết 6 tháng")


def year_report() -> bytes:
    """Return the template of the report on a year."""
    document = new_document()
    _opening(document)
    section(document, "ĐẶC ĐIỂM TÌNH HÌNH", "dac_diem")
    _results(document, "danh_gia")
    section(document, "HOẠT ĐỘNG CHUNG CỦA KHỐI", "hoat_dong_chung")
    _ranking(document)
    section(document, "ĐỀ NGHỊ KHEN THƯỞNG", "khen_thuong")
    _limitations(document)
    section(document, _NEXT, "phuong_huong")
    section(document, "KHỐI TRƯỞNG, KHỐI PHÓ NĂM {{ nam_sau }}", "nhan_su")
    _proposals(document)
    _closing(document)
    title = "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA NĂM {{ nam }}"
    _target_annex(document, (_UNIT, _PLAN), title, _RESULTS)
    _score_annex(document)
    draft_notes(document)
    return finished(document, "Mẫu báo cáo tổng kết năm")


def _opening(document: Document) -> None:
    report_head(document)
    addressees(document)
    each(document, "Căn cứ", "can_cu")
    line(document, "Nội dung văn bản", "{{ loi_mo_dau }}")


def _results(document: Document, progress: str) -> None:
    """Add the results of the agreed contents, and where the figures of every target are."""
    line(document, "Heading 1", "KẾT QUẢ {{ viec_bao_cao }}")
    each(document, "Nội dung văn bản", progress)
    tag(document, "if bang_chi_tieu")
    text = (
        "Kết quả từng chỉ tiêu của các đơn vị{% if ten_bieu_do_chi_tieu %} và biểu đồ so sánh"
        "{% endif %} nêu tại {{ phu_luc_chi_tieu }} kèm theo Báo cáo này."
    )
    line(document, "Nội dung văn bản", text)
    tag(document, "endif")
    tag(document, "for noi in noi_dung")
    line(document, "Heading 2", "{{ noi.ten }}")
    each(document, "Nội dung văn bản", "noi.mo_dau")
    tag(document, "for don in noi.don_vi")
    _unit(document)
    tag(document, "endfor")
    each(document, "Nội dung văn bản", "noi.doan")
    tag(document, "endfor")


def _unit(document: Document) -> None:
    """Add a unit's paragraph; the mark of a doubtful figure stands out."""
    start = "- {{ don.ten }}:{% for cau in don.cac_cau %} {{ cau.loi }}"
    paragraph = line(document, "Nội dung văn bản", start)
    highlight(paragraph.add_run("{{ cau.dau }}"))
    paragraph.add_run("{{ cau.ket }}{% endfor %}")


def _limitations(document: Document) -> None:
    """Add limitations and their causes, under headings of their own only where there are both."""
    tag(document, "if han_che")
    line(document, "Heading 1", "HẠN CHẾ{% if nguyen_nhan %}, NGUYÊN NHÂN{% endif %}")
    tag(document, "if nguyen_nhan")
    line(document, "Heading 2", "Hạn chế")
    tag(document, "endif")
    each(document, "Nội dung văn bản", "han_che")
    tag(document, "if nguyen_nhan")
    line(document, "Heading 2", "Nguyên nhân")
    each(document, "Nội dung văn bản", "nguyen_nhan")
    tag(document, "endif")
    tag(document, "else")
    section(document, "NGUYÊN NHÂN", "nguyen_nhan")
    tag(document, "endif")


def _ranking(document: Document) -> None:
    tag(document, "if bang_diem")
    line(document, "Heading 1", "KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG")
    each(document, "Nội dung văn bản", "moc_diem")
    tag(document, "if diem_don_vi")
    text = (
        "Điểm của các đơn vị{% if ten_bieu_do_diem %}, biểu đồ điểm{% endif %} và cách tính nêu "
        "tại {{ phu_luc_diem }} kèm theo Báo cáo này; điểm từng tiêu chí nêu tại "
        "{{ noi_neu_diem }}."
    )
    line(document, "Nội dung văn bản", text)
    tag(document, "endif")
    score_table(document)
    tag(document, "endif")


def _proposals(document: Document) -> None:
    tag(document, "if kien_nghi")
    line(document, "Heading 1", "KIẾN NGHỊ, ĐỀ XUẤT")
    line(document, "Nội dung văn bản", "{{ ten_khoi }} kiến nghị, đề xuất:")
    each(document, "Nội dung văn bản", "kien_nghi", "- {{ dong }}")
    tag(document, "endif")


def _closing(document: Document) -> None:
    line(document, "Lời kết", "{{ loi_ket }}./.")
    report_signatures(document)


def _target_annex(
    document: Document, plan: Sequence[Column], title: str, series: Sequence[str]
) -> None:
    """Add the annex on targets, where there are any; that of a year tells their points.

    Its chart draws the `series`.
    """
    landscape_annex(document)
    tag(document, "if bang_chi_tieu")
    annex_head(document, "{{ phu_luc_chi_tieu }}", title)
    is_year = _DUE not in plan
    if not is_year:
        each(document, "Ghi chú bảng", "ghi_chu_chi_tieu")
        line(document, "Sau bảng", "")
    else:
        tag(document, "if co_diem")
        _compared_or_not(document, (*plan, *_RESULT), (*_POINTS, _REMARK))
        tag(document, "else")
    _compared_or_not(document, (*plan, *_RESULT), (_REMARK,))
    if is_year:
        tag(document, "endif")
    line(document, "Sau bảng", "")
    tag(document, "if dieu_chinh")
    line(document, "Nhãn mục", "Số liệu đã điều chỉnh sau khi nộp")
    each(document, "Dòng liệt kê", "dieu_chinh", "- {{ dong }}")
    tag(document, "endif")
    _chart(document, "chi_tieu", series)
    tag(document, "endif")


def _compared_or_not(document: Document, columns: Sequence[Column], last: Sequence[Column]) -> None:
    """Add the table of targets with the year before where somebody says what it was."""
    tag(document, "if co_cung_ky")
    _target_table(document, (*columns, *_COMPARED, *last))
    tag(document, "else")
    _target_table(document, (*columns, *last))
    tag(document, "endif")


def _target_table(document: Document, columns: Sequence[Column]) -> None:
    """Add the table of targets; the column of their names takes the room that the others leave."""
    left = LANDSCAPE_WIDTH - sum(column.width for column in (_FIRST, *columns))
    name = Column("Chỉ tiêu", left, "{{ h.chi_tieu }}", "Phụ lục chữ")
    caption = "Kết quả thực hiện các chỉ tiêu"
    every = (_FIRST, name, *columns)
    sums = tuple(_SUMS.get(column.heading, "") for column in every) if _POINTS[0] in columns else ()
    groups = Groups("bang_chi_tieu", "don_vi", sums=sums)
    grouped_listing(document, caption, every, groups)


def _score_annex(document: Document) -> None:
    """Add the annex on points; where nothing is scored the one before it is the only one."""
    landscape_annex(document)
    tag(document, "if diem_don_vi")
    annex_head(document, "{{ phu_luc_diem }}", "ĐIỂM CỦA CÁC ĐƠN VỊ VÀ CÁCH TÍNH NĂM {{ nam }}")
    line(document, "Mục phụ lục", "Các tiêu chí")
    each(document, "Dòng liệt kê", "tieu_chi")
    line(document, "Mục phụ lục", "Cách chấm")
    rules_in_words(document, "Dòng liệt kê")
    line(document, "Mục phụ lục", "Điểm của từng đơn vị")
    line(document, "Dòng liệt kê", "Điểm từng tiêu chí nêu tại {{ noi_neu_diem }}.")
    line(document, "Sau bảng", "")
    points_table(document)
    _chart(document, "diem", [f"Nội dung {number}" for number in range(1, 7)])
    tag(document, "endif")


def _chart(document: Document, about: str, series: Sequence[str]) -> None:
    """Add a chart under its name, where there is one, and the notes on it."""
    tag(document, f"if ten_bieu_do_{about}")
    line(document, "Tên biểu đồ", f"Biểu đồ: {{{{ ten_bieu_do_{about} }}}}")
    stacked_bars(document, f"bieu_do_{about}", series)
    tag(document, "endif")
    each(document, "Ghi chú bảng", f"ghi_chu_bieu_do_{about}")


def annex_head(document: Document, number: str, title: str) -> None:
    """Add the head of an annex, with the document it belongs to."""
    line(document, "Phụ lục", number)
    line(document, "Tên phụ lục", title)
    line(document, "Kèm theo", "({{ ky_hieu_kem_theo }})")
    line(document, "Sau bảng", "")


def draft_notes(document: Document) -> None:
    """Add a last page for the drafter; it is there only when there is something to say."""
    tag(document, "if ghi_chu_du_thao")
    title = "GHI CHÚ CỦA BẢN DỰ THẢO (xóa trước khi ban hành)"
    highlight(line(document, "Ghi chú dự thảo", title).runs[0])
    tag(document, "for nhom in ghi_chu_du_thao")
    line(document, "Nhãn mục", "{{ nhom.tieu_de }}")
    each(document, "Nội dung văn bản", "nhom.y", "- {{ dong }}")
    tag(document, "endfor")
    tag(document, "endif")
