"""What is installed of the tool: its version, its own files, and the templates it ships."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path
from platform import python_version

DISTRIBUTION, SHIPPED_PACKAGE = "thidua-reports", "thidua_templates"
_NAME = re.compile(r"[\w.-]+")


def tool_version() -> str:
    """Return the installed version; "0" when it runs from its source folder, not installed."""
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "0"


def libraries() -> Iterator[str]:
    """Yield what the tool is built on, each library with its version, and Python's own."""
    yield python_version()
    for wanted in requires(DISTRIBUTION) or () if tool_version() != "0" else ():
        name = _NAME.match(wanted)
        if name and "extra ==" not in wanted:
            yield f"{name[0]} {version(name[0])}"


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
