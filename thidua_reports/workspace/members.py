"""The members' folder: the files to read, and what is there but not read, with the reason."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Self

from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import IssueKind
from thidua_reports.language.text import printable_name
from thidua_reports.workspace.folder import (
    MEMBERS_FOLDER,
    MOST_BYTES,
    IncomingFile,
    Workspace,
    entries,
    file_at,
    in_order,
)
from thidua_reports.workspace.office_files import LOCKS

WORKBOOK_ENDINGS = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods", ""})
SYSTEM_NAMES = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store"})
MOST_LOOKED_AT = 200
"""So many workbooks of a folder that is not read are opened to see which members they are of."""
MOST_HELD = MOST_BYTES
"""So many bytes of them, or a single workbook more, are held at once."""


@frozen
class NotRead:
    """A file that is not read: why, in words, and the kind of issue if it may matter."""

    name: str
    why: str
    kind: IssueKind | None = None

    @classmethod
    def because(cls, name: str, why: str | IssueKind) -> Self:
        """Return the file with the words of the kind of issue, where it is one."""
        return cls(name, why) if isinstance(why, str) else cls(name, why.message, why)


@frozen
class Subfolder:
    """A folder that is not read: how many files lie in it, and those that may be workbooks."""

    name: str
    count: int
    workbooks: tuple[IncomingFile, ...]


@frozen
class MembersFolder:
    """The contents of the members' folder, and the workbooks that are beside khoi.xlsx instead."""

    files: tuple[IncomingFile, ...]
    not_read: tuple[NotRead, ...] = ()
    subfolders: tuple[Subfolder, ...] = ()
    outside: tuple[IncomingFile, ...] = ()


@frozen
class _Sort:
    """Names that are not read: how they begin or end, and why, which may matter as an issue."""

    starts: tuple[str, ...]
    ends: tuple[str, ...]
    why: str | IssueKind

    def holds(self, name: str) -> bool:
        return name.startswith(self.starts) or name.endswith(self.ends)


SORTS = (
    _Sort(LOCKS, (), fragments.OPEN_SOMEWHERE),
    _Sort(("._",), (), fragments.SYSTEM_FILE),
    _Sort(("~wr",), (".tmp", ".temp", "~"), fragments.TEMPORARY_FILE),
    _Sort(
        (),
        (".icloud", ".crdownload", ".part", ".partial", ".download", ".opdownload"),
        file_kinds.UNFINISHED_DOWNLOAD,
    ),
    _Sort((), (".lnk", ".url", ".webloc", ".desktop", ".gsheet"), file_kinds.SHORTCUT),
    _Sort((), (".zip", ".rar", ".7z", ".msg", ".eml"), file_kinds.PACKED),
)


def members_folder(workspace: Workspace) -> MembersFolder:
    """Return the contents of the members' folder, in the order of names."""
    folder = workspace.folder / MEMBERS_FOLDER
    paths = entries(folder, MEMBERS_FOLDER) if folder.is_dir() else []
    files = [path for path, is_folder in paths if not is_folder]
    named = [(path, f"{MEMBERS_FOLDER}/{printable_name(path.name)}") for path in files]
    return MembersFolder(
        tuple(file_at(path, name) for path, name in named if not_read(name) is None),
        tuple(each for _, name in named if (each := not_read(name))),
        tuple(_subfolder(path) for path, is_folder in paths if is_folder),
        tuple(_outside(workspace)),
    )


def not_read(name: str) -> NotRead | None:
    """Return why a file of this name is not read; None if it is."""
    own = PurePath(name).name.lower()
    if own in SYSTEM_NAMES:
        return NotRead(name, fragments.SYSTEM_FILE)
    for sort in SORTS:
        if sort.holds(own):
            return NotRead.because(name, sort.why)
    if own.startswith("."):
        return _hidden(name)
    if PurePath(own).suffix not in WORKBOOK_ENDINGS:
        return NotRead.because(name, file_kinds.NOT_EXCEL_FILE)
    return None


def _hidden(name: str) -> NotRead:
    if PurePath(name).suffix.lower() in WORKBOOK_ENDINGS - {""}:
        return NotRead.because(name, file_kinds.HIDDEN_WORKBOOK)
    return NotRead(name, fragments.HIDDEN_FILE)


def _subfolder(folder: Path) -> Subfolder:
    closed: list[OSError] = []
    found = [
        Path(parent) / name
        for parent, _, names in os.walk(folder, onerror=closed.append)
        for name in names
        if name.lower() not in SYSTEM_NAMES
    ]
    name = f"{MEMBERS_FOLDER}/{printable_name(folder.name)}"
    inside = [
        (path, printable_name(path.relative_to(folder).as_posix())) for path in in_order(found)
    ]
    readable = [(path, f"{name}/{each}") for path, each in inside if not_read(each) is None]
    workbooks = tuple(_looked_at(readable[:MOST_LOOKED_AT]))
    return Subfolder(name, len(found) + len(closed), workbooks)


def _looked_at(readable: Iterable[tuple[Path, str]]) -> Iterator[IncomingFile]:
    held = 0
    for path, name in readable:
        file = file_at(path, name)
        held += len(file.content) if isinstance(file, InputFile) else 0
        yield file
        if held > MOST_HELD:
            return


def _outside(workspace: Workspace) -> Iterator[IncomingFile]:
    """A workbook beside khoi.xlsx may be one that somebody meant to put into the folder."""
    for path, _ in entries(workspace.folder, workspace.name):
        is_workbook = path.suffix.lower() in WORKBOOK_ENDINGS - {""}
        if (
            is_workbook
            and path.is_file()
            and path.name != BLOC_WORKBOOK
            and not not_read(path.name)
        ):
            yield file_at(path, printable_name(path.name))
