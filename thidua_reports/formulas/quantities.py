"""The named quantities a scoring rule may use.

Names are Vietnamese without diacritics, so that they can be typed on any keyboard and be defined
names in Excel; none of them reads as a cell address.
"""

from thidua_reports.frozen import frozen


@frozen
class Quantity:
    """A quantity: its name in formulas, and what it is in the secretary's words."""

    name: str
    meaning: str


PLAN = Quantity("ke_hoach", "Kế hoạch: số đã đăng ký trong giao ước thi đua")
ACHIEVED = Quantity("thuc_hien", "Thực hiện: số đã làm được trong kỳ")
RATIO = Quantity(
    "ty_le",
    "Tỷ lệ thực hiện so với kế hoạch; 1 là 100%, 1,05 là vượt 5%; chỉ tiêu càng thấp càng tốt mà "
    "thực hiện là 0 thì là 1",
)
NUMERATOR = Quantity("tu_so", "Tử số của phân số hoặc tỷ lệ đã báo cáo, như 16 trong 16/25")
DENOMINATOR = Quantity("mau_so", "Mẫu số của phân số hoặc tỷ lệ đã báo cáo, như 25 trong 16/25")
CASES = Quantity("so_luong", "Số lượng vụ việc, lần hoặc sản phẩm được tính điểm hay bị trừ điểm")
OTHER = Quantity("so_lieu_khac", "Số liệu thứ hai của tiêu chí, ở cột Số liệu khác")
PREVIOUS = Quantity("cung_ky", "Số thực hiện của cùng kỳ năm trước")
STANDARD = Quantity("diem_chuan", "Điểm chuẩn của tiêu chí hoặc chỉ tiêu")
MAX_BONUS = Quantity("thuong_toi_da", "Điểm thưởng tối đa của tiêu chí hoặc chỉ tiêu")
MAX_DEDUCTION = Quantity("tru_toi_da", "Điểm trừ tối đa của tiêu chí hoặc chỉ tiêu")
PARAMETER_1 = Quantity("tham_so_1", "Tham số 1 của tiêu chí, như số điểm cho mỗi 1% vượt")
PARAMETER_2 = Quantity("tham_so_2", "Tham số 2 của tiêu chí")
PARAMETER_3 = Quantity("tham_so_3", "Tham số 3 của tiêu chí")
BEST_RATIO = Quantity(
    "ty_le_cao_nhat",
    "Tỷ lệ thực hiện cao nhất trong khối, kể cả ở tiêu chí thay thế cũng dùng tên này, không kể "
    "chỉ tiêu càng thấp càng tốt mà thực hiện là 0; chỉ biết khi tổng hợp",
)
BEST_ACHIEVED = Quantity(
    "thuc_hien_cao_nhat",
    "Số thực hiện cao nhất trong khối, kể cả ở tiêu chí thay thế cũng dùng tên này, xét riêng nhóm "
    "có kế hoạch và nhóm không có kế hoạch; chỉ biết khi tổng hợp",
)
HAS_PLAN = Quantity(
    "co_ke_hoach",
    "Bằng 1 nếu đơn vị có kế hoạch, bằng 0 nếu không (cột Kế hoạch ghi “không có”, hoặc số 0 mà "
    "chiều là tăng)",
)
TARGET_COUNT = Quantity("so_chi_tieu", "Số chỉ tiêu của đơn vị thuộc tiêu chí này")
TARGETS_MET = Quantity("so_chi_tieu_dat", "Số chỉ tiêu đạt hoặc vượt kế hoạch thuộc tiêu chí này")
TARGETS_EXCEEDED = Quantity(
    "so_chi_tieu_vuot",
    "Số chỉ tiêu vượt kế hoạch thuộc tiêu chí này; chỉ tiêu càng thấp càng tốt mà thực hiện là 0 "
    "được tính là vượt",
)
MEAN_RATIO = Quantity(
    "ty_le_binh_quan",
    "Bình quân tỷ lệ thực hiện các chỉ tiêu thuộc tiêu chí này, mỗi tỷ lệ tính không quá 1; chỉ "
    "tiêu không có kế hoạch tính là 1; các chỉ tiêu cùng Nhóm lấy bình quân trước",
)
ELAPSED = Quantity(
    "phan_nam",
    "Phần của năm đã qua: 0,5 khi sơ kết 6 tháng, 1 khi tổng kết năm; chỉ tiêu không cộng dồn, chỉ "
    "tiêu càng thấp càng tốt thì luôn là 1",
)
POINTS_GIVEN = Quantity("diem_nhap", "Điểm do đơn vị tự chấm hoặc cơ quan thẩm định nhập")
BONUS_GIVEN = Quantity("thuong_nhap", "Điểm thưởng do đơn vị hoặc cơ quan thẩm định nhập")
DEDUCTION_GIVEN = Quantity(
    "tru_nhap", "Điểm trừ do đơn vị hoặc cơ quan thẩm định nhập, là số dương"
)

