"""Build what Windows users get: a folder to unpack and a setup program, on Linux.

Run as `python packaging/windows/build.py`, in the virtual environment of the project; the files are
put into `dist`. With `--folder FOLDER` only the bundle is made, unpacked, in that folder.
"""

import argparse
import os
import subprocess
from pathlib import Path

from bundle import write_bundle
from places import ROOT


def release_date() -> int:
    """Return the seconds that all files are dated: of SOURCE_DATE_EPOCH, or of the last commit.

    Python takes a module for unchanged by its date and size, so no two releases may share one.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    command = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)


def main() -> None:
    """Build what the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--folder", type=Path, help="make only the bundle, unpacked, here")
    asked = options.parse_args()
    write_bundle(asked.folder, release_date())


if __name__ == "__main__":
    main()
