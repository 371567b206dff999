"""Word as the program that prints Word documents: a Word of our own, beside those that are open.

Windows starts another Word whenever one is asked for (Microsoft, "GetObject and CreateObject
behavior of Office automation servers"), so that what is open elsewhere is not touched. It is asked
from a process of its own, as nothing else ends a call that Word does not answer.
"""

from collections.abc import Sequence
from pathlib import Path

from thidua_reports.own_process import TookTooMuchError, in_own_process
from thidua_reports.pdf.numbered import numbered, pdfs_beside
from thidua_reports.pdf.windows import end_tree, is_installed, running, shows_a_window
from thidua_reports.pdf.word_talk import IMAGE, NAME, print_files, started_in

SECONDS_TO_START = 120
SECONDS_FOR_EACH = 30
"""Far more than Word needs: what takes longer hangs, as at a question nobody sees."""


def has_word() -> bool:
    """Return whether Word is installed."""
    return is_installed(NAME)


def printed(documents: Sequence[bytes]) -> list[bytes | None]:
    """Return each .docx as PDF, all made by one Word; None where it made none.

    Raises:
        OSError: there is no room for what it makes.
    """
    with numbered(documents) as (folder, paths):
        seconds = SECONDS_TO_START + SECONDS_FOR_EACH * len(paths)
        if not _is_done(paths, seconds):
            _end_started(folder)
        return pdfs_beside(paths)


def _is_done(paths: Sequence[Path], seconds: float) -> bool:
    """Return whether Word was asked for its PDFs, and let go in the end."""
    try:
        return in_own_process(print_files, (paths,), seconds=seconds)
    except TookTooMuchError:
        return False


def _end_started(folder: Path) -> None:
    """End the Word that was started for a folder, if it is there still and no window is seen.

    A window shows that somebody uses it by now. Where more than one came up together, as one that
    another program has started for itself, nobody knows which of them it is.
    """
    started = started_in(folder)
    is_known = len(started) == 1 and started <= running(IMAGE)
    if is_known and not any(map(shows_a_window, started)):
        end_tree(*started)
