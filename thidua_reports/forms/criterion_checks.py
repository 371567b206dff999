"""What the row of a criterion says while it is filled in: complete, or what is wrong."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from thidua_reports.excel.layout.sheet_layout import CellKind, Column, Rows
from thidua_reports.excel.writing.cell_help import can_be_offered
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.forms.own_scores import without_own_score
from thidua_reports.forms.row_checks import (
    BELOW_ZERO_IN,
    COMPLETE,
    LISTED,
    MISSING_CELLS,
    NO_NUMBER_IN,
    NOT_A_PART,
    OUT_OF_SIZE,
    TO_SEE,
    Problem,
    first_of,
    is_blank,
    is_number,
    is_one_of,
    is_out_of_size,
    no_count,
    no_day,
    no_figure,
    no_value,
    not_asked,
    too_high,
)
from thidua_reports.layouts.member_sheets import CriterionResults

NOT_A_RATING = f"{TO_SEE}: không phải là mức của Khối"
INPUTS = [*CriterionResults.typed_in(Rows.GIVEN).values()]
OWN_POINTS = (CriterionResults.self_score, CriterionResults.bonus, CriterionResults.deduction)
MOST_LISTED = 200
"""Signs of all headings together; more than there are."""


def criterion_check(
    row: int,
    needed: Collection[Column],
    limits: Mapping[Column, Decimal | None],
    ratings: Sequence[str],
    begun: str,
) -> Formula:
    """Return the check of a criterion in a row (from 1); one that needs no figures is not complete.

    `limits` are the columns that may be filled in, and the most for each, None where that is not
    known; one of the `ratings` may be in place of an achievement; `begun` is the condition that the
    member has to give itself points, "" where it need not.
    """
    unscored = without_own_score(CriterionResults.at(CriterionResults.self_score, row), begun)
    problems = [*_odd_row(row, limits, ratings), *unscored]
    broken, message = no_value(CriterionResults.at(each, row) for each in INPUTS)
    odd = first_of(problems, COMPLETE if needed else "").text[1:]
    checked = _missing(row, needed, odd) if needed else odd
    return Formula(f'=IF({broken},"{message}",{checked})')


def _missing(row: int, needed: Collection[Column], otherwise: str) -> str:
    """Return the formula that names the headings of blank cells, or shows what is otherwise."""
    blanks = {column.heading: is_blank(CriterionResults.at(column, row)) for column in needed}
    missing = "+".join(f"IF({each},1,0)" for each in blanks.values())
    named = "&".join(f'IF({each},"{LISTED}{heading}","")' for heading, each in blanks.items())
    told = f'"{MISSING_CELLS}"&MID({named},{len(LISTED) + 1},{MOST_LISTED})'
    return f"IF({missing}=0,{otherwise},{told})"


def _odd_row(
    row: int, limits: Mapping[Column, Decimal | None], ratings: Sequence[str]
) -> Iterator[Problem]:
    for column in INPUTS:
        cell = CriterionResults.at(column, row)
        if column in limits:
            yield from _odd(column, cell, ratings)
            yield from too_high(cell, column.heading, limits[column])
        elif column.kind is CellKind.NUMBER:
            yield not_asked(cell, column.heading)
    achieved, out_of = (
        CriterionResults.at(each, row)
        for each in (CriterionResults.achieved, CriterionResults.out_of)
    )
    if CriterionResults.out_of in limits:
        yield f"AND(COUNT({achieved},{out_of})=2,{achieved}>{out_of})", NOT_A_PART


def _odd(column: Column, cell: str, ratings: Sequence[str]) -> Iterator[Problem]:
    """Yield what a figure of a criterion cannot be; of many ratings the program alone judges."""
    if column is CriterionResults.achieved and ratings:
        yield from _odd_rating(cell, ratings)
        return
    yield from no_figure(cell, column.heading)
    if column is CriterionResults.count:
        yield from no_count(cell, column.heading)
    elif column in OWN_POINTS:
        yield no_day(cell, column.heading)


def _odd_rating(cell: str, ratings: Sequence[str]) -> Iterator[Problem]:
    heading = CriterionResults.achieved.heading
    if can_be_offered(ratings):
        known = f"OR({is_number(cell)},{is_one_of(cell, (*ratings, ''))})"
        yield f"NOT({known})", NOT_A_RATING
    yield f"ISLOGICAL({cell})", NO_NUMBER_IN.format(heading=heading)
    yield is_out_of_size(cell), OUT_OF_SIZE.format(heading=heading)
    yield f"N({cell})<0", BELOW_ZERO_IN.format(heading=heading)
