"""Figures that may not be what was meant when they were typed: points lost, parts, tenths."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from thidua_reports.checking.rule_checks import formulas_of, given_by
from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.place import BLOC_WORKBOOK, Figure
from thidua_reports.domain.ratios import is_far, is_unlikely
from thidua_reports.domain.submission import CriterionEntry, TargetEntry
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_uses import quantities_used, usable_rules
from thidua_reports.formulas.scales import distinguishes_thousands
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import number_kinds, submission_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.measured_units import is_counted
from thidua_reports.language.vietnamese import number, short_number
from thidua_reports.layouts import member_sheets as layout

THOUSAND, ALL = 1000, 100
TENTH = Fraction(1, 10)
"""A score that is a tenth of the standard or less may have lost a place: 9 or 0,9 for 90."""


def figures_were_typed_as_meant(context: SubmissionContext) -> Iterator[Issue]:
    """On a machine with a decimal point, 1.200 typed for twelve hundred has become 1,2."""
    if context.submission.decimal_mark != ".":
        return
    for target, entry in context.pairs():
        if target.kind not in (TargetKind.RATE, TargetKind.PASS_FAIL) and _is_whole(target.plan):
            for figure in (entry.achieved, entry.out_of, entry.previous):
                yield from typed_with_point(figure)
                yield from _thousands_lost(target, entry, figure)
    yield from _typed_in_criteria(context)


def typed_with_point(figure: Figure) -> Iterator[Issue]:
    """Yield a figure that a machine with a decimal point may have made of thousands."""
    if not _is_whole(figure) and _may_have_lost_a_point(figure):
        yield _typed_with_point(figure)


def _thousands_lost(target: Target, entry: TargetEntry, figure: Figure) -> Iterator[Issue]:
    """A whole figure is doubted where nothing bears it out, or a thousand of it fits better."""
    others = (target.plan, entry.previous, entry.achieved)
    compared = [each.value for each in others if each.value and each is not figure][:1]
    if not _is_whole(figure) or not _may_have_lost_a_point(figure):
        return
    if not compared or _fits_better(Fraction(figure.value or 0), Fraction(compared[0])):
        yield _typed_with_point(figure)


def _fits_better(value: Fraction, expected: Fraction) -> bool:
    return is_far(value, expected) and not is_far(THOUSAND * value, expected)


def _typed_in_criteria(context: SubmissionContext) -> Iterator[Issue]:
    """Only their rules show what the figures should be like, so all are reported as one issue."""
    doubted = [figure for row in context.submission.criteria for figure in _doubted(context, row)]
    if doubted:
        yield _typed_with_point(doubted[0], doubted[1:])


def _doubted(context: SubmissionContext, row: CriterionEntry) -> Iterator[Figure]:
    """Yield figures with decimals, and whole ones of which there may be thousands."""
    for quantity, figure in _figures(row).items():
        if row.rating or not _may_have_lost_a_point(figure):
            continue
        if not _is_whole(figure) or _may_be_thousands(context, row, quantity):
            yield figure


def _figures(row: CriterionEntry) -> dict[Quantity, Figure]:
    return {
        Quantity.ACHIEVED: row.achieved,
        Quantity.DENOMINATOR: row.out_of,
        Quantity.CASES: row.count,
        Quantity.OTHER: row.other,
    }


def _may_be_thousands(context: SubmissionContext, row: CriterionEntry, quantity: Quantity) -> bool:
    """A part is compared with its whole; other figures with how far their rule counts them."""
    part, whole = Fraction(row.achieved.value or 0), Fraction(row.out_of.value or 0)
    if part and whole and quantity in (Quantity.ACHIEVED, Quantity.DENOMINATOR):
        return _fits_better(*((part, whole) if quantity is Quantity.ACHIEVED else (whole, part)))
    criterion = next((each for each in context.book.criteria if each.code == row.code), None)
    rule = usable_rules(context.book).get(criterion.rule) if criterion else None
    if criterion is None or rule is None:
        return True
    reported = {str(each): figure.value for each, figure in _figures(row).items()}
    known = {name: value for name, value in reported.items() if value is not None}
    fixed = {**known, **given_by(criterion)}
    formulas = tuple(each.value for each in formulas_of(rule))
    return distinguishes_thousands(formulas, quantity, tuple(sorted(fixed.items())))


def _may_have_lost_a_point(figure: Figure) -> bool:
    """A point before three digits was typed: 1.200 has become 1,2, and 25.000 has become 25."""
    value = figure.value
    return value is not None and 0 < value < THOUSAND and THOUSAND * value == int(THOUSAND * value)


def _is_whole(figure: Figure) -> bool:
    return figure.value is None or figure.value == int(figure.value)


def _typed_with_point(figure: Figure, others: Sequence[Figure] = ()) -> Issue:
    value = figure.value or Decimal(0)
    cells = ", ".join(each.place.cell for each in others)
    return submission_kinds.TYPED_WITH_POINT.at(
        figure.place,
        found=short_number(value),
        typed=f"{value:.3f}",
        others=fragments.SAME_IN_CELLS.format(cells=cells) if cells else "",
    )


def rates_are_parts_of_a_whole(context: SubmissionContext) -> Iterator[Issue]:
    """A rate planned at 100 % or less seldom exceeds it: 900 for 90 has lost its comma.

    One that exceeded it a year before, or was to, may. What is many times off is reported as that.
    """
    for target, entry in context.pairs():
        plan = target.plan.value
        is_part = plan is None or plan <= ALL
        if target.kind is not TargetKind.RATE or not is_part or entry.out_of.value is not None:
            continue
        past = context.book.past(target, context.book.bloc.year - 1, context.book.bloc.period)
        last = past.achieved.value if past else entry.previous.value
        if not _is_beyond_all(last) and not _is_reported_as_far(entry.achieved, plan):
            yield from _beyond_all(entry.achieved, fragments.ACHIEVED_FIGURE, plan)
        achieved = entry.achieved.value
        if not _is_beyond_all(achieved) and not _is_reported_as_far(entry.previous, achieved):
            yield from _beyond_all(entry.previous, fragments.PREVIOUS_FIGURE, plan)
    for registration in context.submission.registrations:
        target, last = registration.target, registration.last_achieved.value
        if target.kind is TargetKind.RATE and not _is_beyond_all(last):
            yield from _beyond_all(target.plan, fragments.PLAN_FIGURE, None)


def _is_beyond_all(value: Decimal | None) -> bool:
    return value is not None and value > ALL


def _is_reported_as_far(figure: Figure, other: Decimal | None) -> bool:
    both = figure.value and other
    return bool(both) and is_unlikely(Fraction(figure.value or 0), Fraction(other or 0))


def _beyond_all(figure: Figure, what: str, plan: Decimal | None) -> Iterator[Issue]:
    """Yield the doubt, unless the bloc itself noted the figure down."""
    value = figure.value
    if value is None or value <= ALL or figure.place.workbook == BLOC_WORKBOOK:
        return
    yield number_kinds.RATE_BEYOND_ALL.at(
        figure.place,
        what=what,
        found=short_number(value),
        plan="" if plan is None else fragments.BESIDE_PLAN.format(plan=number(plan)),
        meant=short_number(value / 10),
        slip=fragments.COMMA_LOST if value == value.to_integral() else fragments.COMMA_MISPLACED,
    )


def counted_things_are_whole(context: SubmissionContext) -> Iterator[Issue]:
    """Of people, trees and meetings there are no parts: 0,6 may be the =6/10 of a plan of 10."""
    has_point = context.submission.decimal_mark == "."
    for target, entry in context.pairs():
        is_number = target.kind not in (TargetKind.RATE, TargetKind.PASS_FAIL)
        if not (is_number and _is_whole(target.plan) and is_counted(target.unit, target.name)):
            continue
        for what, figure in (
            (fragments.ACHIEVED_FIGURE, entry.achieved),
            (fragments.PREVIOUS_FIGURE, entry.previous),
        ):
            is_reported = has_point and _may_have_lost_a_point(figure)
            if not _is_whole(figure) and not is_reported:
                yield submission_kinds.COUNTED_IN_PARTS.at(
                    figure.place,
                    what=what,
                    found=number(figure.value or Decimal(0)),
                    unit=target.unit,
                )


def own_scores_are_likely(context: SubmissionContext) -> Iterator[Issue]:
    """A member that gives itself something seldom gives itself a tenth of the standard."""
    criteria = {each.code: each for each in context.book.criteria_of(context.submission.member)}
    for row in context.submission.criteria:
        criterion = criteria.get(row.code)
        if criterion is not None and not (row.count.value and _is_by_case(context, criterion)):
            yield from _far_below(criterion, row.self_score, row.code)
    for target, entry in context.pairs():
        if target.scored_by in criteria:
            yield from _far_below(criteria[target.scored_by], entry.self_score, target.code)


def _is_by_case(context: SubmissionContext, criterion: Criterion) -> bool:
    """Points that are given or taken case by case may well be few."""
    return Quantity.CASES in quantities_used(context.book).get(criterion.rule, frozenset())


def _far_below(criterion: Criterion, score: Figure, code: str) -> Iterator[Issue]:
    """A tenth of what was meant may have a bonus in it: 7,35 for 73,5 of 70."""
    standard, bonus = criterion.standard.value, criterion.max_bonus.value
    most = Fraction(standard or 0) + Fraction(bonus or 0)
    if standard and score.value and 0 < score.value <= TENTH * most:
        yield submission_kinds.OWN_SCORE_FAR_BELOW.at(
            score.place,
            heading=layout.Results.self_score.heading,
            found=number(score.value),
            standard=short_number(standard),
            code=code,
        )


TYPING_CHECKS: tuple[Callable[[SubmissionContext], Iterator[Issue]], ...] = (
    figures_were_typed_as_meant,
    rates_are_parts_of_a_whole,
    counted_things_are_whole,
    own_scores_are_likely,
)
