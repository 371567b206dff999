"""Computed scores that a bloc agrees to -> rows of the sheet "Điểm thống nhất" of khoi.xlsx."""

from collections.abc import Mapping
from decimal import Decimal

from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.layouts import decision_sheets as layout
from thidua_reports.rollover.cell_contents import shown_text
from thidua_reports.rollover.editable_book import EditableBook

ScoreKey = tuple[str, str]
"""The codes of a member and a criterion."""


def with_agreed_scores(raw: EditableBook, computed: Mapping[ScoreKey, Decimal]) -> EditableBook:
    """Return khoi.xlsx with the `computed` points as agreed ones; points that stand there stay.

    A row that has points of its own is only told what was computed.
    """
    rows = [_completed(row, computed) for row in raw.rows(layout.Agreed.layout)]
    known = {_key(row) for row in rows}
    new = [_completed(_blank(key), computed) for key in computed if key not in known]
    return raw.with_rows(layout.Agreed.layout, (*rows, *new))


def _completed(row: Row, computed: Mapping[ScoreKey, Decimal]) -> Row:
    """What was computed once is of no account where no points are agreed, or none any more."""
    points = computed.get(_key(row))
    if points is None:
        return row
    given = row.get(layout.Agreed.points)
    agreed = points if given is None else given
    return {**row, layout.Agreed.points: agreed, layout.Agreed.computed: points}


def _blank(key: ScoreKey) -> Row:
    member, criterion = key
    return dict.fromkeys(layout.Agreed.layout.columns) | {
        layout.Agreed.member: member,
        layout.Agreed.criterion: criterion,
    }


def _key(row: Row) -> ScoreKey:
    member, criterion = row.get(layout.Agreed.member), row.get(layout.Agreed.criterion)
    return shown_text(member), shown_text(criterion)
