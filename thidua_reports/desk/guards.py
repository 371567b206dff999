"""Who may ask what of the page: her browser alone, and of every change a page of ours alone."""

import hmac
from collections.abc import Callable
from http import HTTPStatus

from flask import Flask, Response, request

from thidua_reports.desk.desk import Desk
from thidua_reports.desk.let_in import form_token, has_the_key, the_desk
from thidua_reports.desk.mishaps import stopped
from thidua_reports.presenting import desk_notices as notices

TOKEN = "token"
"""The field of every form that changes something: <input type="hidden" name="token">."""
TOKEN_HEADER = "X-Token"
"""Where a script puts the token instead."""
DOORS = frozenset({"doors.enter", "doors.answer"})
"""What is asked without the key: there it is given."""
STYLES = frozenset({"/trang/kiem_tra.css", "/static/desk.css"})
"""How the page that says so looks to who has no key."""
CHANGE_NOTHING = frozenset({"doors.alive", "doors.gone"})
"""What a page says of itself, also one that was opened before she chose another folder."""
PAGE = "text/html"
ONLY_LOOK = frozenset({"GET", "HEAD"})
CONTENT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
POLICY = "Content-Security-Policy"
HEADERS = {
    POLICY: CONTENT,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # with no-referrer a browser calls the origin of our own forms "null"
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def guard(app: Flask) -> None:
    """Have an app answer her browser alone."""
    app.before_request(_refusal)
    app.after_request(_with_headers)
    app.after_request(_told_of)


def _refusal() -> Response | None:
    for is_kept, sentence in RULES:
        if not is_kept(the_desk()):
            return stopped(sentence, HTTPStatus.FORBIDDEN)
    return None


def _is_our_address(desk: Desk) -> bool:
    """A name of another site that leads to this computer (DNS rebinding) is no address of ours."""
    return request.host in desk.hosts


def _may_look(_: Desk) -> bool:
    return request.endpoint in DOORS or request.path in STYLES or has_the_key()


def _comes_from_our_page(_: Desk) -> bool:
    if request.method in ONLY_LOOK or request.endpoint in DOORS:
        return True
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    return site == "same-origin" and request.headers.get("Origin") == f"http://{request.host}"


def _is_understood(_: Desk) -> bool:
    """Of a form of which one part cannot be read nothing at all is there, not even the token."""
    is_form = request.mimetype == "multipart/form-data" and bool(request.content_length)
    return request.method in ONLY_LOOK or not is_form or bool(request.form or request.files)


def _comes_from_a_present_page(_: Desk) -> bool:
    if request.method in ONLY_LOOK or request.endpoint in DOORS | CHANGE_NOTHING:
        return True
    shown = request.headers.get(TOKEN_HEADER) or request.form.get(TOKEN, "")
    return hmac.compare_digest(shown.encode(), form_token().encode())


RULES: tuple[tuple[Callable[[Desk], bool], str], ...] = (
    (_is_our_address, notices.WRONG_HOST),
    (_may_look, notices.NO_KEY),
    (_comes_from_our_page, notices.FROM_ELSEWHERE),
    (_is_understood, notices.NOT_READABLE),
    (_comes_from_a_present_page, notices.STALE_PAGE),
)


def _told_of(response: Response) -> Response:
    is_hers = (
        response.status_code != HTTPStatus.FORBIDDEN
        and request.endpoint not in DOORS | CHANGE_NOTHING
    )
    if is_hers and response.mimetype == PAGE:
        the_desk().lifetime.served()
    return response


def _with_headers(response: Response) -> Response:
    own = response.headers.get(POLICY)
    response.headers.update(HEADERS)
    if own:
        response.headers[POLICY] = own
    return response
