"""Words that stand in cells and carry meaning, stated once for reader and writer."""

from decimal import Decimal

GUIDE = "Hướng dẫn"
ATTAINED, NOT_ATTAINED = "đạt", "không đạt"
YES_NO = {ATTAINED: Decimal(1), NOT_ATTAINED: Decimal(0)}
PRESENT, ABSENT = "có mặt", "vắng"
MARK = "x"
EXAMPLE = "ví dụ"
"""Begins the first cell of a row that only shows how a sheet is filled in."""
NO_PLAN = "không có"
PROPOSED, NOT_PROPOSED = "đề nghị", "không đề nghị"
LEGAL_BASIS, RECIPIENT = "căn cứ", "nơi nhận"
AGENDA, DIRECTION, CONCLUSION = "chương trình", "phát biểu chỉ đạo", "kết luận"

SITUATION = "đặc điểm tình hình"
JOINT_ACTIVITIES = "hoạt động chung"
LIMITATIONS = "hạn chế"
CAUSES = "nguyên nhân"
NEXT_STEPS = "phương hướng"
PROPOSALS = "kiến nghị"
REPORT_PARTS = (SITUATION, JOINT_ACTIVITIES, LIMITATIONS, CAUSES, NEXT_STEPS, PROPOSALS)

LIST_SEPARATOR = ";"
