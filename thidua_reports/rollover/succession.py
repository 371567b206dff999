"""Members that are renamed or merged, with everything that names them."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.domain.history import Succession
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.words import LIST_SEPARATOR
from thidua_reports.excel.layout.sheet_layout import Column, Setting, SettingsLayout, SheetLayout
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds, year_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import (
    ballot_sheets,
    criteria_sheets,
    decision_sheets,
    meeting_sheets,
    year_sheets,
)
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.pledged.contents import OF_MEMBERS
from thidua_reports.rollover.editable_book import EditableBook, shown_text
from thidua_reports.rollover.ended_period import EndedPeriod


@frozen
class Successor:
    """A member from now on, and the rows of the sheet that lead to it, in their order."""

    new: str
    changes: tuple[Succession, ...]

    @property
    def olds(self) -> tuple[str, ...]:
        """The codes that become this one."""
        return tuple(each.old for each in self.changes)

    @property
    def is_unchanged(self) -> bool:
        """Return whether it goes on alone, under its code and names."""
        return self.olds == (self.new,) and not (self.name or self.short_name)

    @property
    def name(self) -> str:
        """The new name; empty where it stays."""
        return next((each.name for each in self.changes if each.name), "")

    @property
    def short_name(self) -> str:
        """The new short name; empty where it stays."""
        return next((each.short_name for each in self.changes if each.short_name), "")


def successors_of(changes: Sequence[Succession]) -> tuple[Successor, ...]:
    """Return the members that the rows lead to, in the order of their first rows."""
    news = dict.fromkeys(each.new for each in changes)
    return tuple(Successor(new, tuple(each for each in changes if each.new == new)) for new in news)


def contradictions(changes: Sequence[Succession], members: Sequence[str]) -> Iterator[Issue]:
    """Yield where the rows contradict each other or the `members`, by their codes."""
    becomes = {each.old: each.new for each in changes}
    for each in changes:
        yield from _unknown(each, members)
        place, last = each.place.of(year_sheets.Successions.new.heading), becomes.get(each.new)
        if each.new in members and last is None:
            yield year_kinds.SUCCESSOR_IS_ANOTHER.at(place, old=each.old, new=each.new)
        elif last is not None and last != each.new:
            yield year_kinds.SUCCESSION_CHAIN.at(place, old=each.old, new=each.new, last=last)
    for successor in successors_of(changes):
        yield from _names_that_differ(successor)


def _unknown(each: Succession, members: Sequence[str]) -> Iterator[Issue]:
    if each.old not in members:
        yield cell_kinds.UNKNOWN_CODE.at(
            each.place.of(year_sheets.Successions.old.heading),
            what=fragments.A_MEMBER,
            code=each.old,
            hint=did_you_mean(each.old, members),
        )


def _names_that_differ(successor: Successor) -> Iterator[Issue]:
    for each in successor.changes:
        for given, chosen in ((each.name, successor.name), (each.short_name, successor.short_name)):
            if given and matching_key(given) != matching_key(chosen):
                yield year_kinds.SUCCESSION_NAMES_DIFFER.at(
                    each.place, new=successor.new, first=chosen, second=given
                )


OFFICES: tuple[tuple[SettingsLayout, Setting], ...] = (
    (layout.BLOC, layout.LEADER),
    (layout.BLOC, layout.DEPUTY),
    (layout.BLOC, layout.DRAFTER),
    (meeting_sheets.MEETING, meeting_sheets.NEXT_LEADER),
    (meeting_sheets.MEETING, meeting_sheets.NEXT_DEPUTY),
)
REFERENCES: tuple[tuple[SheetLayout, Column], ...] = (
    (criteria_sheets.Criteria.layout, criteria_sheets.Criteria.applies_to),
    (criteria_sheets.Targets.layout, criteria_sheets.Targets.member),
    (decision_sheets.Agreed.layout, decision_sheets.Agreed.member),
    (decision_sheets.Corrections.layout, decision_sheets.Corrections.member),
    (decision_sheets.TieBreaks.layout, decision_sheets.TieBreaks.order),
    (decision_sheets.UnrankedMembers.layout, decision_sheets.UnrankedMembers.member),
    (decision_sheets.Exclusions.layout, decision_sheets.Exclusions.member),
    (decision_sheets.Decisions.layout, decision_sheets.Decisions.member),
    (ballot_sheets.Candidates.layout, ballot_sheets.Candidates.member),
    (meeting_sheets.Attendees.layout, meeting_sheets.Attendees.office),
    (year_sheets.History.layout, year_sheets.History.member),
)
OF_THE_PLEDGE = (
    (year_sheets.Pledged.layout, year_sheets.Pledged.column, (year_sheets.Pledged.value,)),
    (
        year_sheets.PledgeChanges.layout,
        year_sheets.PledgeChanges.column,
        (year_sheets.PledgeChanges.old, year_sheets.PledgeChanges.new),
    ),
)
"""Sheets whose rows name a column, and where such a row repeats that column's value."""
NAMING_MEMBERS = frozenset(column.heading for column in OF_MEMBERS)
ONE_ROW_EACH = (decision_sheets.UnrankedMembers.layout, decision_sheets.Exclusions.layout)
"""Sheets on which a merged member may have only one row: reasons are joined."""


