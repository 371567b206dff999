"""How a verb is run: its lines are printed, and what became of it is an exit code."""

import errno
import os
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec

import click

from thidua_reports.commands.result import CommandResult
from thidua_reports.language.text import in_one_line

Arguments = ParamSpec("Arguments")

MADE, MADE_WITH_ERRORS, NOT_MADE = 0, 1, 2
NOBODY_READS = (errno.EPIPE, errno.EINVAL)
"""The system's errors when the program behind a pipe has ended; the second is that of Windows."""
SHOW_TRACEBACK = "MAKE_REPORT_TRACEBACK"
"""Set by a developer: an unexpected error then shows where it arose."""


def verb(do: Callable[Arguments, CommandResult]) -> Callable[Arguments, int]:
    """Print a verb's lines, and return its exit code; what keeps it from going on is printed."""

    @wraps(do)
    def done(*args: Arguments.args, **kwargs: Arguments.kwargs) -> int:
        from thidua_reports.issues.issue import CannotGoOn

        try:
            result = do(*args, **kwargs)
            echo(result.lines)
        except click.UsageError:
            raise
        except CannotGoOn as stop:
            from thidua_reports.presenting.console import issue_lines

            echo(issue_lines(stop.issues))
        except Exception as error:
            if SHOW_TRACEBACK in os.environ:
                raise
            from thidua_reports.presenting.console import unexpected

            click.echo(unexpected(f"{type(error).__name__}: {error}", SHOW_TRACEBACK), err=True)
        else:
            return MADE_WITH_ERRORS if result.has_errors else MADE
        return NOT_MADE

    return done


def echo(lines: Iterable[str]) -> None:
    """Print each as one line; that nobody reads on (`| head`) does not end the work."""
    for line in lines:
        try:
            click.echo(in_one_line(line))
        except OSError as error:
            if error.errno not in NOBODY_READS:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
