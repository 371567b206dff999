"""The points that a member gives itself: whether the criterion's rule looks at them at all."""

from collections.abc import Iterable, Iterator, Set
from decimal import Decimal

from thidua_reports.checking.submission_context import SubmissionContext, used_rows
from thidua_reports.domain.criteria import ScoringRule
from thidua_reports.domain.place import Figure
from thidua_reports.domain.submission import CriterionEntry
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.formulas.least_points import only_deducts
from thidua_reports.formulas.own_points import own_points_asked
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_formula import names_in_rule
from thidua_reports.formulas.rule_uses import usable_rules
from thidua_reports.issues.catalogue import submission_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.vietnamese import number
from thidua_reports.layouts import member_sheets as layout

_ADDING = frozenset({Quantity.BONUS_GIVEN, Quantity.MAX_BONUS})
_TAKING_OFF = frozenset({Quantity.DEDUCTION_GIVEN, Quantity.MAX_DEDUCTION})
"""What a rule looks at that has a bonus, or a deduction, of its own."""


def own_bonuses_count(context: SubmissionContext) -> Iterator[Issue]:
    """What a member adds to or takes off its own score changes no points that are computed.

    Where the rule computes such a part by itself, the member only gives what it expects. The
    meeting has the last word.
    """
    decided = _decided(context)
    for criterion, row in used_rows(context):
        rule = usable_rules(context.book).get(criterion.rule)
        if rule and row.code not in decided:
            yield from _told(submission_kinds.OWN_BONUS_NOT_USED, row, _left_out(rule, row))


def own_points_are_asked_for(context: SubmissionContext) -> Iterator[Issue]:
    """Points in a cell that the form keeps closed count in the member's own total all the same."""
    reported = {issue.place for issue in own_bonuses_count(context)}
    for criterion, row in used_rows(context):
        found = _not_asked(own_points_asked(context.book, criterion), row)
        new = ((column, figure) for column, figure in found if figure.place not in reported)
        yield from _told(submission_kinds.OWN_POINTS_NOT_ASKED, row, new)


def _told(
    kind: IssueKind, row: CriterionEntry, figures: Iterable[tuple[Column, Figure]]
) -> Iterator[Issue]:
    for column, figure in figures:
        points = number(figure.value or Decimal(0))
        yield kind.at(figure.place, heading=column.heading, found=points, code=row.code)


def _decided(context: SubmissionContext) -> frozenset[str]:
    """Return the criteria of which the meeting did more than to take what was computed."""
    return frozenset(
        score.criterion
        for score in context.book.agreed
        if score.member == context.submission.member
        and score.points.value is not None
        and (score.reason or not score.is_as_computed)
    )


def _left_out(rule: ScoringRule, row: CriterionEntry) -> Iterator[tuple[Column, Figure]]:
    names, bonus = names_in_rule(rule.points.value, rule.bonus.value), rule.bonus.value
    deducts = bool(bonus) and only_deducts(bonus)
    if row.bonus.value and names.isdisjoint(_ADDING) and (deducts or not bonus):
        yield layout.CriterionResults.bonus, row.bonus
    if row.deduction.value and names.isdisjoint(_TAKING_OFF) and not deducts:
        yield layout.CriterionResults.deduction, row.deduction


def _not_asked(asked: Set[Quantity], row: CriterionEntry) -> Iterator[tuple[Column, Figure]]:
    """Yield the points that were typed into cells which the form keeps closed."""
    for quantity, column, figure in (
        (Quantity.POINTS_GIVEN, layout.CriterionResults.self_score, row.self_score),
        (Quantity.BONUS_GIVEN, layout.CriterionResults.bonus, row.bonus),
        (Quantity.DEDUCTION_GIVEN, layout.CriterionResults.deduction, row.deduction),
    ):
        if figure.value and quantity not in asked:
            yield column, figure
