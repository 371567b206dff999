"""A file as it came in."""

from thidua_reports.frozen import frozen


@frozen
class InputFile:
    """A file as it came in, named as the user would look it up from the workspace."""

    name: str
    content: bytes
