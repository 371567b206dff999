"""What the row of a target says while it is being registered: complete, or what is wrong."""

from collections.abc import Collection, Iterator

from thidua_reports.domain import words
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, CellKind, Column
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.forms.row_checks import (
    BELOW_ZERO,
    MISSING,
    NOT_A_NUMBER,
    NOT_A_WORD,
    OUT_OF_SIZE,
    TO_SEE,
    Problem,
    first_of,
    is_blank,
    is_far,
    is_number,
    is_one_of,
    is_out_of_size,
    no_choice,
    no_day,
    no_figure,
    no_value,
)
from thidua_reports.frozen import frozen
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.layouts.member_sheets import Registrations

MISSING_PLAN = f"{MISSING} kế hoạch"
MISSING_WORDS = f"{MISSING} tên, loại hoặc chiều"
FAR_FROM_LAST_YEAR = f"{TO_SEE}: lệch xa năm trước"
WITHOUT_CRITERION = f"{TO_SEE}: chưa ghi tiêu chí, sẽ không tính điểm"
WORSE_THAN_LAST_YEAR = f"{TO_SEE}: kém kế hoạch năm trước"
NEEDS_A_PLAN = f"{TO_SEE}: cách chấm cần có kế hoạch"
NOT_PLEDGED = f"{TO_SEE}: kế hoạch ghi {words.ATTAINED}"
NOT_IN_PER_CENT = f"{TO_SEE}: tỷ lệ ghi số phần trăm, như 95"


@frozen
class Known:
    """What a registration may refer to.

    `criteria` are the codes of those that targets are registered for, `planned` of those among them
    whose rule cannot do without a plan; `last_row` is the last row that is looked at.
    """

    criteria: Collection[str]
    planned: Collection[str]
    last_row: int


def registration_check(row: int, known: Known) -> Formula:
    """Return the check of a target being registered in a row (from 1); blank as long as that is.

    Without a criterion it brings no points, which a part of another target need not.
    """
    typed = [each for each in Registrations.layout.columns if each.kind is not CellKind.COMPUTED]
    broken, message = no_value(_at(each, row) for each in typed)
    begun = (Targets.name, Targets.kind, Targets.plan)
    nothing = ",".join(is_blank(_at(each, row)) for each in begun)
    problems = [
        *_lacking(row),
        *_odd_plan(row),
        *_odd_words(row, known),
        *_odd_beside_last_year(row),
    ]
    checked = first_of(problems).text[1:]
    return Formula(f'=IF({broken},"{message}",IF(AND({nothing}),"",{checked}))')


def _at(column: Column, row: int) -> str:
    return Registrations.at(column, row)


def _is(cell: str, kind: TargetKind) -> str:
    return f'{cell}="{kind.value}"'


def _with_figure(kind: str) -> str:
    informational, attained = (
        _is(kind, each) for each in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL)
    )
    return f"NOT(OR({informational},{attained}))"


def _lacking(row: int) -> Iterator[Problem]:
    name, kind, way, plan = (
        _at(each, row) for each in (Targets.name, Targets.kind, Targets.direction, Targets.plan)
    )
    no_way = f"AND({_with_figure(kind)},{is_blank(way)})"
    yield f"OR({is_blank(name)},{is_blank(kind)},{no_way})", MISSING_WORDS
    yield f"AND(NOT({_is(kind, TargetKind.INFORMATIONAL)}),{is_blank(plan)})", MISSING_PLAN


def _odd_plan(row: int) -> Iterator[Problem]:
    kind, plan = _at(Targets.kind, row), _at(Targets.plan, row)
    is_attained = _is(kind, TargetKind.PASS_FAIL)
    known = f"OR({is_number(plan)},{is_one_of(plan, (words.NO_PLAN, ''))})"
    yield f"AND({is_attained},NOT({is_one_of(plan, (words.ATTAINED,))}))", NOT_PLEDGED
    yield f"AND(NOT({is_attained}),NOT({known}))", NOT_A_NUMBER
    yield f"N({plan})<0", BELOW_ZERO
    yield is_out_of_size(plan), OUT_OF_SIZE.format(heading=Targets.plan.heading)
    is_rate = _is(kind, TargetKind.RATE)
    yield f"AND({is_rate},N({plan})>0,N({plan})<=1)", NOT_IN_PER_CENT
    is_day, message = no_day(plan, Targets.plan.heading)
    yield f"AND({is_rate},{is_day})", message


def _odd_words(row: int, known: Known) -> Iterator[Problem]:
    for column in (Targets.kind, Targets.direction):
        yield no_choice(_at(column, row), column.heading, column.choices)
    criterion, plan = _at(Targets.criterion, row), _at(Targets.plan, row)
    if known.criteria:
        yield no_choice(criterion, Targets.criterion.heading, known.criteria)
    if known.planned:
        is_without = is_one_of(plan, (words.NO_PLAN,))
        yield f"AND({is_without},{is_one_of(criterion, known.planned)})", NEEDS_A_PLAN
    yield _no_parent(row, known.last_row)


def _no_parent(row: int, last_row: int) -> Problem:
    parent, heading = _at(Targets.parent, row), Targets.parent.heading
    codes, names = (
        f"${letters}${FIRST_ROW}:${letters}${last_row}"
        for letters in map(Registrations.layout.letters, (Targets.code, Targets.name))
    )
    same = f'SUMPRODUCT(({codes}={parent})*({names}<>""))'
    return f"AND(NOT({is_blank(parent)}),IFERROR({same},0)=0)", NOT_A_WORD.format(heading=heading)


def _odd_beside_last_year(row: int) -> Iterator[Problem]:
    kind, way, plan, criterion, parent = (
        _at(each, row)
        for each in (
            *(Targets.kind, Targets.direction, Targets.plan),
            *(Targets.criterion, Targets.parent),
        )
    )
    last = (Registrations.last_plan, Registrations.last_achieved)
    for column in last:
        yield from no_figure(_at(column, row), column.heading)
    last_plan, last_achieved = (_at(each, row) for each in last)
    yield f"OR({is_far(plan, last_plan)},{is_far(plan, last_achieved)})", FAR_FROM_LAST_YEAR
    is_worse = f'IF({way}="{Direction.DOWN.value}",{plan}>{last_plan},{plan}<{last_plan})'
    yield f"AND(COUNT({plan},{last_plan})=2,{is_worse})", WORSE_THAN_LAST_YEAR
    is_scored = f"NOT({_is(kind, TargetKind.INFORMATIONAL)})"
    alone = f"{is_blank(criterion)},{is_blank(parent)}"
    yield f"AND({is_scored},{alone})", WITHOUT_CRITERION
