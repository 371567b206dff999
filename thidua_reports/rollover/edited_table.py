"""One table of khoi.xlsx, of which rows are changed, emptied and added where it lies."""

from collections.abc import Collection, Iterator, Sequence
from enum import Enum, auto

from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.editing.book_edits import BookEdits
from thidua_reports.excel.editing.package_edits import refuse_unless
from thidua_reports.excel.editing.reaching import Growth
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.raw.areas import Area
from thidua_reports.excel.raw.workbook import MAX_COLUMNS, MAX_ROWS
from thidua_reports.excel.writing.sheet_content import SPARE_ROWS, Row
from thidua_reports.excel.writing.text_room import height
from thidua_reports.language.text import clean_text
from thidua_reports.layouts import year_sheets
from thidua_reports.rollover.code_names import CodeNames
from thidua_reports.rollover.row_slots import Slots, meant, slots_in_order, slots_in_place
from thidua_reports.rollover.table_places import TablePlace

IN_ORDER = (year_sheets.Pledged.layout,)
"""Sheets of which the order of the rows is sealed."""


class Occasion(Enum):
    """For what khoi.xlsx is changed: for the next period, what was of the ended one goes."""

    THE_SAME_PERIOD = auto()
    THE_NEXT_PERIOD = auto()

    @property
    def begins_a_period(self) -> bool:
        """Whether the period is over of which a row is that is there no more."""
        return self is Occasion.THE_NEXT_PERIOD


