"""`make-report email --send`: shows who gets what, asks, sends, and tells what became of it."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from thidua_reports.commands.email_letters import Prepared
from thidua_reports.commands.named_members import named_members
from thidua_reports.commands.result import CommandResult, Found, Part, Screen, Words
from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, errors
from thidua_reports.language.matching import without_diacritics
from thidua_reports.language.vietnamese import joined
from thidua_reports.mailing import password as passwords
from thidua_reports.mailing.connection import LoginRefused
from thidua_reports.mailing.letter import Letter
from thidua_reports.mailing.outbox import Due, Outbox, Result, due, sending_of
from thidua_reports.mailing.sent_log import Entry, LetterFate, SentLog
from thidua_reports.mailing.server import Server, server_of
from thidua_reports.mailing.turn import own_turn
from thidua_reports.presenting import mail_lines

ASSUMED, RESENT = "--assume-sent", "--resend"


@frozen
class Decided:
    """What she knows of letters whose fate is not known: members that got theirs, or did not."""

    sent: tuple[str, ...]
    resend: tuple[str, ...]
    limit: int


def send_letters(
    screen: Screen,
    made: Prepared,
    deliveries: Sequence[Delivery],
    folder: Path,
    decided: Decided,
) -> CommandResult:
    """Send the letters that are due, after asking.

    Raises:
        CannotGoOn: the server is not stated, cannot be reached or refuses the login; another run
            is sending, the log is damaged, or the letters are more than the limit.
    """
    server = server_of(made.book.mail)
    with own_turn(folder):
        log = SentLog(folder)
        _settle(made, log, decided)
        fit, unfit = _fit(made.letters, deliveries)
        letters = [due(each, log) for each in fit]
        issues = (*made.issues, *unfit, *_unknown(letters))
        letters = [each for each in letters if each.recipients]
        for part in (Words(made.lines[:1]), Found(issues), Words(tuple(_plan(letters)))):
            screen.ask(part)
        if not letters:
            done = () if issues else (Words((mail_lines.ALL_SENT,)),)
            return CommandResult(done, bool(errors(issues)))
        _stop_at_limit(letters, decided.limit)
        if not _confirmed(letters):
            return CommandResult((Words((mail_lines.NOT_CONFIRMED,)),), has_errors=True)
        results = [*_sent(screen, server, letters, log)]
    return _told(results, issues)


def _settle(made: Prepared, log: SentLog, decided: Decided) -> None:
    """Note in the log what she says of letters whose fate was not known."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    ways = ((decided.sent, ASSUMED, LetterFate.SENT), (decided.resend, RESENT, LetterFate.NOT_SENT))
    for names, option, fate in ways:
        members = named_members(made.book.bloc, names, option) if names else ()
        codes = {member.code for member in members}
        log.add(
            Entry(unknown, fate, now, option)
            for letter in made.letters
            for recipient in letter.recipients
            if recipient.member in codes and (unknown := log.unknown(sending_of(letter, recipient)))
        )


def _fit(
    letters: Sequence[Letter], deliveries: Sequence[Delivery]
) -> tuple[list[Letter], list[Issue]]:
    """Return the letters that say what their drafts say and reach all they are meant for."""
    fit, issues = list[Letter](), list[Issue]()
    for letter, delivery in zip(letters, deliveries, strict=True):
        if delivery.kept:
            place = Place(delivery.kept[0].name)
            issues.append(send_kinds.EDITED_DRAFT.at(place))
        elif letter.missing:
            place, names = Place(delivery.file.name), joined(letter.missing)
            issues.append(send_kinds.NOT_TO_ALL.at(place, names=names))
        else:
            fit.append(letter)
    return fit, issues


def _unknown(letters: Iterable[Due]) -> Iterator[Issue]:
    for each in letters:
        for recipient in each.waiting:
            yield send_kinds.FATE_UNKNOWN.at(
                Place(f"{each.letter.name}.eml"),
                name=recipient.name,
                address=recipient.address,
                code=recipient.member,
            )


def _plan(letters: Sequence[Due]) -> Iterator[str]:
    """Yield who gets what."""
    yield ""
    for each in letters:
        files = [file.name for file in each.letter.attachments]
        size = sum(len(file.content) for file in each.letter.attachments) // 1000
        earlier = {recipient.address: at for recipient, at in each.earlier}
        for recipient in each.recipients:
            details = {"name": recipient.name, "address": recipient.address}
            yield mail_lines.TO_SEND.format(subject=each.letter.subject, **details)
            if recipient.address in earlier:
                yield mail_lines.EARLIER.format(at=earlier[recipient.address])
        if files:
            yield mail_lines.WITH_FILES.format(files=", ".join(files), size=size)


def _stop_at_limit(letters: Sequence[Due], limit: int) -> None:
    count = sum(len(each.addresses) for each in letters)
    if count > limit:
        place = Place("--limit")
        raise CannotGoOn(send_kinds.TOO_MANY.at(place, count=count, limit=limit))


def _confirmed(letters: Sequence[Due]) -> bool:
    addresses = sum(len(each.addresses) for each in letters)
    question = mail_lines.ASK_TO_SEND.format(letters=len(letters), addresses=addresses)
    try:
        answer = click.prompt(question, default="", show_default=False, err=True)
    except click.Abort:
        return False
    return without_diacritics(answer) == mail_lines.CONFIRMATION


def _sent(screen: Screen, server: Server, letters: Sequence[Due], log: SentLog) -> Iterator[Result]:
    """Yield the results, each printed as soon as it is known."""
    password, is_new = _password(server)
    try:
        outbox = Outbox(server, password, log)
    except LoginRefused:
        passwords.forget(server)
        raise
    if is_new:
        _offer_to_keep(server, password)
    try:
        for result in outbox.send(letters):
            name, address = result.recipient.name, result.recipient.address
            fate = (
                result.fate.value if result.fate is not LetterFate.SENDING else mail_lines.UNKNOWN
            )
            line = mail_lines.RESULT.format(name=name, address=address, fate=fate)
            screen.show(Words((line,)))
            yield result
    finally:
        outbox.close()


def _password(server: Server) -> tuple[str, bool]:
    """Return the password and whether it was typed just now."""
    stored = passwords.stored_password(server)
    if stored:
        return stored, False
    if sys.stdin.isatty():
        question = mail_lines.ASK_PASSWORD.format(account=server.account)
        return str(click.prompt(question, hide_input=True, err=True)), True
    details = {"account": server.account, "variable": passwords.VARIABLE}
    raise CannotGoOn(send_kinds.NO_PASSWORD.at(server.place, **details))


def _offer_to_keep(server: Server, password: str) -> None:
    if passwords.can_be_kept():
        answer = click.prompt(mail_lines.ASK_TO_KEEP, default="", show_default=False, err=True)
        if without_diacritics(answer).startswith(mail_lines.YES):
            passwords.keep(server, password)


def _told(results: Sequence[Result], before: Sequence[Issue]) -> CommandResult:
    found = [each.issue for each in results if each.issue]
    sent = [each for each in results if each.fate is LetterFate.SENT]
    letters = {each.letter.name for each in sent}
    line = mail_lines.sending_line(len(letters), len(sent), len(results) - len(sent))
    parts: tuple[Part, ...] = (Found(tuple(found)),) if found else ()
    return CommandResult((*parts, Words(("", line))), bool(errors((*found, *before))))
