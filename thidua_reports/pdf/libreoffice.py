"""LibreOffice as the program that prints Word documents: where it is, and how it is run."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from thidua_reports.pdf.numbered import numbered, pdfs_beside
from thidua_reports.pdf.windows import NO_WINDOW, end_tree

SECONDS_TO_START = 120
SECONDS_FOR_EACH = 30
"""Far more than LibreOffice needs: what takes longer hangs, as at a question nobody sees."""

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export">
<prop oor:name="ExportNotes" oor:op="fuse"><value>false</value></prop>
<prop oor:name="UseTaggedPDF" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""
"""Comments would be icons upon the words; tags are what a screen reader reads by."""


def program() -> Path | None:
    """Return the program, None where it is not installed."""
    named = shutil.which("soffice.com" if sys.platform == "win32" else "soffice")
    usual = (path for path in _usual_places() if path.is_file())
    return Path(named) if named else next(usual, None)


def _usual_places() -> Iterator[Path]:
    """Yield where it is installed; on Windows the program that waits until it is done."""
    for variable in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
        if variable in os.environ:
            yield Path(os.environ[variable], "LibreOffice", "program", "soffice.com")
    yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")


def printed(path: Path, documents: Sequence[bytes]) -> list[bytes | None]:
    """Return each .docx as PDF, all made in one run of the program; None where it made none.

    It has a profile of its own, so that neither a LibreOffice that is open nor what somebody has
    set there matters.

    Raises:
        OSError: the program cannot be started, or there is no room for what it makes.
    """
    with numbered(documents) as (folder, paths):
        (folder / "profile" / "user").mkdir(parents=True)
        settings = folder / "profile" / "user" / "registrymodifications.xcu"
        settings.write_text(PROFILE, encoding="utf-8")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
        seconds = SECONDS_TO_START + SECONDS_FOR_EACH * len(paths)
        _run([str(path), profile, *options, *map(str, paths)], seconds)
        return pdfs_beside(paths)


def _run(command: Sequence[str], seconds: float) -> None:
    """Run a program until its end, or until its time is up; nothing of it is left running."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=NO_WINDOW,
    )
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    finally:
        if process.poll() is None:
            _end_with_children(process)


def _end_with_children(process: subprocess.Popen[bytes]) -> None:
    """End a program and those it has started: what is called soffice starts another one."""
    if sys.platform == "win32":
        end_tree(process.pid)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
