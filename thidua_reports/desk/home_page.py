"""Her folder -> the blocs of the first page: how far each is, and what is next."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress

from thidua_reports.desk.desk import Desk
from thidua_reports.desk.jobs import Job
from thidua_reports.desk.look import Look, is_known, look_at
from thidua_reports.desk.step import State
from thidua_reports.desk.steps import is_passed_over, steps
from thidua_reports.desk.views import NOT_ENDED, BlocRow, HomePage, LinkView
from thidua_reports.domain.period import Period
from thidua_reports.language.vietnamese import counted_integer
from thidua_reports.presenting import desk_words as words

LOG = logging.getLogger(__name__)
RowOf = Callable[[Desk, str], BlocRow | None]


def home_page(desk: Desk, address_of_job: Callable[[str], str], row_of: RowOf) -> HomePage:
    """Return the first page of a desk, with what `row_of` says of each bloc."""
    rows = (row_of(desk, name) for name in desk.folder.blocs())
    return HomePage(
        folder=str(desk.folder.path),
        is_chosen=desk.is_chosen,
        remarks=desk.remarks(),
        advice=desk.advice(),
        ended=[_ended(each, address_of_job) for each in desk.jobs.untold()],
        rows=_open_first([each for each in rows if each is not None]),
    )


def _open_first(rows: Sequence[BlocRow]) -> Sequence[BlocRow]:
    """Return the rows with the periods that have ended last, of these the newest first."""
    going_on = [each for each in rows if each.ended == NOT_ENDED]
    ended = [each for each in rows if each.ended != NOT_ENDED]
    return [*going_on, *sorted(ended, key=lambda each: each.ended, reverse=True)]


def row_at_once(desk: Desk, name: str) -> BlocRow | None:
    """Return what can be said of a bloc without looking into it, which takes a while."""
    with suppress(OSError):  # what it is that cannot be looked at is told when it is looked into
        if is_known(desk.folder, name):
            return row(desk, name)
    next_step = _at_work(desk, name) or words.LOOKING_INTO
    return BlocRow(name, name, "", "", "", next_step, is_known=False)


def row(desk: Desk, name: str) -> BlocRow | None:
    """Return what the first page says of a bloc, looked into anew; None if it is gone by now."""
    try:
        look = look_at(desk.folder, name)
        return None if look is None else home_row(look, _at_work(desk, name))
    except Exception as error:  # whatever it is, the other blocs are to be worked on
        LOG.debug("a bloc cannot be looked at", exc_info=error)
        return _unknown(name, words.CANNOT_BE_LOOKED_AT)


def _at_work(desk: Desk, name: str) -> str:
    titles = (each.title for each in desk.jobs.running() if each.bloc == name)
    return next((words.AT_WORK.format(title=each) for each in titles), "")


def _ended(job: Job, address_of_job: Callable[[str], str]) -> LinkView:
    is_done = job.state == "done" and not job.is_refused
    pattern = words.DONE_UNSEEN if is_done else words.NOT_DONE_UNSEEN
    return LinkView(address_of_job(job.id), pattern.format(title=job.title, bloc=job.bloc))


def _unknown(name: str, why: str) -> BlocRow:
    return BlocRow(name, name, words.UNKNOWN, words.UNKNOWN, words.UNKNOWN, why)


def home_row(look: Look, at_work: str) -> BlocRow:
    """Return what the first page says of a bloc; `at_work` is the verb that is at work in it."""
    if look.examined is None:
        return _unknown(look.name, words.CANNOT_BE_READ)
    bloc, members = look.examined.book.bloc, look.examined.standings.members
    following = _next(look)
    is_ended = following in (words.ALL_DONE, words.PASSED_OVER)
    submitted = sum(each.submitted for each in members)
    return BlocRow(
        name=look.name,
        title=bloc.name,
        period=words.PERIOD_IS.format(period=bloc.period.value, year=bloc.year),
        submitted=words.COUNT_OF.format(
            count=counted_integer(submitted), all=counted_integer(len(members))
        ),
        last_run=_last_run(look),
        next_step=at_work or following,
        ended=(bloc.year, [*Period].index(bloc.period) + 1) if is_ended else NOT_ENDED,
    )


def _last_run(look: Look) -> str:
    if not look.official.is_right:
        return words.OFFICIAL_WRONG
    if look.is_up_to_date:
        return words.MADE_NOW
    return words.MADE_BEFORE if look.has_run else words.NOT_MADE_YET


def _next(look: Look) -> str:
    if is_passed_over(look):
        return words.PASSED_OVER
    open_ones = [each.title for each in steps(look) if each.state in (State.NOW, State.AGAIN)]
    return open_ones[0] if open_ones else words.ALL_DONE
