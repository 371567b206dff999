"""What is installed of the tool: its version, its own files, what it ships."""

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

VERSION = "0.1.0"
"""It is kept here, from where setup.cfg takes it, since to ask what is installed takes long."""

OWN_KINDS = ("*.py", "*.css", "*.jinja", "*.js", "*.toml")
_ENDINGS = tuple(each.removeprefix("*") for each in OWN_KINDS)
_COMPILED = "__pycache__"


def libraries() -> Iterator[str]:
    """Yield what is installed beside the tool, each library with its version, and Python's own."""
    yield sys.version
    for folder in sys.path:
        yield from sorted(path.name for path in Path(folder).glob("*.dist-info"))


def own_files() -> Iterator[tuple[str, os.stat_result]]:
    """Yield the program's own modules and templates, named from the top, and what they are like.

    They come in any order.
    """
    top = str(Path(__file__).resolve().parent)
    for path in _paths_below(top):
        yield path.removeprefix(top).replace(os.sep, "/"), os.stat(path)  # noqa: PTH116 - half the time of a Path's


def _paths_below(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for each in entries:
            if each.name.endswith(_ENDINGS):
                yield each.path
            elif each.name != _COMPILED and each.is_dir(follow_symlinks=False):
                yield from _paths_below(each.path)


def shipped_folder() -> Path | None:
    """Return the folder of the shipped templates, if they are installed."""
    return _folder_with("*.docx", "thidua_templates", "templates")


def samples_folder() -> Path | None:
    """Return the folder of the sample workspaces, if they are installed."""
    return _folder_with("*/khoi.xlsx", "thidua_samples", "input_samples")


def _folder_with(files: str, package: str, name: str) -> Path | None:
    """Return the folder that has such files: of the installed package, or beside the source.

    In a wheel the folder travels as a package of its own. In a repository it is at the top, and
    goes before that of another installation.
    """
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or ()) if spec else []
    beside = Path(__file__).resolve().parent.parent / name
    others = [Path(place) for place in places]
    folders = [beside, *others] if (beside / "source").is_dir() else [*others, beside]
    return next((folder for folder in folders if any(folder.glob(files))), None)
