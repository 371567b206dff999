"""The programs of the system that are started: a browser, and what opens a document."""

import sys
import time
import webbrowser
from pathlib import Path

import pytest

from thidua_reports.desk import browser, opening
from thidua_reports.desk.browser import open_in_browser
from thidua_reports.desk.opening import open_file

ADDRESS = "http://127.0.0.1:1/vao?ve=x"


@pytest.fixture
def started(monkeypatch):
    """What was started, instead of starting it."""
    calls = []
    monkeypatch.setattr(browser, "start_program", calls.append)
    monkeypatch.setattr(webbrowser, "open", lambda address: calls.append(address) or True)
    monkeypatch.setattr(browser, "_edge", lambda: None)
    monkeypatch.setenv("DISPLAY", ":0")
    return calls


def test_where_there_is_edge_the_page_has_a_window_of_its_own(started, monkeypatch):
    monkeypatch.setattr(browser, "_edge", lambda: Path("msedge.exe"))

    assert open_in_browser(ADDRESS)
    assert started == [[Path("msedge.exe"), f"--app={ADDRESS}"]]


def test_else_it_is_the_browser_of_the_system(started):
    assert open_in_browser(ADDRESS)
    assert started == [ADDRESS]


def test_where_there_is_no_screen_none_is_started(started, monkeypatch):
    monkeypatch.setattr(browser.sys, "platform", "linux")
    for name in browser.SCREENS:
        monkeypatch.delenv(name, raising=False)

    assert not open_in_browser(ADDRESS)
    assert started == []


@pytest.mark.parametrize("error", [FileNotFoundError(2, "none"), webbrowser.Error("none")])
@pytest.mark.usefixtures("started")
def test_a_browser_that_cannot_be_started_is_none(monkeypatch, error):
    def refused(_):
        raise error

    monkeypatch.setattr(webbrowser, "open", refused)

    assert not open_in_browser(ADDRESS)


@pytest.mark.skipif(sys.platform == "win32", reason="there the system itself opens a file")
def test_a_document_is_given_to_the_program_of_the_system_as_it_is_called(
    desk, tmp_path, monkeypatch
):
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/opened.part\n'
                      f"mv {tmp_path}/opened.part {tmp_path}/opened\n")  # fmt: skip
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", str(opener.parent), prepend=":")
    monkeypatch.setattr(opening.sys, "platform", "linux")
    document = desk.folder.path / "khoi_4" / "-a $(touch x); b.docx"
    document.touch()

    assert open_file(desk, "khoi_4", document.name) == ""
    for _ in range(100):
        if (tmp_path / "opened").exists():
            break
        time.sleep(0.1)
    assert (tmp_path / "opened").read_text("utf-8") == f"{document}\n"
