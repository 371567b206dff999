"""The three periods of a bloc's year."""

from enum import Enum


class Period(Enum):
    """A period; the value is the word that stands in the workbooks."""

    PLEDGE = "Giao ước"
    HALF_YEAR = "6 tháng"
    YEAR = "Năm"
