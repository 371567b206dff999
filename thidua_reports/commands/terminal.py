"""What a terminal can do beyond lines: colours, and one line that is written over."""

import os
import sys

import click

from thidua_reports.language.text import in_one_line


def has_colours() -> bool:
    """Return whether colours are wanted where the lines go, and understood there.

    NO_COLOR is what people set who want none. On Windows the terminal of Windows 11 understands
    them; an older window of commands may print their codes instead.
    """
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or _is_dumb():
        return False
    return os.name != "nt" or "WT_SESSION" in os.environ


def _is_dumb() -> bool:
    return os.environ.get("TERM") == "dumb"


def _columns() -> int:
    """Return how many letters a line has; a terminal that does not tell has the usual 80."""
    return os.get_terminal_size(sys.stderr.fileno()).columns or 80


class StatusLine:
    """A line on what is done just now, on a terminal alone; what comes next is written over it."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty() and not _is_dumb()
        self._shown = ""

    def show(self, sentence: str) -> None:
        """Show a sentence in the place of the one before."""
        if self._is_seen:
            self.clear()
            self._shown = in_one_line(sentence)[: _columns() - 1]
            click.echo(self._shown, nl=False, err=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            click.echo(f"\r{' ' * len(self._shown)}\r", nl=False, err=True)
            self._shown = ""
