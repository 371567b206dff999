"""The talk with Word, in a process of its own: one Word is started, prints, and is let go.

What COM offers is called by its place in the list of arguments: late binding knows no names there.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from thidua_reports.pdf.windows import running

T = TypeVar("T")

NAME, IMAGE = "Word.Application", "winword.exe"
_STARTED = "started"
"""The file that tells which processes came up when Word was started."""
WAITS = (0.5, 1, 2, 4, 8)
"""Seconds between tries: while it starts, Word refuses calls."""

NO_ALERTS, ALL_ALERTS, NO_MACROS, DROP_CHANGES = 0, -1, 3, 0
NO_PASSWORD = "-"
"""A document with a password is refused then, where Word would ask for it."""

OPENED = (False, True, False, NO_PASSWORD)
"""After the name: no question about the format, only for reading, in no list of those opened."""
EXPORTED = (17, False, 0, 0, 1, 1, 0, True, True, 1, True, False, False)
"""After the name: as PDF, not to be shown, for print, all pages whatever the first and the last,
without markup, with properties, rights, headings as bookmarks and tags, no letter as a picture, not
for archives."""

ComObject = Any
"""What COM gives tells what it offers only when it is asked."""


def print_files(documents: Sequence[Path]) -> bool:
    """Have Word put a PDF beside each document that it can print.

    Return whether Word was started, and let go in the end.
    """
    with suppress(Exception):  # a COMError, known on Windows only, or that of another call
        application = _started(documents[0].parent)
        if _accepted(lambda: application.Visible or application.Documents.Count):
            return False  # never seen, but then it would be a Word that somebody works in
        try:
            _print_all(application, documents)
        finally:
            _let_go(application, documents)
        return True
    return False


def started_in(folder: Path) -> frozenset[int]:
    """Return the processes that came up when a Word was started for documents in a folder."""
    note = folder / _STARTED
    return frozenset(map(int, note.read_text().split())) if note.is_file() else frozenset()


def _started(folder: Path) -> ComObject:
    before = running(IMAGE)
    application = start_word()
    with suppress(OSError):  # without a note it is let go all the same
        (folder / _STARTED).write_text(" ".join(map(str, running(IMAGE) - before)))
    return application


def start_word() -> ComObject:
    """Start a Word that nobody sees.

    Raises whatever comtypes or Windows does where that cannot be done.
    """
    from comtypes.client import CreateObject

    return CreateObject(NAME, dynamic=True)


def _print_all(application: ComObject, documents: Sequence[Path]) -> None:
    _accepted(lambda: setattr(application, "DisplayAlerts", NO_ALERTS))
    application.AutomationSecurity = NO_MACROS
    # what it refuses the first time, busy with something else, it may print the second
    for document in (*documents, *documents):
        pdf = document.with_suffix(".pdf")
        if not pdf.exists():
            with suppress(Exception):  # the others are printed all the same
                _print(application, document, pdf)


def _print(application: ComObject, document: Path, pdf: Path) -> None:
    opened = application.Documents.Open(str(document), *OPENED)
    try:
        opened.ExportAsFixedFormat(str(pdf), *EXPORTED)
    finally:
        _accepted(lambda: opened.Close(DROP_CHANGES))


def _let_go(application: ComObject, documents: Sequence[Path]) -> None:
    """End Word, unless somebody has opened a document in it meanwhile: then it is theirs.

    A document of ours that Word would not close ends with it.
    """
    opened = application.Documents
    numbers = range(1, opened.Count + 1)
    if not all(_is_one_of(documents, opened.Item(number).FullName) for number in numbers):
        application.DisplayAlerts, application.Visible = ALL_ALERTS, True
    else:
        application.Quit(DROP_CHANGES)


def _is_one_of(documents: Sequence[Path], name: str) -> bool:
    """Return whether a name is that of one of these files; it may be no file, but an address."""
    with suppress(OSError, ValueError):
        return any(path.samefile(name) for path in documents)
    return False


def _accepted(ask: Callable[[], T]) -> T:
    """Return what Word answers once it accepts a call; raises what it does if it never does."""
    for seconds in WAITS:
        with suppress(Exception):
            return ask()
        time.sleep(seconds)
    return ask()
