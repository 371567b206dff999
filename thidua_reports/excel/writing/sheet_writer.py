"""Layouts and values -> sheets of a workbook that reads well on screen and on paper."""

from collections.abc import Iterator, Mapping, Sequence
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
    look_of,
    manner_of,
    plain_of,
    words_of,
)
from thidua_reports.excel.writing.closing import closed
from thidua_reports.excel.writing.column_looks import (
    ColumnLook,
    closed_looks,
    column_looks,
    looks_of_row,
)
from thidua_reports.excel.writing.fitted_widths import (
    TITLE_SIZE,
    Head,
    fitted_widths,
    heading_height,
    title_height,
)
from thidua_reports.excel.writing.heading_marks import Marks, heading_look
from thidua_reports.excel.writing.paper import Heights, paper_for, paper_with_rows, put_on
from thidua_reports.excel.writing.plain_sheet import PlainSheet
from thidua_reports.excel.writing.screen import seen_at_once
from thidua_reports.excel.writing.sheet_content import SHOWN_AS, Row, SheetContent, legend
from thidua_reports.excel.writing.table_help import add_colours, help_typing
from thidua_reports.excel.writing.text_room import LINE, height

CREATED = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)
LETTERS = {"font_name": "Times New Roman", "font_size": 11}
FONT = {**LETTERS, "valign": "top"}
OPTIONS = {"in_memory": True, "strings_to_formulas": False}
NAME_OF_SHEET = '&R&"Times New Roman,Italic"&11&A'
"""Above each page at the right: the name of the sheet, which LibreOffice makes smaller with it."""
PROTECTION = {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True}


