"""Which figures an error casts doubt on."""

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
    whole_sheet = bool(error.sheet) and not error.cell
    return same_sheet and (whole_sheet or _row(error) == _row(place) != "")


def _row(place: Place) -> str:
    return place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
