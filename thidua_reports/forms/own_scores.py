"""Whether a member has begun to give itself points: from then on each row that asks for some does.

One that is missing would leave the member without a total of its own.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.domain.bloc_book import BlocBook, kept_by_book
from thidua_reports.domain.criteria import Criterion
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column, SheetLayout
from thidua_reports.forms.row_checks import MISSING_CELLS, Problem, is_blank
from thidua_reports.formulas.rule_uses import scored_target_by_target
from thidua_reports.layouts.member_sheets import CriterionResults, Results

OF_CRITERIA = (CriterionResults.self_score, CriterionResults.bonus, CriterionResults.deduction)
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

    A member that has nothing to be scored has none.
    """
    targets = Counter(target.member for target in book.targets)
    members = [each.code for each in book.bloc.members] if book.is_scored else []
    given = {
        code: (
            *_cells(Results.layout, (Results.self_score,), targets[code]),
            *_cells(CriterionResults.layout, OF_CRITERIA, len(scored_as_a_whole(book, code))),
        )
        for code in members
    }
    return {code: f"COUNT({','.join(cells)})>0" for code, cells in given.items() if cells}


def without_own_score(cell: str, begun: str) -> Iterator[Problem]:
    """Yield that own points are missing from a row; "" for `begun` where it asks for none."""
    if begun:
        yield f"AND({is_blank(cell)},{begun})", WITHOUT_OWN_SCORE


def _cells(layout: SheetLayout, columns: Sequence[Column], rows: int) -> Iterator[str]:
    for column in columns if rows else ():
        letters = layout.letters(column)
        yield f"'{layout.name}'!${letters}${FIRST_ROW}:${letters}${FIRST_ROW + rows - 1}"
