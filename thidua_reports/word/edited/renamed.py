"""Members whose names the data have changed since a document was made.

All is compared in the names of then, so that a new name alone makes no sentence another one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import tokens
from thidua_reports.presenting.fact_words import Fact, FactKind
from thidua_reports.word.edited.alignment import paired_units
from thidua_reports.word.edited.lexicon import word_of, words_of
from thidua_reports.word.edited.lines import joined
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


@frozen
class NameHit:
    """A name in a paragraph: its pieces from `start` to before `stop`, of then or of now."""

    start: int
    stop: int
    rename: Rename
    is_of_then: bool


class Names:
    """The names that have changed, as paragraphs have them."""

    def __init__(self, changed: Sequence[Rename]) -> None:
        """Take the names; the longest is looked for first."""
        self.are_any = bool(changed)
        texts = [(words_of(text), each) for each in changed for text in (each.old, each.new)]
        self._entries = sorted(texts, key=lambda each: -len(each[0]))

    def in_old_words(self, units: Sequence[Unit]) -> tuple[Unit, ...]:
        """Return paragraphs with the names of then."""
        return tuple(map(self._in_old_words, units)) if self.are_any else tuple(units)

    def _in_old_words(self, unit: Unit) -> Unit:
        pieces, last = list[Piece](), 0
        for hit in self.found(unit):
            spot = joined(unit.pieces[hit.start : hit.stop]).spot
            pieces += unit.pieces[last : hit.start]
            words = tokens(hit.rename.old)
            pieces += (Piece(each.text, each.is_figure, spot=spot) for each in words)
            last = hit.stop
        return Unit((*pieces, *unit.pieces[last:]), unit.table) if last else unit

    def found(self, unit: Unit) -> Iterator[NameHit]:
        """Yield the names of then and of now, in order."""
        words = tuple(word_of(piece.text) for piece in unit.pieces)
        place = 0
        while place < len(words):
            hit = self._at(words, place)
            if hit is not None:
                yield hit
            place = hit.stop if hit is not None else place + 1

    def _at(self, words: _Words, place: int) -> NameHit | None:
        for entry, rename in self._entries:
            stop = place + len(entry)
            if words[place:stop] == entry:
                return NameHit(place, stop, rename, entry == words_of(rename.old))
        return None


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
