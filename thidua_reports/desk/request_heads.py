"""Requests that are judged when their head is there: nobody else fills her disk with a body."""

from collections.abc import Callable, Mapping

from waitress.adjustments import Adjustments
from waitress.parser import HTTPRequestParser, ParsingError

from thidua_reports.presenting.desk_notices import NO_KEY

SMALL = 64 << 10
"""So large a body is let in from anybody, for a page to say what is wrong."""
Heads = Mapping[str, str]


class JudgedRequest(HTTPRequestParser):
    """A request as it comes in; a large body is taken in only where `is_hers` says so."""

    def __init__(self, is_hers: Callable[[Heads], bool], adjustments: Adjustments) -> None:
        super().__init__(adjustments)
        self._is_hers = is_hers

    def received(self, data: bytes) -> int:
        """Take in what has come; of what is refused nothing more is asked for.

        Whoever sends `Expect: 100-continue` would be told to go on all the same.
        """
        taken = int(super().received(data))
        if self.error is not None:
            self.expect_continue = False
        return taken

    def parse_header(self, header_plus: bytes) -> None:
        """Read the head; waitress answers what it cannot understand, and closes the connection.

        Raises:
            ParsingError: a large body comes from somebody else.
        """
        super().parse_header(header_plus)
        is_large = bool(self.chunked) or self.content_length > SMALL
        is_hers = self._is_hers(self.headers)
        if is_large and not is_hers:
            raise ParsingError(NO_KEY)
