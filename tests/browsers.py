"""A real browser without a window, and the checker of accessibility."""

import os
import shutil

import pytest

from tests.workspaces import ROOT

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
AXE = ROOT / "build" / "node_modules" / "axe-core" / "axe.min.js"


def lacking(what):
    """Fail in the checks of a change, and skip on a machine where something is not installed."""
    if "CI" in os.environ:
        pytest.fail(f"{what} must be installed for the checks of a change")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="session")
def browser():
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        lacking("Chromium")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        # a check runs as root in a container, where Chromium has no sandbox of its own
        launched = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def axe():
    """Return the source of axe-core, which `make axe` fetches."""
    if not AXE.is_file():
        lacking("axe-core (make axe)")
    return AXE.read_text("utf-8")
