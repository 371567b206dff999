"""A letter -> a draft for the mail program, or the message as it is sent.

The same letter gives the same bytes: a draft has neither day nor sender, and the line between its
parts follows from what it holds. The header `X-Unsent` makes Outlook open it for editing.
"""

import hashlib
import re
from datetime import datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from mimetypes import MimeTypes

from thidua_reports.frozen import frozen
from thidua_reports.mailing.letter import Attachment, Letter

CRLF = "\r\n"
UNSENT, DIGEST = "X-Unsent", "X-Draft-Digest"
_KINDS = MimeTypes(filenames=())
_DIGEST_LINE = re.compile(rb"^" + DIGEST.encode() + rb": ([0-9a-f]{64})\r\n", re.MULTILINE)
_UNKNOWN_KIND = "application/octet-stream"
_OFFICE = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}


@frozen
class Posting:
    """What a message has only when it is sent: from whom, when, and its own identity."""

    sender: str
    day: datetime
    identity: str


def draft(letter: Letter) -> bytes:
    """Return the letter as a file that opens for editing.

    It names the hash of all the rest of it, by which `is_as_made` knows it again.
    """
    message = _message(letter)
    message[UNSENT] = "1"
    content = _subject(letter) + bytes(message)
    known = hashlib.sha256(content).hexdigest()
    return f"{DIGEST}: {known}{CRLF}".encode() + content


def is_as_made(content: bytes) -> bool:
    """Return whether a draft is one of ours that nobody has changed since."""
    line = _DIGEST_LINE.match(content)
    if line is None:
        return False
    return hashlib.sha256(content[line.end() :]).hexdigest() == line[1].decode()


def posted(letter: Letter, posting: Posting) -> bytes:
    """Return the letter as it is sent."""
    message = _message(letter)
    message["From"] = posting.sender
    message["Date"] = posting.day
    message["Message-ID"] = posting.identity
    return _subject(letter) + bytes(message)


def _subject(letter: Letter) -> bytes:
    """Return the line of the subject.

    Python 3.11 loses blanks where it folds a subject of an EmailMessage; `Header` keeps them.
    """
    words = Header(letter.subject, "utf-8", header_name="Subject")
    return f"Subject: {words.encode(linesep=CRLF)}{CRLF}".encode("ascii")


def _message(letter: Letter) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["To"] = [Address(addr_spec=each) for each in letter.addresses]
    message.set_content(letter.body + "\n", cte="base64")
    for attachment in letter.attachments:
        _attach(message, attachment)
    if letter.attachments:
        message.set_boundary(f"=_{letter.digest[:40]}")
    return message


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    """Name it in both places that mail programs look at; only plain letters bear the second.

    A long kind of file beside a name with other letters would be torn into encoded words.
    """
    main, _, sub = _kind_of(attachment.name).partition("/")
    also = {"name": attachment.name} if attachment.name.isascii() else {}
    message.add_attachment(
        attachment.content, main, sub, filename=attachment.name, params=also, cte="base64"
    )


def _kind_of(name: str) -> str:
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    return _OFFICE.get(ending) or _KINDS.guess_type(name)[0] or _UNKNOWN_KIND
