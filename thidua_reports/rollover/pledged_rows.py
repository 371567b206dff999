"""What is agreed for the year -> rows of the sheet of khoi.xlsx that it is compared with."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.pledged import PledgedFact
from thidua_reports.excel.writing.cell_values import TextCell
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.layouts import year_sheets as layout
from thidua_reports.layouts.bloc_workbook import BLOC, PLEDGE_SEAL
from thidua_reports.layouts.criteria_sheets import Rules
from thidua_reports.pledged.contents import pledged_facts, rows_changed
from thidua_reports.pledged.seal import seal
from thidua_reports.rollover.cell_contents import shown_text
from thidua_reports.rollover.editable_book import EditableBook

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