def succeeded(book: EditableBook, ended: EndedPeriod) -> tuple[EditableBook, tuple[Issue, ...]]:
    """Return the book with the members as they are from now on, and the issues.

    Where the sheet holds any error no member is changed at all, and the sheet stays.
    """
    sheet, changes = year_sheets.Successions.layout, ended.book.successions
    wrong = tuple(contradictions(changes, [member.code for member in ended.book.bloc.members]))
    if wrong or ended.is_sheet_in_error(sheet.name):
        place = Place(BLOC_WORKBOOK, sheet.name)
        return book, (*wrong, year_kinds.SUCCESSIONS_NOT_APPLIED.at(place))
    if not changes:
        return book, ()
    successors = successors_of(changes)
    codes = {old: successor.new for successor in successors for old in successor.olds}
    changed = _with_references(_with_members(book, successors), codes).with_rows(sheet, ())
    return changed, (*_renamings(changed, successors), *_equal_targets(changed, ended, successors))


def _with_members(book: EditableBook, successors: Sequence[Successor]) -> EditableBook:
    """Each successor is put where the first of its predecessors was."""
    rows = {_code(row): row for row in book.rows(layout.Members.layout)}
    by_code = {old: successor for successor in successors for old in successor.olds}
    members: list[Row] = []
    done: set[str] = set()
    for row in book.rows(layout.Members.layout):
        successor = by_code.get(_code(row))
        if successor is None:
            members.append(row)
        elif successor.new not in done:
            members.append(_member(successor, rows))
            done.add(successor.new)
    return book.with_rows(layout.Members.layout, members)


def _member(successor: Successor, rows: Mapping[str, Row]) -> Row:
    """The first one's data; name and short name go on from the one that keeps its code, if any."""
    old = [rows[code] for code in successor.olds]
    goes_on = rows[successor.new] if successor.new in successor.olds else old[0]
    is_another = len(old) > 1 and successor.name and successor.new not in successor.olds
    short = "" if is_another else shown_text(goes_on[layout.Members.short_name])
    row = {
        **old[0],
        layout.Members.code: successor.new,
        layout.Members.name: successor.name or goes_on[layout.Members.name],
        layout.Members.short_name: successor.short_name or short,
        layout.Members.note: _joined(shown_text(each[layout.Members.note]) for each in old),
    }
    return {**row, layout.Members.other_names: _joined(_former_names(row, old))}


