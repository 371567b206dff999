"""The documents of a run, put into the output folder."""

import errno
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from thidua_reports.delivering.deliveries import (
    Delivery,
    Status,
    delivered_at,
    is_edited,
    told_of,
)
from thidua_reports.delivering.destinations import (
    Destination,
    Output,
    OutputFolder,
    State,
    find_destination,
)
from thidua_reports.delivering.overview import Overview, Planned, memory_of
from thidua_reports.delivering.previous_runs import PreviousRuns, read_previous_runs
from thidua_reports.delivering.printed import Printed
from thidua_reports.delivering.run_record import (
    RECORD_NAME,
    Fingerprint,
    RunRecord,
    fingerprint,
    record_bytes,
)
from thidua_reports.delivering.staging import (
    discard,
    retry_while_locked,
    stage,
    staged,
    staged_for_now,
)
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import output_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.issues.system_reasons import reason_of
from thidua_reports.workspace.refusals import too_long

STAGED_AT_ONCE = 8

WRITE_ERRORS = {
    errno.EACCES: output_kinds.FOLDER_NOT_WRITABLE,
    errno.EPERM: output_kinds.FOLDER_NOT_WRITABLE,
    errno.EROFS: output_kinds.FOLDER_NOT_WRITABLE,
    errno.ENOSPC: output_kinds.DISK_FULL,
    errno.EDQUOT: output_kinds.DISK_FULL,
    errno.EEXIST: output_kinds.OUTPUT_FOLDER_IS_A_FILE,
    errno.ENOTDIR: output_kinds.OUTPUT_FOLDER_IS_A_FILE,
}


@contextmanager
def write_errors_reported(folder: Path) -> Iterator[None]:
    """Turn the system's refusal to write into `folder` into CannotGoOn."""
    try:
        yield
    except OSError as error:
        raise CannotGoOn(_refused(folder, error)) from error


def _refused(folder: Path, error: OSError) -> Issue:
    place, path = Place(str(folder)), too_long(error)
    if path:
        return output_kinds.OUTPUT_PATH_TOO_LONG.at(place, path=path, length=len(path))
    kind = WRITE_ERRORS.get(error.errno or 0, output_kinds.WRITING_FAILED)
    return kind.at(place, reason=reason_of(error))


