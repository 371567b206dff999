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
    layout.Lines.layout: (
        {
            layout.Lines.part: words.LEGAL_BASIS,
            layout.Lines.text: "Căn cứ Quyết định số …/QĐ-UBND ngày … của Ủy ban nhân dân tỉnh về "
            "việc chia khối thi đua;",
        },
        {
            layout.Lines.part: words.RECIPIENT,
            layout.Lines.text: "Các đơn vị thành viên Khối thi đua;",
        },
    ),
    layout.Signers.layout: (
        {
            layout.Signers.authority: "TM. KHỐI THI ĐUA",
            layout.Signers.position: "KHỐI TRƯỞNG",
            layout.Signers.name: "Nguyễn Văn A",
        },
    ),
    layout.Members.layout: (
        {
            layout.Members.code: HEALTH,
            layout.Members.name: "Sở Y tế",
            layout.Members.short_name: "Sở YT",
            layout.Members.other_names: "Ngành Y tế; Sở Y tế tỉnh",
            layout.Members.representative: "Bà Trần Thị B, Giám đốc",
            layout.Members.email: "syt@example.vn",
        },
    ),
    criteria.Contents.layout: (
        {
            criteria.Contents.code: CONTENT,
            criteria.Contents.name: "Thực hiện các chỉ tiêu phát triển kinh tế - xã hội",
            criteria.Contents.lead: "Các đơn vị đã bám sát chỉ tiêu đăng ký, kết quả cụ thể:",
            criteria.Contents.standard: "100",
            criteria.Contents.cap: "110",
        },
    ),
    criteria.Criteria.layout: (
        {
            criteria.Criteria.code: CRITERION,
            criteria.Criteria.content: CONTENT,
            criteria.Criteria.name: "Thực hiện các chỉ tiêu đã đăng ký",
            criteria.Criteria.rule: PROPORTIONAL,
            criteria.Criteria.standard: "70",
            criteria.Criteria.max_bonus: "7",
            criteria.Criteria.parameters[0]: "0.7",
            criteria.Criteria.assessor: "Khối trưởng",
        },
        {
            criteria.Criteria.code: "TC1.2",
            criteria.Criteria.content: CONTENT,
            criteria.Criteria.name: "Chế độ thông tin, báo cáo",
            criteria.Criteria.rule: TYPED_IN,
            criteria.Criteria.standard: "30",
            criteria.Criteria.applies_to: f"{HEALTH}; {EDUCATION}",
            criteria.Criteria.assessor: "Khối phó",
        },
    ),
    criteria.Levels.layout: (
        {criteria.Levels.word: "xuất sắc", criteria.Levels.value: "4"},
        {criteria.Levels.word: "tốt", criteria.Levels.value: "3"},
    ),
    criteria.Targets.layout: (
        {
            criteria.Targets.member: HEALTH,
            criteria.Targets.code: TARGET,
            criteria.Targets.name: "Số người được khám sức khoẻ định kỳ",
            criteria.Targets.unit: "người",
            criteria.Targets.kind: TargetKind.CUMULATIVE.value,
            criteria.Targets.direction: Direction.UP.value,
            criteria.Targets.compared_with: "kế hoạch",
            criteria.Targets.plan: "120000",
            criteria.Targets.criterion: CRITERION,
        },
        {
            criteria.Targets.member: EDUCATION,
            criteria.Targets.code: "GDDT1",
            criteria.Targets.name: "Tỷ lệ trường đạt chuẩn quốc gia",
            criteria.Targets.unit: "%",
            criteria.Targets.kind: TargetKind.RATE.value,
            criteria.Targets.direction: Direction.UP.value,
            criteria.Targets.compared_with: "chỉ tiêu đăng ký",
            criteria.Targets.plan: "62.5",
            criteria.Targets.criterion: CRITERION,
        },
    ),
    layout.Passages.layout: (
        {
            layout.Passages.section: words.LIMITATIONS,
            layout.Passages.text: "Một số đơn vị gửi báo cáo chưa đúng thời gian quy định.",
        },
        {
            layout.Passages.section: CONTENT,
            layout.Passages.text: "Các đơn vị đã triển khai đồng bộ các nhiệm vụ được giao.",
        },
    ),
}
"""The rows of each sheet, the figures in plain notation (0.7); rules are examples themselves."""
