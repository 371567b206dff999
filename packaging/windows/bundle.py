"""The bundle: every file of it by its name, put into a folder."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from checksums import checksum_list
from embedded_python import embedded_python
from licences import licence_files
from metadata import packages_of, unmet
from places import (
    CHECKSUMS,
    FILES,
    MANUAL,
    PACKAGES,
    PROGRAM,
    READ_FIRST,
    SAMPLES,
    STARTER,
)
from wheels import packages

from thidua_reports.version import VERSION
from thidua_reports.workspace.samples import sample_files, shipped_samples

_OWN_FILES = {
    STARTER: "start.cmd",
    READ_FIRST: "read_first.txt",
    f"{PROGRAM}/start.py": "start.py",
    f"{PROGRAM}/make-report.cmd": "make-report.cmd",
}
_MANUAL, _EDITIONS = "thidua_manual", ("huong_dan_su_dung.docx", "huong_dan_su_dung.html")


class IncompleteError(Exception):
    """Packages need what is not there: the lock is to be renewed."""


def bundle_files() -> Mapping[str, bytes]:
    """Return everything that is unpacked, by its name.

    Raises:
        IncompleteError: a package needs what the bundle does not have.
    """
    installed = packages()
    found = {each.name: each for each in packages_of(installed)}
    missing = list(unmet(found))
    if missing:
        raise IncompleteError(*missing)
    licences = licence_files(found.values())
    shown = {**_samples(), **_manual(installed), **_own()}
    return {**embedded_python(), **installed, **licences, **shown}


def installed_files(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return what of a bundle the setup program installs.

    Samples are for trying out and so for editing, which the next version would undo: there they are
    laid out by `make-report init --sample`.
    """
    return {
        name: content
        for name, content in files.items()
        if name != READ_FIRST and not name.startswith(f"{SAMPLES}/")
    }


def write_files(folder: Path, files: Mapping[str, bytes], seconds: int) -> None:
    """Put files into `folder`, in place of what is there, all dated `seconds`, with a checksum."""
    if folder.exists():
        shutil.rmtree(folder)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    listed = [path for path in folder.rglob("*") if path.is_file()]
    (folder / CHECKSUMS).write_text(checksum_list(folder, listed), encoding="utf-8", newline="\n")
    for path in (*listed, folder / CHECKSUMS):
        os.utime(path, (seconds, seconds))


def _own() -> Mapping[str, bytes]:
    return {name: _as_on_windows(FILES / own) for name, own in _OWN_FILES.items()}


def _as_on_windows(path: Path) -> bytes:
    """Return a text with the line ends of Windows; one for Notepad with its mark of UTF-8.

    A batch file has no mark: it would be taken for a part of its first command.
    """
    text = path.read_text("utf-8").replace("{version}", VERSION).replace("\n", "\r\n")
    return text.encode("utf-8-sig" if path.suffix == ".txt" else "utf-8")


def _samples() -> Mapping[str, bytes]:
    return {
        f"{SAMPLES}/{sample.name}/{name}": content
        for sample in shipped_samples()
        for name, content in sample_files(sample)
    }


def _manual(installed: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the manual as the program opens it, once more where she finds it."""
    return {f"{MANUAL}/{name}": installed[f"{PACKAGES}/{_MANUAL}/{name}"] for name in _EDITIONS}
