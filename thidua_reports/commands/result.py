"""What a verb has found, made and to say, in parts that each kind of screen shows its own way."""

from typing import TYPE_CHECKING, Protocol

from thidua_reports.frozen import frozen

if TYPE_CHECKING:
    from thidua_reports.issues.issue import Issue


@frozen
class Words:
    """Lines for a person to read."""

    lines: tuple[str, ...]


@frozen
class Refused(Words):
    """Lines that say that nothing was done, beside `Made` that not all was.

    There are none where the issues say all of it.
    """


@frozen
class Found:
    """Issues; `accepted` others are left out because the bloc has accepted them."""

    issues: tuple["Issue", ...]
    accepted: int = 0


@frozen
class Made:
    """The files that are in a folder now: the name of each, and what became of it."""

    folder: str
    files: tuple[tuple[str, str], ...]


Part = Words | Found | Made


class Screen(Protocol):
    """Where a verb shows what it has before its end."""

    def show(self, part: Part) -> None:
        """Show a part."""

    def ask(self, part: Part) -> None:
        """Show a part that a question is about, whoever looks on."""

    def tell(self, sentence: str) -> None:
        """Tell whoever looks on what is done just now."""


@frozen
class CommandResult:
    """The parts to show at the end, and whether something is left that must be looked at.

    With errors left a verb has done what was asked all the same, unless one part is `Refused`.
    """

    parts: tuple[Part, ...]
    has_errors: bool
