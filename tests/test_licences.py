"""The licences of the packages that are installed with the program are listed."""

import re
from importlib.metadata import metadata, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.workspaces import ROOT

LICENCES = ROOT / "docs" / "licences.md"


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
    """Tell whether a licence asks more of those who hand the package on than to name it."""
    return re.search("[LA]?GPL|Mozilla|MPL", text) is not None


def test_the_licence_of_every_package_that_is_brought_along_is_listed():
    assert set(brought_along()) - listed_licences().keys() == set()


def test_the_list_knows_which_packages_are_under_a_licence_of_gnu():
    told = {name: metadata(name) for name in set(brought_along())}
    texts = {
        name: " ".join([
            each.get("License-Expression", ""),
            each.get("License", ""),
            *each.get_all("Classifier", []),
        ])
        for name, each in told.items()
    }  # fmt: skip

    assert {name for name, text in texts.items() if is_lesser(text)} == {"docxtpl", "pebble"}
    assert {name for name, text in listed_licences().items() if is_lesser(text)} == {
        "docxtpl",
        "pebble",
    }
