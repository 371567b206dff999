"""Small workbooks as XlsxWriter writes them, and what openpyxl finds in them."""

from collections.abc import Callable
from io import BytesIO

from openpyxl import Workbook, load_workbook
from xlsxwriter import Workbook as Writer


def made(fill: Callable[[Writer], None]) -> bytes:
    """Return a workbook that `fill` has filled."""
    target = BytesIO()
    with Writer(target, {"in_memory": True}) as book:
        fill(book)
    return target.getvalue()


def found(content: bytes) -> Workbook:
    """Return the workbook with its formulas."""
    return load_workbook(BytesIO(content))
