"""Rules the figures of a submission must meet."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction

from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.checking.unit_checks import rates_are_no_counts
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Figure, Placed
from thidua_reports.domain.ratios import (
    comparable_value,
    compared_ratio,
    is_far,
    is_unlikely,
    ratio_to_plan,
)
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.submission import TargetEntry
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import submission_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.measured_units import unit_key
from thidua_reports.language.vietnamese import number, short_number
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.pledged.contents import plan_text
from thidua_reports.pledged.values import means

ALL = 100
"""A rate of everything, in per cent."""


def achievements_are_given(context: SubmissionContext) -> Iterator[Issue]:
    """Each target needs an achievement; zero is one, blank is not.

    Where the whole column is missing or was not read, that is reported for the sheet.
    """
    for target, entry in context.pairs():
        if entry.achieved.value is None and not _is_without(entry, layout.Results.achieved):
            yield submission_kinds.ACHIEVEMENT_MISSING.at(entry.achieved.place, target=target.name)


def _is_without(entry: TargetEntry, column: Column) -> bool:
    """Return whether the row was read and the column was not."""
    cells = entry.place.cells
    return bool(cells) and column.heading not in cells


def plans_are_the_registered_ones(context: SubmissionContext) -> Iterator[Issue]:
    """The plan in the workbook is the one of the pledge, or blank.

    A plan that the bloc itself forgot is reported there.
    """
    for target, entry in context.pairs():
        none = entry.words.get(layout.Results.plan.heading)
        if none and target.has_plan:
            registered_plan = number(target.plan.value or Decimal(0))
            yield _plan_differs(context, target, Placed(none.value, none.place), registered_plan)
        found, registered = entry.plan.value, target.plan.value
        if found is not None and context.was(target, Targets.plan, plan_text(target.kind, found)):
            continue
        has_none = target.kind is TargetKind.INFORMATIONAL or target.without_plan
        is_reported = registered is None and not has_none
        if found is not None and found != registered and not is_reported:
            plan = fragments.BLANK if registered is None else number(registered)
            stated = Placed(number(found), entry.plan.place)
            yield _plan_differs(context, target, stated, plan)


def _plan_differs(
    context: SubmissionContext, target: Target, stated: Placed[str], registered: str
) -> Issue:
    """Which record is to be put right depends on which of them the bloc has changed since.

    Where the pledge was not frozen nobody knows, and each way says when it is the one.
    """
    found, before = stated.value, context.agreed_plan(target)
    key = (Targets.layout.name, target.code, Targets.plan.heading)
    by_bloc = before is None or means(found, before, key)
    ways = [fragments.PLAN_CHANGED_BY_BLOC] if by_bloc else []
    own = fragments.PLAN_AS_AGREED
    if context.book.bloc.period is Period.PLEDGE:
        ways.append(fragments.PLAN_REGISTERED_AGAIN)
    elif before is None:
        own = fragments.PLAN_AS_SIGNED
        all_ways = (fragments.PLAN_MISTYPED_BY_BLOC, fragments.PLAN_CHANGED_LATER, *ways)
        ways = [f"({number}) {way}" for number, way in enumerate(all_ways, start=2)]
    else:
        ways = ways or [fragments.PLAN_CHANGED_LATER]
    details = {
        "found": found,
        "registered": registered,
        "before": before or registered,
        "code": target.code,
    }
    agreed = "; ".join(ways).format(
        **details, sheet=Targets.layout.name, column=Targets.plan.heading
    )
    return submission_kinds.PLAN_DIFFERS.at(
        stated.place,
        found=found,
        registered=registered,
        own=own.format(registered=registered),
        agreed=agreed,
    )


def words_are_the_registered_ones(context: SubmissionContext) -> Iterator[Issue]:
    """Wording, kind, direction and base of a target are those of the pledge, or left blank."""
    for target, entry in context.pairs():
        registered = (
            (layout.Results.name, Targets.name, target.name),
            (layout.Results.kind, Targets.kind, target.kind.value),
            (layout.Results.direction, Targets.direction, target.direction.value),
            (layout.Results.compared_with, Targets.compared_with, target.compared_with),
        )
        for column, pledged, expected in registered:
            found = entry.words.get(column.heading)
            is_same = found and matching_key(found.value) == matching_key(expected)
            if found and not is_same and not context.was(target, pledged, found.value):
                yield submission_kinds.REGISTERED_WORD_DIFFERS.at(
                    found.place,
                    heading=column.heading,
                    found=found.value,
                    registered=expected or fragments.BLANK,
                )


def units_are_the_registered_ones(context: SubmissionContext) -> Iterator[Issue]:
    """What the figures are measured in is what the bloc registered, or left blank."""
    for target, entry in context.pairs():
        found = entry.unit.value
        is_same = unit_key(found) == unit_key(target.unit)
        if found and not is_same and not context.was(target, Targets.unit, found):
            yield submission_kinds.UNIT_DIFFERS.at(
                entry.unit.place, found=found, registered=target.unit or fragments.BLANK
            )


def figures_are_not_negative(context: SubmissionContext) -> Iterator[Issue]:
    """Counts, rates, scores and plans are never below zero."""
    for entry in context.submission.targets:
        yield from _negative(entry.figures)
    for row in context.submission.criteria:
        yield from _negative(row.figures)


def denominators_make_sense(context: SubmissionContext) -> Iterator[Issue]:
    """In a/b, b is the plan of a count, or a population that a does not exceed."""
    for target, entry in context.pairs():
        out_of, achieved = entry.out_of.value, entry.achieved.value
        if out_of is None or target.kind is TargetKind.INFORMATIONAL:
            continue
        if out_of == 0:
            yield submission_kinds.NOTHING_TO_COUNT.at(entry.out_of.place)
        elif target.kind is not TargetKind.RATE and out_of != target.plan.value:
            yield _out_of_differs(target, entry.out_of, out_of)
        elif target.kind is TargetKind.RATE and achieved is not None and achieved > out_of:
            yield submission_kinds.RATE_OUT_OF_RANGE.at(
                entry.achieved.place, found=number(achieved), out_of=number(out_of)
            )


def rates_are_in_per_cent(context: SubmissionContext) -> Iterator[Issue]:
    """A rate is typed in per cent: 0,9606 beside a plan of 96 may mean either."""
    for target, entry in context.pairs():
        if target.kind is TargetKind.RATE:
            yield from _looks_like_fraction(target, entry.previous)
            if entry.out_of.value is None:
                yield from _looks_like_fraction(target, entry.achieved)


def figures_are_likely(context: SubmissionContext) -> Iterator[Issue]:
    """A digit too many or too few, a misplaced point, a day's number are many times off.

    A figure of the year before that goes with the plan is not asked about beside an achievement
    that does not.
    """
    for target, entry in context.pairs():
        achieved = comparable_value(target.kind, entry.achieved.value, entry.out_of.value)
        previous = entry.previous.value
        if target.kind is TargetKind.PASS_FAIL or not achieved:
            continue
        is_asked = _is_far_off(context, target, achieved)
        if is_asked:
            yield submission_kinds.UNLIKELY_ACHIEVEMENT.at(
                entry.achieved.place,
                found=_short(achieved),
                plan=number(target.plan.value or Decimal(0)),
                ask=_what_to_look_at(target, entry, achieved),
            )
        if not previous or not is_unlikely(Fraction(previous), achieved):
            continue
        if not is_asked or _is_far_off(context, target, Fraction(previous)):
            yield submission_kinds.UNLIKELY_PREVIOUS.at(
                entry.previous.place, found=number(previous), achieved=_short(achieved)
            )


def _is_far_off(context: SubmissionContext, target: Target, value: Fraction) -> bool:
    """Return whether a figure is many times off the plan; no plan is no measure."""
    plan, share = target.plan.value, target.least_share(context.book.bloc.elapsed)
    return bool(plan and is_unlikely(value, Fraction(plan), share))


def _what_to_look_at(target: Target, entry: TargetEntry, achieved: Fraction) -> str:
    """A rate above all, without a total beside it, is most likely the count that was typed."""
    is_count = target.kind is TargetKind.RATE and entry.out_of.value is None and achieved > ALL
    pattern = fragments.TOTAL_FORGOTTEN if is_count else fragments.LOOK_AT_SIGNS
    return pattern.format(found=_short(achieved))


def nothing_at_all_is_meant(context: SubmissionContext) -> Iterator[Issue]:
    """Where less is better a zero is the best there is, and is also typed for what is not known.

    A zero of a total is a count, and what the bloc itself has noted down is no question.
    """
    for target, entry in context.pairs():
        achieved, plan = entry.achieved, target.plan.value
        is_alone = entry.out_of.value is None and achieved.place.workbook != BLOC_WORKBOOK
        if target.asks_for_less and plan and achieved.value == 0 and is_alone:
            yield submission_kinds.NOTHING_OF_LESS.at(achieved.place, plan=number(plan))


def ratios_are_not_rounded_to_the_plan(context: SubmissionContext) -> Iterator[Issue]:
    """Rules compare nine decimals of a ratio: what is nearer to the plan than that meets it."""
    for target, entry in context.pairs():
        value = comparable_value(target.kind, entry.achieved.value, entry.out_of.value)
        ratio = ratio_to_plan(target.direction, value, target.plan.value)
        if ratio is not None and ratio != 1 and compared_ratio(ratio) == 1:
            yield submission_kinds.RATIO_JUST_ROUNDED.at(
                entry.achieved.place,
                found=number(entry.achieved.value or Decimal(0)),
                plan=number(target.plan.value or Decimal(0)),
            )


REGISTRATION_CHECKS: tuple[Callable[[SubmissionContext], Iterator[Issue]], ...] = (
    plans_are_the_registered_ones,
    words_are_the_registered_ones,
    units_are_the_registered_ones,
    figures_are_not_negative,
)
FIGURE_CHECKS: tuple[Callable[[SubmissionContext], Iterator[Issue]], ...] = (
    achievements_are_given,
    *REGISTRATION_CHECKS,
    denominators_make_sense,
    rates_are_in_per_cent,
    rates_are_no_counts,
    figures_are_likely,
    nothing_at_all_is_meant,
    ratios_are_not_rounded_to_the_plan,
)


def _looks_like_fraction(target: Target, figure: Figure) -> Iterator[Issue]:
    """What only per cent can mean is no question, nor what the bloc itself has noted down."""
    value, plan = figure.value, target.plan.value
    if value is None or plan is None or figure.place.workbook == BLOC_WORKBOOK:
        return
    if 0 < value <= 1 < plan and not _is_surely_in_per_cent(Fraction(value), Fraction(plan)):
        yield submission_kinds.RATE_LOOKS_LIKE_FRACTION.at(
            figure.place,
            found=number(value),
            as_percent=short_number(100 * value),
            plan=number(plan),
        )


def _is_surely_in_per_cent(value: Fraction, plan: Fraction) -> bool:
    return not is_far(value, plan) and is_far(100 * value, plan)


def _short(value: Fraction) -> str:
    return short_number(Rounding(RoundingMode.HALF_UP, 4).round(value))


def _negative(figures: tuple[Figure, ...]) -> Iterator[Issue]:
    for figure in figures:
        if figure.value is not None and figure.value < 0:
            yield submission_kinds.NEGATIVE_FIGURE.at(figure.place, found=number(figure.value))


def _out_of_differs(target: Target, figure: Figure, out_of: Decimal) -> Issue:
    plan = target.plan.value
    return submission_kinds.OUT_OF_DIFFERS.at(
        figure.place,
        found=number(out_of),
        registered=fragments.BLANK if plan is None else number(plan),
    )
