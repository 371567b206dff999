"""Wine, which runs programs for Windows here, set up as the Vietnamese Windows 10 of an office."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LOCALE = "vi_VN.utf8"
"""Gives Windows its language and with it the code page 1258 of older programs."""
_NOT_NEEDED = "mscoree,mshtml,wbemprox,winex11.drv="
"""Offers to install .NET and a browser; asks about the machine, where Wine 8 fails; a screen."""
MINUTES_AT_MOST = 10
Process = subprocess.Popen[bytes]


@dataclass(frozen=True)
class Ran:
    """What a program that has ended said, on both streams, and its exit code."""

    code: int
    said: bytes

    @property
    def text(self) -> str:
        """What it said, read as UTF-8, with the line ends of Linux."""
        return self.said.decode("utf-8", "replace").replace("\r\n", "\n")


@dataclass(frozen=True)
class Wine:
    """A Windows of its own: its drives, its registry, and what of Wine is replaced in it."""

    prefix: Path
    replaced: tuple[str, ...] = ()

    @property
    def drive_c(self) -> Path:
        """The folder that is its drive C:."""
        return self.prefix / "drive_c"

    def environment(self, extra: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return the variables that its programs see; none of the test run's own is about them."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        natively_first = "".join(f"{name}=n,b;" for name in self.replaced)
        return kept | {
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": natively_first + _NOT_NEEDED,
            "LOCPATH": str(self.prefix / "locale"),
            "LC_ALL": LOCALE,
            **(extra or {}),
        }

    def run(self, *command: object, cwd: Path | None = None, **variables: str) -> Ran:
        """Run a program to its end, with no console and nothing to read."""
        done = subprocess.run(
            ["wine", *map(str, command)],
            cwd=cwd or self.drive_c,
            env=self.environment(variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=60 * MINUTES_AT_MOST,
            check=False,
        )
        return Ran(done.returncode, done.stdout)

    def start(self, *command: object, cwd: Path | None = None, **variables: str) -> Process:
        """Start a program that is talked to: what it says is read from its `stdout`."""
        return subprocess.Popen(
            ["wine", *map(str, command)],
            cwd=cwd or self.drive_c,
            env=self.environment(variables),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def end(self) -> None:
        """End every program in it."""
        subprocess.run(["wineserver", "-k"], env=self.environment(), check=False)


def windows_path(path: Path) -> str:
    r"""Return the path by which programs for Windows know a file here: "Z:\tmp\so.xlsx"."""
    return "Z:" + str(path.absolute()).replace("/", "\\")
