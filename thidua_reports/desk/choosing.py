"""Which folder is hers: the usual one, the one she chose, and what may be wrong with another."""

import os
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from platformdirs import user_documents_path

from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.issues.system_reasons import reason_of
from thidua_reports.language.text import printable_name
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.workspace.refusals import too_long

USUAL = "Khối thi đua"
CLOUDS = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""The variables in which Windows tells where what is in OneDrive lies."""
ADVICE = frozenset({notices.ON_ONEDRIVE, notices.ON_NETWORK})
"""What is no reason to do anything now: once she knows, she is not told again."""
LONGEST_TOLD, HALF_TOLD = 500, 150
"""How much of a path is told: more than Windows takes, but not whatever somebody pastes."""
REMOTE = 4
"""What Windows calls the drive of another computer (DRIVE_REMOTE)."""


def usual_folder() -> Path:
    """Return the folder in her Documents, wherever the system has those."""
    return user_documents_path() / USUAL


def problem_of(path: Path) -> str:
    """Return why a folder cannot be hers, or ""; it is made where there is none.

    Where it cannot be hers, nothing of it is made.
    """
    if not path.is_absolute() or "\0" in str(path):
        return notices.NOT_WHOLE_PATH.format(folder=in_brief(printable_name(str(path))))
    try:
        if path.is_file():
            return notices.A_FILE.format(folder=in_brief(str(path)))
        if (path / BLOC_WORKBOOK).is_file():
            return notices.A_BLOC_ITSELF.format(folder=path, parent=path.parent)
        lacking = [each for each in (path, *path.parents) if not each.exists()]
    except OSError as error:
        return _not_made(path, error)
    problem = _tried(path)
    if problem:
        _unmake(lacking)
    return problem


def _tried(path: Path) -> str:
    """Make a folder, and return why nothing can be written into it."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return _not_made(path, error)
    try:
        with tempfile.TemporaryFile(dir=path):
            return ""
    except OSError as error:
        return notices.NOT_WRITABLE.format(folder=in_brief(str(path)), reason=reason_of(error))


def _unmake(made: Iterable[Path]) -> None:
    """Take folders away again, the innermost first; one with something in it stays."""
    for each in made:
        with suppress(OSError):
            each.rmdir()


def _not_made(path: Path, error: OSError) -> str:
    long = too_long(error)
    if long:
        return notices.TOO_LONG.format(path=in_brief(long), length=len(long))
    return notices.NOT_MADE_FOLDER.format(folder=in_brief(str(path)), reason=reason_of(error))


def in_brief(path: str) -> str:
    """Return a path by its beginning and end, where it is longer than anybody reads."""
    return path if len(path) <= LONGEST_TOLD else f"{path[:HALF_TOLD]}…{path[-HALF_TOLD:]}"


def state_of(path: Path) -> str:
    """Return what she must know of the folder as it is now: gone, closed, or not on this computer.

    "" where there is nothing.
    """
    try:
        next(path.iterdir(), None)
    except FileNotFoundError:
        return notices.FOLDER_GONE.format(folder=path)
    except OSError:
        return notices.FOLDER_CLOSED.format(folder=path)
    if in_a_cloud(path, os.environ):
        return notices.ON_ONEDRIVE
    return notices.ON_NETWORK if _is_remote(path) else ""


def in_a_cloud(path: Path, variables: Mapping[str, str]) -> bool:
    """Return whether a folder is kept in OneDrive, by the variables of the system."""
    clouds = [variables[each] for each in CLOUDS if variables.get(each)]
    return any(path.is_relative_to(each) for each in clouds)


def _is_remote(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        if path.drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == REMOTE)
    return False
