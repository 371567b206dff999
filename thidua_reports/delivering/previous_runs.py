"""The files that earlier runs wrote into a folder, by which ours are told from those of others."""

from pathlib import Path

from thidua_reports.delivering.run_record import RECORD_NAME, Fingerprint, read_record
from thidua_reports.delivering.staging import staged
from thidua_reports.frozen import frozen


@frozen
class PreviousRuns:
    """The files earlier runs wrote into a folder, each under the name it was given.

    `is_known` is False if there is no record at all, or it `is_damaged`: nothing is then known to
    be ours. `edited` are the documents that were edited by hand when the last run looked, `unsure`
    the sha256 of those of which it could not know that.
    """

    outputs: tuple[Fingerprint, ...]
    is_known: bool
    edited: frozenset[str] = frozenset()
    is_damaged: bool = False
    unsure: frozenset[str] = frozenset()

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
    outputs = tuple(file for record in records for file in record.outputs)
    edited = frozenset(name for record in records for name in record.edited)
    is_damaged = not records and any(path.is_file() for path in paths)
    unsure = frozenset(file.sha256 for record in records for file in record.unsure)
    return PreviousRuns(outputs, bool(records), edited, is_damaged, unsure)
