"""What was typed after `make-report email`, and which version of a document is meant."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from thidua_reports.domain.mail import MailKind
from thidua_reports.frozen import frozen
from thidua_reports.mailing.version import Version
from thidua_reports.presenting.mail_lines import WHICH

MEMBER_OPTION = "--member"
KINDS = {
    "moi": MailKind.MEETING,
    "nhac": MailKind.REMINDER,
    "tra-loi": MailKind.ANSWER,
    "bieu-mau": MailKind.FORM,
    "ket-qua": MailKind.RESULT,
}
"""The kinds of letters by the word that is typed."""


@frozen
class WantedLetters:
    """What was typed: the kind of letters, to whom, with which files, and whether to send them."""

    kind: str | None
    members: tuple[str, ...]
    attach: tuple[str, ...]
    output: Path | None
    unicode_filenames: bool
    send: bool
    assume_sent: tuple[str, ...]
    resend: tuple[str, ...]
    again: bool
    limit: int


def choose(name: str, versions: Sequence[Version]) -> str:
    """Ask which version of a document is meant; "" where nobody sits at a terminal."""
    if not sys.stdin.isatty():
        return ""
    for number, version in enumerate(versions, 1):
        click.echo(f"  {number}. {version.described}", err=True)
    answer = click.prompt(WHICH.format(name=name), default="", show_default=False, err=True)
    numbers = [str(number) for number, _ in enumerate(versions, 1)]
    return versions[numbers.index(answer)].name if answer in numbers else ""
