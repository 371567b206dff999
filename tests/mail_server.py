"""A real SMTP server on loopback, with TLS and login, which can be made to misbehave."""

# ruff: noqa: ARG001, ARG002, N802 - aiosmtpd calls its handlers by these names and arguments

import asyncio
import socket
import ssl
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

ACCOUNT, PASSWORD = "khoi@example.vn", "mat-khau"


@dataclass
class Behaviour:
    """What the server refuses or does, and what it got: recipients of each message it took."""

    refused: dict[str, str] = field(default_factory=dict)
    answers: list[str] = field(default_factory=list)
    hangs_up_on: set[str] = field(default_factory=set)
    seconds: float = 0.0
    took: list[tuple[str, ...]] = field(default_factory=list)
    contents: list[bytes] = field(default_factory=list)
    connections: int = 0

    @property
    def counts(self) -> Counter[str]:
        """How often each recipient got a message."""
        return Counter(address for each in self.took for address in each)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        """Count the connections, not the second greeting after STARTTLS."""
        session.host_name = hostname
        self.connections += session.ssl is None
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        """Refuse some addresses."""
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        """Take the message, perhaps late; hang up after having taken it where told so."""
        await asyncio.sleep(self.seconds)
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer.startswith("250"):
            self.took.append(tuple(envelope.rcpt_tos))
            self.contents.append(envelope.content)
        if self.hangs_up_on & set(envelope.rcpt_tos):
            server.transport.abort()
        await asyncio.sleep(self.seconds)
        return answer


def _login(server, session, envelope, mechanism, data):
    known = (data.login, data.password) == (ACCOUNT.encode(), PASSWORD.encode())
    return AuthResult(success=known, handled=False)


@dataclass(frozen=True)
class Running:
    """Where the server listens, and by which file its certificate is trusted."""

    port: int
    trusted: Path
    behaviour: Behaviour


@contextmanager
def mail_server(
    folder: Path, *, implicit_tls: bool = False, most: int = 10**8
) -> Iterator[Running]:
    """Run the server as long as the context lasts."""
    authority = trustme.CA()
    trusted = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(trusted))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    behaviour, port = Behaviour(), _free_port()
    more = {"ssl_context": context} if implicit_tls else {"tls_context": context}
    controller = Controller(
        behaviour,
        hostname="127.0.0.1",
        port=port,
        authenticator=_login,
        auth_required=not implicit_tls,
        auth_require_tls=not implicit_tls,
        require_starttls=not implicit_tls,
        data_size_limit=most,
        **more,
    )
    controller.start()
    try:
        yield Running(port, trusted, behaviour)
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
