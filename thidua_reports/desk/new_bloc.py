"""What was typed of a new bloc -> the verb that begins it, or what is wrong at which field."""

import atexit
import secrets
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from thidua_reports.commands.init import period_called
from thidua_reports.commands.new_members import listed_members
from thidua_reports.commands.next import next_folder_name
from thidua_reports.desk.actions import INIT, Spot, Typed
from thidua_reports.desk.fields import Choice, Field
from thidua_reports.desk.forms import with_choices
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.look import is_known, look_at, title_of
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.language.text import file_stem
from thidua_reports.language.vietnamese import sentence_start
from thidua_reports.presenting import desk_words as words

NAME, LIKE, MEMBERS = "name", "like", "members"
"""Fields of which more has to be known than what was typed."""


def fields_of_new(folder: HerFolder) -> tuple[Field, ...]:
    """Return the fields of a new bloc, with the blocs there are to be like."""
    offered = [Choice(name, _called(folder, name)) for name in folder.blocs()]
    return with_choices(INIT.fields, {LIKE: offered})


def _called(folder: HerFolder, name: str) -> str:
    """Return what a bloc is called, with its period and its folder.

    To look into each takes too long: one that was not looked into goes by the name of its folder.
    """
    with suppress(OSError):
        look = look_at(folder, name) if is_known(folder, name) else None
        if look is not None and look.examined is not None:
            return words.BLOC_IN_FOLDER.format(bloc=title_of(look), name=name)
    return name


def problems_of_new(folder: HerFolder, typed: Typed) -> Mapping[str, str]:
    """Return what is wrong with a bloc that is typed in full, by the name of the field."""
    own = _folder_of(folder, typed).name
    found = {NAME: words.FOLDER_TAKEN.format(name=own)} if folder.is_taken(own) else {}
    try:
        listed_members(_list_of(typed))
    except CannotGoOn as stop:
        found[MEMBERS] = " ".join(map(_of_list, stop.issues))
    return found


def _of_list(issue: Issue) -> str:
    line, message = sentence_start(issue.place.cell), issue.message
    whole = f"{message} {issue.remedy}"
    return words.IN_LIST.format(line=line, message=message, remedy=issue.remedy) if line else whole


def command_of(folder: HerFolder, typed: Typed) -> tuple[Spot, tuple[str, ...]]:
    """Return where a new bloc will be, and the verb that begins it."""
    path = _folder_of(folder, typed)
    like = folder.bloc(typed[LIKE]) if typed[LIKE] else None
    spot = Spot(path, folder.output(path.name))
    known = {**typed, MEMBERS: str(_list_of(typed)), LIKE: str(like) if like else ""}
    return spot, INIT.command(spot, known)


def _folder_of(folder: HerFolder, typed: Typed) -> Path:
    period = period_called(typed["period"])
    return folder.path / next_folder_name(file_stem(typed[NAME]), period, int(typed["year"]))


def _list_of(typed: Typed) -> Path:
    """Return a file with the list of members, as the verb takes it.

    It is the same for the same list: a bloc that is asked for twice is begun once.
    """
    content = typed[MEMBERS].encode()
    folder = Path(_place_for_lists()) / sha256(content).hexdigest()
    folder.mkdir(exist_ok=True)
    path = folder / words.TYPED_LIST
    if not path.exists():
        temporary = folder / secrets.token_hex(8)
        temporary.write_bytes(content)
        temporary.replace(path)
    return path


@cache
def _place_for_lists() -> str:
    """Return a folder that is there until the program ends."""
    place = TemporaryDirectory(prefix="make-report-")
    atexit.register(place.cleanup)
    return place.name
