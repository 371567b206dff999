"""What a member's workbook repeats of the criteria: their wording and their standard points."""

from collections.abc import Callable, Iterator

from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.place import Figure
from thidua_reports.formulas.rule_uses import scored_target_by_target
from thidua_reports.issues.catalogue import member_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import number


def criteria_are_called_as_in_the_bloc(context: SubmissionContext) -> Iterator[Issue]:
    """What stands beside a criterion's code is its own wording, or left blank.

    Where it is that of another criterion, nobody knows of which of them the figures are.
    """
    criteria = {criterion.code: criterion for criterion in context.book.criteria}
    for row in context.submission.criteria:
        own, found = criteria.get(row.code), row.name.value
        if own is None or not found or _is_called(own, found):
            continue
        said = {"code": own.code, "found": found, "registered": own.wording}
        other = next((each.code for each in criteria.values() if _is_called(each, found)), "")
        if other:
            kind = member_kinds.CRITERION_OF_ANOTHER_CODE
            yield kind.at(row.name.place, other=other, **said)
        else:
            yield member_kinds.CRITERION_WORDING_DIFFERS.at(row.name.place, **said)


def standards_are_those_of_the_bloc(context: SubmissionContext) -> Iterator[Issue]:
    """The standard points that a unit sees are those of the bloc, or left blank."""
    criteria = {criterion.code: criterion for criterion in context.book.criteria}
    by_targets = scored_target_by_target(context.book)
    for row in context.submission.criteria:
        yield from _standard_differs(criteria.get(row.code), row.standard)
    for target, report in context.pairs():
        if target.scored_by in by_targets:
            yield from _standard_differs(criteria.get(target.scored_by), report.standard)


CRITERION_WORDING_CHECKS: tuple[Callable[[SubmissionContext], Iterator[Issue]], ...] = (
    criteria_are_called_as_in_the_bloc,
    standards_are_those_of_the_bloc,
)


def _is_called(criterion: Criterion, wording: str) -> bool:
    """A form writes the condition of a criterion behind its name; one made by hand may not."""
    names = (criterion.wording, criterion.name)
    return matching_key(wording) in map(matching_key, names)


def _standard_differs(criterion: Criterion | None, found: Figure) -> Iterator[Issue]:
    registered = criterion.standard.value if criterion else None
    if criterion is None or registered is None or found.value in (None, registered):
        return
    yield member_kinds.STANDARD_DIFFERS.at(
        found.place,
        found=number(found.value),
        registered=number(registered),
        code=criterion.code,
    )