QUANTITIES = (
    PLAN,
    ACHIEVED,
    RATIO,
    NUMERATOR,
    DENOMINATOR,
    CASES,
    OTHER,
    PREVIOUS,
    STANDARD,
    MAX_BONUS,
    MAX_DEDUCTION,
    PARAMETER_1,
    PARAMETER_2,
    PARAMETER_3,
    BEST_RATIO,
    BEST_ACHIEVED,
    HAS_PLAN,
    TARGET_COUNT,
    TARGETS_MET,
    TARGETS_EXCEEDED,
    MEAN_RATIO,
    ELAPSED,
    POINTS_GIVEN,
    BONUS_GIVEN,
    DEDUCTION_GIVEN,
)

REPORTED = frozenset(
    quantity.name
    for quantity in (
        PLAN,
        ACHIEVED,
        RATIO,
        NUMERATOR,
        DENOMINATOR,
        CASES,
        OTHER,
        PREVIOUS,
        POINTS_GIVEN,
        BONUS_GIVEN,
        DEDUCTION_GIVEN,
    )
)
"""What stands in the member's row of a target or criterion."""

OF_ALL_TARGETS = frozenset(
    quantity.name for quantity in (TARGETS_MET, TARGETS_EXCEEDED, MEAN_RATIO)
)
"""A rule that uses one of these is applied once to a criterion, not to each of its targets."""

OF_ONE_TARGET = frozenset(
    quantity.name
    for quantity in (
        PLAN,
        ACHIEVED,
        RATIO,
        NUMERATOR,
        DENOMINATOR,
        PREVIOUS,
        BEST_RATIO,
        BEST_ACHIEVED,
        HAS_PLAN,
    )
)
"""What a rule over all targets cannot use."""

BEST_OF = {BEST_RATIO.name: RATIO.name, BEST_ACHIEVED.name: ACHIEVED.name}
"""What is the best in the bloc, and of which quantity."""

RATIOS = frozenset(quantity.name for quantity in (RATIO, MEAN_RATIO, BEST_RATIO))

COMPUTED = RATIOS | {ACHIEVED.name, BEST_ACHIEVED.name}
"""What may be a quotient without an end; what was achieved is one where a rate is counted."""

KNOWN_WHEN_MERGED = frozenset(BEST_OF)
"""What depends on the other members, so that a member's form cannot show it."""

BONUSES = frozenset(
    quantity.name for quantity in (MAX_BONUS, MAX_DEDUCTION, BONUS_GIVEN, DEDUCTION_GIVEN)
)
"""What a bonus or a deduction is limited by, or given as."""

PARAMETERS = (PARAMETER_1, PARAMETER_2, PARAMETER_3)

SET_BY_THE_BLOC = frozenset(
    quantity.name for quantity in (STANDARD, MAX_BONUS, MAX_DEDUCTION, *PARAMETERS)
)
"""What stands in the bloc's row of a criterion."""

NAMES = frozenset(quantity.name for quantity in QUANTITIES)
