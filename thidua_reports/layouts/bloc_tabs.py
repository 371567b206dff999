"""Which small tables of khoi.xlsx lie together on one sheet.

Tables that grow, or that many others refer to, have a sheet of their own.
"""

from thidua_reports.excel.layout.tab import Tab, tabs_by_table
from thidua_reports.layouts import ballot_sheets, mail_sheets, meeting_sheets
from thidua_reports.layouts.bloc_sheets import BasisAndRecipients, Signers
from thidua_reports.layouts.criteria_sheets import Ratings
from thidua_reports.layouts.decision_sheets import (
    Decisions,
    Exclusions,
    Grades,
    Honours,
    Thresholds,
    TieBreaks,
    UnrankedMembers,
)
from thidua_reports.layouts.noted_sheets import NotedEvents, Receipts
from thidua_reports.layouts.year_sheets import PledgeChanges, Successions

TABS = (
    Tab(
        "Người ký, nơi nhận",
        (Signers.layout, BasisAndRecipients.layout),
        (30, 70, 30),
    ),
    Tab(
        "Nộp sổ, ghi nhận",
        (Receipts.layout, NotedEvents.layout),
        (12, 14, 13, 24, 44, 30, 13),
    ),
    Tab(
        "Mức đánh giá, xếp hạng",
        (
            Ratings.layout,
            TieBreaks.layout,
            Grades.layout,
            UnrankedMembers.layout,
            Thresholds.layout,
        ),
        (24, 30, 50, 12),
    ),
    Tab(
        "Họp khối",
        (meeting_sheets.MEETING, meeting_sheets.Attendees.layout, meeting_sheets.Votes.layout),
        (20, 30, 36, 30, 18, 16),
    ),
    Tab(
        "Phát biểu, góp ý",
        (meeting_sheets.Steps.layout, meeting_sheets.Comments.layout),
        (24, 40, 66, 20),
    ),
    Tab(
        "Hình thức khen thưởng",
        (Honours.layout, Exclusions.layout, Decisions.layout),
        (10, 38, 26, 20, 9, 14, 9, 9, 10),
    ),
    Tab(
        "Phiếu và kiểm phiếu",
        (
            ballot_sheets.BALLOT,
            ballot_sheets.Board.layout,
            ballot_sheets.Candidates.layout,
        ),
        (20, 40, 40, 50),
    ),
    Tab(
        "Thay đổi trong kỳ",
        (PledgeChanges.layout, Successions.layout),
        (12, 14, 26, 22, 26, 30, 20),
    ),
    Tab(
        "Thư điện tử",
        (mail_sheets.Letters.layout, mail_sheets.SENDING),
        (20, 36, 58, 36),
    ),
)
TAB_NAMES = tuple(tab.name for tab in TABS)
TAB_OF = tabs_by_table(TABS)
"""On which tab each of these tables lies, by its name."""
