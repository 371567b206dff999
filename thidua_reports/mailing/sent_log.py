"""The log of what was sent: one line each time the fate of a letter changes, kept for good.

Before a letter is handed to the server it is "being sent" on disk; what became of it follows. A run
that is killed in between leaves it so, and nobody may send it again unasked.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from enum import Enum
from pathlib import Path

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn

LOG_NAME = "da_gui.jsonl"


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
    def mailbox(self) -> tuple[str, str, str]:
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

    def __init__(self, folder: Path) -> None:
        """Read the log; CannotGoOn if it cannot be understood."""
        self._path = folder / LOG_NAME
        self._fates: dict[tuple[tuple[str, str, str], str], Entry] = {}
        for entry in _read(self._path):
            self._note(entry)

    def fate(self, sending: Sending) -> LetterFate | None:
        """Return what became of exactly this letter; None if it was never to be sent."""
        entry = self._fates.get((sending.mailbox, sending.digest))
        return entry.fate if entry else None

    def unknown(self, sending: Sending) -> Sending | None:
        """Return a letter of this kind to this address whose fate is unknown, if there is one."""
        for (mailbox, _), entry in self._fates.items():
            if mailbox == sending.mailbox and entry.fate is LetterFate.SENDING:
                return entry.sending
        return None

    def earlier(self, sending: Sending) -> str:
        """Return when another letter of this kind reached the address; "" if none did."""
        times = [
            entry.at
            for (mailbox, digest), entry in self._fates.items()
            if (mailbox, entry.fate) == (sending.mailbox, LetterFate.SENT)
            and digest != sending.digest
        ]
        return max(times, default="")

    def add(self, entries: Iterable[Entry]) -> None:
        """Append the entries; they are on disk when this returns."""
        added = tuple(entries)
        is_new = not self._path.exists()
        with self._path.open("ab+") as file:
            file.write(b"".join((_gap(self._path), *map(_line, added))))
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            _sync_folder(self._path.parent)
        for each in added:
            self._note(each)

    def _note(self, entry: Entry) -> None:
        self._fates[entry.sending.mailbox, entry.sending.digest] = entry


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
    lines = path.read_bytes().split(b"\n") if path.exists() else []
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        entry = _parsed(line)
        if entry is not None:
            yield entry
        elif not _was_cut(line):
            raise CannotGoOn(send_kinds.LOG_DAMAGED.at(Place(LOG_NAME), line=number))


def _was_cut(line: bytes) -> bool:
    """Return whether a line begins as one of ours and only its end is missing."""
    return line.startswith(_BEGINNING[: len(line)]) and not line.endswith(b"}")


_BEGINNING = b'{"kind": "'


def _parsed(line: bytes) -> Entry | None:
    try:
        found = json.loads(line)
        texts = [found[key] for key in ("kind", "member", "address", "digest", "at", "words")]
        fate = LetterFate(found["fate"])
    except (ValueError, KeyError, TypeError):
        return None
    if not all(isinstance(text, str) for text in texts):
        return None
    return Entry(Sending(*texts[:4]), fate, *texts[4:])
