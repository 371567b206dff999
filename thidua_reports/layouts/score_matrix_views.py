"""What the template of the score matrix may print: criteria by members, on one page."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from thidua_reports.frozen import frozen
from thidua_reports.layouts.views import Fields, Lines


@frozen
class MatrixRow:
    """The points of all members for a criterion."""

    ten: Annotated[str, "tên tiêu chí"]
    chuan: Annotated[str, "điểm chuẩn của tiêu chí"]
    diem: Annotated[Lines, "điểm của từng đơn vị; trống khi tiêu chí không áp dụng"]


@frozen
class MatrixGroup:
    """The criteria of a content, under the points of the content itself."""

    ten: Annotated[str, "“Nội dung 1: …”, “Điểm ngoài thang”"]
    chuan: Annotated[str, "điểm chuẩn của nội dung"]
    diem: Annotated[Lines, "điểm nội dung của từng đơn vị"]
    dong: Sequence[MatrixRow]


@frozen
class ScoreMatrix(Fields):
    """The points of every member for every criterion; an annex of the minutes."""

    template: ClassVar = "bang_diem.docx"
    ten_khoi: Annotated[str, "tên khối"]
    trich_yeu: Annotated[str, "“NĂM 2018 CỦA KHỐI THI ĐUA 17”, nói rõ khi tạm tính"]
    ky_hieu_kem_theo: Annotated[str, "“Kèm theo Biên bản số … ngày … của …”, không có ngoặc đơn"]
    don_vi: Annotated[Lines, "tên gọi tắt của từng đơn vị, ở đầu cột"]
    nhom: Sequence[MatrixGroup]
    tong_chuan: Annotated[str, "tổng điểm chuẩn"]
    tong: Annotated[Lines, "tổng điểm của từng đơn vị"]
    hang: Annotated[Lines, "hạng của từng đơn vị"]
    xep_loai: Annotated[Lines, "xếp loại của từng đơn vị; không có phần tử nào khi không xếp loại"]
    ghi_chu: Annotated[Lines, "ghi chú dưới bảng"]
    chu_lon: Annotated[str, "“có” khi bảng ít hàng, ít cột: in chữ lớn mà vẫn vừa một trang"]
    chu_vua: Annotated[str, "“có” khi in chữ cỡ vừa mà vẫn vừa một trang"]
    chu_kha_nho: Annotated[str, "“có” khi in chữ cỡ nhỏ thì hơn một trang, chữ khá nhỏ thì vừa"]
    chu_rat_nho: Annotated[str, "“có” khi bảng nhiều hàng: phải in chữ rất nhỏ cho vừa một trang"]
