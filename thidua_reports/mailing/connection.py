"""One connection with a mail server, and what becomes of a message handed to it.

The steps of SMTP (RFC 5321) are taken one by one: only so it is known whether the server may have
taken a message when the connection is lost. The connection is always secured before the login.
Whatever smtplib raises is an OSError.
"""

import smtplib
import ssl
from collections.abc import Callable, Mapping, Sequence

from thidua_reports.domain.mail import Security
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn, IssueKind
from thidua_reports.issues.system_reasons import reason_of
from thidua_reports.mailing.password import VARIABLE
from thidua_reports.mailing.sent_log import LetterFate
from thidua_reports.mailing.server import Server

DONE, TAKEN, LASTING = 250, (250, 251), 500
FAILED, FAREWELL = 400, 421
GREETING_SECONDS = 45.0
"""How long the server may take to greet; with the wrong port it never does."""
WRONG_PASSWORD = (534, 535)
"""What a server answers to a password that will never do (RFC 4954)."""
NO_LOGIN = (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError, UnicodeError)


@frozen
class Outcome:
    """What became of a message for one address, and the server's words; SENDING is not known.

    `kind` is what a refusal is reported as; after a farewell the server takes nothing more.
    """

    fate: LetterFate
    words: str = ""
    kind: IssueKind = send_kinds.LETTER_REFUSED
    is_farewell: bool = False


@frozen
class Message:
    """A message as it goes over the line."""

    sender: str
    addresses: tuple[str, ...]
    content: bytes


class LoginRefused(CannotGoOn):
    """The server knows no such account, or another password."""


def connected(server: Server, password: str) -> smtplib.SMTP:
    """Return a secured connection, logged in.

    Raises:
        CannotGoOn: there is no connection, it is not secure, or the login is refused.
    """
    try:
        smtp = _opened(server)
    except ssl.SSLError as error:
        raise _refused(send_kinds.NOT_SECURE, server, error.reason or error) from error
    except smtplib.SMTPNotSupportedError as error:
        raise _refused(send_kinds.NOT_SECURE, server, "STARTTLS") from error
    except (OSError, UnicodeError) as error:
        raise _refused(send_kinds.CANNOT_CONNECT, server, error) from error
    try:
        smtp.login(server.account, password)
    except (OSError, UnicodeError) as error:
        smtp.close()
        raise _no_login(server, error) from error
    return smtp


def _opened(server: Server) -> smtplib.SMTP:
    secured = ssl.create_default_context()
    where = (server.host, server.port, server.domain)
    greeting = min(server.seconds, GREETING_SECONDS)
    if server.security is Security.TLS:
        return _patient(smtplib.SMTP_SSL(*where, timeout=greeting, context=secured), server)
    smtp = smtplib.SMTP(*where, timeout=greeting)
    try:
        smtp.starttls(context=secured)
    except OSError:
        smtp.close()
        raise
    return _patient(smtp, server)


def _patient(smtp: smtplib.SMTP, server: Server) -> smtplib.SMTP:
    """Let a server that has greeted take its time from now on."""
    if smtp.sock is not None:
        smtp.sock.settimeout(server.seconds)
    return smtp


def _no_login(server: Server, error: Exception) -> CannotGoOn:
    """Return what a login that failed says of the password: only a lasting no says it is wrong."""
    if isinstance(error, smtplib.SMTPAuthenticationError) and error.smtp_code < LASTING:
        return _refused(send_kinds.LOGIN_LATER, server, error)
    if not isinstance(error, NO_LOGIN):
        return _refused(send_kinds.CANNOT_CONNECT, server, error)
    known = {"account": server.account, "reason": _reason(error), "variable": VARIABLE}
    issue = send_kinds.LOGIN_REFUSED.at(server.place, **known)
    code = getattr(error, "smtp_code", None)
    return LoginRefused(issue) if code in WRONG_PASSWORD else CannotGoOn(issue)


def most_bytes(smtp: smtplib.SMTP) -> int:
    """Return how heavy a message the server takes; 0 where it does not say (RFC 1870)."""
    smtp.ehlo_or_helo_if_needed()
    stated = smtp.esmtp_features.get("size", "")
    return int(stated) if stated.isdigit() else 0


