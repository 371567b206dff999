"""Whether points are given in this period, by a rule and its figures."""

from collections import Counter
from collections.abc import Callable, Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Target
from thidua_reports.formulas import quantities as q
from thidua_reports.formulas.rule_uses import quantities_used
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import number
from thidua_reports.layouts import bloc_workbook, criteria_sheets
from thidua_reports.layouts import criteria_sheets as layout


def it_is_said_whether_points_are_given(book: BlocBook) -> Iterator[Issue]:
    """Criteria with points do not tell by themselves whether this period gives any.

    Before and at the end of the year rules say so; half a year may go by without points.
    """
    with_points = _with_points(book)
    has_rules = any(criterion.rule for criterion in book.criteria)
    is_told = has_rules and book.bloc.period is not Period.HALF_YEAR
    if book.bloc.scored is None and with_points and not is_told:
        yield bloc_kinds.SCORED_OR_NOT.at(
            book.bloc.place.of(bloc_workbook.SCORED.code),
            period=book.bloc.period.value,
            count=len(with_points),
        )


def points_have_a_rule(book: BlocBook) -> Iterator[Issue]:
    """In a scored period a criterion with points and no rule would count for nothing."""
    for criterion in _with_points(book) if book.is_scored else ():
        if not criterion.rule:
            yield bloc_kinds.POINTS_WITHOUT_RULE.at(
                criterion.place.of(criteria_sheets.Criteria.rule.heading),
                criterion=criterion.code,
            )


def something_is_scored(book: BlocBook) -> Iterator[Issue]:
    """In a period said to be scored there is something that gives points."""
    is_due = book.bloc.scored and book.bloc.period is not Period.PLEDGE
    if is_due and not (book.scored_criteria or _with_points(book)):
        yield bloc_kinds.NOTHING_TO_SCORE.at(book.bloc.place.of(bloc_workbook.SCORED.code))


SCORED_PERIOD_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    it_is_said_whether_points_are_given,
    points_have_a_rule,
    something_is_scored,
)


def _with_points(book: BlocBook) -> list[Criterion]:
    return [criterion for criterion in book.criteria if criterion.has_points]


def parameters_are_not_negative(book: BlocBook) -> Iterator[Issue]:
    """A parameter below zero turns a bonus into a deduction."""
    for criterion in book.criteria:
        for column, value in zip(layout.Criteria.parameters, criterion.parameters, strict=True):
            if criterion.rule and value is not None and value < 0:
                yield bloc_kinds.NEGATIVE_PARAMETER.at(
                    criterion.place.of(column.heading),
                    heading=column.heading,
                    criterion=criterion.code,
                    found=number(value),
                )


def targets_are_all_in_groups_or_none(book: BlocBook) -> Iterator[Issue]:
    """Where a rule averages groups, targets without one are averaged as a group of their own."""
    uses = quantities_used(book)
    for criterion in book.criteria:
        if q.MEAN_RATIO.name not in uses.get(criterion.rule, ()):
            continue
        for member in book.bloc.members:
            own = book.targets_of(criterion.code, member.code)
            yield from _left_out(own)


RULE_FIGURE_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    parameters_are_not_negative,
    targets_are_all_in_groups_or_none,
)


def _left_out(targets: tuple[Target, ...]) -> Iterator[Issue]:
    groups = Counter(target.group for target in targets)
    without = [target for target in targets if not target.group]
    if without and len(groups) > 1:
        yield bloc_kinds.TARGETS_WITHOUT_GROUP.at(
            without[0].place.of(layout.Targets.group.heading),
            count=len(without),
            member=without[0].member,
            criterion=without[0].criterion,
            targets=", ".join(target.code for target in without),
        )
