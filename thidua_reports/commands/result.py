"""What a verb hands to the command line."""

from collections.abc import Callable, Iterable

from thidua_reports.frozen import frozen

PrintLines = Callable[[Iterable[str]], None]
"""Prints lines while a verb is still at work."""


@frozen
class CommandResult:
    """The lines to print at the end, and whether something is left that must be looked at."""

    lines: tuple[str, ...]
    has_errors: bool
