"""The words of an edited document that are data, against what the data say now.

Where somebody worded a sentence anew, only a word that tells something else in the place of such a
one is told: another name, unit, class, honour, rank or outcome, a word that turns a figure, and a
member more or less in a list.
"""

from collections.abc import Iterator, Sequence

from thidua_reports.issues.catalogue.edited_kinds import EMPTY
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.cells import Cell, cells_of, general, paired_cells
from thidua_reports.word.edited.comparison import Agreement, Compared
from thidua_reports.word.edited.directions import other_directions
from thidua_reports.word.edited.lexicon import Lexicon, Said
from thidua_reports.word.edited.lines import joined, text_of
from thidua_reports.word.edited.listed_members import LONGEST_LINE, listed_alone, other_listed
from thidua_reports.word.edited.member_lines import other_lines
from thidua_reports.word.edited.other_words import OtherWords, SaidText, other_words
from thidua_reports.word.edited.swapped_members import swapped_members
from thidua_reports.word.edited.units import BREAK, NO_TABLE, Piece, Unit
from thidua_reports.word.edited.units_of_now import UnitsOfNow


class WordComparison:
    """What tells which words of a document are data, and what the data say now."""

    def __init__(self, lexicon: Lexicon, now: UnitsOfNow) -> None:
        """Take the words that are data; `now` has the units of now by the ids of those made."""
        self._lexicon, self._now = lexicon, now
        self._gone: tuple[tuple[str, ...], ...] = ()

    def compared(self, pairs: Sequence[Pair]) -> Iterator[Compared]:
        """Yield the words that no longer agree, in the order of the paragraphs as made."""
        gone = (pair.old for pair in pairs if pair.old is not None and pair.new is None)
        self._gone = tuple(unit.skeleton for unit in gone if unit.table == NO_TABLE)
        for pair in pairs:
            if pair.old is None or pair.new is None or not pair.is_sure:
                continue
            now = self._now.get(id(pair.old))
            if now is not None and not (pair.is_same and now.skeleton == pair.old.skeleton):
                yield from self._of_units(pair.old, pair.new, now)
        yield from self._of_lists(pairs)

    def _of_lists(self, pairs: Sequence[Pair]) -> Iterator[Compared]:
        """Yield the members whose own line of a list was taken out or put in."""
        lines = other_lines(pairs, self._named, self._now)
        edited = [pair.new.skeleton for pair in pairs if pair.new is not None]
        for each in lines:
            if each.behind is not None and any(_holds(one, each.unit.skeleton) for one in edited):
                continue
            there = each.unit.pieces[each.said.start : each.said.stop]
            if each.behind is None:
                yield Compared(Agreement.CHANGED, _as_made(()), joined(there), "", each.unit)
            else:
                old, new = _as_made(there), _nothing_at(each.behind.pieces)
                yield Compared(Agreement.CHANGED, old, new, old.text, each.behind)

    def _named(self, unit: Unit) -> Said | None:
        is_line = unit.table == NO_TABLE and len(unit.pieces) <= LONGEST_LINE
        return listed_alone(self._text(unit.pieces, is_cell=False)) if is_line else None

    def _of_units(self, old: Unit, new: Unit, now: Unit) -> Iterator[Compared]:
        made, found, wanted = (cells_of(unit) for unit in (old, new, now))
        if min(map(len, (made, found, wanted))) > 1:
            yield from self._of_rows(made, found, wanted, new)
        elif old.skeleton == now.skeleton:
            expected, said = (self._text(each.pieces, is_cell=False) for each in (now, new))
            yield from self._of_text(expected, said, new)

    def _of_rows(
        self, made: Sequence[Cell], found: Sequence[Cell], wanted: Sequence[Cell], row: Unit
    ) -> Iterator[Compared]:
        here, became = paired_cells(made, found), paired_cells(made, wanted)
        for number in sorted(here.keys() & became.keys()):
            three = made[number], found[here[number]], wanted[became[number]]
            was, said, is_now = (self._text(each, is_cell=True) for each in three)
            yield from self._of_cell(was, said, is_now, row)
        now = [wanted[became[each]] if each in became else None for each in range(len(made))]
        lost = [(made[each], now[each]) for each in range(len(made)) if each not in here]
        others = [found[each] for each in sorted({*range(len(found))} - {*here.values()})]
        yield from (_unsure(cell, row) for cell in _in_doubt(lost, others))

    def _of_cell(
        self, made: SaidText, found: SaidText, now: SaidText, row: Unit
    ) -> Iterator[Compared]:
        is_new = made.general != now.general and not made.has_our_figures
        if not is_new or not _has_words(made, now):
            yield from self._of_text(now if now.general == made.general else made, found, row)
        elif found.general == made.general:
            expected = text_of(Unit(now.pieces))
            new = joined(found.pieces) if found.pieces else _nothing_at(row.pieces)
            old = Piece(text_of(Unit(found.pieces)), is_figure=False)
            yield Compared(Agreement.OUTDATED, old, new, expected, row)
        elif found.general != now.general:
            yield from self._of_text(now, found, row)

    def _of_text(self, made: SaidText, found: SaidText, around: Unit) -> Iterator[Compared]:
        if made.general != found.general:
            for place in self._other_words(made, found):
                if place.said is None and self._was_joined(found, place.start):
                    continue
                said = place.said
                old = _as_made(made.pieces[said.start : said.stop] if said else ())
                there = found.pieces[place.start : place.stop]
                new = joined(there) if there else _nothing_at(found.pieces[: place.start + 1])
                agreement = Agreement.CHANGED if place.is_sure else Agreement.UNSURE
                yield Compared(agreement, old, new, old.text, around)

    def _was_joined(self, found: SaidText, at: int) -> bool:
        """Return whether what stands at a place was a paragraph of its own before."""
        near = (found.general[max(0, at - len(gone) + 1) : at + len(gone)] for gone in self._gone)
        return any(_holds(text, gone) for text, gone in zip(near, self._gone, strict=True))

    def _other_words(self, made: SaidText, found: SaidText) -> Iterator[OtherWords]:
        """Yield the words that tell something else, each place and each word that was made once."""
        told, done = set[int](), set[int]()
        for places in (
            other_listed(made, found),
            other_words(made, found, self._lexicon.members),
            swapped_members(made, found),
            other_directions(made, found),
        ):
            for place in places:
                there = range(place.start, place.stop)
                is_new = told.isdisjoint(there) and (
                    place.said is None or place.said.start not in done
                )
                if is_new:
                    told.update(there)
                    done.update([place.said.start] if place.said else [])
                    yield place

    def _text(self, pieces: tuple[Piece, ...], *, is_cell: bool) -> SaidText:
        return SaidText(pieces, tuple(self._lexicon.said(pieces)), is_cell)


