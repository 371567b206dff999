"""A row of the sheet "Chỉ tiêu" of khoi.xlsx -> a registered target."""

from decimal import Decimal
from enum import Enum
from typing import TypeVar

from thidua_reports.domain.place import Figure, Placed
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.targets import Direction, Target, TargetKind
from thidua_reports.excel.figures.numbers import plainly_written
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.excel.sheets.cells import CellReader
from thidua_reports.excel.sheets.shown_cells import says_none
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import criteria_sheets as layout
from thidua_reports.layouts.bloc_workbook import DECIMAL_PLACES

E = TypeVar("E", bound=Enum)


def read_target(cells: CellReader, row: Row, percent: Rounding) -> Target:
    """Return the target; `percent` is the bloc's rounding, for a target that has none of its own.

    Without its kind and direction no plan says anything: the plan is then unknown, placed at the
    cell to correct.
    """
    text = cells.text
    kind = _chosen(cells, row, layout.Targets.kind, TargetKind)
    direction = _direction(cells, row, kind)
    without_plan = says_none(row[layout.Targets.plan])
    plan: Figure = Placed(None, row[layout.Targets.plan].place)
    if not without_plan:
        plan = _plan(cells, row, kind)
    for choice, column in ((kind, layout.Targets.kind), (direction, layout.Targets.direction)):
        if choice is None:
            plan = Placed(None, row[column].place)
    return Target(
        member=text(row[layout.Targets.member]),
        code=text(row[layout.Targets.code]),
        name=text(row[layout.Targets.name]),
        unit=text(row[layout.Targets.unit]),
        kind=kind or TargetKind.SNAPSHOT,
        direction=direction or Direction.UP,
        compared_with=text(row[layout.Targets.compared_with]),
        plan=plan,
        criterion=text(row[layout.Targets.criterion]),
        parent=text(row[layout.Targets.parent]),
        percent=_rounding(cells, row, percent),
        pattern=text(row[layout.Targets.pattern]),
        place=row.place,
        without_plan=without_plan,
        group=matching_key(text(row[layout.Targets.group])),
    )


def _chosen(cells: CellReader, row: Row, column: Column, choices: type[E]) -> E | None:
    if cells.text(row[column]):
        return cells.choice(row[column], choices)
    cells.issues.append(
        bloc_kinds.CHOICE_MISSING.at(
            row[column].place,
            target=cells.text(row[layout.Targets.name]),
            heading=column.heading,
            choices=", ".join(column.choices),
        )
    )
    return None


def _direction(cells: CellReader, row: Row, kind: TargetKind | None) -> Direction | None:
    if kind in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL):
        return Direction.UP
    return _chosen(cells, row, layout.Targets.direction, Direction)


def _plan(cells: CellReader, row: Row, kind: TargetKind | None) -> Figure:
    cell = row[layout.Targets.plan]
    if kind is TargetKind.PASS_FAIL:
        return Placed(Decimal(1), cell.place)
    if kind is not TargetKind.RATE:
        return cells.number(cell, cells.text(row[layout.Targets.unit]))
    plan = cells.per_cent(cell)
    if plan.value is not None and 0 < plan.value <= 1 and "%" not in cell.number_format:
        cells.issues.append(
            bloc_kinds.PLAN_BELOW_ONE_PER_CENT.at(
                cell.place,
                target=cells.text(row[layout.Targets.name]),
                plan=plainly_written(plan.value),
                as_percent=plainly_written(100 * plan.value),
            )
        )
    return plan


def _rounding(cells: CellReader, row: Row, percent: Rounding) -> Rounding:
    mode = cells.choice(row[layout.Targets.rounding], RoundingMode)
    decimals = cells.integer(row[layout.Targets.decimals], DECIMAL_PLACES.range)
    return Rounding(mode or percent.mode, percent.decimals if decimals is None else decimals)
