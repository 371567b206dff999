"""The minutes of judging the year, and the request to honour whom they propose."""

from collections.abc import Sequence

from blocks import Column, Groups, Rows, each, grouped_listing, line, listing, tag
from docx.document import Document
from heads import addressees, minutes_signatures, report_signatures, request_head
from minutes import opening, part
from page import finished, landscape_annex, new_document
from reports import LANDSCAPE_WIDTH, annex_head
from scores import RANKED_UNIT
from styles import TEXT_WIDTH

_RANK = Column("Hạng", 1.3, "{{ h.hang }}", "Bảng giữa")
_JUDGED = (
    Column("Điểm tự chấm", 1.8, "{{ h.tu_cham }}", "Bảng số", may_be_empty=True),
    Column("Điểm tính", 1.6, "{{ h.tinh_toan }}", "Bảng số"),
    Column("Điểm thống nhất", 2.3, "{{ h.thong_nhat }}", "Bảng số"),
)
_GRADE = Column("Xếp loại", 1.7, "{{ h.xep_loai }}", "Bảng giữa")
_PROPOSED = "{{ h.de_nghi }}"
_FIRST = Column("TT", 1.1, "{{ h.tt }}", "Bảng giữa")
_UNIT = Column("Đơn vị", 5.6, "{{ h.don_vi }}")
_STANDING = (
    Column("Điểm", 1.9, "{{ h.diem }}", "Bảng số"),
    Column("Hạng", 1.4, "{{ h.hang }}", "Bảng giữa"),
)
_VOTES = Column("Phiếu đồng ý (tỷ lệ trên tổng số thành viên)", 3.2, "{{ h.phieu }}", "Bảng giữa")


def judging_minutes() -> bytes:
    """Return the template of the minutes of judging the year, a form until the meeting is held."""
    document = new_document()
    opening(document)
    tag(document, "if dieu_kien")
    line(document, "Heading 2", "Hình thức và điều kiện đề nghị khen thưởng")
    each(document, "Nội dung văn bản", "dieu_kien", "- {{ dong }}")
    tag(document, "endif")
    _judged(document)
    part(document, "Đơn vị không được đề nghị khen thưởng", "khong_de_nghi")
    part(document, "Ý kiến thảo luận", "y_kien")
    part(document, "Kết quả bỏ phiếu", "bo_phieu")
    result = "Kết quả bình xét{% if dieu_kien %}, đề nghị khen thưởng{% endif %} năm {{ nam }}"
    part(document, result, "ket_qua")
    line(document, "Lời kết", "{{ ket_thuc }}./.")
    minutes_signatures(document)
    return finished(document, "Mẫu biên bản bình xét thi đua")


def request() -> bytes:
    """Return the template of the request to honour the members that are proposed."""
    document = new_document()
    request_head(document)
    addressees(document)
    each(document, "Căn cứ", "can_cu")
    line(document, "Nội dung văn bản", "{{ mo_dau }}")
    tag(document, "for nhom in de_nghi")
    line(document, "Heading 2", "{{ nhom.hinh_thuc }} ({{ nhom.so_luong }})")
    tag(document, "for don in nhom.don_vi")
    line(document, "Nội dung văn bản", "- {{ don.don_vi }}: {{ don.ket_qua }}.")
    tag(document, "endfor")
    each(document, "Nội dung văn bản", "nhom.khong_xet")
    tag(document, "endfor")
    line(document, "Nhãn mục", "Hồ sơ kèm theo gồm:")
    text = "- Danh sách, tóm tắt thành tích của các đơn vị (Phụ lục kèm theo Tờ trình này);"
    line(document, "Nội dung văn bản", text)
    mark = "{% if loop.last %}.{% else %};{% endif %}"
    each(document, "Nội dung văn bản", "ho_so", f"- {{{{ dong }}}}{mark}")
    line(document, "Lời kết", "{{ loi_ket }}./.")
    report_signatures(document)
    _annex(document)
    return finished(document, "Mẫu tờ trình đề nghị khen thưởng")


def _annex(document: Document) -> None:
    """Add the list of whom to honour, with their votes where there was a ballot."""
    landscape_annex(document)
    annex_head(document, "Phụ lục", "DANH SÁCH ĐƠN VỊ ĐỀ NGHỊ KHEN THƯỞNG NĂM {{ nam }}")
    tag(document, "if co_phieu")
    _proposed(document, (*_STANDING, _VOTES))
    tag(document, "else")
    _proposed(document, _STANDING)
    tag(document, "endif")
    line(document, "Sau bảng", "")


def _proposed(document: Document, standing: Sequence[Column]) -> None:
    """Add the table of whom to honour; the achievements take the room that the others leave."""
    left = LANDSCAPE_WIDTH - sum(column.width for column in (_FIRST, _UNIT, *standing))
    achievements = Column("Tóm tắt thành tích", left, "{{ h.thanh_tich }}")
    columns = (_FIRST, _UNIT, achievements, *standing)
    caption = "Danh sách đơn vị đề nghị khen thưởng"
    grouped_listing(document, caption, columns, Groups("de_nghi", "hinh_thuc", "don_vi"))


def _honoured(document: Document, grade: Sequence[Column]) -> None:
    """Add the table with a column of honours, without one where nobody is proposed."""
    tag(document, "if co_de_nghi")
    _judged_table(document, (*grade, Column("Đề nghị khen thưởng", 2.9, _PROPOSED)))
    tag(document, "else")
    _judged_table(document, grade)
    tag(document, "endif")


def _judged_table(document: Document, honours: Sequence[Column]) -> None:
    """Add the table of members; their names take the room that the others leave."""
    left = TEXT_WIDTH - sum(column.width for column in (_RANK, *_JUDGED, *honours))
    columns = (_RANK, Column("Đơn vị", left, RANKED_UNIT), *_JUDGED, *honours)
    rows = Rows("bang_diem", together=True)
    listing(document, "Điểm, xếp hạng, đề nghị khen thưởng", columns, rows)


def _judged(document: Document) -> None:
    line(document, "Heading 2", "Điểm, xếp hạng của các đơn vị")
    line(document, "Tên bảng", "{{ tieu_de_xep_hang }}")
    tag(document, "if co_xep_loai")
    _honoured(document, (_GRADE,))
    tag(document, "else")
    _honoured(document, ())
    tag(document, "endif")
    each(document, "Ghi chú bảng", "ghi_chu_xep_hang")
    line(document, "Sau bảng", "")
    text = "Điểm từng tiêu chí của các đơn vị nêu tại {{ noi_neu_diem }}."
    line(document, "Nội dung văn bản", text)
    tag(document, "if chenh_lech")
    text = "Các trường hợp điểm thống nhất khác điểm tự chấm, điểm tính:"
    line(document, "Nội dung văn bản", text)
    each(document, "Nội dung văn bản", "chenh_lech", "- {{ dong }}")
    tag(document, "endif")
