"""Rows by which khoi.xlsx, or a member's own workbook, registers targets -> the targets."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from thidua_reports.domain import words
from thidua_reports.domain.place import NO_FIGURE, Figure, Placed
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.submission import Registration, TargetEntry
from thidua_reports.domain.targets import Direction, Target, TargetKind, extra_code
from thidua_reports.excel.figures.digits import plainly_written
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import CellReader
from thidua_reports.excel.sheets.shown_cells import means_none, plain_text
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.issues.catalogue import bloc_kinds, rate_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.bloc_sheets import DECIMAL_PLACES
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.layouts.member_sheets import Registrations, Results

E = TypeVar("E", bound=Enum)
REPEATED = {
    Results.name: Targets.name,
    Results.kind: Targets.kind,
    Results.direction: Targets.direction,
}


def read_bloc_target(cells: CellReader, row: Row, percent: Rounding) -> Target:
    """Return a target of khoi.xlsx, where the program itself may have written the plan."""
    target = read_target(cells, row, percent)
    cells.issues.extend(small_plan(rate_kinds.PLAN_BELOW_ONE_PER_CENT, target, row[Targets.plan]))
    return target


def read_target(cells: CellReader, row: Row, percent: Rounding) -> Target:
    """Return the target; `percent` is the bloc's rounding, for a target that has none of its own.

    Without its kind and direction a plan means nothing: the plan is then unknown, placed at the
    cell to correct.
    """
    text = cells.text
    kind = _chosen(cells, row, Targets.kind, TargetKind)
    direction = _direction(cells, row, kind)
    without_plan = means_none(row[Targets.plan])
    plan: Figure = Placed(None, row[Targets.plan].place)
    if not without_plan:
        plan = _plan(cells, row, kind)
    for choice, column in ((kind, Targets.kind), (direction, Targets.direction)):
        if choice is None:
            plan = Placed(None, row[column].place)
    return Target(
        member=text(row[Targets.member]),
        code=text(row[Targets.code]),
        name=text(row[Targets.name]),
        unit=text(row[Targets.unit]),
        kind=kind or TargetKind.SNAPSHOT,
        direction=direction or Direction.UP,
        compared_with=text(row[Targets.compared_with]),
        plan=plan,
        criterion=text(row[Targets.criterion]),
        parent=text(row[Targets.parent]),
        percent=_rounding(cells, row, percent),
        pattern=text(row[Targets.pattern]),
        place=row.place,
        without_plan=without_plan,
        group=matching_key(text(row[Targets.group])),
    )


def _chosen(cells: CellReader, row: Row, column: Column, choices: type[E]) -> E | None:
    if cells.text(row[column]):
        return cells.choice(row[column], choices)
    target = cells.text(row[Targets.name])
    cells.issues.append(_choice_missing(row, column, column.choices, target))
    return None


def _choice_missing(row: Row, column: Column, choices: Iterable[str], target: str) -> Issue:
    return bloc_kinds.CHOICE_MISSING.at(
        row[column].place, target=target, heading=column.heading, choices=", ".join(choices)
    )


def _direction(cells: CellReader, row: Row, kind: TargetKind | None) -> Direction | None:
    if kind in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL):
        return Direction.UP
    return _chosen(cells, row, Targets.direction, Direction)


def _plan(cells: CellReader, row: Row, kind: TargetKind | None) -> Figure:
    cell = row[Targets.plan]
    if kind is TargetKind.PASS_FAIL:
        return Placed(Decimal(1), cell.place)
    if kind is not TargetKind.RATE:
        return cells.number(cell, cells.text(row[Targets.unit]))
    return cells.per_cent(cell)


def small_plan(kind: IssueKind, target: Target, cell: RawCell) -> Iterator[Issue]:
    """Yield an issue of the kind where a rate is planned as a number that may be a fraction."""
    plan, is_sure = target.plan.value, "%" in f"{cell.number_format}{cell.value}"
    if target.kind is TargetKind.RATE and plan is not None and 0 < plan <= 1 and not is_sure:
        yield kind.at(
            cell.place,
            target=target.name,
            plan=plainly_written(plan),
            as_percent=plainly_written(100 * plan),
        )


def _rounding(cells: CellReader, row: Row, percent: Rounding) -> Rounding:
    mode = cells.choice(row[Targets.rounding], RoundingMode)
    decimals = cells.integer(row[Targets.decimals], DECIMAL_PLACES.range)
    return Rounding(mode or percent.mode, percent.decimals if decimals is None else decimals)


class RegistrationReader:
    """Reads what a member's workbook registers itself; issues go where those of `cells` do.

    At the time of the pledge these are targets. Later they are results beyond the pledge, on the
    sheet of results: stated, without plan or points. The plans of the `given` targets, by their
    codes, are the bloc's.
    """

    def __init__(
        self, cells: CellReader, member: str, percent: Rounding, given: Collection[str]
    ) -> None:
        self._cells, self._member, self._percent, self._given = cells, member, percent, given

    def registered(self, row: Row) -> tuple[Registration, TargetEntry] | None:
        """Return the target registered, and its row as an entry; None for a row left empty.

        A row that names no target registers nothing, which is reported where it plans something.
        """
        name, plan = row[Targets.name], row[Targets.plan]
        if name.is_blank:
            if not plan.is_blank:
                self._cells.require(name, Targets.name.heading)
            return None
        target = self._target(row)
        if target.code not in self._given:
            doubt = rate_kinds.PLAN_LOOKS_LIKE_FRACTION
            self._cells.issues.extend(small_plan(doubt, target, plan))
        if target.kind is TargetKind.PASS_FAIL and plan.is_blank:
            # one of last year is in the form already; it is pledged again by a word
            missing = _choice_missing(row, Targets.plan, (words.ATTAINED,), target.name)
            self._cells.issues.append(missing)
        elif target.kind is TargetKind.PASS_FAIL:
            self._cells.word(plan, (words.ATTAINED,))
        is_rate = target.kind is TargetKind.RATE
        read = self._cells.per_cent if is_rate else self._cells.number
        last_plan, last_achieved = row[Registrations.last_plan], row[Registrations.last_achieved]
        return Registration(target, read(last_plan), read(last_achieved)), _as_entry(target, row)

    def _target(self, row: Row) -> Target:
        every = {
            column: row.cells.get(column, RawCell(None, row.place))
            for column in Targets.layout.columns
        }
        target = read_target(self._cells, Row(every, row.place), self._percent)
        return replace(target, member=self._member)

    def is_extra(self, row: Row) -> bool:
        """Return whether the row's code is one for results beyond the pledge."""
        code = matching_key(plain_text(row[Results.code]))
        start = matching_key(extra_code(self._member, 0)[:-1])
        return code.startswith(start) and code.removeprefix(start).isdigit()

    def is_empty(self, row: Row) -> bool:
        """Return whether nothing has been typed into a row for results beyond the pledge."""
        return row[Results.name].is_blank and row[Results.achieved].is_blank

    def extra(self, row: Row) -> Registration | None:
        """Return the result as a target that is only stated; None for a row left empty."""
        if self.is_empty(row):
            return None
        self._cells.require(row[Results.name], Results.name.heading)
        text = self._cells.text
        return Registration(
            Target(
                member=self._member,
                code=text(row[Results.code]),
                name=text(row[Results.name]),
                unit=text(row[Results.unit]),
                kind=TargetKind.INFORMATIONAL,
                plan=Placed(None, row[Results.plan].place),
                percent=self._percent,
                place=row.place,
            )
        )


def _as_entry(target: Target, row: Row) -> TargetEntry:
    wordings = {
        heading.heading: Placed(text, row[column].place)
        for heading, column in REPEATED.items()
        if (text := plain_text(row[column]))
    }
    return TargetEntry(
        target.code,
        Placed(target.unit, row[Targets.unit].place),
        target.plan,
        NO_FIGURE,
        row.place,
        note=plain_text(row[Targets.note]),
        words=wordings | none_planned(row[Targets.plan]),
    )


def none_planned(plan: RawCell) -> dict[str, Placed[str]]:
    """Return the word for no plan, by its heading; nothing for any other plan."""
    word = Placed(words.NO_PLAN, plan.place)
    return {Results.plan.heading: word} if means_none(plan) else {}
