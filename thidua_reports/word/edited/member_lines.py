"""Lines of a list that name a member each, one of which somebody took out or put in."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from thidua_reports.frozen import frozen
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.lexicon import Said
from thidua_reports.word.edited.units import Unit
from thidua_reports.word.edited.units_of_now import UnitsOfNow

_FEWEST = 2
_Named = Callable[[Unit], Said | None]


@frozen
class OtherLine:
    """A line of a list: the member in it, and what it `stood` behind if it is there no more."""

    unit: Unit
    said: Said
    behind: Unit | None


def other_lines(pairs: Sequence[Pair], named: _Named, now: UnitsOfNow) -> Iterator[OtherLine]:
    """Yield the lines of lists that are gone although the data have them, and those put in.

    `named` returns the member that a line is all about, `now` has the units of now by those made.
    """
    lines = [_Line(pair, *_named(pair, named)) for pair in pairs]
    there = {each.new.fact.means for each in lines if each.new is not None}
    lists = [
        found
        for is_line, run in groupby(lines, key=lambda each: each.old is not None)
        if is_line and len(found := list(run)) >= _FEWEST and any(each.pair.new for each in found)
    ]
    for each in lists:
        yield from _gone(each, there, now)
    yield from _put_in(lines, [line for each in lists for line in each])


@frozen
class _Line:
    """A pair of units, and the member that each is all about."""

    pair: Pair
    old: Said | None
    new: Said | None


def _named(pair: Pair, named: _Named) -> tuple[Said | None, Said | None]:
    old, new = (named(unit) if unit is not None else None for unit in (pair.old, pair.new))
    return old, new


def _gone(lines: Sequence[_Line], there: set[str], now: UnitsOfNow) -> Iterator[OtherLine]:
    behind = next(each.pair.new for each in lines if each.pair.new is not None)
    for each in lines:
        behind = each.pair.new or behind
        is_gone = each.pair.new is None and now.get(id(each.pair.old)) is not None
        if is_gone and each.old and each.pair.old and each.old.fact.means not in there:
            yield OtherLine(each.pair.old, each.old, behind)


def _put_in(lines: Sequence[_Line], listed: Sequence[_Line]) -> Iterator[OtherLine]:
    """Yield the lines next to one of a list whose member no line of a list had."""
    known = {each.old.fact.means for each in listed if each.old is not None}
    places = {each.pair.new.first.spot[0] for each in listed if each.pair.new is not None}
    alone = (each for each in lines if each.pair.old is None)
    for each in sorted(alone, key=lambda each: each.pair.new.first.spot if each.pair.new else ()):
        if each.pair.new is None or each.new is None or each.new.fact.means in known:
            continue
        place = each.pair.new.first.spot[0]
        if places & {place - 1, place + 1}:
            places.add(place)
            yield OtherLine(each.pair.new, each.new, None)
