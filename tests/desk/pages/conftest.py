"""A desk over a folder with samples, its pages without a browser and in one."""

import shutil

import pytest

from tests.desk.pages.hand import Hand
from tests.workspaces import SAMPLES
from thidua_reports.cli import run_on
from thidua_reports.desk.app import create_app
from thidua_reports.desk.desk import Desk
from thidua_reports.desk.doors import entrance
from thidua_reports.desk.own_files import OwnFiles
from thidua_reports.desk.server import HERE, Server


@pytest.fixture
def desk_with(tmp_path):
    """Return a desk over a folder with these samples, whose verbs are those of the command."""

    def made(*samples, run=run_on, is_chosen=True):
        folder = tmp_path / "Khối thi đua"
        folder.mkdir()
        for name in samples:
            shutil.copytree(SAMPLES / name, folder / name)
        own = OwnFiles(tmp_path / "own")
        assert own.is_writable()
        return Desk(folder, run, own, is_chosen=is_chosen)

    return made


@pytest.fixture
def hand_at(desk_with):
    """Return her hand on the pages of such a desk."""
    hands = []

    def made(*samples, **others):
        hands.append(Hand(desk_with(*samples, **others)))
        return hands[-1]

    yield made
    for hand in hands:
        hand.desk.jobs.finish()


@pytest.fixture
def seen_at(desk_with, browser):
    """Return a page of a browser at such a desk, served on this computer."""
    opened = []

    def made(*samples, look=None, **others):
        desk = desk_with(*samples, **others)
        server = Server(create_app(desk))
        desk.port = server.port
        server.start()
        context = browser.new_context(**(look or {}))
        opened.append((server, context, desk))
        page = context.new_page()
        page.goto(f"http://{HERE}:{desk.port}{entrance(desk.ticket(), '')}")
        return page, desk

    yield made
    for server, context, desk in opened:
        context.close()
        desk.jobs.finish()
        server.close()
