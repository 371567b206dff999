"""What became of the documents of a run, and what is to be told of it."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from pathlib import Path

from thidua_reports.delivering.destinations import Destination, Kept, Output, State
from thidua_reports.delivering.previous_runs import PreviousRuns
from thidua_reports.delivering.run_record import (
    RECORD_NAME,
    Fingerprint,
    fingerprint,
)
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import output_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.vietnamese import joined
from thidua_reports.workspace.folder import ANSWERS_FOLDER
from thidua_reports.workspace.refusals import is_read_only
from thidua_reports.workspace.version_names import is_version_of

KEPT_KINDS = {
    State.EDITED: output_kinds.EDITED_DOCUMENT_KEPT,
    State.UNSURE: output_kinds.UNSURE_DOCUMENT_KEPT,
    State.OPEN: output_kinds.DOCUMENT_OPEN,
    State.BLOCKED: output_kinds.FOLDER_IN_THE_WAY,
}


class Status(Enum):
    """What became of a document; the value is the word the user sees."""

    WRITTEN = "đã ghi"
    UNCHANGED = "không đổi"
    BESIDE = "đã ghi thành bản khác"
    KEPT = "đã có, giữ nguyên"


@frozen
class Delivery:
    """A document, the file in which it now is, and the files of its names that were kept.

    It `is_renewed` where that file held an earlier version of it.
    """

    name: str
    file: Fingerprint
    status: Status
    kept: tuple[Kept, ...]
    is_renewed: bool = False

    @property
    def line(self) -> tuple[str, str]:
        """The file's name, and what became of it in the words of the user."""
        return self.file.name, self.status.value


def delivered_at(output: Output, destination: Destination) -> Delivery:
    """Return a document as it is once it has been written to its destination."""
    file = fingerprint(destination.name, output.content)
    is_renewed = destination.state is State.OURS
    return Delivery(output.name, file, _status(output, destination), destination.kept, is_renewed)


def _status(output: Output, destination: Destination) -> Status:
    if destination.state is State.SAME:
        return Status.UNCHANGED
    return Status.WRITTEN if destination.name == output.name else Status.BESIDE


def told_of(
    folder: Path, previous: PreviousRuns, deliveries: Iterable[Delivery]
) -> Iterator[Issue]:
    """Yield what the user should know: names that were kept, files of earlier runs."""
    made = tuple(deliveries)
    yield from _unknown_previous_runs(previous, made)
    yield from _kept(folder, made)
    yield from _leftovers(folder, previous, made)


def _unknown_previous_runs(
    previous: PreviousRuns, deliveries: Iterable[Delivery]
) -> Iterator[Issue]:
    kept = [kept for delivery in deliveries for kept in delivery.kept]
    if not previous.is_known and any(each.state is State.UNSURE for each in kept):
        yield output_kinds.RECORD_UNREADABLE.at(Place(RECORD_NAME))
    elif previous.is_damaged:
        yield output_kinds.RECORD_DAMAGED.at(Place(RECORD_NAME))


def _why_kept(folder: Path, kept: Kept) -> IssueKind:
    if kept.state is State.OPEN and is_read_only(folder / kept.name):
        return output_kinds.DOCUMENT_READ_ONLY
    return KEPT_KINDS[kept.state]


def _kept(folder: Path, deliveries: Iterable[Delivery]) -> Iterator[Issue]:
    for delivery in deliveries:
        for kept in delivery.kept:
            new = delivery.file.name
            kind = _why_kept(folder, kept)
            yield kind.at(Place(kept.name), name=kept.name, new=new)


def _leftovers(
    folder: Path, previous: PreviousRuns, deliveries: Iterable[Delivery]
) -> Iterator[Issue]:
    """Yield what is of earlier runs and is still there; what was edited of it is not to be lost."""
    made = tuple(deliveries)
    reported = {name for delivery in made for name in _names(delivery)}
    earlier = sorted({file.name for file in previous.outputs} - reported)
    left = [name for name in earlier if (folder / name).exists()]
    edited = {
        name: newer
        for name in left
        if (newer := _newer(name, made)) and is_edited(folder, name, previous)
    }
    answers = [name for name in left if name.startswith(f"{ANSWERS_FOLDER}/")]
    for name in left:
        if name in edited:
            kept = output_kinds.EDITED_DOCUMENT_KEPT
            yield kept.at(Place(name), name=name, new=edited[name])
        elif name not in answers:
            yield output_kinds.DOCUMENT_LEFT_OVER.at(Place(name), name=name)
    yield from _answers_left_over([name for name in answers if name not in edited])


def _newer(name: str, deliveries: Iterable[Delivery]) -> str:
    """Return in which file the document now is that a name is a version of; "" for none."""
    found = (each.file.name for each in deliveries if is_version_of(name, each.name))
    return next(found, "")


def is_edited(folder: Path, name: str, previous: PreviousRuns) -> bool:
    """Return whether a document of an earlier run was edited; as before, if it is held open."""
    try:
        content = (folder / name).read_bytes()
    except OSError:
        return name in previous.edited
    return fingerprint(name, content).sha256 not in previous.ours


def _answers_left_over(answers: Sequence[str]) -> Iterator[Issue]:
    if answers:
        names = joined([name.rpartition("/")[2] for name in answers])
        place = Place(f"{ANSWERS_FOLDER}/")
        yield output_kinds.ANSWERS_LEFT_OVER.at(place, count=len(answers), names=names)


def _names(delivery: Delivery) -> Iterator[str]:
    yield delivery.file.name
    yield from (kept.name for kept in delivery.kept)
