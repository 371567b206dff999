"""The Windows of the tests: made once for a version of Wine, mended where that version is short."""

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

from tests.windows.wine import LOCALE, Wine

CRUTCHES = Path(__file__).resolve().parent / "crutches"
COMPILER, DUMP = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-objdump"
NEEDED = ("wine", "wineserver", COMPILER, DUMP)
"""Programs without which there is no Windows to test on."""
_C_LIBRARY, _ITS_COPY = "ucrtbase", "ucrtbase_of_wine"
_OWN_FUNCTIONS = ("cimagf", "crealf")
_ANY_SYSTEM = Path("/usr/lib/locale/C.utf8")


class LackingError(Exception):
    """What was put into Wine does not do what it is for."""


def missing_programs() -> tuple[str, ...]:
    """Return which of the programs that are needed are not installed."""
    return tuple(name for name in NEEDED if shutil.which(name) is None)


def prefix_in(folder: Path) -> Wine:
    """Return the Windows that lies in `folder`, made anew if Wine or the crutches are others."""
    wine = Wine(folder / "prefix")
    done = wine.prefix / f"made-{_state()}"
    if not done.is_file():
        shutil.rmtree(wine.prefix, ignore_errors=True)
        _make(wine)
        done.write_text("\n".join(_mended(wine)), "utf-8")
    return Wine(wine.prefix, tuple(done.read_text("utf-8").split()))


def copy_of(wine: Wine, folder: Path) -> Wine:
    """Return the same Windows once more, whose registry and folders are its own."""
    shutil.copytree(wine.prefix, folder, symlinks=True, copy_function=_linked)
    return Wine(folder, wine.replaced)


def _linked(source: str, target: str) -> str:
    """Share a library, copy what Windows writes into."""
    if Path(source).suffix in (".reg", ""):
        return shutil.copy2(source, target)
    Path(target).hardlink_to(source)
    return target


def _state() -> str:
    version = subprocess.run(["wine", "--version"], capture_output=True, check=True).stdout
    sources = [path.read_bytes() for path in sorted(CRUTCHES.glob("*.c"))]
    own = [Path(__file__).read_bytes()]
    return hashlib.sha256(b"\n".join([version, *sources, *own])).hexdigest()[:16]


def _make(wine: Wine) -> None:
    locale = wine.prefix / "locale" / LOCALE
    locale.parent.mkdir(parents=True)
    # the name of the locale is all that Wine takes of it beyond UTF-8, so it need not be installed
    locale.symlink_to(_ANY_SYSTEM)
    for command in (("wineboot", "--init"), ("winecfg", "-v", "win10")):
        made = wine.run(*command, cwd=wine.prefix)
        if made.code:
            raise RuntimeError(made.text)
    subprocess.run(["wineserver", "-w"], env=wine.environment(), check=True)


def _mended(wine: Wine) -> tuple[str, ...]:
    """Put what this Wine lacks into its folder of libraries; return the names of these."""
    built = wine.prefix / "crutches"
    built.mkdir()
    probe = built / "lacking.exe"
    _compile("-o", probe, CRUTCHES / "lacking.c")
    libraries = wine.drive_c / "windows" / "system32"
    lacking = _lacking(wine, probe)
    for name in lacking:
        sources = [CRUTCHES / f"{name}.c"]
        if name == _C_LIBRARY:
            sources.append(_handed_on(libraries, built))
        _compile("-shared", "-nostdlib", "-o", built / f"{name}.dll", *sources, "-ladvapi32")
        shutil.copy(built / f"{name}.dll", libraries)
    still = _lacking(Wine(wine.prefix, lacking), probe)
    if still:
        raise LackingError(still)
    return lacking


def _lacking(wine: Wine, probe: Path) -> tuple[str, ...]:
    """Return what the probe names; Wine itself may say something in between."""
    crutches = {path.stem for path in CRUTCHES.iterdir()}
    return tuple(word for word in wine.run(probe).text.split() if word in crutches)


def _handed_on(libraries: Path, built: Path) -> Path:
    """Keep Wine's library of C under another name; return the list of what is handed on to it."""
    original = libraries / f"{_C_LIBRARY}.dll"
    # with its mark Wine would look for a library of its own under that name
    content = original.read_bytes().replace(b"Wine builtin DLL", b"Wine library now", 1)
    (libraries / f"{_ITS_COPY}.dll").write_bytes(content)
    command = [DUMP, "-p", original]
    dumped = subprocess.run(command, capture_output=True, check=True).stdout.decode("latin-1")
    names = set(re.findall(r"^\s+\[ *\d+\] (\S+)$", dumped, re.MULTILINE))
    handed_on = [f'"{name}"="{_ITS_COPY}.{name}"' for name in sorted(names - {*_OWN_FUNCTIONS})]
    lines = [f"LIBRARY {_C_LIBRARY}", "EXPORTS", *_OWN_FUNCTIONS, *handed_on]
    definition = built / f"{_C_LIBRARY}.def"
    definition.write_text("\n".join(lines), "utf-8")
    return definition


def _compile(*arguments: object) -> None:
    subprocess.run([COMPILER, "-O1", "-fno-builtin", *map(str, arguments)], check=True)
