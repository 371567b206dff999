"""The documents that the last run made, if they are still those of the bloc as it is now."""

from collections.abc import Iterable
from pathlib import Path

from thidua_reports.delivering.run_record import (
    RECORD_NAME,
    Fingerprint,
    RunRecord,
    fingerprint,
    read_record,
)
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.workspace.folder import MEMBERS_FOLDER


def last_documents(output: Path, inputs: Iterable[InputFile], state: str) -> frozenset[str]:
    """Return the sha256 of the files of the last run.

    `inputs` are the workbooks as they are now, `state` identifies all that decides the results; it
    is compared where the last run could note one.

    Raises:
        CannotGoOn: nothing is known of a last run, or something has changed since.
    """
    record = read_record(output / RECORD_NAME)
    if record is None:
        raise CannotGoOn(mail_kinds.NO_RECORD.at(Place(RECORD_NAME)))
    if _is_stale(record, inputs, state):
        raise CannotGoOn(mail_kinds.STALE.at(Place(str(output))))
    return frozenset(file.sha256 for file in record.outputs)


def _is_stale(record: RunRecord, inputs: Iterable[InputFile], state: str) -> bool:
    now = {fingerprint(file.name, file.content) for file in inputs}
    before = {each for each in record.inputs if _is_workbook(each)}
    return now != before or (bool(record.state and state) and record.state != state)


def _is_workbook(file: Fingerprint) -> bool:
    """Templates are among the inputs too, but are known by the state only."""
    return file.name == BLOC_WORKBOOK or file.name.startswith(f"{MEMBERS_FOLDER}/")
