"""Workbooks that are dropped on the page -> the members' folder; nothing there is replaced."""

import errno
import os
import re
import secrets
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from werkzeug.datastructures import FileStorage

from thidua_reports.delivering.staging import (
    PREFIX,
    SUFFIX,
    discard,
    retry_while_locked,
)
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.issues.system_reasons import number_of, reason_of
from thidua_reports.language.text import UNSEEN
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.workspace.folder import MEMBERS_FOLDER, MOST_BYTES
from thidua_reports.workspace.members import not_read
from thidua_reports.workspace.refusals import too_long
from thidua_reports.workspace.version_names import alike, numbered

MOST_AT_ONCE = 4 * MOST_BYTES
"""No request is larger: some thirty members' workbooks have a hundredth of it."""
PIECE = 1 << 20
DOCUMENT = ".docx"
WhyNot = Callable[[str], str]
"""Why a file of a name is not taken in, "" if it is."""
LONGEST_NAME = 120
FORBIDDEN = re.compile(r'[\\/:*?"<>|\ufffd]')
DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))", re.IGNORECASE)
REASONS = {
    errno.ENOSPC: notices.DISK_FULL,
    errno.EDQUOT: notices.DISK_FULL,
    errno.EACCES: notices.NO_PERMISSION,
    errno.EPERM: notices.NO_PERMISSION,
    errno.EROFS: notices.NO_PERMISSION,
    errno.EBUSY: notices.FILE_HELD,
}
HAS_STREAMS = os.name == "nt"
MARK, FROM_ELSEWHERE = ":Zone.Identifier", b"[ZoneTransfer]\r\nZoneId=3\r\n"
"""Windows' mark of the web, in the stream of a file that has this name."""
_RECEIVING = threading.Lock()
"""One file after the other finds its name: two pages may drop the same one at once."""


@frozen
class Received:
    """A file that was dropped: its name now, what became of it in words, and whether it is there.

    Where it `is_there`, it lies in its folder under this name.
    """

    name: str
    outcome: str
    is_there: bool


class _NotReceivedError(Exception):
    """Why a file is not received, in words."""


def receive(file: FileStorage, bloc_folder: Path) -> Received:
    """Put a dropped file into the members' folder of a bloc; nothing there is ever replaced."""
    return _into(bloc_folder / MEMBERS_FOLDER, file, _why_no_workbook)


def receive_document(file: FileStorage, output: Path) -> Received:
    """Put an edited Word document among the results of a bloc; nothing there is ever replaced."""
    return _into(output, file, _why_no_document)


def _into(folder: Path, file: FileStorage, why_not: WhyNot) -> Received:
    name = safe_name(file.filename or "")
    try:
        _stop_at_other_kinds(name, why_not)
        with _RECEIVING:
            return _received(file, name, folder, why_not)
    except _NotReceivedError as refused:
        why = str(refused)
    except OSError as error:
        why = why_not_put(error, folder, REASONS, notices.NOT_WRITTEN)
    return Received(name, notices.NOT_RECEIVED.format(why=why), is_there=False)


def too_large() -> str:
    """Return what is said of a request that is larger than any may be."""
    return notices.TOO_LARGE.format(megabytes=MOST_AT_ONCE >> 20)


def safe_name(name: str) -> str:
    """Return a name that a file can have on every system, as like to the one it had as can be."""
    own = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    plain = FORBIDDEN.sub("_", UNSEEN.sub("", own)).lstrip().rstrip(" .")
    stem, dot, ending = plain.rpartition(".")
    if not dot:
        stem, ending = plain, ""
    stem = stem[:LONGEST_NAME].rstrip(" .") or "_"
    whole = f"{stem}{dot}{ending[:LONGEST_NAME]}"
    return f"_{whole}" if DEVICES.match(whole) else whole


def _stop_at_other_kinds(name: str, why_not: WhyNot) -> None:
    why = why_not(name)
    if why:
        raise _NotReceivedError(why)


def _why_no_workbook(name: str) -> str:
    kept_out = not_read(name)
    return "" if kept_out is None else kept_out.why


