"""A verb that is at work or has ended -> its page."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from thidua_reports.commands.result import Found, Made, Words
from thidua_reports.commands.running import MADE_WITH_ERRORS
from thidua_reports.desk.delivered_page import page_name
from thidua_reports.desk.files import names_for_opening, title_of
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.jobs import Job
from thidua_reports.desk.said import said_lines
from thidua_reports.desk.views import FileView, JobPage, LinkView, MadeView, Outcome
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.page.file_issues import issues_by_file
from thidua_reports.presenting import desk_words as words

DONE, ERRORS, FAILED = "duoc", "xem", "dung"
"""How well a verb went, in the words by which the style knows it."""


@frozen
class Way:
    """Her folder, and the addresses of a bloc's page and of the page to look over."""

    folder: HerFolder
    bloc: Callable[[str], str]
    page: Callable[[str], str]


def job_page(job: Job, way: Way, told: str = "") -> JobPage:
    """Return the page of a job: what it does just now, or what came of it."""
    outcome = None if job.state == "running" else _outcome(job, way)
    bloc = job.bloc if way.folder.bloc(job.bloc) else ""
    return JobPage(job.id, bloc, job.title, job.said, job.screen.can_be_stopped, outcome, told)


def _outcome(job: Job, way: Way) -> Outcome:
    found = [part for part in job.parts if isinstance(part, Found)]
    issues = tuple(issue for part in found for issue in part.issues)
    accepted = sum(part.accepted for part in found)
    level, pattern = _judged(job, issues)
    return Outcome(
        level=level,
        sentence=pattern.format(title=job.title),
        words=[*said_lines(_lines(job))],
        issues=issues_by_file(issues, accepted) if found else None,
        made=[_made(part, way) for part in job.parts if isinstance(part, Made)],
        failure=job.failure or _gone(job, way.folder),
        ahead=[*_ahead(job, way)],
    )


def _gone(job: Job, folder: HerFolder) -> str:
    """Return that the bloc's folder has gone since; of one that was never begun there is none."""
    if job.state == "failed" or folder.bloc(job.bloc):
        return ""
    output = folder.output(job.bloc)
    is_there = output.is_dir()
    results = words.RESULTS_ARE_IN.format(output=output) if is_there else words.NO_RESULTS_LEFT
    return words.BLOC_IS_GONE.format(folder=folder.path / job.bloc, results=results)


def _judged(job: Job, issues: Sequence[Issue]) -> tuple[str, str]:
    if job.state == "failed":
        return FAILED, words.IS_NOT_DONE
    has_errors = bool(errors(issues))
    if job.is_refused and any(isinstance(part, Made) for part in job.parts):
        return ERRORS, words.IS_DONE_IN_PART
    if job.is_refused:
        return ERRORS, words.IS_REFUSED_WITH_ERRORS if has_errors else words.IS_REFUSED
    if has_errors:
        return ERRORS, words.IS_DONE_WITH_ERRORS
    is_kept = job.code == MADE_WITH_ERRORS
    return (ERRORS, words.IS_DONE_IN_PART) if is_kept else (DONE, words.IS_DONE)


def _lines(job: Job) -> Iterator[str]:
    for part in job.parts:
        if isinstance(part, Words):
            yield from part.lines


def _made(made: Made, way: Way) -> MadeView:
    folder = Path(made.folder)
    files = [(_file(folder / name, name, way), status) for name, status in made.files]
    return MadeView(
        words.MADE_IN.format(folder=folder),
        [each for each in files if "/" not in each[0].file],
        [each for each in files if "/" in each[0].file],
    )


def _file(path: Path, name: str, way: Way) -> FileView:
    """Return a file of a verb; one outside her blocs has a name, and nothing that opens it."""
    names = names_for_opening(way.folder, path)
    if names is None or not path.exists():
        return FileView(name, title_of(name), "", "")
    bloc, relative = names
    page = way.page(bloc) if path == way.folder.output(bloc) / page_name(path.parent) else ""
    return FileView(name, title_of(name), bloc, relative, page)


def _ahead(job: Job, way: Way) -> Iterator[LinkView]:
    """Yield the page of a bloc that a job began, also beside one from elsewhere."""
    for part in job.parts:
        name = way.folder.also(Path(part.folder)) if isinstance(part, Made) else ""
        if name:
            yield LinkView(way.bloc(name), words.TO_BLOC.format(name=name))
