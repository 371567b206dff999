"""Results -> the sentences on targets that were missed."""

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import Standings
from thidua_reports.language.vietnamese import joined, short_percent
from thidua_reports.presenting import phrases


def shortfalls(book: BlocBook, standings: Standings) -> list[str]:
    """In the year's report, the targets that were missed are named."""
    if book.bloc.period is not Period.YEAR:
        return []
    missed: dict[str, list[str]] = {}
    for result in standings.results:
        if result.is_met is False:
            missed.setdefault(result.target.member, []).append(_shortfall(result))
    units = [
        f"{book.bloc.name_of(member)}: {', '.join(targets)}" for member, targets in missed.items()
    ]
    return [f"Chỉ tiêu chưa đạt kế hoạch: {joined(units)}."] if units else []


def _shortfall(result: TargetResult) -> str:
    shown = result.percent
    # a percentage that rounds to 100 would read "not reached (100 %)"
    reached = f" (đạt {short_percent(shown)})" if shown is not None and shown < 100 else ""
    doubt = phrases.TO_VERIFY if result.doubtful else ""
    return f"{result.target.name}{reached}{doubt}"
