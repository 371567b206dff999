"""One or two rows for each sheet of a new khoi.xlsx that show how it is filled in.

They tell of a bloc that does not exist. The first cell begins with words.EXAMPLE, so that no reader
takes a row for one of the bloc's own.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain.honours import Requirement
from thidua_reports.domain.meeting import Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.ranking_policy import TieMeasure
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.forms.cell_values import CellValue, Example
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.layouts import acceptance_sheet as acceptance
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.layouts import criteria_sheets as criteria
from thidua_reports.layouts import decision_sheets as decided
from thidua_reports.layouts import meeting_sheets as meeting
from thidua_reports.layouts import words
from thidua_reports.layouts import year_sheets as year
from thidua_reports.layouts.sheet_layout import CellKind, Column, SheetLayout

Shown = Mapping[Column, str]
PROPORTIONAL, TYPED_IN = READY_RULES[0].name, READY_RULES[1].name
HEALTH, EDUCATION = "YT", "GDDT"
CONTENT, CRITERION, TARGET = "ND1", "TC1.1", "YT1"
FLAG = "Cờ thi đua của UBND tỉnh"


def _example(said: str) -> str:
    """Return what a first cell says, marked as an example."""
    return f"{words.EXAMPLE} {said}"


EXAMPLES: Mapping[SheetLayout, Sequence[Shown]] = {
    layout.LINES: (
        {
            layout.LINE_PART: _example(words.LEGAL_BASIS),
            layout.LINE_TEXT: "Căn cứ Quyết định số …/QĐ-UBND ngày … của Ủy ban nhân dân tỉnh về "
            "việc chia khối thi đua;",
        },
        {
            layout.LINE_PART: _example(words.RECIPIENT),
            layout.LINE_TEXT: "Các đơn vị thành viên Khối thi đua;",
        },
    ),
    layout.SIGNERS: (
        {
            layout.SIGNER_AUTHORITY: _example("TM. KHỐI THI ĐUA"),
            layout.SIGNER_POSITION: "KHỐI TRƯỞNG",
            layout.SIGNER_NAME: "Nguyễn Văn A",
        },
    ),
    layout.MEMBERS: (
        {
            layout.MEMBER_CODE: _example(HEALTH),
            layout.MEMBER_NAME: "Sở Y tế",
            layout.MEMBER_SHORT: "Sở YT",
            layout.MEMBER_OTHER: "Ngành Y tế; Sở Y tế tỉnh",
            layout.MEMBER_PERSON: "Bà Trần Thị B, Giám đốc",
            layout.MEMBER_EMAIL: "syt@example.vn",
        },
    ),
    criteria.CONTENTS: (
        {
            criteria.CONTENT_CODE: _example(CONTENT),
            criteria.CONTENT_NAME: "Thực hiện các chỉ tiêu phát triển kinh tế - xã hội",
            criteria.CONTENT_LEAD: "Các đơn vị đã bám sát chỉ tiêu đăng ký, kết quả cụ thể:",
            criteria.CONTENT_STANDARD: "100",
            criteria.CONTENT_CAP: "110",
        },
    ),
    criteria.CRITERIA: (
        {
            criteria.CRITERION_CODE: _example(CRITERION),
            criteria.CRITERION_CONTENT: CONTENT,
            criteria.CRITERION_NAME: "Thực hiện các chỉ tiêu đã đăng ký",
            criteria.CRITERION_RULE: PROPORTIONAL,
            criteria.STANDARD: "70",
            criteria.MAX_BONUS: "7",
            criteria.PARAMETER_1: "0.7",
            criteria.ASSESSOR: "Khối trưởng",
        },
        {
            criteria.CRITERION_CODE: _example("TC1.2"),
            criteria.CRITERION_CONTENT: CONTENT,
            criteria.CRITERION_NAME: "Chế độ thông tin, báo cáo",
            criteria.CRITERION_RULE: TYPED_IN,
            criteria.STANDARD: "30",
            criteria.APPLIES_TO: f"{HEALTH}; {EDUCATION}",
            criteria.ASSESSOR: "Khối phó",
        },
    ),
    criteria.LEVELS: (
        {criteria.LEVEL_WORD: _example("xuất sắc"), criteria.LEVEL_VALUE: "4"},
        {criteria.LEVEL_WORD: _example("tốt"), criteria.LEVEL_VALUE: "3"},
    ),
    criteria.TARGETS: (
        {
            criteria.TARGET_MEMBER: _example(HEALTH),
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
            criteria.TARGET_MEMBER: _example(EDUCATION),
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
    decided.AGREED: (
        {
            decided.AGREED_MEMBER: _example(HEALTH),
            decided.AGREED_CRITERION: CRITERION,
            decided.AGREED_POINTS: "68.5",
            decided.AGREED_BY: "Hội nghị",
            decided.AGREED_REASON: "Trừ 1,5 điểm vì nộp báo cáo chậm",
        },
    ),
    decided.CORRECTIONS: (
        {
            decided.CORRECTION_MEMBER: _example(HEALTH),
            decided.CORRECTION_ITEM: TARGET,
            decided.CORRECTION_COLUMN: "Thực hiện",
            decided.CORRECTION_OLD: "60500",
            decided.CORRECTION_NEW: "65000",
            decided.CORRECTION_REASON: "Đơn vị ghi thiếu số của một huyện",
            decided.CORRECTION_SOURCE: "Bà Trần Thị B báo qua điện thoại ngày 05/7",
        },
    ),
    decided.THRESHOLDS: (
        {decided.THRESHOLD_CONTENT: _example(CONTENT), decided.THRESHOLD_POINTS: "90"},
    ),
    decided.TIE_BREAKS: (
        {decided.TIE_POSITION: _example("1"), decided.TIE_BY: TieMeasure.EXCEEDED.value},
        {
            decided.TIE_POSITION: _example("2"),
            decided.TIE_BY: TieMeasure.MEETING.value,
            decided.TIE_ORDER: f"{HEALTH}; {EDUCATION}",
        },
    ),
    decided.GRADES: (
        {decided.GRADE_NAME: _example("Xuất sắc"), decided.GRADE_LEAST: "90"},
        {decided.GRADE_NAME: _example("Hoàn thành"), decided.GRADE_LEAST: "0"},
    ),
    decided.UNRANKED: (
        {
            decided.UNRANKED_MEMBER: _example(HEALTH),
            decided.UNRANKED_REASON: "Mới thành lập trong năm",
            decided.UNRANKED_SOURCE: "Biên bản hội nghị ký kết giao ước",
        },
    ),
    meeting.ATTENDEES: (
        {
            meeting.ATTENDEE_ROLE: _example(Role.CHAIR.value),
            meeting.ATTENDEE_UNIT: HEALTH,
            meeting.ATTENDEE_NAME: "Bà Trần Thị B",
            meeting.ATTENDEE_POSITION: "Giám đốc Sở Y tế, Khối trưởng",
            meeting.ATTENDEE_PRESENT: words.PRESENT,
        },
        {
            meeting.ATTENDEE_ROLE: _example(Role.MEMBER.value),
            meeting.ATTENDEE_UNIT: EDUCATION,
            meeting.ATTENDEE_NAME: "Ông Lê Văn C",
            meeting.ATTENDEE_POSITION: "Phó Giám đốc Sở Giáo dục và Đào tạo",
            meeting.ATTENDEE_PRESENT: words.ABSENT,
            meeting.ATTENDEE_ABSENCE: "bận công tác",
        },
    ),
    meeting.STEPS: (
        {
            meeting.STEP_PART: _example(words.AGENDA),
            meeting.STEP_TEXT: "Thông qua dự thảo báo cáo của Khối.",
        },
        {
            meeting.STEP_PART: _example(words.CONCLUSION),
            meeting.STEP_SPEAKER: "Bà Trần Thị B",
            meeting.STEP_TEXT: "Thống nhất nội dung báo cáo; bổ sung số liệu trước ngày …",
        },
    ),
    meeting.COMMENTS: (
        {
            meeting.COMMENT_SPEAKER: _example("Ông Lê Văn C"),
            meeting.COMMENT_TEXT: "Đề nghị bổ sung kết quả cải cách hành chính.",
            meeting.COMMENT_OUTCOME: "Tiếp thu, đã bổ sung.",
            meeting.COMMENT_WHERE: "Mục II, trang 3",
        },
    ),
    meeting.VOTES: (
        {
            meeting.VOTE_MATTER: _example("Bầu Khối trưởng năm sau"),
            meeting.VOTE_FOR: "9",
            meeting.VOTE_AGAINST: "0",
            meeting.VOTE_ABSTAIN: "1",
            meeting.VOTE_RESULT: "Nhất trí",
        },
    ),
    decided.HONOURS: (
        {
            decided.HONOUR_RANK: _example("1"),
            decided.HONOUR_TITLE: FLAG,
            decided.HONOUR_CONDITION: "Hoàn thành vượt mức các chỉ tiêu đã đăng ký",
            decided.HONOUR_REQUIREMENT: Requirement.EXCEEDED.value,
            decided.HONOUR_LEAST: "90",
            decided.HONOUR_PASSES_ON: words.MARK,
        },
        {
            decided.HONOUR_RANK: _example("2"),
            decided.HONOUR_TITLE: "Bằng khen của Chủ tịch UBND tỉnh",
            decided.HONOUR_LAST_RANK: "4",
            decided.HONOUR_QUOTA: "2",
        },
    ),
    decided.EXCLUSIONS: (
        {
            decided.EXCLUDED_MEMBER: _example(HEALTH),
            decided.EXCLUDED_REASON: "Không nộp hồ sơ đề nghị đúng hạn",
            decided.EXCLUDED_SOURCE: "Công văn số … ngày …",
        },
    ),
    decided.DECISIONS: (
        {
            decided.DECISION_MEMBER: _example(HEALTH),
            decided.DECISION_TITLE: FLAG,
            decided.DECISION: words.PROPOSED,
            decided.DECISION_REASON: "Hội nghị thống nhất 10/10",
        },
    ),
    layout.PASSAGES: (
        {
            layout.PASSAGE_PART: _example(words.LIMITATIONS),
            layout.PASSAGE_TEXT: "Một số đơn vị gửi báo cáo chưa đúng thời gian quy định.",
        },
        {
            layout.PASSAGE_PART: _example(CONTENT),
            layout.PASSAGE_TEXT: "Các đơn vị đã triển khai đồng bộ các nhiệm vụ được giao.",
        },
    ),
    year.HISTORY: (
        {
            year.PAST_MEMBER: _example(HEALTH),
            year.PAST_CODE: TARGET,
            year.PAST_NAME: "Số người được khám sức khoẻ định kỳ",
            year.PAST_UNIT: "người",
            year.PAST_YEAR: "năm trước",
            year.PAST_PERIOD: Period.YEAR.value,
            year.PAST_PLAN: "110000",
            year.PAST_ACHIEVED: "112500",
            year.PAST_KIND: TargetKind.CUMULATIVE.value,
            year.PAST_DIRECTION: Direction.UP.value,
            year.PAST_COMPARED_WITH: "kế hoạch",
            year.PAST_CRITERION: CRITERION,
        },
    ),
    year.SUCCESSIONS: (
        {
            year.OLD_CODE: _example(HEALTH),
            year.NEW_CODE: "NNMT",
            year.NEW_NAME: "Sở Nông nghiệp và Môi trường",
            year.NEW_SHORT: "Sở NN&MT",
            year.SUCCESSION_REASON: "Quyết định số … ngày …",
        },
    ),
    acceptance.ACCEPTED: (
        {
            acceptance.ACCEPTED_MEMBER: _example(HEALTH),
            acceptance.ACCEPTED_SHEET: "Nội dung 1",
            acceptance.ACCEPTED_ITEM: TARGET,
            acceptance.ACCEPTED_COLUMN: "Thực hiện",
            acceptance.ACCEPTED_VALUE: "120.500",
            acceptance.ACCEPTED_KIND: "SO05",
            acceptance.ACCEPTED_BY: "Trần Thị Bình",
        },
    ),
    year.PLEDGED: (
        {
            year.PLEDGED_SHEET: _example(criteria.TARGETS.name),
            year.PLEDGED_CODE: TARGET,
            year.PLEDGED_NAME: "Số người được khám sức khoẻ định kỳ",
            year.PLEDGED_COLUMN: criteria.PLAN.heading,
            year.PLEDGED_VALUE: "120.000",
        },
    ),
    year.PLEDGE_CHANGES: (
        {
            year.CHANGED_SHEET: _example(criteria.TARGETS.name),
            year.CHANGED_CODE: TARGET,
            year.CHANGED_COLUMN: criteria.PLAN.heading,
            year.CHANGED_FROM: "120.000",
            year.CHANGED_TO: "115.000",
            year.CHANGE_REASON: "Ủy ban nhân dân tỉnh giao lại kế hoạch",
            year.CHANGE_SOURCE: "Quyết định số … ngày …",
        },
        {
            year.CHANGED_SHEET: _example(criteria.TARGETS.name),
            year.CHANGED_CODE: "YT6",
            year.CHANGED_TO: words.ADDED,
            year.CHANGE_REASON: "Hội nghị ký kết thống nhất bổ sung",
            year.CHANGE_SOURCE: "Biên bản hội nghị ngày …",
        },
    ),
}  # fmt: skip
"""What each sheet shows, the figures in plain notation (0.7); the rules are examples themselves."""


def example_rows(sheet: SheetLayout) -> list[Mapping[Column, CellValue]]:
    """Return the sheet's example rows, ready to be written; none for the sheet of rules."""
    return [
        {column: _shown(column, said) for column, said in row.items()}
        for row in EXAMPLES.get(sheet, ())
    ]


def _shown(column: Column, said: str) -> Example:
    is_figure = column.kind is CellKind.NUMBER and said[0].isdigit()
    return Example(Decimal(said) if is_figure else said)
