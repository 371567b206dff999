"""A desk with a bloc, served on this computer, and a visitor with the key of her browser."""

import pytest

from tests.desk.trial_pages import TRIAL
from tests.desk.visitor import Visitor
from thidua_reports.commands.result import Words
from thidua_reports.desk.app import create_app
from thidua_reports.desk.desk import Desk
from thidua_reports.desk.own_files import OwnFiles
from thidua_reports.desk.server import Server


def done_at_once(screen, arguments):
    """A verb that says its arguments."""
    screen.show(Words(tuple(arguments)))
    screen.close(0)
    return 0


@pytest.fixture
def her_folder(tmp_path):
    """Her folder with one bloc."""
    folder = tmp_path / "Khối thi đua"
    (folder / "khoi_4" / "thanh_vien").mkdir(parents=True)
    (folder / "khoi_4" / "khoi.xlsx").write_bytes(b"khoi")
    return folder


@pytest.fixture
def own(tmp_path):
    """The files that the program keeps for itself."""
    files = OwnFiles(tmp_path / "own")
    assert files.is_writable()
    return files


@pytest.fixture
def desk(her_folder, own):
    """A desk whose verbs are done at once."""
    return Desk(her_folder, done_at_once, own)


@pytest.fixture
def served(desk):
    """The desk, while it is served with pages that change, receive and open something."""
    app = create_app(desk)
    app.register_blueprint(TRIAL)
    server = Server(app)
    desk.port = server.port
    server.start()
    yield desk
    server.close()


@pytest.fixture
def visitor(served):
    """Her browser, let in."""
    return Visitor(served)
