"""What the template of the pledge (giao ước) may print."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from thidua_reports.frozen import frozen
from thidua_reports.layouts.views import DraftNotes, Lines, Rules, View


@frozen
class PledgeCriterion:
    """A criterion of the pledge."""

    tt: Annotated[str, "số thứ tự tiêu chí trong nội dung; trống khi tính ngoài thang"]
    ten: Annotated[str, "tên và điều kiện riêng của tiêu chí"]
    diem_chuan: Annotated[str, "điểm chuẩn"]
    thuong: Annotated[str, "điểm thưởng tối đa"]
    tru: Annotated[str, "điểm trừ tối đa"]
    ghi_chu: Annotated[str, "ngoài thang điểm, giới hạn riêng của tiêu chí"]
    ap_dung: Annotated[str, "áp dụng cho đơn vị nào, thay cho tiêu chí nào"]
    luu_y: Annotated[str, "chỉ áp dụng cho đơn vị nào, và ghi chú; trống khi không có gì riêng"]


@frozen
class PledgeContent:
    """A content area of the pledge."""

    ten: Annotated[str, "tên nội dung"]
    tieu_chi: Sequence[PledgeCriterion]
    tong_chuan: Annotated[
        str,
        "tổng điểm chuẩn của một đơn vị; trống khi chưa tính được",
    ]
    co_luu_y: Annotated[str, "“có” khi có tiêu chí cần lưu ý riêng; trống để bỏ cột ấy"]
    co_thuong: Annotated[str, "“có” khi có tiêu chí được thưởng; trống để bỏ cột ấy"]
    co_tru: Annotated[str, "“có” khi có tiêu chí bị trừ; trống để bỏ cột ấy"]
    doan: Annotated[Lines, "đoạn văn của nội dung"]


@frozen
class PledgeSigner:
    """A member that signs the pledge."""

    tt: Annotated[str, "số thứ tự đơn vị ký kết"]
    don_vi: Annotated[str, "tên đơn vị"]
    dai_dien: Annotated[str, "họ tên, chức vụ người đại diện ký"]


@frozen
class RegisteredRow:
    """A target in the annex of the pledge."""

    tt: Annotated[str, "số thứ tự"]
    chi_tieu: Annotated[str, "chỉ tiêu"]
    don_vi_tinh: Annotated[str, "đơn vị tính"]
    ke_hoach: Annotated[str, "số đăng ký"]
    so_voi: Annotated[str, "so với kế hoạch, Nghị quyết …"]
    diem_chuan: Annotated[str, "điểm chuẩn của chỉ tiêu"]
    thuong: Annotated[str, "điểm thưởng tối đa của chỉ tiêu"]


@frozen
class RegisteredByUnit:
    """The targets that a member pledges."""

    don_vi: Annotated[str, "đơn vị"]
    dong: Sequence[RegisteredRow]


@frozen
class Pledge(DraftNotes, Rules, View):
    """The pledge."""

    template: ClassVar = "giao_uoc.docx"
    nam: Annotated[str, "năm ký kết"]
    dia_danh_ngay: Annotated[str, "“Kiên Giang, ngày 06 tháng 4 năm 2018”"]
    ky_hieu_kem_theo: Annotated[str, "“Kèm theo Bản ký kết giao ước thi đua số … ngày … của …”"]
    can_cu: Annotated[Lines, "căn cứ, kể cả dấu “;” hoặc “.” cuối dòng"]
    mo_dau: Annotated[str, "“Hôm nay, ngày …, tại …, Khối … tổ chức Hội nghị ký kết …”"]
    dac_diem: Annotated[Lines, "các đơn vị tham gia, mỗi phần tử một đoạn"]
    ap_dung_chung: Annotated[str, "câu: các tiêu chí áp dụng cho tất cả đơn vị, có trừ hay không"]
    noi_dung: Sequence[PledgeContent]
    quy_dinh: Annotated[Lines, "quy định về tổng điểm, xếp hạng, khen thưởng"]
    to_chuc_thuc_hien: Annotated[Lines, "tổ chức thực hiện"]
    ky_ket: Sequence[PledgeSigner]
    bang_dang_ky: Sequence[RegisteredByUnit]
    co_so_voi: Annotated[str, "“có” khi có chỉ tiêu so với mức khác kế hoạch; trống để bỏ cột ấy"]
    diem_chung: Annotated[
        str,
        "điểm chuẩn, thưởng khi mọi chỉ tiêu như nhau, nói một lần; trống khi khác nhau",
    ]
    co_diem: Annotated[str, "“có” khi điểm của các chỉ tiêu khác nhau; trống để bỏ hai cột điểm"]
