"""How a target has ended, or stands at mid-year: judged once for all that counts or lists them."""

from collections import Counter
from collections.abc import Iterable
from enum import Enum

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult, progress_at_mid_year
from thidua_reports.domain.targets import TargetKind


class Judgement(Enum):
    """How a target is judged, the best first; the value is the word the user sees.

    What lacks a figure, or rests on one in doubt, is to be verified: neither met nor missed.
    """

    EXCEEDED = "Vượt kế hoạch"
    MET = "Đạt kế hoạch"
    MISSED = "Chưa đạt kế hoạch"
    ON_TIME = "Đạt tiến độ"
    LATE = "Chậm tiến độ"
    TO_VERIFY = "Cần xác minh"
    NEVER_REPORTED = "Không báo cáo"


OF_YEAR = (
    Judgement.EXCEEDED,
    Judgement.MET,
    Judgement.MISSED,
    Judgement.TO_VERIFY,
    Judgement.NEVER_REPORTED,
)
AT_MID_YEAR = (Judgement.ON_TIME, Judgement.LATE, Judgement.TO_VERIFY)
"""As what targets can be judged at the end of a year, and when half of it has passed."""


def judged_by_plan(result: TargetResult) -> Judgement | None:
    """Return how a target stands against its plan; None for what is not counted as a target."""
    return judged_alone(result) if result.target.is_compared else None


def judged_alone(result: TargetResult) -> Judgement:
    """Return how a figure stands against its plan, also of what is only part of a target."""
    if result.is_never_reported:
        return Judgement.NEVER_REPORTED
    if result.doubtful or result.is_met is None:
        return Judgement.TO_VERIFY
    if result.is_exceeded:
        return Judgement.EXCEEDED
    return Judgement.MET if result.is_met else Judgement.MISSED


def judged_by_time(bloc: Bloc, result: TargetResult) -> Judgement | None:
    """Return whether a target is on time at mid-year; None for what is not due bit by bit."""
    progress = progress_at_mid_year(bloc, result)
    if progress is None or result.is_never_reported:
        return None
    if progress.is_behind is None:
        return Judgement.TO_VERIFY
    return Judgement.LATE if progress.is_behind else Judgement.ON_TIME


def judged(bloc: Bloc, result: TargetResult) -> Judgement | None:
    """Return how a target is judged in the period: by its plan, at mid-year by the time passed."""
    is_mid_year = bloc.period is Period.HALF_YEAR
    return judged_by_time(bloc, result) if is_mid_year else judged_by_plan(result)


def is_missed(bloc: Bloc, result: TargetResult) -> bool:
    """Return whether a plan has been missed for good.

    Before the end only what adds up can be, where it has gone above a limit; a rate or a state at
    one moment can still come down.
    """
    target = result.target
    is_above_for_good = target.asks_for_less and target.kind is TargetKind.CUMULATIVE
    is_short = judged_alone(result) is Judgement.MISSED
    return is_short and (bloc.period is Period.YEAR or is_above_for_good)


def judged_so_far(bloc: Bloc, result: TargetResult) -> Judgement | None:
    """Return how a target is judged; as missed also what nothing can mend before the year ends."""
    return judged(bloc, result) or (Judgement.MISSED if is_missed(bloc, result) else None)


def counted(bloc: Bloc, results: Iterable[TargetResult]) -> Counter[Judgement]:
    """Return how many targets of the bloc's members are judged how; what is not judged is none."""
    members = {each.code for each in bloc.members}
    found = (judged(bloc, each) for each in results if each.target.member in members)
    return Counter(each for each in found if each is not None)
