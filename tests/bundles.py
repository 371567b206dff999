"""What Windows users get, built once in a run of the tests for all that look at it."""

import os
import shutil
import subprocess
import sys

import pytest
from filelock import FileLock

from tests.workspaces import ROOT

BUILD = ROOT / "packaging" / "windows" / "build.py"
UNLESS_ASKED = ("--without-pictures", "--without-signatures")
"""What a release is never built without; signatures are looked at wherever they can be."""


@pytest.fixture(scope="session")
def needed():
    """Skip, by hand, what a tool that is missing here is needed for; the checks need them all."""

    def check(tool):
        if shutil.which(tool) is None:
            reason = f"{tool} is not installed"
            (pytest.fail if "CI" in os.environ else pytest.skip)(reason)

    return check


@pytest.fixture(scope="session")
def of_this_run(tmp_path_factory):
    """Return what makes a folder of a name once, in whichever worker of the run asks first."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def made(name, make):
        target, done = shared / name, shared / f"{name}.done"
        with FileLock(f"{done}.lock"):
            if not done.exists():
                make(target)
                done.touch()
        return target

    return made


@pytest.fixture(scope="session")
def built_bundle(of_this_run):
    """Return the folder that a user unpacks; no program of it may be started there."""
    return of_this_run("windows bundle", lambda target: run_build("--folder", target))


@pytest.fixture(scope="session")
def dist(of_this_run, needed):
    """Return the folder with the zip, the setup program and their checksums."""
    needed("makensis")
    return of_this_run("windows dist", lambda target: run_build("--dist", target))


def run_build(option, target):
    """Let build.py make something of the program as it is now."""
    command = [sys.executable, str(BUILD), option, str(target), *UNLESS_ASKED]
    built = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    if built.returncode and "CI" not in os.environ and "No matching distribution" in built.stderr:
        pytest.skip("packages cannot be downloaded here")
    assert built.returncode == 0, built.stderr
