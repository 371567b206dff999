"""The files that came in -> which of them are to be chosen from, and those that can be put away."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path, PurePath

from thidua_reports.desk.look import Look
from thidua_reports.desk.views import CameIn, ChoiceView
from thidua_reports.domain.submission import Fate, Received
from thidua_reports.issues.catalogue import file_kinds, noted_kinds
from thidua_reports.language.vietnamese import counted_integer
from thidua_reports.pipeline import Examined
from thidua_reports.presenting import desk_words as words
from thidua_reports.workspace.folder import MEMBERS_FOLDER
from thidua_reports.workspace.members import not_read


def came_in(look: Look) -> tuple[CameIn, ...]:
    """Return what lies in the members' folder, or should, what is not used first.

    What programs put there is left out.
    """
    if look.examined is None:
        return ()
    found = look.examined
    files = [_view(look, found, each) for each in found.account if _is_hers(each)]
    return tuple(sorted(files, key=lambda each: each.is_used))


def copies_elsewhere(look: Look) -> Iterator[CameIn]:
    """Yield the copies of workbooks that lie where none is read, and differ from the one used."""
    if look.examined is not None:
        found = look.examined
        of_copies = [each for each in found.issues if each.kind is file_kinds.COPY_ELSEWHERE]
        for name in dict.fromkeys(name for each in of_copies for name in each.files):
            yield _view(look, found, Received(name, Fate.MISPLACED))


def choices(files: Sequence[CameIn]) -> Iterator[ChoiceView]:
    """Yield, for each member with workbooks that differ, those of which one is to be used."""
    asked: set[str] = set()
    for each in files:
        own = {each.name, *each.rivals}
        if each.rivals and not own & asked:
            asked |= own
            yield _choice([file for file in files if file.name in own])


def days_to_note(look: Look) -> Iterator[str]:
    """Yield what is said of workbooks whose day of receipt decides points, and is not noted."""
    raised = () if look.examined is None else look.examined.issues
    for each in raised:
        if each.kind is noted_kinds.RECEIPT_NEEDED:
            yield f"{each.message} {each.remedy}"


def _is_hers(received: Received) -> bool:
    if received.fate is not Fate.PASSED_OVER or "." not in PurePath(received.name).name:
        return True
    kept_out = not_read(received.name)
    return kept_out is None or kept_out.kind is not None


def _view(look: Look, found: Examined, received: Received) -> CameIn:
    name = received.name
    return CameIn(
        name=name,
        file=name.removeprefix(f"{MEMBERS_FOLDER}/"),
        fate=received.fate.value,
        is_used=received.fate is Fate.USED,
        dates=_dates(look.spot.folder / name, found.subjects.saved_on(name)),
        member=found.book.bloc.name_of(received.member),
        rivals=_rivals(found, received),
        differences=_differences(found, received),
    )


def _rivals(found: Examined, received: Received) -> tuple[str, ...]:
    """Return the other workbooks of the member that are not used because they differ."""
    every = (each.files for each in found.issues if each.kind is file_kinds.TWO_WORKBOOKS)
    own = next((files for files in every if received.name in files), ())
    return tuple(each for each in own if each != received.name)


def _differences(found: Examined, received: Received) -> str:
    """Return in what a workbook differs from its rivals, as far as messages tell."""
    of_file = (
        each.message.partition(file_kinds.DIFFERENT_AT)
        for each in found.issues
        if each.kind is file_kinds.TWO_WORKBOOKS and received.name in each.files
    )
    return "; ".join(dict.fromkeys(listed.rstrip(".") for _, _, listed in of_file if listed))


def _choice(files: Sequence[CameIn]) -> ChoiceView:
    """Say whose they are; of a file that is named for another member that is not known."""
    members, count = {each.member for each in files}, counted_integer(len(files))
    pattern = words.CHOOSE_ONE_OF_SOME if len(members) > 1 else words.CHOOSE_ONE
    told = pattern.format(member=files[0].member, count=count)
    listed = "; ".join(dict.fromkeys(each.differences for each in files if each.differences))
    different = words.DIFFERENT_AT.format(places=listed) if listed else ""
    return ChoiceView(told, different, files)


def _dates(path: Path, saved_on: date | None) -> str:
    """Return when a file came into the folder, and when it was saved by its own word."""
    with suppress(OSError):
        status = path.stat()
        # Windows knows when the file came here; elsewhere it is when it was written
        here = datetime.fromtimestamp(getattr(status, "st_birthtime", status.st_mtime))
        told = words.CAME_IN.format(day=f"{here:%d/%m/%Y}", hour=f"{here:%H:%M}")
        return f"{told}{words.LAST_SAVED.format(day=saved_on)}" if saved_on else told
    return ""
