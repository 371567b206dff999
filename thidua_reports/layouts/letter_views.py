"""What the templates may print of the documents that the bloc sends out: letters, plan, rules."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from thidua_reports.frozen import frozen
from thidua_reports.layouts.views import Addressed, Lines, Signed, View


@frozen
class Letter(Signed, View):
    """What all of them have in common: place and day, and who signs."""


@frozen
class Invitation(Letter):
    """The invitation to the meeting."""

    template: ClassVar = "giay_moi.docx"
    kinh_moi: Annotated[Lines, "những người, cơ quan được mời"]
    hoi_nghi: Annotated[str, "tên hội nghị"]
    chu_tri: Annotated[str, "những người chủ trì"]
    thoi_gian: Annotated[str, "“14 giờ 00 phút, ngày 30 tháng 7 năm 2020”"]
    dia_diem: Annotated[str, "địa điểm"]
    chuong_trinh: Annotated[Lines, "chương trình hội nghị"]


@frozen
class Notice(Letter):
    """What the chair of the meeting concluded."""

    template: ClassVar = "thong_bao_ket_luan.docx"
    mo_dau: Annotated[str, "“Ngày …, tại …, Khối … tổ chức Hội nghị …”, ai chủ trì"]
    dan_ket_luan: Annotated[str, "“Sau khi nghe …, chủ trì Hội nghị kết luận như sau:”"]
    ket_luan: Annotated[Lines, "từng kết luận, không số thứ tự"]
    nhieu_ket_luan: Annotated[str, "“có” khi có từ hai kết luận, để đánh số; trống khi chỉ có một"]
    dan_ket_qua: Annotated[str, "“Kết quả xếp hạng, …”: có gì ở các dòng kết quả"]
    ket_qua: Annotated[
        Lines, "kỳ Năm: xếp hạng, đề nghị khen thưởng, Khối trưởng năm sau; không có khi tạm tính"
    ]


@frozen
class AnsweredComment:
    """A comment and what became of it."""

    tt: Annotated[str, "số thứ tự ý kiến"]
    nguoi: Annotated[str, "đơn vị, người góp ý"]
    noi_dung: Annotated[str, "nội dung góp ý"]
    tra_loi: Annotated[str, "tiếp thu, giải trình; trống khi chưa trả lời"]
    vi_tri: Annotated[str, "vị trí sửa"]


@frozen
class AnsweredComments(Addressed, Letter):
    """The table of comments and their answers."""

    template: ClassVar = "tiep_thu_y_kien.docx"
    mo_dau: Annotated[str, "câu mở đầu: ý kiến nêu tại hội nghị nào"]
    tong_hop: Annotated[Lines, "số ý kiến, đã tiếp thu, giải trình bao nhiêu"]
    y_kien: Sequence[AnsweredComment]
    co_nguoi: Annotated[str, "“có” khi ghi người góp ý của ít nhất một ý kiến; trống để bỏ cột ấy"]
    co_vi_tri: Annotated[str, "“có” khi ghi vị trí sửa của ít nhất một ý kiến; trống để bỏ cột ấy"]


@frozen
class ActivityRow:
    """An activity of the bloc."""

    tt: Annotated[str, "số thứ tự việc"]
    viec: Annotated[str, "việc của khối"]
    thoi_gian: Annotated[str, "thời gian"]
    thuc_hien: Annotated[str, "đơn vị thực hiện"]


@frozen
class YearPlan(Letter):
    """The bloc's plan of activities for the year."""

    template: ClassVar = "ke_hoach.docx"
    nam: Annotated[str, "năm của kế hoạch"]
    can_cu: Annotated[Lines, "căn cứ, kể cả dấu “;” hoặc “.” cuối dòng"]
    noi_dung: Annotated[Lines, "các nội dung thi đua, “Nội dung 1: …”"]
    viec: Sequence[ActivityRow]
    khoi_truong: Annotated[str, "tên đơn vị là Khối trưởng"]
    khoi_pho: Annotated[str, "tên đơn vị là Khối phó; trống khi không có"]


@frozen
class Regulation(Letter):
    """The rules by which the bloc works."""

    template: ClassVar = "quy_che.docx"
    nam: Annotated[str, "năm"]
    can_cu: Annotated[Lines, "căn cứ, kể cả dấu “;” hoặc “.” cuối dòng"]
    so_don_vi: Annotated[str, "số đơn vị thành viên, “07”"]
    thanh_vien: Annotated[
        Lines, "tên các đơn vị thành viên, kể cả “a)”, dấu “;” hoặc “.” cuối dòng"
    ]
    khoi_truong: Annotated[str, "tên đơn vị là Khối trưởng"]
    khoi_pho: Annotated[str, "tên đơn vị là Khối phó; trống khi không có"]
    noi_dung: Annotated[Lines, "các nội dung thi đua, không số thứ tự"]
    cham_diem: Annotated[str, "“có” khi khối chấm điểm; trống khi không, để bỏ điều ấy"]
    dieu_kien: Annotated[
        Lines, "điều kiện đề nghị từng hình thức khen thưởng, kể cả “a)”, dấu cuối dòng"
    ]