def _former_names(row: Row, old: Sequence[Row]) -> Iterator[str]:
    own = (layout.Members.code, layout.Members.name, layout.Members.short_name)
    now = {matching_key(shown_text(row[column])) for column in own}
    for each in old:
        others = shown_text(each[layout.Members.other_names]).split(LIST_SEPARATOR)
        for name in (*(shown_text(each[column]) for column in own), *others):
            if matching_key(name) not in now:
                yield name.strip()


def _joined(parts: Iterator[str]) -> str:
    """Return different parts as a list, each once."""
    by_key: dict[str, str] = {}
    for part in filter(None, parts):
        by_key.setdefault(matching_key(part), part)
    return f"{LIST_SEPARATOR} ".join(by_key.values())


def _with_references(book: EditableBook, codes: Mapping[str, str]) -> EditableBook:
    for settings, setting in OFFICES:
        office = shown_text(book.settings.get(settings.name, {}).get(setting.code))
        if office in codes:
            book = book.with_settings(settings, {setting: codes[office]})
    for sheet, column in REFERENCES:
        rows = [_renamed(row, column, codes) for row in book.rows(sheet)]
        joined = _one_row_each(rows, column) if sheet in ONE_ROW_EACH else rows
        book = book.with_rows(sheet, joined)
    return _with_pledge(book, codes)


def _with_pledge(book: EditableBook, codes: Mapping[str, str]) -> EditableBook:
    """What was pledged for a member, or changed for it, goes on under its new code."""
    for sheet, heading, values in OF_THE_PLEDGE:
        rows = list(book.rows(sheet))
        for value in values:
            rows = [
                _renamed(row, value, codes) if shown_text(row[heading]) in NAMING_MEMBERS else row
                for row in rows
            ]
        book = book.with_rows(sheet, rows)
    return book


def _renamed(row: Row, column: Column, codes: Mapping[str, str]) -> Row:
    parts = [part.strip() for part in shown_text(row.get(column)).split(LIST_SEPARATOR)]
    if not codes.keys() & set(parts):
        return row
    return {**row, column: _joined(codes.get(part, part) for part in parts)}


def _one_row_each(rows: Sequence[Row], column: Column) -> list[Row]:
    by_code: dict[str, Row] = {}
    for row in rows:
        code = shown_text(row[column])
        first = by_code.get(code)
        by_code[code] = row if first is None else _joined_row(first, row)
    return list(by_code.values())


def _joined_row(first: Row, second: Row) -> Row:
    return {
        column: _joined(iter((shown_text(value), shown_text(second[column]))))
        for column, value in first.items()
    }


def _code(row: Row) -> str:
    return shown_text(row[layout.Members.code])


def _renamings(book: EditableBook, successors: Sequence[Successor]) -> Iterator[Issue]:
    names = {
        _code(row): shown_text(row[layout.Members.name]) for row in book.rows(layout.Members.layout)
    }
    for successor in successors:
        if successor.is_unchanged:
            continue
        yield year_kinds.UNITS_SUCCEEDED.at(
            successor.changes[0].place,
            olds=", ".join(successor.olds),
            new=successor.new,
            name=names[successor.new],
        )


def _equal_targets(
    book: EditableBook, ended: EndedPeriod, successors: Sequence[Successor]
) -> Iterator[Issue]:
    owners = {target.code: target.member for target in ended.book.targets}
    for successor in successors:
        named: dict[str, list[Row]] = {}
        for row in book.rows(criteria_sheets.Targets.layout):
            if shown_text(row[criteria_sheets.Targets.member]) == successor.new:
                name = shown_text(row[criteria_sheets.Targets.name])
                named.setdefault(matching_key(name), []).append(row)
        for rows in (each for each in named.values() if len(each) > 1 and len(successor.olds) > 1):
            yield year_kinds.EQUAL_TARGETS.at(
                successor.changes[0].place,
                member=successor.new,
                name=shown_text(rows[0][criteria_sheets.Targets.name]),
                codes=", ".join(
                    f"{code} ({owners.get(code, successor.new)})"
                    for code in (shown_text(row[criteria_sheets.Targets.code]) for row in rows)
                ),
            )
