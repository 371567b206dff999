"""The password of the mail account: from the environment, or the keyring of the system.

It is in no file of ours and on no command line. The keyring is that of Windows, macOS or the
desktop, reached by the package `keyring` where it is installed.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from enum import Enum, auto
from types import ModuleType

from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.mailing.server import Server

VARIABLE = "MAKE_REPORT_SMTP_PASSWORD"
SERVICE = "make-report {host}"


class Origin(Enum):
    """Where a password comes from."""

    ENVIRONMENT = auto()
    KEYRING = auto()
    TYPED = auto()


@frozen
class Password:
    """A password, and where it comes from."""

    text: str = field(repr=False)
    origin: Origin


def stored_password(server: Server) -> Password | None:
    """Return the password; None where neither the environment nor the keyring has one.

    Raises:
        CannotGoOn: the keyring does not open.
    """
    stated = os.environ.get(VARIABLE, "")
    if stated:
        return Password(stated, Origin.ENVIRONMENT)
    with _errors_told(server):
        keyring = _keyring()
        kept = keyring.get_password(_service(server), server.account) if keyring else None
    return Password(kept, Origin.KEYRING) if kept else None


def can_be_kept(server: Server) -> bool:
    """Return whether there is a keyring to keep a password in; CannotGoOn if it does not open."""
    with _errors_told(server):
        return _keyring() is not None


def keep(server: Server, password: Password) -> None:
    """Put the password into the keyring of the system; CannotGoOn if that refuses it."""
    with _errors_told(server):
        keyring = _keyring()
        if keyring is not None:
            keyring.set_password(_service(server), server.account, password.text)


def forget(server: Server, password: Password) -> None:
    """Take a password that the server refuses out of the keyring, if it was there.

    Raises:
        CannotGoOn: the keyring refuses that.
    """
    with _errors_told(server):
        keyring = _keyring() if password.origin is Origin.KEYRING else None
        if keyring is not None:
            keyring.delete_password(_service(server), server.account)


@contextmanager
def _errors_told(server: Server) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        details = {"reason": reason, "variable": VARIABLE}
        raise CannotGoOn(send_kinds.KEYRING_FAILED.at(server.place, **details)) from error


def _service(server: Server) -> str:
    return SERVICE.format(host=server.host)


def _keyring() -> ModuleType | None:
    """Return the package, loaded only here; None where it, or a keyring, is missing."""
    try:
        import keyring
        from keyring.backends.fail import Keyring as NoKeyring
    except ImportError:
        return None
    return None if isinstance(keyring.get_keyring(), NoKeyring) else keyring
