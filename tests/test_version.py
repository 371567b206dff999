"""The version is the one that is installed, and what is built on is known by its own."""

import re
from importlib.metadata import distributions, version
from pathlib import Path

import thidua_reports
from thidua_reports.version import OWN_KINDS, VERSION, libraries, own_files


def test_the_version_is_that_of_the_installed_package():
    assert version("thidua-reports") == VERSION


def alike(name):
    return re.sub("[-_.]+", "-", name).lower()


def test_every_library_is_named_with_its_version():
    named = alike(" ".join(libraries()))

    assert all(
        alike(f"{each.name}-{each.version}") in named
        for each in distributions()
        if each.read_text("RECORD")
    )


def test_every_module_and_template_of_the_program_is_among_its_own_files():
    top = Path(thidua_reports.__file__).parent
    there = [each for kind in OWN_KINDS for each in top.rglob(kind)]
    known = {f"/{each.relative_to(top).as_posix()}": each.stat().st_size for each in there}

    assert {name: status.st_size for name, status in own_files()} == known
