"""Whoever is not her browser, on a page of ours, gets nothing and does nothing."""

import pytest

from tests.desk.visitor import Visitor, ask, part
from thidua_reports.desk.doors import DOOR_KEY, KNOCK, entrance
from thidua_reports.desk.guards import HEADERS, TOKEN_HEADER
from thidua_reports.desk.let_in import cookie_name
from thidua_reports.presenting import desk_notices as notices

HOME, DO = "/", "/lam/khoi_4"


def test_her_browser_sees_the_blocs_and_does_something(visitor):
    page, done = visitor.get(HOME), visitor.post(DO, {"word": "check"})

    assert (page.status, "khoi_4" in page.text) == (200, True)
    assert (done.status, [*visitor.desk.jobs._jobs]) == (200, [done.text])


def test_the_key_is_given_once_for_a_ticket_and_is_in_no_address(served):
    way = entrance(served.ticket(), "khoi_4")
    first, second = ask(served, "GET", way), ask(served, "GET", way)

    assert (first.status, first.headers["Location"]) == (303, "/khoi/khoi_4/")
    assert served.key not in first.headers["Location"] + first.text
    assert {"HttpOnly", "SameSite=Strict"} <= set(first.headers["Set-Cookie"].split("; "))
    assert (second.status, second.headers["Set-Cookie"]) == (403, None)
    assert notices.NO_KEY in second.text


@pytest.mark.parametrize("bloc", ["../..", "//other.example", "khoi_9", "%00", "\\\\server\\share"])
def test_the_entrance_leads_nowhere_else(served, bloc):
    assert ask(served, "GET", entrance(served.ticket(), bloc)).headers["Location"] == "/"


@pytest.mark.parametrize("path", [HOME, "/static/alive.js", "/token", "/khong-co"])
@pytest.mark.parametrize("key", ["", "x", "x" * 43, "khoá", "é"], ids=ascii)
def test_without_the_key_nothing_is_seen(served, path, key):
    cookie = f"{cookie_name(served)}={key}".encode().decode("latin-1")
    seen = ask(served, "GET", path, headers={"Cookie": cookie} if key else {})

    assert (seen.status, "khoi_4" in seen.text) == (403, False)
    assert notices.NO_KEY in seen.text


def test_a_look_at_the_head_alone_gives_no_key_and_uses_no_ticket_up(served):
    way = entrance(served.ticket(), "")

    looked = ask(served, "HEAD", way)

    assert (looked.status, looked.headers["Set-Cookie"]) == (403, None)
    assert ask(served, "GET", way).status == 303


def test_a_form_that_cannot_be_read_is_not_called_an_old_page(visitor):
    file = part("file", b"x", "N").replace(b'"N"', b'"S\xf4.xlsx"')
    sent = visitor.send([file], "/nhan/khoi_4")

    assert sent.status == 403
    assert notices.NOT_READABLE in sent.text


def test_a_ticket_whose_time_is_over_lets_nobody_in(served):
    refused = ask(served, "GET", entrance(served.ticket(0), ""))

    assert refused.status == 403
    assert "Set-Cookie" not in refused.headers


STYLES = ["/trang/kiem_tra.css", "/static/desk.css"]


@pytest.mark.parametrize("path", STYLES)
def test_the_page_that_asks_for_the_key_has_its_look(served, path):
    refused, style = ask(served, "GET", HOME), ask(served, "GET", path)

    assert f'href="{path}"' in refused.text
    assert (style.status, style.headers["Content-Type"]) == (200, "text/css; charset=utf-8")


def test_only_who_has_the_key_is_led_back_home(visitor):
    refused, missed = ask(visitor.desk, "GET", HOME), visitor.get("/khong-co")

    assert 'href="/"' not in refused.text
    assert 'href="/"' in missed.text


def test_keys_and_tickets_are_not_to_be_guessed(served):
    keys = {served.key, served.door_key, *(served.ticket() for _ in range(100))}

    assert len(keys) == 102
    assert min(map(len, keys)) >= 43  # of 32 random bytes


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:{other}",
        "localhost",
        "0.0.0.0:{port}",
        "[::1]:{port}",
        "127.0.0.1:{port}.evil.example",
        "127.0.0.1.evil.example:{port}",
        "user@127.0.0.1:{port}",
        "LOCALHOST.:{port}",
    ],
)
def test_a_name_of_another_site_that_leads_here_is_refused(visitor, host):
    named = host.format(port=visitor.desk.port, other=visitor.desk.port + 1)
    seen = visitor.get(HOME, host=named)
    done = visitor.post(DO, {"word": "check"}, host=named, origin=f"http://{named}")

    assert (seen.status, done.status) == (403, 403)
    assert "khoi_4" not in seen.text
    assert visitor.desk.jobs.latest("khoi_4") is None


