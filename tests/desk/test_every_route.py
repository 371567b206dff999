"""Each address of the page, whoever wrote it, is held by the guards and by no bad name undone."""

import re
from urllib.parse import quote, urlencode

import pytest
from flask import Flask

from tests.desk.visitor import ask
from thidua_reports.desk.app import BLUEPRINTS
from thidua_reports.desk.guards import DOORS

SECRET = "a secret beside her folder"
NAMES = [
    "..",
    "../..",
    "../../secret.html",
    "..\\..\\secret.html",
    "/etc/passwd",
    "C:\\secret.html",
    "khoi_4/../../secret.html",
    "\0",
    "/\0",
    "khoi_9",
    "<script>alert(1)</script>",
]


def routes():
    """Yield the method, the endpoint and the address of all that the program answers."""
    app = Flask("all")
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    for rule in app.url_map.iter_rules():
        for method in sorted(rule.methods & {"GET", "POST"}):
            yield pytest.param(method, rule.endpoint, rule.rule, id=f"{method} {rule.rule}")


FIELDS = ("ten", "folder", "document", "member", "like", "kind", "own", "code", "bloc", "khoi")
"""The fields in which a page sends the name of something."""
ROUTES = [*routes()]
ALL = pytest.mark.parametrize(("method", "endpoint", "rule"), ROUTES)
BEHIND_THE_DOORS = pytest.mark.parametrize(
    ("method", "rule"),
    [
        pytest.param(method, rule, id=f"{method} {rule}")
        for method, endpoint, rule in (each.values for each in ROUTES)
        if endpoint not in DOORS
    ],
)


def address(rule, name, first=None):
    """Return the address of a rule with a name in each place that takes one, but the first."""
    rule = rule if first is None else re.sub(r"<[^>]+>", first, rule, count=1)
    return re.sub(r"<[^>]+>", quote(name, safe=""), rule)


@pytest.fixture(autouse=True)
def secret(her_folder):
    (her_folder.parent / "secret.html").write_text(SECRET, "utf-8")


@BEHIND_THE_DOORS
def test_nobody_is_answered_without_the_key(served, method, rule):
    origin = {"Origin": f"http://127.0.0.1:{served.port}"}

    assert ask(served, method, address(rule, "khoi_4"), headers=origin).status == 403


@pytest.mark.parametrize(
    ("method", "endpoint", "rule"), [each for each in ROUTES if each.values[0] == "POST"]
)
def test_nothing_is_changed_for_another_site(visitor, method, endpoint, rule):
    done = visitor.post(address(rule, "khoi_4"), origin="https://evil.example")

    assert (method, done.status) == ("POST", 403), endpoint
    assert visitor.desk.jobs.latest("khoi_4") is None


@pytest.mark.parametrize("first", [None, "khoi_4"])
@pytest.mark.parametrize("name", NAMES, ids=ascii)
@pytest.mark.parametrize("route", [each.values for each in ROUTES], ids=" ".join)
def test_no_name_leads_out_of_her_folder(visitor, route, name, first):
    method, endpoint, rule = route
    if method == "GET":
        asked = urlencode(dict.fromkeys(FIELDS, name))
        seen = visitor.get(f"{address(rule, name, first)}?{asked}")
    else:
        seen = visitor.post(address(rule, name, first), dict.fromkeys(FIELDS, name))
    visitor.desk.jobs.finish()

    assert seen.status < 500, endpoint
    assert SECRET not in seen.text
    assert "root:x:" not in seen.text
    assert "<script>alert" not in seen.text
