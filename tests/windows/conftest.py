"""A Windows for the tests, made once for all workers; the bundle as it is shipped in it."""

import os
from pathlib import Path

import pytest
from filelock import FileLock

from tests.windows.prefix import missing_programs, prefix_in
from tests.windows.windows_python import (
    TREE,
    WindowsPython,
    add_tools,
    build_bundle,
    build_dist,
    python_of,
)
from tests.workspaces import ROOT

HERE = Path(__file__).resolve().parent
HOME = ROOT / "build" / "wine"
"""Where all that is made for these tests lies; it may be deleted."""
BUNDLE = "MAKE_REPORT_BUNDLE"
"""The variable that names an unpacked bundle to test instead of one built of the source."""


def pytest_collection_modifyitems(items):
    """Mark what starts programs for Windows: of the checks of a change one Python runs it."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.windows)
            item.add_marker(pytest.mark.slow("starts programs for Windows"))


def once(run, name, make):
    """Let one worker of a run of pytest make something, while the others wait for it."""
    HOME.mkdir(parents=True, exist_ok=True)
    made_by = HOME / f"{name}.run"
    with FileLock(HOME / f"{name}.lock"):
        if not made_by.is_file() or made_by.read_text("utf-8") != run:
            make()
            made_by.write_text(run, "utf-8")


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
def bundle(testrun_uid):
    """Return the folder of the bundle as somebody has unpacked it, of the program as it is now."""
    if BUNDLE in os.environ:
        return Path(os.environ[BUNDLE]).resolve(strict=True)
    folder = HOME / "Gói giải nén (bản mới) & đủ"
    once(testrun_uid, "bundle", lambda: build_bundle(folder))
    return folder


@pytest.fixture(scope="session")
def dist(testrun_uid):
    """Return the folder with the zip and the setup program."""
    folder = HOME / "dist"
    once(testrun_uid, "dist", lambda: build_dist(folder))
    return folder


@pytest.fixture(scope="session")
def windows_python(wine, bundle):
    """Return the Python of the bundle, as it is shipped."""
    return python_of(bundle, wine)


@pytest.fixture(scope="session")
def testing_python(windows_python, testrun_uid):
    """Return a copy of that Python with pytest and these tests."""
    folder = HOME / "testing"
    once(testrun_uid, "testing", lambda: add_tools(windows_python, folder))
    return WindowsPython(windows_python.wine, folder / "python" / "python.exe"), folder / TREE
