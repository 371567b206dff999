"""Packages from PyPI that are pinned by version and SHA-256, each downloaded once."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from checksums import sha256
from places import CACHE, HERE

LOCK = HERE / "requirements.txt"
"""The Windows wheels of what the program needs; `renew_lock.py` writes it."""
PYTHON_LOCK = HERE / "python.txt"
"""The package that carries Python for Windows."""
TARGET = ("--platform", "win_amd64", "--implementation", "cp", "--python-version", "3.13")

NOT_FOR_THE_BUNDLE = frozenset({"PIP_CONSTRAINT", "PIP_QUIET"})

_PIN = re.compile(r"^([\w.-]+)==([\w.]+) --hash=sha256:([0-9a-f]{64})$", re.MULTILINE)


def pins(lock: Path) -> Mapping[str, str]:
    """Return the SHA-256 of the one file of each pinned package, by its name and version."""
    return {f"{name}=={version}": each for name, version, each in _PIN.findall(lock.read_text())}


def downloaded(lock: Path, options: Sequence[str]) -> list[Path]:
    """Return the files of a lock, from the cache or else from PyPI, in the order of their names."""
    CACHE.mkdir(parents=True, exist_ok=True)
    wanted = set(pins(lock).values())
    if wanted - {sha256(path) for path in CACHE.iterdir()}:
        call = ("download", "--quiet", "--no-deps", "--require-hashes", "--dest", CACHE)
        run_pip(*call, *options, "--requirement", lock)
    return [path for path in sorted(CACHE.iterdir()) if sha256(path) in wanted]


def run_pip(*arguments: object) -> None:
    """Run pip with these arguments; what it says in case of a failure is shown.

    What holds back the tools of this repository, or quiets pip, is not for the bundle.
    """
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, arguments)]
    ours = {name: value for name, value in os.environ.items() if name not in NOT_FOR_THE_BUNDLE}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=ours)
    if done.returncode:
        sys.stderr.write(done.stderr)
        done.check_returncode()
