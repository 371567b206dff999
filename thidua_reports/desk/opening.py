"""Files and folders of a bloc, opened with the system's own program."""

import os
import re
import shutil
import sys
from pathlib import Path

from thidua_reports.desk.desk import Desk
from thidua_reports.desk.programs import start_program
from thidua_reports.issues.system_reasons import reason_of
from thidua_reports.presenting import desk_notices as notices

KINDS = frozenset({
    ".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods",
    ".docx", ".pdf", ".html", ".eml",
})  # fmt: skip
"""What the program reads or makes; of everything else it is not known what it does when opened."""
PROGRAM_LIKE = re.compile(r"\.(?:[A-Za-z]\w*|\{.*)")
"""How a folder ends that a system may take for a program or a place of its own: x.app, x.{1a2b}."""
OPENERS = {"darwin": "open"}
OPENER = "xdg-open"


def open_file(desk: Desk, bloc: str, relative: str) -> str:
    """Open a file or folder by its name for `HerFolder.file`; return what went wrong, or ""."""
    path = desk.folder.file(bloc, relative)
    if path is None:
        return notices.NO_SUCH_FILE.format(name=relative)
    # what is opened is what a link leads to, whatever that is called here
    target = path.resolve()
    if not _may_be_opened(target):
        return notices.NOT_OUR_KIND.format(name=target.name)
    try:
        _open(target)
    except OSError as error:
        reason = reason_of(error)
        return notices.NO_PROGRAM.format(name=path.name, reason=reason, folder=path.parent)
    return ""


def _may_be_opened(path: Path) -> bool:
    if path.is_dir():
        return not PROGRAM_LIKE.fullmatch(path.suffix)
    return path.suffix.lower() in KINDS


def _open(path: Path) -> None:
    if sys.platform == "win32":
        os.startfile(path)
        return
    program = shutil.which(OPENERS.get(sys.platform, OPENER))
    if program is None:
        raise FileNotFoundError(OPENER)
    start_program([program, path])
