"""What the row of a criterion says while it is filled in: complete, or what is wrong."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.excel.writing.cell_help import can_be_offered
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.forms.row_checks import (
    LISTED,
    MISSING_CELLS,
    NOT_A_PART,
    TO_SEE,
    Problem,
    first_of,
    no_count,
    no_figure,
    too_high,
)
from thidua_reports.layouts.member_sheets import CriterionResults

NOT_A_RATING = f"{TO_SEE}: không phải là mức của Khối"
MOST_LISTED = 200
"""Signs of all headings together; more than there are."""


def criterion_check(
    row: int,
    needed: Collection[Column],
    limits: Mapping[Column, Decimal | None],
    ratings: Sequence[str],
) -> Formula | None:
    """Return the check of a criterion in a row (from 1) that needs figures; None for none.

    `limits` are the columns that may be filled in, and the most for each, None where that is not
    known; one of the `ratings` may be in place of an achievement.
    """
    if not needed:
        return None
    cells = {column: CriterionResults.at(column, row) for column in limits}
    problems = [each for column in limits for each in _odd(column, cells[column], ratings)]
    for column, most in limits.items():
        problems += too_high(cells[column], column.heading, most)
    achieved, out_of = (
        CriterionResults.at(each, row)
        for each in (CriterionResults.achieved, CriterionResults.out_of)
    )
    if CriterionResults.out_of in limits:
        problems.append((f"AND(COUNT({achieved},{out_of})=2,{achieved}>{out_of})", NOT_A_PART))
    blanks = {
        column.heading: f"LEN(TRIM({CriterionResults.at(column, row)}))=0" for column in needed
    }
    missing = "+".join(f"IF({is_blank},1,0)" for is_blank in blanks.values())
    named = "&".join(f'IF({each},"{LISTED}{heading}","")' for heading, each in blanks.items())
    told = f'"{MISSING_CELLS}"&MID({named},{len(LISTED) + 1},{MOST_LISTED})'
    return Formula(f"=IF({missing}=0,{first_of(problems).text[1:]},{told})")


def _odd(column: Column, cell: str, ratings: Sequence[str]) -> Iterator[Problem]:
    """Yield what a figure of a criterion cannot be; of many ratings the program alone judges."""
    if column is not CriterionResults.achieved or not ratings:
        yield from no_figure(cell, column.heading)
        if column is CriterionResults.count:
            yield from no_count(cell, column.heading)
    elif can_be_offered(ratings):
        listed = ",".join(f'"{_quoted(rating)}"' for rating in ratings)
        known = f"ISNUMBER(MATCH(TRIM({cell}),{{{listed}}},0))"
        yield f"NOT(OR(ISNUMBER({cell}),{known}))", NOT_A_RATING


def _quoted(rating: str) -> str:
    return " ".join(rating.split()).replace('"', '""')
