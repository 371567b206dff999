"""Figures whose cells show another number than they hold, as their format rounds it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import BLOC_WORKBOOK, Figure
from thidua_reports.domain.submission import TargetEntry
from thidua_reports.domain.targets import Target
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import number_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.vietnamese import short_number

SIDES = {-1: fragments.BELOW_PLAN, 0: fragments.AT_PLAN, 1: fragments.ABOVE_PLAN}


def rounded_decisions_are_told(book: BlocBook) -> Iterator[Issue]:
    """Points and bounds decide ranks by the number in the cell; the meeting sees what is shown."""
    yield from _told(number_kinds.ROUNDED_DECISION, _decisions(book))
    own = (each.plan for each in book.targets if each.place.workbook == BLOC_WORKBOOK)
    yield from _told(number_kinds.ROUNDED_FIGURE, own)


def rounded_figures_are_told(context: SubmissionContext) -> Iterator[Issue]:
    """A member's figures count as they are in their cells; a plan may be met only as shown."""
    sent = context.submission
    yield from _told(number_kinds.ROUNDED_FIGURE, (each.target.plan for each in sent.registrations))
    for target, entry in context.pairs():
        crossing = tuple(_across_the_plan(target, entry))
        yield from crossing
        others = (entry.out_of, entry.previous, entry.self_score)
        figures = others if crossing else (entry.achieved, *others)
        yield from _told(number_kinds.ROUNDED_FIGURE, figures)
    for row in sent.criteria:
        yield from _told(number_kinds.ROUNDED_FIGURE, row.figures)


def _decisions(book: BlocBook) -> Iterator[Figure]:
    yield from (each.points for each in book.agreed)
    ranking = book.policy.ranking
    yield from (each.least for each in ranking.grades)
    yield from (each.least for each in book.honours)
    yield from (ranking.scale, ranking.cap)
    for content in book.contents:
        yield from (content.standard, content.cap)
    for each in book.criteria:
        yield from (each.standard, each.max_bonus, each.max_deduction, each.cap)


def _told(kind: IssueKind, figures: Iterable[Figure]) -> Iterator[Issue]:
    for each in figures:
        if each.shown is not None and each.value is not None:
            shown, value = short_number(each.shown), short_number(each.value)
            yield kind.at(each.place, shown=shown, value=value)


def _across_the_plan(target: Target, entry: TargetEntry) -> Iterator[Issue]:
    """Yield that a figure is on another side of the plan than the one that is seen."""
    found, plan = entry.achieved, target.plan.value
    if found.shown is None or found.value is None or plan is None or entry.out_of.value is not None:
        return
    seen, real = _side(found.shown, plan), _side(found.value, plan)
    if seen != real:
        yield number_kinds.ROUNDED_ACROSS_PLAN.at(
            found.place,
            target=target.name,
            shown=short_number(found.shown),
            value=short_number(found.value),
            seen=SIDES[seen],
            found=SIDES[real],
            plan=short_number(plan),
        )


def _side(value: Decimal, plan: Decimal) -> int:
    return (value > plan) - (value < plan)
