"""What the row of a reported target says while it is filled in: complete, or what is wrong."""

from collections.abc import Iterator
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.targets import Direction, Target, TargetKind
from thidua_reports.excel.layout.sheet_layout import CellKind, Rows
from thidua_reports.excel.writing.cell_help import EXCEL_DATES, LEAST_DATE_LIKE_PLAN
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.forms.own_scores import without_own_score
from thidua_reports.forms.row_checks import (
    A_DATE,
    BELOW_ZERO,
    MISSING,
    NOT_A_NUMBER,
    NOT_A_PART,
    NOT_WHOLE,
    OUT_OF_SIZE,
    TO_SEE,
    Problem,
    first_of,
    is_blank,
    is_far,
    is_number,
    is_one_of,
    is_out_of_size,
    no_day,
    no_figure,
    no_number,
    no_value,
    too_high,
)
from thidua_reports.frozen import frozen
from thidua_reports.language.measured_units import is_counted
from thidua_reports.layouts.member_sheets import Results

MISSING_FIGURE = f"{MISSING} số thực hiện"
NOT_A_CHOICE = f"{TO_SEE}: ghi {words.ATTAINED} hoặc {words.NOT_ATTAINED}"
FAR_FROM_PLAN = f"{TO_SEE}: lệch xa kế hoạch"
LESS_THAN_BEFORE = f"{TO_SEE}: ít hơn số kỳ trước"
OTHER_THAN_PLAN = f"{TO_SEE}: Trên tổng số khác kế hoạch"
OTHER_THAN_OURS = TO_SEE + ": {heading} khác tỷ lệ tính được"
DECIMALS = range(5)
"""To so many decimals a member may have rounded its ratio, or cut it off."""
SAME = "0.0000001"
"""Two figures that differ by less are the same, but for how a computer keeps them."""
FIGURES = [
    each
    for each in Results.typed_in(Rows.GIVEN, Results.achieved, Results.own_excess).values()
    if each.kind is CellKind.NUMBER
]
"""What is a number from zero on, if it is filled in; an excess may be below it."""
NOT_IN_PER_CENT = TO_SEE + ": {heading} ghi số phần trăm, như 95"
NOT_A_MARK = f"{TO_SEE}: {Results.highlighted.heading} chỉ đánh {words.CROSS}"
MISSING_NAME = f"{MISSING} tên"
OWN_RATIOS = ((Results.own_percent, 0), (Results.own_excess, 100))
"""The ratios that a member gives itself, and what they leave out of the per cent."""


@frozen
class Measure:
    """What a row is held against beside its own cells.

    `before` is the cell of the figure already reported for the same year, "" where there is none;
    `least_share` of how much of its plan a likely figure is measured by now; `most` is the most
    that the self-score can be, None where that is not known; `begun` the condition that the row has
    to have one, "" where it need not.
    """

    before: str
    least_share: Decimal
    most: Decimal | None
    begun: str


def result_check(target: Target, row: int, measure: Measure) -> Formula:
    """Return the check of a reported target in a row (from 1)."""
    achieved = Results.at(Results.achieved, row)
    first = [no_value(_typed(row, Rows.GIVEN)), (is_blank(achieved), MISSING_FIGURE)]
    match target.kind:
        case TargetKind.INFORMATIONAL:
            problems = [*_no_statement(achieved)]
        case TargetKind.PASS_FAIL:
            choices = (words.ATTAINED, words.NOT_ATTAINED)
            out_of = Results.at(Results.out_of, row)
            is_other = f"AND(NOT({is_blank(out_of)}),{out_of}<>1)"
            problems = [
                (f"NOT({is_one_of(achieved, choices)})", NOT_A_CHOICE),
                (is_other, OTHER_THAN_PLAN),
            ]
        case TargetKind.RATE:
            problems = [*_no_amount(achieved), *_odd_rate(row)]
        case _:
            problems = [*_no_amount(achieved), *_odd_amount(target, row, measure)]
    unscored = without_own_score(Results.at(Results.self_score, row), measure.begun)
    return first_of([*first, *problems, *_odd_beside(target, row, measure.most), *unscored])


def extra_result_check(row: int) -> Formula:
    """Return the check of a result beyond the pledge in a row (from 1), while that is not blank."""
    name, achieved = Results.at(Results.name, row), Results.at(Results.achieved, row)
    broken, message = no_value(_typed(row, Rows.SPARE))
    problems = [
        (is_blank(name), MISSING_NAME),
        (is_blank(achieved), MISSING_FIGURE),
        *_no_statement(achieved),
        *_no_mark(row),
    ]
    checked = first_of(problems).text[1:]
    nothing = f"AND({is_blank(name)},{is_blank(achieved)})"
    return Formula(f'=IF({broken},"{message}",IF({nothing},"",{checked}))')


def _typed(row: int, rows: Rows) -> Iterator[str]:
    return (Results.at(each, row) for each in Results.typed_in(rows).values())