def _why_no_document(name: str) -> str:
    if not name.lower().endswith(DOCUMENT):
        return notices.NOT_A_DOCUMENT
    # what a program has put beside the document, and the page would not offer
    return notices.BESIDE_A_DOCUMENT if name.startswith(("~", ".")) else ""


def _received(file: FileStorage, name: str, folder: Path, why_not: WhyNot) -> Received:
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
    try:
        size = _written(file, temporary)
        _stop_at_no_document(temporary, name)
        mark_as_foreign(temporary)
        others = (each for each in sorted(folder.iterdir()) if not why_not(each.name))
        twin = next(_with_content_of(temporary, size, others), None)
        if twin is not None:
            told = notices.THERE_ALREADY.format(name=twin, folder=_named(folder))
            return Received(twin, told, is_there=True)
        own = _put(temporary, folder, name)
    finally:
        discard([temporary])
    return Received(own, _outcome(own, file.filename or ""), is_there=True)


def _outcome(own: str, called: str) -> str:
    """Return what is said of a file that is there now, by the name it was dropped with."""
    if own == safe_name(called):
        is_as_called = alike(own) == alike(re.split(r"[\\/]", called)[-1])
        return notices.PUT_IN if is_as_called else notices.PUT_IN_RENAMED.format(name=own)
    return notices.PUT_IN_AS.format(name=own, taken=safe_name(called))


def _written(file: FileStorage, path: Path) -> int:
    """Write what comes in piece by piece, and return how much it is."""
    size = 0
    with path.open("xb") as out:
        while piece := file.stream.read(PIECE):
            size += len(piece)
            if size > MOST_BYTES:
                raise _NotReceivedError(notices.FILE_TOO_LARGE.format(megabytes=MOST_BYTES >> 20))
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())
    if not size:
        raise _NotReceivedError(notices.EMPTY_FILE)
    return size


def mark_as_foreign(path: Path) -> None:
    """Mark a file as one that came from elsewhere, as a browser does with what it downloads.

    The page is not told whether the file that was dropped had the mark: with it Office opens what a
    member has sent in Protected View, and runs no macros. Only NTFS keeps it.
    """
    if HAS_STREAMS:
        with suppress(OSError):
            path.with_name(f"{path.name}{MARK}").write_bytes(FROM_ELSEWHERE)


def _stop_at_no_document(path: Path, name: str) -> None:
    """What is called a document and is none would lie among the results for good."""
    if not name.lower().endswith(DOCUMENT):
        return
    try:
        opened_document(InputFile(name, path.read_bytes()))
    except CannotGoOn as stop:
        raise _NotReceivedError(" ".join(each.message for each in stop.issues)) from stop


def _with_content_of(path: Path, size: int, others: Iterable[Path]) -> Iterator[str]:
    """Yield the names of those files that hold the same."""
    for other in others:
        alike = other.is_file() and other.stat().st_size == size
        if alike and retry_while_locked(other.read_bytes) == path.read_bytes():
            yield other.name


def _put(temporary: Path, folder: Path, name: str) -> str:
    """Give the temporary file the name, or that with a number, and return which."""
    own = free_name(folder, name)
    retry_while_locked(partial(_named_anew, temporary, folder / own))
    return own


def free_name(folder: Path, name: str) -> str:
    """Return the name, or that with a number, whichever no file of a folder has."""
    taken = {alike(path.name) for path in folder.iterdir()}
    number, own = 1, name
    while alike(own) in taken:
        number += 1
        own = numbered(name, number)
    return own


def _named_anew(temporary: Path, path: Path) -> None:
    """Rename a file, never over another: Windows refuses that, of others it is asked by a link."""
    if os.name == "nt":
        temporary.rename(path)
        return
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, as on a USB stick
        temporary.rename(path)


def _named(folder: Path) -> Path:
    """Return a folder as she knows it: whose it is, and its own name."""
    return Path(*folder.parts[-2:])


def why_not_put(error: OSError, folder: Path, known: Mapping[int, str], otherwise: str) -> str:
    """Return why a file was not put into a folder; `known` are sentences by `number_of` errors."""
    path = too_long(error)
    if path:
        return notices.NAME_TOO_LONG.format(length=len(path))
    told = known.get(number_of(error), otherwise)
    return told.format(folder=_named(folder), reason=reason_of(error))
