"""How a bloc settles that a member sends no workbook."""

from enum import Enum


class Absence(Enum):
    """What the bloc decided on a member that sends no workbook; the value is said of it."""

    UNRANKED = "không xếp loại"
    GIVEN_POINTS = "điểm do khối thống nhất"
