"""Files that are made once: what is in a folder already is never replaced."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from glob import escape
from pathlib import Path

from thidua_reports.delivering.deliveries import Delivery, Status, delivered_at
from thidua_reports.delivering.delivery import write_errors_reported
from thidua_reports.delivering.destinations import Output, OutputFolder, State, find_destination
from thidua_reports.delivering.run_record import fingerprint
from thidua_reports.delivering.staging import retry_while_locked, staged_for_now
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.issues.catalogue import output_kinds, start_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.workspace.folder import MEMBERS_FOLDER, TEMPLATES_FOLDER, required_file
from thidua_reports.workspace.office_files import is_lock
from thidua_reports.workspace.templates import FIELD_LIST
from thidua_reports.zip_package import is_packed_here


def deliver_beside(
    folder: Path, outputs: Sequence[Output]
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    """Write `outputs` into `folder`, each beside whatever has its name already.

    Raises:
        CannotGoOn: the folder cannot be written to.
    """
    with write_errors_reported(folder):
        folder.mkdir(parents=True, exist_ok=True)
        nothing_of_ours = OutputFolder(folder, frozenset())
        deliveries = tuple(_put(output, nothing_of_ours) for output in outputs)
    return deliveries, tuple(_beside(folder, deliveries))


def deliver_renewed(
    folder: Path, outputs: Sequence[Output]
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    """Write Word files into `folder`, each over an earlier one that nobody has saved since.

    An earlier one that somebody edited, or has open, is kept, and the new one is beside it.

    Raises:
        CannotGoOn: the folder cannot be written to.
    """
    return deliver_over(folder, outputs, is_packed_here)


def deliver_over(
    folder: Path, outputs: Sequence[Output], is_as_made: Callable[[bytes], bool]
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    """Write files into `folder`, each over an earlier one whose content `is_as_made` by us.

    Raises:
        CannotGoOn: the folder cannot be written to.
    """
    with write_errors_reported(folder):
        folder.mkdir(parents=True, exist_ok=True)
        deliveries = tuple(
            _put(output, OutputFolder(folder, frozenset(_untouched(folder, output, is_as_made))))
            for output in outputs
        )
    return deliveries, tuple(_beside(folder, deliveries))


def _untouched(folder: Path, output: Output, is_as_made: Callable[[bytes], bool]) -> Iterator[str]:
    """Yield the sha256 of the file of a name, and of its versions, that we wrote as they are."""
    path = Path(output.name)
    for each in folder.glob(f"{escape(path.stem)}*{path.suffix}"):
        with suppress(OSError):
            content = each.read_bytes()
            if is_as_made(content):
                yield fingerprint(each.name, content).sha256


def write_workspace(
    folder: Path, book: bytes, templates: Iterable[Path]
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    """Write khoi.xlsx, the templates of these folders and a folder for the members into `folder`.

    Of templates with one name that of the first folder is taken.

    Raises:
        CannotGoOn: a template cannot be opened; a folder or a file cannot be written.
    """
    copied = (*_copied(templates),)
    members = folder / MEMBERS_FOLDER
    status = Status.UNCHANGED if members.is_dir() else Status.WRITTEN
    with write_errors_reported(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with write_errors_reported(members):
        members.mkdir(exist_ok=True)
    files = write_new(folder, [Output(BLOC_WORKBOOK, book), *copied])
    made = Delivery(MEMBERS_FOLDER, fingerprint(f"{MEMBERS_FOLDER}/", b""), status, ())
    return (*files, made), tuple(kept_files(files))


def write_new(folder: Path, files: Iterable[Output]) -> tuple[Delivery, ...]:
    """Write `files` into `folder`; names may lead into folders below it (templates/a.docx).

    A file that exists is left as it is, whatever is in it. khoi.xlsx comes last: a folder that has
    one is a bloc, and what was broken off before can be begun again.

    Raises:
        CannotGoOn: a folder or a file cannot be written.
    """
    named = {file.name: file for file in files}
    with write_errors_reported(folder):
        folder.mkdir(parents=True, exist_ok=True)
    order = sorted(named, key=BLOC_WORKBOOK.__eq__)
    written = {name: _written_once(folder, named[name]) for name in order}
    return tuple(written[name] for name in named)


def is_kept(folder: Path, file: Output) -> bool:
    """Return whether another file has the name, and would be left as it is."""
    return _status(folder / file.name, file) is Status.KEPT


def kept_files(deliveries: Iterable[Delivery]) -> Iterator[Issue]:
    """Report each file that was left although it is another than the new one."""
    for delivery in deliveries:
        if delivery.status is Status.KEPT:
            yield kept_file(delivery.name)


def kept_file(name: str) -> Issue:
    """Report a file that is left although it is another than the new one."""
    return start_kinds.EXISTING_FILE_KEPT.at(Place(name))


def _copied(folders: Iterable[Path]) -> Iterator[Output]:
    paths: dict[str, Path] = {}
    for folder in folders:
        for path in folder.glob("*.docx"):
            if not is_lock(path.name) and path.name != FIELD_LIST:
                paths.setdefault(path.name, path)
    for own, path in sorted(paths.items()):
        name = f"{TEMPLATES_FOLDER}/{own}"
        yield Output(name, required_file(path, name).content)


def _put(output: Output, where: OutputFolder) -> Delivery:
    destination = find_destination(output, where)
    if destination.state is not State.SAME:
        with staged_for_now(where.folder, output.name, output.content) as temporary:
            renew = destination.state is State.OURS
            put = temporary.replace if renew else temporary.rename
            try:
                retry_while_locked(partial(put, where.folder / destination.name))
            except PermissionError:
                if not renew:
                    raise
                return _put(output, replace(where, locked=where.locked | {destination.name}))
    return delivered_at(output, destination)


def _written_once(folder: Path, output: Output) -> Delivery:
    path = folder / output.name
    with write_errors_reported(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        status = _status(path, output)
        if status is Status.WRITTEN:
            with staged_for_now(path.parent, path.name, output.content) as temporary:
                status = retry_while_locked(partial(_put_once, temporary, path, output))
    return Delivery(output.name, fingerprint(output.name, output.content), status, ())


def _put_once(temporary: Path, path: Path, output: Output) -> Status:
    # looked at anew: somebody may have put a file there in the meantime
    status = _status(path, output)
    if status is Status.WRITTEN:
        temporary.replace(path)
    return status


def _status(path: Path, output: Output) -> Status:
    own = replace(output, name=path.name)
    destination = find_destination(own, OutputFolder(path.parent, frozenset()))
    if destination.name != path.name:
        return Status.KEPT
    return Status.UNCHANGED if destination.state is State.SAME else Status.WRITTEN


def _beside(folder: Path, deliveries: Iterable[Delivery]) -> Iterator[Issue]:
    for delivery in deliveries:
        if delivery.status is Status.BESIDE:
            place = Place(f"{folder.name}/{delivery.name}")
            new, name = delivery.file.name, delivery.name
            yield output_kinds.EARLIER_FILE_KEPT.at(place, name=name, new=new)
