"""An .xlsx workbook -> its sheets, as openpyxl reads it."""

import io
import re
import warnings
from collections.abc import Iterator
from decimal import Decimal
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles.proxy import StyleProxy
from openpyxl.worksheet.worksheet import Worksheet

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import file_kinds, insertions
from thidua_reports.issues.issue import Issue
from thidua_reports.reading.raw_workbook import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    Extent,
    OpenedWorkbook,
    RawCell,
    RawSheet,
)
from thidua_reports.vietnamese import number

WORKBOOK_PART = "xl/workbook.xml"
STRICT_NAMESPACE = b"purl.oclc.org/ooxml"
CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")


def refusal(content: bytes, place: Place) -> Issue | None:
    """Return why the archive is no workbook that can be read."""
    with ZipFile(io.BytesIO(content)) as package:
        if WORKBOOK_PART not in package.namelist():
            return file_kinds.NOT_A_WORKBOOK.at(place, why=insertions.NO_WORKBOOK_PART)
        if STRICT_NAMESPACE in package.read(WORKBOOK_PART):
            return file_kinds.STRICT_WORKBOOK.at(place)
        count = _written_cells(package)
    if count > MAX_CELLS:
        return file_kinds.TOO_MANY_CELLS.at(place, count=number(Decimal(count)))
    return None


def _written_cells(package: ZipFile) -> int:
    """Return how many cells the parts write, which openpyxl would only tell after minutes."""
    return sum(1 for name in package.namelist() for _ in CELL.finditer(package.read(name)))


def opened(content: bytes, place: Place) -> OpenedWorkbook:
    """Return the workbook; raises whatever openpyxl passes on from a broken one."""
    with warnings.catch_warnings():
        # of what it does not know, such as lists that lie on another sheet; no figure is in it
        warnings.simplefilter("ignore", UserWarning)
        shown = load_workbook(io.BytesIO(content), data_only=True)
        typed = load_workbook(io.BytesIO(content), rich_text=True)
    return OpenedWorkbook(
        tuple(Extent(sheet.title, sheet.max_row, sheet.max_column) for sheet in shown.worksheets),
        typed.calculation.calcMode == "manual",
        typed.properties.subject or "",
        lambda: _sheets(shown, typed, place),
    )


def _sheets(shown: Workbook, typed: Workbook, place: Place) -> tuple[RawSheet, ...]:
    return tuple(_sheet(values, typed[values.title], place) for values in shown.worksheets)


def _sheet(shown: Worksheet, typed: Worksheet, place: Place) -> RawSheet:
    rows = tuple(
        tuple(_cell(value, source, place) for value, source in zip(values, sources, strict=True))
        for values, sources in zip(_cells(shown, shown), _cells(typed, shown), strict=True)
    )
    return RawSheet(shown.title, Place(place.workbook, shown.title), rows)


def _cells(sheet: Worksheet, extent: Worksheet) -> Iterator[tuple[Cell | MergedCell, ...]]:
    return sheet.iter_rows(
        min_row=1,
        min_col=1,
        max_row=min(extent.max_row, MAX_ROWS),
        max_col=min(extent.max_column, MAX_COLUMNS),
    )


def _cell(shown: Cell | MergedCell, typed: Cell | MergedCell, place: Place) -> RawCell:
    content = typed.value
    return RawCell(
        shown.value,
        _formula(typed),
        str(typed.number_format),
        content is not None and (_is_marked(typed.font) or _has_marked_part(content)),
        Place(place.workbook, typed.parent.title, typed.coordinate),
    )


def _formula(cell: Cell | MergedCell) -> str:
    return str(getattr(cell.value, "text", cell.value)) if cell.data_type == "f" else ""


def _has_marked_part(content: object) -> bool:
    parts = content if isinstance(content, CellRichText) else ()
    return any(_is_marked(part.font) for part in parts if isinstance(part, TextBlock))


def _is_marked(font: StyleProxy | InlineFont) -> bool:
    return bool(font.strike) or font.vertAlign in ("superscript", "subscript")
