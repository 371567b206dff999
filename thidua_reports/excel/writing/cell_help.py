"""Hints, lists and checks on the cells of a form."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

from thidua_reports.excel.layout.sheet_layout import CellKind, Column, Limits
from thidua_reports.excel.writing.input_rules import CHOICE_ERROR, CHOICE_TITLE, InputRule

INPUT_LIMIT, LIST_LIMIT, TITLE_LIMIT = 255, 255, 32
Choices = Sequence[str] | str
"""What a dropdown offers: words, or the range of cells that hold them."""
Area = tuple[int, int, int, int]
"""First row and column, last row and column, all from 0."""


def can_be_offered(choices: Choices) -> bool:
    """Tell whether a dropdown can hold the choices.

    Excel keeps a list of words as one short text, separated by commas.
    """
    if isinstance(choices, str):
        return True
    fits = len(",".join(choices)) <= LIST_LIMIT and not any("," in each for each in choices)
    return bool(choices) and fits


def offer(sheet: Worksheet, area: Area, choices: Choices, hint: str = "") -> None:
    """Give cells a dropdown, which refuses everything else."""
    source = choices if isinstance(choices, str) else list(choices)
    rule: dict[str, Any] = {"validate": "list", "source": source}
    if hint:
        rule["input_message"] = hint[:INPUT_LIMIT]
    rule["error_title"] = CHOICE_TITLE
    rule["error_message"] = CHOICE_ERROR
    sheet.data_validation(*area, rule)


def add_hint(sheet: Worksheet, area: Area, column: Column, check: Mapping[str, Any]) -> None:
    """Show a column's hint beside its cells; `check` is XlsxWriter's for what is doubted there."""
    hint = {"input_title": column.heading[:TITLE_LIMIT], "input_message": column.hint[:INPUT_LIMIT]}
    if column.hint or check:
        sheet.data_validation(*area, {"validate": "any", **check, **(hint if column.hint else {})})


def add_rule(sheet: Worksheet, area: Area, rule: InputRule) -> None:
    """Check what is typed into cells; what breaks a strict rule is refused."""
    checked: dict[str, Any] = {"validate": "any"}
    if rule.choices:
        checked = {"validate": "list", "source": list(rule.choices)}
    elif rule.formula:
        checked = {"validate": "custom", "value": rule.formula}
    texts = {"error_title": rule.error_title, "error_message": rule.error} if rule.error else {}
    kind = {"error_type": "stop" if rule.is_strict else "warning"}
    sheet.data_validation(
        *area, {**checked, **texts, **kind, "input_message": rule.prompt[:INPUT_LIMIT]}
    )


FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
DATE_TITLE, DATE_MESSAGE = "Ngày tháng", "Nhập ngày, tháng, năm, ví dụ 30/7/2026."
NUMBER_TITLE = "Con số"
WHOLE_MESSAGE = "Nhập một số nguyên từ {least} đến {most}."
ANY_MESSAGE = "Nhập một số từ {least} đến {most}."


def check_of(kind: CellKind, limits: Limits | None) -> dict[str, Any]:
    """Return the data validation (XlsxWriter's) of a cell; nothing where anything may be typed."""
    if kind is CellKind.DATE:
        return _warning("date", FIRST_DAY, LAST_DAY, DATE_TITLE, DATE_MESSAGE)
    if limits is None:
        return {}
    message = WHOLE_MESSAGE if limits.whole else ANY_MESSAGE
    text = message.format(least=limits.least, most=limits.most)
    kind_of_number = "integer" if limits.whole else "decimal"
    return _warning(kind_of_number, limits.least, limits.most, NUMBER_TITLE, text)


def _warning(validate: str, least: object, most: object, title: str, text: str) -> dict[str, Any]:
    return {
        "validate": validate,
        "criteria": "between",
        "minimum": least,
        "maximum": most,
        "error_type": "warning",
        "error_title": title,
        "error_message": text,
    }
