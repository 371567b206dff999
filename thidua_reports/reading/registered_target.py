"""A row of the sheet "Chỉ tiêu" of khoi.xlsx -> a registered target."""

from decimal import Decimal
from enum import Enum
from typing import TypeVar

from thidua_reports.domain.place import Figure, Placed
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.targets import Direction, Target, TargetKind
from thidua_reports.excel.figures.numbers import plainly_written
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.excel.sheets.cells import DECIMALS, CellReader
from thidua_reports.excel.sheets.shown_cells import says_none
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import criteria_sheets as layout

E = TypeVar("E", bound=Enum)


def read_target(cells: CellReader, row: Row, percent: Rounding) -> Target:
    """Return the target; `percent` is the bloc's rounding, for a target that has none of its own.

    Without its kind and direction no plan says anything: the plan is then unknown, placed at the
    cell to correct.
    """
    text = cells.text
    kind = _chosen(cells, row, layout.TARGET_KIND, TargetKind)
    direction = _direction(cells, row, kind)
    without_plan = says_none(row[layout.PLAN])
    plan: Figure = Placed(None, row[layout.PLAN].place)
    if not without_plan:
        plan = _plan(cells, row, kind)
    for choice, column in ((kind, layout.TARGET_KIND), (direction, layout.TARGET_DIRECTION)):
        if choice is None:
            plan = Placed(None, row[column].place)
    return Target(
        member=text(row[layout.TARGET_MEMBER]),
        code=text(row[layout.TARGET_CODE]),
        name=text(row[layout.TARGET_NAME]),
        unit=text(row[layout.TARGET_UNIT]),
        kind=kind or TargetKind.LEVEL,
        direction=direction or Direction.UP,
        compared_with=text(row[layout.COMPARED_WITH]),
        plan=plan,
        criterion=text(row[layout.TARGET_CRITERION]),
        parent=text(row[layout.TARGET_PARENT]),
        percent=_rounding(cells, row, percent),
        pattern=text(row[layout.TARGET_PATTERN]),
        place=row.place,
        without_plan=without_plan,
        group=matching_key(text(row[layout.TARGET_GROUP])),
    )


def _chosen(cells: CellReader, row: Row, column: Column, choices: type[E]) -> E | None:
    if cells.text(row[column]):
        return cells.choice(row[column], choices)
    cells.issues.append(
        bloc_kinds.CHOICE_MISSING.at(
            row[column].place,
            target=cells.text(row[layout.TARGET_NAME]),
            heading=column.heading,
            choices=", ".join(column.choices),
        )
    )
    return None


def _direction(cells: CellReader, row: Row, kind: TargetKind | None) -> Direction | None:
    if kind in (TargetKind.STATED, TargetKind.ATTAINED):
        return Direction.UP
    return _chosen(cells, row, layout.TARGET_DIRECTION, Direction)


def _plan(cells: CellReader, row: Row, kind: TargetKind | None) -> Figure:
    cell = row[layout.PLAN]
    if kind is TargetKind.ATTAINED:
        return Placed(Decimal(1), cell.place)
    if kind is not TargetKind.RATE:
        return cells.number(cell, cells.text(row[layout.TARGET_UNIT]))
    plan = cells.per_cent(cell)
    if plan.value is not None and 0 < plan.value <= 1 and "%" not in cell.number_format:
        cells.issues.append(
            bloc_kinds.PLAN_BELOW_ONE_PER_CENT.at(
                cell.place,
                target=cells.text(row[layout.TARGET_NAME]),
                plan=plainly_written(plan.value),
                as_percent=plainly_written(100 * plan.value),
            )
        )
    return plan


def _rounding(cells: CellReader, row: Row, percent: Rounding) -> Rounding:
    mode = cells.choice(row[layout.ROUNDING], RoundingMode)
    decimals = cells.integer(row[layout.DECIMALS], DECIMALS)
    return Rounding(mode or percent.mode, percent.decimals if decimals is None else decimals)
