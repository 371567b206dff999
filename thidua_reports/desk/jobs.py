"""Verbs at work: one at a time for each bloc, on threads of their own."""

import gc
import secrets
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, Protocol

from thidua_reports.commands.result import Part, Refused
from thidua_reports.commands.running import NOT_MADE
from thidua_reports.commands.screens import AnyScreen
from thidua_reports.desk.screen import JobScreen, StoppedOnScreen
from thidua_reports.presenting.desk_notices import STOPPED, STOPPED_BY_HER, WAITING

Runner = Callable[[AnyScreen, Sequence[str]], int]
"""Runs the argument list of a verb on a screen, and returns the exit code."""
State = Literal["running", "done", "failed"]


class Job:
    """A verb that is run for a bloc; what it says and has shown so far can be looked at."""

    def __init__(
        self, bloc: str, title: str, arguments: Sequence[str], job_id: str | None = None
    ) -> None:
        self.id = job_id or secrets.token_hex(8)
        self.bloc = bloc
        self.title = title
        self.arguments = tuple(arguments)
        self.screen = JobScreen()

    @property
    def code(self) -> int | None:
        """Its exit code, once it has ended."""
        return self.screen.code

    @property
    def state(self) -> State:
        """Whether it is still at work, and whether it could do what was asked."""
        if self.code is None:
            return "running"
        return "failed" if self.code == NOT_MADE else "done"

    @property
    def is_refused(self) -> bool:
        """Whether the verb did not do all that was asked, for the reasons that it tells."""
        return any(isinstance(part, Refused) for part in self.parts)

    @property
    def said(self) -> str:
        """What is done just now, in a sentence."""
        return self.screen.said

    @property
    def parts(self) -> tuple[Part, ...]:
        """What it has found, made and said so far."""
        return self.screen.parts

    @property
    def failure(self) -> str:
        """What went wrong beyond all issues."""
        return self.screen.failure


class Busy(Exception):  # noqa: N818 - the state of a bloc, no fault of the program
    """The bloc has a job at work."""

    def __init__(self, job: Job) -> None:
        super().__init__(job.title)
        self.job = job


class Keeper(Protocol):
    """Keeps the jobs whose end nobody has seen."""

    def keep(self, job: Job) -> None:
        """Keep a job as it is now."""

    def forget(self, job: Job) -> None:
        """Keep a job no more."""

    def there(self) -> Iterable[Job]:
        """Return the jobs that are kept of earlier starts."""


class Jobs:
    """The jobs since the start, one at work for each bloc, and those before that nobody has seen.

    What was begun is done to its end, whoever looks on, unless she stops it before it writes.
    """

    def __init__(self, run: Runner, keeper: Keeper) -> None:
        self._run = run
        self._keeper = keeper
        self._untold = {each.id: each for each in keeper.there()}
        self._jobs = dict(self._untold)
        self._threads: list[threading.Thread] = []
        self._changing = threading.Lock()
        # the verbs share the gc settings, the caches and the engine of a process made for one
        self._verb = threading.Lock()

    def start(self, bloc: str, title: str, arguments: Sequence[str]) -> Job:
        """Begin a verb and return its job.

        Raises:
            Busy: the bloc has one at work.
        """
        job = Job(bloc, title, arguments)
        with self._changing:
            for other in self.running():
                if other.bloc == bloc:
                    raise Busy(other)
            self._jobs[job.id] = self._untold[job.id] = job
        thread = threading.Thread(target=self._work, args=(job,), name=f"job {job.id}")
        self._threads.append(thread)
        thread.start()
        return job

    def find(self, job_id: str) -> Job | None:
        """Return the job of this id."""
        return self._jobs.get(job_id)

    def running(self) -> tuple[Job, ...]:
        """Return the jobs at work."""
        return tuple(each for each in tuple(self._jobs.values()) if each.state == "running")

    def latest(self, bloc: str) -> Job | None:
        """Return the job of a bloc that was begun last."""
        own = [each for each in tuple(self._jobs.values()) if each.bloc == bloc]
        return own[-1] if own else None

    def untold(self) -> tuple[Job, ...]:
        """Return the jobs that have ended without anybody seeing how; of the same the newest."""
        newest = {(each.bloc, each.title): each for each in self._ended_unseen()}
        return tuple(newest.values())

    def told(self, job: Job) -> None:
        """Take note that the end of a job was seen; call it when its page is shown."""
        if job.state == "running" or job.id not in self._untold:
            return
        for each in self._ended_unseen():
            if (each.bloc, each.title) == (job.bloc, job.title):
                self._untold.pop(each.id, None)
                self._keeper.forget(each)
            if each is job:  # what was begun later has another end
                return

    def _ended_unseen(self) -> tuple[Job, ...]:
        return tuple(each for each in tuple(self._untold.values()) if each.state != "running")

    def finish(self) -> None:
        """Return when nothing is at work any more."""
        for thread in self._threads:
            thread.join()

    def _work(self, job: Job) -> None:
        self._keeper.keep(job)
        if self._verb.locked():
            job.screen.tell(WAITING)
        try:
            with self._verb:
                job.screen.tell("")
                self._run(job.screen, job.arguments)
        except StoppedOnScreen:
            job.screen.fail(STOPPED_BY_HER)
        finally:
            self._close(job)

    def _close(self, job: Job) -> None:
        """See to it that a job has an end, also one that ended unlike any verb does."""
        if job.code is None:
            job.screen.fail(job.failure or STOPPED)
            job.screen.close(NOT_MADE)
        self._keeper.keep(job)
        if job.id not in self._untold:  # its page was shown before this was kept
            self._keeper.forget(job)
        # the verb has set that garbage is looked for seldom: there is little, but day in, day out
        gc.collect()
