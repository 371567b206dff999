"""A workbook as it is, from whatever kind of file: sheets of cells that know their place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from thidua_reports.domain.place import Place
from thidua_reports.excel.addresses import address_of, position_of
from thidua_reports.excel.raw.own_words import own_words
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds
from thidua_reports.language.matching import matching_key

MAX_ROWS, MAX_COLUMNS, MAX_CELLS, MAX_SHEETS = 5000, 100, 250_000, 500
UNKNOWN_FORMULA = "=?"
"""In place of a formula that is not in the file."""
WRONG_VALUE = "#VALUE!"
"""The error text of what has none of its own."""
GENERAL, DAY_FORMAT, TIME_FORMAT = "General", "dd/mm/yyyy", "hh:mm:ss"
_ERROR = re.compile(r"#(?:[A-Z]+(?:/0)?[!?]|N/A|GETTING_DATA)|Err:\d{3}", re.IGNORECASE)

Position = tuple[int, int]
"""Row and column, both from 1."""


class ResultOrigin(Enum):
    """From where the result of a formula comes, and the issue of one from elsewhere.

    What comes from the bloc's answer in the workbook is no figure of the member's.
    """

    THE_FILE = None
    ANOTHER_FILE = cell_kinds.FROM_ANOTHER_FILE
    THE_CLOCK = cell_kinds.CHANGES_BY_ITSELF
    GOOGLE = cell_kinds.ONLY_GOOGLE_COMPUTES
    THE_ANSWER = cell_kinds.FROM_THE_ANSWER


class Veil(Enum):
    """Why what is in a cell is not seen as it is."""

    SAME_COLOUR = fragments.SAME_COLOUR
    REPEATED = fragments.REPEATED
    NO_TEXT = fragments.TEXT_LEFT_OUT
    TINY = fragments.TINY


class RawCell(NamedTuple):
    """A cell as a person sees it, and what is behind it.

    A raised or lowered digit of a text is the raised or lowered sign of Unicode (m², CO₂); what is
    struck through is not in `value` but in `struck`. `is_raised` is a whole number that is drawn
    raised or lowered, `font` in which font a text is drawn, `origin` from where its formula takes
    its result, over however many cells and names, `is_picture` that the cell shows a picture and
    holds nothing else, `veil` why it is not seen as it is. Of a formula in an .xls workbook it is
    only known that there is one.
    """

    value: object
    place: Place
    formula: str = ""
    number_format: str = GENERAL
    struck: str = ""
    comment: str = ""
    is_raised: bool = False
    origin: ResultOrigin = ResultOrigin.THE_FILE
    font: str = ""
    is_picture: bool = False
    veil: Veil | None = None

    @property
    def is_blank(self) -> bool:
        """Nothing is in the cell, or its formula shows nothing.

        A formula that was never computed may show something yet.
        """
        if self.value is None:
            return self.is_untouched
        return not str(self.value).strip() and not self.struck

    @property
    def is_untouched(self) -> bool:
        """Nothing is in the cell, neither seen nor unseen."""
        return self.value is None and not (self.formula or self.struck or self.is_picture)

    @property
    def position(self) -> Position:
        """Row and column, both from 1."""
        return position_of(self.place.cell)

    @property
    def address(self) -> tuple[str, int, int]:
        """Where it is in the workbook, whatever table it is of on its sheet."""
        return self.place.tab, *self.position


class Rule(NamedTuple):
    """What a conditional format may do to a cell: to its number, its characters, all it shows.

    One that `fades` draws characters in the colour of their ground; what one does that
    `is_unknown` the file does not show in a way that is understood.
    """

    number_format: str = ""
    strikes: bool = False
    hides: bool = False
    fades: bool = False
    is_unknown: bool = False


NO_RULE = Rule()
"""One that changes nothing."""


class TextBox(NamedTuple):
    """What is written in a shape over the cells, and over which cell it begins."""

    position: Position
    text: str

    @classmethod
    def over(cls, position: Position, text: str) -> "TextBox":
        """Return the box over a cell, or over the last one that is read."""
        row, column = position
        return cls((min(row, MAX_ROWS), min(column, MAX_COLUMNS)), text)


class Picture(NamedTuple):
    """The first and the last cell that a picture, a chart or a filled shape lies over.

    Where the file gives its size in lengths, cells are taken to be as large as usual.
    """

    first: Position
    last: Position

    @classmethod
    def over(cls, first: Position, last: Position) -> "Picture":
        """Return the picture over these cells, at least over the first, as far as they are read."""
        rows, columns = zip(first, last, strict=True)
        top, left = min(rows[0], MAX_ROWS), min(columns[0], MAX_COLUMNS)
        bottom, right = min(max(rows), MAX_ROWS), min(max(columns), MAX_COLUMNS)
        return cls((top, left), (bottom, right))


@frozen
class RawSheet:
    """A sheet: what is not blank, by row and column, both from 1.

    `unread` are cells that hold something for formulas, though nothing of it is read: those under
    merged ones, those too far off, and those whose own formula shows nothing. `rules` are the
    conditional formats by which a cell may show something else, with the cells they hold for;
    `hides_zeros` means that a cell with a zero looks blank; `boxes` with words and `pictures` lie
    over the cells; `on_pages` is what is printed above and below. A table that lies with others on
    one sheet is a sheet as well, whose rows begin further down, with `first`; `is_untitled` where
    only its headings tell which table it is.
    """

    name: str
    place: Place
    lines: Mapping[int, Mapping[int, RawCell]]
    hidden_rows: frozenset[int] = field(default=frozenset())
    hidden_columns: frozenset[int] = field(default=frozenset())
    is_visible: bool = True
    unread: frozenset[Position] = field(default=frozenset())
    rules: Mapping[Rule, frozenset[Position]] = field(default_factory=dict)
    hides_zeros: bool = False
    boxes: tuple[TextBox, ...] = ()
    on_pages: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    first: int = 1
    is_untitled: bool = False

    @property
    def is_part(self) -> bool:
        """It is a table on a sheet that holds others as well."""
        return self.place.tab != self.name

    def cell(self, position: Position) -> RawCell:
        """Return the cell; a blank one where there is nothing."""
        row, column = position
        found = self.lines.get(row, {}).get(column)
        return found or RawCell(None, place_at(self.place, position))

    @property
    def cells(self) -> Iterator[RawCell]:
        """Everything that is not blank, row by row."""
        for line in self.lines.values():
            yield from line.values()

    @cached_property
    def rows(self) -> tuple[tuple[RawCell, ...], ...]:
        """All rows from the first to the last with something in it, each as long as the longest."""
        width = max((max(line, default=0) for line in self.lines.values()), default=0)
        return tuple(
            tuple(self.cell((row, column)) for column in range(1, width + 1))
            for row in range(1, max(self.lines, default=0) + 1)
        )


@frozen
class RawWorkbook:
    """The sheets of a workbook in its own order; `subject` is the file's property of that name.

    `is_uncomputed` means that the program that saved it left its formulas to be computed when it is
    next opened, so that the results kept in it are nobody's; `computes_as_shown` that it computes
    with numbers as they are rounded by their formats. `saved_on` is the day on which it was last
    saved, as its properties have it. `parts` are the tables that lie on one sheet with others,
    `tabs` the sheets that hold such, and `missing` the tables that should be on one and are not.
    """

    place: Place
    sheets: tuple[RawSheet, ...]
    subject: str = ""
    is_uncomputed: bool = False
    computes_as_shown: bool = False
    saved_on: date | None = None
    parts: tuple[RawSheet, ...] = ()
    tabs: frozenset[str] = frozenset()
    missing: tuple[Place, ...] = ()

    @cached_property
    def by_key(self) -> Mapping[str, Sequence[RawSheet]]:
        """The sheets and tables that go by one name, blind to case and spacing."""
        found: dict[str, list[RawSheet]] = {}
        for sheet in (*self.sheets, *self.parts):
            found.setdefault(matching_key(sheet.name), []).append(sheet)
        return found


def is_error_text(text: str) -> bool:
    """Return whether a spreadsheet program shows this in place of a value: #REF!, Err:508."""
    return _ERROR.fullmatch(text.strip()) is not None


def place_at(sheet: Place, position: Position) -> Place:
    """Return the place of a cell of the sheet."""
    return Place(sheet.workbook, sheet.sheet, address_of(position))


def is_within_reach(position: Position) -> bool:
    """Return whether a cell is where cells are read."""
    return position[0] <= MAX_ROWS and position[1] <= MAX_COLUMNS


def with_comments(
    cells: Mapping[Position, RawCell], comments: Iterable[tuple[Position, str]], sheet: Place
) -> dict[Position, RawCell]:
    """Return the cells with the comments on them, or on blank ones, as far as they are read.

    What the bloc itself says in a comment is none of it.
    """
    found = dict(cells)
    for at, whole in comments:
        if (comment := own_words(whole)) and is_within_reach(at):
            cell = found.get(at) or RawCell(None, place_at(sheet, at))
            found[at] = cell._replace(comment=comment)
    return found


def lines_of(cells: Mapping[Position, RawCell]) -> dict[int, dict[int, RawCell]]:
    """Return the cells, none of which is blank, by row and column in their order."""
    lines: dict[int, dict[int, RawCell]] = {}
    for position in sorted(cells):
        row, column = position
        lines.setdefault(row, {})[column] = cells[position]
    return lines
