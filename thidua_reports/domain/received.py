"""What became of each file and folder that a member's workbook may have come in."""

from enum import Enum

from thidua_reports.frozen import frozen


class Fate(Enum):
    """What was done with it; the value is the word the user sees."""

    USED = "được dùng"
    TWICE = "trùng"
    REFUSED = "chưa dùng được"
    PASSED_OVER = "bỏ qua"


@frozen
class Received:
    """A file or folder of the members' folder: whose it is, if that is known, and why not used."""

    name: str
    fate: Fate
    member: str = ""
    why: str = ""
