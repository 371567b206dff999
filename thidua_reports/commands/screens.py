"""The screens a verb is shown on: for a person, for errors alone, for another program."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from typing import Protocol

import click

from thidua_reports.commands.result import Found, Made, Part, Screen, Words
from thidua_reports.commands.terminal import StatusLine, has_colours
from thidua_reports.language.text import in_one_line

COLOURS = ("red", "yellow", "cyan")
"""Of the severities, the worst first."""
NOBODY_READS = (errno.EPIPE, errno.EINVAL)
"""The system's errors when the program behind a pipe has ended; the second is that of Windows."""


class PersonScreen:
    """Shows every part as lines, as soon as it is there."""

    def __init__(self) -> None:
        self._status = StatusLine()

    def show(self, part: Part) -> None:
        """Print the lines of a part."""
        self.ask(part)

    def ask(self, part: Part) -> None:
        """Print the lines of a part that a question is about."""
        self._status.clear()
        _print(lines_of(part), is_of_issues=isinstance(part, Found))

    def tell(self, sentence: str) -> None:
        """Show what is done just now until there is something to show."""
        self._status.show(sentence)

    def fail(self, sentence: str) -> None:
        """Print what went wrong beyond all issues."""
        self._status.clear()
        click.echo(sentence, err=True)

    def close(self, code: int) -> None:
        """Nothing is left to show."""


class ErrorScreen(PersonScreen):
    """Shows the errors and their count, and nothing where all is well."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[Found] = []

    def tell(self, sentence: str) -> None:
        """Who wants it quiet does not look on."""

    def show(self, part: Part) -> None:
        """Keep the issues until it is known whether all is well."""
        if isinstance(part, Found):
            self._found.append(part)

    def close(self, code: int) -> None:
        """Print the errors of a verb that did not end well; of one without errors all issues."""
        from thidua_reports.issues.issue import errors

        issues = [issue for each in self._found for issue in each.issues]
        if code and issues:
            super().show(Found(errors(issues) or tuple(issues)))


class ProgramScreen:
    """Shows one JSON document at the end."""

    def __init__(self, verb: str) -> None:
        self._verb = verb
        self._parts: list[Part] = []
        self._failure = ""

    def ask(self, part: Part) -> None:
        """Print the lines for whoever started the program: what is asked, is asked of a person."""
        if isinstance(part, Found):
            self.show(part)
        for line in lines_of(part):
            click.echo(in_one_line(line), err=True)

    def tell(self, sentence: str) -> None:
        """A program does not look on."""

    def show(self, part: Part) -> None:
        """Keep a part."""
        self._parts.append(part)

    def fail(self, sentence: str) -> None:
        """Keep what went wrong beyond all issues."""
        self._failure = sentence

    def close(self, code: int) -> None:
        """Print the document."""
        from thidua_reports.commands.json_output import document

        _print(document(self._verb, code, self._parts, self._failure).split("\n"))


class AnyScreen(Screen, Protocol):
    """A screen that a verb is run on: it is told of the end as well."""

    def fail(self, sentence: str) -> None:
        """Show what went wrong beyond all issues."""

    def close(self, code: int) -> None:
        """End with this exit code."""


def screen_for(verb: str, *, quiet: bool, as_json: bool) -> AnyScreen:
    """Return the screen that is asked for; another program gets everything, `quiet` or not."""
    if as_json:
        return ProgramScreen(verb)
    return ErrorScreen() if quiet else PersonScreen()


def lines_of(part: Part) -> Iterator[str]:
    """Yield the lines of a part, as a person reads them."""
    from thidua_reports.presenting.console import delivery_lines, issue_lines

    match part:
        case Words():
            yield from part.lines
        case Found():
            yield from issue_lines(part.issues, part.accepted)
        case Made():
            yield from delivery_lines(part.folder, part.files)


def _print(lines: Iterable[str], *, is_of_issues: bool = False) -> None:
    """Print each as one line; that nobody reads on (`| head`) does not end the work."""
    paint = _coloured if is_of_issues and has_colours() else str
    for line in lines:
        try:
            click.echo(paint(in_one_line(line)))
        except OSError as error:
            if error.errno not in NOBODY_READS:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _coloured(line: str) -> str:
    """Return the line of an issue with a colour for how much it matters; others as they are."""
    from thidua_reports.issues.issue import Severity
    from thidua_reports.presenting.console import issue_mark

    for severity, colour in zip(Severity, COLOURS, strict=True):
        mark = issue_mark(severity)
        if line.startswith(mark):
            return click.style(mark, fg=colour) + line.removeprefix(mark)
    return line
