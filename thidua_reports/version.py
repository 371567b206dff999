"""What is installed of the tool: its version, its own files, and the templates it ships."""

import fnmatch
import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

VERSION = "0.1.0"
"""It is kept here, from where setup.cfg takes it, since to ask what is installed takes long."""

SHIPPED_PACKAGE = "thidua_templates"
OWN_KINDS = ("*.py", "*.css", "*.jinja", "*.js")


def libraries() -> Iterator[str]:
    """Yield what is installed beside the tool, each library with its version, and Python's own."""
    yield sys.version
    for folder in sys.path:
        yield from sorted(path.name for path in Path(folder).glob("*.dist-info"))


def own_files() -> Iterator[tuple[str, Path]]:
    """Yield the program's own modules and templates, in any order, named from the top."""
    top = Path(__file__).resolve().parent
    for folder, _, names in os.walk(top):
        own = Path(folder).relative_to(top).as_posix()
        found = (each for kind in OWN_KINDS for each in fnmatch.filter(names, kind))
        yield from ((f"{own}/{name}", Path(folder, name)) for name in found)


def shipped_folder() -> Path | None:
    """Return the folder of the shipped templates: in the installed package, or beside the source.

    In a wheel the folder travels as a package of its own. In a repository it is at the top, and
    goes before that of another installation.
    """
    spec = find_spec(SHIPPED_PACKAGE)
    places = list(spec.submodule_search_locations or ()) if spec else []
    beside = Path(__file__).resolve().parent.parent / "templates"
    others = [Path(place) for place in places]
    folders = [beside, *others] if (beside / "source").is_dir() else [*others, beside]
    return next((folder for folder in folders if any(folder.glob("*.docx"))), None)
