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
    meeting.Attendees.layout: (
        {
            meeting.Attendees.role: Role.CHAIR.value,
            meeting.Attendees.unit: HEALTH,
            meeting.Attendees.name: "Bà Trần Thị B",
            meeting.Attendees.position: "Giám đốc Sở Y tế, Khối trưởng",
            meeting.Attendees.present: words.PRESENT,
        },
        {
            meeting.Attendees.role: Role.MEMBER.value,
            meeting.Attendees.unit: EDUCATION,
            meeting.Attendees.name: "Ông Lê Văn C",
            meeting.Attendees.position: "Phó Giám đốc Sở Giáo dục và Đào tạo",
            meeting.Attendees.present: words.ABSENT,
            meeting.Attendees.absence: "bận công tác",
        },
    ),
    meeting.Steps.layout: (
        {
            meeting.Steps.part: words.AGENDA,
            meeting.Steps.text: "Thông qua dự thảo báo cáo của Khối.",
        },
        {
            meeting.Steps.part: words.CONCLUSION,
            meeting.Steps.speaker: "Bà Trần Thị B",
            meeting.Steps.text: "Thống nhất nội dung báo cáo; bổ sung số liệu trước ngày …",
        },
    ),
    meeting.Comments.layout: (
        {
            meeting.Comments.speaker: "Ông Lê Văn C",
            meeting.Comments.text: "Đề nghị bổ sung kết quả cải cách hành chính.",
            meeting.Comments.outcome: "Tiếp thu, đã bổ sung.",
            meeting.Comments.where: "Mục II, trang 3",
        },
    ),
    meeting.Votes.layout: (
        {
            meeting.Votes.matter: "Bầu Khối trưởng năm sau",
            meeting.Votes.in_favour: "9",
            meeting.Votes.against: "0",
            meeting.Votes.abstaining: "1",
            meeting.Votes.result: "Nhất trí",
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
    year.History.layout: (
        {
            year.History.member: HEALTH,
            year.History.code: TARGET,
            year.History.name: "Số người được khám sức khoẻ định kỳ",
            year.History.unit: "người",
            year.History.year: "năm trước",
            year.History.period: Period.YEAR.value,
            year.History.plan: "110000",
            year.History.achieved: "112500",
            year.History.kind: TargetKind.CUMULATIVE.value,
            year.History.direction: Direction.UP.value,
            year.History.compared_with: "kế hoạch",
            year.History.criterion: CRITERION,
        },
    ),
    year.Successions.layout: (
        {
            year.Successions.old: HEALTH,
            year.Successions.new: "NNMT",
            year.Successions.name: "Sở Nông nghiệp và Môi trường",
            year.Successions.short_name: "Sở NN&MT",
            year.Successions.reason: "Quyết định số … ngày …",
        },
    ),
    acceptance.Accepted.layout: (
        {
            acceptance.Accepted.member: HEALTH,
            acceptance.Accepted.sheet: "Nội dung 1",
            acceptance.Accepted.item: TARGET,
            acceptance.Accepted.column: "Thực hiện",
            acceptance.Accepted.value: "120.500",
            acceptance.Accepted.code: "SO05",
            acceptance.Accepted.by: "Trần Thị Bình",
        },
    ),
    year.Pledged.layout: (
        {
            year.Pledged.sheet: criteria.Targets.layout.name,
            year.Pledged.code: TARGET,
            year.Pledged.name: "Số người được khám sức khoẻ định kỳ",
            year.Pledged.column: criteria.Targets.plan.heading,
            year.Pledged.value: "120.000",
        },
    ),
    year.PledgeChanges.layout: (
        {
            year.PledgeChanges.sheet: criteria.Targets.layout.name,
            year.PledgeChanges.code: TARGET,
            year.PledgeChanges.column: criteria.Targets.plan.heading,
            year.PledgeChanges.old: "120.000",
            year.PledgeChanges.new: "115.000",
            year.PledgeChanges.reason: "Ủy ban nhân dân tỉnh giao lại kế hoạch",
            year.PledgeChanges.source: "Quyết định số … ngày …",
        },
        {
            year.PledgeChanges.sheet: criteria.Targets.layout.name,
            year.PledgeChanges.code: "YT6",
            year.PledgeChanges.new: words.ADDED,
            year.PledgeChanges.reason: "Hội nghị ký kết thống nhất bổ sung",
            year.PledgeChanges.source: "Biên bản hội nghị ngày …",
        },
    ),
}
"""The rows of each sheet, the figures in plain notation (0.7)."""
