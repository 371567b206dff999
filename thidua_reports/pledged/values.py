"""Whether two values of a pledge, as somebody wrote them, mean the same."""

import re
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.excel.layout.sheet_layout import SETTING_VALUE, CellKind
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import short_number
from thidua_reports.layouts import criteria_sheets, decision_sheets
from thidua_reports.layouts.bloc_sheets import BLOC

_NUMBER = re.compile(r"(-?\d{1,3}(?:\.\d{3})+|-?\d+)(,\d+)?\s*(%?)")
_DECIMAL_COMMA = re.compile(r"(\d),(\d)")
_CLOSING_ZEROS = re.compile(r"(\.\d*?)0+(?!\d)")
Key = tuple[str, str, str]
"""A cell of what is pledged: its sheet, the code of its row, the heading of its column."""
_NUMBERS = frozenset(
    (sheet.name, column.heading)
    for sheet in (BLOC.table, *criteria_sheets.SHEETS, *decision_sheets.SHEETS)
    for column in sheet.columns
    if column.kind is CellKind.NUMBER or column is SETTING_VALUE
)


def means(text: str, value: str, key: Key) -> bool:
    """Return whether what somebody typed is the value that was pledged of the cell `key` names.

    A value of per cent may be typed without its sign: 96 is 96%. A typed 70% is the number 0,7.
    Where no number belongs, as in a code or a name, 01 is not 1.
    """
    typed, pledged = (_number(each) if _holds_number(key) else None for each in (text, value))
    if typed is None or pledged is None:
        return _plain(text) == _plain(value)
    counts_per_cent = text.endswith("%") and not value.endswith("%")
    return (typed.scaleb(-2) if counts_per_cent else typed) == pledged


def written(text: str, key: Key) -> str:
    """Return what somebody typed for a cell as a document writes it, and a blank as a word."""
    number_typed = _number(text) if _holds_number(key) else None
    if number_typed is None:
        return text or words.BLANK
    return short_number(number_typed) + ("%" if text.endswith("%") else "")


def _holds_number(key: Key) -> bool:
    sheet, _, column = key
    return (sheet, column) in _NUMBERS


def _number(text: str) -> Decimal | None:
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    whole, part, _ = found.groups()
    return Decimal(whole.replace(".", "") + (part or "").replace(",", "."))


def _plain(text: str) -> str:
    if text.startswith("="):
        return _formula(text)
    parts = sorted(part.strip() for part in matching_key(text).split(words.LIST_SEPARATOR))
    plain = words.LIST_SEPARATOR.join(filter(None, parts))
    return "" if plain == words.BLANK else plain


def _formula(text: str) -> str:
    """Return a formula whatever its blanks, capitals and separators of lists."""
    formula = "".join(matching_key(text).split())
    if words.LIST_SEPARATOR in formula:
        formula = _DECIMAL_COMMA.sub(r"\1.\2", formula).replace(words.LIST_SEPARATOR, ",")
    formula = formula.replace("true()", "true").replace("false()", "false")
    return _CLOSING_ZEROS.sub(lambda found: found[1].rstrip("."), formula)
