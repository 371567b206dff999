"""Results -> the sentences on targets that were missed."""

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.judgements import is_missed
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.targets import TargetKind
from thidua_reports.language.vietnamese import (
    counted_integer,
    fraction,
    in_one_sentence,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.counted_rates import counted_rate
from thidua_reports.presenting.plan_words import is_in_per_cent, tabled_plan, worded_plan
from thidua_reports.presenting.sentences import shown_percent, written_value

MOST_NAMED = 10
"""How many missed targets of a member are named; of more the annex tells."""


def shortfalls(book: BlocBook, standings: Standings) -> list[str]:
    """Return a line on each member's missed targets, below a line that says how many there are.

    At mid-year only what has gone above the limit of the year has been missed; what lags behind is
    told apart. What is to be verified is not missed yet.
    """
    is_year = book.bloc.period is Period.YEAR
    missed: dict[str, list[str]] = {}
    for standing in standings.members:
        for result in standings.results_of(standing.member.code):
            is_counted = result.target.is_compared or not is_year
            if is_counted and is_missed(book.bloc, result):
                missed.setdefault(standing.member.code, []).append(_shortfall(result))
    if not missed:
        return []
    count = counted_integer(sum(map(len, missed.values())))
    units = [
        phrases.OF_UNIT.format(unit=book.bloc.name_of(member), targets=_listed(targets))
        for member, targets in missed.items()
    ]
    return [phrases.MISSED_ARE.format(count=count), *units]


def _listed(targets: list[str]) -> str:
    if len(targets) > MOST_NAMED:
        return phrases.MISSED_IN_ANNEX.format(count=counted_integer(len(targets)))
    return in_one_sentence(targets)


def _shortfall(result: TargetResult) -> str:
    reached = against_plan(result)
    missed = phrases.MISSED_BY.format(target=result.target.name, reached=reached)
    return missed if reached else result.target.name


def against_plan(result: TargetResult) -> str:
    """Return a figure beside its plan, of a quantity also its share: "09/10 cuộc, đạt 90% …".

    A share of a plan that is itself a number of per cent would be taken for the figure, and is not
    told; nothing is where there is no plan to compare with.
    """
    target, entry = result.target, result.entry
    is_number = target.asks_for_less or result.percent is not None
    if entry is None or not is_number or target.kind is TargetKind.PASS_FAIL:
        return ""
    achieved, plan, percent = entry.achieved.value, target.plan.value, shown_percent(result)
    is_of_the_plan = entry.out_of.value in (None, plan)
    is_told_by_figures = target.asks_for_less or is_in_per_cent(target) or not is_of_the_plan
    if is_told_by_figures or achieved is None or plan is None:
        value = counted_rate(result) or written_value(result)
        written = worded_plan(target) if plan else tabled_plan(target)
        return phrases.DONE_AND_PLAN.format(value=value, plan=written)
    of_plan = f"{fraction(achieved, plan)} {target.unit}".rstrip()
    return phrases.DONE_OF_PLAN.format(of_plan=of_plan, percent=percent)
