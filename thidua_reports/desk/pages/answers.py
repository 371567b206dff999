"""What a page answers, and how one begins a verb."""

from http import HTTPStatus

from flask import redirect, url_for
from werkzeug.wrappers import Response

from thidua_reports.desk.actions import Action
from thidua_reports.desk.filling import filled
from thidua_reports.desk.jobs import Busy
from thidua_reports.desk.let_in import the_desk
from thidua_reports.presenting import desk_words as words

Answer = str | Response | tuple[str | Response, int]


def started(bloc: str, wanted: Action, command: tuple[str, ...]) -> Answer:
    """Begin a verb and lead to its page; while another is at work for the bloc, tell which."""
    try:
        job = the_desk().jobs.start(bloc, wanted.words.title, command)
    except Busy as busy:
        job = busy.job
        if job.arguments != command:
            sentence = words.BUSY.format(title=job.title)
            href = url_for("work.show", job_id=job.id)
            page = filled("busy.html.jinja", sentence=sentence, href=href)
            return page, HTTPStatus.CONFLICT
    return redirect(url_for("work.show", job_id=job.id), HTTPStatus.SEE_OTHER)
