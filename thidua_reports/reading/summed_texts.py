"""Numbers kept as text that a formula passes over: a person adds them up, Excel does not."""

from collections.abc import Iterator, Mapping

from thidua_reports.excel.figures.numbers import read_number_value
from thidua_reports.excel.formulas.references import Reference, references
from thidua_reports.excel.formulas.tokens import TokenKind, tokens
from thidua_reports.excel.raw.workbook import RawCell, RawSheet
from thidua_reports.excel.sheets.unseen import quoted
from thidua_reports.issues.catalogue import cell_kinds
from thidua_reports.issues.issue import Issue

_PASS_OVER_TEXT = frozenset(
    f"{name}("
    for name in (
        *("SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "SUBTOTAL", "PRODUCT", "AVERAGE", "AVERAGEIF"),
        *("AVERAGEIFS", "COUNT", "MAX", "MIN", "LARGE", "SMALL", "MEDIAN"),
    )
)
MOST_CELLS = 5000
"""The cells that are looked at for one formula, at most."""


def texts_passed_over(cell: RawCell, sheets: Mapping[str, RawSheet]) -> Iterator[Issue]:
    """Report the numbers kept as text among what a formula adds up, over however many formulas."""
    found: dict[str, RawCell] = {}
    ahead, seen = [cell], {cell.address}
    while ahead and len(seen) < MOST_CELLS:
        each = ahead.pop()
        passes_over = _passes_over_text(each.formula)
        for near in _referred(each, sheets):
            if passes_over and _is_number_as_text(near):
                found.setdefault(str(near.place), near)
            if near.formula and near.address not in seen:
                seen.add(near.address)
                ahead.append(near)
    if found:
        yield cell_kinds.TEXT_PASSED_OVER.at(
            cell.place, formula=cell.formula, cells=quoted([*found.values()])
        )


def _passes_over_text(formula: str) -> bool:
    functions = (each.text for each in tokens(formula) if each.kind is TokenKind.FUNCTION)
    return any(text.upper() in _PASS_OVER_TEXT for text in functions)


def _referred(cell: RawCell, sheets: Mapping[str, RawSheet]) -> Iterator[RawCell]:
    for reference in references(cell.formula, cell.place.tab):
        sheet = sheets.get(reference.sheet)
        if sheet is not None and reference.area is not None:
            yield from _cells(sheet, reference)


def _cells(sheet: RawSheet, reference: Reference) -> Iterator[RawCell]:
    columns, rows = reference.area or (range(0), range(0))
    for row, line in sheet.lines.items():
        if row in rows:
            yield from (cell for at, cell in line.items() if at in columns)


def _is_number_as_text(cell: RawCell) -> bool:
    if not isinstance(cell.value, str) or not any(sign.isdigit() for sign in cell.value):
        return False
    return read_number_value(cell.value, cell.number_format).value is not None
