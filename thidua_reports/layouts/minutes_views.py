"""What the templates of the minutes may print."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from thidua_reports.frozen import frozen
from thidua_reports.layouts.views import Lines, Ranking, View


@frozen
class Signature:
    """Who signs; the meaning is given where it is used."""

    chuc_vu: str
    ho_ten: str


@frozen
class SigningRow:
    """A row of those who sign side by side, where several chair; the first cell is a secretary's.

    A cell that nobody signs in is empty.
    """

    thu_ky_chuc_vu: Annotated[str, "thư ký ký bên trái: chức vụ; trống ở hàng không có thư ký"]
    thu_ky_ho_ten: Annotated[str, "thư ký ký bên trái: họ tên"]
    ben_trai_chuc_vu: Annotated[str, "chủ tọa ký ở giữa: chức vụ"]
    ben_trai_ho_ten: Annotated[str, "chủ tọa ký ở giữa: họ tên"]
    ben_phai_chuc_vu: Annotated[str, "chủ tọa ký bên phải: chức vụ; trống khi không có"]
    ben_phai_ho_ten: Annotated[str, "chủ tọa ký bên phải: họ tên"]


@frozen
class Gathering(View):
    """What minutes of any kind say of the meeting: when, where, who."""

    thoi_gian: Annotated[str, "“14 giờ 00 phút, ngày 30 tháng 7 năm 2020”"]
    dia_diem: Annotated[str, "địa điểm"]
    chu_tri: Annotated[Lines, "người chủ trì, kèm chức vụ"]
    thu_ky: Annotated[Lines, "thư ký hội nghị"]
    khach_moi: Annotated[Lines, "khách mời"]
    thanh_vien: Annotated[Lines, "thành viên dự họp, vắng (lý do)"]
    so_co_mat: Annotated[str, "câu về số đơn vị có mặt"]
    chu_toa_ky: Annotated[Sequence[Signature], "chức vụ của chủ tọa", "họ tên chủ tọa"]
    thu_ky_ky: Annotated[Sequence[Signature], "chức vụ của thư ký", "họ tên thư ký"]
    hang_ky: Sequence[SigningRow]


@frozen
class Minutes(Gathering):
    """The minutes before the meeting."""

    template: ClassVar = "bien_ban_truoc_hop.docx"
    chuong_trinh: Annotated[Lines, "chương trình hội nghị"]


@frozen
class CommentRow:
    """A comment of the meeting."""

    tt: Annotated[str, "số thứ tự ý kiến"]
    nguoi: Annotated[str, "người, đơn vị góp ý"]
    noi_dung: Annotated[str, "nội dung góp ý"]
    tiep_thu: Annotated[str, "tiếp thu, giải trình"]


@frozen
class Speech:
    """One person's speech, point by point."""

    nguoi: Annotated[str, "người phát biểu"]
    y: Annotated[Lines, "từng ý, không gạch đầu dòng"]


@frozen
class VoteRow:
    """A vote of the meeting."""

    noi_dung: Annotated[str, "nội dung biểu quyết"]
    dong_y: Annotated[str, "số đồng ý"]
    khong_dong_y: Annotated[str, "số không đồng ý"]
    khong_y_kien: Annotated[str, "số không có ý kiến"]
    ket_qua: Annotated[str, "kết quả"]


@frozen
class MinutesAfter(Ranking, Minutes):
    """The minutes after the meeting."""

    template: ClassVar = "bien_ban_sau_hop.docx"
    dien_bien: Annotated[Lines, "diễn biến hội nghị"]
    y_kien_chung: Annotated[Lines, "câu chung về thảo luận"]
    y_kien: Sequence[CommentRow]
    co_nguoi: Annotated[str, "“có” khi có ý kiến ghi người, đơn vị góp ý; trống để bỏ cột ấy"]
    phat_bieu: Sequence[Speech]
    chenh_lech: Annotated[Lines, "điểm thống nhất khác điểm tự chấm, điểm tính: mức và lý do"]
    ket_qua: Annotated[Lines, "kết quả bình xét, đề nghị khen thưởng"]
    thong_qua: Annotated[
        Lines, "câu thông qua dự thảo, để ghi tay số ý kiến đồng ý; trống khi dữ liệu đã nói"
    ]
    bieu_quyet: Sequence[VoteRow]
    nhan_su: Annotated[Lines, "Khối trưởng, Khối phó năm sau"]
    nam_sau: Annotated[str, "năm sau"]
    ket_luan: Annotated[Lines, "kết luận của chủ tọa"]
    ket_thuc: Annotated[str, "câu kết thúc, không có dấu cuối câu"]
