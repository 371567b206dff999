"""Which cells a formula refers to, and which formulas lead back to themselves."""

from collections.abc import Iterator, Mapping
from itertools import chain

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError
from openpyxl.utils.cell import rows_from_range


def circular_cells(formulas: Mapping[str, str]) -> frozenset[str]:
    """Return the cells of a sheet whose formulas refer to themselves, directly or over others.

    `formulas` are the sheet's formulas by address; a reference to another sheet is taken for one to
    this sheet, because rules stand on one sheet only.
    """
    referred = {cell: _references(formula, formulas) for cell, formula in formulas.items()}
    return frozenset(cell for cell in formulas if cell in _reached(cell, referred))


def _reached(start: str, referred: Mapping[str, frozenset[str]]) -> set[str]:
    reached: set[str] = set()
    ahead = set(referred[start])
    while ahead:
        reached |= ahead
        ahead = set(chain.from_iterable(referred[cell] for cell in ahead)) - reached
    return reached


def _references(formula: str, known: Mapping[str, str]) -> frozenset[str]:
    return frozenset(_addresses(formula)) & known.keys()


def _addresses(formula: str) -> Iterator[str]:
    try:
        tokens = Tokenizer(formula).items
    except (TokenizerError, IndexError):
        return
    for token in tokens:
        if token.subtype == Token.RANGE:
            yield from _cells(token.value.rpartition("!")[2].replace("$", "").upper())


def _cells(reference: str) -> Iterator[str]:
    try:
        yield from chain.from_iterable(rows_from_range(reference))
    except (ValueError, TypeError):
        return
