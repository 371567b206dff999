"""A sheet that leads to the others: a line for each with a link, what it is for, and its state."""

from collections.abc import Mapping, Sequence

from xlsxwriter.worksheet import Worksheet

from thidua_reports.excel.layout.tab import TableSpot
from thidua_reports.excel.writing.cell_values import CellValue, Formula, Look
from thidua_reports.excel.writing.fitted_widths import TITLE_LINE, TITLE_SIZE
from thidua_reports.excel.writing.paper import Paper, put_on
from thidua_reports.excel.writing.sheet_writer import FormWriter, link_to
from thidua_reports.excel.writing.text_room import height
from thidua_reports.frozen import frozen

WIDTHS = (22, 16, 16, 16, 16, 24)
"""A name, a sentence over four columns, and a state."""
LAST = len(WIDTHS) - 1
SENTENCE = sum(WIDTHS[1:LAST])
FIGURES = (LAST + 2, LAST + 3)
HELD = LAST + 4
"""Hidden columns: the figures that each line's state rests on, and what all of them rest on."""


@frozen
class Line:
    """A table by its name, what it is for, its state, and up to two figures the state rests on.

    A link leads to where it is, if that is in sight.
    """

    name: str
    purpose: str
    state: CellValue
    figures: tuple[Formula, ...] = ()
    goal: TableSpot | None = None


@frozen
class Group:
    """Lines under a heading of a colour, with a remark below."""

    heading: str
    colour: str
    lines: Sequence[Line]
    remark: str = ""


@frozen
class Sample:
    """How a kind of cell looks, and what that means."""

    shown: str
    look: Mapping[str, Look]
    meaning: str


@frozen
class WorkMap:
    """What is on the map: lines `above` its groups; samples, notes and a table below, with titles.

    `held` are unseen formulas that states rest on, one below the other. Cells of states have a
    colour of `colours` by how they begin.
    """

    title: str
    above: Sequence[CellValue]
    headings: tuple[str, str, str]
    groups: Sequence[Group]
    colours: Mapping[str, str]
    samples: tuple[str, Sequence[Sample]]
    notes: tuple[str, Sequence[str]]
    table: tuple[str, Sequence[Sequence[str]]] = ("", ())
    held: Sequence[Formula] = ()


class MapWriter:
    """Writes a map onto a sheet, from its first row on."""

    def __init__(self, writer: FormWriter, sheet: Worksheet) -> None:
        self._writer, self._sheet, self._row = writer, sheet, 0

    def write(self, content: WorkMap) -> None:
        """Write all of a map."""
        self._prepare(content.held)
        self._sheet.set_row(self._row, TITLE_LINE)
        self._wide(content.title, bold=True, font_size=TITLE_SIZE)
        for each in content.above:
            self._wide(each, text_wrap=True)
        self._three(content.headings, bold=True, border=1, bg_color="#DDEBF7", align="center")
        first = self._row
        for group in content.groups:
            self._group(group)
        self._colour(first, content.colours)
        self._row += 1
        self._samples(*content.samples)
        self._notes(*content.notes)
        self._table(*content.table)

    def _prepare(self, held: Sequence[Formula]) -> None:
        sheet = self._sheet
        for position, width in enumerate(WIDTHS):
            sheet.set_column(position, position, width)
        sheet.set_column(FIGURES[0], HELD, 8, None, {"hidden": True})
        sheet.hide_gridlines(2)
        put_on(Paper(is_across=False), sheet)
        self._writer.protect(sheet)
        for self._row, each in enumerate(held):
            self._put(HELD, each, self._writer.format())
        self._row = 0

    def _wide(self, value: CellValue, **look: Look) -> None:
        style = self._writer.format(**look)
        self._sheet.merge_range(self._row, 0, self._row, LAST, "", style)
        self._put(0, value, style)
        if isinstance(value, str) and "font_size" not in look:
            self._high([(value, sum(WIDTHS))])
        self._row += 1

    def _put(self, column: int, value: CellValue, style: object) -> None:
        if isinstance(value, Formula):
            result = "" if value.result is None else value.result
            shown = result if isinstance(result, str) else float(result)
            self._sheet.write_formula(self._row, column, value.text, style, shown)
        else:
            self._sheet.write_string(self._row, column, str(value or ""), style)

    def _three(self, cells: Sequence[CellValue], **look: Look) -> None:
        style = self._writer.format(text_wrap=True, **look)
        name, sentence, state = cells
        self._put(0, name, style)
        self._sheet.merge_range(self._row, 1, self._row, LAST - 1, "", style)
        self._put(1, sentence, style)
        self._put(LAST, state, style)
        self._high([(str(name), WIDTHS[0]), (str(sentence), SENTENCE)])
        self._row += 1

    def _group(self, group: Group) -> None:
        self._wide(group.heading, bold=True, font_color="#FFFFFF", bg_color=group.colour)
        for line in group.lines:
            for column, figure in zip(FIGURES, line.figures, strict=False):
                self._put(column, figure, self._writer.format())
            self._three((line.name, line.purpose, line.state), border=1)
            if line.goal:
                link_to(self._writer, self._sheet, (self._row - 1, 0), line.goal, line.name)
        if group.remark:
            self._wide(group.remark, italic=True, text_wrap=True)

    def _samples(self, title: str, samples: Sequence[Sample]) -> None:
        self._wide(title, bold=True)
        for sample in samples:
            style = self._writer.format(**{"border": 1, **sample.look})
            self._sheet.write_string(self._row, 0, sample.shown, style)
            text = self._writer.format(text_wrap=True)
            self._sheet.merge_range(self._row, 1, self._row, LAST, sample.meaning, text)
            self._high([(sample.meaning, SENTENCE + WIDTHS[LAST])])
            self._row += 1

    def _notes(self, title: str, notes: Sequence[str]) -> None:
        self._row += 1
        self._wide(title, bold=True)
        for note in notes:
            self._wide(note, text_wrap=True)

    def _table(self, title: str, rows: Sequence[Sequence[str]]) -> None:
        if not rows:
            return
        self._row += 1
        self._wide(title, bold=True)
        heading = self._writer.format(bold=True, border=1, bg_color="#DDEBF7", text_wrap=True)
        for at, row in enumerate(rows):
            style = self._writer.format(border=1, text_wrap=True) if at else heading
            for position, text in enumerate(row):
                self._sheet.write_string(self._row, position, text, style)
            self._high(list(zip(row, WIDTHS, strict=False)))
            self._row += 1

    def _high(self, texts: Sequence[tuple[str, int]]) -> None:
        self._sheet.set_row(self._row, height(texts))

    def _colour(self, first: int, colours: Mapping[str, str]) -> None:
        for beginning, colour in colours.items():
            style = self._writer.book.add_format({"bg_color": colour})
            rule = {"type": "text", "criteria": "begins with", "value": beginning, "format": style}
            self._sheet.conditional_format(first, LAST, self._row - 1, LAST, rule)
