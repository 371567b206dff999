"""What the program needs: from which version on, in which version, and under which licence."""

import configparser
import re
from importlib.metadata import metadata, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.workspaces import ROOT

LICENCES = ROOT / "docs" / "licences.md"
CONFIG = configparser.ConfigParser()
CONFIG.read(ROOT / "setup.cfg", encoding="utf-8")


def needed(section, option):
    """Return what setup.cfg asks for, by package."""
    lines = (line for line in CONFIG[section][option].splitlines() if line and line[0] != "#")
    found = [Requirement(line) for line in lines]
    return {canonicalize_name(each.name): each for each in found}


def held_back(file):
    """Return the versions that a file of .ci prescribes, by package."""
    lines = (ROOT / ".ci" / file).read_text("utf-8").splitlines()
    pairs = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pairs}


def lowest(requirement):
    (version,) = [each.version for each in requirement.specifier if each.operator in (">=", "==")]
    return version


def test_the_oldest_versions_that_are_allowed_are_those_that_are_tested():
    required = needed("options", "install_requires")

    assert held_back("oldest.txt") == {name: lowest(each) for name, each in required.items()}


def test_every_tool_is_held_at_a_version_that_is_allowed():
    tools, held = needed("options.extras_require", "dev"), held_back("tools.txt")

    assert tools.keys() == held.keys()
    assert [name for name, each in tools.items() if not each.specifier.contains(held[name])] == []


def test_the_versions_of_python_in_the_metadata_are_those_of_the_checks():
    named = re.findall(r"Python :: (3\.\d+)", CONFIG["metadata"]["classifiers"])
    looked_for = re.search(r"for version in (.*); do", (ROOT / ".ci" / "run").read_text("utf-8"))

    assert looked_for
    assert looked_for[1].split() == named
    assert CONFIG["options"]["python_requires"] == f">={named[0]}"


def brought_along(name="thidua-reports"):
    """Yield the packages that are installed with one, and those with them."""
    for line in requires(name) or ():
        needed = Requirement(line)
        if needed.marker is None or needed.marker.evaluate({"extra": ""}):
            yield canonicalize_name(needed.name)
            yield from brought_along(needed.name)


def listed_licences():
    rows = re.findall(
        r"^\| ([a-z0-9-]+) \| .* \| (.*) \|$", LICENCES.read_text("utf-8"), re.MULTILINE
    )
    return dict(rows)


def is_lesser(text):
    """Return whether a licence asks more of those who hand the package on than to name it."""
    return re.search("[LA]?GPL|Mozilla|MPL", text) is not None


def test_the_licence_of_every_package_that_is_brought_along_is_listed():
    assert set(brought_along()) - listed_licences().keys() == set()


def test_the_list_knows_which_packages_are_under_a_licence_of_gnu():
    packages = {name: metadata(name) for name in set(brought_along())}
    texts = {
        name: " ".join([
            each.get("License-Expression", ""),
            each.get("License", ""),
            *each.get_all("Classifier", []),
        ])
        for name, each in packages.items()
    }  # fmt: skip

    assert {name for name, text in texts.items() if is_lesser(text)} == {"docxtpl", "pebble"}
    assert {name for name, text in listed_licences().items() if is_lesser(text)} == {
        "docxtpl",
        "pebble",
    }
