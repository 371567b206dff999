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
    decided.Agreed.layout: (
        {
            decided.Agreed.member: HEALTH,
            decided.Agreed.criterion: CRITERION,
            decided.Agreed.points: "68.5",
            decided.Agreed.assessor: "Hội nghị",
            decided.Agreed.reason: "Trừ 1,5 điểm vì nộp báo cáo chậm",
        },
    ),
    decided.Corrections.layout: (
        {
            decided.Corrections.member: HEALTH,
            decided.Corrections.item: TARGET,
            decided.Corrections.column: "Thực hiện",
            decided.Corrections.old: "60500",
            decided.Corrections.new: "65000",
            decided.Corrections.reason: "Đơn vị ghi thiếu số của một huyện",
            decided.Corrections.source: "Bà Trần Thị B báo qua điện thoại ngày 05/7",
        },
    ),
    decided.Thresholds.layout: (
        {decided.Thresholds.content: CONTENT, decided.Thresholds.points: "90"},
    ),
    decided.TieBreaks.layout: (
        {decided.TieBreaks.position: "1", decided.TieBreaks.by: TieMeasure.EXCEEDED.value},
        {
            decided.TieBreaks.position: "2",
            decided.TieBreaks.by: TieMeasure.MEETING.value,
            decided.TieBreaks.order: f"{HEALTH}; {EDUCATION}",
        },
    ),
    decided.Grades.layout: (
        {decided.Grades.name: "Xuất sắc", decided.Grades.least: "90"},
        {decided.Grades.name: "Hoàn thành", decided.Grades.least: "0"},
    ),
    decided.UnrankedMembers.layout: (
        {
            decided.UnrankedMembers.member: HEALTH,
            decided.UnrankedMembers.reason: "Mới thành lập trong năm",
            decided.UnrankedMembers.source: "Biên bản hội nghị ký kết giao ước",
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
    decided.Honours.layout: (
        {
            decided.Honours.rank: "1",
            decided.Honours.title: FLAG,
            decided.Honours.condition: "Hoàn thành vượt mức các chỉ tiêu đã đăng ký",
            decided.Honours.requirement: Requirement.EXCEEDED.value,
            decided.Honours.least: "90",
            decided.Honours.passes_on: words.MARK,
        },
        {
            decided.Honours.rank: "2",
            decided.Honours.title: "Bằng khen của Chủ tịch UBND tỉnh",
            decided.Honours.last_rank: "4",
            decided.Honours.quota: "2",
        },
    ),
    decided.Exclusions.layout: (
        {
            decided.Exclusions.member: HEALTH,
            decided.Exclusions.reason: "Không nộp hồ sơ đề nghị đúng hạn",
            decided.Exclusions.source: "Công văn số … ngày …",
        },
    ),
    decided.Decisions.layout: (
        {
            decided.Decisions.member: HEALTH,
            decided.Decisions.title: FLAG,
            decided.Decisions.decision: words.PROPOSED,
            decided.Decisions.reason: "Hội nghị thống nhất 10/10",
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
