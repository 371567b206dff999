"""The sheet "Đăng ký" of a member's form: what it pledges for the year."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.history import PastFigure
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction, Target, TargetKind, codes_beyond
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, CellKind, Column
from thidua_reports.excel.writing.cell_help import InputRule, number_rule, plan_rule
from thidua_reports.excel.writing.cell_values import CellValue, Formula
from thidua_reports.excel.writing.heading_marks import ALWAYS, marks_of
from thidua_reports.excel.writing.sheet_content import (
    MOST_BELOW,
    SPARE_ROWS,
    Filled,
    Row,
    SheetContent,
    cells_of,
)
from thidua_reports.forms.registration_checks import Known, registration_check
from thidua_reports.forms.row_checks import check_colours, colour_key, quoted
from thidua_reports.formulas.ratio_formula import ratio_in_form
from thidua_reports.formulas.rule_uses import (
    asks_for_targets,
    needs_plan,
    quantities_used,
    registered_for,
)
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.layouts.member_sheets import Registrations

FREE = frozenset(
    each
    for each in Registrations.layout.columns
    if each.kind is not CellKind.COMPUTED and not each.is_key
)
"""The member's columns of a target that it registers itself: all but the code."""
UNSCORED_ROWS = 3
ASSIGNED = frozenset({Targets.note})
"""The member's columns of a target that the bloc has already entered: only the note."""


def registration_sheet(book: BlocBook, member: str, filled: Filled) -> SheetContent:
    """Return the sheet of registrations: what is assigned, last year's targets, and empty rows."""
    own = [target for target in book.targets if target.member == member]
    assigned = [_assigned(book, target) for target in own]
    free = [*_last_years(book, member, own), *_empty(book, member, own)]
    both = [*assigned, *free]
    known = _known(book, member, FIRST_ROW + len(both) - 1)
    rows = [_completed(row, at, known, filled) for at, row in enumerate(both, FIRST_ROW)]
    return SheetContent(
        Registrations.layout,
        rows[: len(own)],
        note=colour_key(rows),
        spare=rows[len(own) :],
        inputs=ASSIGNED,
        spare_inputs=FREE,
        choices={Targets.criterion: [*known.criteria]},
        rules=dict(_rules(len(own), len(rows))),
        colours=check_colours(
            Registrations.layout,
            Registrations.check,
            (Targets.name, Targets.plan, Registrations.check),
        ),
        frozen=2,
        marks={Targets.name: ALWAYS, **marks_of(Registrations.layout, FREE)},
    )


def _known(book: BlocBook, member: str, last_row: int) -> Known:
    used = quantities_used(book)
    criteria = registered_for(book, member)
    return Known(
        criteria=[each.code for each in criteria],
        planned=[
            each.code for each in criteria if each.rule in used and needs_plan(used[each.rule])
        ],
        last_row=last_row + MOST_BELOW,
    )


def still_to_register(book: BlocBook, member: str, sheet: SheetContent) -> str:
    """Return the formula, without =, of how many targets its sheet still lacks.

    As many as the bloc asks for in each criterion; where it sets no number, one; "" for any number.
    """
    names = sheet.cells(Targets.name, beyond=MOST_BELOW)
    criteria = sheet.cells(Targets.criterion, beyond=MOST_BELOW)
    counted = [each for each in registered_for(book, member) if each.target_count]
    if counted:
        # to COUNTIFS the codes 1.1 and 1.10 are one number
        return "+".join(
            f'MAX(0,{each.target_count}-IFERROR(SUMPRODUCT(({names}<>"")'
            f"*({criteria}={quoted(each.code)})),0))"
            for each in counted
        )
    return f'IF(COUNTIF({names},"?*")=0,1,0)' if asks_for_targets(book, member) else ""


def _assigned(book: BlocBook, target: Target) -> dict[Column, CellValue]:
    past = book.past(target, book.bloc.year - 1, Period.YEAR)
    plan: CellValue = words.NO_PLAN if target.without_plan else target.plan.value
    return {
        **cells_of(Registrations, target),
        Targets.plan: words.ATTAINED if target.kind is TargetKind.PASS_FAIL else plan,
        **(_last_year(past) if past else {}),
    }


def _last_years(
    book: BlocBook, member: str, own: Sequence[Target]
) -> Iterator[dict[Column, CellValue]]:
    """Yield last year's targets, to be pledged again; a cleared row registers nothing."""
    taken = {target.code for target in own}
    for past in book.history:
        is_last = (past.year, past.period) == (book.bloc.year - 1, Period.YEAR)
        is_pledged = past.kind is not TargetKind.INFORMATIONAL
        if is_last and is_pledged and past.member == member and past.code not in taken:
            yield {
                **cells_of(Registrations, past, Targets.plan, Targets.note),
                **_last_year(past),
            }


def _last_year(past: PastFigure) -> dict[Column, CellValue]:
    if past.kind is TargetKind.PASS_FAIL:
        return {}
    return {
        Registrations.last_plan: past.plan.value,
        Registrations.last_achieved: past.achieved.value,
    }


def _empty(book: BlocBook, member: str, own: Sequence[Target]) -> Iterator[dict[Column, CellValue]]:
    """As many rows as the bloc still asks for, each for its criterion, and some beyond.

    Those beyond are for informational targets, and for parts of a target ("trong đó"); where the
    bloc sets no number there are ten for everything.
    """
    known = (*(each.code for each in own), *(past.code for past in book.history))
    codes = codes_beyond(member, known)
    criteria = registered_for(book, member)
    counted = [each for each in criteria if each.target_count]
    wanted: list[str | None] = [criteria[0].code if len(criteria) == 1 else None] * SPARE_ROWS
    if counted:
        wanted = [each.code for each in counted for _ in range(_still_open(book, each, member))]
        wanted += [None] * UNSCORED_ROWS
    for criterion in wanted:
        yield {Targets.code: next(codes), Targets.criterion: criterion}


def _still_open(book: BlocBook, criterion: Criterion, member: str) -> int:
    return max(0, (criterion.target_count or 0) - len(book.targets_of(criterion.code, member)))


def _completed(row: Mapping[Column, CellValue], number: int, known: Known, filled: Filled) -> Row:
    plan, last = (
        Registrations.at(column, number) for column in (Targets.plan, Registrations.last_achieved)
    )
    return {
        **row,
        Registrations.to_last_year: Formula(ratio_in_form(Direction.UP, plan, last)),
        Registrations.check: registration_check(number, known),
        **filled.get(str(row[Targets.code]), {}),
    }


def _rules(assigned: int, count: int) -> Iterator[tuple[tuple[int, Column], InputRule]]:
    for row in range(FIRST_ROW + assigned, FIRST_ROW + count):
        plan = Registrations.at(Targets.plan, row)
        yield (row, Targets.plan), plan_rule(plan)
        for column in (Registrations.last_plan, Registrations.last_achieved):
            cell = Registrations.at(column, row)
            yield (row, column), number_rule(cell, "Số của năm trước, nếu có; để đối chiếu.")