def _no_statement(achieved: str) -> Iterator[Problem]:
    """Yield what a cell of text cannot be that states a figure, such as 25.000 or 16/25."""
    first = f"LEFT(TRIM({achieved}),1)"
    yield f"LEN(TRIM(CLEAN({achieved})))=0", MISSING_FIGURE
    yield f'OR(N({achieved})<0,{first}="-")', BELOW_ZERO
    is_figure = f'AND(ISNUMBER(FIND({first},"0123456789+")),ISERROR(FIND("%",{achieved})))'
    yield f"OR(ISLOGICAL({achieved}),NOT({is_figure}))", NOT_A_NUMBER
    yield is_out_of_size(achieved), OUT_OF_SIZE.format(heading=Results.achieved.heading)


def _no_amount(achieved: str) -> Iterator[Problem]:
    yield f"NOT({is_number(achieved)})", NOT_A_NUMBER
    yield f"{achieved}<0", BELOW_ZERO
    yield is_out_of_size(achieved), OUT_OF_SIZE.format(heading=Results.achieved.heading)


def _odd_rate(row: int) -> Iterator[Problem]:
    columns = (Results.plan, Results.achieved, Results.out_of)
    plan, achieved, out_of = (Results.at(column, row) for column in columns)
    yield f"AND(ISNUMBER({out_of}),{achieved}>N({out_of}))", NOT_A_PART
    rate = f"IF(N({out_of})=0,{achieved},100*{achieved}/{out_of})"
    yield is_far(rate, plan), FAR_FROM_PLAN


def _odd_amount(target: Target, row: int, measure: Measure) -> Iterator[Problem]:
    columns = (Results.plan, Results.achieved, Results.out_of)
    plan, achieved, out_of = (Results.at(column, row) for column in columns)
    heading, (first, last) = Results.achieved.heading, EXCEL_DATES
    is_day = f"{achieved}>={first},{achieved}<={last},N({plan})<{LEAST_DATE_LIKE_PLAN}"
    yield f"AND({is_day})", A_DATE.format(heading=heading)
    planned, is_whole = target.plan.value, is_counted(target.unit, target.name)
    if is_whole and (planned is None or planned == planned.to_integral_value()):
        yield f"{achieved}<>INT({achieved})", NOT_WHOLE.format(heading=heading)
    yield f"AND(NOT({is_blank(out_of)}),{out_of}<>{plan})", OTHER_THAN_PLAN
    if measure.before and target.kind is TargetKind.CUMULATIVE:
        yield f"{achieved}<N({measure.before})", LESS_THAN_BEFORE
    yield is_far(achieved, plan, measure.least_share), FAR_FROM_PLAN


def _odd_beside(target: Target, row: int, most: Decimal | None) -> Iterator[Problem]:
    for column in FIGURES:
        yield from no_figure(Results.at(column, row), column.heading)
    excess, score = Results.own_excess, Results.self_score
    yield from no_number(Results.at(excess, row), excess.heading)
    yield from _odd_previous(target, row)
    for column in (Results.own_percent, excess, score):
        yield no_day(Results.at(column, row), column.heading)
    yield from too_high(Results.at(score, row), score.heading, most)
    for column, less in OWN_RATIOS:
        own = Results.at(column, row)
        text = OTHER_THAN_OURS.format(heading=column.heading)
        yield f"NOT(OR({is_blank(own)},{_follows(target, row, own, less)}))", text
    yield from _no_mark(row)


def _odd_previous(target: Target, row: int) -> Iterator[Problem]:
    """Yield what last year's figure is not beside such a plan: a day, a part of one per cent."""
    previous, plan = Results.at(Results.previous, row), Results.at(Results.plan, row)
    heading, (first, last) = Results.previous.heading, EXCEL_DATES
    if target.kind is not TargetKind.INFORMATIONAL:
        is_day = f"{previous}>={first},{previous}<={last},N({plan})<{LEAST_DATE_LIKE_PLAN}"
        yield f"AND({is_day})", A_DATE.format(heading=heading)
    if target.kind is TargetKind.RATE:
        is_part = f"N({previous})>0,N({previous})<=1,N({plan})>1"
        yield f"AND({is_part})", NOT_IN_PER_CENT.format(heading=heading)


def _no_mark(row: int) -> Iterator[Problem]:
    mark = Results.at(Results.highlighted, row)
    is_marked = is_one_of(mark, sorted(words.TICKS))
    yield f"NOT(OR({is_blank(mark)},{is_marked}))", NOT_A_MARK


def _follows(target: Target, row: int, own: str, less: int) -> str:
    """Return the condition that an own ratio is ours; true where there is none to compare with."""
    columns = (Results.ratio, Results.achieved, Results.plan)
    ratio, achieved, plan = (Results.at(column, row) for column in columns)
    ours = f"100*{ratio}-{less}"
    same = ",".join(
        f"ABS({own}-{function}({ours},{decimals}))<{SAME}"
        for decimals in DECIMALS
        for function in ("ROUND", "ROUNDDOWN")
    )
    is_known = f"ISNUMBER({ratio})"
    if target.direction is Direction.DOWN:
        is_known = f"IF({is_known},{achieved}*{plan}<>0,FALSE)"
    return f"IF({is_known},IF(ISNUMBER({own}),OR({same}),FALSE),ISNUMBER({own}))"
