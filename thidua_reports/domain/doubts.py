"""Which figures an error casts doubt on.

One rule holds for every message. An error says that a figure may be another one than is read, or
that it could not be read: the figures of its row carry the mark of what is to be verified, and all
figures of its sheet where it is about headings, or about what stands above them. A warning says
how a figure was understood, or that it was not used, and quotes it, and a note is only told:
neither leaves a mark. What should leave one must therefore be an error.
"""

from collections.abc import Collection

from thidua_reports.domain.place import Place


def is_in_doubt(place: Place, in_error: Collection[Place]) -> bool:
    """Tell whether an error was reported in the row of `place`, or on its sheet as a whole."""
    return any(_covers(error, place) for error in in_error)


def sheets_in_doubt(workbook: str, in_error: Collection[Place]) -> frozenset[str]:
    """Return the sheets of a workbook on which any error was reported."""
    return frozenset(place.sheet for place in in_error if place.workbook == workbook)


def _covers(error: Place, place: Place) -> bool:
    same_sheet = (error.workbook, error.sheet) == (place.workbook, place.sheet)
    return same_sheet and (error.is_of_sheet or _row(error) == _row(place) != "")


def _row(place: Place) -> str:
    return place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
