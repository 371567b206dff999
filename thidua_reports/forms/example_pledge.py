"""What a new khoi.xlsx shows of a bloc that does not exist: its units, criteria and targets."""

from collections.abc import Mapping, Sequence

from thidua_reports.domain import words
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import Column, SheetLayout
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.layouts import criteria_sheets as criteria

Shown = Mapping[Column, str]
PROPORTIONAL, TYPED_IN = READY_RULES[0].name, READY_RULES[1].name
HEALTH, EDUCATION = "YT", "GDDT"
CONTENT, CRITERION, TARGET = "ND1", "TC1.1", "YT1"

PLEDGE_EXAMPLES: Mapping[SheetLayout, Sequence[Shown]] = {
    layout.LINES: (
        {
            layout.LINE_PART: words.LEGAL_BASIS,
            layout.LINE_TEXT: "Căn cứ Quyết định số …/QĐ-UBND ngày … của Ủy ban nhân dân tỉnh về "
            "việc chia khối thi đua;",
        },
        {
            layout.LINE_PART: words.RECIPIENT,
            layout.LINE_TEXT: "Các đơn vị thành viên Khối thi đua;",
        },
    ),
    layout.SIGNERS: (
        {
            layout.SIGNER_AUTHORITY: "TM. KHỐI THI ĐUA",
            layout.SIGNER_POSITION: "KHỐI TRƯỞNG",
            layout.SIGNER_NAME: "Nguyễn Văn A",
        },
    ),
    layout.MEMBERS: (
        {
            layout.MEMBER_CODE: HEALTH,
            layout.MEMBER_NAME: "Sở Y tế",
            layout.MEMBER_SHORT: "Sở YT",
            layout.MEMBER_OTHER: "Ngành Y tế; Sở Y tế tỉnh",
            layout.MEMBER_PERSON: "Bà Trần Thị B, Giám đốc",
            layout.MEMBER_EMAIL: "syt@example.vn",
        },
    ),
    criteria.CONTENTS: (
        {
            criteria.CONTENT_CODE: CONTENT,
            criteria.CONTENT_NAME: "Thực hiện các chỉ tiêu phát triển kinh tế - xã hội",
            criteria.CONTENT_LEAD: "Các đơn vị đã bám sát chỉ tiêu đăng ký, kết quả cụ thể:",
            criteria.CONTENT_STANDARD: "100",
            criteria.CONTENT_CAP: "110",
        },
    ),
    criteria.CRITERIA: (
        {
            criteria.CRITERION_CODE: CRITERION,
            criteria.CRITERION_CONTENT: CONTENT,
            criteria.CRITERION_NAME: "Thực hiện các chỉ tiêu đã đăng ký",
            criteria.CRITERION_RULE: PROPORTIONAL,
            criteria.STANDARD: "70",
            criteria.MAX_BONUS: "7",
            criteria.PARAMETER_1: "0.7",
            criteria.ASSESSOR: "Khối trưởng",
        },
        {
            criteria.CRITERION_CODE: "TC1.2",
            criteria.CRITERION_CONTENT: CONTENT,
            criteria.CRITERION_NAME: "Chế độ thông tin, báo cáo",
            criteria.CRITERION_RULE: TYPED_IN,
            criteria.STANDARD: "30",
            criteria.APPLIES_TO: f"{HEALTH}; {EDUCATION}",
            criteria.ASSESSOR: "Khối phó",
        },
    ),
    criteria.LEVELS: (
        {criteria.LEVEL_WORD: "xuất sắc", criteria.LEVEL_VALUE: "4"},
        {criteria.LEVEL_WORD: "tốt", criteria.LEVEL_VALUE: "3"},
    ),
    criteria.TARGETS: (
        {
            criteria.TARGET_MEMBER: HEALTH,
            criteria.TARGET_CODE: TARGET,
            criteria.TARGET_NAME: "Số người được khám sức khoẻ định kỳ",
            criteria.TARGET_UNIT: "người",
            criteria.TARGET_KIND: TargetKind.CUMULATIVE.value,
            criteria.TARGET_DIRECTION: Direction.UP.value,
            criteria.COMPARED_WITH: "kế hoạch",
            criteria.PLAN: "120000",
            criteria.TARGET_CRITERION: CRITERION,
        },
        {
            criteria.TARGET_MEMBER: EDUCATION,
            criteria.TARGET_CODE: "GDDT1",
            criteria.TARGET_NAME: "Tỷ lệ trường đạt chuẩn quốc gia",
            criteria.TARGET_UNIT: "%",
            criteria.TARGET_KIND: TargetKind.RATE.value,
            criteria.TARGET_DIRECTION: Direction.UP.value,
            criteria.COMPARED_WITH: "chỉ tiêu đăng ký",
            criteria.PLAN: "62.5",
            criteria.TARGET_CRITERION: CRITERION,
        },
    ),
    layout.PASSAGES: (
        {
            layout.PASSAGE_PART: words.LIMITATIONS,
            layout.PASSAGE_TEXT: "Một số đơn vị gửi báo cáo chưa đúng thời gian quy định.",
        },
        {
            layout.PASSAGE_PART: CONTENT,
            layout.PASSAGE_TEXT: "Các đơn vị đã triển khai đồng bộ các nhiệm vụ được giao.",
        },
    ),
}
"""The rows of each sheet, the figures in plain notation (0.7); rules are examples themselves."""
