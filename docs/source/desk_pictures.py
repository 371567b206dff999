"""The working page as it is served, over a folder with samples, for pictures of it."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_reports.cli import run_on
from thidua_reports.desk.app import create_app
from thidua_reports.desk.desk import Desk
from thidua_reports.desk.doors import entrance
from thidua_reports.desk.own_files import OwnFiles
from thidua_reports.desk.server import HERE, Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

_LONGEST = 120_000
"""Milliseconds that a verb may take."""
_LOOKED_INTO = "[data-dong]"
"""A bloc of the first page of which only the name is told yet."""


@dataclass(frozen=True)
class ServedDesk:
    """The page while it is served, and where."""

    desk: Desk

    @property
    def untold(self) -> tuple[str, ...]:
        """What no picture may show, as it is of this machine and this time."""
        return str(self.desk.folder.path), str(self.desk.port)

    def go(self, page: "Page", way: Sequence[str]) -> None:
        """Go in, press one button or link after the other, and wait until all is done."""
        page.goto(f"http://{HERE}:{self.desk.port}{entrance(self.desk.ticket(), '')}")
        page.locator(_LOOKED_INTO).first.wait_for(state="detached", timeout=_LONGEST)
        for label in way:
            button = page.get_by_role("button", name=label, exact=True)
            link = page.get_by_role("link", name=label, exact=True)
            with page.expect_navigation(timeout=_LONGEST):
                button.or_(link).first.click()
            if page.locator("#viec, #ket-qua").count():
                page.locator("#ket-qua").wait_for(timeout=_LONGEST)


@contextmanager
def served_desk(samples: Path, names: Sequence[str], folder: Path) -> Iterator[ServedDesk]:
    """Serve the page over copies of samples in `folder`."""
    for name in names:
        shutil.copytree(samples / name, folder / "Khối thi đua" / name)
    own = OwnFiles(folder / "own")
    own.is_writable()
    desk = Desk(folder / "Khối thi đua", run_on, own)
    server = Server(create_app(desk))
    desk.port = server.port
    server.start()
    try:
        yield ServedDesk(desk)
    finally:
        desk.jobs.finish()
        server.close()
