"""The password for sending: taken from where it is kept, or asked for, and kept if she likes.

A keyring that does not work is told of; letters can be sent without it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from thidua_reports.commands.result import Found, Screen
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.language.matching import without_diacritics
from thidua_reports.mailing import password as passwords
from thidua_reports.mailing.password import Origin, Password
from thidua_reports.mailing.server import Server
from thidua_reports.presenting import mail_lines


def password_for(screen: Screen, server: Server) -> Password:
    """Return the password; CannotGoOn where there is none and nobody can be asked."""
    stored = None
    with _told(screen):
        stored = passwords.stored_password(server)
    if stored:
        return stored
    if sys.stdin.isatty():
        question = mail_lines.ASK_PASSWORD.format(account=server.account)
        return Password(str(click.prompt(question, hide_input=True, err=True)), Origin.TYPED)
    details = {"account": server.account, "variable": passwords.VARIABLE}
    raise CannotGoOn(send_kinds.NO_PASSWORD.at(server.place, **details))


def offer_to_keep(screen: Screen, server: Server, password: Password) -> None:
    """Ask whether a password that was typed, and is right, is to be kept."""
    if password.origin is not Origin.TYPED:
        return
    with _told(screen):
        if passwords.can_be_kept(server):
            answer = click.prompt(mail_lines.ASK_TO_KEEP, default="", show_default=False, err=True)
            if without_diacritics(answer).startswith(mail_lines.YES):
                passwords.keep(server, password)


def forget(screen: Screen, server: Server, password: Password) -> None:
    """Take a password that is wrong out of the keyring, if it came from there."""
    with _told(screen):
        passwords.forget(server, password)


@contextmanager
def _told(screen: Screen) -> Iterator[None]:
    try:
        yield
    except CannotGoOn as error:
        screen.ask(Found(error.issues))
