"""The folder of hers in which her blocs lie, and what may be reached in it from the page.

A name that comes from the page is looked up among what is there, and is never made a path of.
"""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from thidua_reports.domain.place import BLOC_WORKBOOK

OUTPUT = "output"
"""Before the names of results, as they are asked for: `output/bao_cao.docx`."""


class HerFolder:
    """Her folder, and the blocs that are its folders with a khoi.xlsx."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def blocs(self) -> tuple[str, ...]:
        """Return the names of the blocs, in the order of names; none where it is gone."""
        return tuple(sorted(path.name for path in self._folders()))

    def bloc(self, name: str) -> Path | None:
        """Return the folder of a bloc; None if there is none of this name."""
        return next((each for each in self._folders() if _alike(each.name) == _alike(name)), None)

    def output(self, name: str) -> Path:
        """Return where the results of a bloc are: `name` is one of `blocs()`."""
        return self.path / OUTPUT / name

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
            return _found(self.output(folder.name), others)
        return _found(folder, [first, *others] if relative else [])

    def _folders(self) -> Iterator[Path]:
        try:
            for path in self.path.iterdir():
                if (path / BLOC_WORKBOOK).is_file():
                    yield path
        except OSError:
            return


def _found(root: Path, names: list[str]) -> Path | None:
    """Return what these names lead to, each looked up in the folder before it."""
    path = root
    for name in names:
        try:
            inside = [each for each in path.iterdir() if _alike(each.name) == _alike(name)]
        except OSError:
            return None
        if not inside:
            return None
        path = inside[0]
    is_inside = path.exists() and path.resolve().is_relative_to(root.resolve())
    return path if is_inside else None


def _alike(name: str) -> str:
    return unicodedata.normalize("NFC", name)
