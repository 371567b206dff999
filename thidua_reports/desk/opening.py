"""Files and folders of a bloc, opened with the system's own program."""

import os
import shutil
import sys
from pathlib import Path

from thidua_reports.desk.desk import Desk
from thidua_reports.desk.programs import start_program
from thidua_reports.presenting import desk_notices as notices

KINDS = frozenset({
    ".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods",
    ".docx", ".pdf", ".html", ".eml",
})  # fmt: skip
"""What the program reads or makes; of everything else it is not known what it does when opened."""
OPENERS = {"darwin": "open"}
OPENER = "xdg-open"


def open_file(desk: Desk, bloc: str, relative: str) -> str:
    """Open a file or folder by its name for `HerFolder.file`; return what went wrong, or ""."""
    path = desk.folder.file(bloc, relative)
    if path is None:
        return notices.NO_SUCH_FILE.format(name=relative)
    if not path.is_dir() and path.suffix.lower() not in KINDS:
        return notices.NOT_OUR_KIND.format(name=path.name)
    try:
        _open(path.resolve())
    except OSError as error:
        reason = error.strerror or error
        return notices.NO_PROGRAM.format(name=path.name, reason=reason, folder=path.parent)
    return ""


def _open(path: Path) -> None:
    if sys.platform == "win32":
        os.startfile(path)
        return
    program = shutil.which(OPENERS.get(sys.platform, OPENER))
    if program is None:
        raise FileNotFoundError(OPENER)
    start_program([program, path])
