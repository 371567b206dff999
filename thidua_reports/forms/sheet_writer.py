"""Layouts and values -> sheets of a workbook that reads well on screen and on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from thidua_reports.forms.cell_values import CellValue, Formula, Illustrative
from thidua_reports.forms.row_heights import height
from thidua_reports.layouts.positions import FIRST_ROW, HEADER_ROW, HINT_ROW, TITLE_ROW
from thidua_reports.layouts.sheet_layout import (
    SETTING_CODE,
    SETTING_HINT,
    SETTING_LABEL,
    SETTING_VALUE,
    CellKind,
    Column,
    SettingsLayout,
    SheetLayout,
)

CREATED = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)
FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
ILLUSTRATIVE_NOTE = "Ô chữ nghiêng trên nền cam: số liệu, nội dung minh hoạ, không phải số công bố."
INPUT_LIMIT, LIST_LIMIT = 255, 255
A4 = 9
SPARE_ROWS = 10
GUIDE_WIDTH = 110

Row = Mapping[Column, CellValue]
Choices = Sequence[str] | str
"""What a dropdown offers: words, or the range of cells that hold them."""
Look = str | int | bool


@dataclass(frozen=True)
class SheetContent:
    """A sheet to write: its layout, its rows, and dropdowns beyond those of the layout.

    `note` stands under the title; `spare` empty rows follow, ready to be typed in.
    """

    layout: SheetLayout
    rows: Sequence[Row]
    choices: Mapping[Column, Choices] = field(default_factory=dict)
    note: str = ""
    spare: int = SPARE_ROWS


class FormWriter:
    """Writes sheets into one workbook in memory."""

    def __init__(self, title: str) -> None:
        self._buffer = BytesIO()
        self.book = Workbook(self._buffer, {"in_memory": True, "strings_to_formulas": False})
        self.book.set_properties({"title": title, "created": CREATED})
        self._formats: dict[tuple[tuple[str, Look], ...], Format] = {}

    def format(self, **properties: Look) -> Format:
        """Return the workbook's format with these properties, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format({**FONT, **properties})
        return self._formats[key]

    def table(self, content: SheetContent) -> Worksheet:
        """Add a sheet with headings, rows and dropdowns; return it."""
        layout = content.layout
        sheet = self._sheet(layout, content.note)
        self._headings(sheet, layout)
        for position, column in enumerate(layout.columns):
            self._help(sheet, position, column, content)
        for number, row in enumerate(content.rows, start=FIRST_ROW - 1):
            self._row(sheet, number, layout, row)
        first_spare = FIRST_ROW - 1 + len(content.rows)
        for number in range(first_spare, first_spare + content.spare):
            self._row(sheet, number, layout, {})
        return sheet

    def settings(self, layout: SettingsLayout, values: Mapping[str, CellValue]) -> Worksheet:
        """Add a settings sheet: code, label, value and hint in each row."""
        rows: list[Row] = [
            {
                SETTING_CODE: setting.code,
                SETTING_LABEL: setting.label,
                SETTING_VALUE: values.get(setting.code),
                SETTING_HINT: setting.hint,
            }
            for setting in layout
        ]
        sheet = self._sheet(layout.table, _legend(rows))
        self._headings(sheet, layout.table)
        for number, (setting, row) in enumerate(
            zip(layout, rows, strict=True), start=FIRST_ROW - 1
        ):
            value = replace(SETTING_VALUE, kind=setting.kind)
            columns = (SETTING_CODE, SETTING_LABEL, value, SETTING_HINT)
            typed = replace(layout.table, columns=columns)
            self._row(sheet, number, typed, {**row, value: row[SETTING_VALUE]})
            if setting.choices:
                _dropdown(sheet, (number, 2, number, 2), setting.choices)
        return sheet

    def guide(self, name: str, title: str, lines: Sequence[str]) -> Worksheet:
        """Add a sheet of plain text."""
        sheet = self.book.add_worksheet(name)
        sheet.set_column(0, 0, GUIDE_WIDTH)
        sheet.hide_gridlines(2)
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, title, self.format(bold=True, font_size=14))
        for number, line in enumerate(lines, start=2):
            sheet.write_string(number, 0, line, self.format(text_wrap=True))
            sheet.set_row(number, height([(line, GUIDE_WIDTH)]))
        return sheet

    def cell(
        self, sheet: Worksheet, spot: tuple[int, int], value: CellValue, column: Column
    ) -> None:
        """Write a value at a spot (0-based row and column), as text, number, date or formula."""
        look = _look(column, value)
        if isinstance(value, Illustrative):
            look |= {"italic": True, "bg_color": "#FCE4D6"}
            value = value.value
        style = self.format(**look)
        match value:
            case None | "":
                sheet.write_blank(*spot, None, style)
            case Formula():
                sheet.write_formula(*spot, value.text, style, _result(value))
            case Decimal():
                sheet.write_number(*spot, float(value), style)
            case date():
                sheet.write_datetime(*spot, datetime.combine(value, time()), style)
            case _:
                sheet.write_string(*spot, value, style)

    def content(self) -> bytes:
        """Close the workbook and return its bytes."""
        self.book.close()
        return self._buffer.getvalue()

    def _sheet(self, layout: SheetLayout, note: str) -> Worksheet:
        sheet = self.book.add_worksheet(layout.name)
        sheet.write_string(TITLE_ROW - 1, 0, layout.title, self.format(bold=True, font_size=14))
        hint = " ".join(part for part in (layout.hint, note) if part)
        sheet.write_string(HINT_ROW - 1, 0, hint, self.format(italic=True, font_color="#595959"))
        sheet.freeze_panes(HEADER_ROW, 0)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(HEADER_ROW - 1)
        sheet.set_footer("&C&P/&N")
        return sheet

    def _headings(self, sheet: Worksheet, layout: SheetLayout) -> None:
        look = self.format(bold=True, text_wrap=True, border=1, bg_color="#DDEBF7", align="center")
        for position, column in enumerate(layout.columns):
            sheet.set_column(position, position, column.width)
            sheet.write_string(HEADER_ROW - 1, position, column.heading, look)
        texts = [(column.heading, column.width - 1) for column in layout.columns]
        sheet.set_row(HEADER_ROW - 1, height(texts))

    def _row(self, sheet: Worksheet, number: int, layout: SheetLayout, row: Row) -> None:
        for position, column in enumerate(layout.columns):
            self.cell(sheet, (number, position), row.get(column), column)
        texts = [(_text(row.get(column)), column.width) for column in layout.columns]
        sheet.set_row(number, height(texts))

    def _help(self, sheet: Worksheet, position: int, column: Column, content: SheetContent) -> None:
        last = FIRST_ROW - 1 + len(content.rows) + max(content.spare - 1, 0)
        choices = content.choices.get(column, column.choices)
        if _can_be_offered(choices):
            _dropdown(sheet, (FIRST_ROW - 1, position, last, position), choices, column.hint)
        elif column.hint:
            sheet.data_validation(
                FIRST_ROW - 1, position, last, position,
                {"validate": "any", "input_title": column.heading[:32],
                 "input_message": column.hint[:INPUT_LIMIT]},
            )  # fmt: skip