def deliver(
    folder: Path,
    outputs: Sequence[Output],
    record: RunRecord,
    about_them: Overview | None = None,
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    """Write `outputs`, then `record` with its own outputs filled in, into `folder`.

    What somebody edited is kept, what has not changed is not touched, and an interrupted run
    is completed by the next one. Where no record tells what was edited, the seals do. What is
    `about_them` comes after them, and names the files that they really are in.

    Raises:
        CannotGoOn: the folder cannot be written to.
    """
    with write_errors_reported(folder):
        folder.mkdir(parents=True, exist_ok=True)
        previous = read_previous_runs(folder)
        discard(staged(folder))
        _make_folders(folder, outputs)
        documents = _Documents(tuple(outputs), about_them, previous)
        others = frozenset(each.name.casefold() for each in outputs)
        place = OutputFolder(
            folder,
            previous.ours,
            others=others,
            by_seals=not previous.is_known,
            unsure=previous.unsure,
        )
        deliveries, failures = _write(place, documents, record, previous)
    return deliveries, (*told_of(folder, previous, deliveries), *failures)


@frozen
class _Documents:
    """What is finished, and what can be made only when it is known where that goes."""

    finished: tuple[Output, ...]
    about_them: Overview | None
    previous: PreviousRuns

    def planned(
        self, output_folder: OutputFolder
    ) -> tuple[tuple[Output, ...], tuple[Delivery, ...]]:
        """Return all outputs, and where they go if nothing comes between."""
        plan = tuple(_planned(output, output_folder) for output in self.finished)
        if self.about_them is None:
            return self.finished, plan
        last = self._about(self.about_them, plan, output_folder)
        return (*self.finished, last), (*plan, _planned(last, output_folder))

    def told_anew(
        self, deliveries: tuple[Delivery, ...], output_folder: OutputFolder
    ) -> tuple[Delivery, ...]:
        """Write once more what names the others, as some of them did not go where was planned."""
        if self.about_them is None:
            return deliveries
        *others, stale = deliveries
        known = replace(output_folder, ours=output_folder.ours | {stale.file.sha256})
        last = self._about(self.about_them, others, known)
        with staged_for_now(output_folder.folder, last.name, last.content) as temporary:
            return (*others, delivered_at(last, _put(last, known, temporary)))

    def _about(
        self, overview: Overview, others: Sequence[Delivery], output_folder: OutputFolder
    ) -> Output:
        """Return what tells of the others, and of what is in its own way."""
        itself = _planned(Output(overview.name, b""), output_folder)
        told = tuple(told_of(output_folder.folder, self.previous, (*others, itself)))
        planned = Planned(tuple(others), told, memory_of(self.previous, others))
        return Output(overview.name, overview.make(planned))


def _planned(output: Output, output_folder: OutputFolder) -> Delivery:
    return delivered_at(output, find_destination(output, output_folder))


def _make_folders(folder: Path, outputs: Iterable[Output]) -> None:
    """Make the folders into which names lead, before anything is written."""
    for below in {(folder / each.name).parent for each in outputs} - {folder}:
        with write_errors_reported(below):
            below.mkdir(exist_ok=True)


def _write(
    output_folder: OutputFolder,
    documents: _Documents,
    record: RunRecord,
    previous: PreviousRuns,
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    outputs, plan = documents.planned(output_folder)
    intent = _completed(record, output_folder.folder, plan, previous)
    if _is_done(plan) and _holds(output_folder.folder / RECORD_NAME, intent):
        return plan, ()
    temporary = _stage_all(output_folder.folder, outputs, plan, intent)
    deliveries = _put_all(outputs, plan, output_folder, temporary)
    if deliveries == plan:
        return deliveries, _put_record(output_folder.folder, intent)
    deliveries = documents.told_anew(deliveries, output_folder)
    final = _completed(record, output_folder.folder, deliveries, previous)
    return deliveries, _put_record(output_folder.folder, final)


def _stage_all(
    folder: Path, outputs: Sequence[Output], plan: Sequence[Delivery], intent: bytes
) -> Mapping[str, Path]:
    """Stage what is not there yet, last the record: by it the next run knows a crashed one."""
    contents = {
        output.name: output.content
        for output, delivery in zip(outputs, plan, strict=True)
        if delivery.status is not Status.UNCHANGED
    }
    try:
        # a disk takes hardly longer for several that wait for it than for one
        with ThreadPoolExecutor(STAGED_AT_ONCE) as pool:
            paths = pool.map(lambda each: stage(folder, *each), contents.items())
            made = dict(zip(contents, paths, strict=True))
        return {**made, RECORD_NAME: stage(folder, RECORD_NAME, intent)}
    except OSError:
        discard(staged(folder))
        raise


def _put_all(
    outputs: Sequence[Output],
    plan: Sequence[Delivery],
    output_folder: OutputFolder,
    temporary: Mapping[str, Path],
) -> tuple[Delivery, ...]:
    try:
        return tuple(
            delivered_at(output, _put(output, output_folder, temporary[output.name]))
            if output.name in temporary
            else planned
            for output, planned in zip(outputs, plan, strict=True)
        )
    finally:
        discard(path for name, path in temporary.items() if name != RECORD_NAME)


def _put(output: Output, output_folder: OutputFolder, temporary: Path) -> Destination:
    try:
        return retry_while_locked(partial(_try_to_put, output, output_folder, temporary))
    except PermissionError:
        destination = find_destination(output, output_folder)
        if destination.state is State.FREE:
            raise
        without = replace(output_folder, locked=output_folder.locked | {destination.name})
        return _put(output, without, temporary)


def _try_to_put(output: Output, output_folder: OutputFolder, temporary: Path) -> Destination:
    # looked at anew each time: what held the file may have been Word, saving an edit
    destination = find_destination(output, output_folder)
    if destination.state is not State.SAME:
        temporary.replace(output_folder.folder / destination.name)
    return destination


def _put_record(folder: Path, content: bytes) -> tuple[Issue, ...]:
    """Put the record in place; if that cannot be done its temporary file stays and serves."""
    if _holds(folder / RECORD_NAME, content):
        discard(staged(folder, RECORD_NAME))
        return ()
    temporary = stage(folder, RECORD_NAME, content)
    try:
        retry_while_locked(partial(temporary.replace, folder / RECORD_NAME))
    except (PermissionError, IsADirectoryError):
        return (output_kinds.RECORD_NOT_WRITTEN.at(Place(RECORD_NAME)),)
    return ()


def _completed(
    record: RunRecord, folder: Path, deliveries: Iterable[Delivery], previous: PreviousRuns
) -> bytes:
    """Return `record` with what was delivered, and with earlier files that are still there.

    Where something was in the way, or was left over, the next run has to look and report again.
    """
    made = tuple(deliveries)
    files = tuple(delivery.file for delivery in made)
    names = {file.name: None for file in files}
    earlier = tuple(file for file in previous.outputs if (folder / file.name).exists())
    others = {file.name for file in earlier} - names.keys()
    if others or any(each.kept for each in made):
        record = replace(record, looks_again=True, printed=Printed())
    edited = _found(State.EDITED, made) | {
        each for each in others if is_edited(folder, each, previous)
    }
    unsure = _as_they_are(folder, _found(State.UNSURE, made))
    record = replace(record, outputs=earlier + files, delivered=tuple(names), unsure=unsure)
    return record_bytes(replace(record, edited=tuple(sorted(edited))))


def _found(state: State, deliveries: Iterable[Delivery]) -> frozenset[str]:
    kept = (kept for delivery in deliveries for kept in delivery.kept)
    return frozenset(each.name for each in kept if each.state is state)


def _as_they_are(folder: Path, names: Iterable[str]) -> tuple[Fingerprint, ...]:
    contents = ((each, folder / each) for each in sorted(names))
    return tuple(fingerprint(name, retry_while_locked(path.read_bytes)) for name, path in contents)


def _is_done(deliveries: Iterable[Delivery]) -> bool:
    return all(delivery.status is Status.UNCHANGED for delivery in deliveries)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and retry_while_locked(path.read_bytes) == content
    except PermissionError:
        return False
