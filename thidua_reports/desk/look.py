"""What a bloc is like just now, looked at anew whenever one of its files has changed."""

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from thidua_reports import pipeline
from thidua_reports.delivering.last_run import state_of, was_of
from thidua_reports.delivering.official_copies import Official, official_names
from thidua_reports.delivering.run_record import RECORD_NAME
from thidua_reports.desk.actions import Spot
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.presenting import desk_words as words
from thidua_reports.presenting.documents import views_of
from thidua_reports.word.edited.official_signs import official_of
from thidua_reports.workspace.folder import MEMBERS_FOLDER, Workspace

MOST_KEPT = 128
"""How many blocs are remembered, some megabytes each; of more some are looked into each time."""

Known = tuple[str, int, int, bool]
Stamp = tuple[Known, ...]
Found = tuple[pipeline.Examined | None, tuple[Issue, ...]]
_FOUND: dict[Path, tuple[Stamp, Found]] = {}


@frozen
class Look:
    """A bloc by its name in her folder: what is in it, or why that cannot be said."""

    name: str
    spot: Spot
    examined: pipeline.Examined | None
    stopped: tuple[Issue, ...] = ()

    @property
    def has_run(self) -> bool:
        """Whether its documents were made, of whatever figures."""
        return (self.spot.output / RECORD_NAME).is_file()

    @cached_property
    def is_made(self) -> bool:
        """Whether its documents were made of the present figures and templates.

        What she has changed in them since is no reason to make them anew.
        """
        output = self.spot.output
        return was_of(output, state_of(self.spot.folder, None, output))

    @property
    def is_up_to_date(self) -> bool:
        """Whether there is nothing to make anew: the documents, or all that are signed, are of now.

        Official copies are known by what they say: what was accepted since changes none of it.
        """
        return self.is_made or self.official.is_done

    @cached_property
    def official(self) -> Official:
        """Return the newest official copy of each document that has one, and how it stands."""
        if self.examined is None or not official_names(self.spot.output):
            return Official()
        return official_of(self.spot.output, self.examined.book.bloc, views_of(self.examined))


def look_at(folder: HerFolder, name: str) -> Look | None:
    """Return what a bloc is like; None if there is none of this name."""
    path = folder.bloc(name)
    if path is None:
        return None
    spot = Spot(path, folder.output(name))
    return Look(name, spot, *_found(path))


def is_known(folder: HerFolder, name: str) -> bool:
    """Return whether it can be said at once what a bloc is like: nothing in it has changed."""
    path = folder.bloc(name)
    if path is None:
        return False
    stamp, _ = _FOUND.get(path, ((), None))
    return stamp == tuple(_stamps(path))


def title_of(look: Look) -> str:
    """Return what a bloc is called, with its period."""
    if look.examined is None:
        return look.name
    bloc = look.examined.book.bloc
    return words.BLOC_TITLE.format(bloc=bloc.name, period=bloc.period.value, year=bloc.year)


def _found(path: Path) -> Found:
    stamp = tuple(_stamps(path))
    known, found = _FOUND.get(path, ((), None))
    if found is None or known != stamp:
        found = _examined(path)
        _FOUND.pop(path, None)
        _FOUND[path] = stamp, found
        for oldest in [*_FOUND][:-MOST_KEPT]:
            _FOUND.pop(oldest, None)
    return found


def _examined(path: Path) -> Found:
    try:
        return pipeline.examine(Workspace(path)), ()
    except CannotGoOn as stop:
        return None, stop.issues


def _stamps(folder: Path) -> Iterator[Known]:
    """Yield what the files that decide the figures are known by."""
    members = folder / MEMBERS_FOLDER
    inside = sorted(members.rglob("*")) if members.is_dir() else []
    beside = sorted(each for each in folder.iterdir() if each.is_file())
    for path in (folder / BLOC_WORKBOOK, *beside, *inside):
        try:
            found = path.stat()
        except OSError:
            continue
        # a file that may be read no more has changed as well
        may_be_read = os.access(path, os.R_OK)
        yield str(path), found.st_size, found.st_mtime_ns, may_be_read
