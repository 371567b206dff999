"""The folders of a bloc: what lies where, and which files come in."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from thidua_reports.domain.place import Place
from thidua_reports.errors import CannotGoOn
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.suggestion import did_you_mean
from thidua_reports.layouts.bloc_workbook import FILE_NAME

MEMBERS_FOLDER = "thanh_vien"
TEMPLATES_FOLDER = "templates"
TEMPLATE_ENDING = ".docx"
IGNORED_NAMES = frozenset({"Thumbs.db", "desktop.ini", ".DS_Store"})
IGNORED_STARTS = ("~$", ".~lock.", "._", ".")
IGNORED_ENDS = (".tmp", ".crdownload", ".part")


@dataclass(frozen=True)
class InputFile:
    """A file as it came in, named as the user would look it up from the workspace."""

    name: str
    content: bytes


@dataclass(frozen=True)
class LockedFile:
    """A file that came in and cannot be opened."""

    name: str


@dataclass(frozen=True)
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

    def bloc_workbook(self) -> InputFile:
        """Return khoi.xlsx; CannotGoOn if it cannot be opened."""
        return required_file(self.folder / FILE_NAME, FILE_NAME)

    def member_workbooks(self) -> tuple[InputFile | LockedFile, ...]:
        """Return the files of the members' folder in the order of their names."""
        return tuple(
            _opened(path, f"{MEMBERS_FOLDER}/{path.name}") for path in sorted(self._member_files())
        )

    def own_templates(self) -> tuple[InputFile | LockedFile, ...]:
        """Return her own Word templates in the order of their names; none where she has none."""
        if not self.templates.is_dir():
            return ()
        files = sorted(path for path in self.templates.iterdir() if _is_input(path))
        return tuple(
            _opened(path, path.name) for path in files if path.suffix.lower() == TEMPLATE_ENDING
        )

    def _member_files(self) -> Iterator[Path]:
        folder = self.folder / MEMBERS_FOLDER
        if folder.is_dir():
            yield from (path for path in folder.iterdir() if _is_input(path))


def open_workspace(folder: Path) -> Workspace:
    """Return the workspace; CannotGoOn if there is none."""
    if folder.is_file():
        place = Place(str(folder))
        raise CannotGoOn(file_kinds.FILE_FOR_WORKSPACE.at(place, folder=folder.parent))
    if not folder.is_dir():
        raise CannotGoOn(file_kinds.NO_WORKSPACE.at(Place(str(folder)), folder=folder))
    if not (folder / FILE_NAME).is_file():
        names = [path.name for path in folder.iterdir() if path.is_file()]
        raise CannotGoOn(
            file_kinds.NO_BLOC_WORKBOOK.at(
                Place(folder.name), folder=folder.name, hint=did_you_mean(FILE_NAME, names)
            )
        )
    return Workspace(folder)


def required_file(path: Path, name: str) -> InputFile:
    """Return a file without which nothing can be made; CannotGoOn if it cannot be opened."""
    file = _opened(path, name)
    if isinstance(file, LockedFile):
        raise CannotGoOn(file_kinds.FILE_LOCKED.at(Place(name)))
    return file


def _opened(path: Path, name: str) -> InputFile | LockedFile:
    try:
        return InputFile(name, path.read_bytes())
    except OSError:
        return LockedFile(name)


def _is_input(path: Path) -> bool:
    name = path.name
    hidden = name in IGNORED_NAMES or name.startswith(IGNORED_STARTS)
    return path.is_file() and not hidden and not name.lower().endswith(IGNORED_ENDS)
