"""Layouts and values -> sheets of a workbook that reads well on screen and on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from thidua_reports.excel.layout.legends import BACK_TO_MAP
from thidua_reports.excel.layout.sheet_layout import (
    FIRST_ROW,
    HEADER_ROW,
    HINT_ROW,
    SETTING_CODE,
    SETTING_HINT,
    SETTING_LABEL,
    SETTING_VALUE,
    TITLE_ROW,
    Column,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.layout.tab import TableSpot
from thidua_reports.excel.writing.cell_help import (
    Choices,
    add_hint,
    add_rule,
    can_be_offered,
    offer,
    validation_of,
)
from thidua_reports.excel.writing.cell_values import (
    TEXT_KINDS,
    CellValue,
    Example,
    Illustrative,
    Look,
    TextCell,
    height,
    look_of,
    manner_of,
    plain_of,
)
from thidua_reports.excel.writing.closing import closed
from thidua_reports.excel.writing.column_looks import (
    ColumnLook,
    closed_looks,
    column_looks,
    looks_of_row,
)
from thidua_reports.excel.writing.paper import paper_for, put_on
from thidua_reports.excel.writing.plain_sheet import PlainSheet
from thidua_reports.excel.writing.screen import seen_at_once
from thidua_reports.excel.writing.sheet_content import SHOWN_AS, Row, SheetContent, legend

CREATED = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)
LETTERS = {"font_name": "Times New Roman", "font_size": 11}
FONT = {**LETTERS, "valign": "top"}
OPTIONS = {"in_memory": True, "strings_to_formulas": False}
NAME_OF_SHEET = '&R&"Times New Roman,Italic"&9&A'
"""Above each page at the right: the name of the sheet."""
PROTECTION = {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True}


def link_to(
    writer: "FormWriter", sheet: Worksheet, spot: tuple[int, int], goal: TableSpot, shown: str
) -> None:
    """Write a link to a table at a spot (0-based row and column)."""
    border = 0 if shown == BACK_TO_MAP else 1
    style = writer.format(text_wrap=True, font_color="#0563C1", underline=1, border=border)
    sheet.write_url(*spot, f"internal:'{goal.sheet}'!A{goal.top}", style, shown)


def hint_of(layout: SheetLayout, note: str) -> str:
    """Return what stands below the title of a table."""
    return " ".join(part for part in (layout.hint, note) if part)


class FormWriter:
    """Writes sheets into one workbook in memory.

    In a protected one whatever is not an input is locked, without a password. Each sheet leads back
    to the one called `leads_to`, if any.
    """

    def __init__(
        self, title: str, subject: str = "", *, protected: bool = False, leads_to: str = ""
    ) -> None:
        self._buffer = BytesIO()
        # widths of columns count its digits: a font that is there wherever the workbook is opened;
        # a copy, as XlsxWriter writes into it and the next workbook would be another
        letters = {"default_format_properties": {**LETTERS}}
        self.book = Workbook(self._buffer, {**OPTIONS, **letters})
        self.book.set_properties({"title": title, "subject": subject, "created": CREATED})
        self._protected, self._first = protected, leads_to
        self._formats: dict[tuple[tuple[str, Look], ...], Format] = {}

    def format(self, **properties: Look) -> Format:
        """Return the workbook's format with these properties, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format({**FONT, **properties})
        return self._formats[key]

    def table(self, content: SheetContent) -> PlainSheet:
        """Add a sheet with headings, rows and dropdowns; return it."""
        layout = content.layout
        sheet = self._sheet(layout, content.note, content.frozen)
        self._headings(sheet, layout, content.hidden)
        for position, column in enumerate(layout.columns):
            self._help(sheet, position, column, content)
        looks = self._looks(layout.columns, content.inputs)
        closed = closed_looks(layout.columns)
        for number, row in enumerate(content.rows, start=FIRST_ROW - 1):
            own = looks_of_row(number + 1, content.closed, looks, closed)
            self._row(sheet, number, own, row)
        looks = self._looks(layout.columns, content.spare_inputs)
        for number, row in enumerate(content.spare, start=FIRST_ROW - 1 + len(content.rows)):
            self._row(sheet, number, looks, row)
        self._colours(sheet, content)
        self._pages(sheet, content)
        return sheet

    def _pages(self, sheet: Worksheet, content: SheetContent) -> None:
        """Print wide tables on several pages side by side, each with the frozen columns."""
        columns = content.layout.columns
        widths = [0 if each in content.hidden else each.width for each in columns]
        repeated = max(1, content.frozen)
        sheet.repeat_columns(0, repeated - 1)
        paper = paper_for(widths, repeated)
        put_on(paper, sheet)
        if content.is_list:
            self._list(sheet, content, widths[: next(iter(paper.breaks), None)])

    def _list(self, sheet: Worksheet, content: SheetContent, widths: Sequence[int]) -> None:
        """Let the rows be filtered, and what is above them be read on the first page."""
        area = (content.last_row - 1, len(content.layout.columns) - 1)
        sheet.print_area(0, 0, *area)
        sheet.autofilter(HEADER_ROW - 1, 0, *area)
        sheet.set_header(NAME_OF_SHEET)
        if content.note and len(widths) > 1:
            note = self.format(italic=True, font_color="#595959", text_wrap=True)
            sheet.merge_range(HINT_ROW - 1, 0, HINT_ROW - 1, len(widths) - 1, content.note, note)
            sheet.set_row(HINT_ROW - 1, height([(content.note, sum(widths))]))

    def settings(
        self,
        layout: SettingsLayout,
        values: Mapping[str, CellValue],
        inputs: Sequence[Setting] = (),
        choices: Mapping[Setting, Choices] | None = None,
    ) -> Worksheet:
        """Add a settings sheet: code, label, value and hint in each row.

        `choices` are dropdowns beyond those of the layout.
        In a protected workbook only the values of the `inputs` can be typed in.
        """
        given = [{SETTING_VALUE: values.get(setting.code)} for setting in layout]
        sheet = self._sheet(layout.table, legend(given))
        put_on(paper_for([column.width for column in layout.table.columns]), sheet)
        self._headings(sheet, layout.table)
        for number, setting in enumerate(layout, start=FIRST_ROW - 1):
            value = replace(SETTING_VALUE, kind=setting.kind)
            row: Row = {
                SETTING_CODE: setting.code,
                SETTING_LABEL: setting.label,
                value: values.get(setting.code),
                SETTING_HINT: setting.hint,
            }
            inputs_of_row = frozenset({value}) if setting in inputs else frozenset()
            self._row(sheet, number, self._looks(tuple(row), inputs_of_row), row)
            spot = (number, 2, number, 2)
            if offered := (choices or {}).get(setting, setting.choices):
                offer(sheet, spot, offered)
            elif validation := validation_of(setting.kind, setting.limits):
                sheet.data_validation(*spot, validation)
        return sheet

    def cell(
        self, sheet: PlainSheet, spot: tuple[int, int], value: CellValue, look: ColumnLook
    ) -> None:
        """Write a value at a spot (0-based row and column), as text, number, date or formula."""
        sheet.put(*spot, plain_of(value), self._format_of(value, look))

    def _format_of(self, value: CellValue, look: ColumnLook) -> Format:
        manner = manner_of(value)
        if manner not in look.styles:
            look.styles[manner] = self._style(look.column, value, look.own)
        return look.styles[manner]

    def _style(self, column: Column, value: CellValue, own: Mapping[str, Look]) -> Format:
        look = look_of(column, value) | dict(own)
        if isinstance(value, Illustrative | Example):
            look |= {"italic": True, "bg_color": SHOWN_AS[type(value)][0]}
        if isinstance(value, TextCell):
            look |= {"num_format": "@"}
        return self.format(**look)

    def to_bytes(self) -> bytes:
        """Close the workbook and return its bytes."""
        return closed(self.book, self._buffer)

    def _sheet(self, layout: SheetLayout, note: str, frozen: int = 0) -> PlainSheet:
        sheet: PlainSheet = self.book.add_worksheet(layout.name, PlainSheet)
        sheet.write_string(TITLE_ROW - 1, 0, layout.title, self.format(bold=True, font_size=14))
        widths = [column.width for column in layout.columns]
        self.hint(sheet, HINT_ROW, widths, hint_of(layout, note))
        sheet.freeze_panes(HEADER_ROW, frozen)
        self.protect(sheet)
        sheet.repeat_rows(HEADER_ROW - 1)
        return sheet

    def hint(self, sheet: Worksheet, number: int, widths: Sequence[int], hint: str) -> float | None:
        """Write what is above headings into a row, over columns of such widths.

        Return the height of the row in points, None for one line.
        The next row stays blank, or sorting would take the lines above the headings for rows.
        """
        row = number - 1
        grey: Mapping[str, Look] = {"italic": True, "font_color": "#595959"}
        if not self._first:
            sheet.write_string(row, 0, hint, self.format(**grey))
            return None
        link_to(self, sheet, (row, 0), TableSpot(self._first), BACK_TO_MAP)
        if not hint:
            return None
        seen = seen_at_once(widths[1:])
        style = self.format(**grey, text_wrap=True)
        sheet.write_string(row, 1, hint, style)
        if len(seen) > 1:
            sheet.merge_range(row, 1, row, len(seen), hint, style)
        points = height([(hint, sum(seen))])
        sheet.set_row(row, points)
        return points

    def _headings(
        self, sheet: Worksheet, layout: SheetLayout, hidden: frozenset[Column] = frozenset()
    ) -> None:
        look = self.format(bold=True, text_wrap=True, border=1, bg_color="#DDEBF7", align="center")
        for position, column in enumerate(layout.columns):
            below = self.format(num_format="@") if column.kind in TEXT_KINDS else None
            sheet.set_column(position, position, column.width, below, {"hidden": column in hidden})
            sheet.write_string(HEADER_ROW - 1, position, column.heading, look)
        texts = [(column.heading, column.width - 1) for column in layout.columns]
        sheet.set_row(HEADER_ROW - 1, height(texts))

    def protect(self, sheet: Worksheet) -> None:
        """Lock a sheet of a protected workbook but for its inputs; columns may still be widened."""
        if self._protected:
            sheet.protect("", PROTECTION)

    def _row(self, sheet: PlainSheet, number: int, looks: Sequence[ColumnLook], row: Row) -> None:
        values = [row.get(look.column) for look in looks]
        plain = [*map(plain_of, values)]
        sheet.put_row(number, 0, zip(plain, map(self._format_of, values, looks), strict=True))
        texts = [
            (text, look.column.width)
            for text, look in zip(plain, looks, strict=True)
            if isinstance(text, str)
        ]
        if (points := height(texts)) is not None:
            sheet.set_row(number, points)

    def _looks(
        self, columns: Sequence[Column], inputs: frozenset[Column] = frozenset()
    ) -> list[ColumnLook]:
        return column_looks(columns, inputs if self._protected else frozenset())

    def _colours(self, sheet: Worksheet, content: SheetContent) -> None:
        for rule in content.colours:
            position = content.layout.columns.index(rule.column)
            criteria = rule.formula.format(row=FIRST_ROW)
            style = self.book.add_format({"bg_color": rule.colour})
            area = (FIRST_ROW - 1, position, content.last_row - 1, position)
            shown = {"type": "formula", "criteria": criteria, "format": style}
            sheet.conditional_format(*area, shown)

    def _help(self, sheet: Worksheet, position: int, column: Column, content: SheetContent) -> None:
        own = {row: rule for (row, of), rule in content.rules.items() if of is column}
        for row, rule in own.items():
            add_rule(sheet, (row - 1, position, row - 1, position), rule)
        area = (FIRST_ROW - 1, position, content.last_row - 1, position)
        choices = content.choices.get(column, column.choices)
        if own:
            return
        if can_be_offered(choices):
            offer(sheet, area, choices, column.hint)
        else:
            add_hint(sheet, area, column, validation_of(column.kind, column.limits))
