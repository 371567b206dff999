"""Which row of a sheet holds which row of a table, once the table has changed."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.excel.writing.cell_values import CellValue, Formatted, Formula, plain_of
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.frozen import frozen

Rows = Sequence[Row]


def meant(value: CellValue) -> str | Decimal | date | Formula | Formatted | None:
    """Return a value without what only makes it look as it does; nothing is no text."""
    plain = plain_of(value)
    return None if plain == "" else plain


def said(row: Row) -> frozenset[tuple[Column, Hashable]]:
    """Return what is in a row, as far as there is anything."""
    found = ((column, meant(value)) for column, value in row.items())
    return frozenset((column, value) for column, value in found if value is not None)


@frozen
class Slots:
    """Which number the row of each row of a table has, and which rows it leaves blank.

    Those that are `refilled` held another row before.
    """

    numbers: tuple[int, ...]
    emptied: tuple[int, ...]
    refilled: frozenset[int]


def slots_in_place(
    before: Rows,
    after: Rows,
    key: Sequence[Column],
    numbers: Sequence[int],
    free: Callable[[Sequence[int]], Iterator[int]],
) -> Slots:
    """Return slots in which every row stays where it is; a new one gets the first that is `free`.

    It is the same row that says the same, or has the same key. `numbers` are those of the rows
    before; of those left blank, `free` yields what may be filled again, and then further rows.
    """
    kept = _matched(before, after, (said, lambda row: _key(row, key)))
    staying = set(kept.values())
    emptied = [number for at, number in enumerate(numbers) if at not in staying]
    further = free(emptied)
    found = [numbers[kept[at]] if at in kept else next(further) for at in range(len(after))]
    left = tuple(each for each in emptied if each not in found)
    return Slots(tuple(found), left, frozenset(emptied) - {*left})


def slots_in_order(
    numbers: Sequence[int], after: Rows, free: Callable[[Sequence[int]], Iterator[int]]
) -> Slots:
    """Return slots in the order of the rows, from the first on."""
    found = [number for number, _ in zip(numbers, after, strict=False)]
    further = free(())
    found += [next(further) for _ in after[len(found) :]]
    return Slots(tuple(found), tuple(numbers[len(found) :]), frozenset())


def _matched(
    before: Rows, after: Rows, signs: Sequence[Callable[[Row], Hashable]]
) -> dict[int, int]:
    """Return the place before of each row that was there, by its place now."""
    kept: dict[int, int] = {}
    for sign_of in signs:
        taken = set(kept.values())
        there: dict[Hashable, list[int]] = {}
        for at, row in enumerate(before):
            if at not in taken:
                there.setdefault(sign_of(row), []).append(at)
        for at, row in enumerate(after):
            if at not in kept and (sign := sign_of(row)) and there.get(sign):
                kept[at] = there[sign].pop(0)
    return kept


def _key(row: Row, key: Sequence[Column]) -> Hashable:
    """Return what is in the key columns; nothing where one of them is blank."""
    found = tuple(meant(row.get(column)) for column in key)
    return () if None in found else found
