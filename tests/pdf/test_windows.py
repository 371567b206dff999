"""What Windows answers is understood; where it is not Windows nothing is found."""

import subprocess

import pytest

from thidua_reports.pdf import windows

LISTED = (
    b'"WINWORD.EXE","4812","Console","1","132,440 K"\r\n"WINWORD.EXE","990","Console","1","9 K"\r\n'
)
NONE = "THÔNG TIN: Không có tác vụ nào.\r\n".encode("cp1258", "replace")


@pytest.mark.parametrize(
    ("answer", "processes"), [(LISTED, {4812, 990}), (NONE, set()), (b"", set())]
)
def test_the_processes_of_a_program_are_listed(monkeypatch, answer, processes):
    done = subprocess.CompletedProcess([], 0, stdout=answer)
    monkeypatch.setattr(windows.subprocess, "run", lambda *_, **__: done)

    assert windows.running("winword.exe") == processes


def test_where_the_system_lists_none_there_is_none(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert windows.running("winword.exe") == frozenset()
