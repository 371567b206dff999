"""LibreOffice is found, run once, and left neither hanging nor with what it started."""

import os
import time
from pathlib import Path

from thidua_reports.pdf import libreoffice as module
from thidua_reports.pdf.libreoffice import printed, program


def test_without_libreoffice_none_is_found(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert program() is None


def test_on_windows_the_program_that_waits_is_found(tmp_path, monkeypatch):
    path = tmp_path / "LibreOffice" / "program" / "soffice.com"
    path.parent.mkdir(parents=True)
    path.touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("ProgramFiles", str(tmp_path))

    assert program() == path


def test_all_documents_are_printed_in_one_run(stand_in):
    pdfs = printed(stand_in.program, [b"a", b"b", b"c"])

    assert [pdf[:5] for pdf in pdfs] == [b"%PDF-"] * 3
    assert stand_in.runs == [3]


def test_a_document_that_is_not_printed_does_not_hide_the_others(stand_in):
    stand_in.does("documents = documents[1:]")

    first, second = printed(stand_in.program, [b"a", b"b"])

    assert (first, second[:5]) == (None, b"%PDF-")


def test_a_program_that_hangs_is_ended_with_what_it_started(stand_in, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "SECONDS_TO_START", 1)
    monkeypatch.setattr(module, "SECONDS_FOR_EACH", 0)
    child = tmp_path / "child.txt"
    stand_in.does(
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"Path({str(child)!r}).write_text(str(child.pid))\n"
        "time.sleep(60)"
    )

    assert printed(stand_in.program, [b"a"]) == [None]
    assert _ends(int(child.read_text()))


def _ends(process):
    for _ in range(50):
        state = Path(f"/proc/{process}/stat")
        if not _is_there(process) or (state.exists() and ") Z" in state.read_text()):
            return True
        time.sleep(0.1)
    return False


def _is_there(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
