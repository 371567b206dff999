"""Results -> the sentences on targets that were missed."""

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import Standings
from thidua_reports.language.vietnamese import in_one_sentence
from thidua_reports.presenting import phrases
from thidua_reports.presenting.sentences import shown_percent


def shortfalls(book: BlocBook, standings: Standings) -> list[str]:
    """Return a line on each member's targets that the year missed, below a line that says so."""
    if book.bloc.period is not Period.YEAR:
        return []
    missed: dict[str, list[str]] = {}
    for result in standings.results:
        if result.is_met is False:
            missed.setdefault(result.target.member, []).append(_shortfall(result))
    units = [
        phrases.OF_UNIT.format(unit=book.bloc.name_of(member), targets=in_one_sentence(targets))
        for member, targets in missed.items()
    ]
    return [phrases.MISSED_ARE, *units] if units else []


def _shortfall(result: TargetResult) -> str:
    doubt = phrases.TO_VERIFY if result.doubtful else ""
    name, percent = result.target.name, shown_percent(result)
    missed = phrases.MISSED_BY.format(target=name, percent=percent) if percent else name
    return f"{missed}{doubt}"
