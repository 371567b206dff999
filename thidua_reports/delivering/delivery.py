"""The documents of a run, put into the output folder."""

import errno
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from enum import Enum
from functools import partial
from pathlib import Path

from thidua_reports.delivering.destinations import (
    Destination,
    Kept,
    Output,
    OutputFolder,
    State,
    find_destination,
)
from thidua_reports.delivering.run_record import (
    RECORD_NAME,
    Fingerprint,
    PreviousRuns,
    RunRecord,
    fingerprint,
    read_previous_runs,
    record_bytes,
)
from thidua_reports.delivering.staging import discard, retry_while_locked, stage, staged
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import output_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.language.vietnamese import joined
from thidua_reports.workspace.folder import ANSWERS_FOLDER

STAGED_AT_ONCE = 8
KEPT_KINDS = {
    State.EDITED: output_kinds.EDITED_DOCUMENT_KEPT,
    State.OPEN: output_kinds.DOCUMENT_OPEN,
    State.BLOCKED: output_kinds.FOLDER_IN_THE_WAY,
}

WRITE_ERRORS = {
    errno.EACCES: output_kinds.FOLDER_NOT_WRITABLE,
    errno.EPERM: output_kinds.FOLDER_NOT_WRITABLE,
    errno.EROFS: output_kinds.FOLDER_NOT_WRITABLE,
    errno.ENOSPC: output_kinds.DISK_FULL,
    errno.EDQUOT: output_kinds.DISK_FULL,
    errno.EEXIST: output_kinds.OUTPUT_FOLDER_IS_A_FILE,
    errno.ENOTDIR: output_kinds.OUTPUT_FOLDER_IS_A_FILE,
}


class Status(Enum):
    """What became of a document; the value is the word the user sees."""

    WRITTEN = "đã ghi"
    UNCHANGED = "không đổi"
    BESIDE = "đã ghi thành bản khác"
    KEPT = "đã có, giữ nguyên"


@frozen
class Delivery:
    """A document, the file in which it now is, and the files of its names that were kept."""

    name: str
    file: Fingerprint
    status: Status
    kept: tuple[Kept, ...]

    @property
    def line(self) -> tuple[str, str]:
        """The file's name, and what became of it in the words of the user."""
        return self.file.name, self.status.value


@contextmanager
def write_errors_reported(folder: Path) -> Iterator[None]:
    """Turn the system's refusal to write into `folder` into CannotGoOn."""
    try:
        yield
    except OSError as error:
        kind = WRITE_ERRORS.get(error.errno or 0, output_kinds.WRITING_FAILED)
        raise CannotGoOn(kind.at(Place(str(folder)), reason=error.strerror or error)) from error


def deliver(
    folder: Path, outputs: Sequence[Output], record: RunRecord
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    """Write `outputs`, then `record` with its own outputs filled in, into `folder`.

    What somebody edited is kept, what has not changed is not touched, and an interrupted run
    is completed by the next one.

    Raises:
        CannotGoOn: the folder cannot be written to.
    """
    with write_errors_reported(folder):
        folder.mkdir(parents=True, exist_ok=True)
        previous = read_previous_runs(folder)
        discard(staged(folder))
        _make_folders(folder, outputs)
        others = frozenset(each.name.casefold() for each in outputs)
        where = OutputFolder(folder, previous.ours, others=others)
        deliveries, failures = _write(where, outputs, record, previous)
    return deliveries, (
        *_unknown_previous_runs(previous, deliveries),
        *_kept(deliveries),
        *_leftovers(folder, previous, deliveries),
        *failures,
    )


def _make_folders(folder: Path, outputs: Iterable[Output]) -> None:
    """Make the folders into which names lead, before anything is written."""
    for below in {(folder / each.name).parent for each in outputs} - {folder}:
        with write_errors_reported(below):
            below.mkdir(exist_ok=True)


def _write(
    output_folder: OutputFolder,
    outputs: Sequence[Output],
    record: RunRecord,
    previous: PreviousRuns,
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    plan = tuple(
        delivered_at(output, find_destination(output, output_folder)) for output in outputs
    )
    intent = _completed(record, output_folder.folder, plan, previous)
    if _is_done(plan) and _holds(output_folder.folder / RECORD_NAME, intent):
        return plan, ()
    temporary = _stage_all(output_folder.folder, outputs, plan, intent)
    deliveries = _put_all(outputs, plan, output_folder, temporary)
    went_as_planned = deliveries == plan
    final = (
        intent
        if went_as_planned
        else _completed(record, output_folder.folder, deliveries, previous)
    )
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


def delivered_at(output: Output, destination: Destination) -> Delivery:
    """Return a document as it is once it has been written to its destination."""
    file = fingerprint(destination.name, output.content)
    return Delivery(output.name, file, _status(output, destination), destination.kept)


def _status(output: Output, destination: Destination) -> Status:
    if destination.state is State.SAME:
        return Status.UNCHANGED
    return Status.WRITTEN if destination.name == output.name else Status.BESIDE


def _completed(
    record: RunRecord, folder: Path, deliveries: Iterable[Delivery], previous: PreviousRuns
) -> bytes:
    """Return `record` with what was delivered, and with earlier files that are still there.

    Where something was in the way, or was left over, the next run has to look and report again.
    """
    made = tuple(deliveries)
    delivered = tuple(delivery.file for delivery in made)
    names = {file.name for file in delivered}
    earlier = tuple(file for file in previous.outputs if (folder / file.name).exists())
    if any(each.kept for each in made) or any(file.name not in names for file in earlier):
        record = replace(record, state="", screen=())
    return record_bytes(replace(record, outputs=earlier + delivered))


def _is_done(deliveries: Iterable[Delivery]) -> bool:
    return all(delivery.status is Status.UNCHANGED for delivery in deliveries)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and retry_while_locked(path.read_bytes) == content
    except PermissionError:
        return False


def _unknown_previous_runs(
    previous: PreviousRuns, deliveries: Iterable[Delivery]
) -> Iterator[Issue]:
    kept = [kept for delivery in deliveries for kept in delivery.kept]
    if not previous.is_known and any(each.state is State.EDITED for each in kept):
        yield output_kinds.RECORD_UNREADABLE.at(Place(RECORD_NAME))


def _kept(deliveries: Iterable[Delivery]) -> Iterator[Issue]:
    for delivery in deliveries:
        for kept in delivery.kept:
            new = delivery.file.name
            yield KEPT_KINDS[kept.state].at(Place(kept.name), name=kept.name, new=new)


def _leftovers(
    folder: Path, previous: PreviousRuns, deliveries: Iterable[Delivery]
) -> Iterator[Issue]:
    reported = {name for delivery in deliveries for name in _names(delivery)}
    earlier = sorted({file.name for file in previous.outputs} - reported)
    left = [name for name in earlier if (folder / name).exists()]
    answers = [name for name in left if name.startswith(f"{ANSWERS_FOLDER}/")]
    for name in left:
        if name not in answers:
            yield output_kinds.DOCUMENT_LEFT_OVER.at(Place(name), name=name)
    if answers:
        names = joined([name.rpartition("/")[2] for name in answers])
        place = Place(f"{ANSWERS_FOLDER}/")
        yield output_kinds.ANSWERS_LEFT_OVER.at(place, count=len(answers), names=names)


def _names(delivery: Delivery) -> Iterator[str]:
    yield delivery.file.name
    yield from (kept.name for kept in delivery.kept)
