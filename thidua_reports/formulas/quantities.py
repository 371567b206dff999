"""The named quantities a scoring rule may use.

Names are Vietnamese without diacritics, so that they can be typed on any keyboard and be defined
names in Excel; none of them reads as a cell address.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from thidua_reports.domain.noted import NotedKind


class Quantity(StrEnum):
    """A quantity: its name in formulas, and what it is in the secretary's words."""

    meaning: str

    def __new__(cls, name: str, meaning: str) -> Self:
        """Make the quantity of this name."""
        made = str.__new__(cls, name)
        made._value_ = name
        made.meaning = meaning
        return made

    PLAN = "ke_hoach", "Kế hoạch: số đã đăng ký trong giao ước thi đua"
    ACHIEVED = "thuc_hien", "Thực hiện: số đã làm được trong kỳ"
    RATIO = (
        "ty_le",
        "Tỷ lệ thực hiện so với kế hoạch; 1 là 100%, 1,05 là vượt 5%; chỉ tiêu càng thấp càng tốt"
        " mà thực hiện là 0 thì là 1",
    )
    NUMERATOR = "tu_so", "Tử số của phân số hoặc tỷ lệ đã báo cáo, như 16 trong 16/25"
    DENOMINATOR = "mau_so", "Mẫu số của phân số hoặc tỷ lệ đã báo cáo, như 25 trong 16/25"
    CASES = "so_luong", "Số lượng vụ việc, lần hoặc sản phẩm được tính điểm hay bị trừ điểm"
    OTHER = "so_lieu_khac", "Số liệu thứ hai của tiêu chí, ở cột Số liệu khác"
    PREVIOUS = "cung_ky", "Số thực hiện của cùng kỳ năm trước"
    STANDARD = "diem_chuan", "Điểm chuẩn của tiêu chí hoặc chỉ tiêu"
    MAX_BONUS = "thuong_toi_da", "Điểm thưởng tối đa của tiêu chí hoặc chỉ tiêu"
    MAX_DEDUCTION = "tru_toi_da", "Điểm trừ tối đa của tiêu chí hoặc chỉ tiêu"
    PARAMETER_1 = "tham_so_1", "Tham số 1 của tiêu chí, như số điểm cho mỗi 1% vượt"
    PARAMETER_2 = "tham_so_2", "Tham số 2 của tiêu chí"
    PARAMETER_3 = "tham_so_3", "Tham số 3 của tiêu chí"
    BEST_RATIO = (
        "ty_le_cao_nhat",
        "Tỷ lệ thực hiện cao nhất trong khối, kể cả ở tiêu chí thay thế cũng dùng tên này, không "
        "kể chỉ tiêu càng thấp càng tốt mà thực hiện là 0; chỉ biết khi tổng hợp",
    )
    BEST_ACHIEVED = (
        "thuc_hien_cao_nhat",
        "Số thực hiện cao nhất trong khối, kể cả ở tiêu chí thay thế cũng dùng tên này, xét riêng"
        " nhóm có kế hoạch và nhóm không có kế hoạch; chỉ biết khi tổng hợp",
    )
    HAS_PLAN = (
        "co_ke_hoach",
        "Bằng 1 nếu đơn vị có kế hoạch, bằng 0 nếu không (cột Kế hoạch ghi “không có”, hoặc số 0 "
        "mà chiều là tăng)",
    )
    TARGET_COUNT = "so_chi_tieu", "Số chỉ tiêu của đơn vị thuộc tiêu chí này"
    TARGETS_MET = "so_chi_tieu_dat", "Số chỉ tiêu đạt hoặc vượt kế hoạch thuộc tiêu chí này"
    TARGETS_EXCEEDED = (
        "so_chi_tieu_vuot",
        "Số chỉ tiêu vượt kế hoạch thuộc tiêu chí này; chỉ tiêu càng thấp càng tốt mà thực hiện "
        "là 0 được tính là vượt",
    )
    MEAN_RATIO = (
        "ty_le_binh_quan",
        "Bình quân tỷ lệ thực hiện các chỉ tiêu thuộc tiêu chí này, mỗi tỷ lệ tính không quá 1; "
        "chỉ tiêu không có kế hoạch tính là 1; các chỉ tiêu cùng Nhóm lấy bình quân trước",
    )
    ELAPSED = (
        "phan_nam",
        "Phần của năm đã qua: 0,5 khi sơ kết 6 tháng, 1 khi tổng kết năm; chỉ tiêu không cộng "
        "dồn, chỉ tiêu càng thấp càng tốt thì luôn là 1",
    )
    POINTS_GIVEN = "diem_nhap", "Điểm do đơn vị tự chấm hoặc cơ quan thẩm định nhập"
    BONUS_GIVEN = "thuong_nhap", "Điểm thưởng do đơn vị hoặc cơ quan thẩm định nhập"
    DEDUCTION_GIVEN = "tru_nhap", "Điểm trừ do đơn vị hoặc cơ quan thẩm định nhập, là số dương"
    LATE_DAYS = (
        "so_ngay_cham",
        "Số ngày đơn vị nộp sổ chậm so với hạn, đúng hạn là 0, theo bảng Tiếp nhận; chỉ biết khi "
        "tổng hợp",
    )
    LATE_REPORTS = (
        "so_bao_cao_cham",
        "Số lần báo cáo chậm của đơn vị, theo bảng Khối ghi nhận; chỉ biết khi tổng hợp",
    )
    VIOLATIONS = (
        "so_vi_pham",
        "Số lần vi phạm của đơn vị, theo bảng Khối ghi nhận; chỉ biết khi tổng hợp",
    )
    COMMENDATIONS = (
        "so_bieu_duong",
        "Số lần đơn vị được biểu dương, theo bảng Khối ghi nhận; chỉ biết khi tổng hợp",
    )