def _result(formula: Formula) -> float | str:
    result = formula.result
    return float(result) if isinstance(result, Decimal) else result or ""


def _legend(rows: Sequence[Row]) -> str:
    made_up = any(isinstance(value, Illustrative) for row in rows for value in row.values())
    return ILLUSTRATIVE_NOTE if made_up else ""


def table_content(
    layout: SheetLayout, rows: Sequence[Row], choices: Mapping[Column, Choices] | None = None
) -> SheetContent:
    """Return the content of a sheet, with a legend where values are made up."""
    return SheetContent(layout, rows, choices or {}, _legend(rows))


def _can_be_offered(choices: Choices) -> bool:
    """Excel keeps a list of words as one short text, parted by commas."""
    if isinstance(choices, str):
        return True
    fits = len(",".join(choices)) <= LIST_LIMIT and not any("," in each for each in choices)
    return bool(choices) and fits


def _dropdown(
    sheet: Worksheet,
    area: tuple[int, int, int, int],
    choices: Choices,
    hint: str = "",
) -> None:
    source = choices if isinstance(choices, str) else list(choices)
    rule: dict[str, Any] = {"validate": "list", "source": source}
    if hint:
        rule["input_message"] = hint[:INPUT_LIMIT]
    rule["error_title"] = "Chọn trong danh sách"
    rule["error_message"] = "Chọn một trong các giá trị của danh sách."
    sheet.data_validation(*area, rule)


def _text(value: CellValue) -> str:
    plain = value.value if isinstance(value, Illustrative) else value
    return plain if isinstance(plain, str) else ""


def _look(column: Column, value: CellValue) -> dict[str, Look]:
    look: dict[str, Look] = {"border": 1, "text_wrap": True}
    kind = column.kind
    if kind in (CellKind.TEXT, CellKind.CODE, CellKind.LONG_TEXT):
        look["num_format"] = "@"
    if kind is CellKind.DATE or isinstance(value, date):
        look["num_format"] = "dd/mm/yyyy"
        look["align"] = "left"
    if kind in (CellKind.FORMULA, CellKind.COMPUTED):
        look["bg_color"] = "#F2F2F2"
    if isinstance(value, Decimal) and value == value.to_integral_value() and value >= 10000:
        look["num_format"] = "#,##0"
    elif isinstance(value, Decimal):
        look["num_format"] = "General"
    if column.number_format:
        look["num_format"] = column.number_format
    return look
