"""What was agreed, written into the rows of khoi.xlsx: scores, targets, and what is pledged."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.history import PledgedFact
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.writing.cell_values import CellValue, TextCell
from thidua_reports.excel.writing.sheet_content import Row, cells_of
from thidua_reports.layouts import year_sheets as layout
from thidua_reports.layouts.bloc_sheets import BLOC, PLEDGE_SEAL
from thidua_reports.layouts.criteria_sheets import Rules, Targets
from thidua_reports.layouts.decision_sheets import Agreed
from thidua_reports.pledged.contents import pledged_facts, rows_changed
from thidua_reports.pledged.seal import seal
from thidua_reports.rollover.editable_book import EditableBook, shown_text

ScoreKey = tuple[str, str]
"""The codes of a member and a criterion."""


def with_agreed_scores(raw: EditableBook, computed: Mapping[ScoreKey, Decimal]) -> EditableBook:
    """Return khoi.xlsx with the `computed` points as agreed ones; points already there stay.

    In a row that has points of its own only the computed ones are noted.
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


SEALED = (
    layout.Pledged.sheet,
    layout.Pledged.code,
    layout.Pledged.column,
    layout.Pledged.value,
    layout.Pledged.is_added,
)


def frozen_facts(book: BlocBook) -> Iterator[PledgedFact]:
    """Yield what is frozen when the pledge is accepted.

    What the bloc changed by a row of the sheet of changes stays as it was before, so that the row
    goes on saying what was changed.
    """
    before = {change.key: change.old.value for change in reversed(book.pledge_changes)}
    before |= {fact.key: fact.value for fact in book.pledged if fact.key in before}
    added = rows_changed(book, words.ADDED)
    for fact in pledged_facts(book):
        value = before.get(fact.key, fact.value)
        yield replace(fact, value=value, is_added=fact.row in added)
    removed = rows_changed(book, words.REMOVED)
    yield from (fact for fact in book.pledged if fact.row in removed)


def with_rows_added_since(book: BlocBook) -> Iterator[PledgedFact]:
    """Yield what was frozen, and the rows that the bloc has added since, or scores by since."""
    yield from book.pledged
    frozen = {fact.row for fact in book.pledged}
    added = rows_changed(book, words.ADDED)
    for fact in pledged_facts(book) if book.pledged else ():
        is_new = fact.row in added or fact.sheet == Rules.layout.name
        if is_new and fact.row not in frozen:
            yield replace(fact, is_added=True)


def pledged_rows(facts: Iterable[PledgedFact]) -> Iterator[Row]:
    """Yield the rows from which the facts are read again, as texts that stay what they are."""
    for fact in facts:
        yield {
            layout.Pledged.sheet: fact.sheet,
            layout.Pledged.code: fact.code,
            layout.Pledged.name: fact.name,
            layout.Pledged.column: fact.column,
            layout.Pledged.value: TextCell(fact.value),
            layout.Pledged.is_added: words.CROSS if fact.is_added else None,
        }


def sealed(book: EditableBook) -> EditableBook:
    """Return the book with the seal of the frozen rows that it has; without any, with none."""
    rows = (
        tuple(shown_text(row.get(column)) for column in SEALED)
        for row in book.rows(layout.Pledged.layout)
    )
    return book.with_settings(BLOC, {PLEDGE_SEAL: seal(rows) or None})
