"""How long the server lives: as long as a page is open or something is at work."""

import threading
import time
from collections.abc import Callable

CLOSED = 20.0
"""Seconds that the program goes on after the last page has closed: enough to load the next."""
SILENT = 240.0
"""Seconds that a page is believed to be open after it last said so.

A browser lets the timers of a page that is out of sight run once a minute.
"""
ASLEEP = 12 * 3600.0
"""The same for a page out of sight: the browser may put it to sleep, and she may come back."""
NEVER_OPENED = 1800.0
"""Seconds after the start without a page: she may be pasting the address."""
SERVED = 1800.0
"""Seconds after a page was looked at of which nothing more was heard: its script is off."""
EXPECTED = 120.0
"""Seconds that a page may take to open after a second start has asked for the way in."""
LATE = 3.0
"""Seconds after a page was closed in which what it said before may still come in."""
LOOKED_AT = 2.0
"""Seconds between two looks."""


class Lifetime:
    """Which pages are open, by what they said last."""

    def __init__(
        self, is_busy: Callable[[], bool], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._is_busy = is_busy
        self._clock = clock
        self._changing = threading.Lock()
        self._until: dict[str, float] = {}
        self._gone: dict[str, float] = {}
        self._end = clock() + NEVER_OPENED
        self._looked = clock()

    def seen(self, page: str, *, out_of_sight: bool = False) -> None:
        """Take note that a page is open."""
        with self._changing:
            now = self._clock()
            if now < self._gone.get(page, now - LATE) + LATE:
                return
            self._until[page] = now + (ASLEEP if out_of_sight else SILENT)
            self._end = min(self._end, now + CLOSED)

    def gone(self, page: str) -> None:
        """Take note that a page was closed, or left for another."""
        with self._changing:
            self._until.pop(page, None)
            self._gone[page] = self._clock()
            self._end = self._clock() + CLOSED

    def served(self) -> None:
        """Take note that a page was looked at, whether or not it can say that it is open."""
        with self._changing:
            self._end = max(self._end, self._clock() + SERVED)

    def expect(self) -> None:
        """Take note that a page is about to be opened."""
        with self._changing:
            self._end = max(self._end, self._clock() + EXPECTED)

    def is_over(self) -> bool:
        """Return whether no page is open any more, and nothing at work; look regularly."""
        with self._changing:
            now = self._clock()
            self._pass_over_sleep(now)
            self._until = {page: until for page, until in self._until.items() if until > now}
            last = max((*self._until.values(), self._end))
            return last <= now and not self._is_busy()

    def wait(self) -> None:
        """Return when it is over."""
        while not self.is_over():
            time.sleep(LOOKED_AT)

    def _pass_over_sleep(self, now: float) -> None:
        """While the computer slept no page could say that it is open: that time does not count."""
        slept = now - self._looked - LOOKED_AT
        if slept > CLOSED / 2:
            self._until = {page: until + slept for page, until in self._until.items()}
            self._end += slept
        self._looked = now
