"""Formulas whose result comes from elsewhere, over however many cells and names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from thidua_reports.excel.formulas.references import Address, Reference, references
from thidua_reports.excel.raw.answered import is_answer
from thidua_reports.excel.raw.workbook import RawCell, RawSheet, ResultOrigin


class _Source(NamedTuple):
    """Where a result may come from; one of the signs, in small letters, is in such a formula."""

    origin: ResultOrigin
    signs: tuple[str, ...]
    pattern: re.Pattern[str]

    def feeds(self, formula: str) -> bool:
        """Return whether the formula itself takes something from there."""
        folded = formula.casefold()
        return any(sign in folded for sign in self.signs) and bool(self.pattern.search(formula))


_TEXT = r'(?:"(?:[^"]|"")*"|[^"])*?'
_SOURCES = (
    _Source(
        ResultOrigin.THE_CLOCK,
        ("today(", "now(", "rand"),
        re.compile(
            rf"^{_TEXT}\b(?:TODAY|NOW|RAND(?:BETWEEN|ARRAY)?(?:\.NV)?)\((?!\)\*0)",
            re.IGNORECASE,
        ),
    ),
    _Source(
        ResultOrigin.GOOGLE,
        ("dummyfunction(",),
        re.compile(r"\b__xludf\.DUMMYFUNCTION\(", re.IGNORECASE),
    ),
    _Source(
        ResultOrigin.ANOTHER_FILE,
        ("[", "webservice(", "rtd(", "import", "googlefinance(", "dde(", "cube", "stockhistory("),
        re.compile(
            r"(?<!\w)\[[^\[\]]+\](?:[\w.$ ]*!|[^'\[\]]*'!)"
            r"|\b(?:WEBSERVICE|RTD|IMPORT(?:RANGE|DATA|XML|HTML|FEED)|GOOGLEFINANCE|DDE|STOCKHISTORY"
            r"|CUBE[A-Z]+)\(",
            re.IGNORECASE,
        ),
    ),
)
"""A file in brackets comes before a sheet or a name; a column of a table has a table before it.

The clock times zero changes nothing; with it the form has its stamp computed on each machine.
The last source of a cell counts most.
"""


def with_origins(sheets: Sequence[RawSheet], names: Mapping[str, str]) -> tuple[RawSheet, ...]:
    """Return the sheets, in which every cell whose result comes from elsewhere is marked.

    `names` are the names of the workbook with what they mean.
    """
    formulas = {
        (sheet.name, *cell.position): cell.formula
        for sheet in sheets
        for cell in sheet.cells
        if cell.formula
    }
    found: dict[Address, ResultOrigin] = {}
    every = "\n".join((*formulas.values(), *names.values())).casefold()
    for source in (*_SOURCES, *_answers(sheets)):
        if any(sign in every for sign in source.signs):
            found |= dict.fromkeys(_fed(source, formulas, names), source.origin)
    return tuple(_marked(sheet, found) for sheet in sheets) if found else tuple(sheets)


def _answers(sheets: Sequence[RawSheet]) -> Iterator[_Source]:
    """Yield the bloc's own sheets, which are replaced by others when the workbook is answered."""
    for sheet in sheets:
        if is_answer(sheet):
            name, quoted = re.escape(sheet.name), re.escape(sheet.name.replace("'", "''"))
            pattern = re.compile(rf"(?:{quoted}'|(?<![\w.']){name})!", re.IGNORECASE)
            yield _Source(ResultOrigin.THE_ANSWER, ("!",), pattern)


def _fed(
    source: _Source, formulas: Mapping[Address, str], names: Mapping[str, str]
) -> set[Address]:
    """Follow what refers to what from those that take something from there themselves."""
    named = {name.casefold(): text for name, text in names.items()}
    ahead: list[Address | str] = [
        *(cell for cell, formula in formulas.items() if source.feeds(formula)),
        *(name for name, text in named.items() if source.feeds(text)),
    ]
    if not ahead:
        return set()
    users = _Users()
    for cell, formula in formulas.items():
        users.add(cell, references(formula, cell[0]))
    for name, text in named.items():
        users.add(name, references(text, ""))
    found = set(ahead)
    while ahead:
        more = set(users.of(ahead.pop())) - found
        found |= more
        ahead.extend(more)
    return {each for each in found if not isinstance(each, str)}


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


def _marked(sheet: RawSheet, found: Mapping[Address, ResultOrigin]) -> RawSheet:
    def mark(cell: RawCell) -> RawCell:
        origin = found.get((sheet.name, *cell.position))
        return cell._replace(origin=origin) if origin else cell

    lines = {
        row: {column: mark(cell) for column, cell in line.items()}
        for row, line in sheet.lines.items()
    }
    return replace(sheet, lines=lines)
