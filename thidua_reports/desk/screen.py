"""The screen of a verb that is run for the page: it keeps what it is shown."""

from thidua_reports.commands.result import Part


class JobScreen:
    """Keeps the parts of a verb, the sentence of the moment, and what went wrong.

    One thread adds to it while others look: each value is replaced as a whole.
    """

    def __init__(self) -> None:
        self.parts: tuple[Part, ...] = ()
        self.said = ""
        self.failure = ""
        self.code: int | None = None

    def show(self, part: Part) -> None:
        """Keep a part."""
        self.parts = (*self.parts, part)

    def ask(self, part: Part) -> None:
        """Keep a part that a question is about."""
        self.show(part)

    def tell(self, sentence: str) -> None:
        """Keep what is done just now."""
        self.said = sentence

    def fail(self, sentence: str) -> None:
        """Keep what went wrong beyond all issues."""
        self.failure = sentence

    def close(self, code: int) -> None:
        """Keep the exit code; nothing is done any more."""
        self.said, self.code = "", code
