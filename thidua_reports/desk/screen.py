"""The screen of a verb that is run for the page: it keeps what it is shown."""

import threading

from thidua_reports.commands.result import Part
from thidua_reports.presenting.work_steps import WRITING


class StoppedOnScreen(BaseException):
    """She has stopped the verb: no verb's own handling of errors is to answer this."""


class JobScreen:
    """Keeps the parts of a verb, the sentence of the moment, and what went wrong.

    One thread adds to it while others look: each value is replaced as a whole. A verb reads and
    fills first, telling each step, and writes at the end; it is stopped at such a step or not.
    """

    def __init__(self) -> None:
        self.parts: tuple[Part, ...] = ()
        self.said = ""
        self.failure = ""
        self.code: int | None = None
        self._changing = threading.Lock()
        self._is_to_stop = self._is_writing = False

    def show(self, part: Part) -> None:
        """Keep a part."""
        self.parts = (*self.parts, part)

    def ask(self, part: Part) -> None:
        """Keep a part that a question is about."""
        self.show(part)

    def tell(self, sentence: str) -> None:
        """Keep what is done just now.

        Raises:
            StoppedOnScreen: she has asked for that, and nothing is written yet.
        """
        with self._changing:
            if self._is_to_stop and not self._is_writing:
                raise StoppedOnScreen
            self._is_writing = self._is_writing or sentence == WRITING
            self.said = sentence

    @property
    def can_be_stopped(self) -> bool:
        """Whether it tells its steps, and the last of them is still to come."""
        return bool(self.said) and not self._is_writing and self.code is None

    def stop(self) -> bool:
        """Have it end at its next step; return whether there will be one before it writes."""
        with self._changing:
            self._is_to_stop = self.can_be_stopped
            return self._is_to_stop

    def fail(self, sentence: str) -> None:
        """Keep what went wrong beyond all issues."""
        self.failure = sentence

    def close(self, code: int) -> None:
        """Keep the exit code; nothing is done any more."""
        self.said, self.code = "", code