_Q = Quantity
OF_A_TARGET = frozenset({_Q.PLAN, _Q.ACHIEVED, _Q.RATIO, _Q.NUMERATOR, _Q.DENOMINATOR, _Q.PREVIOUS})
"""What a target has; but for a plan and an earlier figure, a criterion may have it too."""

_GIVEN = {_Q.POINTS_GIVEN, _Q.BONUS_GIVEN, _Q.DEDUCTION_GIVEN}

NAMES: frozenset[str] = frozenset(Quantity)

REPORTED = frozenset(OF_A_TARGET | {_Q.CASES, _Q.OTHER, *_GIVEN})
"""What is in the member's row of a target or criterion."""

OF_ALL_TARGETS = frozenset({_Q.TARGETS_MET, _Q.TARGETS_EXCEEDED, _Q.MEAN_RATIO})
"""A rule that uses one of these is applied once to a criterion, not to each of its targets."""

OF_ONE_TARGET = frozenset(OF_A_TARGET | {_Q.BEST_RATIO, _Q.BEST_ACHIEVED, _Q.HAS_PLAN})
"""What a rule over all targets cannot use."""

BEST_OF: Mapping[str, Quantity] = {_Q.BEST_RATIO: _Q.RATIO, _Q.BEST_ACHIEVED: _Q.ACHIEVED}
"""What is the best in the bloc, and of which quantity."""

RATIOS = frozenset({_Q.RATIO, _Q.MEAN_RATIO, _Q.BEST_RATIO})

COMPUTED = RATIOS | {_Q.ACHIEVED, _Q.BEST_ACHIEVED}
"""What may be a quotient without an end; what was achieved is one where a rate is counted."""

NOTED_KINDS: Mapping[str, NotedKind] = {
    _Q.LATE_REPORTS: NotedKind.LATE_REPORT,
    _Q.VIOLATIONS: NotedKind.VIOLATION,
    _Q.COMMENDATIONS: NotedKind.COMMENDATION,
}
"""What the bloc has counted of what others report of a member."""

NOTED = frozenset({_Q.LATE_DAYS, *NOTED_KINDS})
"""What only the bloc knows of a member; no member types it."""

KNOWN_WHEN_MERGED = frozenset({*BEST_OF, *NOTED})
"""What depends on the other members or on the bloc, so that a member's form cannot show it."""

BONUSES = frozenset({_Q.MAX_BONUS, _Q.MAX_DEDUCTION, _Q.BONUS_GIVEN, _Q.DEDUCTION_GIVEN})
"""What a bonus or a deduction is limited by, or given as."""

PARAMETERS = (_Q.PARAMETER_1, _Q.PARAMETER_2, _Q.PARAMETER_3)

SET_BY_THE_BLOC = frozenset({_Q.STANDARD, _Q.MAX_BONUS, _Q.MAX_DEDUCTION, *PARAMETERS})
"""What is in the bloc's row of a criterion."""
