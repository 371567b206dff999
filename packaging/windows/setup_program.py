"""The setup program: files/setup.nsi, with the names of what it puts into the user's folder."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePath, PureWindowsPath

from places import FILES, PACKAGES

TOOL = "makensis"
WRITTEN_BY_RUNS = (f"{PACKAGES}/comtypes/gen",)
"""Where a library puts modules of its own making."""
_CACHE = "__pycache__"
_IN_SCRIPT = str.maketrans({"$": "$$", '"': '$\\"'})


def write_setup(bundle: Path, target: Path, version: str, seconds: int) -> None:
    """Make `target`, which installs the bundle in that folder."""
    files = [path.relative_to(bundle) for path in bundle.rglob("*") if path.is_file()]
    size = sum((bundle / path).stat().st_size for path in files) // 1024
    with tempfile.TemporaryDirectory() as folder:
        script = "\n".join(removal(files)) + "\n"
        (Path(folder) / "removal.nsh").write_text(script, encoding="utf-8-sig")
        told = {
            "VERSION": version,
            "BUNDLE": bundle.resolve(),
            "TARGET": target.resolve(),
            # with the separator behind the folder that is chosen
            "LONGEST": 1 + max(len(str(path)) for path in files),
            "SIZE": size,
        }
        defined = [f"-D{name}={value}" for name, value in told.items()]
        subprocess.run(
            [TOOL, "-V2", "-NOCD", "-INPUTCHARSET", "UTF8", *defined, FILES / "setup.nsi"],
            cwd=folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(seconds)},
            check=True,
        )


def removal(files: list[Path]) -> Iterator[str]:
    """Yield the commands that remove these files and the folders that are empty then."""
    folders = {each for path in files for each in path.parents if each.name}
    for path in sorted(files):
        yield f'Delete "{_installed(path)}"'
    for written in WRITTEN_BY_RUNS:
        yield f'RMDir /r "{_installed(PurePath(written))}"'
    for folder in sorted({path.parent for path in files if path.suffix == ".py"}):
        yield f'RMDir /r "{_installed(folder / _CACHE)}"'
    for folder in sorted(folders, reverse=True):
        yield f'RMDir "{_installed(folder)}"'


def _installed(path: PurePath) -> str:
    return rf"$INSTDIR\{str(PureWindowsPath(path)).translate(_IN_SCRIPT)}"
