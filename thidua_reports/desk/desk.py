"""What the pages of one start share."""

import secrets
from pathlib import Path

from thidua_reports.desk.choosing import ADVICE, problem_of, state_of
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.jobs import Busy, Jobs, Runner
from thidua_reports.desk.kept_jobs import KeptJobs
from thidua_reports.desk.lifetime import EXPECTED, Lifetime
from thidua_reports.desk.own_files import OwnFiles
from thidua_reports.desk.tickets import Tickets
from thidua_reports.presenting import desk_notices as notices

CHOSEN, FOLDER = "cai_dat", "thu_muc"
KNOWN, FOLDERS = "da_biet", "thu_muc"


class Desk:
    """Her folder, the jobs at work, the pages that are open, and the key that only her browser has.

    In a blueprint it is `current_app.extensions["desk"]`. `is_chosen` tells whether she has chosen
    the folder, or it is the usual one that nobody has agreed to yet. `door_key` is that of the
    program itself, when it is started a second time.
    """

    def __init__(self, folder: Path, run: Runner, own: OwnFiles, *, is_chosen: bool = True) -> None:
        self._run = run
        self._own = own
        self.key, self.door_key = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        self._tickets = Tickets()
        self.lifetime = Lifetime(lambda: bool(self.jobs.running()))
        self.port = 0
        self.notices: tuple[str, ...] = ()
        self._of_start = ""
        self._take(folder)
        self.is_chosen = is_chosen

    @property
    def hosts(self) -> frozenset[str]:
        """What the address of the page begins with."""
        return frozenset({f"127.0.0.1:{self.port}", f"localhost:{self.port}"})

    def ticket(self, seconds: float = EXPECTED) -> str:
        """Return what lets a browser in once, for `seconds` from now."""
        return self._tickets.give(seconds)

    def admits(self, ticket: str) -> bool:
        """Return whether a ticket lets somebody in; it never does again."""
        return self._tickets.admits(ticket)

    def remarks(self) -> tuple[str, ...]:
        """Return what she must know before she begins: of the start, and of her folder as it is."""
        now = "" if self._state() in ADVICE else self._state()
        told = (
            "" if self._own.is_writable() else notices.NOTHING_KEPT.format(folder=self._own.folder)
        )
        return (*self.notices, *filter(None, (told, self._of_start, now)))

    def advice(self) -> str:
        """Return what is worth knowing of where her folder lies, till she says that she knows."""
        now = self._state()
        return now if now in ADVICE and str(self.folder.path) not in self._known() else ""

    def take_advice(self) -> None:
        """Take note that she knows where her folder lies."""
        self._own.write(KNOWN, {FOLDERS: [*self._known(), str(self.folder.path)]})

    def _state(self) -> str:
        return state_of(self.folder.path) if self.is_chosen else ""

    def _known(self) -> list[object]:
        kept = (self._own.read(KNOWN) or {}).get(FOLDERS)
        return kept if isinstance(kept, list) else []

    def show(self, folder: Path) -> str:
        """Return by which name the bloc of a folder is among those shown; "" if it is none.

        She is told why a folder that she has started the program at is not the one she sees.
        """
        name = self.folder.also(folder)
        is_seen = name or folder.resolve() == self.folder.path.resolve()
        self._of_start = "" if is_seen else _why_not_shown(folder)
        return name

    def choose(self, path: Path) -> str:
        """Take another folder, for good; return what is wrong with it, or "".

        Raises:
            Busy: a bloc of the folder so far has a job at work.
        """
        for job in self.jobs.running():
            raise Busy(job)
        problem = problem_of(path)
        if not problem:
            self._take(path)
            self._own.write(CHOSEN, {FOLDER: str(path)})
            self.is_chosen, self.notices, self._of_start = True, (), ""
        return problem

    def _take(self, folder: Path) -> None:
        self.folder = HerFolder(folder)
        self.jobs = Jobs(self._run, KeptJobs(self._own, folder))


def _why_not_shown(folder: Path) -> str:
    """Return what she is told of the folder; of an empty one, in which she means to begin, nothing.

    It is at the foot of the page which folder is shown.
    """
    if _is_empty(folder):
        return ""
    pattern = notices.ANOTHER_FOLDER if HerFolder(folder).blocs() else notices.NOT_A_BLOC
    return pattern.format(folder=folder)


def _is_empty(folder: Path) -> bool:
    try:
        return not any(folder.iterdir())
    except OSError:
        return False
