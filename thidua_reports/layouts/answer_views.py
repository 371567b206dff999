"""What the template of the note to a member may print, and what the sheet in its workbook says."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from thidua_reports.frozen import frozen
from thidua_reports.layouts.views import Form, Lines


@frozen
class DoubtRow:
    """A place of the workbook that has to be looked at."""

    tt: Annotated[str, "số thứ tự, đánh tiếp qua các nhóm"]
    cho: Annotated[str, "trang và ô, như “Nội dung 1 › T6”; “cả sổ” khi không phải một trang"]
    noi_dung: Annotated[str, "chỗ ấy sai gì, cần xem gì"]
    cach_sua: Annotated[str, "cách xử lý"]


@frozen
class DoubtGroup:
    """Places of one weight."""

    tieu_de: Annotated[str, "“Phải sửa”, “Đã đọc theo cách hiểu nêu dưới đây, cần đối chiếu” …"]
    dong: Sequence[DoubtRow]


@frozen
class PointsRow:
    """The member's points for a criterion."""

    tt: Annotated[str, "mã tiêu chí"]
    tieu_chi: Annotated[str, "tên tiêu chí"]
    tu_cham: Annotated[str, "điểm tự chấm"]
    tinh_toan: Annotated[str, "điểm tính"]
    thong_nhat: Annotated[str, "điểm thống nhất"]
    ghi_chu: Annotated[str, "tạm tính, vì sao được bấy nhiêu điểm, chênh lệch, lý do"]


@frozen
class AnswerNote(Form):
    """The note to one member on its workbook."""

    template: ClassVar = "phan_hoi.docx"
    don_vi: Annotated[str, "đơn vị nhận phiếu"]
    nhan_xet: Annotated[
        str, "có bao nhiêu chỗ phải sửa, cần đối chiếu; “không có chỗ nào phải sửa”"
    ]
    viec_can_lam: Annotated[Lines, "đơn vị cần làm gì, gửi về đâu, hạn nộp"]
    nhom: Sequence[DoubtGroup]
    diem: Annotated[
        Sequence[PointsRow],
        "mã tiêu chí; bảng trống khi kỳ không chấm điểm",
        "tên tiêu chí",
        "điểm tự chấm",
        "điểm tính",
        "điểm thống nhất",
        "tạm tính, vì sao được bấy nhiêu điểm, chênh lệch, lý do",
    ]
    co_thong_nhat: Annotated[str, "“có” khi có điểm thống nhất; trống để bỏ cột ấy"]
    tong_tu_cham: Annotated[str, "tổng điểm tự chấm"]
    tong_tinh_toan: Annotated[str, "tổng điểm tính"]
    tong_thong_nhat: Annotated[str, "tổng điểm thống nhất"]
    tong_ghi_chu: Annotated[str, "tạm tính, mức trần"]
    hang: Annotated[str, "hạng, xếp loại, có tạm tính không; trống khi chưa xếp hạng"]
