"""Write requirements.txt anew: the newest Windows wheels of what setup.cfg asks for.

Run as `python packaging/windows/renew_lock.py`, with uv installed (`python -m pip install uv`): it
resolves for Windows on any system, which pip does not. Read the diff, build, and try the bundle.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from checksums import sha256
from locked import LOCK, TARGET, run_pip
from packaging.utils import parse_wheel_filename
from places import ROOT


def resolved() -> str:
    """Return `name==version` lines of everything that Windows needs, sending by SMTP included."""
    call = ["uv", "pip", "compile", "--quiet", "--no-header", "--no-annotate", "--extra", "send"]
    system = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", TARGET[-1]]
    command = [sys.executable, "-m", *call, *system, "setup.cfg"]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def locked(versions: str) -> str:
    """Return the lines of the lock: each package with the SHA-256 of its one wheel for Windows."""
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "asked.txt"
        asked.write_text(versions)
        wheels = Path(folder) / "wheels"
        call = ("download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest", wheels)
        run_pip(*call, *TARGET, "--requirement", asked)
        lines = [
            f"{name}=={version} --hash=sha256:{sha256(path)}\n"
            for path in wheels.iterdir()
            for name, version, *_ in [parse_wheel_filename(path.name)]
        ]
    return "".join(sorted(lines))


if __name__ == "__main__":
    LOCK.write_text(locked(resolved()))
