"""The small workbook in which Word keeps the figures of a chart ("Edit Data")."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook

from thidua_reports.excel.writing.closing import closed

SHEET = "Sheet1"
_CREATED = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_NAMES_WIDTH, _FIGURES_WIDTH = 40, 18


def chart_data(
    categories: Sequence[str], series: Sequence[tuple[str, Sequence[Decimal | None]]]
) -> bytes:
    """Return a workbook of one sheet: a row for each category, a column for each named series."""
    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    book.set_properties({"created": _CREATED})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, _NAMES_WIDTH)
    sheet.set_column(1, max(1, len(series)), _FIGURES_WIDTH)
    for row, name in enumerate(categories, start=1):
        sheet.write_string(row, 0, name)
    for column, (name, values) in enumerate(series, start=1):
        sheet.write_string(0, column, name)
        for row, value in enumerate(values, start=1):
            if value is not None:
                sheet.write_number(row, column, float(value))
    return closed(book, target)
