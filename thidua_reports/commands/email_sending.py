"""`make-report email --send`: shows who gets what, asks, sends, and tells what became of it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import click

from thidua_reports.commands.email_letters import Prepared
from thidua_reports.commands.email_password import forget, offer_to_keep, password_for
from thidua_reports.commands.named_members import named_members
from thidua_reports.commands.result import CommandResult, Found, Part, Refused, Screen, Words
from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.delivering.destinations import Kept, State
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, errors
from thidua_reports.language.matching import without_diacritics
from thidua_reports.language.vietnamese import joined
from thidua_reports.mailing.connection import LoginRefused
from thidua_reports.mailing.drafts import FOLDER
from thidua_reports.mailing.letter import Letter, Recipient
from thidua_reports.mailing.outbox import Due, Outbox, Result, due
from thidua_reports.mailing.sent_log import EARLIER_NAME, Entry, LetterFate, SentLog
from thidua_reports.mailing.server import Server, server_of
from thidua_reports.mailing.turn import own_turn
from thidua_reports.presenting import mail_lines, mail_texts
from thidua_reports.workspace.folder import Workspace

ASSUMED, RESENT = "--assume-sent", "--resend"
UNSENT_DRAFTS = {State.EDITED: send_kinds.EDITED_DRAFT, State.OPEN: send_kinds.OPEN_DRAFT}


@frozen
class Decided:
    """What she knows of letters whose fate is not known: members that got theirs, or did not.

    `again` sends what was sent once more.
    """

    sent: tuple[str, ...]
    resend: tuple[str, ...]
    again: bool
    limit: int


def send_letters(
    screen: Screen,
    made: Prepared,
    deliveries: Sequence[Delivery],
    workspace: Workspace,
    decided: Decided,
) -> CommandResult:
    """Send the letters that are due, after asking; only then the log changes.

    Raises:
        CannotGoOn: the server is not stated, cannot be reached or refuses the login; another run
            is sending, the log is damaged or cannot be written, or the letters are more than the
            limit.
    """
    server = server_of(made.book.mail)
    with own_turn(workspace.folder):
        log = SentLog(workspace.sent_log, made.output / FOLDER / EARLIER_NAME)
        settled, idle = _settled(made, log, decided)
        fit, unfit = _fit(made.letters, deliveries)
        known, done = log.supposing(settled), _assumed(settled)
        letters = [due(each, known, again=decided.again, done=done) for each in fit]
        issues = (*made.issues, *idle, *unfit, *_unknown(letters))
        for part in (Words(made.lines[:1]), Found(issues), Words(tuple(_plan(letters)))):
            screen.ask(part)
        letters = [each for each in letters if each.recipients]
        if not letters:
            log.add(settled)
            return CommandResult((Words((mail_lines.NONE_DUE,)),), bool(errors(issues)))
        _stop_at_limit(letters, decided.limit)
        if not _confirmed(letters):
            return CommandResult((Refused((mail_lines.NOT_CONFIRMED,)),), has_errors=True)
        log.add(settled)
        results = [*_sent(screen, server, letters, log)]
    return _told(results, issues)


def _settled(
    made: Prepared, log: SentLog, decided: Decided
) -> tuple[tuple[Entry, ...], tuple[Issue, ...]]:
    """Return what she says of letters whose fate was not known, and of whom there is none."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    ways = ((decided.sent, ASSUMED, LetterFate.SENT), (decided.resend, RESENT, LetterFate.NOT_SENT))
    entries, idle = list[Entry](), list[Issue]()
    for names, option, fate in ways:
        for member in named_members(made.book.bloc, names, option) if names else ():
            unknown = log.unknown(made.kind.value, member.code)
            entries += [Entry(each, fate, now, option) for each in unknown]
            if not unknown:
                called = mail_texts.CALLED[made.kind]
                said = {"kind": called, "name": member.name, "code": member.code}
                idle.append(send_kinds.NOT_IN_DOUBT.at(Place(option), option=option, **said))
    return tuple(entries), tuple(idle)


def _assumed(settled: Iterable[Entry]) -> frozenset[str]:
    """Return the members that got their letter: a newer one is not sent along with that word."""
    return frozenset(each.sending.member for each in settled if each.fate is LetterFate.SENT)


def _fit(
    letters: Sequence[Letter], deliveries: Sequence[Delivery]
) -> tuple[list[Letter], list[Issue]]:
    """Return the letters that say what their drafts say and reach all they are meant for."""
    fit, issues = list[Letter](), list[Issue]()
    for letter, delivery in zip(letters, deliveries, strict=True):
        if kept := _in_other_hands(delivery):
            issues.append(UNSENT_DRAFTS[kept.state].at(Place(kept.name)))
        elif letter.missing:
            place, names = Place(delivery.file.name), joined(letter.missing)
            issues.append(send_kinds.NOT_TO_ALL.at(place, names=names))
        else:
            fit.append(letter)
    return fit, issues


def _in_other_hands(delivery: Delivery) -> Kept | None:
    """Return a draft that somebody edited, else one that is open; a folder in its way is none."""
    found = {each.state: each for each in reversed(delivery.kept)}
    return next((found[state] for state in UNSENT_DRAFTS if state in found), None)


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
    """Yield who gets what, and who has got it already."""
    yield ""
    for each in letters:
        for recipient in each.recipients:
            details = {"name": recipient.name, "address": recipient.address}
            yield mail_lines.TO_SEND.format(subject=each.letter.subject, **details)
            yield from _known_of(each, recipient)
        if each.recipients:
            yield from _files_line(each.letter)
        for recipient in _left(each):
            details = {"name": recipient.name, "address": recipient.address}
            at = mail_lines.moment(dict(each.got)[recipient])
            yield mail_lines.NOT_AGAIN.format(at=at, **details)
    if any(map(_left, letters)):
        yield mail_lines.HOW_AGAIN


def _known_of(due: Due, recipient: Recipient) -> Iterator[str]:
    """Yield what a recipient of a letter had before."""
    got, earlier, elsewhere = dict(due.got), dict(due.earlier), dict(due.elsewhere)
    if recipient in got:
        yield mail_lines.GOT.format(at=mail_lines.moment(got[recipient]))
    elif recipient in elsewhere:
        entry = elsewhere[recipient]
        at, address = mail_lines.moment(entry.at), entry.sending.address
        yield mail_lines.ELSEWHERE.format(address=address, at=at)
    elif recipient in earlier:
        yield mail_lines.EARLIER.format(at=mail_lines.moment(earlier[recipient]))


def _left(due: Due) -> list[Recipient]:
    """Return those that have got it and do not get it again."""
    return [each for each, _ in due.got if each not in due.recipients]


def _files_line(letter: Letter) -> Iterator[str]:
    files = [file.name for file in letter.attachments]
    size = sum(len(file.content) for file in letter.attachments) // 1000
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
    password = password_for(screen, server)
    try:
        outbox = Outbox(server, password.text, log)
    except LoginRefused:
        forget(screen, server, password)
        raise
    offer_to_keep(screen, server, password)
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


def _told(results: Sequence[Result], before: Sequence[Issue]) -> CommandResult:
    found = [each.issue for each in results if each.issue]
    sent = [each for each in results if each.fate is LetterFate.SENT]
    letters = {each.letter.name for each in sent}
    unknown = sum(each.fate is LetterFate.SENDING for each in results)
    left = len(results) - len(sent) - unknown
    line = mail_lines.sending_line(len(letters), len(sent), unknown, left)
    parts: tuple[Part, ...] = (Found(tuple(found)),) if found else ()
    return CommandResult((*parts, Words(("", line))), bool(errors((*found, *before))))