def link_to(
    writer: "FormWriter", sheet: Worksheet, spot: tuple[int, int], goal: TableSpot, shown: str
) -> None:
    """Write a link to a table at a spot (0-based row and column)."""
    is_boxed = shown != BACK_TO_MAP
    style = writer.format(
        text_wrap=is_boxed, border=int(is_boxed), font_color="#0563C1", underline=1
    )
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
        layout, widths = content.layout, fitted_widths(content)
        printed = widths[: content.printed]
        paper = paper_for(printed, content.repeated)
        head = Head(widths, content.frozen, content.repeated if paper.breaks else 0)
        sheet, above = self._sheet(layout, content.notes, head)
        self._headings(sheet, layout, widths, content.marks)
        help_typing(sheet, content)
        rows = [*self._rows(sheet, content, widths)]
        add_colours(self.book, sheet, content)
        sheet.repeat_columns(0, content.repeated - 1)
        if not paper.breaks:
            heading = heading_height(layout, widths, content.marks)
            paper = paper_with_rows(printed, Heights(above + heading, heading, FIRST_ROW - 1, rows))
        put_on(paper, sheet)
        if content.is_list:
            self._list(sheet, content, printed[: next(iter(paper.breaks), None)])
        return sheet

    def _rows(
        self, sheet: PlainSheet, content: SheetContent, widths: Sequence[int]
    ) -> Iterator[float]:
        """Write the rows; yield how high each is."""
        columns, inputs = content.layout.columns, content.inputs
        looks, closed = self._looks(columns, inputs), closed_looks(columns)
        for number, row in enumerate(content.rows, start=FIRST_ROW - 1):
            own = looks_of_row(number + 1, content.closed, looks, closed)
            yield self._row(sheet, (number, row), own, widths)
        looks = self._looks(columns, content.spare_inputs)
        for number, row in enumerate(content.spare, start=FIRST_ROW - 1 + len(content.rows)):
            yield self._row(sheet, (number, row), looks, widths)

    def _list(self, sheet: Worksheet, content: SheetContent, widths: Sequence[int]) -> None:
        """Let the rows be filtered, and what is above them be read on the first page."""
        last, columns = content.last_row - 1, len(content.layout.columns)
        sheet.print_area(0, 0, last, (content.printed or columns) - 1)
        sheet.autofilter(HEADER_ROW - 1, 0, last, columns - 1)
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
        widths = [column.width for column in layout.table.columns]
        sheet, _ = self._sheet(layout.table, legend(given), Head(widths))
        put_on(paper_for(widths), sheet)
        self._headings(sheet, layout.table, widths, {})
        for number, setting in enumerate(layout, start=FIRST_ROW - 1):
            value = replace(SETTING_VALUE, kind=setting.kind)
            row: Row = {
                SETTING_CODE: setting.code,
                SETTING_LABEL: setting.label,
                value: values.get(setting.code),
                SETTING_HINT: setting.hint,
            }
            inputs_of_row = frozenset({value}) if setting in inputs else frozenset()
            self._row(sheet, (number, row), self._looks(tuple(row), inputs_of_row), widths)
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

    def _sheet(self, layout: SheetLayout, note: str, head: Head) -> tuple[PlainSheet, float]:
        """Add a sheet with all above its headings; return it, and how high that is in points."""
        sheet: PlainSheet = self.book.add_worksheet(layout.name, PlainSheet)
        title = self.format(bold=True, font_size=TITLE_SIZE, text_wrap=head.apart > 0)
        sheet.write_string(TITLE_ROW - 1, 0, layout.title, title)
        points = title_height(layout.title, head.widths[: head.apart])
        sheet.set_row(TITLE_ROW - 1, points)
        if head.apart > 1:
            sheet.merge_range(TITLE_ROW - 1, 0, TITLE_ROW - 1, head.apart - 1, layout.title, title)
        hint = self.hint(sheet, HINT_ROW, head, hint_of(layout, note))
        sheet.freeze_panes(HEADER_ROW, head.frozen)
        self.protect(sheet)
        sheet.repeat_rows(HEADER_ROW - 1)
        return sheet, points + (hint or LINE) + LINE

    def hint(self, sheet: Worksheet, number: int, head: Head, hint: str) -> float | None:
        """Write what is above headings into a row, over columns of the widths of a head.

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
        first = head.first_of_hint
        seen = seen_at_once(head.widths[first:])
        style = self.format(**grey, text_wrap=True)
        sheet.write_string(row, first, hint, style)
        if len(seen) > 1:
            sheet.merge_range(row, first, row, first + len(seen) - 1, hint, style)
        points = height([(hint, sum(seen))])
        sheet.set_row(row, points)
        return points

    def _headings(
        self, sheet: Worksheet, layout: SheetLayout, widths: Sequence[int], marks: Marks
    ) -> None:
        for position, (column, width) in enumerate(zip(layout.columns, widths, strict=True)):
            below = self.format(num_format="@") if column.kind in TEXT_KINDS else None
            own, hidden = width or column.width, {"hidden": not width}
            sheet.set_column(position, position, own, below, hidden)
            look = self.format(**heading_look(column, marks))
            sheet.write_string(HEADER_ROW - 1, position, column.heading, look)
        sheet.set_row(HEADER_ROW - 1, heading_height(layout, widths, marks))

    def protect(self, sheet: Worksheet) -> None:
        """Lock a sheet of a protected workbook but for its inputs; columns may still be widened."""
        if self._protected:
            sheet.protect("", PROTECTION)

    def _row(
        self,
        sheet: PlainSheet,
        numbered: tuple[int, Row],
        looks: Sequence[ColumnLook],
        widths: Sequence[int],
    ) -> float:
        """Write a row with its number (from 0); return how high it is."""
        number, row = numbered
        values = [row.get(look.column) for look in looks]
        plain = [*map(plain_of, values)]
        sheet.put_row(number, 0, zip(plain, map(self._format_of, values, looks), strict=True))
        texts = [
            (text, width - look.indent)
            for text, width, look in zip(map(words_of, plain), widths, looks, strict=True)
            if isinstance(text, str) and width
        ]
        if (points := height(texts)) is not None:
            sheet.set_row(number, points)
        return points or LINE

    def _looks(
        self, columns: Sequence[Column], inputs: frozenset[Column] = frozenset()
    ) -> list[ColumnLook]:
        return column_looks(columns, inputs if self._protected else frozenset())