def _holds(text: Sequence[str], run: Sequence[str]) -> bool:
    """Return whether words stand in a text one behind the other."""
    return any(text[at : at + len(run)] == run for at in range(len(text) - len(run) + 1))


def _as_made(pieces: Sequence[Piece]) -> Piece:
    return Piece(text_of(Unit(tuple(pieces))), is_figure=False)


def _nothing_at(pieces: Sequence[Piece]) -> Piece:
    """Return what stands for nothing, at the last of some pieces that has a place."""
    last = next(piece for piece in reversed(pieces) if piece.text != BREAK)
    return Piece(EMPTY, is_figure=False, spot=last.spot)


def _has_words(*texts: SaidText) -> bool:
    return any(_is_worded(text.pieces) for text in texts)


def _in_doubt(lost: Sequence[tuple[Cell, Cell | None]], others: Sequence[Cell]) -> Iterator[Cell]:
    """Yield the cells that may be one of those `lost`, which the data have changed or others wrote.

    `lost` are cells as made, each with what it is now, that are not known in the edited row.
    """
    with_words = [(made, now) for made, now in lost if _is_worded(made)]
    same, other = (
        {
            general(made)
            for made, now in with_words
            if (now is not None and general(now) == general(made)) is is_same
        }
        for is_same in (True, False)
    )
    for cell in others:
        if with_words and _is_worded(cell) and general(cell) not in same - other:
            yield cell


def _unsure(cell: Cell, row: Unit) -> Compared:
    return Compared(Agreement.UNSURE, None, joined(cell), "", row)


def _is_worded(cell: Cell) -> bool:
    return any(piece.is_word for piece in cell)
