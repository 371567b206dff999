"""Lines as a verb prints them on a terminal -> lines of the page, which knows no columns."""

import re
from collections.abc import Iterable, Iterator

from thidua_reports.frozen import frozen
from thidua_reports.language.text import in_one_line

GAP = "\u2003"
"""What stands between two columns of a line."""
_COLUMNS = re.compile(r"(?<=\S) {2,}")


@frozen
class SaidLine:
    """A line, and whether it belongs to the one above it."""

    text: str
    is_below: bool


def said_lines(lines: Iterable[str]) -> Iterator[SaidLine]:
    """Yield the lines with something in them."""
    for line in lines:
        if line.strip():
            text = _COLUMNS.sub(GAP, in_one_line(line)).strip()
            yield SaidLine(text, line.startswith(" "))
