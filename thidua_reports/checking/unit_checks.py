"""The kind of a target fits its unit of measure: a rate is in per cent, and per cent do not add up.

A count that is registered as a rate would be printed, and compared, as per cent.
"""

from collections.abc import Iterator

from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import rate_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.measured_units import is_per_cent
from thidua_reports.language.vietnamese import number, short_number
from thidua_reports.layouts.criteria_sheets import Targets

ALL = 100


def kinds_fit_their_units(book: BlocBook) -> Iterator[Issue]:
    """A rate is a number of per cent; one per thousand would come out ten times too small."""
    is_pledge = book.bloc.period is Period.PLEDGE
    for target in book.targets:
        if target.kind is TargetKind.CUMULATIVE and is_per_cent(target.unit):
            yield rate_kinds.PER_CENT_ADDED_UP.at(
                target.place.of(Targets.kind.heading), target=target.name, unit=target.unit
            )
        elif target.kind is TargetKind.RATE and "‰" in target.unit:
            yield rate_kinds.RATE_NOT_IN_PER_CENT.at(
                target.plan.place, target=target.name, unit=target.unit
            )
        elif _is_rate_of_things(target) and (is_pledge or _is_more_than_all(target)):
            yield _rate_of_things(target)


def rates_are_no_counts(context: SubmissionContext) -> Iterator[Issue]:
    """A rate of what is counted comes with the total that it is a part of.

    Of a plan of more than all khoi.xlsx is asked already.
    """
    for target, entry in context.pairs():
        achieved = entry.achieved.value
        is_told = achieved is None or entry.out_of.value is not None or _is_more_than_all(target)
        if _is_rate_of_things(target) and achieved is not None and not is_told:
            yield rate_kinds.COUNT_READ_AS_RATE.at(
                entry.achieved.place, found=short_number(achieved), unit=target.unit
            )


def _is_rate_of_things(target: Target) -> bool:
    """Return whether a rate has the unit of what is counted or measured, in no parts of it."""
    is_shown = bool(target.unit) and not is_per_cent(target.unit) and "‰" not in target.unit
    return target.kind is TargetKind.RATE and is_shown


def _is_more_than_all(target: Target) -> bool:
    return target.plan.value is not None and target.plan.value > ALL


def _rate_of_things(target: Target) -> Issue:
    plan = target.plan.value
    return rate_kinds.RATE_OF_THINGS.at(
        target.place.of(Targets.kind.heading),
        target=target.name,
        unit=target.unit,
        read="" if plan is None else fragments.PLAN_READ_AS_RATE.format(plan=number(plan)),
    )
