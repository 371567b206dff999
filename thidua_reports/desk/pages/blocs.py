"""The page of a bloc: its steps, its actions, the files it takes in and opens."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from http import HTTPStatus
from pathlib import PurePath
from types import MappingProxyType

from flask import Blueprint, abort, jsonify, redirect, request, url_for

from thidua_reports.commands.accept_readings import DAY_PATTERN
from thidua_reports.desk.actions import DOCUMENT, OTHER_DOCUMENT, Action, Typed, action_of
from thidua_reports.desk.bloc_page import Addresses, bloc_page
from thidua_reports.desk.came_in import days_to_note
from thidua_reports.desk.delivered_page import delivered_page
from thidua_reports.desk.fields import Field, Kind, as_lines, problems, typed_in
from thidua_reports.desk.filling import filled
from thidua_reports.desk.forms import fields_for, form_of_bloc
from thidua_reports.desk.her_folder import OUTPUT
from thidua_reports.desk.let_in import the_desk
from thidua_reports.desk.look import Look, look_at, title_of
from thidua_reports.desk.opening import open_file
from thidua_reports.desk.pages.answers import Answer, started
from thidua_reports.desk.putting_away import put_away
from thidua_reports.desk.uploads import receive, receive_document
from thidua_reports.desk.views import FileView
from thidua_reports.presenting import desk_words as words
from thidua_reports.workspace.folder import MEMBERS_FOLDER

BLOCS = Blueprint("blocs", __name__)

NONE: Mapping[str, str] = MappingProxyType({})


def addresses_of(name: str) -> Addresses:
    """Return the addresses of the pages of a bloc."""
    return Addresses(
        lambda key: url_for("blocs.action", name=name, key=key),
        lambda job: url_for("work.show", job_id=job),
        url_for("blocs.page", name=name),
    )


@BLOCS.get("/khoi/<name>/")
def show(name: str) -> Answer:
    """Show a bloc."""
    return _shown(_look(name))


@BLOCS.get("/khoi/<name>/lam/<key>")
def action(name: str, key: str) -> Answer:
    """Show what an action will do, and ask for what it needs."""
    look, wanted = _action(name, key)
    if not wanted.is_told_first:
        return redirect(url_for("blocs.show", name=look.name), HTTPStatus.SEE_OTHER)
    fields = fields_for(wanted, look)
    return _asked(look, wanted, typed_in(fields, {**_today(fields), **request.args}))


@BLOCS.post("/khoi/<name>/lam/<key>")
def begin(name: str, key: str) -> Answer:
    """Begin an action, or tell what is wrong with what was typed."""
    look, wanted = _action(name, key)
    sent, refused = _with_document(look)
    fields = fields_for(wanted, look)
    typed = typed_in(fields, sent)
    wrong = refused or problems(fields, typed)
    if wrong:
        return _asked(look, wanted, typed, wrong), HTTPStatus.UNPROCESSABLE_ENTITY
    return started(look.name, wanted, wanted.command(look.spot, typed))


def _asked(look: Look, wanted: Action, typed: Typed, wrong: Mapping[str, str] = NONE) -> str:
    view = form_of_bloc(wanted, look, request.path, typed, wrong)
    return filled("form.html.jinja", form=view, name=look.name, title=title_of(look))


def _today(fields: Sequence[Field]) -> dict[str, str]:
    """Return the day that stands in a field for days until another is typed."""
    today = date.today().strftime(DAY_PATTERN)
    return {each.name: today for each in fields if each.kind is Kind.DAY}


def _with_document(look: Look) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return what was sent, with the name of a document that came along, or why it is not taken."""
    sent = as_lines(request.form.lists())
    file = request.files.get(OTHER_DOCUMENT)
    if file is None or not file.filename:
        is_open = sent.get(DOCUMENT) == ""
        return sent, {DOCUMENT: words.NOTHING_CHOSEN} if is_open else {}
    received = receive_document(file, look.spot.output)
    if not received.is_there:
        told = words.OF_FILE.format(name=received.name, outcome=received.outcome)
        return sent, {OTHER_DOCUMENT: told}
    return {**sent, DOCUMENT: received.name}, {}


@BLOCS.post("/khoi/<name>/tep")
def take_in(name: str) -> Answer:
    """Take in the workbooks that were dropped or chosen."""
    look = _look(name)
    files = [each for each in request.files.getlist("tep") if each.filename]
    received = [receive(each, look.spot.folder) for each in files]
    told = [words.OF_FILE.format(name=each.name, outcome=each.outcome) for each in received]
    names = {f"{MEMBERS_FOLDER}/{each.name}" for each in received if each.is_there}
    now = _look(name)
    told.extend(days_to_note(now) if names else ())
    return _shown(now, told or [words.NO_FILES], names)


@BLOCS.post("/khoi/<name>/cat")
def put_away_some(name: str) -> Answer:
    """Put files away: those that are not wanted, or those beside the one that is to be used."""
    look, folder = _look(name), the_desk().folder
    for job in the_desk().jobs.running():
        if job.bloc == look.name:
            return _shown(look, [words.BUSY.format(title=job.title)]), HTTPStatus.CONFLICT
    kept = request.form.get("giu", "")
    if kept and folder.file(look.name, kept) is None:
        return _shown(look, [words.KEPT_IS_GONE.format(name=kept)]), HTTPStatus.CONFLICT
    told = put_away(folder, look.name, request.form.getlist("ten"))
    return _shown(_look(name), told or [words.NO_FILES])


@BLOCS.post("/khoi/<name>/mo")
def open_one(name: str) -> Answer:
    """Open a file or folder with the system's program, and tell what became of it."""
    look, wanted = _look(name), request.form.get("ten", "")
    problem = open_file(the_desk(), look.name, wanted)
    told = problem or words.OPENED.format(name=wanted.rpartition("/")[2] or look.name)
    code = HTTPStatus.CONFLICT if problem else HTTPStatus.OK
    if request.accept_mimetypes.best == "application/json":
        return jsonify(said=told), code
    return _shown(look, [told]), code


@BLOCS.get("/khoi/<name>/kiem-tra/")
def page(name: str) -> Answer:
    """Show the page that the last run made, with what is to be known of it."""
    look = _look(name)
    main, told = delivered_page(look)
    return filled("page.html.jinja", main=main, told=told, name=look.name, title=title_of(look))


@BLOCS.get("/khoi/<name>/kiem-tra/<path:file>")
def file_of_page(name: str, file: str) -> Answer:
    """Offer to open a file that the page leads to: nothing is opened by a mere address."""
    look = _look(name)
    wanted = FileView(PurePath(file).name, "", look.name, f"{OUTPUT}/{file}")
    return filled("file.html.jinja", file=wanted, name=look.name, title=title_of(look))


def _shown(look: Look, told: Sequence[str] = (), received: Collection[str] = ()) -> str:
    """Show a bloc; she is asked at once about what of it was received just now."""
    latest = the_desk().jobs.latest(look.name)
    view = bloc_page(look, latest, addresses_of(look.name))
    asked = [each for each in view.choices if any(one.name in received for one in each.files)]
    return filled("bloc.html.jinja", page=view, told=told, asked=asked)


def _look(name: str) -> Look:
    return look_at(the_desk().folder, name) or abort(HTTPStatus.NOT_FOUND)


def _action(name: str, key: str) -> tuple[Look, Action]:
    look = _look(name)
    period = look.examined.book.bloc.period if look.examined else None
    return look, action_of(key, period) or abort(HTTPStatus.NOT_FOUND)
