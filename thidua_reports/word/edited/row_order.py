"""Rows of a table that the data put in another order than an edited document has them in."""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.units import BREAK, NO_TABLE, Unit
from thidua_reports.word.text import ROW, TEXT, W, remove

_MERGED = W + "vMerge"


@frozen
class RowOrder:
    """The rows of a table as they stand, and as the data order them.

    `is_sure` means that each row among them is known for sure, and none was moved by hand.
    `numbered` means that their first cells only number them.
    """

    rows: tuple[Unit, ...]
    wanted: tuple[Unit, ...]
    is_sure: bool
    numbered: bool

    @property
    def moves(self) -> Iterator[tuple[str, int, int]]:
        """Which rows belong elsewhere: their words, where they stand and where they belong."""
        for place, row in enumerate(self.wanted, start=1):
            stands = next(at for at, each in enumerate(self.rows, start=1) if each is row)
            if stands != place:
                yield row_name(row), stands, place


@frozen
class _Row:
    """A row of a document, what it was made as, and its number among those made and those now."""

    unit: Unit
    old: Unit
    made: int
    now: int


def reordered(
    units: Sequence[Unit], pairs: Sequence[Pair], made: Sequence[Unit], now: Mapping[int, int]
) -> Iterator[RowOrder]:
    """Yield the tables of an edited document whose rows the data put in another order.

    `pairs` are its units with those made, `now` has the numbers of the units of now by the ids of
    those made. Rows that somebody moved stay as they are where the data have not moved them.
    """
    numbers = {id(unit): number for number, unit in enumerate(made)}
    known = {
        id(pair.new): _Row(pair.new, pair.old, numbers[id(pair.old)], now[id(pair.old)])
        for pair in pairs
        if pair.new is not None and pair.old is not None and pair.is_sure and id(pair.old) in now
    }
    tables: dict[int, list[Unit]] = {}
    for unit in units:
        if unit.table != NO_TABLE:
            tables.setdefault(unit.table, []).append(unit)
    for table in tables.values():
        yield from _of_table(table, known)


def _of_table(units: Sequence[Unit], known: Mapping[int, _Row]) -> Iterator[RowOrder]:
    rows = [known[id(unit)] for unit in units if id(unit) in known]
    as_made = sorted(rows, key=lambda row: row.made)
    as_now = sorted(rows, key=lambda row: row.now)
    if as_now in (as_made, rows):
        return
    at_its_place = [one is other for one, other in zip(rows, as_now, strict=True)]
    first, last = at_its_place.index(False), len(rows) - at_its_place[::-1].index(False)
    moved = rows[first:last]
    between = units[units.index(moved[0].unit) : units.index(moved[-1].unit) + 1]
    is_sure = rows == as_made and len(between) == len(moved)
    yield RowOrder(
        tuple(row.unit for row in moved),
        tuple(row.unit for row in as_now[first:last]),
        is_sure,
        all(_is_numbered(row.old) for row in moved),
    )


def _is_numbered(row: Unit) -> bool:
    """Return whether the first cell of a row holds but a figure that is none of ours."""
    first, *others = row.pieces
    return first.is_figure and not first.key and others[0].text == BREAK if others else False


def row_name(row: Unit) -> str:
    """Return the words of the first cell of a row that has any."""
    words = list[str]()
    for piece in row.pieces:
        if piece.text == BREAK and any(map(str.isalpha, "".join(words))):
            break
        words = [] if piece.text == BREAK else [*words, piece.text]
    return " ".join(words)


def put_in_order(paragraphs: Sequence[etree._Element], order: RowOrder) -> bool:
    """Put the rows of a table in order; False where that cannot be done for sure.

    `paragraphs` are those of the part, as its units number them.
    """
    stand, wanted = (
        [_element(paragraphs, unit) for unit in units] for units in (order.rows, order.wanted)
    )
    if not order.is_sure or any(next(row.iter(_MERGED), None) is not None for row in stand):
        return False
    numbers = [_first_text(row) for row in stand] if order.numbered else []
    places = [etree.Element(ROW) for _ in stand]
    for row, place in zip(stand, places, strict=True):
        row.addprevious(place)
    for row, place in zip(wanted, places, strict=True):
        place.addprevious(row)
        remove(place)
    for row, number in zip(wanted, numbers, strict=False):
        next(row.iter(TEXT)).text = number
    return True


def _element(paragraphs: Sequence[etree._Element], unit: Unit) -> etree._Element:
    number = next(piece.spot[0] for piece in unit.pieces if piece.spot[0] >= 0)
    return list(paragraphs[number].iterancestors(ROW))[-1]


def _first_text(row: etree._Element) -> str:
    return next(row.iter(TEXT)).text or ""