class EditedTable:
    """A table where it lies on its sheet; what is `short` ends where the table did before."""

    def __init__(
        self, edits: BookEdits, layout: SheetLayout, place: TablePlace, occasion: Occasion
    ) -> None:
        self._edits, self._layout, self._place = edits, layout, place
        self._occasion = occasion
        self._cells = edits.sheet(place.sheet.place.tab)
        self._positions = dict(place.positions)
        self._first = place.header + 1
        self._ready = self._last_ready()
        self._cleared: set[int] = set()
        self.short: tuple[str, ...] = ()

    @property
    def cleared(self) -> Iterator[str]:
        """The headings, or letters, of columns of hers in which something went with its row."""
        for at in sorted(self._cleared):
            heading = self._place.sheet.cell((self._place.header, at)).value
            yield clean_text(str(heading or "")).strip() or letters_of(at)

    def change(self, before: Sequence[Row], after: Sequence[Row], names: CodeNames) -> None:
        """Let the table hold other rows than before, and names beside its codes.

        Raises:
            CannotBeEditedError: there is no room for them, or something of hers is in the way.
        """
        self.add_columns(
            {column for row in after for column in row if meant(row[column]) is not None}
            | {*names.shown_on(self._layout)}
        )
        old = dict(zip(self._place.rows, before, strict=True))
        slots = self._slots(before, after)
        for number, row in zip(slots.numbers, after, strict=True):
            self._put(number, old.get(number, {}), row)
            if number in slots.refilled:
                self._clear(number)
            if number not in old:
                self._make_room(number, {**row, **names.beside(self._layout, row)})
        for number in slots.emptied:
            self._empty(number)
        if self._occasion.begins_a_period:
            gone = {*slots.emptied, *slots.refilled}
            self._edits.take_comments_away(self._place.sheet.place.tab, gone)
        self._grow(max(slots.numbers, default=0), SPARE_ROWS)
        self._show(names)

    def _show(self, names: CodeNames) -> None:
        """Show names where nothing is yet, in the rows to type in as well."""
        for column in names.shown_on(self._layout):
            at = self._positions[column]
            for number in range(self._first, self._last_ready() + 1):
                if not self._cells.is_filled((number, at)):
                    formula = names.formula(column, number, self._positions)
                    self._cells.compute((number, at), formula, self._first)

    def append(self, rows: Sequence[Row]) -> None:
        """Add rows below those that are there."""
        further = self._free(())
        numbers = [next(further) for _ in rows]
        for number, row in zip(numbers, rows, strict=True):
            self._put(number, {}, row)
        self._grow(max(numbers, default=0), 0)

    def add_columns(self, columns: Collection[Column]) -> None:
        """Add those of the columns that the sheet lacks, at its right end."""
        for column in self._layout.columns:
            if column in columns and column not in self._positions:
                self._add_column(column)

    def complete(self) -> None:
        """Add what the sheet lacks of the columns that are typed in."""
        typed = (each for each in self._layout.columns if each.kind is not CellKind.COMPUTED)
        self.add_columns({*typed})

    def _add_column(self, column: Column) -> None:
        last = max(self._positions.values())
        at = max(last, self._cells.last_typed_column) + 1
        refuse_unless(at <= MAX_COLUMNS)
        header = self._place.header
        self._cells.put((header, at), column.heading, header)
        for number in range(header, self._ready + 1):
            self._cells.look_like((number, at), (number, last))
        self._cells.widen(at, column.width)
        self._positions[column] = at

    def _slots(self, before: Sequence[Row], after: Sequence[Row]) -> Slots:
        numbers = self._place.rows
        if self._layout not in IN_ORDER:
            return slots_in_place(before, after, self._layout.key, numbers, self._free)
        slots = slots_in_order(numbers, after, self._free)
        changed = (
            at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new
        )
        refuse_unless(not any(self._has_hers(numbers[at]) for at in changed))
        return slots

    def _free(self, emptied: Sequence[int]) -> Iterator[int]:
        """Yield the numbers of rows that can be filled: of those emptied, and below the table."""
        seen = (each for each in emptied if not self._cells.is_hidden(each))
        is_over = self._occasion.begins_a_period
        yield from (each for each in seen if is_over or not self._has_hers(each))
        for number in range(self._place.last + 1, MAX_ROWS + 1):
            is_example = number in self._place.examples
            refuse_unless(is_example or not self._is_taken(number))
            if not is_example and self._is_free(number):
                yield number
        refuse_unless(found=False)

    def _is_taken(self, number: int) -> bool:
        """Return whether something that is not of the table is below its headings."""
        cells = ((number, at) for at in self._positions.values())
        is_covered = any(self._is_in(number, area) for area in self._cells.merged)
        return is_covered or any(map(self._cells.is_typed_in, cells))

    def _is_free(self, number: int) -> bool:
        return not (self._has_hers(number) or self._cells.is_hidden(number))

    def _is_in(self, number: int, area: Area) -> bool:
        (top, left), (bottom, right) = area
        columns = self._positions.values()
        return top <= number <= bottom and any(left <= at <= right for at in columns)

    def _hers(self, number: int) -> frozenset[int]:
        return self._cells.typed_columns(number) - {*self._positions.values()}

    def _has_hers(self, number: int) -> bool:
        return bool(self._hers(number))

    def _put(self, number: int, old: Row, row: Row) -> None:
        """Fill a row; below those that were ready its blank cells look as the others too."""
        for column, at in self._positions.items():
            value = row.get(column)
            if meant(value) != meant(old.get(column)):
                self._cells.put((number, at), value, self._first)
            elif number > self._ready:
                self._cells.make_ready((number, at), self._first)

    def _make_room(self, number: int, row: Row) -> None:
        texts = ((meant(value), column) for column, value in row.items())
        widths = {column: int(self._cells.width(at)) or 1 for column, at in self._positions.items()}
        long = [(text, widths[column]) for text, column in texts if isinstance(text, str)]
        self._cells.make_room(number, height(long))

    def _empty(self, number: int) -> None:
        for at in self._positions.values():
            if self._cells.is_filled((number, at)):
                self._cells.put((number, at), None, self._first)
        self._clear(number)

    def _clear(self, number: int) -> None:
        """Empty what is hers beside a row that is there no more."""
        for at in self._hers(number) if self._occasion.begins_a_period else ():
            self._cells.put((number, at), None, self._first)
            self._cleared.add(at)

    def _grow(self, filled: int, spare: int) -> None:
        """See to checks, colours and so many rows to type in below the last row."""
        if filled <= self._place.last:
            return
        ready = filled if filled <= self._ready else self._made_ready(filled, spare)
        columns = min(self._positions.values()), max(self._positions.values())
        growth = Growth(self._first, self._place.last, filled, ready, columns)
        self.short += self._edits.grow(self._place.sheet.place.tab, growth)

    def _made_ready(self, filled: int, spare: int) -> int:
        """Add rows to type in, as far as nothing is there; return the last."""
        last = filled
        while last < filled + spare and not self._cells.has_row(last + 1):
            last += 1
        for number in range(filled + 1, last + 1):
            for at in self._positions.values():
                self._cells.make_ready((number, at), self._first)
        return last

    def _last_ready(self) -> int:
        """Return the last row below the headings that has cells, however blank."""
        number = self._place.last
        while any(self._cells.holds((number + 1, at)) for at in self._positions.values()):
            number += 1
        return number
