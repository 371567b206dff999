"""The documents that the last run made, if they are still those of the bloc as it is now."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from thidua_reports.delivering.recorded_issues import RecordedIssue
from thidua_reports.delivering.run_record import (
    RECORD_NAME,
    Fingerprint,
    RunRecord,
    fingerprint,
    read_last_record,
)
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import CannotGoOn, Severity
from thidua_reports.mailing.drafts import FOLDER as DRAFTS_FOLDER
from thidua_reports.mailing.fit_to_go import is_called_like_ours
from thidua_reports.mailing.version import Made
from thidua_reports.pdf.names import content_of
from thidua_reports.workspace.folder import FORMS_FOLDER, MEMBERS_FOLDER, required_file


@frozen
class LastDocuments:
    """Names and sha256 of the files of the last run, sha256 of earlier ones, what was in error.

    `known` are all files that runs read or wrote and that are there still.
    """

    names: frozenset[str] = frozenset()
    now: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
    errors: frozenset[RecordedIssue] = frozenset()
    known: tuple[Fingerprint, ...] = ()

    def made(self, name: str, content: bytes) -> Made:
        """Return which run made a file as it is."""
        sha256 = fingerprint(name, content).sha256
        if sha256 in self.now:
            return Made.NOW
        return Made.EARLIER if sha256 in self.earlier else Made.BY_HAND

    def names_of(self, content: bytes) -> frozenset[str]:
        """Return the names under which runs read or wrote a content."""
        sha256 = fingerprint("", content).sha256
        return frozenset(each.name for each in self.known if each.sha256 == sha256)


def last_documents(output: Path, inputs: Iterable[InputFile], state: str) -> LastDocuments:
    """Return what is known of the documents of the last run.

    `inputs` are the workbooks as they are now, `state` identifies all that decides the results; it
    is compared where the last run could note one. What an earlier run left behind is none of the
    last run's, even if it has the name of a document.

    Raises:
        CannotGoOn: nothing is known of a last run, or something has changed since.
    """
    record = read_last_record(output)
    if record is None:
        raise CannotGoOn(mail_kinds.NO_RECORD.at(Place(RECORD_NAME)))
    if _is_stale(record, inputs, state):
        raise CannotGoOn(mail_kinds.STALE.at(Place(str(output))))
    now = frozenset(file.sha256 for file in record.outputs if file.name in record.delivered)
    earlier = frozenset(file.sha256 for file in record.outputs) - now
    in_error = (each for each in record.issues if each.severity == Severity.ERROR.value)
    known = (*record.inputs, *record.outputs)
    return LastDocuments(frozenset(record.delivered), now, earlier, frozenset(in_error), known)


def unrecorded(output: Path) -> Iterator[Fingerprint]:
    """Yield the record of the runs, the drafts and the forms, which no record tells of.

    One that is held open is passed over.
    """
    own = [each for name in (DRAFTS_FOLDER, FORMS_FOLDER) for each in output.glob(f"{name}/*")]
    for path in (output / RECORD_NAME, *own):
        content = content_of(path)
        if content is not None:
            yield fingerprint(path.relative_to(output).as_posix(), content)


def is_of_a_run(output: Path, names: Iterable[str]) -> bool:
    """Return whether one of these files is, or is called like, what a run wrote into the folder.

    Raises:
        CannotGoOn: one of them cannot be opened.
    """
    record = read_last_record(output)
    written = {each.sha256 for each in record.outputs} if record else set[str]()
    return any(is_called_like_ours(each) or _sha256(output, each) in written for each in names)


def _sha256(output: Path, name: str) -> str:
    path = output / name.replace("\\", "/")
    return fingerprint(name, required_file(path, name).content).sha256 if path.is_file() else ""


def _is_stale(record: RunRecord, inputs: Iterable[InputFile], state: str) -> bool:
    """A record that does not say which documents its run delivered is of an earlier version."""
    now = {fingerprint(file.name, file.content) for file in inputs}
    before = {each for each in record.inputs if _is_workbook(each)}
    is_of_another = bool(record.state and state) and record.state != state
    return now != before or is_of_another or not record.delivered


def _is_workbook(file: Fingerprint) -> bool:
    """Templates are among the inputs too, but are known by the state only."""
    return file.name == BLOC_WORKBOOK or file.name.startswith(f"{MEMBERS_FOLDER}/")
