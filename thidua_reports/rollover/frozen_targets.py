"""Registered targets -> rows of the sheet "Chỉ tiêu" of khoi.xlsx."""

from collections.abc import Iterable, Mapping

from thidua_reports.domain import words
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Row, cells_of
from thidua_reports.layouts import criteria_sheets as layout
from thidua_reports.rollover.editable_book import EditableBook


def with_frozen_targets(
    raw: EditableBook, added: Iterable[Target], notes: Mapping[str, str]
) -> EditableBook:
    """Return khoi.xlsx with the `added` targets below those it has, which stay as they are.

    `notes` are the members' own remarks by code of target.
    """
    rows = [target_row(target, notes.get(target.code, "")) for target in added]
    return raw.with_rows(layout.Targets.layout, (*raw.rows(layout.Targets.layout), *rows))


def target_row(target: Target, note: str = "") -> Row:
    """Return the row from which the target is read again; its percentages round as the bloc's."""
    has_direction = target.kind not in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL)
    return {
        **cells_of(layout.Targets, target, layout.Targets.pattern),
        layout.Targets.direction: target.direction.value if has_direction else None,
        layout.Targets.plan: _plan(target),
        layout.Targets.note: note,
    }


def _plan(target: Target) -> CellValue:
    if target.without_plan:
        return words.NO_PLAN
    return None if target.kind is TargetKind.PASS_FAIL else target.plan.value
