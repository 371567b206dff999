"""The small files that the program keeps for itself, such as which folder she chose."""

import json
import os
from contextlib import suppress
from functools import partial
from pathlib import Path

from platformdirs import user_data_path

from thidua_reports.delivering.staging import retry_while_locked

PROGRAM = "make-report"
ANEW, HERS = os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600
ENDING, SET_ASIDE = ".json", ".hong"


class OwnFiles:
    """A folder of JSON files that only she can read; what cannot be kept there is not kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def is_writable(self) -> bool:
        """Make the folder where there is none, and return whether something can be kept in it."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
        return self.write("thu", {}) and self.remove("thu")

    def read(self, name: str) -> dict[str, object] | None:
        """Return what is kept under a name; None if there is nothing that can be read."""
        try:
            kept = json.loads((self.folder / f"{name}{ENDING}").read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return kept if isinstance(kept, dict) else None

    def is_damaged(self, name: str) -> bool:
        """Return whether something is kept under a name that can be read no more."""
        return (self.folder / f"{name}{ENDING}").is_file() and self.read(name) is None

    def set_aside(self, name: str) -> None:
        """Give the file of a name another one, that somebody may still look at it."""
        path = self.folder / f"{name}{ENDING}"
        with suppress(OSError):
            path.replace(path.with_suffix(SET_ASIDE))

    def write(self, name: str, content: dict[str, object]) -> bool:
        """Keep something under a name, in one step; return whether that could be done."""
        path = self.folder / f"{name}{ENDING}"
        temporary = path.with_suffix(f".{os.getpid()}.tmp")
        try:
            # made anew, so that nobody else can have opened it before
            temporary.unlink(missing_ok=True)
            with os.fdopen(os.open(temporary, ANEW, HERS), "wb") as file:
                file.write(json.dumps(content).encode())
            retry_while_locked(partial(temporary.replace, path))
        except OSError:
            return False
        return True

    def remove(self, name: str) -> bool:
        """Keep nothing under a name any more."""
        with suppress(OSError):
            (self.folder / f"{name}{ENDING}").unlink(missing_ok=True)
        return not (self.folder / f"{name}{ENDING}").exists()

    def names(self, beginning: str) -> list[str]:
        """Return the names that begin so, in the order in which they were last written."""
        written = {}
        for path in self.folder.glob(f"{beginning}*{ENDING}"):
            # another thread may have removed it meanwhile
            with suppress(FileNotFoundError):
                written[path.stem] = path.stat().st_mtime_ns
        return sorted(written, key=lambda name: written[name])


def her_own_files() -> OwnFiles:
    """Return those of whoever runs the program; on Windows in AppData, on this computer alone."""
    return OwnFiles(user_data_path(PROGRAM, appauthor=False))
