"""The fixed words of the comments in the review copy of a document."""

from collections.abc import Mapping

from thidua_reports.domain.rounding import RoundingMode

FROM_CELL = "{what}: {value} ({place})"
CORRECTED = "đã điều chỉnh sau khi nộp: {why}"
TYPED_BY_MEMBER = "{column} của đơn vị: {text} ({place})"
RATIO_TO_PLAN = "Tỷ lệ thực hiện so với kế hoạch ({exact}%), tính từ:"
RATIO_OF_LESS = "Tỷ lệ kế hoạch so với thực hiện ({exact}%), vì càng thấp càng tốt; tính từ:"
EXCESS = "Phần vượt kế hoạch ({exact}%), tính từ:"
ROUNDED: Mapping[RoundingMode, str] = {
    RoundingMode.HALF_UP: "; in ra làm tròn",
    RoundingMode.TRUNCATE: "; in ra cắt bỏ phần lẻ, không làm tròn lên",
}
"""What is said behind an exact percentage of which not all digits are printed."""
GROWTH = "Tăng, giảm so với cùng kỳ ({exact}%), tính từ:"
RATE = "Tỷ lệ của số thực hiện trên tổng số ({exact}%), tính từ:"
DUE = "Mức cần đạt đến hết 6 tháng là {share} kế hoạch ({exact}{unit}), tính từ:"
DUE_ROUNDED_UP = (
    "Mức cần đạt đến hết 6 tháng là {share} kế hoạch, làm tròn lên số nguyên ({exact}{unit}), tính "
    "từ:"
)
MISSING = "Còn thiếu so với mức cần đạt đến kỳ ({exact}{unit}), tính từ:"
BEHIND = "Còn chậm so với {share} kế hoạch ({exact} điểm phần trăm), tính từ:"
SELF_OF_CRITERION = "Điểm tự chấm của tiêu chí {code}"
COMPUTED_OF_CRITERION = "Điểm tính của tiêu chí {code}, theo cách chấm “{rule}”:"
AGREED_OF_CRITERION = "Điểm thống nhất của tiêu chí {code}: {points} điểm ({place})"
OF_CRITERION = "{what} của tiêu chí {code}: {value} điểm ({place})"
ITEM_POINTS = "Điểm của {item} theo cách chấm “{rule}”"
ITEM_BONUS = "Điểm thưởng, trừ của {item} theo cách chấm “{rule}”"
ITEM_TOTAL = "Điểm cộng điểm thưởng của {item} theo cách chấm “{rule}”"
TOTAL_OF_TARGETS = "Tổng của các chỉ tiêu: {parts}"
BETWEEN = "Số trung gian khi tính điểm tiêu chí {code} theo cách chấm “{rule}”; số liệu đã dùng:"
DIFFERENCE = "Chênh lệch giữa {one} {first} và {other} {second}"
TOTAL = "Tổng {basis} của các tiêu chí: {parts}"
CONTENT_TOTAL = "{basis} của nội dung “{name}”: {parts}"
RANK = "Hạng xếp theo {basis} từ cao xuống thấp"
TYPED_BY_BLOC, TYPED_IN = "Khối ghi ở {place}", "Đơn vị ghi ở {place}"
STANDARD, MAX_BONUS = "Điểm chuẩn", "Điểm thưởng tối đa"
MAX_DEDUCTION, CAP = "Điểm trừ tối đa", "Mức tối đa"

COUNTED: Mapping[str, str] = {
    "tien_do": "Chương trình đếm từ kết quả từng chỉ tiêu ở phụ lục chỉ tiêu",
    "danh_gia": "Chương trình đếm từ kết quả từng chỉ tiêu ở phụ lục chỉ tiêu",
    "diem_don_vi": "Chương trình cộng điểm các tiêu chí còn lại của đơn vị",
    "moc_diem": "Chương trình đếm số đơn vị có điểm từ mốc ghi ở bảng Mốc điểm của khoi.xlsx",
    "dac_diem": "Chương trình đếm từ trang Thành viên, Chỉ tiêu của khoi.xlsx",
    "han_che": (
        "Chương trình tính từ kết quả từng chỉ tiêu ở phụ lục chỉ tiêu; câu đơn vị tự viết ở dưới "
        "mà trùng ý thì bỏ bớt một"
    ),
    "ghi_chu_xep_hang": "Chương trình tính từ điểm của từng đơn vị và quy định xếp hạng",
    "khen_thuong": "Chương trình tính từ thứ hạng, điểm và bảng Khen thưởng của khoi.xlsx",
    "tieu_chi": "Lấy từ trang Tiêu chí của khoi.xlsx",
    "cach_cham": "Lấy từ trang Cách chấm của khoi.xlsx",
}
"""What is said of a figure that is in none of the cells, by the field it is printed from."""
