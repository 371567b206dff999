"""Her folder -> the blocs of the first page: how far each is, and what is next."""

import logging
from collections.abc import Callable

from thidua_reports.desk.desk import Desk
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.jobs import Job
from thidua_reports.desk.look import Look, look_at
from thidua_reports.desk.steps import State, steps
from thidua_reports.desk.views import BlocRow, HomePage, LinkView
from thidua_reports.presenting import desk_words as words

LOG = logging.getLogger(__name__)


def home_page(desk: Desk, address_of_job: Callable[[str], str]) -> HomePage:
    """Return the first page of a desk."""
    at_work = {each.bloc: words.AT_WORK.format(title=each.title) for each in desk.jobs.running()}
    rows = (_row_of(desk.folder, name, at_work.get(name, "")) for name in desk.folder.blocs())
    return HomePage(
        folder=str(desk.folder.path),
        is_chosen=desk.is_chosen,
        remarks=desk.remarks(),
        ended=[_ended(each, address_of_job) for each in desk.jobs.untold()],
        rows=[each for each in rows if each is not None],
    )


def _ended(job: Job, address_of_job: Callable[[str], str]) -> LinkView:
    is_done = job.state == "done" and not job.is_refused
    pattern = words.DONE_UNSEEN if is_done else words.NOT_DONE_UNSEEN
    return LinkView(address_of_job(job.id), pattern.format(title=job.title, bloc=job.bloc))


def _row_of(folder: HerFolder, name: str, at_work: str) -> BlocRow | None:
    """Return the row of a bloc; None if it is gone by now."""
    try:
        look = look_at(folder, name)
        return None if look is None else home_row(look, at_work)
    except Exception as error:  # whatever it is, the other blocs are to be worked on
        LOG.debug("a bloc cannot be looked at", exc_info=error)
        return _unknown(name, words.CANNOT_BE_LOOKED_AT)


def _unknown(name: str, why: str) -> BlocRow:
    return BlocRow(name, name, words.UNKNOWN, words.UNKNOWN, words.UNKNOWN, why)


def home_row(look: Look, at_work: str) -> BlocRow:
    """Return what the first page says of a bloc; `at_work` is the verb that is at work in it."""
    if look.examined is None:
        return _unknown(look.name, words.CANNOT_BE_READ)
    bloc, members = look.examined.book.bloc, look.examined.standings.members
    submitted = sum(each.submitted for each in members)
    return BlocRow(
        name=look.name,
        title=bloc.name,
        period=words.PERIOD_IS.format(period=bloc.period.value, year=bloc.year),
        submitted=words.COUNT_OF.format(count=submitted, all=len(members)),
        last_run=_last_run(look),
        next_step=at_work or _next(look),
    )


def _last_run(look: Look) -> str:
    if any(not each.holds for each in look.official()):
        return words.OFFICIAL_WRONG
    if look.is_made:
        return words.MADE_NOW
    return words.MADE_BEFORE if look.has_run else words.NOT_MADE_YET


def _next(look: Look) -> str:
    open_ones = [each.title for each in steps(look) if each.state in (State.NOW, State.AGAIN)]
    return open_ones[0] if open_ones else words.ALL_DONE
