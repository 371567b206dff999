"""What is too large, too slow or too much does not fill the disk, nor keep others waiting."""

import errno
import http.client
import io
import socket
import time
from contextlib import ExitStack, closing

import pytest

from tests.desk.visitor import BOUNDARY, Answer, ask, key_of
from thidua_reports.desk import server as serving
from thidua_reports.desk.app import create_app
from thidua_reports.desk.server import Server
from thidua_reports.desk.uploads import MOST_AT_ONCE, too_large
from thidua_reports.presenting.desk_notices import NO_KEY, NO_ROOM

TWO_GIGABYTES = 2 << 30


@pytest.fixture
def small(desk, monkeypatch):
    """A server that takes in a megabyte at once, and waits a second for what is asked."""
    monkeypatch.setattr(serving, "MOST_AT_ONCE", 1 << 20)
    monkeypatch.setattr(serving, "HEAD_SECONDS", 1.0)
    server = Server(create_app(desk))
    desk.port = server.port
    server.start()
    yield desk
    server.close()


def connected(desk):
    return socket.create_connection(("127.0.0.1", desk.port), timeout=20)


def head_of_upload(visitor, *more):
    lines = (f"{name}: {each}" for name, each in visitor.headers.items())
    kind = f"Content-Type: multipart/form-data; boundary={BOUNDARY}"
    return "\r\n".join(["POST /nhan/khoi_4 HTTP/1.1", *lines, kind, *more, "", ""]).encode()


def sent_until_cut_off(connection, piece, most, pause=0.0):
    """Return how many pieces could be sent until the server would have no more."""
    for number in range(most):
        try:
            connection.sendall(piece)
        except OSError:
            return number
        time.sleep(pause)
    return most


def asked_on(connection):
    connection.request("GET", "/")
    return Answer(connection.getresponse())


def test_the_port_is_of_this_computer_alone(served):
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", served.port), timeout=5)


def test_two_gigabytes_are_refused_before_they_are_sent(visitor):
    with connected(visitor.desk) as connection:
        connection.sendall(head_of_upload(visitor, f"Content-Length: {TWO_GIGABYTES}"))
        said = connection.makefile("rb").read().decode()

    assert said.startswith("HTTP/1.1 413 ")
    assert too_large() in said
    assert 'href="/"' in said
    assert "Content-Security-Policy: default-src 'none'" in said
    assert visitor.get("/").status == 200


A_BIG_BOOK = [("a.xlsx", bytes(3 << 20))]


@pytest.mark.parametrize(
    "place",
    [
        "waitress.receiver.FixedStreamReceiver.received",
        "werkzeug.wrappers.request.default_stream_factory",
    ],
    ids=["while it comes in", "while it is taken apart"],
)
def test_a_disk_that_is_full_is_told_and_nothing_of_the_upload_is_left(visitor, place, monkeypatch):
    folder = visitor.desk.folder.bloc("khoi_4")

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(place, full)
        said = visitor.drop(A_BIG_BOOK, "/khoi/khoi_4/tep")

    assert (said.status, NO_ROOM in said.text) == (507, True)
    assert [*(folder / "thanh_vien").iterdir()] == []
    assert visitor.get("/").status == 200


class OnSmallDisk(io.FileIO):
    """A file on a disk that has room for 600 KB."""

    def write(self, piece):
        """Write what there is room for."""
        room = 600_000 - self.tell()
        if room <= 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(piece[:room])


@pytest.mark.parametrize("piece", [1021, 8192, 100_003, 1 << 20])
def test_a_disk_that_is_full_is_told_in_whatever_pieces_the_upload_comes(
    visitor, monkeypatch, piece, tmp_path
):
    def on_small_disk(_):
        return io.BufferedRandom(OnSmallDisk(tmp_path / "body", "w+"))

    monkeypatch.setattr("waitress.buffers.TempfileBasedBuffer.newfile", on_small_disk)
    body = bytes(2_700_003)
    with connected(visitor.desk) as connection:
        connection.sendall(head_of_upload(visitor, f"Content-Length: {len(body)}"))
        for start in range(0, len(body), piece):
            connection.sendall(body[start : start + piece])
        said = connection.makefile("rb").read().decode()

    assert (said.startswith("HTTP/1.1 507 "), NO_ROOM in said) == (True, True)


def test_what_comes_without_a_length_is_cut_off_where_it_is_too_much(small):
    piece = b"10000\r\n" + bytes(0x10000) + b"\r\n"
    head = f"POST / HTTP/1.1\r\nHost: 127.0.0.1:{small.port}\r\nCookie: {key_of(small)}\r\n"
    with connected(small) as connection:
        connection.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())

        assert sent_until_cut_off(connection, piece, 64 << 10) < 1024
    assert ask(small, "GET", "/").status == 403


@pytest.mark.parametrize("length", ["-1", "x", "1e9", str(1 << 80), "1, 2"])
def test_no_length_is_believed_that_is_none(visitor, length):
    with connected(visitor.desk) as connection:
        connection.sendall(head_of_upload(visitor, f"Content-Length: {length}"))
        said = connection.makefile("rb").readline()

    assert said.split()[1] in (b"400", b"413")


