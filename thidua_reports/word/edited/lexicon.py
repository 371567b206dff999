"""The words of a paragraph or row that are data, and what each of them tells."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import tokens
from thidua_reports.language.matching import matching_key
from thidua_reports.language.measured_units import MEASURED_UNITS, OF_RATIOS, POWERS
from thidua_reports.presenting.fact_words import (
    FIXED_FACTS,
    OTHER_GRADES,
    RANK_LEADS,
    RANK_WORDS,
    Fact,
    FactKind,
    unit_meaning,
)
from thidua_reports.word.edited.units import Piece

_SAME_WORDS = {"tỉ": "tỷ", "ngàn": "nghìn"}
_OF_MONEY, _MONEY = "trđ", unit_meaning("đồng")
_RATIO = "tỷ"
_NAMES = frozenset({FactKind.TARGET, FactKind.PERSON, FactKind.GRADE, FactKind.OTHER_GRADE})
"""Names in which other words that are data may stand."""
_MEASURED = tuple(Fact(FactKind.UNIT, unit_meaning(each), each) for each in MEASURED_UNITS)


@frozen
class Said:
    """Words that are data, from piece `start` to before `stop`; `zeros` of a unit's multiplier."""

    fact: Fact
    start: int
    stop: int
    zeros: int = 0


_Entry = tuple[tuple[str, ...], Fact]


class Lexicon:
    """The words that are data of a bloc."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Order the words by the first of each, the longest first."""
        self.members = tuple(each for each in facts if each.kind is FactKind.MEMBER)
        self._others, self._units = dict[str, list[_Entry]](), dict[str, list[_Entry]]()
        self._names = dict[str, list[_Entry]]()
        for fact in dict.fromkeys((*facts, *FIXED_FACTS, *_MEASURED, *OTHER_GRADES)):
            if fact.kind is FactKind.UNIT:
                _put(self._units, _without_multipliers(fact))
            else:
                _put(self._names if fact.kind in _NAMES else self._others, fact)
        for known in (self._others, self._units, self._names):
            for entries in known.values():
                entries.sort(key=lambda each: -len(each[0]))

    def said(self, pieces: Sequence[Piece]) -> Iterator[Said]:
        """Yield the words of a text that are data, in order; then the names in it."""
        words = tuple(word_of(each.text) for each in pieces)
        yield from _in_turn(len(words), lambda place: self._at(words, place, pieces))
        yield from _in_turn(len(words), lambda place: _entry_at(self._names, words, place))

    def _at(self, words: tuple[str, ...], place: int, pieces: Sequence[Piece]) -> Said | None:
        before = pieces[place - 1] if place else None
        if before is None or before.is_figure:
            found = self._unit_at(words, place)
            if found is not None and (before is not None or found.stop == len(words)):
                return found
        if before is not None and words[place - 1] in RANK_LEADS:
            rank = RANK_WORDS.get(words[place]) or (pieces[place].is_figure and words[place])
            if rank:
                fact = Fact(FactKind.RANK, str(rank).lstrip("0"), pieces[place].text)
                return Said(fact, place, place + 1)
        return _entry_at(self._others, words, place)

    def _unit_at(self, words: tuple[str, ...], place: int) -> Said | None:
        first = multipliers_end(words, place)
        zeros = sum(POWERS[word] for word in words[place:first])
        following = words[first] if first < len(words) else ""
        for entry, fact in self._units.get(following, ()):
            if words[first : first + len(entry)] == entry:
                return Said(fact, place, first + len(entry), zeros)
        if first > place:
            means = _MONEY if words[first - 1] == _OF_MONEY else ""
            return Said(Fact(FactKind.UNIT, means, ""), place, first, zeros)
        return None


def _in_turn(count: int, at: Callable[[int], Said | None]) -> Iterator[Said]:
    """Yield what stands at the places of a text, none of it within another."""
    place = 0
    while place < count:
        found = at(place)
        if found is not None:
            yield found
        place = found.stop if found is not None else place + 1


def _entry_at(
    known: Mapping[str, Sequence[_Entry]], words: tuple[str, ...], place: int
) -> Said | None:
    for entry, fact in known.get(words[place], ()):
        stop = place + len(entry)
        if words[place:stop] == entry:
            return Said(fact, place, stop)
    return None


def _put(known: dict[str, list[_Entry]], fact: Fact) -> None:
    words = words_of(fact.text)
    if words:
        known.setdefault(words[0], []).append((words, fact))


def _without_multipliers(unit: Fact) -> Fact:
    words = words_of(unit.text)
    text = " ".join(words[multipliers_end(words, 0) :])
    return Fact(unit.kind, unit_meaning(text), text)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    return tuple(word_of(each.text) for each in tokens(text))


@lru_cache(maxsize=1 << 14)
def word_of(text: str) -> str:
    """Return a word as it is compared: whatever its letters, however it is written."""
    key = matching_key(text)
    return _SAME_WORDS.get(key, key)


def multipliers_end(words: Sequence[str], place: int) -> int:
    """Return where the multipliers end that begin at a place; that of "tỷ lệ" is none."""
    while place < len(words) and words[place] in POWERS:
        if words[place] == _RATIO and {*words[place + 1 : place + 2]} & {*OF_RATIOS}:
            break
        place += 1
    return place


def mean_the_same(one: Said, other: Said) -> bool:
    """Return whether words tell the same; the shorter may leave out what the longer adds."""
    if one.fact.kind is not other.fact.kind or one.zeros != other.zeros:
        return False
    if one.fact.kind not in (FactKind.UNIT, FactKind.HONOUR):
        return one.fact.means == other.fact.means
    shorter, longer = sorted((words_of(one.fact.means), words_of(other.fact.means)), key=len)
    added = longer[len(shorter) :][:1]
    is_shorter = longer[: len(shorter)] == shorter
    return is_shorter and (not shorter or not added or added[0].isalpha())
