"""The words of charts: their names, what their colours mean, and how they are read aloud."""

TARGETS_OF_YEAR = "Số chỉ tiêu vượt, đạt và chưa đạt kế hoạch năm {year} của các đơn vị"
TARGETS_AT_MID_YEAR = (
    "Số chỉ tiêu đạt tiến độ và chậm tiến độ 6 tháng đầu năm {year} của các đơn vị"
)
POINTS_BY_CONTENT = "{points} theo nội dung thi đua của các đơn vị năm {year}"
PROVISIONAL = "{title} (tạm tính)"

CONTENT, OUTSIDE = "Nội dung {number}", "Điểm ngoài thang"
NAMED_CONTENT = "{content}: {name}"

DESCRIPTION = "{title}. {members}."
MEMBER = "{name}: {figures}"
FIGURE = "{series} {value}"
CUT_BY_CAP = (
    "Biểu đồ vẽ điểm từng nội dung; tổng điểm của {members} còn bị giới hạn bởi điểm tối đa chung."
)
WITH_TOTAL = "{name} ({points})"
LEFT_OUT = "Biểu đồ không vẽ {members}: {why}."
NO_TARGET_OF_YEAR = "không có chỉ tiêu so với kế hoạch"
NO_TARGET_AT_MID_YEAR = "không có chỉ tiêu xét theo tiến độ"
NO_POINTS = "chưa có điểm"
