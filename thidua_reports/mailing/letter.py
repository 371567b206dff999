"""A letter as it is decided, before it is a file or a message."""

import hashlib
from collections.abc import Iterator

from thidua_reports.domain.mail import MailKind
from thidua_reports.frozen import frozen


@frozen
class Attachment:
    """A file that goes along, under the name the recipient sees."""

    name: str
    content: bytes


@frozen
class Recipient:
    """An address of a member, and the member by code and name."""

    member: str
    name: str
    address: str


@frozen
class Letter:
    """What one message says; `name` is that of its draft, without the ending.

    `missing` are the names of members it is meant for that have no address it could go to.
    """

    kind: MailKind
    name: str
    recipients: tuple[Recipient, ...]
    subject: str
    body: str
    attachments: tuple[Attachment, ...]
    missing: tuple[str, ...] = ()

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where it goes, each address once."""
        once = {each.address.casefold(): each.address for each in reversed(self.recipients)}
        return tuple(once.values())[::-1]

    @property
    def digest(self) -> str:
        """What its content is known by, whoever gets it."""
        known = hashlib.sha256()
        for part in self._parts():
            known.update(f"{len(part)}\n".encode() + part)
        return known.hexdigest()

    def _parts(self) -> Iterator[bytes]:
        yield from (self.kind.value.encode(), self.subject.encode(), self.body.encode())
        for each in self.attachments:
            yield each.name.encode()
            yield each.content
