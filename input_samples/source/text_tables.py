r"""Sample data as people read it -> rows for the forms.

    # Khối
    ten_khoi: Khối thi đua 4
    # Thành viên
    | Mã đơn vị | Tên đơn vị |
    | DL        | Sở Du lịch |

A value that ends in `(mh)` was made up ("minh họa") to complete the sample. `//` opens a comment
line, `\n` inside a value is a line break. The sheet "Cách chấm" adds to the
ready ways of scoring, with trial values in columns that are headed by the quantities' names.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from thidua_reports.excel.figures.numbers import read_number_text
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SettingsLayout, SheetLayout
from thidua_reports.excel.writing.cell_values import CellValue, Illustrative
from thidua_reports.excel.writing.sheet_content import Row

MADE_UP = "(mh)"


@dataclass
class TextSheet:
    """A sheet's settings and table rows, all as text."""

    settings: dict[str, str] = field(default_factory=dict)
    rows: list[list[str]] = field(default_factory=list)


def parse(text: str) -> Mapping[str, TextSheet]:
    """Return the sheets of a text by name."""
    sheets: dict[str, TextSheet] = {}
    current = TextSheet()
    for line in map(str.strip, text.splitlines()):
        if line.startswith("# "):
            current = sheets.setdefault(line[2:].strip(), TextSheet())
        elif line.startswith("|"):
            current.rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif line and not line.startswith("//"):
            code, _, value = line.partition(":")
            current.settings[code.strip()] = value.strip()
    return sheets


def table_rows(sheet: TextSheet | None, layout: SheetLayout) -> list[Row]:
    """Return the rows of a table; the first row of the text holds the headings.

    KeyError when a heading is not one of the layout.
    """
    if sheet is None or not sheet.rows:
        return []
    headings, *rows = sheet.rows
    by_heading = {column.heading: column for column in layout.columns}
    columns = [by_heading[heading] for heading in headings]
    return [dict(_cells(columns, row)) for row in rows]


def setting_values(sheet: TextSheet | None, layout: SettingsLayout) -> dict[str, CellValue]:
    """Return the values of a settings sheet; KeyError for a code that is not one of the layout."""
    kinds = {setting.code: setting.kind for setting in layout}
    given = sheet.settings if sheet else {}
    return {code: cell_value(value, kinds[code]) for code, value in given.items()}


def cell_value(text: str, kind: CellKind) -> CellValue:
    """Return the value that a text stands for in a column of this kind."""
    if text.endswith(MADE_UP):
        return Illustrative(_plain(text.removesuffix(MADE_UP).strip(), kind))
    return _plain(text, kind) if text else None


def _plain(text: str, kind: CellKind) -> str | Decimal | date:
    if kind is CellKind.DATE:
        return datetime.strptime(text, "%d/%m/%Y").date()
    number = read_number_text(text).value if kind is CellKind.NUMBER else None
    return text.replace("\\n", "\n") if number is None else number


def _cells(columns: Sequence[Column], row: Sequence[str]) -> Iterator[tuple[Column, CellValue]]:
    for column, text in zip(columns, row, strict=True):
        yield column, cell_value(text, column.kind)
