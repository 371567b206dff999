"""The Windows bundle, built once for all tests of a run."""

import os
import shutil
import subprocess
import sys

import pytest
from filelock import FileLock

from tests.packaging.windows import HERE


@pytest.fixture(scope="session")
def needed():
    """Skip, by hand, what a tool that is missing here is needed for; the checks need them all."""

    def check(tool):
        if shutil.which(tool) is None:
            reason = f"{tool} is not installed"
            (pytest.fail if "CI" in os.environ else pytest.skip)(reason)

    return check


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Run build.py with these words, once in all processes of the tests; return where it builds."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def build(name, option):
        target = shared / f"windows {name}"
        done = shared / f"windows {name}.done"
        with FileLock(f"{done}.lock"):
            if not done.exists():
                run_build(option, target)
                done.touch()
        return target

    return build


def run_build(option, target):
    command = [sys.executable, str(HERE / "build.py"), option, str(target)]
    built = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    if built.returncode and "CI" not in os.environ and "No matching distribution" in built.stderr:
        pytest.skip("packages cannot be downloaded here")
    assert built.returncode == 0, built.stderr


@pytest.fixture(scope="session")
def bundle(built):
    """Return the folder that a user unpacks."""
    return built("bundle", "--folder")


@pytest.fixture(scope="session")
def dist(built, needed):
    """Return the folder with the zip, the setup program and their checksums."""
    needed("makensis")
    return built("dist", "--dist")
