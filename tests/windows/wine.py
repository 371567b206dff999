"""Wine, which runs programs for Windows here, set up as the Vietnamese Windows 10 of an office."""

import os
import select
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
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
    """A Windows of its own: its drives, its registry, and what of Wine is replaced in it.

    `variables` are those that Wine itself sees, beside those of its programs.
    """

    prefix: Path
    replaced: tuple[str, ...] = ()
    variables: Mapping[str, str] = field(default_factory=dict)

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
            **self.variables,
            **(extra or {}),
        }

    def run(self, *command: object, cwd: Path | None = None, **variables: str) -> Ran:
        """Run a program to its end, with no console and nothing to read."""
        with self.start(*command, cwd=cwd, **variables) as process:
            said = _said_until_its_end(process)
            return Ran(process.wait(), said)

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


def _said_until_its_end(process: Process) -> bytes:
    """Return what a program says; what Wine starts beside it holds its pipe open for longer."""
    assert process.stdout
    assert process.stdin
    process.stdin.close()
    os.set_blocking(process.stdout.fileno(), False)
    said, latest = b"", time.monotonic() + 60 * MINUTES_AT_MOST
    while process.poll() is None:
        if time.monotonic() > latest:
            process.kill()
        select.select([process.stdout], [], [], 0.1)
        said += process.stdout.read() or b""
    return said + (process.stdout.read() or b"")


def windows_path(path: Path) -> str:
    r"""Return the path by which programs for Windows know a file here: "Z:\tmp\so.xlsx"."""
    return "Z:" + str(path.absolute()).replace("/", "\\")
