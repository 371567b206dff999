"""The page of a verb at work, which asks how far it is until there is something to show."""

from http import HTTPStatus

from flask import Blueprint, Response, abort, jsonify, url_for

from thidua_reports.desk.filling import filled
from thidua_reports.desk.job_page import Way, job_page
from thidua_reports.desk.jobs import Job
from thidua_reports.desk.let_in import the_desk
from thidua_reports.presenting import desk_words as words

WORK = Blueprint("work", __name__)


@WORK.get("/viec/<job_id>")
def show(job_id: str) -> str:
    """Show a job, at work or ended."""
    return _filled("job.html.jinja", job_id)


@WORK.post("/viec/<job_id>/dung")
def stop(job_id: str) -> str:
    """Stop a job before it writes anything, or tell that it is too late."""
    is_stopping = _job(job_id).screen.stop()
    told = words.STOPPING if is_stopping else words.TOO_LATE_TO_STOP
    return _filled("job.html.jinja", job_id, told)


@WORK.get("/viec/<job_id>/tinh-hinh")
def state(job_id: str) -> Response:
    """Tell a script how far a job is."""
    job = _job(job_id)
    return jsonify(state=job.state, said=job.said, stop=job.screen.can_be_stopped)


@WORK.get("/viec/<job_id>/ket-qua")
def outcome(job_id: str) -> str:
    """Return what came of a job, as a part of its page."""
    return _filled("outcome.html.jinja", job_id)


def _filled(template: str, job_id: str, told: str = "") -> str:
    job = _job(job_id)
    the_desk().jobs.told(job)
    return filled(template, page=job_page(job, _way(), told))


def _job(job_id: str) -> Job:
    return the_desk().jobs.find(job_id) or abort(HTTPStatus.NOT_FOUND)


def _way() -> Way:
    return Way(
        the_desk().folder,
        lambda name: url_for("blocs.show", name=name),
        lambda name: url_for("blocs.page", name=name),
    )
