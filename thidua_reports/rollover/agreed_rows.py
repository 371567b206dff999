"""What was agreed, written into the rows of khoi.xlsx: scores and targets."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Row, cells_of
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.layouts.decision_sheets import Agreed
from thidua_reports.rollover.cell_contents import shown_text
from thidua_reports.rollover.editable_book import EditableBook

ScoreKey = tuple[str, str]
"""The codes of a member and a criterion."""


def with_agreed_scores(raw: EditableBook, computed: Mapping[ScoreKey, Decimal]) -> EditableBook:
    """Return khoi.xlsx with the `computed` points as agreed ones; points that stand there stay.

    A row that has points of its own is only told what was computed.
    """
    rows = [_completed(row, computed) for row in raw.rows(Agreed.layout)]
    known = {_key(row) for row in rows}
    new = [_completed(_blank(key), computed) for key in computed if key not in known]
    return raw.with_rows(Agreed.layout, (*rows, *new))


def _completed(row: Row, computed: Mapping[ScoreKey, Decimal]) -> Row:
    """What was computed once is of no account where no points are agreed, or none any more."""
    points = computed.get(_key(row))
    if points is None:
        return row
    given = row.get(Agreed.points)
    agreed = points if given is None else given
    return {**row, Agreed.points: agreed, Agreed.computed: points}


def _blank(key: ScoreKey) -> Row:
    member, criterion = key
    return dict.fromkeys(Agreed.layout.columns) | {
        Agreed.member: member,
        Agreed.criterion: criterion,
    }


def _key(row: Row) -> ScoreKey:
    member, criterion = row.get(Agreed.member), row.get(Agreed.criterion)
    return shown_text(member), shown_text(criterion)


def with_frozen_targets(
    raw: EditableBook, added: Iterable[Target], notes: Mapping[str, str]
) -> EditableBook:
    """Return khoi.xlsx with the `added` targets below those it has, which stay as they are.

    `notes` are the members' own remarks by code of target.
    """
    rows = [target_row(target, notes.get(target.code, "")) for target in added]
    return raw.with_rows(Targets.layout, (*raw.rows(Targets.layout), *rows))


def target_row(target: Target, note: str = "") -> Row:
    """Return the row from which the target is read again; its percentages round as the bloc's."""
    has_direction = target.kind not in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL)
    return {
        **cells_of(Targets, target, Targets.pattern),
        Targets.direction: target.direction.value if has_direction else None,
        Targets.plan: _plan(target),
        Targets.note: note,
    }


def _plan(target: Target) -> CellValue:
    if target.without_plan:
        return words.NO_PLAN
    return None if target.kind is TargetKind.PASS_FAIL else target.plan.value
