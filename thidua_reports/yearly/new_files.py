"""Files into a folder where somebody may already work: nothing that is there is replaced."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from thidua_reports.delivering.spots import Ground, Output, State, find_spot
from thidua_reports.delivering.staging import discard, patiently, stage
from thidua_reports.domain.place import Place
from thidua_reports.errors import CannotGoOn
from thidua_reports.issues.catalogue import year_kinds
from thidua_reports.issues.issue import Issue


class NewStatus(Enum):
    """What became of a file; the value is the word the user sees."""

    WRITTEN = "đã ghi"
    UNCHANGED = "không đổi"
    KEPT = "giữ tệp đã có"


@dataclass(frozen=True)
class NewFile:
    """A file that should be in the folder, and what became of it."""

    name: str
    status: NewStatus


def write_new(
    folder: Path, outputs: Sequence[Output]
) -> tuple[tuple[NewFile, ...], tuple[Issue, ...]]:
    """Write the files that are not there yet, each in one step; name those that are kept.

    Raises:
        CannotGoOn: the folder cannot be made or written to.
    """
    with _refusal_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        files = tuple(NewFile(output.name, _write(folder, output)) for output in outputs)
    return files, tuple(
        year_kinds.FILE_KEPT.at(Place(file.name), folder=folder, name=file.name)
        for file in files
        if file.status is NewStatus.KEPT
    )


def make_folder(folder: Path) -> None:
    """Make an empty folder where there is none; CannotGoOn if that cannot be done."""
    with _refusal_told(folder):
        folder.mkdir(parents=True, exist_ok=True)


def _write(folder: Path, output: Output) -> NewStatus:
    status = _status(folder, output)
    if status is not NewStatus.WRITTEN:
        return status
    temporary = stage(folder, output.name, output.content)
    try:
        return patiently(partial(_put, folder, output, temporary))
    finally:
        discard([temporary])


def _put(folder: Path, output: Output, temporary: Path) -> NewStatus:
    # looked at anew: somebody may have put a file there in the meantime
    status = _status(folder, output)
    if status is NewStatus.WRITTEN:
        temporary.replace(folder / output.name)
    return status


def _status(folder: Path, output: Output) -> NewStatus:
    """Nothing there is ours to replace, whoever wrote it."""
    spot = find_spot(output, Ground(folder, frozenset()))
    if spot.kept:
        return NewStatus.KEPT
    return NewStatus.UNCHANGED if spot.state is State.SAME else NewStatus.WRITTEN


@contextmanager
def _refusal_told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or error
        refused = year_kinds.FOLDER_REFUSED.at(Place(str(folder)), folder=folder, reason=reason)
        raise CannotGoOn(refused) from error
