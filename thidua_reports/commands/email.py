"""`make-report email`: letters to the members, as drafts or sent."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from thidua_reports.commands.bao_cao import Sources
from thidua_reports.commands.result import CommandResult, Found, Made, Screen, Words
from thidua_reports.domain.mail import MailKind
from thidua_reports.frozen import frozen
from thidua_reports.mailing.which_files import Version

MEMBER_OPTION = "--member"
KINDS = {
    "moi": MailKind.MEETING,
    "nhac": MailKind.REMINDER,
    "tra-loi": MailKind.ANSWER,
    "bieu-mau": MailKind.FORM,
}
"""The kinds of letters by the word that is typed."""


@frozen
class Wanted:
    """What was typed: the kind of letters, to whom, with which files, and whether to send them."""

    kind: str | None
    members: tuple[str, ...]
    attach: tuple[str, ...]
    output: Path | None
    unicode_filenames: bool
    send: bool
    assume_sent: tuple[str, ...]
    resend: tuple[str, ...]
    limit: int


def make_letters(screen: Screen, sources: Sources, wanted: Wanted) -> CommandResult:
    """Write a draft of each letter, and send the letters where that is wanted.

    Raises:
        CannotGoOn: there is no workspace, its documents are not those of now, a member is unknown,
            the drafts cannot be written, or nothing can be sent.
    """
    from thidua_reports.commands.email_letters import prepared
    from thidua_reports.issues.issue import errors
    from thidua_reports.mailing.drafts import FOLDER, write_drafts
    from thidua_reports.presenting.mail_lines import HOW_TO_SEND, NOTHING_WRITTEN

    made = prepared(screen, sources, wanted)
    folder = made.output / FOLDER
    deliveries, kept = write_drafts(folder, made.letters, "" if wanted.members else made.prefix)
    if wanted.send and deliveries:
        from thidua_reports.commands.email_sending import Decided, send_letters

        decided = Decided(wanted.assume_sent, wanted.resend, wanted.limit)
        return send_letters(screen, made, deliveries, folder, decided)
    issues = (*made.issues, *kept)
    files = Made(str(folder), tuple(each.line for each in deliveries))
    written = (files, Words((HOW_TO_SEND,))) if deliveries else (Words((NOTHING_WRITTEN,)),)
    return CommandResult((Words(made.lines), Found(issues), *written), bool(errors(issues)))


def choose(name: str, versions: Sequence[Version]) -> str:
    """Ask which version of a document is meant; "" where nobody sits at a terminal."""
    from thidua_reports.presenting.mail_lines import WHICH

    if not sys.stdin.isatty():
        return ""
    for number, version in enumerate(versions, 1):
        click.echo(f"  {number}. {version.described}", err=True)
    answer = click.prompt(WHICH.format(name=name), default="", show_default=False, err=True)
    numbers = [str(number) for number, _ in enumerate(versions, 1)]
    return versions[numbers.index(answer)].name if answer in numbers else ""
