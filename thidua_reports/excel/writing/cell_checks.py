"""What Excel doubts while a cell is typed in; it warns, and keeps what is typed all the same."""

from datetime import date
from typing import Any

from thidua_reports.excel.layout.sheet_layout import CellKind, Limits

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
DATE_TITLE, DATE_MESSAGE = "Ngày tháng", "Nhập ngày, tháng, năm, ví dụ 30/7/2026."
NUMBER_TITLE = "Con số"
WHOLE_MESSAGE = "Nhập một số nguyên từ {least} đến {most}."
ANY_MESSAGE = "Nhập một số từ {least} đến {most}."


def check_of(kind: CellKind, limits: Limits | None) -> dict[str, Any]:
    """Return the data validation (XlsxWriter's) of a cell; nothing where anything may stand."""
    if kind is CellKind.DATE:
        return _warning("date", FIRST_DAY, LAST_DAY, DATE_TITLE, DATE_MESSAGE)
    if limits is None:
        return {}
    message = WHOLE_MESSAGE if limits.whole else ANY_MESSAGE
    said = message.format(least=limits.least, most=limits.most)
    kind_of_number = "integer" if limits.whole else "decimal"
    return _warning(kind_of_number, limits.least, limits.most, NUMBER_TITLE, said)


def _warning(validate: str, least: object, most: object, title: str, said: str) -> dict[str, Any]:
    return {
        "validate": validate,
        "criteria": "between",
        "minimum": least,
        "maximum": most,
        "error_type": "warning",
        "error_title": title,
        "error_message": said,
    }
