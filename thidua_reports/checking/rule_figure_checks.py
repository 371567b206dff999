"""What the bloc gives its rules: figures of the wrong sign, targets left out of every group."""

from collections import Counter
from collections.abc import Callable, Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.targets import Target
from thidua_reports.formulas import quantities as q
from thidua_reports.formulas.rule_uses import quantities_used
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import number
from thidua_reports.layouts import criteria_sheets as layout


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
