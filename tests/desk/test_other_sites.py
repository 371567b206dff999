"""What other sites can do to the page in a real browser, and what a browser says at its end."""

import shutil
import threading
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Error

from tests.browsers import PROGRAMS
from thidua_reports.desk.app import create_app
from thidua_reports.desk.doors import entrance
from thidua_reports.desk.server import Server
from thidua_reports.desk.uploads import too_large
from thidua_reports.presenting import desk_notices as notices

pytestmark = pytest.mark.slow("starts a browser")

POSTS = "<form method=post action={there}/lam/khoi_4><input name=word value=next></form>"
SUBMITS = "<script>document.forms[0].submit()</script>"
FETCHES = """
<script>
const sent = new FormData();
sent.set("word", "next");
Promise.allSettled([
  fetch("{there}/", {{credentials: "include"}}).then(each => each.text()),
  fetch("{there}/lam/khoi_4", {{method: "POST", credentials: "include", body: sent}})
    .then(each => each.text()),
  fetch("{there}/lam/khoi_4", {{method: "POST", mode: "no-cors", credentials: "include",
    body: sent}}),
]).then(all => {{ document.title = all.map(each => each.status).join(" "); }});
</script>"""
FRAMES = "<iframe src={there}/></iframe><script>onload = () => {{ document.title = 'x'; }}</script>"
TWO_GIGABYTES = 2 << 30


@pytest.fixture
def other_site():
    """Serve a page of another site, under any name that leads to this computer."""
    pages = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(pages[-1].encode())

        def log_message(self, *_):
            """Nobody wants to know."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def shows(host, content):
        pages.append(content)
        return f"http://{host}:{server.server_port}/"

    yield shows
    server.shutdown()
    server.server_close()


@pytest.fixture
def there(served):
    return f"http://127.0.0.1:{served.port}"


@pytest.fixture
def page(browser, served, there):
    """Her browser, let in."""
    with closing(browser.new_context()) as context:
        opened = context.new_page()
        opened.goto(there + entrance(served.ticket(), ""))
        assert "khoi_4" in opened.content()
        yield opened


HOSTS = pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
"""Another port of this computer is of the same site, whose cookies go along."""


@HOSTS
def test_a_form_of_another_site_is_refused(page, served, there, other_site, host):
    page.goto(other_site(host, (POSTS + SUBMITS).format(there=there)))
    page.wait_for_url(f"{there}/**")

    refused = (notices.FROM_ELSEWHERE, notices.NO_KEY)
    assert any(sentence in page.content() for sentence in refused)
    assert served.jobs.latest("khoi_4") is None


@HOSTS
def test_a_script_of_another_site_reads_and_does_nothing(page, served, there, other_site, host):
    page.goto(other_site(host, FETCHES.format(there=there)))
    page.wait_for_function("document.title !== ''")

    assert page.title().split()[:2] == ["rejected", "rejected"]
    assert served.jobs.latest("khoi_4") is None


@HOSTS
def test_another_site_cannot_frame_the_page(page, there, other_site, host):
    page.goto(other_site(host, FRAMES.format(there=there)))
    page.wait_for_function("document.title !== ''")

    assert all("khoi_4" not in frame.content() for frame in page.frames)


def test_a_name_of_another_site_that_leads_here_shows_nothing(browser, served):
    host = f"127.0.0.1.evil.example:{served.port}"
    launched = browser.browser_type.launch(
        executable_path=next(filter(None, map(shutil.which, PROGRAMS))),
        args=["--no-sandbox", "--host-resolver-rules=MAP *.evil.example 127.0.0.1"],
    )
    with closing(launched) as misled:
        page = misled.new_page()
        page.goto(f"http://{host}{entrance(served.ticket(), '')}")

        assert notices.WRONG_HOST in page.content()
        assert page.context.cookies() == []


def test_two_gigabytes_are_refused_in_words(page, served, there, tmp_path):
    with (tmp_path / "so.xlsx").open("wb") as large:
        large.truncate(TWO_GIGABYTES)
    page.goto(f"{there}/tha")
    page.set_input_files("input[type=file]", tmp_path / "so.xlsx")
    page.click("button")
    page.wait_for_url(f"{there}/nhan/**")

    assert too_large() in page.content()
    assert [*(served.folder.path / "khoi_4" / "thanh_vien").iterdir()] == []


def comes(is_there):
    """Return whether something comes about within ten seconds."""
    return any(is_there() or threading.Event().wait(0.1) for _ in range(100))


def test_a_page_tells_that_it_is_open_and_that_it_is_closed(page, served):
    assert comes(lambda: len(served.lifetime._until) == 1)

    page.context.new_page()
    page.close(run_before_unload=True)

    assert comes(lambda: not served.lifetime._until)


def test_a_page_whose_program_has_ended_says_so_and_is_not_kept(browser, desk):
    server = Server(create_app(desk))
    desk.port = server.port
    server.start()
    with closing(browser.new_context()) as context:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{desk.port}{entrance(desk.ticket(), '')}")
        assert not page.is_visible("#ended")
        server.close()
        page.wait_for_selector("#ended", state="visible", timeout=30_000)
        page.goto("about:blank")
        with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
            page.go_back()
