"""The first page: her folder and the blocs in it; and what a code means."""

from http import HTTPStatus
from pathlib import Path

from flask import Blueprint, Response, abort, redirect, request, send_file, url_for

from thidua_reports.commands.command_help import WrongCommandLine
from thidua_reports.commands.explain import explain
from thidua_reports.commands.result import Words
from thidua_reports.desk.filling import filled
from thidua_reports.desk.guards import POLICY
from thidua_reports.desk.home_page import home_page, row, row_at_once
from thidua_reports.desk.jobs import Busy
from thidua_reports.desk.let_in import the_desk
from thidua_reports.desk.pages.answers import Answer
from thidua_reports.desk.said import SaidLine, said_lines
from thidua_reports.manual import html_manual
from thidua_reports.page.markup import text_of
from thidua_reports.presenting import desk_words as words

HOME = Blueprint("home", __name__)
LOOKS = {"kiem_tra.css": "text/css", "kiem_tra.js": "text/javascript"}
"""The look of kiem_tra.html, which the working page shares, and its filter."""
WAIT_FOR_ALL = "cho"
"""With this the first page is shown when all blocs were looked into."""
OF_MANUAL = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""The manual is one file; what it says of itself narrows this to its own style and script."""


@HOME.get("/trang/<name>")
def look(name: str) -> Answer:
    """Return a style or script of kiem_tra.html."""
    if name not in LOOKS:
        return "", HTTPStatus.NOT_FOUND
    return Response(text_of(name), mimetype=LOOKS[name])


@HOME.get("/huong-dan")
def manual() -> Answer:
    """Show the manual, under the rules that it brings along itself."""
    built = html_manual()
    if built is None:
        return filled("no_manual.html.jinja"), HTTPStatus.NOT_FOUND
    page = send_file(built, mimetype="text/html")
    page.headers[POLICY] = OF_MANUAL
    return page


@HOME.get("/")
def home() -> str:
    """Show the blocs, and what became of verbs whose end nobody has seen."""
    return _shown()


@HOME.get("/tinh-hinh/<name>")
def state(name: str) -> str:
    """Return how far a bloc is, as a row of the first page."""
    return filled("bloc_row.html.jinja", each=row(the_desk(), name) or abort(HTTPStatus.NOT_FOUND))


@HOME.post("/da-biet")
def take_advice() -> Answer:
    """Take note that she knows where her folder lies."""
    the_desk().take_advice()
    return redirect(url_for("home.home"), HTTPStatus.SEE_OTHER)


@HOME.post("/thu-muc")
def choose() -> Answer:
    """Take another folder for her blocs; one that is not there is made."""
    typed = request.form.get("folder", "").strip().strip('"')
    wrong = _chosen(typed)
    if wrong:
        return _shown(typed, wrong), HTTPStatus.UNPROCESSABLE_ENTITY
    return redirect(url_for("home.home"), HTTPStatus.SEE_OTHER)


def _chosen(typed: str) -> str:
    """Take a folder; return what is wrong with it, or ""."""
    if not typed:
        return words.FOLDER_MISSING
    if not typed.isprintable():
        return words.FOLDER_UNPRINTABLE
    try:
        return the_desk().choose(Path(typed))
    except Busy as busy:
        return words.FOLDER_BUSY.format(title=busy.job.title)


def _shown(typed: str = "", wrong: str = "") -> str:
    desk = the_desk()
    row_of = row if WAIT_FOR_ALL in request.args else row_at_once
    return filled(
        "home.html.jinja",
        page=home_page(desk, lambda job: url_for("work.show", job_id=job), row_of),
        typed=typed or str(desk.folder.path),
        wrong=wrong,
    )


@HOME.get("/ma/")
@HOME.get("/ma/<code>")
def code(code: str = "") -> Answer:
    """Tell what a code means."""
    asked = (code or request.args.get("code", "")).strip()
    try:
        lines, wrong = _lines_on(asked), ""
    except WrongCommandLine as error:
        lines, wrong = [], error.message
    page = filled("code.html.jinja", asked=asked, lines=lines, wrong=wrong)
    return page, HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK


def _lines_on(asked: str) -> list[SaidLine]:
    parts = explain([asked] if asked else []).parts
    lines = (line for part in parts if isinstance(part, Words) for line in part.lines)
    return [*said_lines(lines)]
