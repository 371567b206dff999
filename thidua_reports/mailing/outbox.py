"""Letters that are due -> handed to the server one by one, each step of it in the log."""

import smtplib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.mailing.connection import (
    Message,
    Outcome,
    connected,
    handed_over,
    most_bytes,
)
from thidua_reports.mailing.letter import Letter, Recipient
from thidua_reports.mailing.message import Posting, posted
from thidua_reports.mailing.sent_log import Entry, LetterFate, Sending, SentLog
from thidua_reports.mailing.server import Server

KILOBYTE = 1000


@frozen
class Due:
    """A letter, and those of its recipients that have not got it yet.

    `waiting` are those of whom it is not known, `earlier` says when one of them got another letter
    of the kind.
    """

    letter: Letter
    recipients: tuple[Recipient, ...]
    waiting: tuple[Recipient, ...]
    earlier: tuple[tuple[Recipient, str], ...]

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses it is still to be sent to, each once."""
        once = {each.address.casefold(): each.address for each in self.recipients}
        return tuple(once.values())


def sending_of(letter: Letter, recipient: Recipient) -> Sending:
    """Return what the log knows the letter to one recipient by."""
    return Sending(letter.kind.value, recipient.member, recipient.address, letter.digest)


def due(letter: Letter, log: SentLog) -> Due:
    """Return who of a letter's recipients is to get it now."""
    waiting = [each for each in letter.recipients if log.unknown(sending_of(letter, each))]
    open_ones = [
        each
        for each in letter.recipients
        if each not in waiting and log.fate(sending_of(letter, each)) is not LetterFate.SENT
    ]
    known = ((each, log.earlier(sending_of(letter, each))) for each in open_ones)
    earlier = tuple((each, at) for each, at in known if at)
    return Due(letter, tuple(open_ones), tuple(waiting), earlier)


@frozen
class Result:
    """What became of a letter for one recipient, and the issue of it."""

    letter: Letter
    recipient: Recipient
    fate: LetterFate
    issue: Issue | None = None


class Outbox:
    """Sends letters over one connection, opened anew only after it was lost."""

    def __init__(self, server: Server, password: str, log: SentLog) -> None:
        """Connect and log in; CannotGoOn where that cannot be done."""
        self._server, self._password, self._log = server, password, log
        self._smtp: smtplib.SMTP | None = connected(server, password)

    def send(self, letters: Sequence[Due]) -> Iterator[Result]:
        """Yield what became of each letter for each recipient as soon as it is known."""
        for each in letters:
            outcomes = self._sent(each)
            for recipient in each.recipients:
                outcome = _of(outcomes, recipient)
                issue = _issue(each.letter, recipient, outcome)
                yield Result(each.letter, recipient, outcome.fate, issue)

    def close(self) -> None:
        """Take leave of the server, if it is still there."""
        if self._smtp is not None:
            try:
                self._smtp.quit()
            except OSError:
                self._smtp.close()

    def _sent(self, letter: Due) -> Mapping[str, Outcome]:
        """Return what became of it by address; not knowing that ends the connection."""
        try:
            self._smtp = self._smtp or connected(self._server, self._password)
            outcomes = self._handed(self._smtp, letter)
        except (CannotGoOn, OSError) as error:
            outcomes = _for_all(letter, Outcome(LetterFate.NOT_SENT, _words(error)))
        if any(
            each.fate in (LetterFate.NOT_SENT, LetterFate.SENDING) for each in outcomes.values()
        ):
            self._give_up()
        self._note(letter, outcomes)
        return outcomes

    def _give_up(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
        self._smtp = None

    def _handed(self, smtp: smtplib.SMTP, letter: Due) -> Mapping[str, Outcome]:
        server, now = self._server, datetime.now().astimezone()
        identity = f"<{letter.letter.digest[:40]}@{server.domain}>"
        content = posted(letter.letter, Posting(server.sender, now, identity))
        most = most_bytes(smtp)
        if 0 < most < len(content):
            return _for_all(letter, _too_large(len(content), most))

        def note(taken: Sequence[str]) -> None:
            self._note(letter, dict.fromkeys(taken, Outcome(LetterFate.SENDING)))

        return handed_over(smtp, Message(server.sender, letter.addresses, content), note)

    def _note(self, letter: Due, outcomes: Mapping[str, Outcome]) -> None:
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        by_mailbox = {address.casefold(): each for address, each in outcomes.items()}
        found = ((each, by_mailbox.get(each.address.casefold())) for each in letter.recipients)
        self._log.add(
            Entry(sending_of(letter.letter, recipient), outcome.fate, now, outcome.words)
            for recipient, outcome in found
            if outcome is not None
        )


def _for_all(letter: Due, outcome: Outcome) -> dict[str, Outcome]:
    return dict.fromkeys(letter.addresses, outcome)


def _of(outcomes: Mapping[str, Outcome], recipient: Recipient) -> Outcome:
    mailbox = recipient.address.casefold()
    return next(each for address, each in outcomes.items() if address.casefold() == mailbox)


def _too_large(size: int, most: int) -> Outcome:
    words = f"{size // KILOBYTE} > {most // KILOBYTE} KB"
    return Outcome(LetterFate.REFUSED, words, kind=send_kinds.LETTER_TOO_LARGE)


def _words(error: Exception) -> str:
    if isinstance(error, CannotGoOn):
        return error.issues[0].message.rstrip(".")
    return " ".join(str(error).split())


def _issue(letter: Letter, recipient: Recipient, outcome: Outcome) -> Issue | None:
    if outcome.fate is LetterFate.SENT:
        return None
    details = {
        "name": recipient.name,
        "code": recipient.member,
        "address": recipient.address,
        "reason": outcome.words,
    }
    kinds = {
        LetterFate.NOT_SENT: send_kinds.CONNECTION_LOST,
        LetterFate.SENDING: send_kinds.FATE_UNKNOWN,
        LetterFate.REFUSED: outcome.kind,
    }
    return kinds[outcome.fate].at(Place(f"{letter.name}.eml"), **details)
