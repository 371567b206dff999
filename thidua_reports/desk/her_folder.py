"""The folder of hers in which her blocs lie, and what may be reached in it from the page.

A name that comes from the page is looked up among what is there, and is never made a path of.
"""

import unicodedata
from pathlib import Path

from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.language.text import in_one_line
from thidua_reports.workspace.version_names import numbered

OUTPUT = "output"
"""Before the names of results, as they are asked for: `output/bao_cao.docx`."""


class HerFolder:
    """Her folder, and the blocs that are its folders with a khoi.xlsx.

    Beside them there are those from elsewhere that the program was started at.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._guests: dict[str, Path] = {}

    def blocs(self) -> tuple[str, ...]:
        """Return the names of the blocs, in the order of names; none where it is gone."""
        return tuple(sorted(self._folders()))

    def bloc(self, name: str) -> Path | None:
        """Return the folder of a bloc; None if there is none of this name."""
        own = ((path.name, path) for path in _entries(self.path))
        # the folder is asked whether it is one last: of many blocs that takes a while
        alike = (
            path for called, path in (*self._guests.items(), *own) if _alike(called) == _alike(name)
        )
        return next(filter(_is_bloc, alike), None)

    def is_taken(self, name: str) -> bool:
        """Return whether there is a bloc of this name, or a file: no new one can be begun there.

        One that was broken off before it had its khoi.xlsx is begun again in the same folder.
        """
        path = self.path / name
        return path.exists() and not (path.is_dir() and not (path / BLOC_WORKBOOK).exists())

    def output(self, name: str) -> Path:
        """Return where the results of a bloc are, beside it as the main job puts them."""
        folder = self.bloc(name) or self.path / name
        return folder.parent / OUTPUT / folder.name

    def also(self, folder: Path) -> str:
        """Have a bloc from elsewhere among hers, and return by which name; "" if it is none."""
        if not _is_bloc(folder):
            return ""
        for name, path in self._folders().items():
            if path.samefile(folder):
                return name
        name, number = folder.name, 1
        while self.bloc(name):
            number += 1
            name = numbered(folder.name, number)
        self._guests[name] = folder
        return name

    def file(self, bloc: str, relative: str) -> Path | None:
        """Return a file or folder of a bloc, `khoi.xlsx`, or of its results, `output/bao_cao.docx`.

        "" is the bloc's folder, "output" that of its results. None if there is none of this name,
        or it lies elsewhere.
        """
        folder = self.bloc(bloc)
        if folder is None:
            return None
        first, *others = relative.split("/")
        if first == OUTPUT:
            return _found(self.output(bloc), others)
        return _found(folder, [first, *others] if relative else [])

    def _folders(self) -> dict[str, Path]:
        own = {path.name: path for path in _entries(self.path) if _is_bloc(path)}
        return {**own, **{name: path for name, path in self._guests.items() if _is_bloc(path)}}


def _is_bloc(folder: Path) -> bool:
    try:
        return (folder / BLOC_WORKBOOK).is_file()
    except OSError:
        return False


def _entries(folder: Path) -> list[Path]:
    try:
        return [*folder.iterdir()]
    except OSError:
        return []


def _found(root: Path, names: list[str]) -> Path | None:
    """Return what these names lead to, each looked up in the folder before it."""
    path = root
    for name in names:
        inside = {each.name: each for each in _entries(path) if _alike(each.name) == _alike(name)}
        if not inside:
            return None
        path = inside.get(name) or next(iter(inside.values()))
    is_inside = path.exists() and path.resolve().is_relative_to(root.resolve())
    return path if is_inside else None


def _alike(name: str) -> str:
    """Return a name as a page shows and sends it."""
    return in_one_line(unicodedata.normalize("NFC", name))
