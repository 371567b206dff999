"""What each row of a form shows while it is being filled in: complete, or what is wrong.

The words are formulas, so that they change as somebody types, and the colours follow from them; the
program checks again, and more.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.ratios import LIKELY_TIMES
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.legends import LEGEND
from thidua_reports.excel.layout.sheet_layout import Column, SheetLayout
from thidua_reports.excel.writing.cell_help import EXCEL_DATES
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.sheet_content import ColourRule, Row, legend

COMPLETE, MISSING, TO_SEE = "đủ", "thiếu", "xem lại"
NOT_A_NUMBER = f"{TO_SEE}: không phải là số"
BELOW_ZERO = f"{TO_SEE}: số âm"
NOT_A_PART = f"{TO_SEE}: tử số lớn hơn mẫu số"
NO_NUMBER_IN = TO_SEE + ": {heading} không phải là số"
BELOW_ZERO_IN = TO_SEE + ": {heading} là số âm"
ABOVE_MAXIMUM = TO_SEE + ": {heading} vượt mức tối đa"
NOT_WHOLE = TO_SEE + ": {heading} phải là số nguyên"
A_DATE = TO_SEE + ": {heading} là ngày tháng?"
MISSING_PLAN = f"{MISSING} kế hoạch"
MISSING_WORDS = f"{MISSING} tên, loại hoặc chiều"
FAR_FROM_LAST_YEAR = f"{TO_SEE}: lệch xa năm trước"
WITHOUT_CRITERION = f"{TO_SEE}: chưa ghi tiêu chí, sẽ không tính điểm"
WORSE_THAN_LAST_YEAR = f"{TO_SEE}: kém kế hoạch năm trước"
LISTED, MISSING_CELLS = "; ", f"{MISSING}: "
"""Between the headings of blank cells, and before them."""
Problem = tuple[str, str]
"""A condition over the cells of a row, and what the row says where it holds."""


def no_figure(cell: str, heading: str) -> Iterator[Problem]:
    """Yield what a cell cannot be that is blank or holds a number from zero on."""
    words_in_it = f"AND(LEN(TRIM({cell}))>0,NOT(ISNUMBER({cell})))"
    yield words_in_it, NO_NUMBER_IN.format(heading=heading)
    yield f"N({cell})<0", BELOW_ZERO_IN.format(heading=heading)


def no_count(cell: str, heading: str) -> Iterator[Problem]:
    """Yield what a cell cannot be in which things are counted: a part of one, a day.

    That a cell shows a day no formula can tell in both Excel and LibreOffice; its size can.
    """
    first, last = EXCEL_DATES
    yield f"N({cell})<>INT(N({cell}))", NOT_WHOLE.format(heading=heading)
    yield f"AND(N({cell})>={first},N({cell})<={last})", A_DATE.format(heading=heading)


def too_high(cell: str, heading: str, most: Decimal | None) -> Iterator[Problem]:
    """Yield that a figure is above the most that it can be, None where that is not known."""
    if most is not None:
        yield f"N({cell})>{most:f}", ABOVE_MAXIMUM.format(heading=heading)


def registration_check(cells: Sequence[str], last: Sequence[str]) -> Formula:
    """Return the check of a target being registered.

    `cells` are name, kind, direction, plan, criterion and parent; without a criterion it brings no
    points, which a part of another target need not.

    `last` are plan and achievement of the year before.
    """
    name, kind, way, plan, criterion, parent = cells
    last_plan, last_achieved = last
    with_plan = (
        f'AND({kind}<>"{TargetKind.INFORMATIONAL.value}",{kind}<>"{TargetKind.PASS_FAIL.value}")'
    )
    no_way = f"AND({with_plan},{is_blank(way)})"
    is_scored = f'{kind}<>"{TargetKind.INFORMATIONAL.value}"'
    is_worse = f'IF({way}="{Direction.DOWN.value}",{plan}>{last_plan},{plan}<{last_plan})'
    problems = [
        (f"OR({is_blank(name)},{is_blank(kind)},{no_way})", MISSING_WORDS),
        (f'AND({kind}<>"{TargetKind.INFORMATIONAL.value}",{is_blank(plan)})', MISSING_PLAN),
        (f'AND({with_plan},{plan}<>"{words.NO_PLAN}",NOT(ISNUMBER({plan})))', NOT_A_NUMBER),
        (f"N({plan})<0", BELOW_ZERO),
        (f"OR({is_far(plan, last_plan)},{is_far(plan, last_achieved)})", FAR_FROM_LAST_YEAR),
        (f"AND(COUNT({plan},{last_plan})=2,{is_worse})", WORSE_THAN_LAST_YEAR),
        (f"AND({is_scored},{is_blank(criterion)},{is_blank(parent)})", WITHOUT_CRITERION),
    ]
    checked = first_of(problems).text[1:]
    return Formula(f'=IF(AND({is_blank(name)},{is_blank(kind)},{is_blank(plan)}),"",{checked})')


def first_of(problems: Sequence[tuple[str, str]]) -> Formula:
    """Return a formula that shows the first of the problems that there is."""
    text = f'"{COMPLETE}"'
    for condition, message in reversed(problems):
        text = f'IF({condition},"{message}",{text})'
    return Formula(f"={text}")


def is_blank(cell: str) -> str:
    """Return the condition that a cell holds nothing."""
    return f'{cell}=""'


def is_far(found: str, expected: str) -> str:
    """Return the condition that both are figures, one of them many times the other."""
    far = f"OR({LIKELY_TIMES}*{found}<{expected},{found}>{LIKELY_TIMES}*{expected})"
    return f"IF(COUNT({found},{expected})<2,FALSE,AND({expected}>0,{found}>0,{far}))"


MISSING_COLOUR, ODD_COLOUR = "#FFD9A8", "#FFC7CE"


def colour_key(rows: Sequence[Row]) -> str:
    """Return the note under the title of a sheet on what its colours mean."""
    return " ".join(filter(None, (LEGEND, legend(rows))))


def check_colours(
    layout: SheetLayout, check: Column, columns: Sequence[Column]
) -> tuple[ColourRule, ...]:
    """Return colours for `columns` by the words of the column `check` in the row."""
    result = f"${layout.letters(check)}{{row}}"
    return tuple(
        ColourRule(column, f'=LEFT({result},{len(word)})="{word}"', colour)
        for column in columns
        for word, colour in ((MISSING, MISSING_COLOUR), (TO_SEE, ODD_COLOUR))
    )


def named_colours(
    layout: SheetLayout, check: Column, columns: Sequence[Column]
) -> tuple[ColourRule, ...]:
    """Return colours for those of the `columns` whose heading the column `check` names."""
    named = f'"{LISTED}"&MID(${layout.letters(check)}{{row}},{len(MISSING_CELLS) + 1},200)'
    return tuple(
        ColourRule(
            column,
            f'=ISNUMBER(SEARCH("{LISTED}{column.heading}{LISTED}",{named}&"{LISTED}"))',
            MISSING_COLOUR,
        )
        for column in columns
    )
