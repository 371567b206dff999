"""Columns as wide as what stands in them asks for: no figure broken, no row needlessly high.

What a template states are the widths for the usual content. Long names of classes beside short
names of units ask for others, which nobody can know before the data are there.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.word.column_widths import fit_columns, widths_of
from thidua_reports.word.measured_rows import MeasuredCell, Ruler, rows_of
from thidua_reports.word.text import TABLE, text_in, xpath

_ALIKE = 3
"""So many columns beside each other that are equally wide are of one kind, and stay so."""
_TRIED = 6
"""Of how many widths of a column it is tried which makes the table lowest."""
_STEPS = 20
"""After so many changes a table is left as it is; few need more than four."""
_REPEATED = xpath("boolean(w:tr[1]/w:trPr/w:tblHeader)")
_BY_HAND = xpath("boolean(w:tr/w:trPr/w:trHeight or w:tr/w:trPr/w:gridBefore or .//w:tbl)")
_FIXED = xpath("boolean(w:tblPr/w:tblLayout[@w:type='fixed'])")

Widths = tuple[int, ...]


def fit_tables(root: etree._Element, ruler: Ruler) -> None:
    """Fit the columns of listings to their content; those of tables that are alike stay alike.

    A listing has a heading that repeats on each page. What has rows as high as a hand needs stays
    as its template made it; many equal columns stay equal, and are widened if a word is broken.
    """
    alike: dict[object, list[etree._Element]] = {}
    for table in filter(_is_listing, root.iter(TABLE)):
        columns = _equal_columns(table)
        if columns:
            _widen_alike(table, columns, _Listing.of([table], ruler))
        else:
            alike.setdefault(_kind(table), []).append(table)
    for tables in alike.values():
        stated = tuple(widths_of(tables[0]))
        fitted = _Listing.of(tables, ruler).fitted(stated)
        if fitted != stated:
            for table in tables:
                fit_columns(table, fitted)


def _is_listing(table: etree._Element) -> bool:
    return _REPEATED(table) and _FIXED(table) and not _BY_HAND(table)


def _equal_columns(table: etree._Element) -> range:
    """Return the most columns beside each other that are equally wide, none if they are few."""
    first, found = 0, range(0)
    for _, same in groupby(widths_of(table)):
        count = len([*same])
        if count >= max(_ALIKE, len(found) + 1):
            found = range(first, first + count)
        first += count
    return found


def _widen_alike(table: etree._Element, columns: range, listing: "_Listing") -> None:
    """Widen equal columns alike, as far as the widest other one has room for all of them.

    No row becomes higher by it.
    """
    stated = tuple(widths_of(table))
    more = max(listing.least[at] for at in columns) - stated[columns.start]
    others = [at for at in range(len(stated)) if at not in columns]
    if more <= 0 or not others:
        return
    widest = max(others, key=lambda at: stated[at])
    taken = {widest: -more * len(columns)} | dict.fromkeys(columns, more)
    widths = tuple(width + taken.get(at, 0) for at, width in enumerate(stated))
    is_room = widths[widest] >= listing.least[widest]
    if is_room and listing.height(widths) <= listing.height(stated):
        fit_columns(table, widths)


def _kind(table: etree._Element) -> object:
    """Return what tables have in common that are one listing in several pieces."""
    return tuple(widths_of(table)), text_in(rows_of(table)[0])


@frozen
class _Listing:
    """The cells of a table: those in which lines can break, by rows; and the least widths."""

    rows: Sequence[Sequence[tuple[int, MeasuredCell]]]
    least: Widths

    @classmethod
    def of(cls, tables: Sequence[etree._Element], ruler: Ruler) -> "_Listing":
        """Measure what stands in the rows of tables that are alike."""
        count = len(widths_of(tables[0]))
        stated = widths_of(tables[0])
        least, rows = [0] * count, []
        for row in (row for table in tables for row in rows_of(table)):
            cells = ruler.cells(row)
            if len(cells) != count or any(span != 1 for span, _ in cells):
                continue
            for at, (_, cell) in enumerate(cells):
                least[at] = max(least[at], _least(cell, stated[at]))
            rows.append([(at, cell) for at, (_, cell) in enumerate(cells) if not cell.has_one_word])
        return cls([row for row in rows if row], tuple(least))

    def fitted(self, stated: Widths) -> Widths:
        """Return the widths in which the table is lowest that are found from the stated ones."""
        if sum(self.least) > sum(stated):
            return stated
        widths = self._wide_enough(stated)
        height = self.height(widths)
        for _ in range(_STEPS):
            better = min(self._changed(widths), key=self.height, default=widths)
            if self.height(better) >= height:
                break
            widths, height = better, self.height(better)
        return widths

    def height(self, widths: Widths) -> float:
        """Return how high the rows are in which lines can break."""
        return sum(max(cell.height(widths[at]) for at, cell in row) for row in self.rows)

    def _wide_enough(self, widths: Widths) -> Widths:
        """Return the widths in which no word is broken."""
        for at, least in enumerate(self.least):
            if widths[at] < least:
                widths = self._moved(widths, at, least - widths[at]) or widths
        return widths

    def _changed(self, widths: Widths) -> Iterator[Widths]:
        """Yield the widths with a column widened so that some of its cells lose a line."""
        for at in range(len(widths)):
            for wider in self._widths_of_fewer_lines(at, widths):
                moved = self._moved(widths, at, wider - widths[at])
                if moved:
                    yield moved

    def _moved(self, widths: Widths, to: int, much: int) -> Widths | None:
        """Return the widths with a column widened at the cost of those with the most room."""
        spare = [
            0 if at == to else max(0, width - least)
            for at, (width, least) in enumerate(zip(widths, self.least, strict=True))
        ]
        if much > sum(spare):
            return None
        moved = [*widths]
        moved[to] += much
        for at in sorted(range(len(widths)), key=lambda each: -spare[each]):
            given = min(spare[at], much)
            moved[at] -= given
            much -= given
        return tuple(moved)

    def _widths_of_fewer_lines(self, at: int, widths: Widths) -> list[int]:
        cells = [cell for row in self.rows for column, cell in row if column == at]
        most = widths[at] + sum(widths) - sum(self.least)
        found = {_width_of_fewer_lines(each, widths[at], most) for each in cells} - {0}
        step = -(-len(found) // _TRIED) or 1
        return sorted(found)[step - 1 :: step]


def _least(cell: MeasuredCell, stated: int) -> int:
    """Return how narrow the column of a cell may be: one to write in stays as wide as it is."""
    return stated if cell.to_write_in else int(cell.longest_word) + 1


def _width_of_fewer_lines(cell: MeasuredCell, width: int, most: int) -> int:
    """Return the least width in which the cell has fewer lines, 0 if it has no fewer in any."""
    lines = cell.lines(width)
    if cell.lines(most) >= lines:
        return 0
    low, high = width, most
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if cell.lines(middle) < lines else (middle, high)
    return high
