"""What the templates of the ballot paper and of the record of the count may print."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from thidua_reports.frozen import frozen
from thidua_reports.layouts.views import Form, Lines, View


@frozen
class PaperRow:
    """A candidate on the ballot paper."""

    tt: Annotated[str, "số thứ tự"]
    don_vi: Annotated[str, "đơn vị đưa ra bỏ phiếu"]


@frozen
class PaperGroup:
    """The candidates for an honour on the ballot paper."""

    hinh_thuc: Annotated[str, "hình thức đề nghị"]
    dong: Sequence[PaperRow]


@frozen
class BallotPaper(Form):
    """The paper that each voter fills in."""

    template: ClassVar = "phieu_suy_ton.docx"
    ngay: Annotated[str, "“ngày 30 tháng 7 năm 2020”"]
    nhom: Sequence[PaperGroup]


@frozen
class CountRow(PaperRow):
    """A candidate and its votes."""

    dong_y: Annotated[str, "số phiếu đồng ý trên tổng số thành viên, như “09/10”"]
    khong_dong_y: Annotated[str, "số phiếu không đồng ý"]
    ty_le: Annotated[str, "tỷ lệ phiếu đồng ý trên tổng số thành viên"]
    ket_qua: Annotated[str, "“đạt”, “không đạt”; gạch ngang khi không có tỷ lệ phải đạt"]


@frozen
class CountGroup:
    """The candidates for an honour and their votes, the most votes first."""

    hinh_thuc: Annotated[str, "hình thức đề nghị và tỷ lệ phiếu phải đạt"]
    dong: Sequence[CountRow]


@frozen
class BoardSignature:
    """Who signs for the board; the meaning is given where it is used."""

    chuc_vu: str
    ho_ten: str


@frozen
class BallotRecord(View):
    """The record of the count: a form before the count, complete after it."""

    template: ClassVar = "bien_ban_kiem_phieu.docx"
    ngay: Annotated[str, "ngày kiểm phiếu, chừa chỗ ghi giờ bắt đầu"]
    dia_diem: Annotated[str, "địa điểm"]
    ban_kiem_phieu: Annotated[Lines, "vai trò, họ tên, chức vụ của từng người kiểm phiếu"]
    tong_so: Annotated[str, "tổng số thành viên"]
    tham_gia: Annotated[str, "số thành viên tham gia bỏ phiếu"]
    khong_tham_gia: Annotated[str, "số thành viên không tham gia, kèm lý do trong ngoặc"]
    so_ung_vien: Annotated[str, "số đơn vị đưa vào phiếu"]
    phat_ra: Annotated[str, "số phiếu phát ra"]
    thu_ve: Annotated[str, "số phiếu thu về"]
    hop_le: Annotated[str, "số phiếu hợp lệ"]
    khong_hop_le: Annotated[str, "số phiếu không hợp lệ"]
    nhom: Sequence[CountGroup]
    ket_luan: Annotated[Lines, "đơn vị đạt tỷ lệ phiếu; dòng trống để ghi tay khi chưa kiểm phiếu"]
    ket_thuc: Annotated[str, "câu kết thúc, không có dấu cuối câu"]
    truong_ban_ky: Annotated[
        Sequence[BoardSignature],
        "Trưởng ban là ai, khi chưa rõ họ tên",
        "họ tên Trưởng ban kiểm phiếu",
    ]
    uy_vien_ky: Annotated[
        Sequence[BoardSignature],
        "ủy viên là ai, khi chưa rõ họ tên",
        "họ tên ủy viên Ban kiểm phiếu",
    ]
