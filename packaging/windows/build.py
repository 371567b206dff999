"""Build what Windows users get: a zip to unpack and a setup program, on Linux.

Run as `python packaging/windows/build.py`, in the virtual environment of the project; the files are
put into `dist`. With `--folder FOLDER` only the bundle is made, unpacked, in that folder. The
manual has the pictures that `make manual` made before, and whose Python it is was looked at:
without either nothing is built, unless told so.
"""

import argparse
import os
import subprocess
import tempfile
from pathlib import Path

from archive import write_archive
from bundle import bundle_files, installed_files, write_files
from checksums import checksum_list
from places import DIST, PICTURES, ROOT
from setup_program import write_setup
from signatures import why_not_checked

from thidua_reports.version import VERSION

NAME = f"make-report-{VERSION}"


def release_date() -> int:
    """Return the seconds that all files are dated: of SOURCE_DATE_EPOCH, or of the last commit.

    Python takes a module for unchanged by its date and size, so no two releases may share one.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    command = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)


def build(target: Path) -> None:
    """Put the zip, the setup program and the list of their checksums into `target`."""
    seconds, files = release_date(), bundle_files()
    target.mkdir(parents=True, exist_ok=True)
    archive, setup = target / f"{NAME}-windows.zip", target / f"{NAME}-setup.exe"
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / NAME
        write_files(folder, files, seconds)
        write_archive(folder, NAME, archive, seconds)
        write_files(folder, installed_files(files), seconds)
        write_setup(folder, setup, VERSION, seconds)
    checksums = checksum_list(target, [archive, setup])
    (target / "SHA256SUMS").write_text(checksums, encoding="utf-8")


def main() -> None:
    """Build what the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--folder", type=Path, help="make only the bundle, unpacked, here")
    options.add_argument("--dist", type=Path, default=DIST, help="where to put the files")
    options.add_argument("--without-pictures", action="store_true", help="in the manual")
    options.add_argument(
        "--without-signatures", action="store_true", help="of Python looked at, if they cannot be"
    )
    asked = options.parse_args()
    if not (asked.without_pictures or (ROOT / PICTURES).is_dir()):
        options.error("the manual has no pictures: run `make manual` before")
    if not asked.without_signatures and why_not_checked():
        options.error(f"the signatures of Python cannot be looked at: {why_not_checked()}")
    if asked.folder:
        write_files(asked.folder, bundle_files(), release_date())
    else:
        build(asked.dist)


if __name__ == "__main__":
    main()
