"""Rows that head others: a member over its results, an honour over those who are to have it."""

from collections.abc import Iterator, Sequence, Set

from thidua_reports.frozen import frozen
from thidua_reports.language.text import shortened
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.units import BREAK, NO_TABLE, Piece, Unit
from thidua_reports.word.edited.units_of_now import UnitsOfNow

_Words = tuple[str, ...]


@frozen
class OtherHead:
    """A row that stands under another head than when it was made, or than the data have it."""

    row: str
    written: str
    expected: str
    at: Piece


def other_heads(
    pairs: Sequence[Pair],
    edited: Sequence[Unit],
    units: UnitsOfNow,
    made_and_now: tuple[Sequence[Unit], Sequence[Unit]],
) -> Iterator[OtherHead]:
    """Yield the first row under each head that is another.

    `pairs` are the units of an edited document with those made, `units` are what became of these;
    `made_and_now` are all as made, and of now. A head in other words is the same, unless it has
    the words of another; one that somebody put in stands below that of the table.
    """
    made, now = map(heads_of, made_and_now)
    known = {_words(each) for each in (*made.values(), *now.values())}
    nearest, ours, told = heads_of(edited), heads_of(edited, known), set[int]()
    for pair in pairs:
        if pair.old is None or pair.new is None or not pair.is_sure or id(pair.old) not in made:
            continue
        head, then = nearest.get(id(pair.new)), units.get(id(pair.old))
        expected = [made[id(pair.old)], *([now[id(then)]] if id(then) in now else [])]
        is_right = any(_is(each, expected, known) for each in (head, ours.get(id(pair.new))))
        if head is not None and not is_right and id(head) not in told:
            told.add(id(head))
            yield _told(pair.new, head, expected[-1])


def heads_of(units: Sequence[Unit], known: Set[_Words] | None = None) -> dict[int, Unit]:
    """Return the row that heads each row with figures, by their ids; only `known` ones if given."""
    found, head = dict[int, Unit](), Unit(())
    for unit in units:
        if unit.table == NO_TABLE or unit.table != head.table:
            head = Unit((), unit.table)
        if unit.table != NO_TABLE and _is_head(unit):
            head = unit if known is None or _words(unit) in known else head
        elif head.pieces and any(piece.is_figure for piece in unit.pieces):
            found[id(unit)] = head
    return found


def _is_head(unit: Unit) -> bool:
    return all(piece.text != BREAK for piece in unit.pieces) and bool(_words(unit))


def _is(head: Unit | None, expected: Sequence[Unit], known: Set[_Words]) -> bool:
    """Return whether a head is one of those expected, or has more words and is no other's."""
    said, wanted = _words(head), {_words(each) for each in expected}
    return said in wanted or (said not in known and any({*each} <= {*said} for each in wanted))


def _told(row: Unit, head: Unit, expected: Unit) -> OtherHead:
    first = row.first
    return OtherHead(shortened(text_of(row)), text_of(head), text_of(expected), first)


def _words(unit: Unit | None) -> _Words:
    pieces = unit.pieces if unit is not None else ()
    return tuple(piece.text.lower() for piece in pieces if piece.is_word)
