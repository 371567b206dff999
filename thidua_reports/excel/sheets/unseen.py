"""What the eye takes differently: what is hidden, left out, or shown otherwise than it is read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from thidua_reports.domain import words
from thidua_reports.domain.place import PlaceOverRows
from thidua_reports.excel.formulas.references import references
from thidua_reports.excel.layout.sheet_layout import CellKind, Column
from thidua_reports.excel.raw.number_formats import is_of_text
from thidua_reports.excel.raw.workbook import RawCell, RawSheet, Rule, Veil, place_at
from thidua_reports.excel.sheets.over_cells import beside_cells, pictures_over
from thidua_reports.excel.sheets.shown_cells import heading_of, plain_text
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds, sheet_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key, nearest
from thidua_reports.language.text import shortened

Line = Mapping[int, RawCell]
"""The cells of one row of a sheet that are not blank, by the number of their column."""
OF_FIGURES = frozenset({CellKind.TEXT, CellKind.LONG_TEXT, CellKind.NUMBER, CellKind.DATE})
MOST_NAMED = 10
_ORDINALS = {matching_key(heading) for heading in words.ORDINALS}


@frozen
class Area:
    """The rows of a table that are read, and where on the sheet its columns are.

    `below` are all rows under the headings but examples, `beside` headings of columns that are
    known and not read, `missing` those that should be there; `title` and `hint` are what the
    form has on top.
    """

    sheet: RawSheet
    header: int
    positions: Mapping[Column, int]
    rows: Sequence[int]
    below: Mapping[int, Line]
    beside: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    title: str = ""
    hint: str = ""

    def heading(self, position: int) -> str:
        """What is above a column."""
        return heading_of(self.sheet.cell((self.header, position)))

    def is_filled(self, position: int) -> bool:
        """Return whether anything is in a column, in the rows that are read."""
        return any(not self.sheet.cell((row, position)).is_blank for row in self.rows)

    def cells(self, is_wanted: Callable[[Column], bool]) -> Iterator[RawCell]:
        """Yield what is in such columns, in the rows that are read."""
        wanted = {at for column, at in self.positions.items() if is_wanted(column)}
        for row in self.rows:
            yield from (cell for at, cell in self.sheet.lines[row].items() if at in wanted)

    def outside(self, position: int) -> list[RawCell]:
        """Return what is in a column that is not read, below the headings."""
        found = (line[position] for line in self.below.values() if position in line)
        return [cell for cell in found if not cell.is_blank]

    @property
    def strangers(self) -> dict[int, list[RawCell]]:
        """Return what is in the columns in which nothing is read, by the column."""
        found = set().union(*self.below.values()).difference(self.positions.values())
        cells = {at: self.outside(at) for at in sorted(found) if not self._is_known(at)}
        return {at: each for at, each in cells.items() if each and not self._counts_rows(at, each)}

    def _counts_rows(self, position: int, cells: Sequence[RawCell]) -> bool:
        """A column of somebody's own may number the rows."""
        numbers = [plain_text(cell).rstrip(".") for cell in cells]
        is_named = matching_key(self.heading(position)) in _ORDINALS
        return is_named and numbers == [str(at + 1) for at in range(len(numbers))]

    def _is_known(self, position: int) -> bool:
        """A second column of one heading, and one that is misspelt, are reported as such."""
        heading = self.heading(position)
        known = {matching_key(column.heading) for column in self.positions}
        is_named = heading in self.beside or matching_key(heading) in known
        return is_named or bool(heading and nearest(heading, self.missing))


def twins(area: Area) -> dict[Column, int]:
    """Return the hidden columns beside which a visible one of nearly the same heading is filled.

    Which of the two is meant is not known, so neither is read.
    """
    hidden = {
        column: position
        for column, position in area.positions.items()
        if position in area.sheet.hidden_columns and _is_filled_in(column)
    }
    if not hidden:
        return {}
    visible = {area.heading(at): at for at in area.strangers if at not in area.sheet.hidden_columns}
    near = {column: nearest(column.heading, visible) for column in hidden}
    return {column: visible[name] for column, name in near.items() if name}


def unseen(area: Area) -> Iterator[Issue]:
    """Report what is hidden and read, what is seen and not read, and comments on cells."""
    doubtful = twins(area)
    yield from _hidden(area, doubtful)
    yield from _strangers(area, set(doubtful.values()))
    yield from comments_on(area.sheet, area.beside)


def comments_on(sheet: RawSheet, beside: Sequence[str] = ()) -> Iterator[Issue]:
    """Report comments on cells, but for the form's own on what is `beside`."""
    for cell in sheet.cells:
        if cell.comment and plain_text(cell) not in beside:
            yield sheet_kinds.COMMENT.at(cell.place, text=shortened(cell.comment))


def _hidden(area: Area, doubtful: Mapping[Column, int]) -> Iterator[Issue]:
    sheet = area.sheet
    for column, at in doubtful.items():
        above = PlaceOverRows(*place_at(sheet.place, (area.header, at)).address)
        visible = area.heading(at)
        yield sheet_kinds.HIDDEN_TWIN.at(above, hidden=column.heading, visible=visible)
    if not sheet.is_visible and any(not cell.is_blank for cell in area.cells(_is_filled_in)):
        yield sheet_kinds.HIDDEN_SHEET.at(sheet.place, sheet=sheet.place.tab)
        return
    for column, position in area.positions.items():
        is_read = _is_filled_in(column) and column not in doubtful
        if position in sheet.hidden_columns and is_read and area.is_filled(position):
            place = place_at(sheet.place, (area.header, position))
            yield sheet_kinds.HIDDEN_COLUMN.at(place, heading=column.heading)
    yield from _hidden_rows(area)


