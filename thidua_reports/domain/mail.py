"""What the bloc decides about its letters: their wording, who sends them, through which server."""

from dataclasses import field
from enum import Enum

from thidua_reports.domain.place import NOWHERE, Place
from thidua_reports.frozen import frozen


class MailKind(Enum):
    """What a letter is for; the value is its word in khoi.xlsx."""

    MEETING = "mời họp"
    REMINDER = "nhắc nộp"
    ANSWER = "trả lời"
    FORM = "biểu mẫu"
    RESULT = "kết quả"

    @property
    def is_to_all(self) -> bool:
        """Whether one letter goes to all members together."""
        return self in (MailKind.MEETING, MailKind.RESULT)


class Security(Enum):
    """How the connection with the server is secured; the value is its word in khoi.xlsx."""

    STARTTLS = "STARTTLS"
    TLS = "TLS"


@frozen
class MailText:
    """The bloc's own subject and text for a kind of letter; a blank part is as usual."""

    kind: MailKind
    subject: str
    body: str
    place: Place = field(default=NOWHERE, compare=False)


@frozen
class MailSettings:
    """Who signs the letters, from which address and through which server they are sent.

    `place` knows the cell of each setting by its code.
    """

    signature: str = ""
    sender: str = ""
    host: str = ""
    port: int | None = None
    security: Security | None = None
    account: str = ""
    place: Place = field(default=NOWHERE, compare=False)


NO_MAIL = MailSettings()
"""Nothing is stated: letters are signed with the unit that drafts, and cannot be sent."""
