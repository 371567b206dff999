"""Whether anything has changed since the last run, and what that run printed.

The contents of the workspace and the templates are known from their hashes, the program itself from
the sizes and times of its modules.
"""

import hashlib
import json
import stat
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from thidua_reports.delivering.official_copies import official_names
from thidua_reports.delivering.printed import Printed, read_printed
from thidua_reports.delivering.run_record import RECORD_NAME, read_as, read_issues
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.version import VERSION, libraries, own_files, shipped_folder
from thidua_reports.workspace.folder import (
    MEMBERS_FOLDER,
    MOST_BYTES,
    PUT_AWAY_FOLDER,
    SENDING_LOCK,
    SENT_LOG,
    TEMPLATES_FOLDER,
    WRITING_LOCK,
    in_order,
)
from thidua_reports.workspace.office_files import is_lock

WHOLE_FOLDERS = frozenset({MEMBERS_FOLDER, TEMPLATES_FOLDER})
DECIDE_NOTHING = frozenset({PUT_AWAY_FOLDER, SENDING_LOCK, SENT_LOG, WRITING_LOCK})


@frozen
class LastRun:
    """What a run printed before it wrote, its issues, and the documents it made."""

    printed: Printed
    issues: tuple[Issue, ...]
    documents: tuple[str, ...]


def state_of(workspace: Path, named: Path | None, output: Path) -> str:
    """Return a hash of all that decides a run's results; empty where that cannot be known.

    That is the program itself and its libraries, the shipped templates, those of the folder that is
    `named`, and the contents of the workspace, where names alone may matter. Results in the
    workspace would be part of their own state.
    """
    shipped = shipped_folder()
    if shipped is None or not (workspace / BLOC_WORKBOOK).is_file():
        return ""
    if output.resolve().is_relative_to(workspace.resolve()):
        return ""
    state = hashlib.sha256()
    try:
        state.update(_program().encode())
        for line in _lines(workspace, named, shipped):
            state.update(line.encode("utf-8", "surrogateescape") + b"\n")
    except OSError:
        return ""
    return state.hexdigest()


@cache
def _program() -> str:
    """Return what the program and its libraries are known by, as they were when it began.

    A module that only seems to be as old is known by the time of its last change, where the system
    keeps it.
    """
    known = (
        f"{name} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"
        for name, status in sorted(own_files())
    )
    return "\n".join((VERSION, *libraries(), *known))


def same_run(output: Path, state: str) -> LastRun | None:
    """Return the run that had this state, if all its documents are there unchanged.

    An official copy beside them may have been made, or edited, since: none is known to hold.
    """
    if official_names(output):
        return None
    return read_as(output / RECORD_NAME, lambda record: _same(record, output, state))


def was_of(output: Path, state: str) -> bool:
    """Return whether the last run had this state, whatever became of its documents since."""
    known = read_as(output / RECORD_NAME, lambda record: str(record["trang_thai"]))
    return bool(state) and known == state


def _same(record: Mapping[str, Any], output: Path, state: str) -> LastRun | None:
    is_known = bool(state) and record["trang_thai"] == state and not record.get("xem_lai")
    return _run(record) if is_known and _is_there(output, record["dau_ra"]) else None


def _is_there(output: Path, documents: Mapping[str, str]) -> bool:
    return all(_hash(output / name) == sha256 for name, sha256 in documents.items())


def _run(record: Mapping[str, Any]) -> LastRun:
    issues = read_issues(record["van_de"])
    return LastRun(read_printed(record["man_hinh"]), issues, tuple(record["thu_tu"]))


def _lines(workspace: Path, named: Path | None, shipped: Path) -> Iterator[str]:
    """Yield a line for each file and folder: where it is, and what its content is known by."""
    yield from _listed("shipped", ((path.name, path) for path in sorted(shipped.glob("*.docx"))))
    if named is not None:
        yield from _listed("templates", _below(named, named))
    yield from _listed("workspace", _looked_at(workspace))


def _listed(origin: str, files: Iterable[tuple[str, Path]]) -> Iterator[str]:
    for name, path in files:
        yield "\t".join((origin, json.dumps(name), _known_by(path)))


def _looked_at(workspace: Path) -> Iterator[tuple[str, Path]]:
    """Yield the contents of a workspace and of its folders; of those of inputs everything below.

    What is noted of letters in it, what was put away, and that a run is at work, decides nothing.
    """
    for name, path in _within(workspace, workspace):
        if name in DECIDE_NOTHING:
            continue
        yield name, path
        if path.is_dir():
            is_whole = path.name.lower() in WHOLE_FOLDERS
            below = _below(path, workspace) if is_whole else _within(path, workspace)
            yield from below


def _within(folder: Path, root: Path) -> Iterator[tuple[str, Path]]:
    """Yield what lies in a folder; that a workbook in it is open changes nothing."""
    for path in in_order(each for each in folder.iterdir() if not is_lock(each.name)):
        yield path.relative_to(root).as_posix(), path


def _below(folder: Path, root: Path) -> Iterator[tuple[str, Path]]:
    for name, path in _within(folder, root):
        yield name, path
        if path.is_dir() and not path.is_symlink():
            yield from _below(path, root)


def _known_by(path: Path) -> str:
    """What no run opens is known by its size and its time; OSError for what is no file."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        return ""
    if not stat.S_ISREG(status.st_mode):
        raise OSError(path)
    is_opened = status.st_size <= MOST_BYTES
    return _hash(path) if is_opened else f"{status.st_size} {status.st_mtime_ns}"


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
