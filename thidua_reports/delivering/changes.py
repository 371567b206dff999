"""What differs between a run and the one before: figures, points, ranks, issues and files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from thidua_reports.delivering.older_records import KEPT_BEFORE
from thidua_reports.delivering.printed import Printed
from thidua_reports.delivering.recorded_issues import RecordedIssue
from thidua_reports.delivering.run_record import Fingerprint, RunRecord
from thidua_reports.domain.changes import Change, ChangeKind, RunFigure
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Fate
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Severity

T = TypeVar("T")
_Key = tuple[str, ...]


def with_changes(
    record: RunRecord, last: RunRecord | None, *, is_lasting: bool = True
) -> RunRecord:
    """Return `record` with what differs from `last`, the record of the last run.

    Where nothing at all differs the changes of that run are kept: a run that is only repeated is
    no new one. Every input, every template in use and the version are among what is compared. What
    was locked for a moment is no state to compare the next run with: where the run is not
    `is_lasting` the record before it is kept for that.
    """
    if last is None:
        return replace(record, changes=())
    before = last.basis or last
    found = (
        *_differing_figures(before, record),
        *_differing_issues(before, record),
        *_differing_files(before, record),
    )
    order = list(ChangeKind)
    changes = tuple(sorted(found, key=lambda change: order.index(change.kind)))
    basis = None if is_lasting else replace(before, outputs=(), state="", printed=Printed())
    return replace(record, changes=changes or before.changes, basis=basis)


def _differing_figures(before: RunRecord, now: RunRecord) -> Iterator[Change]:
    """Yield the figures that came, went or have another value.

    Of several that nothing tells apart those with the same value are the same, the others in their
    order. One cell that serves twice is one figure.
    """
    key = _named if any(each.of for each in before.figures) else _named_before
    old, new = ([*dict.fromkeys(each.figures)] for each in (before, now))
    _, gone, left = _paired(old, new, lambda each: (*key(each), each.value))
    pairs, gone, came = _paired(gone, left, key)
    values = {each: was.value for was, each in pairs} | dict.fromkeys(came, "")
    for each in left:
        if _is_compared(each, before):
            yield _changed(each, values[each], each.value)
    for each in gone:
        if _is_compared(each, before):
            yield _changed(each, each.value, "")


def _named(figure: RunFigure) -> _Key:
    return *_named_before(figure), figure.of


def _named_before(figure: RunFigure) -> _Key:
    """Return by what a figure was known before records told of what it is."""
    return figure.member, figure.item, figure.what


def _changed(figure: RunFigure, before: str, now: str) -> Change:
    item = figure.member, figure.item, figure.what
    return Change(figure.kind, *item, before, now, figure.source, figure.of)


def _is_compared(figure: RunFigure, before: RunRecord) -> bool:
    """Return whether the record before has such figures: what an older one lacks is not new."""
    if figure.kind is ChangeKind.JUDGEMENT:
        return before.judges
    is_reported = figure.kind in (ChangeKind.FIGURE, ChangeKind.RATIO)
    return not before.is_older or is_reported or figure.what in KEPT_BEFORE


@frozen
class _Located:
    """An issue, and the member in whose workbook it is; its file's name where that is not known."""

    issue: RecordedIssue
    member: str

    @property
    def owner(self) -> str:
        return self.member or self.issue.place.workbook

    @property
    def here(self) -> _Key:
        return self.owner, *self.issue.place.address[1:], self.issue.code

    @property
    def cell(self) -> _Key:
        """The cell that it is at; () for one of a sheet or file."""
        return (self.owner, *self.issue.place.address[1:]) if self.issue.place.cell else ()

    @property
    def exactly(self) -> _Key:
        return *self.here, self.issue.message

    @property
    def elsewhere(self) -> _Key:
        """What stays the same where rows above it came or went."""
        return self.owner, self.issue.place.sheet, self.issue.code, self.issue.message

    def changed(self, before: str, now: str) -> Change:
        """Return the change of it, from one message to the other."""
        issue = self.issue
        return Change(
            ChangeKind.ISSUE, self.member, issue.code, issue.severity, before, now, issue.place
        )


def _differing_issues(before: RunRecord, now: RunRecord) -> Iterator[Change]:
    """Yield what is new, what is gone, and what is said otherwise of the same cell.

    At a cell in error nothing but the error is told: what is told no more, or again, because an
    error came or went there is the same cell told of otherwise.
    """
    gone, new = _located(before), _located(now)
    for key in (lambda each: each.exactly, lambda each: each.elsewhere):
        _, gone, new = _paired(gone, new, key)
    in_cells, gone, new = _paired(
        gone, new, lambda each: each.here if each.issue.place.cell else None
    )
    hid, hides = _errors(gone), _errors(new)
    at_errors, gone, new = _paired(
        gone, new, lambda each: each.cell if each.cell in hid | hides else None
    )
    for was, each in (*in_cells, *at_errors):
        yield each.changed(was.issue.message, each.issue.message)
    for each in new:
        yield each.changed(hid.get(each.cell, ""), each.issue.message)
    for each in gone:
        yield each.changed(each.issue.message, hides.get(each.cell, ""))


def _errors(issues: Sequence[_Located]) -> dict[_Key, str]:
    """Return the cells in error, and what is wrong there."""
    return {
        each.cell: each.issue.message
        for each in issues
        if each.cell and each.issue.severity == Severity.ERROR.value
    }


def _located(record: RunRecord) -> list[_Located]:
    owners = _owners(record)
    return [_Located(each, owners.get(each.place.workbook, "")) for each in record.issues]


def _owners(record: RunRecord) -> dict[str, str]:
    """Return whose the workbooks are that are used."""
    return {each.name: each.member for each in record.received if each.fate is Fate.USED}


def _paired(
    before: Sequence[T], now: Sequence[T], key: Callable[[T], object]
) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Return pairs with the same key, and what is left of both; the key None has no pair."""
    waiting: dict[object, list[T]] = {}
    for each in before:
        waiting.setdefault(key(each), []).append(each)
    pairs, left = [], []
    for each in now:
        same = waiting.get(key(each), []) if key(each) is not None else []
        if same:
            pairs.append((same.pop(0), each))
        else:
            left.append(each)
    return pairs, [each for unpaired in waiting.values() for each in unpaired], left


def _differing_files(before: RunRecord, now: RunRecord) -> Iterator[Change]:
    """Yield the files that came, went, or have another content; one that was renamed only once."""
    if before.version != now.version:
        yield Change(ChangeKind.FILE, "", "", "", before.version, now.version)
    owners = _owners(before) | _owners(now)
    _, gone, came = _paired(_files(before), _files(now), _itself)
    same_name, gone, came = _paired(gone, came, lambda file: file.name)
    replaced = [(was, each) for was, each in same_name if was.sha256 and each.sha256]
    renamed, gone, came = _paired(gone, came, lambda file: file.sha256 or None)
    pairs = ((was.name, each.name) for was, each in (*replaced, *renamed))
    names = (*pairs, *(("", each.name) for each in came), *((each.name, "") for each in gone))
    for was_called, is_called in names:
        name = is_called or was_called
        member = owners.get(name, "")
        yield Change(ChangeKind.FILE, member, "", "", was_called, is_called, Place(name))


def _files(record: RunRecord) -> tuple[Fingerprint, ...]:
    """Return the files that came in; of what was not opened the content is not known, and empty."""
    opened = {file.name for file in record.inputs}
    others = (each.name for each in record.received if each.name not in opened)
    return *record.inputs, *(Fingerprint(name, "") for name in others)


def _itself(file: Fingerprint) -> object:
    return file
