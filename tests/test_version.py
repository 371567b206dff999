"""The version is the one that is installed, and what is built on is known by its own."""

import re
from importlib.metadata import distributions, version

from thidua_reports.version import VERSION, libraries


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
