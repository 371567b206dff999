"""SHA-256: of downloads, which must be those that are pinned, and of what is handed out."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


class WrongDownloadError(Exception):
    """A file is another than the one that is pinned."""

    def __init__(self, path: Path, found: str, pinned: str) -> None:
        super().__init__(f"{path.name}: {found} instead of {pinned}")


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def expect(path: Path, pinned: str) -> None:
    """Hold a file to its pinned SHA-256.

    Raises:
        WrongDownloadError: it is another.
    """
    found = sha256(path)
    if found != pinned:
        raise WrongDownloadError(path, found, pinned)


def checksum_list(folder: Path, paths: Iterable[Path]) -> str:
    """Return the lines that `sha256sum --check` reads, of these files below `folder`."""
    lines = (f"{sha256(path)}  {path.relative_to(folder).as_posix()}\n" for path in sorted(paths))
    return "".join(lines)
