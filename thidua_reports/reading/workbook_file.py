"""A workbook's bytes -> its sheets as cells that know their place."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles.proxy import StyleProxy
from openpyxl.worksheet.worksheet import Worksheet

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import file_kinds, insertions, sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.vietnamese import number

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STRICT_NAMESPACE = b"purl.oclc.org/ooxml"
MAX_ROWS, MAX_COLUMNS, MAX_CELLS = 5000, 100, 1_000_000


@dataclass(frozen=True)
class RawCell:
    """A cell as it stands: what it shows, the formula behind it, how it is formatted.

    `marked` tells that some of its characters are superscript, subscript or struck through.
    """

    value: object
    formula: str
    number_format: str
    marked: bool
    place: Place

    @property
    def is_blank(self) -> bool:
        """Nothing was typed; a formula is something even when it shows nothing."""
        return not self.formula and (self.value is None or not str(self.value).strip())


@dataclass(frozen=True)
class RawSheet:
    """The rows of a sheet, every row as long as the longest."""

    name: str
    place: Place
    rows: tuple[tuple[RawCell, ...], ...]


@dataclass(frozen=True)
class RawWorkbook:
    """The sheets of a workbook in its own order; `subject` is that of its document properties."""

    place: Place
    sheets: tuple[RawSheet, ...]
    subject: str = ""


def read_workbook(content: bytes, file_name: str) -> tuple[RawWorkbook | None, tuple[Issue, ...]]:
    """Return the workbook, or None and why it cannot be read."""
    place = Place(file_name)
    refusal = _refusal(content, place)
    if refusal:
        return None, (refusal,)
    try:
        with warnings.catch_warnings():
            # of what it does not know, such as lists that lie on another sheet; no figure is in it
            warnings.simplefilter("ignore", UserWarning)
            shown = load_workbook(io.BytesIO(content), data_only=True)
            typed = load_workbook(io.BytesIO(content), rich_text=True)
    except Exception as error:  # openpyxl passes on whatever its parts raise; eight kinds were met
        return None, (file_kinds.NOT_A_WORKBOOK.at(place, why=type(error).__name__),)
    count = sum(map(_size, shown.worksheets))
    if count > MAX_CELLS:
        return None, (file_kinds.TOO_MANY_CELLS.at(place, count=number(Decimal(count))),)
    issues = [issue for sheet in shown.worksheets for issue in _far_cells(sheet, place)]
    if typed.calculation.calcMode == "manual":
        issues.append(sheet_kinds.MANUAL_CALCULATION.at(place))
    sheets = tuple(_sheet(values, typed[values.title], place) for values in shown.worksheets)
    return RawWorkbook(place, sheets, typed.properties.subject or ""), tuple(issues)


def _refusal(content: bytes, place: Place) -> Issue | None:
    if not content:
        return file_kinds.EMPTY_FILE.at(place)
    if content.startswith(OLE_MAGIC):
        return file_kinds.PASSWORD.at(place)
    try:
        with ZipFile(io.BytesIO(content)) as package:
            if "xl/workbook.xml" not in package.namelist():
                return file_kinds.NOT_A_WORKBOOK.at(place, why=insertions.NO_WORKBOOK_PART)
            if STRICT_NAMESPACE in package.read("xl/workbook.xml"):
                return file_kinds.STRICT_WORKBOOK.at(place)
    except (zipfile.BadZipFile, OSError, EOFError, zipfile.LargeZipFile):
        return file_kinds.NOT_A_WORKBOOK.at(place, why=insertions.DAMAGED)
    return None


def _size(sheet: Worksheet) -> int:
    return min(sheet.max_row, MAX_ROWS) * min(sheet.max_column, MAX_COLUMNS)


def _far_cells(sheet: Worksheet, place: Place) -> Iterator[Issue]:
    if sheet.max_row > MAX_ROWS or sheet.max_column > MAX_COLUMNS:
        yield sheet_kinds.TOO_FAR.at(
            Place(place.workbook, sheet.title), row=sheet.max_row, column=sheet.max_column
        )


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
