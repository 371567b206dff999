"""A program that stands for LibreOffice: quick, and known to give other bytes each time."""

import os
import sys

import pytest

from tests.workspaces import ROOT, small_workspace

PROGRAM = """#!{python}
import os, subprocess, sys, time
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.pdf.plain_pdf import pdf_of, words_of
folder = Path(sys.argv[sys.argv.index("--outdir") + 1])
documents = [Path(each) for each in sys.argv if each.endswith(".docx")]
with open({log!r}, "a") as log:
    print(len(documents), *(each for each in sys.argv if each.startswith("-")), file=log)
{before}
for each in documents:
    pdf = pdf_of(words_of(each), remark=os.urandom(8).hex())
    each.with_suffix(".pdf").write_bytes(pdf)
"""


class StandIn:
    """What the program in place of LibreOffice was told, and what it does before it prints."""

    def __init__(self, folder):
        self.program, self._log = folder / "soffice", folder / "log.txt"
        self.does("")

    def does(self, before):
        """Let it do something else first."""
        text = PROGRAM.format(
            python=sys.executable, root=str(ROOT), log=str(self._log), before=before
        )
        self.program.write_text(text, "utf-8")
        self.program.chmod(0o755)

    @property
    def runs(self):
        """How many documents it was given in each run."""
        lines = self._log.read_text().splitlines() if self._log.exists() else []
        return [int(line.split()[0]) for line in lines]


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    if os.name == "nt":
        pytest.skip("a script is no program there")
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return StandIn(tmp_path / "bin")


@pytest.fixture
def workspace(tmp_path):
    return small_workspace(tmp_path / "khoi_9")


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output" / "khoi_9"


@pytest.fixture
def printed_once(make_report, stand_in, workspace):
    """A workspace beside its documents and their PDF copies."""
    assert stand_in.program.is_file()
    make_report(workspace, "--pdf")
    return workspace
