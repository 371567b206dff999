"""What a member reports or registers, beside what is known of earlier periods."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from thidua_reports.checking.criteria_checks import number_registered
from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.checking.typing_checks import rates_are_parts_of_a_whole, typed_with_point
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.history import PastFigure
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Figure
from thidua_reports.domain.ratios import is_unlikely
from thidua_reports.domain.submission import Registration
from thidua_reports.domain.targets import Direction, Target, TargetKind, is_registered_code
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.formulas.rule_uses import (
    asks_for_targets,
    registered_for,
    scored_by_targets,
)
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import (
    bloc_kinds,
    cell_kinds,
    pledge_kinds,
    submission_kinds,
    typed_over_kinds,
)
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import number, short_number
from thidua_reports.layouts import criteria_sheets
from thidua_reports.layouts import member_sheets as layout

COMPARED_YEARLY = (TargetKind.CUMULATIVE, TargetKind.SNAPSHOT, TargetKind.RATE)


def the_year_is_no_less_than_its_half(context: SubmissionContext) -> Iterator[Issue]:
    """What adds up cannot have become less since mid-year."""
    bloc = context.book.bloc
    if bloc.period is not Period.YEAR:
        return
    for target, entry in context.pairs():
        past = context.book.past(target, bloc.year, Period.HALF_YEAR)
        found, before = entry.achieved.value, past.achieved.value if past else None
        is_less = found is not None and before is not None and found < before
        if is_less and target.kind is TargetKind.CUMULATIVE:
            yield submission_kinds.LESS_THAN_HALF_YEAR.at(
                entry.achieved.place, found=_shown(found), before=_shown(before)
            )


def the_same_period_is_the_one_on_record(context: SubmissionContext) -> Iterator[Issue]:
    """The figure of the same period last year is the one that was reported then."""
    bloc = context.book.bloc
    for target, entry in context.pairs():
        past = context.book.past(target, bloc.year - 1, bloc.period)
        found, kept = entry.previous.value, past.achieved.value if past else None
        if None not in (found, kept) and found != kept and target.kind in COMPARED_YEARLY:
            yield submission_kinds.PREVIOUS_DIFFERS.at(
                entry.previous.place, found=_shown(found), kept=_shown(kept)
            )


def the_last_figure_is_the_one_on_record(context: SubmissionContext) -> Iterator[Issue]:
    """The figure of the last period comes with the form; nothing typed there is ever used."""
    for target, entry in context.pairs():
        past = context.book.last_period(target)
        found, kept = entry.last.value, past.achieved.value if past else None
        if found is not None and found != kept:
            yield typed_over_kinds.LAST_FIGURE_TYPED_OVER.at(
                entry.last.place,
                found=_shown(found),
                kept=fragments.BLANK if kept is None else _shown(kept),
            )


def no_more_extra_results_than_allowed(context: SubmissionContext) -> Iterator[Issue]:
    """A member states no more results beyond the pledge than the bloc allows."""
    allowed, found = context.book.bloc.extra_results, context.submission.registrations
    if allowed and len(found) > allowed:
        yield submission_kinds.TOO_MANY_EXTRA_RESULTS.at(
            found[allowed].target.place, found=len(found), allowed=allowed
        )


def plans_are_likely(context: SubmissionContext) -> Iterator[Issue]:
    """A plan is of the size of last year's plan and achievement."""
    for registration in context.submission.registrations:
        target = registration.target
        plan = target.plan.value
        if target.kind not in COMPARED_YEARLY or not plan:
            continue
        for what, last in _last_year(context.book, registration):
            if last and is_unlikely(Fraction(plan), Fraction(last)):
                yield submission_kinds.UNLIKELY_PLAN.at(
                    target.plan.place, plan=number(plan), what=what, last=_shown(last)
                )


def plans_are_no_worse_than_last_year(context: SubmissionContext) -> Iterator[Issue]:
    """A pledge that asks for less than the year before is to be looked at."""
    for registration in context.submission.registrations:
        target, plan = registration.target, registration.target.plan.value
        last = _last_plan(context.book, registration)
        if target.kind not in COMPARED_YEARLY or plan is None or last is None:
            continue
        if (plan < last) if target.direction is Direction.UP else (plan > last):
            yield submission_kinds.PLAN_WORSE_THAN_LAST_YEAR.at(
                target.plan.place,
                plan=number(plan),
                last=_shown(last),
                target=target.name,
                better="" if target.direction is Direction.UP else fragments.LESS_IS_BETTER,
            )


def registered_targets_belong_to_a_criterion(context: SubmissionContext) -> Iterator[Issue]:
    """Without its criterion a registered target brings no points."""
    criteria = registered_for(context.book, context.submission.member)
    known = {target.code: target for target in context.book.targets}
    for registration in context.submission.registrations:
        target = known.get(registration.target.code, registration.target)
        is_scored = target.kind is not TargetKind.INFORMATIONAL and not target.parent
        if criteria and not target.criterion and is_scored:
            yield submission_kinds.REGISTERED_WITHOUT_CRITERION.at(
                target.place.of(criteria_sheets.Targets.criterion.heading),
                target=target.name,
                criteria=", ".join(criterion.code for criterion in criteria),
            )


def as_many_targets_are_registered_as_asked(context: SubmissionContext) -> Iterator[Issue]:
    """Where the bloc has unified the number of targets, a member registers that many."""
    member = context.book.bloc.member(context.submission.member)
    for criterion in context.book.criteria_of(member.code):
        found = number_registered(context.book, criterion, member)
        if criterion.target_count is not None and found != criterion.target_count:
            yield bloc_kinds.OTHER_NUMBER_OF_TARGETS.at(
                context.sheet(layout.Registrations.layout.name),
                member=member.name,
                criterion=criterion.code,
                found=found,
                asked=criterion.target_count,
            )


