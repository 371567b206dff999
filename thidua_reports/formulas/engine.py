"""The spreadsheet engine: the only module, beside `tokens`, that knows which one it is.

What formualizer 0.13 does, as the tests beside this module show: a blank cell counts as 0 in
arithmetic and is left out by AVERAGE; a text of digits counts as a number in arithmetic and is left
out by SUM and MIN; TRUE counts as 1 in arithmetic; an error passes through every formula that reads
it; a syntax error spoils only its own cell. So that a blank never becomes 0 points, `evaluate` does
not hand over a formula that uses one.

ROUND and ROUNDDOWN forgive the noise of binary fractions (ROUND(1.005,2) is 1.01), as LibreOffice
does. Comparisons and INT do not, where LibreOffice does; LOOKUP and MATCH do where it does not,
which is why `formula_faults` wants their operands rounded.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Any

import formualizer

from thidua_reports.domain.scores import PartKind
from thidua_reports.excel.addresses import address_of
from thidua_reports.excel.formulas.references import Address
from thidua_reports.formulas.rule_formula import Node, bind, names_in
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import rule_kinds
from thidua_reports.issues.issue import IssueKind

MOST_DIGITS = 15
"""How many digits of a number a spreadsheet program keeps and shows."""

_SHEET = "Tính"
_ERROR_VALUES = {
    "Div": "#DIV/0!",
    "Na": "#N/A",
    "Name": "#NAME?",
    "Num": "#NUM!",
    "Ref": "#REF!",
    "Value": "#VALUE!",
}
_NODE_KINDS = {
    "Literal": PartKind.LITERAL,
    "Reference": PartKind.QUANTITY,
    "Function": PartKind.FUNCTION,
    "UnaryOp": PartKind.OPERATION,
    "BinaryOp": PartKind.OPERATION,
    "Array": PartKind.SERIES,
    "Omitted": PartKind.OMITTED,
}


@frozen
class FormulaRow:
    """Formulas over one set of quantities; a quantity that was not given is None."""

    inputs: Mapping[str, Decimal | None]
    formulas: tuple[str, ...]


@frozen
class FormulaFailure:
    """Why a formula has no result: quantities are `missing`, or a catalogue kind names what failed.

    `detail` shows the value that came out instead.
    """

    formula: str
    missing: tuple[str, ...] = ()
    kind: IssueKind | None = None
    detail: str = ""


Outcome = Decimal | FormulaFailure
Plain = float | str | bool
"""What the engine takes and gives: numbers, days as numbers, texts, truths."""


@lru_cache(maxsize=1024)
def parse(formula: str) -> Node | None:
    """Return the parts of `formula`, None where it breaks the syntax of formulas."""
    try:
        return _node(formualizer.parse(formula))
    except (formualizer.ParserError, formualizer.TokenizerError):
        return None


def parsed(formula: str) -> Node:
    """Return the parts of a formula that is free of faults; ValueError if it cannot be parsed."""
    tree = parse(formula)
    if tree is None:
        raise ValueError(formula)
    return tree


def evaluate(rows: Sequence[FormulaRow]) -> list[tuple[Outcome, ...]]:
    """Return for each row the results of its formulas, to 15 significant digits.

    The formulas must be free of faults (see `formula_faults`). A formula that uses a quantity that
    is None fails and is not computed. KeyError when a quantity is not among the inputs at all.
    """
    missing = [tuple(_missing(row.inputs, formula) for formula in row.formulas) for row in rows]
    values = _computed(rows, missing)
    return [
        tuple(map(_outcome, row.formulas, absent, computed))
        for row, absent, computed in zip(rows, missing, values, strict=True)
    ]


class Calculation:
    """The cells of a workbook, as far as they have been put in, and what formulas make of them."""

    def __init__(self) -> None:
        self._workbook = formualizer.Workbook()
        self._sheets: set[str] = set()

    def put(self, cell: Address, value: Plain) -> None:
        """Put a value in."""
        self._add(cell[0])
        self._workbook.set_value(*cell, value)

    def result(self, cell: Address, formula: str) -> Plain | None:
        """Put a formula in and return what it gives.

        None where it fails or the engine does not take it; all that it needs has to be in.
        """
        self._add(cell[0])
        try:
            self._workbook.set_formula(*cell, formula)
            result = self._workbook.evaluate_cell(*cell)
        except Exception:  # the engine has kinds of its own for what it does not take
            return None
        return result if isinstance(result, bool | int | float | str) else None

    def _add(self, sheet: str) -> None:
        if sheet not in self._sheets:
            self._workbook.add_sheet(sheet)
            self._sheets.add(sheet)


def as_held(value: Decimal) -> Decimal:
    """Return the number as the engine holds it, to `MOST_DIGITS`."""
    return _shown(float(value))


def with_cached_values(workbook: bytes) -> bytes:
    """Return the .xlsx `workbook` with the results of its formulas stored beside them.

    Only sheets with formulas change, and in them only results. A formula that fails keeps its error
    value, as in Excel. The same bytes give the same bytes. The engine's own OSError when `workbook`
    is not a workbook it can read (one whose formulas use relative defined names is not).
    """
    result: dict[str, Any] = formualizer.recalculate_xlsx_bytes(workbook)
    recalculated: bytes = result["bytes"]
    return recalculated


def _missing(inputs: Mapping[str, Decimal | None], formula: str) -> frozenset[str]:
    return frozenset(name for name in names_in(formula) if inputs[name] is None)


def _computed(
    rows: Sequence[FormulaRow], missing: Sequence[tuple[frozenset[str], ...]]
) -> Iterator[tuple[object, ...]]:
    """Yield the engine's values of each row's formulas.

    Row i of the sheet holds those inputs of row i that its formulas use, side by side; behind them
    the formulas of all rows are in one column.
    """
    used = [sorted(frozenset().union(*map(names_in, row.formulas))) for row in rows]
    width = max(map(len, used), default=0)
    formulas = [
        bound
        for number, (row, names, absent) in enumerate(zip(rows, used, missing, strict=True), 1)
        for bound in _bound(names, number, row.formulas, absent)
    ]
    values = [_cells(names, row.inputs, width) for row, names in zip(rows, used, strict=True)]
    ahead = iter(_evaluated(values, formulas))
    for row in rows:
        yield tuple(islice(ahead, len(row.formulas)))


def _evaluated(values: list[list[float | None]], formulas: Sequence[str]) -> Iterator[object]:
    """Yield what formulas give that use values written from A1 on."""
    if not formulas:
        return
    column = len(values[0]) + 1
    workbook = formualizer.Workbook()
    workbook.set_changelog_enabled(False)
    sheet = workbook.sheet(_SHEET)
    workbook.set_values_batch(_SHEET, 1, 1, values)
    workbook.set_formulas_batch(_SHEET, 1, column, [[formula] for formula in formulas])
    workbook.evaluate_all()
    results = formualizer.RangeAddress(_SHEET, 1, column, len(formulas), column)
    yield from (value for (value,) in sheet.get_values(results))


def _cells(
    names: Sequence[str], inputs: Mapping[str, Decimal | None], width: int
) -> list[float | None]:
    blank = [None] * (width - len(names))
    given = map(inputs.get, names)
    return [*(None if value is None else float(value) for value in given), *blank]


def _bound(
    names: Sequence[str], row: int, formulas: Sequence[str], missing: Sequence[frozenset[str]]
) -> list[str]:
    cells = {name: address_of((row, at)) for at, name in enumerate(names, start=1)}
    return [
        "=0" if absent else bind(formula, cells)
        for formula, absent in zip(formulas, missing, strict=True)
    ]


def _outcome(formula: str, missing: frozenset[str], value: object) -> Outcome:
    if missing:
        return FormulaFailure(formula, missing=tuple(sorted(missing)))
    if isinstance(value, float | int) and not isinstance(value, bool):
        return _shown(value)
    if isinstance(value, dict):
        return _engine_failure(formula, value["kind"])
    return _failed(rule_kinds.FORMULA_FAILED, formula, str(value).upper())


def _shown(value: float) -> Decimal:
    """Return the number Excel would show: 15 significant digits, no exponent, no minus zero."""
    text = f"{value:.{MOST_DIGITS}g}"
    shown = Decimal(text)
    if not shown:
        return Decimal(0)
    return Decimal(f"{shown:f}") if "e" in text else shown


def _engine_failure(formula: str, kind: str) -> FormulaFailure:
    if kind == "Div":
        return _failed(rule_kinds.FORMULA_DIVISION_BY_ZERO, formula, _ERROR_VALUES[kind])
    return _failed(rule_kinds.FORMULA_FAILED, formula, _ERROR_VALUES.get(kind, kind))


def _failed(kind: IssueKind, formula: str, shown: str) -> FormulaFailure:
    return FormulaFailure(formula, kind=kind, detail=shown)


def _node(tree: formualizer.ASTNode) -> Node:
    return Node(
        _NODE_KINDS.get(tree.node_type(), PartKind.OTHER),
        (tree.get_function_name() or tree.get_operator() or "").upper(),
        tree.to_formula().removeprefix("="),
        tuple(_node(child) for child in tree.children()),
    )
