"""What the templates of the report may print."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from thidua_reports.frozen import frozen
from thidua_reports.layouts.charts import Chart
from thidua_reports.layouts.views import (
    Addressed,
    DraftNotes,
    Lines,
    Ranking,
    Rules,
    Signed,
    View,
)


@frozen
class ResultSentence:
    """A result in words."""

    loi: Annotated[str, "một kết quả, không có dấu cuối câu"]
    dau: Annotated[str, "dấu của số liệu còn nghi vấn, thường để trống"]
    ket: Annotated[str, "“;” hoặc “.”"]


@frozen
class UnitOfContent:
    """The results of a member."""

    ten: Annotated[str, "tên đơn vị"]
    cac_cau: Sequence[ResultSentence]


@frozen
class ReportContent:
    """A content area of a report."""

    ten: Annotated[str, "tên nội dung"]
    mo_dau: Annotated[Lines, "đoạn mở đầu của nội dung"]
    don_vi: Sequence[UnitOfContent]
    doan: Annotated[Lines, "đoạn văn chung của nội dung"]


@frozen
class TargetRow:
    """A target in the annex."""

    tt: Annotated[str, "số thứ tự"]
    chi_tieu: Annotated[str, "chỉ tiêu"]
    don_vi_tinh: Annotated[str, "đơn vị tính"]
    ke_hoach: Annotated[str, "kế hoạch"]
    thuc_hien: Annotated[str, "thực hiện"]
    ty_le: Annotated[str, "tỷ lệ so kế hoạch"]
    cung_ky: Annotated[str, "cùng kỳ năm trước"]
    so_cung_ky: Annotated[str, "so cùng kỳ"]
    ghi_chu: Annotated[str, "ghi chú"]


@frozen
class HalfYearTargetRow(TargetRow):
    """A target in the annex at mid-year."""

    muc_can_dat: Annotated[str, "mức cần đạt đến kỳ báo cáo"]


@frozen
class YearTargetRow(TargetRow):
    """A target in the annex of the year."""

    diem: Annotated[str, "điểm của chỉ tiêu, chưa kể điểm thưởng; “–” khi không chấm"]
    thuong: Annotated[str, "điểm thưởng (điểm trừ có dấu −) của chỉ tiêu"]
    cong: Annotated[str, "điểm của chỉ tiêu, kể cả điểm thưởng"]


@frozen
class TargetsOfUnit:
    """The targets of a member in the annex."""

    don_vi: Annotated[str, "đơn vị"]
    dong: Sequence[TargetRow]


@frozen
class HalfYearTargetsOfUnit(TargetsOfUnit):
    """The targets of a member in the annex at mid-year."""

    dong: Sequence[HalfYearTargetRow]


@frozen
class YearTargetsOfUnit(TargetsOfUnit):
    """The targets of a member in the annex of the year."""

    dong: Sequence[YearTargetRow]
    tong_diem: Annotated[str, "tổng điểm các chỉ tiêu của đơn vị, chưa kể điểm thưởng"]
    tong_thuong: Annotated[str, "tổng điểm thưởng các chỉ tiêu của đơn vị"]
    tong_cong: Annotated[str, "tổng điểm các chỉ tiêu của đơn vị, kể cả điểm thưởng"]
    tong_ghi_chu: Annotated[str, "“cần xác minh” khi tổng còn thiếu hoặc còn nghi vấn"]


@frozen
class Report(DraftNotes, Signed, Addressed, View):
    """What the reports on half a year and on a year have in common."""

    nam: Annotated[str, "năm báo cáo"]
    ky_hieu_kem_theo: Annotated[str, "“Kèm theo Báo cáo số … ngày … của …”, không có ngoặc đơn"]
    can_cu: Annotated[Lines, "căn cứ, kể cả dấu “;” hoặc “.” cuối dòng"]
    loi_mo_dau: Annotated[str, "câu mở đầu, nêu lại trích yếu"]
    viec_bao_cao: Annotated[
        str, "việc được báo cáo, theo trích yếu, bằng chữ hoa, cho đề mục “KẾT QUẢ …”"
    ]
    viec_toi: Annotated[
        str,
        "phần trích yếu sau chữ “phương hướng”, bằng chữ hoa, kể cả dấu phẩy hoặc dấu cách đứng "
        "trước, cho đề mục “PHƯƠNG HƯỚNG…”",
    ]
    loi_ket: Annotated[str, "câu kết, nêu lại trích yếu, không có dấu cuối câu"]
    dac_diem: Annotated[Lines, "đặc điểm tình hình, mỗi phần tử một đoạn"]
    noi_dung: Sequence[ReportContent]
    hoat_dong_chung: Annotated[Lines, "hoạt động chung của khối"]
    han_che: Annotated[Lines, "hạn chế"]
    nguyen_nhan: Annotated[Lines, "nguyên nhân"]
    phuong_huong: Annotated[Lines, "phương hướng, nhiệm vụ kỳ tới"]
    kien_nghi: Annotated[Lines, "kiến nghị, đề xuất"]
    bang_chi_tieu: Sequence[TargetsOfUnit]
    co_cung_ky: Annotated[
        str, "“có” khi nhiều chỉ tiêu có số liệu cùng kỳ năm trước; trống khi ít, để bỏ hai cột ấy"
    ]
    phu_luc_chi_tieu: Annotated[str, "“Phụ lục I”, hoặc “Phụ lục” khi chỉ có một phụ lục"]
    bieu_do_chi_tieu: Annotated[Chart, "số chỉ tiêu đạt, chưa đạt của từng đơn vị"]
    ten_bieu_do_chi_tieu: Annotated[
        str, "tên biểu đồ chỉ tiêu (nói rõ khi tạm tính); trống khi không có biểu đồ"
    ]
    ghi_chu_bieu_do_chi_tieu: Annotated[Lines, "đơn vị không có trong biểu đồ, và vì sao"]
    dieu_chinh: Annotated[Lines, "số liệu đã điều chỉnh sau khi nộp: từ số nào thành số nào, lý do"]


@frozen
class HalfYearReport(Report):
    """The report on half a year."""

    template: ClassVar = "bao_cao_6_thang.docx"
    bang_chi_tieu: Sequence[HalfYearTargetsOfUnit]
    tien_do: Annotated[
        Lines, "bao nhiêu chỉ tiêu lũy kế đạt tiến độ, chỉ tiêu nào chưa đánh giá được"
    ]
    ghi_chu_chi_tieu: Annotated[Lines, "ghi chú trên bảng chỉ tiêu: mức cần đạt được làm tròn"]


@frozen
class ScoreRow:
    """The points of a member for a criterion."""

    tieu_chi: Annotated[str, "tên tiêu chí, kèm điều kiện riêng khi trùng tên"]
    cach_tinh: Annotated[str, "điểm được tính ra sao, bằng lời và số"]
    tu_cham: Annotated[str, "điểm tự chấm"]
    tinh_toan: Annotated[str, "điểm tính"]
    thong_nhat: Annotated[str, "điểm thống nhất"]
    ghi_chu: Annotated[str, "chênh lệch giữa các điểm và lý do"]


@frozen
class ScoreTable:
    """The points of a member."""

    ten: Annotated[str, "tên đơn vị"]
    tong: Annotated[str, "“điểm tự chấm …; điểm tính …; điểm thống nhất …”"]
    dong: Sequence[ScoreRow]
    tong_tu_cham: Annotated[str, "tổng điểm tự chấm"]
    tong_tinh_toan: Annotated[str, "tổng điểm tính"]
    tong_thong_nhat: Annotated[str, "tổng điểm thống nhất"]
    tong_ghi_chu: Annotated[str, "điểm tối đa đã cắt của tổng điểm, hoặc đơn vị không nộp báo cáo"]


@frozen
class YearReport(Rules, Ranking, Report):
    """The report on a year."""

    template: ClassVar = "bao_cao_nam.docx"
    bang_chi_tieu: Sequence[YearTargetsOfUnit]
    danh_gia: Annotated[
        Lines, "bao nhiêu chỉ tiêu đạt, vượt, chưa đạt; đơn vị vượt, đạt hoặc chưa đạt tất cả"
    ]
    co_diem: Annotated[str, "“có” khi kỳ chấm điểm; trống khi không, để bỏ cột điểm của chỉ tiêu"]
    nam_sau: Annotated[str, "năm sau"]
    moc_diem: Annotated[Lines, "số đơn vị đạt các mốc điểm, từng loại"]
    khen_thuong: Annotated[Lines, "đề nghị khen thưởng"]
    phu_luc_diem: Annotated[str, "“Phụ lục II”, hoặc “Phụ lục” khi chỉ có một phụ lục"]
    tieu_chi: Annotated[
        Lines, "các tiêu chí được chấm theo từng nội dung: số thứ tự, tên, điểm chuẩn"
    ]
    diem_don_vi: Sequence[ScoreTable]
    bieu_do_diem: Annotated[Chart, "điểm từng nội dung của từng đơn vị"]
    ten_bieu_do_diem: Annotated[
        str, "tên biểu đồ điểm (nói rõ khi tạm tính); trống khi không có biểu đồ"
    ]
    ghi_chu_bieu_do_diem: Annotated[Lines, "ghi chú dưới biểu đồ điểm"]
    nhan_su: Annotated[Lines, "Khối trưởng, Khối phó năm sau"]
