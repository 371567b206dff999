"""Totals -> ranks; equal totals are split by the bloc's list, or share a rank."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.ranking_policy import TieBreak
from thidua_reports.frozen import frozen

Measure = Callable[[int], Decimal | None]
"""What a tie-break compares, of the member at a position: more is better, None is unknown."""
_Tied = tuple[int, ...]
_Compared = tuple[TieBreak, Measure]


@frozen
class TieGroup:
    """Positions with equal totals, and what split them; None where nothing did.

    `values` are what it compared, `asked` the tie-breaks before it by which all were equal.
    `stuck_at` is the tie-break that could not be asked because it is unknown of the `unknown`.
    """

    positions: tuple[int, ...]
    settled_by: TieBreak | None
    stuck_at: TieBreak | None = None
    unknown: tuple[int, ...] = ()
    values: tuple[Decimal, ...] = ()
    asked: tuple[TieBreak, ...] = ()


@frozen
class Ranking:
    """A rank for each position (None without a total), and the ties met on the way."""

    ranks: tuple[int | None, ...]
    ties: tuple[TieGroup, ...]


def rank(
    totals: Sequence[Decimal | None], breaks: Sequence[tuple[TieBreak, Measure]] = ()
) -> Ranking:
    """Return the ranks, the highest total first; equal members share one (1, 2, 2, 4).

    A missing total has no rank and takes none from the others. A tie-break that is unknown for one
    of those it should part parts none of them; of those after it only the meeting is asked, which
    may have decided on just these members.
    """
    groups = _groups(range(len(totals)), lambda at: totals[at])
    ordered: list[tuple[int, ...]] = []
    ties: list[TieGroup] = []
    for group in groups:
        split, met = _split(group, breaks)
        ordered.extend(split)
        ties.extend(met)
    ranks: list[int | None] = [None] * len(totals)
    ahead = 0
    for same in ordered:
        for at in same:
            ranks[at] = ahead + 1
        ahead += len(same)
    return Ranking(tuple(ranks), tuple(ties))


def _groups(positions: Sequence[int], measure: Measure) -> list[tuple[int, ...]]:
    """Return the positions that have a value, in groups of equal value, the highest first."""
    groups: dict[Decimal, list[int]] = {}
    for at in positions:
        value = measure(at)
        if value is not None:
            groups.setdefault(value, []).append(at)
    return [tuple(groups[value]) for value in sorted(groups, reverse=True)]


def _split(
    group: _Tied, breaks: Sequence[_Compared], asked: tuple[TieBreak, ...] = ()
) -> tuple[list[_Tied], list[TieGroup]]:
    """Return those tied in their order; all are equal by what was `asked` already.

    A meeting that decided on none of them has decided on another tie.
    """
    if len(group) == 1:
        return [group], []
    if not breaks:
        return [group], [TieGroup(group, None, asked=asked)]
    (tie_break, measure), *rest = breaks
    unknown = tuple(at for at in group if measure(at) is None)
    if unknown == group and tie_break.is_by_meeting:
        return _split(group, rest, asked)
    if unknown:
        stuck = TieGroup(group, None, stuck_at=tie_break, unknown=unknown, asked=asked)
        return _decided(stuck, rest)
    smaller = _groups(group, measure)
    if len(smaller) == 1:
        return _split(group, rest, (*asked, tie_break))
    ties = [TieGroup(group, tie_break, values=_values(group, measure), asked=asked)]
    further = [_split(same, rest, (*asked, tie_break)) for same in smaller]
    ties += [tie for _, met in further for tie in met]
    return [each for ordered, _ in further for each in ordered], ties


def _decided(stuck: TieGroup, rest: Sequence[_Compared]) -> tuple[list[_Tied], list[TieGroup]]:
    """Return those a figure is missing for, in the order of the meeting if it decided on all."""
    for tie_break, measure in rest:
        values = _values(stuck.positions, measure)
        if tie_break.is_by_meeting and len(values) == len(stuck.positions):
            told = replace(stuck, settled_by=tie_break, values=values)
            return _groups(stuck.positions, measure), [told]
    return [stuck.positions], [stuck]


def _values(group: _Tied, measure: Measure) -> tuple[Decimal, ...]:
    return tuple(value for at in group if (value := measure(at)) is not None)
