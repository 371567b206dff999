"""What was pledged is unchanged, or was changed in the open."""

from collections.abc import Iterator, Mapping

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.history import ROW, PledgeChange, PledgedFact
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds, pledge_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts import criteria_sheets, decision_sheets, year_sheets
from thidua_reports.layouts.bloc_sheets import BLOC, PLEDGE_SEAL
from thidua_reports.pledged.contents import (
    COLUMNS,
    binds_now,
    lost_parts,
    plan_text,
    pledged_facts,
    rows_changed,
)
from thidua_reports.pledged.seal import seal_of
from thidua_reports.pledged.values import means

Key = tuple[str, str, str]
RowKey = tuple[str, str]
OF_SCORING = frozenset(
    sheet.name
    for sheet in (
        criteria_sheets.Contents.layout,
        criteria_sheets.Criteria.layout,
        criteria_sheets.Ratings.layout,
    )
)
OF_RANKING = frozenset(
    sheet.name
    for sheet in (
        decision_sheets.TieBreaks.layout,
        decision_sheets.Grades.layout,
        decision_sheets.Honours.layout,
    )
)
MOST_NAMED = 3
ROWS_THAT_MAY_DIFFER = frozenset({criteria_sheets.Rules.layout.name, BLOC.name})
"""Rules beside those in use decide nothing; which settings there are is up to the program."""


@frozen
class _Agreed:
    """The value a cell should have: by which record, and by which change where there is one."""

    value: str
    record: str
    change: PledgeChange | None = None


@frozen
class _Rows:
    """The rows that were pledged and those of now, each by its first fact."""

    pledged: Mapping[RowKey, PledgedFact]
    now: Mapping[RowKey, PledgedFact]

    def differing(self) -> Iterator[tuple[PledgedFact, str]]:
        """Yield each row that was added or removed since, with the word for it."""
        for row, fact in {**self.pledged, **self.now}.items():
            if row not in self.pledged and self._is_compared(fact.sheet):
                yield fact, words.ADDED
            elif row not in self.now and self._is_compared(fact.sheet):
                yield fact, words.REMOVED

    def _is_compared(self, sheet: str) -> bool:
        """What a pledge is silent on may be set up later: how points are given, ranks, honours."""
        pledged = {pledged_sheet for pledged_sheet, _ in self.pledged}
        if sheet in OF_SCORING:
            return criteria_sheets.Criteria.layout.name in pledged
        return sheet in pledged if sheet in OF_RANKING else sheet not in ROWS_THAT_MAY_DIFFER


def the_pledge_is_unchanged(book: BlocBook) -> Iterator[Issue]:
    """Nothing that was frozen has been changed but by a row of the sheet of changes."""
    agreed = _recorded(book)
    if not (agreed or book.pledge_changes):
        return
    now = {fact.key: fact for fact in pledged_facts(book) if fact.place.workbook == BLOC_WORKBOOK}
    for change in book.pledge_changes:
        if change.column != ROW:
            yield from _applied(book, change, agreed, now)
    again = fragments.FREEZE_AGAIN if book.bloc.period is Period.PLEDGE else ""
    binding = {key: fact for key, fact in now.items() if binds_now(book, fact)}
    yield from _differing_cells(agreed, binding, again)
    rows = _rows(book, now)
    if book.pledged:
        yield from _differing_rows(book, rows, again)
    for change in book.pledge_changes:
        if change.column == ROW:
            yield from _wrong_row_change(change, rows)


def pledged_rows_are_understood(book: BlocBook) -> Iterator[Issue]:
    """What was frozen is about cells that there are; else it could not be compared."""
    for fact in book.pledged:
        yield from _unknown_cell(fact, year_sheets.Pledged.sheet.heading, fact.column)
    for change in book.pledge_changes:
        yield from _unknown_cell(change, year_sheets.PledgeChanges.sheet.heading, change.column)


def the_record_is_whole(book: BlocBook) -> Iterator[Issue]:
    """No row of what was frozen has been lost or retyped; else nothing would be compared with it.

    An older khoi.xlsx has no seal; there only rows are missed that others of their kind have.
    """
    found = [*_lost(book), *_unlike_its_seal(book)]
    if found:
        yield pledge_kinds.PLEDGE_NOT_WHOLE.at(
            Place(BLOC_WORKBOOK, year_sheets.Pledged.layout.name),
            what="; ".join(found),
            remedy=fragments.FREEZE_ONCE_MORE
            if book.bloc.period is Period.PLEDGE
            else fragments.CARRY_ONCE_MORE.format(setting=PLEDGE_SEAL.label),
        )


PLEDGE_CHECKS = (pledged_rows_are_understood, the_record_is_whole, the_pledge_is_unchanged)


def _lost(book: BlocBook) -> Iterator[str]:
    lost = dict.fromkeys(
        fragments.LOST_PART.format(sheet=sheet, code=code, column=column)
        for sheet, code, column in lost_parts(book)
    )
    if lost:
        shown, more = joined(list(lost)[:MOST_NAMED]), len(lost) - MOST_NAMED
        if more > 0:
            shown = fragments.AND_OTHERS.format(shown=shown, count=more)
        yield fragments.LOST_PARTS.format(parts=shown)


def _unlike_its_seal(book: BlocBook) -> Iterator[str]:
    sealed, now = book.pledge_seal, seal_of(book.pledged)
    if sealed and matching_key(sealed) != now:
        yield fragments.SEAL_DIFFERS.format(sealed=sealed, now=now or fragments.NO_ROWS)


