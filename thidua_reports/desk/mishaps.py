"""The page in place of one that cannot be shown: a sentence, and the way back."""

import logging
from http import HTTPStatus

from flask import Flask, Response, make_response
from werkzeug.exceptions import HTTPException, NotFound, RequestEntityTooLarge

from thidua_reports.commands.running import SHOW_TRACEBACK
from thidua_reports.desk.choosing import in_brief
from thidua_reports.desk.filling import filled
from thidua_reports.desk.let_in import has_the_key
from thidua_reports.issues.system_reasons import reason_of
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.presenting.console import unexpected
from thidua_reports.workspace.refusals import is_of_full_disk, too_long

LOG = logging.getLogger(__name__)


def stopped(sentence: str, status: int) -> Response:
    """Return a page that says why nothing was done."""
    return make_response(refusal(sentence, leads_home=has_the_key()), status)


def refusal(sentence: str, *, leads_home: bool) -> str:
    """Return that page; it leads home whoever is let in there."""
    return filled("stopped.html.jinja", sentence=sentence, leads_home=leads_home)


def answer_mishaps(app: Flask) -> None:
    """Have an app answer in words whatever goes wrong."""
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(OSError, _out_of_reach)
    app.register_error_handler(Exception, _failed)


def _refused(error: HTTPException) -> Response:
    match error:
        case NotFound():
            sentence = notices.NO_SUCH_PAGE
        case RequestEntityTooLarge():
            sentence = notices.TOO_MUCH_AT_ONCE
        case _:
            sentence = notices.NOT_UNDERSTOOD
    return stopped(sentence, error.code or HTTPStatus.INTERNAL_SERVER_ERROR)


def _out_of_reach(error: OSError) -> Response:
    if is_of_full_disk(error):
        return stopped(notices.NO_ROOM, HTTPStatus.INSUFFICIENT_STORAGE)
    path = too_long(error)
    if path:
        told = notices.TOO_LONG.format(path=in_brief(path), length=len(path))
        return stopped(told, HTTPStatus.UNPROCESSABLE_ENTITY)
    reason = reason_of(error)
    if isinstance(error, PermissionError) and error.filename:
        told = notices.CLOSED.format(path=in_brief(str(error.filename)))
        return stopped(told, HTTPStatus.UNPROCESSABLE_ENTITY)
    return stopped(notices.OUT_OF_REACH.format(reason=reason), HTTPStatus.INTERNAL_SERVER_ERROR)


def _failed(error: Exception) -> Response:
    LOG.debug("a page failed", exc_info=error)
    said = unexpected(f"{type(error).__name__}: {error}", SHOW_TRACEBACK)
    return stopped(said, HTTPStatus.INTERNAL_SERVER_ERROR)
