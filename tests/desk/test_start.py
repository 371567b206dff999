"""The program as it is started: once, twice, without a browser, and ended in mid-work."""

import os
import re
import signal
import subprocess
import sys
import time
from types import SimpleNamespace

import click
import pytest

from tests.desk.visitor import Visitor, ask
from tests.workspaces import ROOT
from thidua_reports.desk import instance, lifetime, start
from thidua_reports.desk.desk import CHOSEN, FOLDER, Desk
from thidua_reports.desk.instance import NAME, Instance
from thidua_reports.desk.own_files import OwnFiles
from thidua_reports.presenting import desk_notices as notices

pytestmark = pytest.mark.slow("each start is a process of its own")

PATIENCE = 60
WITH_SLOW_VERBS = """
import sys, time
import click
from pathlib import Path
from tests.desk.trial_pages import TRIAL
from thidua_reports.commands.result import Words
from thidua_reports.desk import app, lifetime, start

def run(screen, arguments):
    Path(arguments[0]).touch()
    time.sleep(4)
    screen.show(Words(("xong",)))
    screen.close(0)
    return 0

lifetime.CLOSED = 1.0
app.BLUEPRINTS += (TRIAL,)
sys.exit(start.open_page(None, run, click.echo))
"""


AT_A_KEYBOARD = """
import runpy, signal

signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("thidua_reports", run_name="__main__", alter_sys=True)
"""
"""A program that is started in the background, as checks may be, is not heard by the keyboard."""


