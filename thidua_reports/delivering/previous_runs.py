"""What earlier runs left in the output folder, and what changed since the last one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from thidua_reports.delivering.run_record import (
    RECORD_NAME,
    Change,
    Figure,
    Fingerprint,
    RunRecord,
    read_record,
)
from thidua_reports.delivering.staging import staged
from thidua_reports.frozen import frozen


@frozen
class PreviousRuns:
    """The files earlier runs wrote into a folder, each under the name it was given.

    `is_known` is False if there is no record at all: nothing is then known to be ours.
    """

    outputs: tuple[Fingerprint, ...]
    is_known: bool

    @property
    def ours(self) -> frozenset[str]:
        """The sha256 of everything that was written."""
        return frozenset(file.sha256 for file in self.outputs)


def read_previous_runs(folder: Path) -> PreviousRuns:
    """Return what nhat_ky.json knows, and the record a crashed run had not put in place yet.

    That one was complete before the run replaced its first document.
    """
    paths = (*staged(folder, RECORD_NAME), folder / RECORD_NAME)
    records = [record for record in map(read_record, paths) if record]
    return PreviousRuns(tuple(file for record in records for file in record.outputs), bool(records))


Key = tuple[str, str, str]


def with_changes(record: RunRecord, before: RunRecord | None) -> RunRecord:
    """Return `record` with the figures that differ from `before`, the record of the last run.

    A second run on the same input tells the same changes again: told against itself it would
    find none, and the page that shows them would not stay as it is.
    """
    if before is None:
        return replace(record, changes=())
    if _same_input(record, before):
        return replace(record, changes=before.changes)
    return replace(record, changes=tuple(_differences(before.figures, record.figures)))


def _same_input(record: RunRecord, before: RunRecord) -> bool:
    same_version = record.version == before.version
    return same_version and sorted(record.inputs) == sorted(before.inputs)


def _differences(before: Iterable[Figure], now: Iterable[Figure]) -> Iterator[Change]:
    old, new = _by_key(before), _by_key(now)
    for key in dict.fromkeys((*new, *old)):
        if old.get(key, "") != new.get(key, ""):
            yield Change(*key, old.get(key, ""), new.get(key, ""))


def _by_key(figures: Iterable[Figure]) -> dict[Key, str]:
    return {(figure.member, figure.item, figure.what): figure.value for figure in figures}
