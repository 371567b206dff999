"""Worksheet parts of few cells, in sight."""

import re
from datetime import datetime

from lxml import etree

from thidua_reports.excel.editing.sheet_cells import SheetCells
from thidua_reports.excel.editing.style_book import StyleBook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WINDOWS = datetime(1899, 12, 30)
_NUMBERS_AND_FONTS = ((0, 0), (49, 0), (10, 0), (170, 0), (0, 1), (2, 0))
_CELLS = "".join(
    f'<xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="0"/>'
    for number, font in _NUMBERS_AND_FONTS
)
STYLES = (
    f'<styleSheet xmlns="{MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts>'
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
    f'<borders count="1"><border/></borders><cellXfs count="6">{_CELLS}</cellXfs></styleSheet>'
)
"""Styles by number: 0 plain, 1 of texts, 2 per cent, 3 of days, 4 struck through, 5 0.00."""
PLAIN, TEXT, PERCENT, DAY, STRUCK, TWO_DECIMALS = range(6)


def styles() -> StyleBook:
    """Return the styles above."""
    return StyleBook(STYLES.encode())


def cells(
    rows: str, before: str = "", epoch: datetime = WINDOWS, book: StyleBook | None = None
) -> SheetCells:
    """Return a sheet with these rows, and what stands before them."""
    part = f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData></worksheet>'
    return SheetCells(part.encode(), book or styles(), epoch)


def written(sheet: SheetCells) -> str:
    """Return what is in the element of the root, without its namespace."""
    text = etree.tostring(etree.fromstring(sheet.to_bytes()), encoding="unicode")
    return re.sub(r"</?worksheet[^>]*>", "", text)


def rows(sheet: SheetCells) -> str:
    """Return the rows as they are written."""
    found = re.search("<sheetData>(.*)</sheetData>", written(sheet), re.DOTALL)
    assert found is not None
    return found[1]
