"""Areas of a sheet -> their corners, the cells within them, and the rules that hold for these."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import product

from thidua_reports.excel.addresses import position_of
from thidua_reports.excel.raw.workbook import NO_RULE, Position, Rule

Area = tuple[Position, Position]
"""The first and the last cell."""


def areas_of(references: str) -> Iterator[Area]:
    """Yield the areas of a list such as "A1:B2 D5", as far as they are of cells."""
    for each in references.split():
        first, _, last = each.partition(":")
        with suppress(ValueError):
            yield position_of(first), position_of(last or first)


def within(area: Area, cells: Collection[Position]) -> Iterator[Position]:
    """Yield those of the cells that lie in the area, however large it is.

    An area that is smaller than the cells are many is gone through itself.
    """
    (top, start), (bottom, end) = area
    if (bottom - top + 1) * (end - start + 1) <= len(cells):
        inside = product(range(top, bottom + 1), range(start, end + 1))
        yield from (each for each in inside if each in cells)
    else:
        yield from (
            (row, column)
            for row, column in cells
            if top <= row <= bottom and start <= column <= end
        )


def rules_over(
    cells: Collection[Position], rules: Iterable[tuple[Iterable[Area], Rule]]
) -> Mapping[Rule, frozenset[Position]]:
    """Return the rules that change anything, with those of the cells that lie in their areas."""
    found: dict[Rule, set[Position]] = {}
    for areas, rule in rules:
        for area in areas if rule != NO_RULE else ():
            found.setdefault(rule, set()).update(within(area, cells))
    return {rule: frozenset(positions) for rule, positions in found.items()}
