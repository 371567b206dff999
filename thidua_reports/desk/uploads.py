"""Workbooks that are dropped on the page -> the members' folder."""

from pathlib import Path

from werkzeug.datastructures import FileStorage

from thidua_reports.frozen import frozen


@frozen
class Received:
    """A file that was dropped: its name now, what became of it in words, and whether it is there.

    Where it `is_there`, it lies in the members' folder under this name.
    """

    name: str
    outcome: str
    is_there: bool


def receive(file: FileStorage, bloc_folder: Path) -> Received:
    """Put a dropped file into the members' folder of a bloc; nothing there is ever replaced."""
    raise NotImplementedError
