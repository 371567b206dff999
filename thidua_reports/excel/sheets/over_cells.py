"""What lies over the cells of a sheet, or stands beside them on paper, and is not read."""

from collections.abc import Iterator, Sequence, Set

from thidua_reports.excel.addresses import address_of
from thidua_reports.excel.raw.workbook import Picture, RawSheet, place_at
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.text import shortened


def beside_cells(sheet: RawSheet) -> Iterator[Issue]:
    """Report what is written in shapes over the cells, and above and below on paper."""
    for position, text in sheet.boxes:
        yield sheet_kinds.TEXT_BOX.at(place_at(sheet.place, position), text=shortened(text))
    for text in sheet.on_pages:
        where = sheet.place.tab
        yield sheet_kinds.WORDS_ON_PAGES.at(sheet.place, sheet=where, text=shortened(text))


def pictures_over(sheet: RawSheet, rows: Sequence[int], columns: Set[int]) -> Iterator[Issue]:
    """Report pictures and charts over any cell of these rows and columns."""
    for picture in sheet.pictures:
        (top, left), (bottom, right) = picture
        covered = [row for row in rows if top <= row <= bottom]
        if covered and any(left <= column <= right for column in columns):
            place = place_at(sheet.place, (covered[0], left))
            yield sheet_kinds.PICTURE_OVER_CELLS.at(place, area=_area(picture))


def _area(picture: Picture) -> str:
    first, last = map(address_of, picture)
    return first if first == last else f"{first}:{last}"
