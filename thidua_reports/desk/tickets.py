"""What lets a browser in: each ticket once, and not for long.

A browser is started with its ticket on the command line, which others on the same computer can
read; so a ticket that was not used must be worth nothing soon.
"""

import secrets
import threading
import time
from collections.abc import Callable


class Tickets:
    """The tickets that were given out and not used yet."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._changing = threading.Lock()
        self._until: dict[str, float] = {}

    def give(self, seconds: float) -> str:
        """Return a ticket that is good for `seconds` from now."""
        ticket = secrets.token_urlsafe(32)
        with self._changing:
            self._until[ticket] = self._clock() + seconds
        return ticket

    def admits(self, ticket: str) -> bool:
        """Return whether a ticket lets somebody in; it never does again."""
        with self._changing:
            return self._clock() < self._until.pop(ticket, float("-inf"))
