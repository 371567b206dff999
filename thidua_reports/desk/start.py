"""The start of the working page, from finding her folder to the end of the last job."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from thidua_reports.commands.running import MADE, NOT_MADE
from thidua_reports.desk.app import create_app
from thidua_reports.desk.browser import open_in_browser
from thidua_reports.desk.choosing import usual_folder
from thidua_reports.desk.desk import CHOSEN, FOLDER, Desk
from thidua_reports.desk.doors import entrance
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.instance import Instance
from thidua_reports.desk.jobs import Runner
from thidua_reports.desk.lifetime import EXPECTED, NEVER_OPENED
from thidua_reports.desk.own_files import OwnFiles, her_own_files
from thidua_reports.desk.server import HERE, Server
from thidua_reports.issues.system_reasons import reason_of
from thidua_reports.presenting import desk_notices as notices


class Echo(Protocol):
    """Says something to who has started the program."""

    def __call__(self, message: str, *, err: bool = False) -> None:
        """Say a sentence, as a complaint with `err`."""


def open_page(folder: Path | None, run: Runner, echo: Echo) -> int:
    """Show the page, at the bloc of a folder if one is named, until she has closed it.

    A folder with blocs in it is hers for this time. Where the program runs already its page is
    shown, and this start ends.
    """
    named = folder.resolve() if folder else None
    own = her_own_files()
    if not own.is_writable():
        echo(notices.NOTHING_KEPT.format(folder=own.folder), err=True)
    instance = Instance(own)
    if not instance.take():
        address = instance.way_in(named)
        if address or not instance.take():
            return _shown_again(address, echo)
    try:
        _serve(_desk(own, run, named), instance, named, echo)
    except OSError as error:
        echo(notices.NO_SERVER.format(reason=reason_of(error)), err=True)
        return NOT_MADE
    finally:
        instance.leave()
    return MADE


def _desk(own: OwnFiles, run: Runner, named: Path | None) -> Desk:
    if named and HerFolder(named).blocs():
        return Desk(named, run, own)
    kept = (own.read(CHOSEN) or {}).get(FOLDER)
    desk = Desk(Path(str(kept or usual_folder())), run, own, is_chosen=kept is not None)
    if own.is_damaged(CHOSEN):
        own.set_aside(CHOSEN)
        desk.notices = (notices.SETTINGS_DAMAGED,)
    return desk


def _shown_again(address: str, echo: Echo) -> int:
    if not address:
        echo(notices.NO_ANSWER, err=True)
        return NOT_MADE
    echo(notices.OPEN_ALREADY)
    _show(address, "", echo)
    return MADE


def _serve(desk: Desk, instance: Instance, named: Path | None, echo: Echo) -> None:
    server = Server(create_app(desk))
    desk.port = server.port
    server.start()
    instance.announce(desk)
    bloc = desk.show(named) if named else ""
    with _nobody_typing():
        try:
            _show(_way_in(desk, bloc), _way_in(desk, bloc, NEVER_OPENED), echo)
            desk.lifetime.wait()
        except KeyboardInterrupt:
            _tell_what_is_at_work(desk, echo)
        server.close()
        desk.jobs.finish()


@contextmanager
def _nobody_typing() -> Iterator[None]:
    """Have no verb wait for an answer that nobody can type."""
    typed = sys.stdin
    try:
        with Path(os.devnull).open(encoding="utf-8") as sys.stdin:
            yield
    finally:
        sys.stdin = typed


def _way_in(desk: Desk, bloc: str, seconds: float = EXPECTED) -> str:
    return f"http://{HERE}:{desk.port}{entrance(desk.ticket(seconds), bloc)}"


def _tell_what_is_at_work(desk: Desk, echo: Echo) -> None:
    titles = [each.title for each in desk.jobs.running()]
    if titles:
        echo(notices.finishing(titles))


def _show(address: str, spare: str, echo: Echo) -> None:
    """Open an address in her browser; `spare` is another for her to paste, if it does not show.

    The spare one is good for longer: only she can see it, and the program waits so long for her.
    """
    if open_in_browser(address):
        echo(notices.OPENED)
        echo(notices.ADDRESS.format(address=spare) if spare else "")
    else:
        echo(f"{notices.NOT_OPENED}\n{spare or address}")
