"""Colours and the line on what is done just now: on a terminal, and nowhere else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspaces import edit_workbook, small_workspace

pty = pytest.importorskip("pty", reason="the system has no terminals to open")

ROOT = Path(__file__).resolve().parents[2]
RED = "\x1b[31m  [lỗi]\x1b[0m Nội dung 1 › H5"
READING = "Đang đọc sổ thành viên 2/3: thanh_vien/so_binh.xlsx"
FILLING = "Đang lập văn bản 1/"


@pytest.fixture
def workspace(tmp_path):
    """A workspace with one error: a figure that is no number."""
    folder = small_workspace(tmp_path / "khoi_9")
    edit_workbook(folder / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": "rất nhiều"})
    return folder


def on_a_terminal(*arguments, **environment):
    """Return what make-report wrote to a terminal."""
    controller, terminal = pty.openpty()
    usual = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(
        [sys.executable, "-m", "thidua_reports", *map(str, arguments)],
        stdout=terminal,
        stderr=terminal,
        env=usual | {"PYTHONPATH": str(ROOT), "TERM": "xterm"} | environment,
    ):
        os.close(terminal)
        return b"".join(_read_all(controller)).decode().replace("\r\n", "\n")


def _read_all(controller):
    while True:
        try:
            part = os.read(controller, 65536)
        except OSError:  # what Linux answers once the program has gone
            part = b""
        if not part:
            os.close(controller)
            return
        yield part


def seen(written):
    r"""Return the lines as they stand there at the end, each written over as `\r` says."""
    return [_written_over(line.split("\r")) for line in written.split("\n")]


def _written_over(pieces):
    line = ""
    for piece in pieces:
        line = piece + line[len(piece) :]
    return line.rstrip()


def test_a_terminal_shows_colours_and_what_is_done_and_keeps_only_the_lines(workspace):
    written = on_a_terminal("check", workspace)

    assert RED in written
    assert READING in written
    assert FILLING in written
    lines = seen(written)
    assert lines[0].startswith("Khối thi đua 9, kỳ Năm 2024: 3/3 đơn vị")
    assert not any("Đang " in line for line in lines)


@pytest.mark.parametrize(
    "environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["no colour", "dumb"]
)
def test_colours_that_are_not_wanted_are_not_shown(workspace, environment):
    written = on_a_terminal("check", workspace, **environment)

    assert "\x1b" not in written
    assert "  [lỗi] Nội dung 1 › H5" in written
    assert (READING in written) == (environment != {"TERM": "dumb"})


@pytest.mark.parametrize("option", ["--quiet", "--json"])
def test_nothing_is_told_of_the_work_where_it_is_not_wanted(workspace, option):
    written = on_a_terminal("check", workspace, option)

    assert "Đang " not in written
    assert ("\x1b" in written) == (option == "--quiet")


def test_what_is_not_a_terminal_gets_neither(workspace):
    done = subprocess.run(
        [sys.executable, "-m", "thidua_reports", "check", str(workspace)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm"},
    )

    assert (done.returncode, done.stderr) == (1, "")
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout


def test_forms_are_told_of_one_by_one(workspace, tmp_path):
    written = on_a_terminal("forms", workspace, "--output", tmp_path / "bieu_mau")

    assert "Đang lập biểu mẫu 3/3: " in written
    assert not any("Đang " in line for line in seen(written))
