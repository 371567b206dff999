"""What a new khoi.xlsx shows of that bloc in its year: what it decides, its meeting, the past."""

from collections.abc import Mapping, Sequence

from thidua_reports.domain import words
from thidua_reports.domain.honours import Requirement
from thidua_reports.domain.meeting import Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.ranking_policy import TieMeasure
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import SheetLayout
from thidua_reports.forms.example_pledge import (
    CONTENT,
    CRITERION,
    EDUCATION,
    HEALTH,
    TARGET,
    Shown,
)
from thidua_reports.layouts import acceptance_sheet as acceptance
from thidua_reports.layouts import criteria_sheets as criteria
from thidua_reports.layouts import decision_sheets as decided
from thidua_reports.layouts import meeting_sheets as meeting
from thidua_reports.layouts import year_sheets as year

FLAG = "Cờ thi đua của UBND tỉnh"
DECISION_EXAMPLES: Mapping[SheetLayout, Sequence[Shown]] = {
    decided.AGREED: (
        {
            decided.AGREED_MEMBER: HEALTH,
            decided.AGREED_CRITERION: CRITERION,
            decided.AGREED_POINTS: "68.5",
            decided.AGREED_BY: "Hội nghị",
            decided.AGREED_REASON: "Trừ 1,5 điểm vì nộp báo cáo chậm",
        },
    ),
    decided.CORRECTIONS: (
        {
            decided.CORRECTION_MEMBER: HEALTH,
            decided.CORRECTION_ITEM: TARGET,
            decided.CORRECTION_COLUMN: "Thực hiện",
            decided.CORRECTION_OLD: "60500",
            decided.CORRECTION_NEW: "65000",
            decided.CORRECTION_REASON: "Đơn vị ghi thiếu số của một huyện",
            decided.CORRECTION_SOURCE: "Bà Trần Thị B báo qua điện thoại ngày 05/7",
        },
    ),
    decided.THRESHOLDS: ({decided.THRESHOLD_CONTENT: CONTENT, decided.THRESHOLD_POINTS: "90"},),
    decided.TIE_BREAKS: (
        {decided.TIE_POSITION: "1", decided.TIE_BY: TieMeasure.EXCEEDED.value},
        {
            decided.TIE_POSITION: "2",
            decided.TIE_BY: TieMeasure.MEETING.value,
            decided.TIE_ORDER: f"{HEALTH}; {EDUCATION}",
        },
    ),
    decided.GRADES: (
        {decided.GRADE_NAME: "Xuất sắc", decided.GRADE_LEAST: "90"},
        {decided.GRADE_NAME: "Hoàn thành", decided.GRADE_LEAST: "0"},
    ),
    decided.UNRANKED: (
        {
            decided.UNRANKED_MEMBER: HEALTH,
            decided.UNRANKED_REASON: "Mới thành lập trong năm",
            decided.UNRANKED_SOURCE: "Biên bản hội nghị ký kết giao ước",
        },
    ),
    meeting.ATTENDEES: (
        {
            meeting.ATTENDEE_ROLE: Role.CHAIR.value,
            meeting.ATTENDEE_UNIT: HEALTH,
            meeting.ATTENDEE_NAME: "Bà Trần Thị B",
            meeting.ATTENDEE_POSITION: "Giám đốc Sở Y tế, Khối trưởng",
            meeting.ATTENDEE_PRESENT: words.PRESENT,
        },
        {
            meeting.ATTENDEE_ROLE: Role.MEMBER.value,
            meeting.ATTENDEE_UNIT: EDUCATION,
            meeting.ATTENDEE_NAME: "Ông Lê Văn C",
            meeting.ATTENDEE_POSITION: "Phó Giám đốc Sở Giáo dục và Đào tạo",
            meeting.ATTENDEE_PRESENT: words.ABSENT,
            meeting.ATTENDEE_ABSENCE: "bận công tác",
        },
    ),
    meeting.STEPS: (
        {
            meeting.STEP_PART: words.AGENDA,
            meeting.STEP_TEXT: "Thông qua dự thảo báo cáo của Khối.",
        },
        {
            meeting.STEP_PART: words.CONCLUSION,
            meeting.STEP_SPEAKER: "Bà Trần Thị B",
            meeting.STEP_TEXT: "Thống nhất nội dung báo cáo; bổ sung số liệu trước ngày …",
        },
    ),
    meeting.COMMENTS: (
        {
            meeting.COMMENT_SPEAKER: "Ông Lê Văn C",
            meeting.COMMENT_TEXT: "Đề nghị bổ sung kết quả cải cách hành chính.",
            meeting.COMMENT_OUTCOME: "Tiếp thu, đã bổ sung.",
            meeting.COMMENT_WHERE: "Mục II, trang 3",
        },
    ),
    meeting.VOTES: (
        {
            meeting.VOTE_MATTER: "Bầu Khối trưởng năm sau",
            meeting.VOTE_FOR: "9",
            meeting.VOTE_AGAINST: "0",
            meeting.VOTE_ABSTAIN: "1",
            meeting.VOTE_RESULT: "Nhất trí",
        },
    ),
    decided.HONOURS: (
        {
            decided.HONOUR_RANK: "1",
            decided.HONOUR_TITLE: FLAG,
            decided.HONOUR_CONDITION: "Hoàn thành vượt mức các chỉ tiêu đã đăng ký",
            decided.HONOUR_REQUIREMENT: Requirement.EXCEEDED.value,
            decided.HONOUR_LEAST: "90",
            decided.HONOUR_PASSES_ON: words.MARK,
        },
        {
            decided.HONOUR_RANK: "2",
            decided.HONOUR_TITLE: "Bằng khen của Chủ tịch UBND tỉnh",
            decided.HONOUR_LAST_RANK: "4",
            decided.HONOUR_QUOTA: "2",
        },
    ),
    decided.EXCLUSIONS: (
        {
            decided.EXCLUDED_MEMBER: HEALTH,
            decided.EXCLUDED_REASON: "Không nộp hồ sơ đề nghị đúng hạn",
            decided.EXCLUDED_SOURCE: "Công văn số … ngày …",
        },
    ),
    decided.DECISIONS: (
        {
            decided.DECISION_MEMBER: HEALTH,
            decided.DECISION_TITLE: FLAG,
            decided.DECISION: words.PROPOSED,
            decided.DECISION_REASON: "Hội nghị thống nhất 10/10",
        },
    ),
    year.HISTORY: (
        {
            year.PAST_MEMBER: HEALTH,
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
            year.OLD_CODE: HEALTH,
            year.NEW_CODE: "NNMT",
            year.NEW_NAME: "Sở Nông nghiệp và Môi trường",
            year.NEW_SHORT: "Sở NN&MT",
            year.SUCCESSION_REASON: "Quyết định số … ngày …",
        },
    ),
    acceptance.ACCEPTED: (
        {
            acceptance.ACCEPTED_MEMBER: HEALTH,
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
            year.PLEDGED_SHEET: criteria.TARGETS.name,
            year.PLEDGED_CODE: TARGET,
            year.PLEDGED_NAME: "Số người được khám sức khoẻ định kỳ",
            year.PLEDGED_COLUMN: criteria.PLAN.heading,
            year.PLEDGED_VALUE: "120.000",
        },
    ),
    year.PLEDGE_CHANGES: (
        {
            year.CHANGED_SHEET: criteria.TARGETS.name,
            year.CHANGED_CODE: TARGET,
            year.CHANGED_COLUMN: criteria.PLAN.heading,
            year.CHANGED_FROM: "120.000",
            year.CHANGED_TO: "115.000",
            year.CHANGE_REASON: "Ủy ban nhân dân tỉnh giao lại kế hoạch",
            year.CHANGE_SOURCE: "Quyết định số … ngày …",
        },
        {
            year.CHANGED_SHEET: criteria.TARGETS.name,
            year.CHANGED_CODE: "YT6",
            year.CHANGED_TO: words.ADDED,
            year.CHANGE_REASON: "Hội nghị ký kết thống nhất bổ sung",
            year.CHANGE_SOURCE: "Biên bản hội nghị ngày …",
        },
    ),
}
"""The rows of each sheet, the figures in plain notation (0.7)."""
