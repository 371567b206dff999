"""The packages of the bundle: wheels for Windows and our own, without what no run needs."""

import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from locked import LOCK, TARGET, downloaded, run_pip
from places import PACKAGES, PAGE_NUMBERS, PICTURES, ROOT

NOT_NEEDED = frozenset({"tests", "test"})
"""Folders of tests: 69 MB of pandas and numpy."""
_NOT_SOURCE = shutil.ignore_patterns(
    ".*", "*.egg-info", "build", "dist", "output", "tests", "__pycache__"
)
_DATA = re.compile(r"[^/]+\.data/(?P<kind>\w+)/(?P<name>.*)")
_IMPORTED = frozenset({"purelib", "platlib"})


def packages() -> dict[str, bytes]:
    """Return the files of all packages by their names in the bundle."""
    wheels = downloaded(LOCK, ("--only-binary", ":all:", *TARGET))
    with tempfile.TemporaryDirectory() as folder:
        return {
            f"{PACKAGES}/{name}": content
            for wheel in (*wheels, _own_wheel(Path(folder)))
            for name, content in _with_true_record(dict(unpacked(wheel))).items()
        }


def unpacked(wheel: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a wheel that can be imported, each with its name below the packages.

    What would be put elsewhere - commands, headers - serves no run of the bundle.
    """
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            name = _installed(entry.filename)
            if name and not entry.is_dir() and not _is_test(name):
                yield name, archive.read(entry)


def _installed(name: str) -> str | None:
    data = _DATA.fullmatch(name)
    if data is None:
        return name
    return data["name"] if data["kind"] in _IMPORTED else None


def _is_test(name: str) -> bool:
    return not NOT_NEEDED.isdisjoint(PurePosixPath(name).parts[:-1])


def _with_true_record(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Leave in a package's own list of its files those that are there."""
    (record,) = (name for name in files if name.endswith(".dist-info/RECORD"))
    # one that was built on Windows may separate folders as Windows does
    lines = files[record].decode().replace("\\", "/").splitlines(keepends=True)
    kept = [line for line in lines if _listed(line) in files]
    return {**files, record: "".join(kept).encode()}


def _listed(line: str) -> str:
    return line.rsplit(",", 2)[0].strip('"')


def copy_source(project: Path, target: Path) -> None:
    """Copy what our wheel is built of: setuptools takes what an earlier build left beside that.

    Of what was built, the pictures and page numbers of the manual go along.
    """
    shutil.copytree(project, target, ignore=_NOT_SOURCE)
    if (project / PICTURES).is_dir():
        shutil.copytree(project / PICTURES, target / PICTURES)
    if (project / PAGE_NUMBERS).is_file():
        shutil.copy(project / PAGE_NUMBERS, target / PAGE_NUMBERS)


def _own_wheel(folder: Path) -> Path:
    source = folder / "source"
    copy_source(ROOT, source)
    run_pip("wheel", "--quiet", "--no-deps", "--wheel-dir", folder / "wheel", source)
    return next((folder / "wheel").glob("*.whl"))
