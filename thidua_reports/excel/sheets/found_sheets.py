"""A name -> the sheet of a workbook that goes by it; which sheets go by none."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from thidua_reports.domain.place import Place, PlaceOfRival
from thidua_reports.excel.raw.workbook import Position, RawSheet, RawWorkbook
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key, nearest


def find_sheet(workbook: RawWorkbook, name: str) -> RawSheet | None:
    """Return the sheet called `name`, blind to case and spacing where none has just that name.

    A table that lies with others on one sheet is used before one with a sheet of its own.
    """
    same = sorted(sheets_like(workbook, name), key=lambda each: not each.is_part)
    exact = (sheet for sheet in same if sheet.name == name)
    return next(exact, same[0] if same else None)


def sheets_like(workbook: RawWorkbook, name: str) -> Sequence[RawSheet]:
    """Return the sheets and tables called `name`, blind to case and spacing."""
    return workbook.by_key.get(matching_key(name), ())


def unread_sheets(
    workbook: RawWorkbook,
    names: Sequence[str],
    looked_at: Sequence[str] = (),
    tabs: Sequence[str] = (),
    meant_for: Callable[[RawSheet], str] = lambda _: "",
) -> Iterator[Issue]:
    """Report sheets with content that are not read: a name resembles, or holds, one of `names`.

    `tabs` are names of sheets that may hold several tables. So are those reported that are `meant
    for` one of the names, whatever they are called. A sheet of another name is somebody's own,
    which is only a note; nor is one in error that resembles what is only `looked_at`.
    """
    filled = (*names, *(tabs if workbook.tabs else ()))
    every = (*filled, *looked_at)
    found = [sheet for name in (*names, *looked_at) if (sheet := find_sheet(workbook, name))]
    read = {id(sheet) for sheet in found}
    doubled = {matching_key(sheet.name) for sheet in found if has_content(sheet)}
    for sheet in workbook.sheets:
        is_own = id(sheet) in read or matching_key(sheet.name) in doubled
        is_known = is_own or sheet.name in workbook.tabs
        if is_known or not has_content(sheet):
            continue
        near = nearest(sheet.name, every)
        is_near = bool(near) and near == nearest(sheet.name, filled)
        meant = near if is_near else meant_for(sheet)
        kind = sheet_kinds.SHEET_NOT_READ if meant else sheet_kinds.SHEET_OF_HER_OWN
        place = _place_of(sheet, find_sheet(workbook, meant))
        yield kind.at(place, sheet=sheet.name, hint=did_you_mean(sheet.name, every))


def _place_of(sheet: RawSheet, read: RawSheet | None) -> Place:
    """Return the place of a sheet that is not read; a copy of the one that is read is no rival."""
    is_rival = read is not None and _contents(sheet) != _contents(read)
    return PlaceOfRival(sheet.place, read.place) if read and is_rival else sheet.place


def _contents(sheet: RawSheet) -> Mapping[Position, object]:
    return {cell.position: cell.value for cell in sheet.cells if not cell.is_blank}


def has_content(sheet: RawSheet) -> bool:
    """Return whether anything is on the sheet, or is written in a box over it."""
    return bool(sheet.boxes) or any(not cell.is_blank for cell in sheet.cells)
