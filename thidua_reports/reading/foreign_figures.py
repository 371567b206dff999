"""Formulas that lead to another file or to the net, over however many cells and names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from thidua_reports.formulas.cell_references import Reference, references
from thidua_reports.reading.raw_workbook import RawCell, RawSheet

_ANOTHER_FILE = re.compile(
    r"(?<!\w)\[[^\[\]]+\](?:[\w.$ ]*!|[^'\[\]]*'!)|\b(?:WEBSERVICE|RTD)\(", re.IGNORECASE
)
"""A file in brackets before a sheet or a name; a column of a table has a table before it."""


def with_foreign(sheets: Sequence[RawSheet], names: Mapping[str, str]) -> tuple[RawSheet, ...]:
    """Return the sheets, in which every cell that leads elsewhere is marked.

    `names` are the names of the workbook with what they stand for.
    """
    formulas = {
        (sheet.name, cell.place.cell): cell.formula
        for sheet in sheets
        for cell in sheet.cells
        if cell.formula
    }
    if not any(_ANOTHER_FILE.search(each) for each in (*formulas.values(), *names.values())):
        return tuple(sheets)
    found = _leading_elsewhere(formulas, names)
    return tuple(_marked(sheet, found) for sheet in sheets)


def _leading_elsewhere(
    formulas: Mapping[tuple[str, str], str], names: Mapping[str, str]
) -> set[tuple[str, str]]:
    used = {cell: references(formula, cell[0]) for cell, formula in formulas.items()}
    of_names = {name.casefold(): references(text, "") for name, text in names.items()}
    foreign_names = {name.casefold() for name, text in names.items() if _ANOTHER_FILE.search(text)}
    found = {cell for cell, formula in formulas.items() if _ANOTHER_FILE.search(formula)}
    while True:
        more_names = {name for name, each in of_names.items() if _lead(each, found, foreign_names)}
        more = {cell for cell, each in used.items() if _lead(each, found, foreign_names)}
        if more <= found and more_names <= foreign_names:
            return found
        found |= more
        foreign_names |= more_names


def _lead(each: Iterable[Reference], found: set[tuple[str, str]], foreign_names: set[str]) -> bool:
    return any(
        reference.name in foreign_names or any(reference.holds(*cell) for cell in found)
        for reference in each
    )


def _marked(sheet: RawSheet, found: set[tuple[str, str]]) -> RawSheet:
    def mark(cell: RawCell) -> RawCell:
        return cell._replace(is_foreign=True) if (sheet.name, cell.place.cell) in found else cell

    lines = {
        row: {column: mark(cell) for column, cell in line.items()}
        for row, line in sheet.lines.items()
    }
    return replace(sheet, lines=lines)
