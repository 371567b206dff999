"""The words of the heads of documents: symbols, names, usual subjects, where they are filed."""

from collections.abc import Mapping

from thidua_reports.domain.period import Period
from thidua_reports.layouts.bloc_sheets import MINUTES, REPORT
from thidua_reports.layouts.document_settings import (
    ANSWERS,
    AWARDS,
    BALLOT_RECORD,
    INVITATION,
    JUDGING,
    NOTICE,
    PLAN,
    REGULATION,
)

REPORT_SYMBOL, MINUTES_SYMBOL, PLEDGE_SYMBOL = "BC", "BB", "GƯ"
INVITATION_SYMBOL, NOTICE_SYMBOL, ANSWERS_SYMBOL = "GM", "TB", "BC"
PLAN_SYMBOL, REGULATION_SYMBOL, REQUEST_SYMBOL = "KH", "QC", "TTr"
SYMBOLS = {
    REPORT.name: REPORT_SYMBOL,
    INVITATION.name: INVITATION_SYMBOL,
    NOTICE.name: NOTICE_SYMBOL,
    ANSWERS.name: ANSWERS_SYMBOL,
    PLAN.name: PLAN_SYMBOL,
    REGULATION.name: REGULATION_SYMBOL,
    AWARDS.name: REQUEST_SYMBOL,
    **dict.fromkeys((MINUTES.name, JUDGING.name, BALLOT_RECORD.name), MINUTES_SYMBOL),
}
"""By the name of a document what its symbol begins with; that of a pledge is the bloc's own."""
TITLES = {
    REPORT.name: {
        Period.PLEDGE: "Bản ký kết giao ước thi đua",
        Period.HALF_YEAR: "Báo cáo",
        Period.YEAR: "Báo cáo",
    },
    AWARDS.name: {Period.YEAR: "Tờ trình"},
}
"""The documents that others speak of or are attached to, by their name."""
MINUTES_ON = "Biên bản {subject}"
"""How other documents tell the minutes of one day apart: as their titles do."""
MINUTES_ARE = "{name} số {number} {day}"
REPORT_IS = "{title} số {number} {day} {subject}"
USUALLY_KEPT_IN = "VT, TĐKT"
KEPT_IN = dict.fromkeys((MINUTES.name, JUDGING.name, BALLOT_RECORD.name), "VT, Hồ sơ")
"""Where a document is filed, unless the bloc says so itself among its recipients."""
BLANK_NUMBER = "     "

USUAL_SUBJECTS: Mapping[str, Mapping[Period, str]] = {
    REPORT.name: {
        Period.PLEDGE: "Năm {year} của {bloc}",
        Period.HALF_YEAR: "Sơ kết thực hiện giao ước thi đua 6 tháng đầu năm và phương hướng "
        "hoạt động 6 tháng cuối năm {year} của {bloc}",
        Period.YEAR: "Tổng kết công tác thi đua, khen thưởng năm {year} và phương hướng, "
        "nhiệm vụ năm {next_year} của {bloc}",
    },
    MINUTES.name: {
        Period.PLEDGE: "Hội nghị ký kết giao ước thi đua năm {year} của {bloc}",
        Period.HALF_YEAR: "Hội nghị sơ kết thực hiện giao ước thi đua 6 tháng đầu năm {year} "
        "của {bloc}",
        Period.YEAR: "Hội nghị tổng kết công tác thi đua, khen thưởng năm {year} của {bloc}",
    },
    INVITATION.name: dict.fromkeys(Period, "Dự {meeting}"),
    NOTICE.name: dict.fromkeys(Period, "Kết luận tại {meeting}"),
    ANSWERS.name: dict.fromkeys(Period, "Tổng hợp, tiếp thu, giải trình ý kiến tại {meeting}"),
    PLAN.name: dict.fromkeys(Period, "Hoạt động năm {year} của {bloc}"),
    REGULATION.name: dict.fromkeys(Period, "Hoạt động và bình xét thi đua của {bloc}"),
    JUDGING.name: {Period.YEAR: "Bình xét thi đua, đề nghị khen thưởng năm {year} của {bloc}"},
    BALLOT_RECORD.name: {
        Period.YEAR: "Kiểm phiếu suy tôn, đề nghị khen thưởng năm {year} của {bloc}"
    },
    AWARDS.name: {
        Period.YEAR: "Về việc đề nghị khen thưởng các đơn vị có thành tích trong phong trào thi "
        "đua năm {year} của {bloc}"
    },
}
"""What each document is about, or the name of its meeting, where the bloc enters nothing.

`meeting` is the name of the meeting that the minutes are about.
"""
JUDGED_WITHOUT_HONOURS = "Bình xét thi đua năm {year} của {bloc}"
"""What the minutes of judging are about where the bloc has no honours to propose for."""
LEADER_SIGNS, ON_BEHALF = "KHỐI TRƯỞNG", "TM. {bloc}"
"""Who signs what a bloc sends out, where the bloc does not say."""
