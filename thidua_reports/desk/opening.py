"""Files and folders of a bloc, opened with the system's own program."""

from thidua_reports.desk.desk import Desk


def open_file(desk: Desk, bloc: str, relative: str) -> str:
    """Open a file or folder by its name for `HerFolder.file`; return what went wrong, or ""."""
    raise NotImplementedError