def test_who_says_too_slowly_what_is_wanted_is_cut_off(small):
    with connected(small) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n")

        assert sent_until_cut_off(connection, b"X: y\r\n", 60, pause=0.2) < 50


def test_many_who_say_nothing_keep_nobody_waiting(visitor):
    with ExitStack() as stack:
        for _ in range(60):
            slow = stack.enter_context(connected(visitor.desk))
            slow.sendall(b"GET / HTTP/1.1\r\nHost:")
        begun = time.monotonic()

        assert visitor.get("/").status == 200
        assert time.monotonic() - begun < 10


def test_half_a_head_is_cut_off_though_nothing_more_comes(small):
    with connected(small) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n")
        begun = time.monotonic()

        assert connection.recv(1) == b""
        assert time.monotonic() - begun < 10


def test_half_heads_keep_her_browser_out_no_more_than_many(visitor, monkeypatch):
    monkeypatch.setattr(serving, "MOST_UNKNOWN", 10)
    with ExitStack() as stack:
        slow = [stack.enter_context(connected(visitor.desk)) for _ in range(40)]
        for each in slow:
            each.sendall(b"GET / HTTP/1.1\r\nHost:")

        assert visitor.get("/").status == 200
        slow[0].settimeout(5)
        assert slow[0].recv(1) == b""


def test_a_connection_that_has_shown_the_key_is_kept_open(visitor, monkeypatch):
    monkeypatch.setattr(serving, "MOST_UNKNOWN", 3)
    with ExitStack() as stack:
        hers = http.client.HTTPConnection("127.0.0.1", visitor.desk.port, timeout=10)
        stack.enter_context(closing(hers))
        hers.request("GET", "/token", headers=visitor.headers)
        hers.getresponse().read()
        for _ in range(12):
            stack.enter_context(connected(visitor.desk))
        socket_before = hers.sock
        hers.request("GET", "/token", headers=visitor.headers)

        assert hers.getresponse().status == 200
        assert hers.sock is socket_before


def test_a_head_without_end_is_cut_off(visitor):
    said = ask(visitor.desk, "GET", "/" + "a" * (100 << 10))

    assert said.status in (400, 431)


def test_an_ended_server_answers_nobody_and_leaves_no_page_behind(desk):
    server = Server(create_app(desk))
    desk.port = server.port
    server.start()
    with closing(http.client.HTTPConnection("127.0.0.1", desk.port, timeout=10)) as kept:
        page = asked_on(kept)
        server.close()

        assert page.headers["Cache-Control"] == "no-store"
        with pytest.raises((ConnectionError, http.client.HTTPException)):
            asked_on(kept)
    with pytest.raises(ConnectionRefusedError):
        ask(desk, "GET", "/")


def test_the_largest_request_holds_the_workbooks_of_a_large_bloc():
    assert MOST_AT_ONCE >= 30 * (2 << 20)


@pytest.mark.parametrize("body", ["Content-Length: 200000000", "Transfer-Encoding: chunked"])
@pytest.mark.parametrize(
    "others", [{"Host": "evil.example"}, {"Cookie": "make_report_1=x"}, {"Cookie": ""}]
)
def test_a_large_body_of_somebody_else_is_refused_at_its_head(visitor, body, others):
    heads = "".join(f"{name}: {each}\r\n" for name, each in {**visitor.headers, **others}.items())
    with connected(visitor.desk) as connection:
        connection.sendall(f"POST /nhan/khoi_4 HTTP/1.1\r\n{heads}{body}\r\n\r\n".encode())
        said = connection.makefile("rb").read().decode()

    assert said.startswith("HTTP/1.1 400 ")
    assert NO_KEY in said
    assert 'href="/"' not in said


@pytest.mark.parametrize(
    ("length", "cookie", "status"),
    [(200_000_000, "", b"400"), (TWO_GIGABYTES, None, b"413")],
    ids=["of somebody else", "too large"],
)
def test_nobody_who_asks_first_whether_to_go_on_is_told_to_do_so_in_vain(
    visitor, length, cookie, status
):
    heads = visitor.headers if cookie is None else {**visitor.headers, "Cookie": cookie}
    lines = "".join(f"{name}: {each}\r\n" for name, each in heads.items())
    more = f"Expect: 100-continue\r\nContent-Length: {length}\r\n\r\n"
    with connected(visitor.desk) as connection:
        connection.sendall(f"POST /nhan/khoi_4 HTTP/1.1\r\n{lines}{more}".encode())

        assert connection.makefile("rb").readline().split()[1] == status


def test_a_large_body_that_is_hers_is_asked_for(visitor):
    with connected(visitor.desk) as connection:
        expecting = "Expect: 100-continue"
        connection.sendall(head_of_upload(visitor, expecting, "Content-Length: 200000"))

        assert connection.makefile("rb").readline().split()[1] == b"100"


def test_a_body_that_comes_too_slowly_is_cut_off(visitor, monkeypatch):
    monkeypatch.setattr(serving, "BODY_SECONDS", 1.0)
    with connected(visitor.desk) as connection:
        connection.sendall(head_of_upload(visitor, "Content-Length: 100000"))

        assert sent_until_cut_off(connection, b"x", 60, pause=0.1) < 50
