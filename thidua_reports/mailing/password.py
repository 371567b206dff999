"""The password of the mail account: from the environment, or the keyring of the system.

It is in no file of ours and on no command line. The keyring is that of Windows, macOS or the
desktop, reached by the package `keyring` where it is installed.
"""

import os
from types import ModuleType

from thidua_reports.mailing.server import Server

VARIABLE = "MAKE_REPORT_SMTP_PASSWORD"
SERVICE = "make-report {host}"


def stored_password(server: Server) -> str:
    """Return the password; "" where neither the environment nor the keyring has one."""
    found = os.environ.get(VARIABLE, "")
    return found or _from_keyring(server)


def can_be_kept() -> bool:
    """Return whether there is a keyring to keep a password in."""
    return _keyring() is not None


def keep(server: Server, password: str) -> None:
    """Put the password into the keyring of the system."""
    keyring = _keyring()
    if keyring is not None:
        keyring.set_password(_service(server), server.account, password)


def forget(server: Server) -> None:
    """Take a password that the server refuses out of the keyring."""
    keyring = _keyring()
    if keyring is not None and _from_keyring(server):
        keyring.delete_password(_service(server), server.account)


def _from_keyring(server: Server) -> str:
    keyring = _keyring()
    return (keyring.get_password(_service(server), server.account) or "") if keyring else ""


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
