"""Opening the page in her browser: in a window of its own where there is Edge."""

import os
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path

from thidua_reports.desk.programs import start_program

EDGE = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\msedge.exe"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
"""Without one of these there is none for a window, where these are the signs of one."""


def open_in_browser(address: str) -> bool:
    """Open an address, and return whether a browser could be started."""
    with suppress(OSError, webbrowser.Error):
        edge = _edge()
        if edge is not None:
            start_program([edge, f"--app={address}"])
            return True
        return _has_a_screen() and webbrowser.open(address)
    return False


def _edge() -> Path | None:
    if sys.platform == "win32":
        import winreg

        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            with suppress(OSError):
                edge = Path(winreg.QueryValue(root, EDGE))
                if edge.is_file():
                    return edge
    return None


def _has_a_screen() -> bool:
    return sys.platform in ("win32", "darwin") or any(os.environ.get(each) for each in SCREENS)