def handed_over(
    smtp: smtplib.SMTP, message: Message, note: Callable[[Sequence[str]], None]
) -> Mapping[str, Outcome]:
    """Hand a message to the server; return what became of it for each address.

    `note` gets the addresses right before the server gets the content; from then on until its
    answer nobody knows.
    """
    found: dict[str, Outcome] = {}
    try:
        taken = _envelope(smtp, message, found)
    except OSError as error:
        lost = Outcome(LetterFate.NOT_SENT, _reason(error), is_farewell=_is_farewell(error))
        return dict.fromkeys(message.addresses, lost)
    if taken:
        note(taken)
        outcome = _content(smtp, message.content)
        found |= dict.fromkeys(taken, outcome)
    return found


def _envelope(smtp: smtplib.SMTP, message: Message, refused: dict[str, Outcome]) -> list[str]:
    """Return the addresses the server takes; those that it does not take are put into `refused`."""
    code, words = _stayed(smtp.mail(message.sender))
    if code != DONE:
        smtp.rset()
        refused |= dict.fromkeys(message.addresses, Outcome(LetterFate.REFUSED, _said(code, words)))
        return []
    taken: list[str] = []
    for address in message.addresses:
        code, words = _stayed(smtp.rcpt(address))
        if code in TAKEN:
            taken.append(address)
        else:
            refused[address] = Outcome(
                LetterFate.REFUSED, _said(code, words), send_kinds.RECIPIENT_REFUSED
            )
    if not taken:
        smtp.rset()
    return taken


def _content(smtp: smtplib.SMTP, content: bytes) -> Outcome:
    """Return what became of the content; what was refused leaves no transaction open (RFC 5321)."""
    try:
        code, words = smtp.data(content)
    except smtplib.SMTPDataError as error:
        outcome = _no(error.smtp_code, error.smtp_error)
    except OSError as error:
        return Outcome(LetterFate.SENDING, _reason(error))
    else:
        if code < FAILED:
            fate = LetterFate.SENT if code == DONE else LetterFate.SENDING
            return Outcome(fate, _said(code, words))
        outcome = _no(code, words)
    if not outcome.is_farewell:
        _reset(smtp)
    return outcome


def _no(code: int, words: bytes | str) -> Outcome:
    if code == FAREWELL:
        return Outcome(LetterFate.NOT_SENT, _said(code, words), is_farewell=True)
    return Outcome(LetterFate.REFUSED, _said(code, words))


def _reset(smtp: smtplib.SMTP) -> None:
    """Give up the transaction, or the connection where the server does not even do that."""
    try:
        is_done = smtp.rset()[0] == DONE
    except OSError:
        is_done = False
    if not is_done:
        smtp.close()


def _stayed(answer: tuple[int, bytes]) -> tuple[int, bytes]:
    """Return an answer of a server that does not close the connection with it."""
    code, words = answer
    if code == FAREWELL:
        raise smtplib.SMTPResponseException(code, words)
    return answer


def _is_farewell(error: OSError) -> bool:
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code == FAREWELL


def _refused(kind: IssueKind, server: Server, reason: object) -> CannotGoOn:
    details = {"host": server.host, "port": server.port, "reason": _reason(reason)}
    return CannotGoOn(kind.at(server.place, **details))


def _said(code: int, words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"{code} {' '.join(text.split())}"[:200]


def _reason(error: object) -> str:
    """Return why something failed; smtplib hides that there was no answer behind its own error."""
    if TimeoutError in (type(error), type(getattr(error, "__context__", None))):
        return fragments.NO_ANSWER_IN_TIME
    if isinstance(error, smtplib.SMTPResponseException):
        return _said(error.smtp_code, error.smtp_error)
    # the numbers of ssl are not those of the system
    if isinstance(error, OSError) and error.strerror and not isinstance(error, ssl.SSLError):
        return reason_of(error)
    return " ".join(str(error).split())[:200] or type(error).__name__
