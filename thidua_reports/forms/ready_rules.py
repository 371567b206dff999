"""The ways of scoring that a new khoi.xlsx comes with; from there on they are the bloc's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from thidua_reports.formulas import quantities as q


@dataclass(frozen=True)
class ReadyRule:
    """A way of scoring with its explanation and the values it can be tried on."""

    name: str
    points: str
    bonus: str
    explanation: str
    trial: Mapping[str, str] = field(default_factory=dict)

    def trial_values(self) -> dict[str, Decimal]:
        """Return the trial values as figures."""
        return {name: Decimal(value) for name, value in self.trial.items()}


READY_RULES = (
    ReadyRule(
        "Tỷ lệ thuận, có thưởng vượt",
        f"=MIN({q.STANDARD.name},{q.STANDARD.name}*{q.RATIO.name})",
        f"=MIN({q.MAX_BONUS.name},MAX(0,{q.RATIO.name}-1)*100*{q.PARAMETER_1.name})",
        "Đạt bao nhiêu phần kế hoạch thì được bấy nhiêu phần điểm chuẩn. Mỗi 1% vượt kế hoạch được "
        "thưởng số điểm ở Tham số 1, không quá Thưởng tối đa.",
        {
            q.PLAN.name: "100",
            q.ACHIEVED.name: "106",
            q.RATIO.name: "1.06",
            q.STANDARD.name: "70",
            q.MAX_BONUS.name: "7",
            q.PARAMETER_1.name: "0.7",
        },
    ),
    ReadyRule(
        "Người chấm nhập điểm",
        f"=MAX(0,MIN({q.STANDARD.name},{q.POINTS_GIVEN.name}))",
        "",
        "Điểm do đơn vị tự chấm (cột Tự chấm), không quá điểm chuẩn; khối thống nhất lại ở trang "
        "Điểm thống nhất.",
        {q.STANDARD.name: "100", q.POINTS_GIVEN.name: "92.5"},
    ),
    ReadyRule(
        "Trừ theo vụ việc",
        f"={q.STANDARD.name}-MIN({q.MAX_DEDUCTION.name},{q.PARAMETER_1.name}*{q.CASES.name})",
        "",
        "Được điểm chuẩn; mỗi vụ việc trừ số điểm ở Tham số 1, tổng số trừ không quá Trừ tối đa.",
        {
            q.STANDARD.name: "10",
            q.MAX_DEDUCTION.name: "1.5",
            q.PARAMETER_1.name: "0.5",
            q.CASES.name: "2",
        },
    ),
    ReadyRule(
        "Đạt hoặc không",
        f"=IF({q.RATIO.name}>=1,{q.STANDARD.name},0)",
        "",
        "Đạt hoặc vượt kế hoạch thì được điểm chuẩn; chưa đạt thì không có điểm.",
        {q.STANDARD.name: "20", q.RATIO.name: "1"},
    ),
)
