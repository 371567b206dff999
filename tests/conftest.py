"""Fixtures that several packages' tests share."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from tests.built_inputs import build_what_is_stale
from thidua_reports import cli

# by hand every run tries new examples; the checks of a change repeat, whatever the machine's speed
settings.register_profile("by hand", deadline=None)
settings.register_profile("checks", deadline=None, derandomize=True)
settings.load_profile("checks" if "CI" in os.environ else "by hand")

# LibreOffice trusts the results stored in a workbook that says it comes from Excel, as XlsxWriter's
# do, and would hand them back uncomputed: 0 is its word for "always recalculate"
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


@dataclass(frozen=True)
class LibreOffice:
    """A LibreOffice of our own: its program, its profile folder, the folder of its results."""

    program: str
    profile: Path
    results: Path

    def recalculate(self, workbook: Path) -> Path:
        """Return a copy of the .xlsx `workbook` with every formula computed by LibreOffice."""
        return self.converted([workbook], "xlsx")[0]

    def to_pdf(self, document: Path) -> Path:
        """Return `document` as a PDF file."""
        return self.converted([document], "pdf")[0]

    def to_csv(self, sources: Sequence[Path]) -> Path:
        """Return a folder with each sheet of `sources` as "name-sheet.csv", values unrounded."""
        folder = self.results / f"csv{len(list(self.results.iterdir()))}"
        profile = f"-env:UserInstallation={self.profile.as_uri()}"
        every_sheet = (
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
        )
        command = [self.program, "--headless", profile, "--convert-to", every_sheet]
        subprocess.run(
            [*command, "--outdir", folder, *sources], check=True, capture_output=True, timeout=540
        )
        return folder

    def converted(self, sources: Sequence[Path], suffix: str) -> list[Path]:
        """Return copies of `sources` in another format, all made in one run."""
        folder = self.results / str(len(list(self.results.iterdir())))
        profile = f"-env:UserInstallation={self.profile.as_uri()}"
        command = [self.program, "--headless", profile, "--convert-to", suffix]
        subprocess.run(
            [*command, "--outdir", folder, *sources], check=True, capture_output=True, timeout=180
        )
        copies = [(folder / source.name).with_suffix(f".{suffix}") for source in sources]
        return [copy.resolve(strict=True) for copy in copies]


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
    """Mark what starts LibreOffice as slow."""
    for item in items:
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
    monkeypatch.setenv(cli.SHOW_TRACEBACK, "1")

    def run(*arguments):
        code = cli.run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return run
