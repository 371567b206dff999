"""Who may ask what of the page: her browser alone, and of every change a page of ours alone."""

import hmac
from collections.abc import Callable, Mapping
from hashlib import sha256

from flask import Flask, Response, current_app, request
from werkzeug.http import parse_cookie

from thidua_reports.desk.desk import Desk
from thidua_reports.desk.mishaps import stopped
from thidua_reports.presenting import desk_notices as notices

TOKEN = "token"
"""The field of every form that changes something: <input type="hidden" name="token">."""
TOKEN_HEADER = "X-Token"
"""Where a script puts the token instead."""
DOORS = frozenset({"doors.enter", "doors.answer"})
"""What is asked without the key: there it is given."""
CHANGE_NOTHING = frozenset({"doors.alive", "doors.gone"})
"""What a page says of itself, also one that was opened before she chose another folder."""
PAGE, FORBIDDEN = "text/html", 403
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


def the_desk() -> Desk:
    """Return the desk of the application that answers."""
    desk: Desk = current_app.extensions["desk"]
    return desk


def cookie_name(desk: Desk) -> str:
    """Return under which name the browser keeps the key: cookies know no ports."""
    return f"make_report_{desk.port}"


def form_token() -> str:
    """Return what every form carries in the field `token`, a global of the templates.

    It is another one for each folder of hers: a page that was opened before she chose another
    folder changes nothing in this one, where a bloc may have the same name.
    """
    desk = the_desk()
    return hmac.new(desk.key.encode(), str(desk.folder.path).encode(), sha256).hexdigest()


def bears_the_key(desk: Desk, heads: Mapping[str, str]) -> bool:
    """Return whether the head of a request, as the server knows it, is that of her browser."""
    shown = parse_cookie(heads.get("COOKIE", "")).get(cookie_name(desk), "")
    is_hers = hmac.compare_digest(shown.encode(), desk.key.encode())
    return is_hers and heads.get("HOST", "") in desk.hosts


def guard(app: Flask) -> None:
    """Have an app answer her browser alone."""
    app.jinja_env.globals["form_token"] = form_token
    app.before_request(_refusal)
    app.after_request(_with_headers)
    app.after_request(_told_of)


def _refusal() -> Response | None:
    for is_kept, sentence in RULES:
        if not is_kept(the_desk()):
            return stopped(sentence, FORBIDDEN)
    return None


def _is_our_address(desk: Desk) -> bool:
    """A name of another site that leads to this computer (DNS rebinding) is no address of ours."""
    return request.host in desk.hosts


def _has_the_key(desk: Desk) -> bool:
    if request.endpoint in DOORS:
        return True
    shown = request.cookies.get(cookie_name(desk), "")
    return hmac.compare_digest(shown.encode(), desk.key.encode())


def _comes_from_our_page(_: Desk) -> bool:
    if request.method in ONLY_LOOK or request.endpoint in DOORS:
        return True
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    return site == "same-origin" and request.headers.get("Origin") == f"http://{request.host}"


def _comes_from_a_page_of_now(_: Desk) -> bool:
    if request.method in ONLY_LOOK or request.endpoint in DOORS | CHANGE_NOTHING:
        return True
    shown = request.headers.get(TOKEN_HEADER) or request.form.get(TOKEN, "")
    return hmac.compare_digest(shown.encode(), form_token().encode())


RULES: tuple[tuple[Callable[[Desk], bool], str], ...] = (
    (_is_our_address, notices.WRONG_HOST),
    (_has_the_key, notices.NO_KEY),
    (_comes_from_our_page, notices.FROM_ELSEWHERE),
    (_comes_from_a_page_of_now, notices.STALE_PAGE),
)


def _told_of(response: Response) -> Response:
    is_hers = response.status_code != FORBIDDEN and request.endpoint not in DOORS | CHANGE_NOTHING
    if is_hers and response.mimetype == PAGE:
        the_desk().lifetime.served()
    return response


def _with_headers(response: Response) -> Response:
    own = response.headers.get(POLICY)
    response.headers.update(HEADERS)
    if own:
        response.headers[POLICY] = own
    return response
