"""Fixtures that several packages' tests share."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from tests.browsers import axe, browser  # noqa: F401 - one browser in all of a run
from tests.built_inputs import build_what_is_stale
from tests.bundles import built_bundle, dist, needed, of_this_run  # noqa: F401 - one of each, too
from tests.libreoffice import ALWAYS_RECALCULATE, LibreOffice
from thidua_reports import cli
from thidua_reports.commands.running import SHOW_TRACEBACK

# by hand every run tries new examples; the checks of a change repeat, whatever the machine's speed
settings.register_profile("by hand", deadline=None)
settings.register_profile("checks", deadline=None, derandomize=True)
settings.load_profile("checks" if "CI" in os.environ else "by hand")


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory):
    program = shutil.which("soffice")
    if not program and "CI" in os.environ:
        pytest.fail("LibreOffice (soffice) must be installed for the checks of a change")
    if not program:
        pytest.skip("LibreOffice (soffice) is not installed")
    profile = tmp_path_factory.mktemp("profile")
    (profile / "user").mkdir()
    settings = profile / "user" / "registrymodifications.xcu"
    settings.write_text(ALWAYS_RECALCULATE, encoding="utf-8")
    return LibreOffice(program, profile, tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture(scope="session")
def package_faults():
    """Return what the validators of Office packages say of the .docx at a path, in their words.

    Faults that the file `beyond`, which it was made of, has too are left out. With the oldest
    libraries that users may have the validators cannot be installed.
    """
    import docx_integrity
    from openxml_audit import OpenXmlValidator

    def faults(path):
        # A validator remembers the parts of a package by the id() of an object that is gone by the
        # time of the next file; so each file has a validator of its own.
        by_schema = {each.description for each in OpenXmlValidator().validate(str(path)).errors}
        return by_schema | {str(each) for each in docx_integrity.check(str(path))}

    def check(path, beyond=None):
        found = faults(path)
        return found - faults(beyond) if found and beyond else found

    return check


@pytest.fixture(scope="session")
def workbook_faults():
    """Return what the validator of Office packages says of the .xlsx at a path, in its words.

    With the oldest libraries that users may have it cannot be installed.
    """
    from openxml_audit import OpenXmlValidator

    return lambda path: [each.description for each in OpenXmlValidator().validate(str(path)).errors]


GOLDEN = Path(__file__).resolve().parent / "golden"


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden texts instead of comparing"
    )


def pytest_sessionstart(session):
    """Build what the tests read, before any worker of xdist starts."""
    if not hasattr(session.config, "workerinput"):
        build_what_is_stale(getattr(session.config, "cache", None))


def pytest_collection_modifyitems(items):
    """Mark what starts LibreOffice as slow, and what needs the validators of packages."""
    for item in items:
        if {"package_faults", "workbook_faults"} & {*item.fixturenames}:
            item.add_marker(pytest.mark.audited)
        if "libreoffice" in item.fixturenames:
            item.add_marker(pytest.mark.slow("starts LibreOffice"))


@pytest.fixture
def golden(request):
    """Compare a text with the committed one of that name, such as "sample/bao_cao.docx.txt"."""

    def compare(name, text):
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        expected = path.read_text(encoding="utf-8") if path.is_file() else "(no golden text)"

        assert text.splitlines() == expected.splitlines(), f"{name}: see pytest --update-golden"

    return compare


@pytest.fixture
def make_report(capsys, monkeypatch, tmp_path):
    """Run make-report with tmp_path as its folder; return the exit code and all it printed.

    An error the tool did not foresee fails the test.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(SHOW_TRACEBACK, "1")

    def run(*arguments):
        code = cli.run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return run