def _unknown_cell(
    entry: PledgedFact | PledgeChange, sheet_heading: str, column: str
) -> Iterator[Issue]:
    columns = COLUMNS.get(entry.sheet)
    stated, known = (entry.sheet, tuple(COLUMNS)) if columns is None else (column, columns)
    if stated in known or stated == ROW:
        return
    heading = sheet_heading if columns is None else year_sheets.Pledged.column.heading
    yield cell_kinds.UNKNOWN_WORD.at(
        entry.place.of(heading),
        text=stated,
        choices=", ".join(known),
        hint=did_you_mean(stated, known),
    )


def _recorded(book: BlocBook) -> dict[Key, _Agreed]:
    """What was frozen; of a target that was not, the plan of half a year ago."""
    found = {fact.key: _Agreed(fact.value, fragments.FROZEN_PLEDGE) for fact in book.pledged}
    for target in book.targets:
        past = book.past(target, book.bloc.year, Period.HALF_YEAR)
        if past is not None and past.plan.value is not None and past.kind is target.kind:
            heading = criteria_sheets.Targets.plan.heading
            key = (criteria_sheets.Targets.layout.name, target.code, heading)
            plan = plan_text(target.kind, past.plan.value)
            found.setdefault(key, _Agreed(plan, fragments.PAST_PLAN))
    return found


def _rows(book: BlocBook, now: Mapping[Key, PledgedFact]) -> _Rows:
    return _Rows(
        {fact.row: fact for fact in reversed(book.pledged) if not fact.is_added},
        {fact.row: fact for fact in reversed(list(now.values()))},
    )


def _applied(
    book: BlocBook,
    change: PledgeChange,
    agreed: dict[Key, _Agreed],
    now: Mapping[Key, PledgedFact],
) -> Iterator[Issue]:
    """Enter the change into what is agreed; without any record its own word is taken."""
    before = agreed.get(change.key)
    if change.key not in now:
        yield from _unknown_row(change, now)
    elif before is None and book.pledged:
        yield _of_nothing(change, fragments.NEVER_PLEDGED)
    elif means(change.old.value, change.new.value, change.key):
        yield _of_nothing(change, fragments.SAME_VALUES)
    elif before is not None and not means(change.old.value, before.value, change.key):
        yield pledge_kinds.CHANGE_OF_ANOTHER_VALUE.at(
            change.old.place,
            old=_quoted(change.old.value),
            record=before.record,
            pledged=_quoted(before.value),
        )
    else:
        record = fragments.EARLIER_CHANGE.format(where=change.place.cell)
        agreed[change.key] = _Agreed(change.new.value, record, change)


def _differing_cells(
    agreed: Mapping[Key, _Agreed], now: Mapping[Key, PledgedFact], again: str
) -> Iterator[Issue]:
    for key, each in agreed.items():
        fact = now.get(key)
        if fact is None or means(each.value, fact.value, key):
            continue
        details = {**_named(fact), "column": fact.column, "now": _quoted(fact.value)}
        if each.change is None:
            yield pledge_kinds.PLEDGE_DIFFERS.at(
                fact.place, **details, record=each.record, pledged=_quoted(each.value), again=again
            )
        else:
            where, changed = each.change.place.cell, _quoted(each.value)
            yield pledge_kinds.CHANGE_NOT_MADE.at(
                fact.place, **details, where=where, changed=changed
            )


def _differing_rows(book: BlocBook, rows: _Rows, again: str) -> Iterator[Issue]:
    kinds = {
        words.ADDED: pledge_kinds.ROW_NOT_PLEDGED,
        words.REMOVED: pledge_kinds.PLEDGED_ROW_MISSING,
    }
    for fact, word in rows.differing():
        if fact.row not in rows_changed(book, word):
            yield kinds[word].at(fact.place, **_named(fact), word=word, again=again)


def _wrong_row_change(change: PledgeChange, rows: _Rows) -> Iterator[Issue]:
    """Yield that a row which was added or removed is where it should not be."""
    match change.new.value:
        case words.ADDED if change.row not in rows.now:
            yield _of_nothing(change, fragments.NOT_ADDED)
        case words.ADDED if change.row in rows.pledged:
            yield _of_nothing(change, fragments.PLEDGED_ALREADY)
        case words.REMOVED if change.row in rows.now:
            yield _of_nothing(change, fragments.NOT_REMOVED)
        case words.REMOVED if rows.pledged and change.row not in rows.pledged:
            yield _of_nothing(change, fragments.NEVER_PLEDGED)
        case word if word not in (words.ADDED, words.REMOVED):
            yield cell_kinds.UNKNOWN_WORD.at(
                change.new.place,
                text=change.new.value,
                choices=f"{words.ADDED}, {words.REMOVED}",
                hint="",
            )


def _unknown_row(change: PledgeChange, now: Mapping[Key, PledgedFact]) -> Iterator[Issue]:
    """A sheet or column that is not known is reported by another check."""
    if change.column in COLUMNS.get(change.sheet, ()):
        codes = list(dict.fromkeys(code for sheet, code, _ in now if sheet == change.sheet))
        yield cell_kinds.UNKNOWN_CODE.at(
            change.place.of(year_sheets.PledgeChanges.code.heading),
            what=fragments.A_PLEDGED_ROW.format(sheet=change.sheet),
            code=change.code,
            hint=did_you_mean(change.code, codes),
        )


def _of_nothing(change: PledgeChange, why: str) -> Issue:
    reason = why.format(sheet=change.sheet, code=change.code)
    return pledge_kinds.CHANGE_OF_NOTHING.at(change.place, why=reason)


def _named(fact: PledgedFact) -> dict[str, str]:
    name = f" “{fact.name}”" if fact.name else ""
    named = f"{fact.sheet} {fact.code}{name}"
    return {"sheet": fact.sheet, "code": fact.code, "named": named}


def _quoted(value: str) -> str:
    return value or fragments.BLANK
