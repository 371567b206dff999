"""What changed since the run before."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from thidua_reports.delivering.run_record import Change, Figure, RunRecord

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
