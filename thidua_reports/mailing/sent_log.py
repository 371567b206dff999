"""The log of what was sent: one line each time the fate of a letter changes, kept for good.

Before a letter is handed to the server it is "being sent" on disk; what became of it follows. A run
that is killed in between leaves it so, and nobody may send it again unasked. The log lies in the
workspace, so that it is one, wherever the results go, and is copied with it.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import asdict
from datetime import datetime
from enum import Enum
from pathlib import Path

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.issues.system_reasons import reason_of
from thidua_reports.workspace.folder import required_file

Mailbox = tuple[str, str, str]
EARLIER_NAME = "da_gui.jsonl"
"""The log as it lay among the drafts once."""


class LetterFate(Enum):
    """What became of a letter to one address; the value is the word in the log."""

    SENDING = "đang gửi"
    SENT = "đã gửi"
    REFUSED = "bị từ chối"
    NOT_SENT = "chưa gửi"


@frozen
class Sending:
    """A letter to one address: of which kind, to which member, with which content."""

    kind: str
    member: str
    address: str
    digest: str

    @property
    def mailbox(self) -> Mailbox:
        """To whom a letter of its kind goes, whatever it says."""
        return self.kind, self.member, self.address.casefold()


@frozen
class Entry:
    """What became of it, when, and in whose words."""

    sending: Sending
    fate: LetterFate
    at: str
    words: str = ""


class SentLog:
    """The log in a folder; each entry is on disk before anything else happens."""

    def __init__(self, path: Path, earlier: Path | None = None) -> None:
        """Read the log, after one that an older version kept elsewhere.

        Raises:
            CannotGoOn: one of them cannot be opened or understood, or nothing can be written to
                `path`.
        """
        self._path = path
        self._fates: dict[tuple[Mailbox, str], Entry] = {}
        self._times: Counter[tuple[Mailbox, str]] = Counter()
        with _write_errors_told(path):
            path.open("ab").close()
            _sync_folder(path.parent)
        for each in (earlier, path) if earlier else (path,):
            for entry in _read(each):
                self._note(entry)

    def entry(self, sending: Sending) -> Entry | None:
        """Return what became of exactly this letter; None if it was never to be sent."""
        return self._fates.get((sending.mailbox, sending.digest))

    def times_sent(self, sending: Sending) -> int:
        """Return how often exactly this letter was sent."""
        return self._times[sending.mailbox, sending.digest]

    def unknown(self, kind: str, member: str) -> tuple[Sending, ...]:
        """Return the letters of this kind to the member whose fate is unknown, to any address."""
        return tuple(
            entry.sending
            for entry in self._fates.values()
            if (entry.sending.kind, entry.sending.member) == (kind, member)
            and entry.fate is LetterFate.SENDING
        )

    def earlier(self, sending: Sending) -> str:
        """Return when another letter of this kind reached the address; "" if none did."""
        times = [
            entry.at
            for (mailbox, digest), entry in self._fates.items()
            if (mailbox, entry.fate) == (sending.mailbox, LetterFate.SENT)
            and digest != sending.digest
        ]
        return max(times, default="")

    def elsewhere(self, sending: Sending) -> Entry | None:
        """Return when exactly this letter last reached the member at another address, if ever."""
        kind, member, _ = sending.mailbox
        found = [
            entry
            for (mailbox, digest), entry in self._fates.items()
            if (*mailbox[:2], digest) == (kind, member, sending.digest)
            and entry.fate is LetterFate.SENT
            and mailbox != sending.mailbox
        ]
        return max(found, key=lambda each: each.at, default=None)

    def supposing(self, entries: Iterable[Entry]) -> "SentLog":
        """Return the log as it would be with these entries, which are not written."""
        supposed = copy(self)
        supposed._fates, supposed._times = self._fates.copy(), self._times.copy()
        for each in entries:
            supposed._note(each)
        return supposed

    def add(self, entries: Iterable[Entry]) -> None:
        """Append the entries; they are on disk when this returns, or CannotGoOn."""
        added = tuple(entries)
        with _write_errors_told(self._path), self._path.open("ab+") as file:
            file.write(b"".join((_gap(self._path), *map(_line, added))))
            file.flush()
            os.fsync(file.fileno())
        for each in added:
            self._note(each)

    def _note(self, entry: Entry) -> None:
        letter = entry.sending.mailbox, entry.sending.digest
        self._fates[letter] = entry
        self._times[letter] += entry.fate is LetterFate.SENT


@contextmanager
def _write_errors_told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = reason_of(error)
        raise CannotGoOn(send_kinds.LOG_UNWRITABLE.at(Place(path.name), reason=reason)) from error


def _gap(path: Path) -> bytes:
    """A line that was cut off by a crash must not swallow the next one."""
    content = path.read_bytes()
    return b"\n" if content and not content.endswith(b"\n") else b""


def _sync_folder(folder: Path) -> None:
    """Put the name of a new file on disk; Windows does that with the file itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _line(entry: Entry) -> bytes:
    written = asdict(entry.sending) | {
        "fate": entry.fate.value,
        "at": entry.at,
        "words": entry.words,
    }
    return json.dumps(written, ensure_ascii=False).encode() + b"\n"


def _read(path: Path) -> Iterator[Entry]:
    """Yield the entries; a line that a crash cut off was of nothing that had happened yet."""
    lines = required_file(path, path.name).content.split(b"\n") if path.exists() else []
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        entry = _parsed(line)
        if entry is not None:
            yield entry
        elif not _was_cut(line):
            raise CannotGoOn(send_kinds.LOG_DAMAGED.at(Place(path.name), line=number))


def _was_cut(line: bytes) -> bool:
    """Return whether a line begins as one of ours and only its end is missing."""
    return line.startswith(_BEGINNING[: len(line)]) and not line.endswith(b"}")


_BEGINNING = b'{"kind": "'


def _parsed(line: bytes) -> Entry | None:
    try:
        found = json.loads(line)
        texts = [found[key] for key in ("kind", "member", "address", "digest", "at", "words")]
        fate = LetterFate(found["fate"])
        datetime.fromisoformat(found["at"])
    except (ValueError, KeyError, TypeError):
        return None
    if not all(isinstance(text, str) for text in texts):
        return None
    return Entry(Sending(*texts[:4]), fate, *texts[4:])
