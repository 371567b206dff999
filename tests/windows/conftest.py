"""A Windows for the tests, made once for all workers; the bundle as it is shipped in it."""

import os
import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from tests.windows.prefix import missing_programs, prefix_in
from tests.windows.windows_python import (
    TREE,
    WindowsPython,
    add_tools,
    python_of,
)
from tests.workspaces import ROOT

HERE = Path(__file__).resolve().parent
HOME = ROOT / "build" / "wine"
"""Where the Windows of the tests lies; it may be deleted."""
UNPACKED = "Gói giải nén (bản mới) & đủ"
BUNDLE = "MAKE_REPORT_BUNDLE"
"""The variable that names an unpacked bundle to test instead of one built of the source."""


def pytest_collection_modifyitems(items):
    """Mark what starts programs for Windows: of the checks of a change one Python runs it."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.windows)
            item.add_marker(pytest.mark.slow("starts programs for Windows"))


@pytest.fixture(scope="session")
def wine():
    missing = ", ".join(missing_programs())
    if missing and "CI" in os.environ:
        pytest.fail(f"for the checks of a change there must be {missing}")
    if missing:
        pytest.skip(f"no Windows to test on: {missing} is not installed")
    HOME.mkdir(parents=True, exist_ok=True)
    with FileLock(HOME / "prefix.lock"):
        return prefix_in(HOME)


@pytest.fixture(autouse=True)
def told_what_is_replaced(wine):
    """Let the output of every test say what of Wine is replaced by what the tests brought."""
    print("of Wine replaced:", ", ".join(wine.replaced) or "nothing")


@pytest.fixture(scope="session")
def bundle(request, of_this_run):
    """Return the folder of the bundle as somebody has unpacked it, of the program as it is now."""
    if BUNDLE in os.environ:
        return Path(os.environ[BUNDLE]).resolve(strict=True)
    # a folder of its own: Python puts what it has compiled beside the modules
    built = request.getfixturevalue("built_bundle")
    return of_this_run(
        UNPACKED, lambda target: shutil.copytree(built, target, copy_function=os.link)
    )


@pytest.fixture(scope="session")
def windows_python(wine, bundle):
    """Return the Python of the bundle, as it is shipped."""
    return python_of(bundle, wine)


@pytest.fixture(scope="session")
def testing_python(windows_python, of_this_run):
    """Return a copy of that Python with pytest and these tests."""
    folder = of_this_run("testing", lambda target: add_tools(windows_python, target))
    return WindowsPython(windows_python.wine, folder / "python" / "python.exe"), folder / TREE
