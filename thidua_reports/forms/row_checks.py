"""What each row of a form shows while it is being filled in: complete, or what is wrong.

The words are formulas, so that they change as somebody types, and the colours follow from them; the
program checks again, and more.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.ratios import MOST_TIMES, SMALLEST_PART
from thidua_reports.domain.targets import Direction, Target, TargetKind
from thidua_reports.excel.layout.legends import LEGEND
from thidua_reports.excel.layout.sheet_layout import Column, SheetLayout
from thidua_reports.excel.writing.cell_help import can_be_offered
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.sheet_content import ColourRule, Row, legend

COMPLETE, MISSING, TO_SEE = "đủ", "thiếu", "xem lại"
MISSING_FIGURE = f"{MISSING} số thực hiện"
NOT_A_NUMBER = f"{TO_SEE}: không phải là số"
NOT_A_CHOICE = f"{TO_SEE}: ghi {words.ATTAINED} hoặc {words.NOT_ATTAINED}"
FAR_FROM_PLAN = f"{TO_SEE}: lệch xa kế hoạch"
LESS_THAN_BEFORE = f"{TO_SEE}: ít hơn số kỳ trước"
NOT_A_PART = f"{TO_SEE}: tử số lớn hơn mẫu số"
OTHER_THAN_PLAN = f"{TO_SEE}: Trên tổng số khác kế hoạch"
BELOW_ZERO = f"{TO_SEE}: số âm"
NOT_A_RATING = f"{TO_SEE}: không phải là mức của khối"
ABOVE_MAXIMUM = f"{TO_SEE}: Tự chấm vượt mức tối đa"
MISSING_PLAN = f"{MISSING} kế hoạch"
MISSING_WORDS = f"{MISSING} tên, loại hoặc chiều"
FAR_FROM_LAST_YEAR = f"{TO_SEE}: lệch xa năm trước"
WITHOUT_CRITERION = f"{TO_SEE}: chưa ghi tiêu chí, sẽ không tính điểm"
WORSE_THAN_LAST_YEAR = f"{TO_SEE}: kém kế hoạch năm trước"


Score = tuple[str, Decimal | None]
"""The cell of a self-score, and the most that it can be; None where that is not known."""


def achieved_check(
    target: Target, cells: tuple[str, str, str], before: str, score: Score
) -> Formula:
    """Return the check of a reported target; `cells` are plan, achieved and population.

    `before` is the cell of the figure already reported for the same year, "" where there is none.
    """
    plan, achieved, out_of = cells
    last = tuple(_too_high(score))
    if target.kind is TargetKind.PASS_FAIL:
        choice = f'OR({achieved}="{words.ATTAINED}",{achieved}="{words.NOT_ATTAINED}")'
        problems = [(_blank(achieved), MISSING_FIGURE), (f"NOT({choice})", NOT_A_CHOICE)]
        return _first([*problems, *last])
    if target.kind is TargetKind.INFORMATIONAL:
        return _first([(_blank(achieved), MISSING_FIGURE)])
    compared = achieved
    problems = [
        (_blank(achieved), MISSING_FIGURE),
        (f"NOT(ISNUMBER({achieved}))", NOT_A_NUMBER),
        (f"{achieved}<0", BELOW_ZERO),
    ]
    if target.kind is not TargetKind.RATE:
        problems.append((f"AND(NOT({_blank(out_of)}),{out_of}<>{plan})", OTHER_THAN_PLAN))
    if target.kind is TargetKind.RATE:
        problems.append((f"AND(ISNUMBER({out_of}),{achieved}>N({out_of}))", NOT_A_PART))
        compared = f"IF(N({out_of})=0,{achieved},100*{achieved}/{out_of})"
    if before and target.kind is TargetKind.CUMULATIVE:
        problems.append((f"{achieved}<N({before})", LESS_THAN_BEFORE))
    return _first([*problems, (_far(compared, plan), FAR_FROM_PLAN), *last])


def needed_check(
    needed: Sequence[tuple[str, str]], rated: str, ratings: Sequence[str], score: Score
) -> Formula | None:
    """Return the check of a row that needs figures, as pairs of cell and heading; None for none.

    `rated` is the cell that may hold one of the `ratings` in place of a number.
    """
    if not needed:
        return None
    missing = "+".join(f"IF(LEN(TRIM({cell}))=0,1,0)" for cell, _ in needed)
    named = "&".join(f'IF(LEN(TRIM({cell}))=0," {heading};","")' for cell, heading in needed)
    problems = [problem for cell, _ in needed for problem in _odd(cell, rated, ratings)]
    checked = _first([*problems, *_too_high(score)]).text[1:]
    return Formula(f'=IF({missing}=0,{checked},"{MISSING}:"&{named})')


def _odd(cell: str, rated: str, ratings: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what a figure of a criterion cannot be; of many ratings the program alone judges."""
    if cell != rated or not ratings:
        yield f"NOT(ISNUMBER({cell}))", NOT_A_NUMBER
    elif can_be_offered(ratings):
        listed = ",".join(f'"{_quoted(rating)}"' for rating in ratings)
        known = f"ISNUMBER(MATCH(TRIM({cell}),{{{listed}}},0))"
        yield f"NOT(OR(ISNUMBER({cell}),{known}))", NOT_A_RATING
    yield f"N({cell})<0", BELOW_ZERO


def _quoted(rating: str) -> str:
    return " ".join(rating.split()).replace('"', '""')


def _too_high(score: Score) -> Iterator[tuple[str, str]]:
    cell, most = score
    if most is not None:
        yield f"N({cell})>{most:f}", ABOVE_MAXIMUM


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
    no_way = f"AND({with_plan},{_blank(way)})"
    is_scored = f'{kind}<>"{TargetKind.INFORMATIONAL.value}"'
    is_worse = f'IF({way}="{Direction.DOWN.value}",{plan}>{last_plan},{plan}<{last_plan})'
    problems = [
        (f"OR({_blank(name)},{_blank(kind)},{no_way})", MISSING_WORDS),
        (f'AND({kind}<>"{TargetKind.INFORMATIONAL.value}",{_blank(plan)})', MISSING_PLAN),
        (f'AND({with_plan},{plan}<>"{words.NO_PLAN}",NOT(ISNUMBER({plan})))', NOT_A_NUMBER),
        (f"OR({_far(plan, last_plan)},{_far(plan, last_achieved)})", FAR_FROM_LAST_YEAR),
        (f"AND(COUNT({plan},{last_plan})=2,{is_worse})", WORSE_THAN_LAST_YEAR),
        (f"AND({is_scored},{_blank(criterion)},{_blank(parent)})", WITHOUT_CRITERION),
    ]
    checked = _first(problems).text[1:]
    return Formula(f'=IF(AND({_blank(name)},{_blank(kind)},{_blank(plan)}),"",{checked})')


def _first(problems: Sequence[tuple[str, str]]) -> Formula:
    """Return a formula that shows the first of the problems that there is."""
    text = f'"{COMPLETE}"'
    for condition, message in reversed(problems):
        text = f'IF({condition},"{message}",{text})'
    return Formula(f"={text}")


def _blank(cell: str) -> str:
    return f'{cell}=""'


def _far(found: str, expected: str) -> str:
    far = f"OR({SMALLEST_PART}*{found}<{expected},{found}>{MOST_TIMES}*{expected})"
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
    result = f"${layout.letters(check)}{{row}}"
    return tuple(
        ColourRule(column, f'=ISNUMBER(SEARCH("{column.heading};",{result}))', MISSING_COLOUR)
        for column in columns
    )
