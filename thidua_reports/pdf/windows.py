"""What is asked of Windows about programs: what is installed, what runs, what shows a window."""

import csv
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""A program of the command line opens no window of its own; 0 where none would."""


def is_installed(program: str) -> bool:
    """Return whether a program is known by the name under which others ask for it."""
    if sys.platform == "win32":
        import winreg

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, rf"{program}\CLSID"):
            return True
    return False


def running(image: str) -> frozenset[int]:
    """Return the numbers of the processes of a program, by the name of its file in small letters.

    There is none where the system has no list of them.
    """
    command = ["tasklist", "/FO", "CSV", "/NH", "/FI", f"IMAGENAME eq {image}"]
    try:
        listed = _answer(command)
    except OSError:
        return frozenset()
    rows = csv.reader(listed.decode("ascii", "replace").splitlines())
    # where there is none, a sentence in the language of the system says so
    return frozenset(int(row[1]) for row in rows if row and row[0].casefold() == image)


def shows_a_window(process: int) -> bool:
    """Return whether a window of a process is seen on the screen."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        user32, seen = ctypes.windll.user32, list[int]()

        @ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
        def look(window: int, _: int) -> bool:
            owner = wintypes.DWORD()
            user32.GetWindowThreadProcessId(window, ctypes.byref(owner))
            if owner.value == process and user32.IsWindowVisible(window):
                seen.append(window)
            return True

        user32.EnumWindows(look, 0)
        return bool(seen)
    return False


def end_tree(process: int) -> None:
    """End a process and those it has started.

    Raises:
        OSError: the system has no way to do it.
    """
    _answer(["taskkill", "/F", "/T", "/PID", str(process)])


def _answer(command: Sequence[str]) -> bytes:
    return subprocess.run(
        command,
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        creationflags=NO_WINDOW,
    ).stdout
