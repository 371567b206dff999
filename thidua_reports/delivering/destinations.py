"""Where in the output folder a document may be written."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path, PurePosixPath

from thidua_reports.delivering.run_record import fingerprint
from thidua_reports.delivering.seal import is_older_version, is_unedited, sealed_package
from thidua_reports.delivering.staging import retry_while_locked
from thidua_reports.frozen import frozen
from thidua_reports.workspace.version_names import number_of, numbered


@frozen
class Output:
    """A finished document and the name it should have in the output folder.

    A name may lead into a folder below it (phan_hoi/a.xlsx).
    """

    name: str
    content: bytes

    def sealed(self, whose: Iterable[str]) -> "Output":
        """Return an Office file with a seal; `whose` tells of which bloc and period it is."""
        return replace(self, content=sealed_package(self.content, (*whose, self.name)))


class State(Enum):
    """What is found under a name, as seen by a document that would like to have it."""

    FREE = auto()
    SAME = auto()
    OURS = auto()
    EDITED = auto()
    UNSURE = auto()
    OPEN = auto()
    BLOCKED = auto()


KEPT_STATES = (State.EDITED, State.UNSURE, State.OPEN, State.BLOCKED)


@frozen
class Kept:
    """A name that was left alone because it is EDITED, OPEN or BLOCKED (not a file).

    Of what is UNSURE nothing tells whether somebody edited it.
    """

    name: str
    state: State


@frozen
class Destination:
    """A name a document can have, what is found there, and the names it had to pass over."""

    name: str
    state: State
    kept: tuple[Kept, ...]


@frozen
class OutputFolder:
    """The output folder: the sha256 of all that we wrote there, the names found locked.

    `others` are the names that belong to documents, in small letters: none is another's version.
    Where there is no record of what we wrote, `by_seals`, an Office file is known by its seal, and
    of any other nobody can say whether it was edited; `unsure` has the sha256 of those before.
    """

    folder: Path
    ours: frozenset[str]
    locked: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    by_seals: bool = False
    unsure: frozenset[str] = frozenset()


def find_destination(output: Output, output_folder: OutputFolder) -> Destination:
    """Return its own name if that can be had, else the last version of ours, else a new one.

    A version that already has the content is taken first, so that runs do not pile up copies.
    """
    own = _state(output.name, output, output_folder)
    if own not in KEPT_STATES:
        return Destination(output.name, own, ())
    versions = _versions(output.name, output_folder)
    states = {output.name: own}
    states |= {name: _state(name, output, output_folder) for _, name in versions}
    kept = tuple(Kept(name, state) for name, state in states.items() if state in KEPT_STATES)
    last = max((1, *(number for number, _ in versions)))
    name = _best_version(states) or _new_version(output.name, last + 1, output_folder.others)
    return Destination(name, states.get(name, State.FREE), kept)


def _best_version(states: dict[str, State]) -> str | None:
    same = [name for name, state in states.items() if state is State.SAME]
    last = list(states)[-1]
    return same[0] if same else last if states[last] is State.OURS else None


def _state(name: str, output: Output, output_folder: OutputFolder) -> State:
    path = output_folder.folder / name
    if name in output_folder.locked:
        return State.OPEN
    if not path.exists():
        return State.FREE
    if not path.is_file():
        return State.BLOCKED
    return _state_of_file(path, output, output_folder)


def _state_of_file(path: Path, output: Output, output_folder: OutputFolder) -> State:
    try:
        content = retry_while_locked(path.read_bytes)
    except PermissionError:
        return State.OPEN
    if content == output.content:
        return State.SAME
    # by content, not by name: a version of ours that was renamed is still not edited
    sha256 = fingerprint(path.name, content).sha256
    is_ours = (
        sha256 in output_folder.ours
        or is_unedited(content)
        or (output_folder.by_seals and is_older_version(content, output.content))
    )
    if is_ours:
        return State.OURS
    is_unsure = output_folder.by_seals or sha256 in output_folder.unsure
    return State.UNSURE if is_unsure else State.EDITED


def _new_version(name: str, number: int, others: frozenset[str]) -> str:
    """Return the first version from a number on that is no document's own name."""
    while (version := numbered(name, number)).casefold() in others:
        number += 1
    return version


def _versions(name: str, output_folder: OutputFolder) -> list[tuple[int, str]]:
    """Return the versions that are there; another document may be called like one."""
    found = sorted(_numbered(PurePosixPath(name), output_folder.folder))
    return [each for each in found if each[1].casefold() not in output_folder.others]


def _numbered(name: PurePosixPath, folder: Path) -> Iterator[tuple[int, str]]:
    for path in (folder / name).parent.iterdir():
        number = number_of(path.name, name.name)
        if number is not None:
            yield number, str(name.with_name(path.name))
