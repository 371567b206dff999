"""The folders of a bloc: where everything is, and which files come in."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from stat import S_ISREG

from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import file_kinds, foreign_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, IssueKind, did_you_mean
from thidua_reports.language.vietnamese import number
from thidua_reports.workspace.refusals import is_in_the_cloud, is_too_long_for_windows, too_long

MEMBERS_FOLDER = "thanh_vien"
TEMPLATES_FOLDER = "templates"
ANSWERS_FOLDER = "phan_hoi"
FORMS_FOLDER = "bieu_mau"
"""Within the output folder: what goes back to the members."""
PUT_AWAY_FOLDER = "da_cat"
"""Beside khoi.xlsx, or among the results: what she has put away on the working page."""
SENT_LOG, SENDING_LOCK = "thu_da_gui.jsonl", ".dang_gui.lock"
"""Which letters were sent, and that a run sends some; neither decides a document."""
WRITING_LOCK = ".dang_ghi.lock"
"""That a run puts another khoi.xlsx in the place of this one."""
MOST_BYTES = 64 << 20
"""No file that is larger is read."""


@frozen
class LockedFile:
    """A file that came in and cannot be opened; `kind` is why, `path` what is too long."""

    name: str
    kind: IssueKind = file_kinds.FILE_LOCKED
    path: str = ""

    @property
    def refusal(self) -> Issue:
        """Why it is not read."""
        return self.kind.at(Place(self.name), path=self.path, length=len(self.path))


@frozen
class HeavyFile:
    """A file that came in and is left unread, being larger than any workbook is."""

    name: str
    size: int

    @property
    def refusal(self) -> Issue:
        """Why it is not read."""
        megabytes = number(Decimal(self.size >> 20))
        return foreign_kinds.TOO_HEAVY.at(Place(self.name), size=megabytes)


IncomingFile = InputFile | LockedFile | HeavyFile


@frozen
class Workspace:
    """The folder of one bloc and period."""

    folder: Path

    @property
    def name(self) -> str:
        """The folder's own name, under which the results are kept."""
        return self.folder.resolve().name

    @property
    def templates(self) -> Path:
        """Where her own Word templates lie, if she has any."""
        return self.folder / TEMPLATES_FOLDER

    @property
    def sent_log(self) -> Path:
        """Where it is noted which letters were sent."""
        return self.folder / SENT_LOG

    def bloc_workbook(self) -> InputFile:
        """Return khoi.xlsx; CannotGoOn if it cannot be opened."""
        return required_file(self.folder / BLOC_WORKBOOK, BLOC_WORKBOOK)


def open_workspace(folder: Path) -> Workspace:
    """Return the workspace; CannotGoOn if there is none."""
    if folder.is_file():
        place = Place(str(folder))
        raise CannotGoOn(file_kinds.FILE_FOR_WORKSPACE.at(place, folder=folder.parent))
    if is_too_long_for_windows(folder):
        path = str(folder.absolute())
        raise CannotGoOn(file_kinds.PATH_TOO_LONG.at(Place(path), path=path, length=len(path)))
    if not folder.is_dir():
        raise CannotGoOn(file_kinds.NO_WORKSPACE.at(Place(str(folder)), folder=folder))
    names = [path.name for path, is_folder in entries(folder, folder.name) if not is_folder]
    if BLOC_WORKBOOK not in names:
        raise CannotGoOn(
            file_kinds.NO_BLOC_WORKBOOK.at(
                Place(folder.name), folder=folder.name, hint=did_you_mean(BLOC_WORKBOOK, names)
            )
        )
    return Workspace(folder)


def entries(folder: Path, name: str) -> list[tuple[Path, bool]]:
    """Return the contents of a folder in the order of names, and whether it is a folder itself.

    Raises:
        CannotGoOn: it may not be looked into; `name` is what its user knows it by.
    """
    try:
        return [(path, path.is_dir()) for path in in_order(folder.iterdir())]
    except OSError as error:
        raise CannotGoOn(file_kinds.FOLDER_LOCKED.at(Place(name))) from error


def in_order(paths: Iterable[Path]) -> list[Path]:
    """Return paths in the order of their names, which is one on every system.

    Windows' own order takes no notice of capitals.
    """
    return sorted(paths, key=lambda path: path.parts)


def required_file(path: Path, name: str) -> InputFile:
    """Return a file without which nothing can be made; CannotGoOn if it cannot be opened."""
    file = file_at(path, name)
    if not isinstance(file, InputFile):
        raise CannotGoOn(file.refusal)
    return file


def file_at(path: Path, name: str) -> IncomingFile:
    """Return the file, whose user knows it by `name`, as far as it can be opened."""
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            return LockedFile(name)
        if found.st_size > MOST_BYTES:
            return HeavyFile(name, found.st_size)
        return InputFile(name, path.read_bytes())
    except OSError as error:
        return _refused(path, name, error)


def _refused(path: Path, name: str, error: OSError) -> LockedFile:
    long = too_long(error)
    if long:
        return LockedFile(name, file_kinds.PATH_TOO_LONG, long)
    if is_in_the_cloud(path):
        return LockedFile(name, file_kinds.NOT_ON_THIS_MACHINE)
    return LockedFile(name)
