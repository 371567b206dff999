"""What is installed of the tool: its version, its own files, and the templates it ships."""

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

VERSION = "0.1.0"
"""It stands here, from where setup.cfg takes it, since to ask what is installed takes long."""

SHIPPED_PACKAGE = "thidua_templates"


def libraries() -> Iterator[str]:
    """Yield what is installed beside the tool, each library with its version, and Python's own."""
    yield sys.version
    for folder in sys.path:
        yield from sorted(path.name for path in Path(folder).glob("*.dist-info"))


def own_files() -> Iterator[tuple[str, Path]]:
    """Yield the program's own modules, each with its name from the top."""
    top = Path(__file__).resolve().parent
    for path in sorted(top.rglob("*.py")):
        yield path.relative_to(top).as_posix(), path


def shipped_folder() -> Path | None:
    """Return the folder of the shipped templates: in the installed package, or beside the source.

    In a wheel the folder travels as a package of its own; in the repository it lies at the top.
    """
    spec = find_spec(SHIPPED_PACKAGE)
    places = list(spec.submodule_search_locations or ()) if spec else []
    beside = Path(__file__).resolve().parent.parent / "templates"
    folders = (*map(Path, places), beside)
    return next((folder for folder in folders if any(folder.glob("*.docx"))), None)