def something_is_registered(context: SubmissionContext) -> Iterator[Issue]:
    """Who is asked for targets registers some, for each criterion that is scored by them.

    How many there are to be, where the bloc has unified that, is checked beside.
    """
    book, own = context.book, context.submission.member
    place, name = context.sheet(layout.Registrations.layout.name), book.bloc.name_of(own)
    counted = any(each.target_count for each in book.criteria_of(own))
    if not any(context.targets()):
        if asks_for_targets(book, own) and not counted:
            details = {"scored": "", "here": "", "otherwise": fragments.NO_PLEDGE_THEN}
            yield pledge_kinds.NOTHING_REGISTERED.at(place, member=name, **details)
        return
    for each in scored_by_targets(book):
        is_open = book.is_assigned(each, own) and each.target_count is None
        if is_open and not book.targets_of(each.code, own):
            yield pledge_kinds.NOTHING_REGISTERED.at(
                place,
                member=name,
                scored=fragments.OF_CRITERION.format(code=each.code),
                here=fragments.IN_THAT_CRITERION,
                otherwise=fragments.NOT_ASSIGNED_THEN,
            )


def plans_were_typed_as_meant(context: SubmissionContext) -> Iterator[Issue]:
    """A plan counts for a whole year: 1.200 typed on a machine with a decimal point is 1,2."""
    for registration in context.submission.registrations:
        target = registration.target
        is_counted = target.kind in (TargetKind.CUMULATIVE, TargetKind.SNAPSHOT)
        if is_counted and context.submission.decimal_mark == ".":
            yield from typed_with_point(target.plan)


def registered_codes_are_those_of_the_form(context: SubmissionContext) -> Iterator[Issue]:
    """A code is one that the form came with; what somebody makes up may be another's one day."""
    member, book = context.submission.member, context.book
    known = {each.code for each in book.history if each.member == member}
    known |= {each.code for each in context.targets() if each.place.workbook == BLOC_WORKBOOK}
    for registration in context.submission.registrations:
        code, place = registration.target.code, registration.target.place
        if code not in known and not is_registered_code(code, [member]):
            yield cell_kinds.UNKNOWN_CODE.at(place, what=fragments.A_TARGET, code=code, hint="")


def no_target_is_registered_twice(context: SubmissionContext) -> Iterator[Issue]:
    """The same target under two codes would count twice; one in another unit is hardly another.

    Parts of two targets may be called alike: "trong đó: nữ".
    """
    first: dict[tuple[str, str], str] = {}
    for target in context.targets():
        key = matching_key(target.name), target.parent
        code = first.setdefault(key, target.code)
        if code != target.code and target.place.workbook != BLOC_WORKBOOK:
            yield pledge_kinds.REGISTERED_TWICE.at(
                target.place, target=target.name, first=code, second=target.code
            )


def given_rows_are_as_they_were_given(context: SubmissionContext) -> Iterator[Issue]:
    """What a given target is compared with, and its criterion, are the bloc's to decide."""
    given = {each.code: each for each in context.targets() if each.place.workbook == BLOC_WORKBOOK}
    for found in (registration.target for registration in context.submission.registrations):
        for column, value_of in OF_GIVEN_ROWS.items() if found.code in given else ():
            now, then = value_of(found), value_of(given[found.code])
            is_same = matching_key(now) == matching_key(then)
            if now and not is_same and not context.was(given[found.code], column, now):
                yield pledge_kinds.GIVEN_ROW_CHANGED.at(
                    found.place.of(column.heading),
                    heading=column.heading,
                    found=now,
                    given=then or fragments.BLANK,
                )


OF_GIVEN_ROWS: Mapping[Column, Callable[[Target], str]] = {
    criteria_sheets.Targets.compared_with: lambda target: target.compared_with,
    criteria_sheets.Targets.criterion: lambda target: target.criterion,
}
HISTORY_CHECKS: tuple[Callable[[SubmissionContext], Iterator[Issue]], ...] = (
    the_year_is_no_less_than_its_half,
    the_same_period_is_the_one_on_record,
    the_last_figure_is_the_one_on_record,
    no_more_extra_results_than_allowed,
)
PLAN_CHECKS: tuple[Callable[[SubmissionContext], Iterator[Issue]], ...] = (
    plans_are_likely,
    plans_are_no_worse_than_last_year,
    plans_were_typed_as_meant,
    rates_are_parts_of_a_whole,
    no_target_is_registered_twice,
    given_rows_are_as_they_were_given,
    registered_codes_are_those_of_the_form,
    registered_targets_belong_to_a_criterion,
    as_many_targets_are_registered_as_asked,
    something_is_registered,
)


def _last_plan(book: BlocBook, registration: Registration) -> Decimal | None:
    """What is on record counts; without a record, what the member itself gives."""
    past = _past(book, registration.target)
    return _either(past.plan if past else None, registration.last_plan)


def _last_year(book: BlocBook, registration: Registration) -> Iterator[tuple[str, Decimal | None]]:
    past = _past(book, registration.target)
    yield fragments.PLANNED, _last_plan(book, registration)
    achieved = _either(past.achieved if past else None, registration.last_achieved)
    yield fragments.ACHIEVED, achieved


def _either(kept: Figure | None, stated: Figure) -> Decimal | None:
    return stated.value if kept is None or kept.value is None else kept.value


def _past(book: BlocBook, target: Target) -> PastFigure | None:
    return book.past(target, book.bloc.year - 1, Period.YEAR)


def _shown(value: Decimal | None) -> str:
    return short_number(value) if value is not None else fragments.BLANK
