"""The zip as she unpacks it, started by double click: its working page in a browser."""

import re
import socket
import subprocess
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.windows.prefix import copy_of
from tests.windows.test_samples import files_of
from tests.windows.windows_python import WindowsPython, python_of
from tests.windows.wine import Process, windows_path
from tests.workspaces import small_workspace
from thidua_reports.presenting import desk_words as words
from thidua_reports.workspace.samples import shipped_samples

STARTER = "Lập báo cáo.cmd"
BY_ITS_NAME, BY_CMD = (f"./{STARTER}",), ("cmd", "/c", STARTER)
"""Ways to start it; behind a name with blanks the cmd of Wine takes nothing else with blanks."""
ADDRESS = re.compile(rb"http://127\.0\.0\.1:\d+/\S+")
PATIENCE = 90
MILLISECONDS = 1000 * PATIENCE
ENDED_WELL = 0
VISIT = """
import sys
from http.cookiejar import CookieJar
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

with build_opener(HTTPCookieProcessor(CookieJar()), ProxyHandler({})).open(sys.argv[1]) as page:
    sys.stdout.buffer.write(page.read())
"""
"""Looks at a page from the same Windows, as a browser there does."""
REACHES = "import socket, sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 5)"


@dataclass(frozen=True)
class Page:
    """What the start file has begun: a process, and the address that it named."""

    process: Process
    address: str


@pytest.fixture
def unpacked(dist, wine, tmp_path):
    """Return the Python of the zip, unpacked on a Windows of its own."""
    folder = tmp_path / "Tải về (của tôi)"
    (archive,) = dist.glob("*-windows.zip")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    windows = copy_of(wine, tmp_path / "windows")
    yield python_of(folder, windows)
    windows.end()


@contextmanager
def started(python: WindowsPython, way: tuple[str, ...], *dropped: Path):
    """Start what lies beside the folder of the program, as a double click does."""
    folder = python.program.parents[1]
    with python.wine.start(*way, *map(windows_path, dropped), cwd=folder) as process:
        try:
            yield Page(process, address_of(process))
        finally:
            python.wine.end()


def address_of(process: Process) -> str:
    """Return the address that she may paste; what was said instead is in the failure."""
    said = []
    for line in process.stdout:
        said.append(line)
        found = ADDRESS.search(line)
        if found:
            return found[0].decode()
    return pytest.fail(b"".join(said).decode("utf-8", "replace"))


@contextmanager
def shown(browser, address: str, kept: Path):
    """Look at the page; a picture of it is kept if something fails."""
    context = browser.new_context()
    page = context.new_page()
    try:
        page.goto(address)
        yield page
    except BaseException:
        page.screenshot(path=kept / "trang.png", full_page=True)
        raise
    finally:
        context.close()


def ended(page):
    """Wait until the verb whose page is shown has ended; return what is said of it."""
    said = page.locator("#ket-qua")
    said.wait_for(timeout=MILLISECONDS)
    return said.text_content()


def test_a_draft_is_made_on_the_page_and_is_that_of_linux(unpacked, browser, make_report, tmp_path):
    hers = small_workspace(tmp_path / "Khối thi đua & bạn" / "khoi_9").parent
    name = shipped_samples()[0].name
    with started(unpacked, BY_ITS_NAME, hers) as begun:
        with shown(browser, begun.address, tmp_path) as page:
            assert page.get_by_text("khoi_9").first.is_visible()
            page.get_by_role("link", name=words.SAMPLES).first.click()
            page.get_by_role("button", name="Lập khối mẫu").click()
            assert ended(page).startswith("Xong")
            page.get_by_role("link", name=f"Đến trang của {name}").click()
            page.get_by_role("button", name="Lập văn bản").click()
            assert ended(page) == "Xong: lập văn bản."
            page.get_by_role("link", name="Xem trang kiểm tra").click()
            page.get_by_role("heading", name="Đã gửi được chưa?").wait_for()
        assert begun.process.wait(PATIENCE) == ENDED_WELL

    there = files_of(hers / "output" / name)
    make_report(hers / name, "--output", "ở đây")
    here = files_of(tmp_path / "ở đây")
    assert there.keys() == here.keys()
    assert [each for each in here if there[each] != here[each]] == []


def test_a_book_that_is_dropped_opens_the_page_of_its_bloc(unpacked, tmp_path):
    bloc = small_workspace(tmp_path / "Khối_9")

    with started(unpacked, BY_CMD, bloc / "khoi.xlsx") as begun:
        said = unpacked.run("-c", VISIT, begun.address).text

    assert "<title>Khối thi đua 9, kỳ Năm 2024" in said
    assert words.CHOOSE_FIRST not in said


@dataclass(frozen=True)
class Alone:
    """The Python of a Windows that reaches nothing but its own computer, and what it asked for."""

    python: WindowsPython
    notes: Path

    @property
    def asked_for(self) -> list[str]:
        """The addresses and names beyond its own computer that something in it asked for."""
        return self.notes.read_text("utf-8").split()


@pytest.fixture
def alone(unpacked, needed, tmp_path):
    """Take the network from a Windows; a container may not do so by the means of the system."""
    needed("gcc")
    library, notes = tmp_path / "own_network.so", tmp_path / "asked_for.txt"
    source = Path(__file__).with_name("own_network.c")
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", library, source], check=True)
    notes.touch()
    taken = {"LD_PRELOAD": str(library), "OWN_NETWORK_NOTES": str(notes)}
    wine = replace(unpacked.wine, variables=taken)
    return Alone(replace(unpacked, wine=wine), notes)


@pytest.fixture
def elsewhere():
    """Return the address of a server that is none of 127.0.0.1, though on this computer."""
    with socket.create_server(("127.0.0.2", 0)) as server:
        yield server.getsockname()


def test_without_a_network_and_without_a_folder_the_page_answers(windows_python, alone, elsewhere):
    with started(alone.python, BY_CMD) as begun:
        said = alone.python.run("-c", VISIT, begun.address).text

    assert words.CHOOSE_FIRST in said
    assert alone.asked_for == []
    # what was taken away is there elsewhere
    assert windows_python.run("-c", REACHES, *elsewhere).code == 0
    assert alone.python.run("-c", REACHES, *elsewhere).code != 0
    assert alone.python.run("-c", REACHES, "example.com", 80).code != 0
    assert alone.asked_for == [elsewhere[0], "example.com"]
