"""The pages on which a bloc begins: one of her own, or a sample to try the program on."""

from collections.abc import Callable, Mapping
from http import HTTPStatus

from flask import Blueprint, request

from thidua_reports.desk.actions import INIT, SAMPLE, Action, Spot, Typed
from thidua_reports.desk.fields import Field, problems, typed_in
from thidua_reports.desk.filling import filled
from thidua_reports.desk.forms import form_view
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.let_in import the_desk
from thidua_reports.desk.new_bloc import command_of, fields_of_new, problems_of_new
from thidua_reports.desk.pages.answers import Answer, started
from thidua_reports.desk.sample_bloc import fields_of_sample, problems_of_sample, sample_command
from thidua_reports.frozen import frozen
from thidua_reports.presenting import desk_words as words

NEW = Blueprint("new", __name__)


@frozen
class Beginning:
    """How a bloc begins: the verb, what it asks for, what may be wrong with it, where it will be.

    `problems` is asked once every field on its own is right.
    """

    action: Action
    fields: Callable[[HerFolder], tuple[Field, ...]]
    problems: Callable[[HerFolder, Typed], Mapping[str, str]]
    command: Callable[[HerFolder, Typed], tuple[Spot, tuple[str, ...]]]
    where: str


OWN = Beginning(INIT, fields_of_new, problems_of_new, command_of, words.NEW_FOLDER)
OF_SAMPLE = Beginning(
    SAMPLE,
    lambda _: fields_of_sample(),
    problems_of_sample,
    sample_command,
    words.SAMPLE_FOLDER,
)


@NEW.get("/khoi-moi")
def own() -> Answer:
    """Ask for what is known of a new bloc."""
    return _asked(OWN)


@NEW.post("/khoi-moi")
def begin_own() -> Answer:
    """Begin a new bloc, or tell what is wrong with what was typed."""
    return _begun(OWN)


@NEW.get("/lam-thu")
def sample() -> Answer:
    """Ask for the sample to try the program on."""
    return _asked(OF_SAMPLE)


@NEW.post("/lam-thu")
def begin_sample() -> Answer:
    """Lay a sample out, or tell what is wrong with the choice."""
    return _begun(OF_SAMPLE)


def _asked(beginning: Beginning) -> str:
    fields = beginning.fields(the_desk().folder)
    return _form(beginning, fields, typed_in(fields, request.args), {})


def _begun(beginning: Beginning) -> Answer:
    folder = the_desk().folder
    fields = beginning.fields(folder)
    typed = typed_in(fields, request.form)
    wrong = problems(fields, typed) or beginning.problems(folder, typed)
    if wrong:
        return _form(beginning, fields, typed, wrong), HTTPStatus.UNPROCESSABLE_ENTITY
    spot, command = beginning.command(folder, typed)
    return started(spot.folder.name, beginning.action, command)


def _form(
    beginning: Beginning, fields: tuple[Field, ...], typed: Typed, wrong: Mapping[str, str]
) -> str:
    view = form_view(beginning.action, request.path, fields, typed, wrong)
    where = beginning.where.format(folder=the_desk().folder.path)
    return filled("new.html.jinja", form=view, where=where)
