"""A member's rows on criteria: known, used and worded as in the bloc, with possible scores."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from thidua_reports.checking.own_points_checks import own_bonuses_count, own_points_are_asked_for
from thidua_reports.checking.submission_context import SubmissionContext, used_rows
from thidua_reports.domain.criteria import Criterion, ScoringRule
from thidua_reports.domain.place import Figure, Place
from thidua_reports.domain.submission import CriterionEntry
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.formulas.least_points import most_of_one
from thidua_reports.formulas.quantities import REPORTED, Quantity
from thidua_reports.formulas.rule_formula import names_in
from thidua_reports.formulas.rule_uses import quantities_used, scored_target_by_target, usable_rules
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import (
    cell_kinds,
    submission_kinds,
    typed_over_kinds,
)
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import number, short_number
from thidua_reports.layouts import member_sheets as layout


def criteria_are_called_as_in_the_bloc(context: SubmissionContext) -> Iterator[Issue]:
    """The text beside a criterion's code is its own wording, or left blank.

    Where it is that of another criterion, nobody knows of which of them the figures are.
    """
    criteria = context.book.criteria_by_code
    for row in context.submission.criteria:
        own, found = criteria.get(row.code), row.name.value
        if own is None or not found or _is_called(own, found):
            continue
        details = {"code": own.code, "found": found, "registered": own.wording}
        other = next((each.code for each in criteria.values() if _is_called(each, found)), "")
        if other:
            kind = submission_kinds.CRITERION_OF_ANOTHER_CODE
            yield kind.at(row.name.place, other=other, **details)
        else:
            yield submission_kinds.CRITERION_WORDING_DIFFERS.at(row.name.place, **details)


def standards_are_those_of_the_bloc(context: SubmissionContext) -> Iterator[Issue]:
    """The standard points that a member sees are those of the bloc, or left blank."""
    criteria = context.book.criteria_by_code
    by_targets = scored_target_by_target(context.book)
    for row in context.submission.criteria:
        yield from _standard_differs(criteria.get(row.code), row.standard)
    for target, entry in context.pairs():
        if target.scored_by in by_targets:
            yield from _standard_differs(criteria.get(target.scored_by), entry.standard)


def criterion_codes_are_known(context: SubmissionContext) -> Iterator[Issue]:
    """Every row of criteria is about a criterion of the bloc."""
    criteria = context.book.criteria_by_code
    for row in context.submission.criteria:
        if row.code not in criteria:
            hint = fragments.MAKE_A_NEW_FORM + did_you_mean(row.code, criteria)
            yield cell_kinds.UNKNOWN_CODE.at(
                row.place, what=fragments.A_CRITERION, code=row.code, hint=hint
            )


def criterion_rows_are_used(context: SubmissionContext) -> Iterator[Issue]:
    """Points typed in for a criterion that is scored by targets would count for nothing."""
    used = {criterion.code for criterion, _ in used_rows(context)}
    scored = {criterion.code for criterion in context.book.scored_criteria}
    for row in context.submission.criteria:
        if row.code in scored - used and _has_figures(row):
            yield submission_kinds.CRITERION_ROW_NOT_USED.at(row.place, code=row.code)


def every_criterion_is_reported(context: SubmissionContext) -> Iterator[Issue]:
    """Each criterion that is scored as a whole, and assigned, has its row."""
    reported = {entry.code for entry in context.submission.criteria}
    by_targets, names = scored_target_by_target(context.book), quantities_used(context.book)
    for criterion in context.book.criteria_of(context.submission.member):
        needs_row = bool(names.get(criterion.rule, REPORTED) & REPORTED)
        if needs_row and criterion.code not in by_targets | reported:
            yield submission_kinds.CRITERION_NOT_REPORTED.at(
                Place(context.submission.workbook, layout.CriterionResults.layout.name),
                code=criterion.code,
                criterion=criterion.name,
            )


def figures_are_in_the_column_that_is_used(context: SubmissionContext) -> Iterator[Issue]:
    """A figure beside the column that the rule looks at counts for nothing."""
    names = quantities_used(context.book)
    for criterion, row in used_rows(context):
        if criterion.rule not in names:
            continue
        for column, figure in _inputs(row):
            quantities = {each for each, columns in layout.OF_CRITERIA.items() if column in columns}
            if figure.value is not None and not quantities & names[criterion.rule]:
                yield submission_kinds.FIGURE_NOT_USED.at(
                    figure.place,
                    heading=column.heading,
                    found=row.rating or number(figure.value),
                    code=criterion.code,
                )


def points_are_typed_where_they_count(context: SubmissionContext) -> Iterator[Issue]:
    """A form computes no points of a row in which nothing is reported: they were typed there."""
    rules = usable_rules(context.book)
    for criterion, row in used_rows(context):
        rule, points = rules.get(criterion.rule), row.typed_points
        if rule is None or not points.value or _has_figures(row):
            continue
        if names_in(rule.points.value) & REPORTED:
            yield typed_over_kinds.TYPED_OVER_FORMULA.at(
                points.place,
                heading=layout.CriterionResults.points.heading,
                found=points.value,
                computed="",
                columns=layout.CriterionResults.self_score.heading,
            )


def counts_are_whole(context: SubmissionContext) -> Iterator[Issue]:
    """Cases and products are counted one by one."""
    for row in context.submission.criteria:
        count = row.count.value
        if count is not None and count != count.to_integral_value():
            yield submission_kinds.COUNT_NOT_WHOLE.at(
                row.count.place, heading=layout.CriterionResults.count.heading, found=number(count)
            )


def own_scores_are_possible(context: SubmissionContext) -> Iterator[Issue]:
    """A member gives itself no more than the criterion can bring: 945 may be meant for 94,5."""
    names = quantities_used(context.book)
    for criterion, row in used_rows(context):
        if criterion.rule in names:
            rule = context.book.rule(criterion.rule)
            for column, figure, limit in _limits(criterion, rule, names[criterion.rule], row):
                yield from _above(column, figure, limit, criterion.code)


def own_scores_of_targets_are_possible(context: SubmissionContext) -> Iterator[Issue]:
    """A member gives itself no more for a target than points and bonus can come to."""
    by_targets, rules = scored_target_by_target(context.book), usable_rules(context.book)
    criteria = {each.code: each for each in context.book.scored_criteria if each.code in by_targets}
    for target, entry in context.pairs():
        criterion = criteria.get(target.scored_by)
        if criterion is not None and criterion.rule in rules:
            limit = most_of_one(criterion, rules[criterion.rule])
            yield from _above(layout.Results.self_score, entry.self_score, limit, target.code)


def own_scores_are_where_they_count(context: SubmissionContext) -> Iterator[Issue]:
    """Where a rule looks at all targets at once, the member scores itself once as well."""
    by_targets = scored_target_by_target(context.book)
    scored = {each.code for each in context.book.scored_criteria} - by_targets
    for target, entry in context.pairs():
        if target.scored_by in scored and entry.self_score.value is not None:
            yield submission_kinds.SCORE_OF_TARGET_NOT_USED.at(
                entry.self_score.place,
                heading=layout.Results.self_score.heading,
                found=number(entry.self_score.value),
                target=target.code,
                code=target.scored_by,
            )


def parts_are_not_more_than_the_whole(context: SubmissionContext) -> Iterator[Issue]:
    """In a/b of a criterion, a above b is more likely typed in the wrong order than meant."""
    for _, row in used_rows(context):
        achieved, out_of = row.achieved.value, row.out_of.value
        if achieved is not None and out_of and achieved > out_of:
            yield submission_kinds.MORE_THAN_ALL.at(
                row.achieved.place,
                heading=layout.CriterionResults.achieved.heading,
                found=number(achieved),
                out_of=number(out_of),
            )


CRITERION_ROW_CHECKS: tuple[Callable[[SubmissionContext], Iterator[Issue]], ...] = (
    criteria_are_called_as_in_the_bloc,
    standards_are_those_of_the_bloc,
    criterion_codes_are_known,
    criterion_rows_are_used,
    every_criterion_is_reported,
    figures_are_in_the_column_that_is_used,
    own_bonuses_count,
    own_points_are_asked_for,
    points_are_typed_where_they_count,
    counts_are_whole,
    own_scores_are_possible,
    own_scores_of_targets_are_possible,
    own_scores_are_where_they_count,
    parts_are_not_more_than_the_whole,
)


def _has_figures(row: CriterionEntry) -> bool:
    figures = (row.achieved, row.count, row.other, row.self_score, row.bonus, row.deduction)
    return any(figure.value is not None for figure in figures)


def _inputs(row: CriterionEntry) -> tuple[tuple[Column, Figure], ...]:
    return (
        (layout.CriterionResults.achieved, row.achieved),
        (layout.CriterionResults.count, row.count),
        (layout.CriterionResults.other, row.other),
    )


def _limits(
    criterion: Criterion, rule: ScoringRule, names: frozenset[str], row: CriterionEntry
) -> Iterator[tuple[Column, Figure, Decimal | None]]:
    """A rule that takes the points as given has a column for the bonus beside them."""
    takes_points = Quantity.POINTS_GIVEN in names
    points = criterion.standard.value if takes_points else most_of_one(criterion, rule)
    yield layout.CriterionResults.self_score, row.self_score, points
    yield layout.CriterionResults.bonus, row.bonus, criterion.max_bonus.value
    yield layout.CriterionResults.deduction, row.deduction, criterion.max_deduction.value


def _above(column: Column, figure: Figure, limit: Decimal | None, code: str) -> Iterator[Issue]:
    if figure.value is not None and limit is not None and figure.value > limit:
        yield submission_kinds.OWN_SCORE_ABOVE_MAXIMUM.at(
            figure.place,
            heading=column.heading,
            found=number(figure.value),
            limit=short_number(limit),
            code=code,
        )


def _is_called(criterion: Criterion, wording: str) -> bool:
    """A form writes the condition of a criterion behind its name; one made by hand may not."""
    names = (criterion.wording, criterion.name)
    return matching_key(wording) in map(matching_key, names)


def _standard_differs(criterion: Criterion | None, found: Figure) -> Iterator[Issue]:
    registered = criterion.standard.value if criterion else None
    if criterion is None or registered is None or found.value in (None, registered):
        return
    yield submission_kinds.STANDARD_DIFFERS.at(
        found.place,
        found=number(found.value),
        registered=number(registered),
        code=criterion.code,
    )
