"""Whether a member has begun to give itself points: from then on each row that asks for some does.

One that is missing would leave the member without a total of its own. Points that a rule computes
with are no beginning: the rule asks for them of whoever scores itself or not.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from thidua_reports.domain.bloc_book import BlocBook, kept_by_book
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.targets import Target
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column, SheetLayout
from thidua_reports.forms.row_checks import MISSING_CELLS, Problem, is_blank
from thidua_reports.formulas.own_points import own_points_needed
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_uses import scored_target_by_target
from thidua_reports.layouts.member_sheets import CriterionResults, Results

OF_CRITERIA = {
    CriterionResults.self_score: Quantity.POINTS_GIVEN,
    CriterionResults.bonus: Quantity.BONUS_GIVEN,
    CriterionResults.deduction: Quantity.DEDUCTION_GIVEN,
}
"""The columns of own points of a criterion, and what rules call them."""
ALWAYS = "TRUE"
WITHOUT_OWN_SCORE = f"{MISSING_CELLS}{Results.self_score.heading}"


def scored_as_a_whole(book: BlocBook, member: str) -> Sequence[Criterion]:
    """Return the member's criteria that are not scored target by target: the rows of a sheet."""
    by_targets = scored_target_by_target(book)
    return [
        criterion
        for criterion in book.criteria
        if book.is_assigned(criterion, member) and criterion.code not in by_targets
    ]


@kept_by_book
def own_scores_begun(book: BlocBook) -> Mapping[str, str]:
    """Return by member the condition, of any sheet, that it gave itself points anywhere.

    A member that has nothing to be scored, or only what rules compute with, has none.
    """
    members = [each.code for each in book.bloc.members] if book.is_scored else []
    given = {code: ",".join(_free_cells(book, code)) for code in members}
    return {code: f"COUNT({cells})>0" for code, cells in given.items() if cells}


def own_score_wanted(book: BlocBook, target: Target) -> str:
    """Return the condition that a target that is scored has to have points of its member's own."""
    if _is_needed(book, target):
        return ALWAYS
    return own_scores_begun(book).get(target.member, "")


def without_own_score(cell: str, begun: str) -> Iterator[Problem]:
    """Yield that own points are missing from a row; "" for `begun` where it asks for none."""
    if begun:
        yield f"AND({is_blank(cell)},{begun})", WITHOUT_OWN_SCORE


def _free_cells(book: BlocBook, member: str) -> Iterator[str]:
    """Yield the ranges of cells for points that no rule computes with."""
    targets = (each for each in book.targets if each.member == member)
    free = [row for row, each in enumerate(targets, FIRST_ROW) if not _is_needed(book, each)]
    yield from _ranges(Results.layout, Results.self_score, free)
    own = [own_points_needed(book, each) for each in scored_as_a_whole(book, member)]
    for column, quantity in OF_CRITERIA.items():
        free = [row for row, needed in enumerate(own, FIRST_ROW) if quantity not in needed]
        yield from _ranges(CriterionResults.layout, column, free)


def _is_needed(book: BlocBook, target: Target) -> bool:
    by_targets = scored_target_by_target(book) if book.is_scored else ()
    return target.scored_by in by_targets and any(
        Quantity.POINTS_GIVEN in own_points_needed(book, each)
        for each in book.criteria
        if each.code == target.scored_by
    )


def _ranges(layout: SheetLayout, column: Column, rows: Sequence[int]) -> Iterator[str]:
    """Yield the ranges of adjoining rows in a column, as they are named from any sheet."""
    letters = layout.letters(column)
    for _, group in groupby(enumerate(rows), lambda each: each[1] - each[0]):
        adjoining = [row for _, row in group]
        yield f"'{layout.name}'!${letters}${adjoining[0]}:${letters}${adjoining[-1]}"
