"""Several small tables -> one sheet, one under the other, never side by side.

So a row of one can be deleted, inserted or sorted without touching another.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from xlsxwriter.format import Format

from thidua_reports.excel.layout.sheet_layout import (
    FIRST_ROW,
    HEADER_ROW,
    HINT_ROW,
    SETTING_CODE,
    SETTING_COLUMNS,
    SETTING_HINT,
    SETTING_LABEL,
    SETTING_VALUE,
    TITLE_ROW,
    Column,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.layout.tab import Tab, TableSpot, title_line
from thidua_reports.excel.writing.cell_help import (
    Choices,
    add_hint,
    can_be_offered,
    offer,
    prompt_of,
    validation_of,
)
from thidua_reports.excel.writing.cell_values import CellValue, plain_of
from thidua_reports.excel.writing.column_looks import ColumnLook, column_looks
from thidua_reports.excel.writing.fitted_widths import TITLE_LINE, TITLE_SIZE, Head
from thidua_reports.excel.writing.heading_marks import Marks, heading_look, shown_heading
from thidua_reports.excel.writing.paper import paper_for_tables, put_on
from thidua_reports.excel.writing.plain_sheet import PlainSheet
from thidua_reports.excel.writing.sheet_content import Row, SheetContent, legend
from thidua_reports.excel.writing.sheet_writer import FormWriter, hint_of
from thidua_reports.excel.writing.text_room import height

GAP = 2
"""So many blank rows part a table from the next."""
ROW = 15.0
"""How high a row of one line is, in points."""


class TabWriter:
    """Writes the tables of a tab, each as on a sheet of its own, below those before it."""

    def __init__(self, writer: FormWriter, tab: Tab) -> None:
        """Begin the sheet."""
        self._writer, self._tab, self._tops = writer, tab, list[int]()
        self._points = list[float]()
        self.sheet: PlainSheet = writer.book.add_worksheet(tab.name, PlainSheet)
        self._top = 0
        for position, width in enumerate(tab.widths):
            self.sheet.set_column(position, position, width)
        writer.protect(self.sheet)

    def finish(self) -> Mapping[str, TableSpot]:
        """See to the pages; return where each table is that was added, by its name."""
        tops = [each - TITLE_ROW for each in self._tops]
        paper = paper_for_tables(self._tab.widths, list(zip(tops, self._points, strict=True)))
        put_on(paper, self.sheet)
        following = [*self._tops[1:], None]
        return {
            name: TableSpot(self._tab.name, top, end)
            for name, top, end in zip(self._tab.names, self._tops, following, strict=False)
        }

    def table(self, content: SheetContent) -> None:
        """Add a table with its headings, rows and dropdowns."""
        layout, first = content.layout, self._top + FIRST_ROW - 1
        self._head(layout, content.notes, content.marks)
        looks = column_looks(layout.columns, ())
        for number, row in enumerate(content.all_rows, start=first):
            self._row(number, looks, row)
        last = first + max(1, len(content.all_rows)) - 1
        for position, column in enumerate(layout.columns):
            choices = content.choices.get(column, column.choices)
            self._help((first, position, last, position), column, choices)
        self._top = last + 1 + GAP

    def settings(
        self,
        layout: SettingsLayout,
        values: Mapping[str, CellValue],
        choices: Mapping[Setting, Choices],
    ) -> None:
        """Add a table of settings: code, label, value and hint in each row."""
        self._head(layout.table, legend([{SETTING_VALUE: each} for each in values.values()]), {})
        first = self._top + FIRST_ROW - 1
        for number, setting in enumerate(layout, start=first):
            value = replace(SETTING_VALUE, kind=setting.kind, limits=setting.limits)
            row: Row = {
                SETTING_CODE: setting.code,
                SETTING_LABEL: setting.label,
                value: values.get(setting.code),
                SETTING_HINT: setting.hint,
            }
            self._row(number, column_looks(tuple(row), ()), row)
            position = SETTING_COLUMNS.index(SETTING_VALUE)
            offered = choices.get(setting, setting.choices)
            self._help((number, position, number, position), value, offered)
        self._top = first + len(layout.settings) + GAP

    def _head(self, layout: SheetLayout, note: str, marks: Marks) -> None:
        self._tops.append(self._top + TITLE_ROW)
        self._points.append(TITLE_LINE + (HEADER_ROW - HINT_ROW - 1) * ROW)
        title = self._writer.format(bold=True, font_size=TITLE_SIZE)
        self._write(TITLE_ROW, 0, title_line(layout), title)
        self.sheet.set_row(self._top + TITLE_ROW - 1, TITLE_LINE)
        hint = hint_of(layout, note)
        points = self._writer.hint(self.sheet, self._top + HINT_ROW, Head(self._tab.widths), hint)
        self._points[-1] += points or ROW
        for position, column in enumerate(layout.columns):
            look = self._writer.format(**heading_look(column, marks))
            self._write(HEADER_ROW, position, column.heading, look)
        texts = [shown_heading(each, marks) for each in layout.columns]
        self._stretch(self._top + HEADER_ROW - 1, texts, self._tab.widths)

    def _write(self, row: int, position: int, text: str, look: Format) -> None:
        self.sheet.write_string(self._top + row - 1, position, text, look)

    def _row(self, number: int, looks: Sequence[ColumnLook], row: Row) -> None:
        values = [row.get(look.column) for look in looks]
        for position, (value, look) in enumerate(zip(values, looks, strict=True)):
            self._writer.cell(self.sheet, (number, position), value, look)
        widths = zip(self._tab.widths, looks, strict=False)
        self._stretch(
            number, map(plain_of, values), [width - look.indent for width, look in widths]
        )

    def _stretch(self, number: int, texts: Iterable[object], widths: Sequence[int]) -> None:
        found = zip(texts, widths, strict=False)
        points = height([(text, width) for text, width in found if isinstance(text, str)])
        self._points[-1] += points or ROW
        if points is not None:
            self.sheet.set_row(number, points)

    def _help(self, area: tuple[int, int, int, int], column: Column, choices: Choices) -> None:
        if can_be_offered(choices):
            offer(self.sheet, area, choices, prompt_of(column))
        else:
            add_hint(self.sheet, area, column, validation_of(column.kind, column.limits))
