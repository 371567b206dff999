"""How a browser comes in and goes, and how the program finds itself when it is started twice."""

import hmac
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote

from flask import Blueprint, Response, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from thidua_reports.desk.let_in import cookie_name, the_desk
from thidua_reports.desk.mishaps import stopped
from thidua_reports.presenting.desk_notices import NO_KEY

DOORS = Blueprint("doors", __name__)
ENTRANCE, TICKET, BLOC = "/vao", "ve", "khoi"
HOME, BLOC_PAGE = "/", "/khoi/{name}/"
KNOCK, DOOR_KEY, FOLDER = "/tra-loi", "X-Door-Key", "X-Folder"
PAGE, OUT_OF_SIGHT = "trang", "khuat"
LONGEST = 64


def entrance(ticket: str, bloc: str) -> str:
    """Return the address, without the host, that lets a browser in at a bloc; "" is at home."""
    at = f"&{BLOC}={quote(bloc, safe='')}" if bloc else ""
    return f"{ENTRANCE}?{TICKET}={ticket}{at}"


@DOORS.get(ENTRANCE)
def enter() -> AnyResponse:
    """Give the key to who has a ticket, and lead on to an address that says nothing of it."""
    desk = the_desk()
    # a look at the head alone uses no ticket up
    if request.method != "GET" or not desk.admits(request.args.get(TICKET, "")):
        return stopped(NO_KEY, HTTPStatus.FORBIDDEN)
    bloc = request.args.get(BLOC, "")
    to = HOME if desk.folder.bloc(bloc) is None else BLOC_PAGE.format(name=quote(bloc, safe=""))
    response = redirect(to, HTTPStatus.SEE_OTHER)
    response.set_cookie(cookie_name(desk), desk.key, httponly=True, samesite="Strict")
    return response


@DOORS.post(KNOCK)
def answer() -> AnyResponse:
    """Answer the program that was started a second time: with the way in, at the bloc it names."""
    desk = the_desk()
    shown = request.headers.get(DOOR_KEY, "")
    if not hmac.compare_digest(shown.encode(), desk.door_key.encode()):
        return stopped(NO_KEY, HTTPStatus.FORBIDDEN)
    folder = unquote(request.headers.get(FOLDER, ""))
    bloc = desk.show(Path(folder)) if folder else ""
    desk.lifetime.expect()
    return Response(entrance(desk.ticket(), bloc), mimetype="text/plain")


@DOORS.post("/con-mo")
def alive() -> AnyResponse:
    """Take note that a page is open."""
    out_of_sight = request.form.get(OUT_OF_SIGHT) == "1"
    the_desk().lifetime.seen(_page(), out_of_sight=out_of_sight)
    return Response(status=HTTPStatus.NO_CONTENT)


@DOORS.post("/da-dong")
def gone() -> AnyResponse:
    """Take note that a page was closed."""
    the_desk().lifetime.gone(_page())
    return Response(status=HTTPStatus.NO_CONTENT)


def _page() -> str:
    return request.form.get(PAGE, "")[:LONGEST]