class Started:
    """A start of the program, on a system of its own."""

    def __init__(self, home, *arguments, cwd=ROOT):
        hidden = {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DATA_HOME"}
        kept = {name: value for name, value in os.environ.items() if name not in hidden}
        self.process = subprocess.Popen(
            [sys.executable, *(arguments or ("-m", "thidua_reports"))],
            cwd=cwd,
            env={**kept, "HOME": str(home), "USERPROFILE": str(home), "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    def said(self):
        """Return all up to the address."""
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if "http://" in line:
                break
        return "".join(lines)

    def visitor(self):
        """Return the address that was printed, the host and the port in it."""
        address = re.search(r"http://127\.0\.0\.1:(\d+)(/\S+)", self.said())
        return int(address[1]), address[2]

    def end(self):
        """End it, if it has not ended."""
        self.process.kill()
        self.process.wait(PATIENCE)
        self.process.stdout.close()


@pytest.fixture
def begin(tmp_path):
    """Start the program at the home of this test; all that were started are ended."""
    if sys.platform == "win32":
        pytest.skip("where her own files are is not for a variable to say there")
    started = []

    def begun(*arguments, home=tmp_path / "home", **more):
        home.mkdir(exist_ok=True)
        started.append(Started(home, *arguments, **more))
        return started[-1]

    yield begun
    for each in started:
        each.end()


def own_files(tmp_path):
    (found,) = (tmp_path / "home").rglob("make-report")
    return OwnFiles(found)


def let_in(port, way):
    """Return a visitor with the key that a start has given for its address."""
    entered = ask(SimpleNamespace(port=port), "GET", way)
    visitor = Visitor.__new__(Visitor)
    visitor.desk = SimpleNamespace(port=port)
    visitor.cookie = entered.headers["Set-Cookie"].partition(";")[0]
    return visitor, entered.headers["Location"]


def test_where_no_browser_is_the_address_is_told(begin):
    started = begin()
    said = started.said()

    assert said.splitlines()[0] == notices.NOT_OPENED
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/vao\?ve=\S{43}", said.splitlines()[1])


def test_a_second_start_shows_the_page_of_the_first_and_ends(begin, her_folder, tmp_path):
    port, _ = begin().visitor()
    second = begin("-m", "thidua_reports", "--page", "khoi_4", cwd=her_folder)
    said = second.said()
    address = re.search(r"http://127\.0\.0\.1:(\d+)(/\S+)", said)
    _, location = let_in(port, address[2])

    assert said.startswith(notices.OPEN_ALREADY)
    assert second.process.wait(PATIENCE) == 0
    assert (int(address[1]), location) == (port, "/khoi/khoi_4/")
    assert (own_files(tmp_path).folder / f"{NAME}.json").stat().st_mode & 0o077 == 0


def test_the_browser_closed_in_mid_work_loses_nothing(begin, tmp_path):
    started = begin("-c", WITH_SLOW_VERBS)
    visitor, _ = let_in(*started.visitor())
    visitor.token = visitor.get("/token").text
    begun = tmp_path / "begun"
    assert visitor.post("/lam/khoi_4", {"word": str(begun)}).status == 200
    visitor.post("/con-mo", {"trang": "a"})
    visitor.post("/da-dong", {"trang": "a"})

    assert started.process.wait(PATIENCE) == 0
    assert begun.exists()
    documents = tmp_path / "home" / "Documents" / "Khối thi đua"
    (told,) = Desk(documents, print, own_files(tmp_path)).jobs.untold()
    assert (told.state, told.parts[0].lines) == ("done", ("xong",))


def test_a_program_that_was_killed_in_mid_work_is_started_again_and_tells_it(begin, tmp_path):
    started = begin("-c", WITH_SLOW_VERBS)
    visitor, _ = let_in(*started.visitor())
    visitor.token = visitor.get("/token").text
    begun = tmp_path / "begun"
    visitor.post("/lam/khoi_4", {"word": str(begun)})
    while not begun.exists():
        time.sleep(0.05)
    started.process.send_signal(signal.SIGKILL)
    started.process.wait(PATIENCE)

    again = begin()

    assert again.said().startswith(notices.NOT_OPENED)
    documents = tmp_path / "home" / "Documents" / "Khối thi đua"
    (told,) = Desk(documents, print, own_files(tmp_path)).jobs.untold()
    assert (told.state, told.failure) == ("failed", notices.BROKEN_OFF)


def test_a_page_that_is_closed_ends_the_program(begin):
    started = begin("-c", WITH_SLOW_VERBS)
    visitor, _ = let_in(*started.visitor())
    visitor.token = "x"
    visitor.post("/con-mo", {"trang": "a"})
    visitor.post("/da-dong", {"trang": "a"})

    assert started.process.wait(PATIENCE) == 0


def test_who_ends_it_on_the_keyboard_sees_no_traceback(begin):
    started = begin("-c", AT_A_KEYBOARD)
    started.said()
    started.process.send_signal(signal.SIGINT)

    assert started.process.wait(PATIENCE) == 0
    assert "Traceback" not in started.process.stdout.read()


def test_where_nothing_can_be_kept_the_page_is_opened_all_the_same(begin, tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / ".local").touch()
    said = begin().said()

    assert said.startswith("Không ghi được vào thư mục riêng của chương trình")
    assert notices.NOT_OPENED in said


def test_a_first_that_is_silent_is_told_after_a_while(own, monkeypatch, capsys):
    first = Instance(own)
    assert first.take()
    own.write(NAME, {"cong": 9, "chia": "x"})
    monkeypatch.setattr(instance, "PATIENCE", 0.6)
    monkeypatch.setattr(start, "her_own_files", lambda: own)

    assert start.open_page(None, print, click.echo) == 2
    assert capsys.readouterr().err == f"{notices.NO_ANSWER}\n"
    first.leave()


def test_where_no_server_may_be_opened_it_is_told(own, monkeypatch, capsys):
    def refused(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(start, "Server", refused)
    monkeypatch.setattr(start, "her_own_files", lambda: own)

    assert start.open_page(None, print, click.echo) == 2
    assert capsys.readouterr().err.startswith("Máy không cho mở trang làm việc (không có quyền)")
    assert Instance(own).take()


def test_what_is_typed_is_heard_again_once_the_page_is_closed(own, monkeypatch, tmp_path, capsys):
    heard = sys.stdin
    monkeypatch.setattr(start, "her_own_files", lambda: own)
    monkeypatch.setattr(start, "usual_folder", lambda: tmp_path)
    monkeypatch.setattr(start, "open_in_browser", lambda _: True)
    monkeypatch.setattr(lifetime, "NEVER_OPENED", 0)

    assert start.open_page(None, print, click.echo) == 0
    assert sys.stdin is heard
    assert capsys.readouterr().out.startswith(notices.OPENED)


def test_a_place_that_is_left_meanwhile_is_taken(own, monkeypatch):
    first, second = Instance(own), Instance(own)
    assert first.take()
    monkeypatch.setattr(instance.time, "sleep", lambda _: first.leave())

    assert (second.take(), second.way_in(None), second.take()) == (False, "", True)
    second.leave()


@pytest.mark.parametrize("kept", [{}, {"cong": "x"}, {"cong": 1}, {"cong": 70000, "chia": ""}])
def test_a_damaged_note_of_the_first_is_no_way_in(own, monkeypatch, kept):
    first = Instance(own)
    assert first.take()
    own.write(NAME, kept)
    monkeypatch.setattr(instance, "PATIENCE", 0.3)

    assert Instance(own).way_in(None) == ""
    first.leave()


def test_another_program_at_the_port_of_the_first_gives_no_way_in(served, own, monkeypatch):
    first = Instance(own)
    assert first.take()
    own.write(NAME, {"cong": served.port, "chia": "of another"})
    monkeypatch.setattr(instance, "PATIENCE", 0.3)

    assert Instance(own).way_in(None) == ""
    first.leave()


@pytest.mark.parametrize("kept", [b"", b"{", b"\xff", b"[1]"])
def test_damaged_settings_are_set_aside_and_told(own, kept):
    (own.folder / f"{CHOSEN}.json").write_bytes(kept)
    desk = start._desk(own, print, None)

    assert desk.remarks() == (notices.SETTINGS_DAMAGED,)
    assert not desk.is_chosen
    assert (own.folder / f"{CHOSEN}.hong").read_bytes() == kept


def test_the_folder_that_was_chosen_is_taken_again(own, her_folder):
    own.write(CHOSEN, {FOLDER: str(her_folder)})
    desk = start._desk(own, print, None)

    assert (desk.folder.path, desk.is_chosen, desk.remarks()) == (her_folder, True, ())


def test_a_folder_of_blocs_that_is_named_is_hers_for_this_time(own, her_folder):
    desk = start._desk(own, print, her_folder)

    assert (desk.folder.path, own.read(CHOSEN)) == (her_folder, None)
