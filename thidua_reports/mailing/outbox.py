"""Letters that are due -> handed to the server one by one, each step of it in the log."""

import smtplib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
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
    """A letter, and those of its recipients that are to get it now.

    `waiting` are those of whom it is not known, each with the address of which it is not known;
    `got` says when one had exactly this letter, `earlier` when one had another of the kind, and
    `elsewhere` that its member had this one at an address that is no longer its own. `times` is how
    often it was sent already.
    """

    letter: Letter
    recipients: tuple[Recipient, ...]
    waiting: tuple[Recipient, ...]
    got: tuple[tuple[Recipient, str], ...]
    earlier: tuple[tuple[Recipient, str], ...]
    times: int = 0
    elsewhere: tuple[tuple[Recipient, Entry], ...] = ()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses it is still to be sent to, each once."""
        once = {each.address.casefold(): each.address for each in self.recipients}
        return tuple(once.values())

    @property
    def identity(self) -> str:
        """What tells mail servers it apart: one that is sent again is another, one retried not."""
        digest = self.letter.digest[:40]
        return f"{digest}.{self.times}" if self.times else digest


def sending_of(letter: Letter, recipient: Recipient) -> Sending:
    """Return what the log knows the letter to one recipient by."""
    return Sending(letter.kind.value, recipient.member, recipient.address, letter.digest)


def due(letter: Letter, log: SentLog, *, again: bool = False, done: Collection[str] = ()) -> Due:
    """Return who of a letter's recipients is to get it now.

    With `again` those do too that got it; `done` are members that get none now.
    """
    waiting = dict.fromkeys(
        replace(each, address=unknown.address)
        for each in letter.recipients
        for unknown in log.unknown(letter.kind.value, each.member)
    )
    in_doubt = {each.member for each in waiting}
    sure = [each for each in letter.recipients if each.member not in in_doubt]
    entries = ((each, log.entry(sending_of(letter, each))) for each in sure)
    got = {each: entry.at for each, entry in entries if entry and entry.fate is LetterFate.SENT}
    now = [each for each in sure if each.member not in done and (again or each not in got)]
    known = ((each, log.earlier(sending_of(letter, each))) for each in now)
    return Due(
        letter,
        tuple(now),
        tuple(waiting),
        tuple(got.items()),
        tuple((each, at) for each, at in known if at),
        max((log.times_sent(sending_of(letter, each)) for each in now), default=0),
        tuple(_elsewhere(letter, log, now)),
    )


def _elsewhere(
    letter: Letter, log: SentLog, now: Sequence[Recipient]
) -> Iterator[tuple[Recipient, Entry]]:
    known = {(each.member, each.address.casefold()) for each in letter.recipients}
    for each in now:
        entry = log.elsewhere(sending_of(letter, each))
        if entry and entry.sending.mailbox[1:] not in known:
            yield each, entry


@frozen
class Result:
    """What became of a letter for one recipient, and the issue of it."""

    letter: Letter
    recipient: Recipient
    fate: LetterFate
    issue: Issue | None = None


class Outbox:
    """Sends letters over one connection, opened anew only after it was lost.

    A server that says farewell (421) is not asked again in this run.
    """

    def __init__(self, server: Server, password: str, log: SentLog) -> None:
        """Connect and log in; CannotGoOn where that cannot be done."""
        self._server, self._password, self._log = server, password, log
        self._smtp: smtplib.SMTP | None = connected(server, password)
        self._farewell: Outcome | None = None

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
        if self._farewell is not None:
            return _for_all(letter, self._farewell)
        try:
            if self._smtp is None or self._smtp.sock is None:
                self._smtp = connected(self._server, self._password)
            outcomes = self._handed(self._smtp, letter)
        except (CannotGoOn, OSError) as error:
            outcomes = _for_all(letter, Outcome(LetterFate.NOT_SENT, _words(error)))
        if any(
            each.fate in (LetterFate.NOT_SENT, LetterFate.SENDING) for each in outcomes.values()
        ):
            self._give_up()
        self._farewell = next((each for each in outcomes.values() if each.is_farewell), None)
        self._note(letter, outcomes)
        return outcomes

    def _give_up(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
        self._smtp = None

    def _handed(self, smtp: smtplib.SMTP, letter: Due) -> Mapping[str, Outcome]:
        server, now = self._server, datetime.now().astimezone()
        identity = f"<{letter.identity}@{server.domain}>"
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