def test_localhost_is_an_address_too(visitor):
    host = f"localhost:{visitor.desk.port}"

    assert visitor.post(DO, host=host, origin=f"http://{host}").status == 200


@pytest.mark.parametrize(
    "changed",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": None},
        {"origin": None, "sec_fetch_site": None},
        {"origin": "https://evil.example", "sec_fetch_site": None},
        {"origin": "http://127.0.0.1"},
        {"origin": "http://localhost:{port}"},
        {"origin": "https://127.0.0.1:{port}"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
        {"sec_fetch_site": "none"},
        {"cookie": None},
    ],
    ids=str,
)
def test_a_form_of_another_site_does_nothing(visitor, changed):
    sent = {name: each and each.format(port=visitor.desk.port) for name, each in changed.items()}
    done = visitor.post(DO, {"word": "next"}, **sent)

    assert (done.status, visitor.desk.jobs.latest("khoi_4")) == (403, None)


@pytest.mark.parametrize("token", ["", "x", "é", "0" * 64])
def test_a_form_without_the_token_does_nothing(visitor, token):
    done = visitor.post(DO, {"token": token})

    assert (done.status, visitor.desk.jobs.latest("khoi_4")) == (403, None)
    assert notices.STALE_PAGE in done.text


def test_a_script_puts_the_token_into_a_header(visitor):
    assert visitor.post(DO, {"token": ""}, x_token=visitor.token).status == 200
    assert TOKEN_HEADER == "X-Token"


def test_a_page_that_was_opened_before_another_folder_was_chosen_changes_nothing(visitor, tmp_path):
    (tmp_path / "khac" / "khoi_4").mkdir(parents=True)
    (tmp_path / "khac" / "khoi_4" / "khoi.xlsx").write_bytes(b"other")
    assert visitor.desk.choose(tmp_path / "khac") == ""

    done = visitor.post(DO, {"word": "next"})

    assert (done.status, visitor.desk.jobs.latest("khoi_4")) == (403, None)
    assert notices.STALE_PAGE in done.text
    assert visitor.post("/con-mo", {"trang": "a"}).status == 204


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_what_no_page_of_ours_does_is_refused(visitor, method):
    done = ask(visitor.desk, method, DO, headers={**visitor.headers, "Origin": "http://evil"})

    assert (done.status, visitor.desk.jobs.latest("khoi_4")) == (403, None)
    assert done.headers["Access-Control-Allow-Origin"] is None


def test_the_key_of_an_earlier_start_lets_nobody_in(visitor):
    assert visitor.get(HOME, cookie=f"{cookie_name(visitor.desk)}=earlier").status == 403


@pytest.mark.parametrize(
    "path", [HOME, "/static/alive.js", "/khong-co", "/hong", entrance("x", "")]
)
def test_no_page_can_be_kept_framed_or_made_to_run_what_is_not_ours(visitor, path):
    found = visitor.get(path).headers

    assert {name: found[name] for name in HEADERS} == HEADERS
    assert "unsafe-inline" not in found["Content-Security-Policy"]
    assert found["Server"] is None


def test_who_is_not_the_program_itself_gets_no_way_in(visitor):
    for headers in ({}, {DOOR_KEY: "x"}, {DOOR_KEY: visitor.desk.key}):
        asked = ask(visitor.desk, "POST", KNOCK, headers={**visitor.headers, **headers})

        assert (asked.status, "ve=" in asked.text) == (403, False)


@pytest.mark.parametrize("path", ["/hong", "/khong-co", "/lam/khoi_4", "/khong-doc-duoc"])
def test_what_goes_wrong_is_told_in_words(visitor, path):
    seen = visitor.get(path)

    assert seen.status in (404, 405, 500, 507)
    assert "Traceback" not in seen.text
    told = (notices.NO_ROOM, "ngoài dự kiến", notices.NO_SUCH_PAGE, notices.NOT_UNDERSTOOD)
    assert any(each in seen.text for each in told)


def test_words_without_end_are_not_taken_in(visitor):
    done = visitor.send([part("word", b"x" * (1 << 20))], DO)

    assert (done.status, visitor.desk.jobs.latest("khoi_4")) == (413, None)
    assert notices.TOO_MUCH_AT_ONCE in done.text


def test_a_second_visitor_with_a_ticket_of_its_own_comes_in(served):
    assert [Visitor(served).get(HOME).status for _ in range(2)] == [200, 200]
