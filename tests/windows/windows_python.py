"""A Python for Windows: the one of the bundle, as it is, or a copy that has the tools of tests."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.windows.wine import Process, Ran, Wine, windows_path
from tests.workspaces import ROOT

TOOLS = (
    "pytest",
    "pytest-xdist",
    "hypothesis",
    "colorama",
    "aiosmtpd",
    "trustme",
    "fast-mail-parser",
    "markdown-it-py",
)
"""What tests import beyond what the bundle brings; pytest asks for colorama on Windows only."""
TARGET = ("--platform", "win_amd64", "--python-version", "3.13", "--only-binary", ":all:")
READ_BY_TESTS = ("tests", "docs", "templates", "input_samples", "README.md", "CHANGELOG.md",
                 "setup.cfg")  # fmt: skip
TREE = "tree"
_NOT_READ = shutil.ignore_patterns("__pycache__", "~$*")


@dataclass(frozen=True)
class WindowsPython:
    """A python.exe, and the Windows that it runs on."""

    wine: Wine
    program: Path
    variables: Mapping[str, str] = field(default_factory=dict)

    def run(self, *arguments: object, cwd: Path | None = None, **variables: str) -> Ran:
        """Run Python with these arguments to its end."""
        return self.wine.run(self.program, *arguments, cwd=cwd, **{**self.variables, **variables})

    def make_report(self, *arguments: object, cwd: Path | None = None, **variables: str) -> Ran:
        """Run make-report; files are named as Windows does."""
        named = [windows_path(each) if isinstance(each, Path) else each for each in arguments]
        return self.run("-m", "thidua_reports", *named, cwd=cwd, **variables)

    def start(self, *arguments: object, cwd: Path | None = None) -> Process:
        """Start Python with these arguments, to be talked to."""
        return self.wine.start(self.program, *arguments, cwd=cwd, **self.variables)


def python_of(bundle: Path, wine: Wine) -> WindowsPython:
    """Return the Python of a bundle."""
    (program,) = bundle.rglob("python.exe")
    return WindowsPython(wine, program)


def add_tools(shipped: WindowsPython, folder: Path) -> None:
    """Put into `folder` a copy of a bundle's Python that also finds tests and their tools.

    The tests are a copy too: what they build is their own, and lies where they look for it.
    """
    shutil.copytree(shipped.program.parent, folder / "python")
    _install_tools(folder / "tools")
    _copy_tests(folder / TREE)
    (paths,) = (folder / "python").glob("python*._pth")
    also = [windows_path(folder / name) for name in ("tools", TREE)]
    paths.write_text("\n".join([paths.read_text("utf-8"), *also]), "utf-8")


def _install_tools(folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", *TARGET]
    subprocess.run([*command, "--target", folder, *TOOLS], check=True)


def _copy_tests(folder: Path) -> None:
    for name in READ_BY_TESTS:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=_NOT_READ)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
