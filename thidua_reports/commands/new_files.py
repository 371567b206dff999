"""Files put into a folder without ever replacing one that is already there."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import partial
from pathlib import Path

from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.staging import retry_while_locked, staged_for_now
from thidua_reports.delivering.write_errors import write_errors_told
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import start_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.workspace.folder import TEMPLATES_FOLDER, required_file


class Status(Enum):
    """What became of a file; the value is the word the user sees."""

    WRITTEN = "đã ghi"
    UNCHANGED = "không đổi"
    KEPT = "đã có, giữ nguyên"


@frozen
class Written:
    """A file by its name within the folder, and what became of it."""

    name: str
    status: Status


def write_new(folder: Path, files: Iterable[Output]) -> tuple[Written, ...]:
    """Write `files` into `folder`; names may lead into folders below it (templates/a.docx).

    A file that exists is left as it is, whatever stands in it.

    Raises:
        CannotGoOn: a folder or a file cannot be written.
    """
    with write_errors_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return tuple(_write(folder / file.name, file) for file in files)


def members_folder(folder: Path) -> Written:
    """Make the folder for the members' workbooks where there is none.

    Raises:
        CannotGoOn: it cannot be made.
    """
    status = Status.UNCHANGED if folder.is_dir() else Status.WRITTEN
    with write_errors_told(folder):
        folder.mkdir(exist_ok=True)
    return Written(f"{folder.name}/", status)


def kept_files(written: Iterable[Written]) -> Iterator[Issue]:
    """Report each file that was left although it is another than the new one."""
    for each in written:
        if each.status is Status.KEPT:
            yield start_kinds.EXISTING_FILE_KEPT.at(Place(each.name))


def _write(path: Path, file: Output) -> Written:
    with write_errors_told(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            return Written(file.name, _existing(path, file))
        with staged_for_now(path.parent, path.name, file.content) as temporary:
            status = retry_while_locked(partial(_put, temporary, path, file))
    return Written(file.name, status)


def _put(temporary: Path, path: Path, file: Output) -> Status:
    # looked at anew: somebody may have put a file there in the meantime
    if path.exists():
        return _existing(path, file)
    temporary.replace(path)
    return Status.WRITTEN


def _existing(path: Path, file: Output) -> Status:
    try:
        is_same = path.is_file() and retry_while_locked(path.read_bytes) == file.content
    except PermissionError:
        return Status.KEPT
    return Status.UNCHANGED if is_same else Status.KEPT


def copied_templates(folders: Sequence[Path]) -> tuple[Output, ...]:
    """Return the templates of the folders by name; of those with one name, the first folder's.

    Raises:
        CannotGoOn: a template cannot be opened.
    """
    paths: dict[str, Path] = {}
    for folder in folders:
        for path in folder.glob("*.docx"):
            if not path.name.startswith("~$"):
                paths.setdefault(path.name, path)
    return tuple(_copied(paths[name]) for name in sorted(paths))


def _copied(path: Path) -> Output:
    name = f"{TEMPLATES_FOLDER}/{path.name}"
    return Output(name, required_file(path, name).content)
