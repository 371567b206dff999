"""The desk of the application that answers, and by what it knows her browser and its own forms."""

import hmac
from collections.abc import Mapping
from hashlib import sha256

from flask import current_app, request
from werkzeug.http import parse_cookie

from thidua_reports.desk.desk import Desk


def the_desk() -> Desk:
    """Return the desk of the application that answers."""
    desk: Desk = current_app.extensions["desk"]
    return desk


def cookie_name(desk: Desk) -> str:
    """Return under which name the browser keeps the key: cookies know no ports."""
    return f"make_report_{desk.port}"


def form_token() -> str:
    """Return what every form carries in the field `token`.

    It is another one for each folder of hers: a page that was opened before she chose another
    folder changes nothing in this one, where a bloc may have the same name.
    """
    desk = the_desk()
    return hmac.new(desk.key.encode(), str(desk.folder.path).encode(), sha256).hexdigest()


def has_the_key() -> bool:
    """Return whether it is her browser that asks."""
    desk = the_desk()
    return _is_key(request.cookies.get(cookie_name(desk), ""), desk)


def bears_the_key(desk: Desk, heads: Mapping[str, str]) -> bool:
    """Return whether the head of a request, as the server knows it, is that of her browser."""
    shown = parse_cookie(heads.get("COOKIE", "")).get(cookie_name(desk), "")
    return _is_key(shown, desk) and heads.get("HOST", "") in desk.hosts


def _is_key(shown: str, desk: Desk) -> bool:
    return hmac.compare_digest(shown.encode(), desk.key.encode())
