"""One program for each user: a second start finds the first, and shows its page."""

import http.client
import time
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from filelock import FileLock, Timeout

from thidua_reports.desk.desk import Desk
from thidua_reports.desk.doors import DOOR_KEY, FOLDER, KNOCK
from thidua_reports.desk.own_files import OwnFiles
from thidua_reports.desk.server import HERE

NAME, LOCK = "dang_mo", "dang_mo.lock"
PORT, KEY = "cong", "chia"
PATIENCE = 10.0
"""Seconds the first program may take to answer: it may just be starting."""
BETWEEN = 0.25


class Instance:
    """The place of the one program of a user."""

    def __init__(self, own: OwnFiles) -> None:
        self._own = own
        self._lock = FileLock(own.folder / LOCK, timeout=0, fallback_to_soft=False)

    def take(self) -> bool:
        """Take the place; False if another program has it."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        except OSError:
            return True  # nothing can be held here: she is told to start the program only once
        return True

    def announce(self, desk: Desk) -> None:
        """Tell the next start where this one is; the file is hers alone."""
        self._own.write(NAME, {PORT: desk.port, KEY: desk.door_key})

    def leave(self) -> None:
        """Give the place up."""
        self._own.remove(NAME)
        self._lock.release(force=True)

    def way_in(self, folder: Path | None) -> str:
        """Return the address of the page of the program that has the place.

        It is that of the bloc of a folder, where one is named; "" if the program is silent, or has
        just ended: then the place is taken.
        """
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with suppress(OSError, http.client.HTTPException, KeyError, TypeError, ValueError):
                found = self._own.read(NAME) or {}
                return _answer(int(str(found[PORT])), str(found[KEY]), folder)
            if self.take():
                return ""
            time.sleep(BETWEEN)
        return ""


def _answer(port: int, key: str, folder: Path | None) -> str:
    # straight to this computer, whatever proxy the system has
    connection = http.client.HTTPConnection(HERE, port, timeout=PATIENCE / 2)
    try:
        named = {FOLDER: quote(str(folder))} if folder else {}
        connection.request("POST", KNOCK, headers={DOOR_KEY: key, **named})
        response = connection.getresponse()
        way = response.read().decode()
    finally:
        connection.close()
    if response.status != HTTPStatus.OK:
        raise ValueError(way)
    return f"http://{HERE}:{port}{way}"
