"""The server of the page: on this computer only, at a port that the system chooses."""

import logging
import socket
import threading
import time
from contextlib import suppress
from functools import partial
from typing import Any

from flask import Flask
from waitress.channel import HTTPChannel
from waitress.server import create_server
from waitress.task import ErrorTask
from waitress.utilities import Error, RequestEntityTooLarge
from waitress.wasyncore import close_all

from thidua_reports.desk.guards import HEADERS
from thidua_reports.desk.let_in import bears_the_key
from thidua_reports.desk.mishaps import refusal
from thidua_reports.desk.request_heads import Heads, JudgedRequest
from thidua_reports.desk.uploads import MOST_AT_ONCE, too_large
from thidua_reports.presenting.desk_notices import NO_KEY, NO_ROOM, NOT_UNDERSTOOD

HERE = "127.0.0.1"
THREADS = 8
HEAD_SECONDS = 20.0
"""Seconds a request may take to say what it wants; one without her key, for all of it."""
BODY_SECONDS = 600.0
"""Seconds all of it may take: 256 MB take seconds on this computer."""
QUIET_SECONDS = 60
"""Seconds without a word after which a connection is closed."""
MOST_CONNECTIONS = 200
MOST_UNKNOWN = 50
"""How many connections may be open that have not shown her key: a browser opens some ahead."""
LARGEST_HEAD = 64 << 10
PAGE = "text/html; charset=utf-8"
ALONE = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
"""On Windows another program could take over a port that is not held so."""


class Server:
    """Serves an application on a thread of its own until it is closed."""

    def __init__(self, app: Flask) -> None:
        # what it would say on the screen is for who keeps a server
        logging.getLogger("waitress").setLevel(logging.CRITICAL)
        self._open: dict[int, socket.socket] = {}
        held = socket.socket()
        if ALONE is not None:
            held.setsockopt(socket.SOL_SOCKET, ALONE, 1)
        held.bind((HERE, 0))
        server: Any = create_server(
            app,
            map=self._open,
            sockets=[held],
            threads=THREADS,
            channel_timeout=QUIET_SECONDS,
            cleanup_interval=10,
            connection_limit=MOST_CONNECTIONS,
            max_request_body_size=MOST_AT_ONCE,
            max_request_header_size=LARGEST_HEAD,
            ident=None,
        )
        server.channel_class = type("Channel", (_Channel,), {"app": app})
        self._server = server
        self._thread = threading.Thread(target=self._server.run, name="pages", daemon=True)
        self.port: int = held.getsockname()[1]

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def close(self) -> None:
        """Answer no more: the port is free, every connection closed."""
        self._server.task_dispatcher.shutdown()
        with suppress(OSError):  # awake already, it may close what was to wake it
            self._server.trigger.pull_trigger(partial(close_all, self._open))
        self._thread.join(QUIET_SECONDS)


class _NoRoomError(Error):
    """The disk is full: what came in of a request cannot be kept until it is whole."""

    code, reason = 507, "Insufficient Storage"


class _Request(JudgedRequest):
    """A request as it comes in; where the disk is full the rest of it is let pass.

    Whoever sends listens only when everything is sent: cut off before, nobody is told why.
    """

    def received(self, data: bytes) -> int:
        """Take in what has come; waitress would close the connection without a word."""
        if self._left is None:
            try:
                return int(super().received(data))
            except OSError:
                self.close()
                self._left = getattr(self.body_rcv, "remain", 0)
        taken = min(self._left, len(data))
        self._left -= taken
        if not self._left:
            self.error, self.completed = _NoRoomError(""), True
        return taken or len(data)

    def close(self) -> None:
        """Keep nothing of it; what a full disk has not taken yet cannot be put there now."""
        with suppress(OSError):
            super().close()

    _left: int | None = None


class _Error(ErrorTask):
    """Says in her words what is refused before a page could say it."""

    def execute(self) -> None:
        """Answer what the connection could not take in, with a page and the way back."""
        request: Any = self.request
        channel: Any = self.channel
        error = request.error
        # what is refused here never became a request of the app's, and its pages ask for one
        with channel.app.test_request_context():
            page = refusal(_sentence(error), leads_home=channel.is_hers)
        body = page.encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers = [("Content-Type", PAGE), *HEADERS.items()]
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


def _sentence(error: Error) -> str:
    match error:
        case RequestEntityTooLarge():
            return too_large()
        case _NoRoomError():
            return NO_ROOM
    return NO_KEY if error.body == NO_KEY else NOT_UNDERSTOOD


class _Channel(HTTPChannel):
    """A connection that is closed when a request comes in too slowly, or hers need the room.

    `is_hers` once a request on it has shown her key.
    """

    error_task_class = _Error
    app: Flask
    is_hers = False
    _is_open = False
    _since: float | None = None

    def received(self, data: bytes) -> bool:
        """Take in what has come, and note since when a request is not whole."""
        went_on = bool(super().received(data))
        if self.request is None:
            self._since = None
        elif self._since is None:
            self._since = time.monotonic()
        return went_on

    def readable(self) -> bool:
        """Return whether more may come; waitress asks every second, also where nothing comes."""
        if not self._is_open:
            self._open()
        if self._since is not None and time.monotonic() - self._since > self._patience():
            self.will_close = True
        return bool(super().readable())

    def _open(self) -> None:
        """Begin to wait for the first request: one that never comes is waited for no longer."""
        self._is_open, self._since = True, time.monotonic()
        self.parser_class: Any = partial(_Request, self._judged)
        self._make_room()

    def _judged(self, heads: Heads) -> bool:
        is_hers = bears_the_key(self.app.extensions["desk"], heads)
        self.is_hers = self.is_hers or is_hers
        return is_hers

    def _patience(self) -> float:
        is_in_body = self.request is not None and self.request.headers_finished
        return BODY_SECONDS if is_in_body and self.is_hers else HEAD_SECONDS

    def _make_room(self) -> None:
        """Close the oldest of those that have shown no key: they keep nobody out."""
        every: Any = self.server.active_channels
        others = [each for each in every.values() if not each.is_hers and not each.requests]
        for oldest in others[:-MOST_UNKNOWN]:
            oldest.will_close = True
