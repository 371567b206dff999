"""Members whose names the data have changed since a document was made.

All is compared in the names of then, so that a new name alone makes no sentence another one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import tokens
from thidua_reports.presenting.fact_words import Fact, FactKind
from thidua_reports.word.edited.alignment import paired_units
from thidua_reports.word.edited.comparison import Agreement, Compared
from thidua_reports.word.edited.lexicon import word_of, words_of
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.units import Piece, Unit

_Words = tuple[str, ...]


@frozen
class Rename:
    """A name of a member as it was, and as it is now."""

    old: str
    new: str


def renames(made: Sequence[Fact], now: Sequence[Fact]) -> tuple[Rename, ...]:
    """Return the names that the same members had then and have no more."""
    were, are = _names(made), _names(now)
    still = {word for names in are.values() for word in map(words_of, names)}
    return tuple(
        Rename(old, new)
        for code in were.keys() & are.keys()
        if len(were[code]) == len(are[code])
        for old, new in zip(were[code], are[code], strict=True)
        if words_of(old) != words_of(new) and words_of(old) not in still
    )


def _names(facts: Sequence[Fact]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in facts:
        if fact.kind is FactKind.MEMBER:
            found.setdefault(fact.means, []).append(fact.text)
    return found


class Names:
    """The names that have changed, and where they stand."""

    def __init__(self, changed: Sequence[Rename]) -> None:
        """Take the names; the longest is looked for first."""
        self.are_any = bool(changed)
        texts = [(words_of(text), each) for each in changed for text in (each.old, each.new)]
        self._entries = sorted(texts, key=lambda each: -len(each[0]))

    def in_old_words(self, units: Sequence[Unit]) -> tuple[Unit, ...]:
        """Return paragraphs with the names of then."""
        return tuple(map(self._in_old_words, units)) if self.are_any else tuple(units)

    def old_places(self, units: Sequence[Unit]) -> Iterator[Compared]:
        """Yield where paragraphs have a name of then, as words that the data have changed."""
        for unit in units if self.are_any else ():
            for start, stop, words, rename in self._found(unit):
                if words == words_of(rename.old):
                    yield _outdated(unit, unit.pieces[start:stop], rename)

    def _in_old_words(self, unit: Unit) -> Unit:
        pieces, last = list[Piece](), 0
        for start, stop, _, rename in self._found(unit):
            spot = _spot(unit.pieces[start:stop])
            pieces += unit.pieces[last:start]
            words = tokens(rename.old)
            pieces += (Piece(each.text, each.is_figure, spot=spot) for each in words)
            last = stop
        return Unit((*pieces, *unit.pieces[last:]), unit.table) if last else unit

    def _found(self, unit: Unit) -> Iterator[tuple[int, int, _Words, Rename]]:
        words = tuple(word_of(piece.text) for piece in unit.pieces)
        place = 0
        while place < len(words):
            for entry, rename in self._entries:
                if words[place : place + len(entry)] == entry:
                    yield place, place + len(entry), entry, rename
                    place += len(entry) - 1
                    break
            place += 1


def _spot(pieces: Sequence[Piece]) -> tuple[int, int, int]:
    paragraph, start, _ = pieces[0].spot
    return paragraph, start, pieces[-1].spot[2]


def _outdated(unit: Unit, pieces: Sequence[Piece], rename: Rename) -> Compared:
    """Return a name of then; it is written over as it stands, or as it stands in capitals."""
    text = text_of(Unit(tuple(pieces)))
    expected = rename.new.upper() if text.isupper() else rename.new
    old = text if words_of(text) == words_of(rename.old) else ""
    new = Piece(text, is_figure=False, spot=_spot(pieces))
    return Compared(Agreement.OUTDATED, Piece(old, is_figure=False), new, expected, unit)


def known_as_then(made: Origin, now: Origin, names: Names) -> Origin:
    """Return what a document would be now in the names of then, its figures by their keys of then.

    A figure is known by the words around it, names among them.
    """
    units = names.in_old_words(now.units)
    keys = {
        new.key: old.key
        for pair in paired_units(made.units, units)
        if pair.is_same and pair.old is not None and pair.new is not None
        for old, new in zip(pair.old.pieces, pair.new.pieces, strict=True)
        if new.key and old.key
    }
    return replace(now, units=tuple(_with_keys(unit, keys) for unit in units))


def _with_keys(unit: Unit, keys: Mapping[str, str]) -> Unit:
    pieces = (
        Piece(each.text, each.is_figure, keys.get(each.key, each.key), each.spot)
        for each in unit.pieces
    )
    return Unit(tuple(pieces), unit.table)
