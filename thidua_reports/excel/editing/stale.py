"""Which formulas of a workbook give something else once cells have been written."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from thidua_reports.excel.addresses import LAST_COLUMN, LAST_ROW
from thidua_reports.excel.formulas.references import Reference, references
from thidua_reports.excel.formulas.tokens import tokens
from thidua_reports.excel.raw.areas import within
from thidua_reports.excel.raw.workbook import Position
from thidua_reports.frozen import frozen

_ANYWHERE = ("INDIRECT(", "OFFSET(")
"""Functions that lead to cells which are not written in the formula."""

EVERYWHERE = range(1, LAST_COLUMN + 1), range(1, LAST_ROW + 1)
"""A name may stand for other cells in each cell."""
Places = Mapping[str, Set[Position]]
"""Cells by the name of their sheet in small letters."""


@frozen
class SheetFormula:
    """A formula, without its equals sign, and where it is; its sheet's name in small letters."""

    sheet: str
    at: Position
    text: str


def stale_formulas(
    formulas: list[SheetFormula], names: Mapping[str, str], written: Places
) -> list[SheetFormula]:
    """Return the formulas that lead to cells that were written, over however many others.

    `names` are what names stand for, by the name in small letters. A formula of which it is not
    known where it leads is one of them.
    """
    changed = {sheet: set(cells) for sheet, cells in written.items()}
    left = {formula: _leads(formula, names) for formula in formulas}
    found: list[SheetFormula] = []
    while new := [each for each, leads in left.items() if _reaches(leads, changed)]:
        for each in new:
            del left[each]
            changed.setdefault(each.sheet, set()).add(each.at)
        found += new
    return found


def _leads(formula: SheetFormula, names: Mapping[str, str]) -> tuple[Reference, ...] | None:
    """Return what a formula refers to; None where that is not known."""
    is_odd = any(each in formula.text.upper() for each in _ANYWHERE)
    if is_odd or not tokens(f"={formula.text}"):
        return None
    found = [*_named(references(formula.text, formula.sheet), names, formula.sheet)]
    return None if any(each.area is None for each in found) else tuple(found)


def _named(
    found: tuple[Reference, ...], names: Mapping[str, str], sheet: str
) -> Iterator[Reference]:
    for each in found:
        stands_for = names.get(each.name, "") if each.area is None else ""
        if not stands_for:
            yield each
        for other in references(stands_for, sheet):
            yield other if other.area is None else replace(other, area=EVERYWHERE)


def _reaches(leads: tuple[Reference, ...] | None, changed: Places) -> bool:
    return leads is None or any(_holds_one(each, changed) for each in leads)


def _holds_one(reference: Reference, changed: Places) -> bool:
    cells = changed.get(reference.sheet.casefold(), set())
    if reference.area is None or not cells:
        return False
    columns, rows = reference.area
    area = (rows.start, columns.start), (rows.stop - 1, columns.stop - 1)
    return next(within(area, cells), None) is not None
