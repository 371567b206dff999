"""Runs into an output folder, and a system that refuses."""

import errno
import os
from pathlib import Path

import pytest

from thidua_reports.delivering import staging
from thidua_reports.delivering.delivery import deliver
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.run_record import RunRecord

RECORD = RunRecord("1.0", (), (), ())


@pytest.fixture(scope="session")
def run():
    """Deliver e.g. bao_cao=b"1" as bao_cao.docx; return the deliveries in brief, and the codes."""

    def run_into(folder, record=RECORD, **contents):
        outputs = [Output(f"{name}.docx", content) for name, content in contents.items()]
        deliveries, issues = deliver(folder, outputs, record)
        brief = [(delivery.file.name, delivery.status.value) for delivery in deliveries]
        return brief, [(issue.place.workbook, issue.kind.code) for issue in issues]

    return run_into


@pytest.fixture(scope="session")
def documents():
    """Return the names and contents in a folder, the record left out."""

    def documents_in(folder):
        files = (path for path in folder.iterdir() if path.suffix != ".json")
        return {path.name: path.read_bytes() for path in files}

    return documents_in


@pytest.fixture
def replacing(monkeypatch):
    """Let os.replace raise what `refuse(target name)` returns, if it returns an error."""
    really_replace = os.replace

    def install(refuse):
        def replace(source, target):
            if error := refuse(Path(target).name):
                raise error
            really_replace(source, target)

        monkeypatch.setattr(os, "replace", replace)

    monkeypatch.setattr(staging, "WAITS", (0, 0, 0))
    return install


@pytest.fixture
def reading(monkeypatch):
    """Let reading the file `name` fail `times` times, as if another program held it."""
    really_read = Path.read_bytes

    def install(name, times):
        refusals = [PermissionError(errno.EACCES, "WinError 32")] * times

        def read_bytes(path):
            if path.name == name and refusals:
                raise refusals.pop()
            return really_read(path)

        monkeypatch.setattr(Path, "read_bytes", read_bytes)

    monkeypatch.setattr(staging, "WAITS", (0, 0, 0))
    return install
