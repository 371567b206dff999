"""Formulas that lead to another file or to the net, over however many cells and names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from thidua_reports.formulas.cell_references import Address, Reference, references
from thidua_reports.reading.raw_workbook import RawCell, RawSheet

_ANOTHER_FILE = re.compile(
    r"(?<!\w)\[[^\[\]]+\](?:[\w.$ ]*!|[^'\[\]]*'!)|\b(?:WEBSERVICE|RTD)\(", re.IGNORECASE
)
"""A file in brackets before a sheet or a name; a column of a table has a table before it."""
_SIGNS = ("[", "webservice(", "rtd(")
"""One of these stands in every formula in which it is found, and in few others."""


def with_foreign(sheets: Sequence[RawSheet], names: Mapping[str, str]) -> tuple[RawSheet, ...]:
    """Return the sheets, in which every cell that leads elsewhere is marked.

    `names` are the names of the workbook with what they stand for.
    """
    formulas = {
        (sheet.name, *cell.position): cell.formula
        for sheet in sheets
        for cell in sheet.cells
        if cell.formula
    }
    if not any(map(_leads_elsewhere, (*formulas.values(), *names.values()))):
        return tuple(sheets)
    found = _leading_elsewhere(formulas, names)
    return tuple(_marked(sheet, found) for sheet in sheets)


def _leading_elsewhere(formulas: Mapping[Address, str], names: Mapping[str, str]) -> set[Address]:
    """Follow what refers to what from those that lead elsewhere themselves."""
    named = {name.casefold(): text for name, text in names.items()}
    users = _Users()
    for cell, formula in formulas.items():
        users.add(cell, references(formula, cell[0]))
    for name, text in named.items():
        users.add(name, references(text, ""))
    ahead: list[Address | str] = [
        *(cell for cell, formula in formulas.items() if _leads_elsewhere(formula)),
        *(name for name, text in named.items() if _leads_elsewhere(text)),
    ]
    found = set(ahead)
    while ahead:
        more = set(users.of(ahead.pop())) - found
        found |= more
        ahead.extend(more)
    return {each for each in found if not isinstance(each, str)}


def _leads_elsewhere(formula: str) -> bool:
    folded = formula.casefold()
    return any(sign in folded for sign in _SIGNS) and _ANOTHER_FILE.search(formula) is not None


class _Users:
    """Which formulas and names use a cell or a name."""

    def __init__(self) -> None:
        self._known: dict[Address | str, list[Address | str]] = {}
        self._of_ranges: list[tuple[Reference, Address | str]] = []

    def add(self, user: Address | str, used: Iterable[Reference]) -> None:
        """Keep what the user's formula refers to."""
        for reference in used:
            if reference.area is None:
                self._known.setdefault(reference.name, []).append(user)
            elif len(reference.area[0]) == len(reference.area[1]) == 1:
                columns, rows = reference.area
                cell = (reference.sheet, rows[0], columns[0])
                self._known.setdefault(cell, []).append(user)
            else:
                self._of_ranges.append((reference, user))

    def of(self, used: Address | str) -> Iterator[Address | str]:
        """Yield the users of a cell or a name."""
        yield from self._known.get(used, ())
        if not isinstance(used, str):
            sheet, row, column = used
            for reference, user in self._of_ranges:
                columns, rows = reference.area or (range(0), range(0))
                if row in rows and column in columns and reference.sheet == sheet:
                    yield user


def _marked(sheet: RawSheet, found: set[Address]) -> RawSheet:
    def mark(cell: RawCell) -> RawCell:
        return cell._replace(is_foreign=True) if (sheet.name, *cell.position) in found else cell

    lines = {
        row: {column: mark(cell) for column, cell in line.items()}
        for row, line in sheet.lines.items()
    }
    return replace(sheet, lines=lines)
