"""Results -> the sentences on targets that were missed."""

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import Standings
from thidua_reports.language.vietnamese import counted_integer, in_one_sentence
from thidua_reports.presenting import phrases
from thidua_reports.presenting.plan_words import worded_plan
from thidua_reports.presenting.sentences import shown_percent, written_value

MOST_NAMED = 10
"""How many missed targets of a member are named; of more the annex tells."""


def shortfalls(book: BlocBook, standings: Standings) -> list[str]:
    """Return a line on each member's missed targets, below a line that says how many there are.

    At mid-year only what should stay low can have been missed; what lags behind is told apart.
    """
    missed: dict[str, list[str]] = {}
    for result in standings.results:
        if is_missed(book, result):
            missed.setdefault(result.target.member, []).append(_shortfall(result))
    if not missed:
        return []
    count = counted_integer(sum(map(len, missed.values())))
    units = [
        phrases.OF_UNIT.format(unit=book.bloc.name_of(member), targets=_listed(targets))
        for member, targets in missed.items()
    ]
    return [phrases.MISSED_ARE.format(count=count), *units]


def is_missed(book: BlocBook, result: TargetResult) -> bool:
    """Return whether a plan has been missed; before the end only what should stay low can be."""
    is_due = book.bloc.period is Period.YEAR or result.target.asks_for_less
    return is_due and result.is_met is False


def _listed(targets: list[str]) -> str:
    if len(targets) > MOST_NAMED:
        return phrases.MISSED_IN_ANNEX.format(count=counted_integer(len(targets)))
    return in_one_sentence(targets)


def _shortfall(result: TargetResult) -> str:
    doubt = phrases.TO_VERIFY if result.doubtful else ""
    name, percent = result.target.name, shown_percent(result)
    if result.target.asks_for_less and not result.has_no_percentage:
        value, plan = written_value(result), worded_plan(result.target)
        return phrases.MISSED_FROM_ABOVE.format(target=name, value=value, plan=plan) + doubt
    missed = phrases.MISSED_BY.format(target=name, percent=percent) if percent else name
    return f"{missed}{doubt}"