def _hidden_rows(area: Area) -> Iterator[Issue]:
    rows = [row for row in area.rows if row in area.sheet.hidden_rows]
    if rows:
        place = place_at(area.sheet.place, (rows[0], 1))
        yield sheet_kinds.HIDDEN_ROWS.at(place, rows=few_of(map(str, rows)))


def few_of(parts: Iterable[str]) -> str:
    """Return the first of the parts in a line, and a sign where there are more."""
    first = list(islice(parts, MOST_NAMED + 1))
    return ", ".join(first[:MOST_NAMED]) + ("…" if len(first) > MOST_NAMED else "")


def quoted(cells: Sequence[RawCell]) -> str:
    """Return the cells with what is read of them."""
    return few_of(f"{each.place.cell} “{shortened(plain_text(each))}”" for each in cells)


def _strangers(area: Area, reported: set[int]) -> Iterator[Issue]:
    strangers = area.strangers
    needed = _needed(area) if strangers else bool
    for position, cells in strangers.items():
        left = [cell for cell in cells if not needed(cell)]
        if left and position not in reported:
            yield _stranger(area, position, left)


def _stranger(area: Area, position: int, cells: Sequence[RawCell]) -> Issue:
    heading, (first, *others) = area.heading(position), cells
    more = fragments.CELLS_MORE.format(cells=few_of(each.place.cell for each in others))
    details = {
        "text": shortened(plain_text(first)),
        "others": more if others else "",
        "home": _home(area),
    }
    if not heading:
        return sheet_kinds.CELL_OUTSIDE.at(first.place, **details)
    place = place_at(area.sheet.place, (area.header, position))
    hint = did_you_mean(heading, [column.heading for column in area.positions])
    return sheet_kinds.UNKNOWN_COLUMN.at(place, heading=heading, hint=hint, **details)


def _home(area: Area) -> str:
    """Return where words of one's own belong."""
    wide = [each.heading for each in area.positions if each.kind is CellKind.LONG_TEXT]
    return fragments.WORDS_BELONG.format(heading=wide[-1]) if wide else ""


def _needed(area: Area) -> Callable[[RawCell], bool]:
    """Return a function that decides whether a formula that is read takes its figure from a cell.

    A formula with names may take it from any figure.
    """
    sheet = area.sheet.place.tab
    used = [
        reference
        for cell in area.cells(_is_filled_in)
        if cell.formula
        for reference in references(cell.formula, sheet)
    ]
    has_names = any(reference.area is None for reference in used)
    return lambda cell: (
        (has_names and _is_figure(cell)) or any(each.holds(sheet, cell.place.cell) for each in used)
    )


def _is_filled_in(column: Column) -> bool:
    """Return whether a figure in the column is somebody's own."""
    return column.kind in OF_FIGURES and not (column.is_given or column.of_scoring)


def _is_figure(cell: RawCell) -> bool:
    """A number, or a text with a digit; what somebody only computed beside is one as well."""
    if isinstance(cell.value, bool) or cell.value is None:
        return False
    return any(sign.isdigit() for sign in str(cell.value))


def shown_otherwise(area: Area) -> Iterator[Issue]:
    """Report the cells that are read and may look otherwise, and what is over them."""
    used = _used(area)
    yield from _by_rules(area.sheet, used)
    yield from _zeros(area.sheet, used)
    yield from _veiled(used)
    yield from beside_cells(area.sheet)
    yield from pictures_over(area.sheet, area.rows, frozenset(area.positions.values()))


def _by_rules(sheet: RawSheet, used: Sequence[RawCell]) -> Iterator[Issue]:
    for rule, positions in sheet.rules.items():
        cells = [each for each in used if each.position in positions and _changes(rule, each)]
        if cells:
            place, how = cells[0].place, _how(rule)
            yield sheet_kinds.CONDITIONAL_LOOK.at(place, how=how, cells=quoted(cells))


def _zeros(sheet: RawSheet, used: Sequence[RawCell]) -> Iterator[Issue]:
    """Report zeros in a sheet whose view leaves them blank."""
    zeros = [each for each in used if each.value == 0 and each.value is not False]
    if sheet.hides_zeros and zeros:
        cells = few_of(each.place.cell for each in zeros)
        yield sheet_kinds.ZEROS_NOT_SHOWN.at(zeros[0].place, cells=cells)


def _veiled(used: Sequence[RawCell]) -> Iterator[Issue]:
    """Report what is not seen as it is; a number that its format leaves out is an error anyway."""
    found: dict[Veil, list[RawCell]] = {}
    for cell in used:
        if cell.veil and (cell.veil is not Veil.NO_TEXT or isinstance(cell.value, str)):
            found.setdefault(cell.veil, []).append(cell)
    for veil, cells in found.items():
        yield cell_kinds.NOT_SEEN.at(cells[0].place, how=veil.value, cells=quoted(cells))


def _changes(rule: Rule, cell: RawCell) -> bool:
    if rule.strikes or rule.hides or rule.fades or rule.is_unknown:
        return True
    if isinstance(cell.value, str):
        return is_of_text(rule.number_format)
    return rule.number_format != cell.number_format


def _how(rule: Rule) -> str:
    if rule.hides:
        return fragments.RULE_HIDES
    if rule.strikes:
        return fragments.RULE_STRIKES
    if rule.fades:
        return fragments.RULE_FADES
    if rule.is_unknown:
        return fragments.RULE_UNKNOWN
    return fragments.RULE_FORMATS.format(format=shortened(rule.number_format))


def _used(area: Area) -> list[RawCell]:
    """Return what somebody has filled in in the rows that are read; words and codes as well."""

    def is_filled_in(column: Column) -> bool:
        return column.kind is not CellKind.COMPUTED and not column.is_given

    return [each for each in area.cells(is_filled_in) if each.value is not None]
