"""What is known about the files that earlier runs wrote."""

from pathlib import Path

from thidua_reports.delivering.record_file import RECORD_NAME
from thidua_reports.delivering.run_record import Fingerprint, read_record
from thidua_reports.delivering.staging import staged
from thidua_reports.frozen import frozen


@frozen
class Past:
    """The files earlier runs wrote into a folder, each under the name it was given.

    `is_known` is False if there is no record at all: nothing is then known to be ours.
    """

    outputs: tuple[Fingerprint, ...]
    is_known: bool

    @property
    def ours(self) -> frozenset[str]:
        """The sha256 of everything that was written."""
        return frozenset(file.sha256 for file in self.outputs)


def read_past(folder: Path) -> Past:
    """Return what nhat_ky.json knows, and the record a crashed run had not put in place yet.

    That one was complete before the run replaced its first document.
    """
    paths = (*staged(folder, RECORD_NAME), folder / RECORD_NAME)
    records = [record for record in map(read_record, paths) if record]
    return Past(tuple(file for record in records for file in record.outputs), bool(records))
