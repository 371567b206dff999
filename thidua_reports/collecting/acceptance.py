"""Doubts and assumptions that were accepted are not reported again; changed ones are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from thidua_reports.domain.acceptance import AcceptedReading, Subject
from thidua_reports.domain.place import Place
from thidua_reports.domain.tabs import without_tabs
from thidua_reports.excel.layout.sheet_layout import SettingsLayout
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.tables import read_table
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import agreement_kinds
from thidua_reports.issues.issue import Issue, Severity
from thidua_reports.layouts import member_sheets, work_map
from thidua_reports.layouts.accepted_sheet import SIGN_OF_CONTENTS, Accepted

_Key = tuple[Subject, str, str]
_Subjects = Mapping[tuple[str, str, str], Subject]


@frozen
class Acceptance:
    """The issues that are still reported, and those that are not because they were accepted."""

    issues: tuple[Issue, ...]
    accepted: tuple[Issue, ...] = ()


class Subjects:
    """Finds what a message is about; a workbook is looked through when it is first asked for."""

    def __init__(self, *books: tuple[str, RawWorkbook]) -> None:
        """Take workbooks, each with the code of its member; that of khoi.xlsx is empty."""
        self._books = {workbook.place.workbook: (unit, workbook) for unit, workbook in books}
        self._found: dict[str, _Subjects] = {}

    def saved_on(self, workbook: str) -> date | None:
        """Return the day on which a member's workbook was last saved, by its own word."""
        _, book = self._books.get(workbook, ("", None))
        return None if book is None else book.saved_on

    def of(self, place: Place) -> Subject:
        """Return what a place of today is about."""
        book = self._books.get(place.workbook)
        if book is None:
            return Subject("", place.sheet, place.workbook, place.cell)
        if place.workbook not in self._found:
            self._found[place.workbook] = dict(_subjects(*book))
        found = self._found[place.workbook].get(place.address)
        return found or Subject(book[0], place.sheet, place.cell, value=_contents(*book, place))


def _contents(member: str, workbook: RawWorkbook, place: Place) -> str:
    """Return the text of a cell in no table; of a member's whole file a sign that changes with it.

    An issue of a sheet, or of khoi.xlsx, names what it is about.
    """
    every = (cell for sheet in (*workbook.sheets, *workbook.parts) for cell in sheet.cells)
    cells = (cell for cell in every if not cell.is_blank)
    if place.cell:
        return next((plain_text(cell) for cell in cells if cell.place == place), "")
    if place.sheet or not member:
        return ""
    texts = [(cell.place.sheet, cell.place.cell, plain_text(cell)) for cell in cells]
    return SIGN_OF_CONTENTS.format(sha256(repr(texts).encode()).hexdigest()[:12])


def without_accepted(
    issues: Sequence[Issue], accepted: Sequence[AcceptedReading], subjects: Subjects
) -> Acceptance:
    """Return the issues without those that were accepted, and what is to be reported of the rest.

    An error is never left out. An accepted issue that no longer comes up in the same words for
    the same value is reported.
    """
    if not accepted:
        return Acceptance(tuple(issues))
    known = {_key_of(each): each for each in accepted if each.counts}
    keys = {each: _key(each, subjects) for each in issues if may_be_accepted(each)}
    left_out = {each: None for each, key in keys.items() if key in known}
    kept = [each for each in issues if each not in left_out]
    present = set(keys.values())
    in_error = {_name(each, subjects) for each in issues if each.kind.severity is Severity.ERROR}
    rows = (issue for each in accepted for issue in _issues_of_row(each, present, in_error))
    return Acceptance((*kept, *rows), tuple(left_out))


def may_be_accepted(issue: Issue) -> bool:
    """Return whether an issue is a doubt or a reading; one of the sheet itself is none."""
    return issue.kind.severity is not Severity.ERROR and issue.place.sheet != Accepted.layout.name


def still_holds(accepted: AcceptedReading, issues: Iterable[Issue], subjects: Subjects) -> bool:
    """Return whether one of the issues is what was accepted."""
    return any(_key(each, subjects) == _key_of(accepted) for each in issues)


def _issues_of_row(
    accepted: AcceptedReading, present: set[_Key], in_error: set[tuple[tuple[str, ...], str]]
) -> Iterator[Issue]:
    if (accepted.subject.name, accepted.code) in in_error:
        yield agreement_kinds.ACCEPTED_AN_ERROR.at(accepted.place, code=accepted.code)
    elif not accepted.counts:
        yield agreement_kinds.ACCEPTED_BY_NOBODY.at(accepted.place)
    elif _key_of(accepted) not in present:
        yield agreement_kinds.ACCEPTED_BUT_CHANGED.at(accepted.place, code=accepted.code)


def _key(issue: Issue, subjects: Subjects) -> _Key:
    return _plain(subjects.of(issue.place)), issue.kind.code, _words(issue.message)


def _key_of(accepted: AcceptedReading) -> _Key:
    return _plain(accepted.subject), accepted.code, _words(accepted.message)


def _name(issue: Issue, subjects: Subjects) -> tuple[tuple[str, ...], str]:
    return subjects.of(issue.place).name, issue.kind.code


def _plain(subject: Subject) -> Subject:
    return Subject(*subject.name, _in_one_line(subject.value))


def _words(message: str) -> str:
    """A message stays the same when a table moves to another sheet, and with a small "khối"."""
    return without_tabs(_in_one_line(message)).replace("khối", "Khối")


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _subjects(member: str, workbook: RawWorkbook) -> Iterator[tuple[tuple[str, str, str], Subject]]:
    """Every row counts, however often its code is on the sheet."""
    for layout in member_sheets.SHEETS if member else work_map.SHEETS:
        sheet = layout.table if isinstance(layout, SettingsLayout) else layout
        for row in read_table(workbook, replace(sheet, key=())).rows:
            item = " – ".join(filter(None, (plain_text(row[column]) for column in sheet.key)))
            for column, cell in row.cells.items():
                if cell.place.cell in row.place.cells.values():
                    where = (member, cell.place.sheet, item, column.heading)
                    yield cell.place.address, Subject(*where, plain_text(cell))
