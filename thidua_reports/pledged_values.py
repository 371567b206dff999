"""Whether two values of a pledge, as somebody wrote them, mean the same."""

import re
from decimal import Decimal

from thidua_reports.layouts import words
from thidua_reports.matching import matching_key
from thidua_reports.vietnamese import number, plain

_NUMBER = re.compile(r"(-?\d{1,3}(?:\.\d{3})+|-?\d+)(,\d+)?\s*(%?)")
_DECIMAL_COMMA = re.compile(r"(\d),(\d)")
_CLOSING_ZEROS = re.compile(r"(\.\d*?)0+(?!\d)")


def means(text: str, value: str) -> bool:
    """Tell whether what somebody typed is the pledged `value`.

    A value of per cent may be typed without its sign: 96 is 96%. A typed 70% is the number 0,7.
    """
    stated, pledged = _number(text), _number(value)
    if stated is None or pledged is None:
        return _plain(text) == _plain(value)
    counts_per_cent = text.endswith("%") and not value.endswith("%")
    return (stated.scaleb(-2) if counts_per_cent else stated) == pledged


def written(text: str) -> str:
    """Return what somebody typed as a document writes it; a blank is called one."""
    number_typed = _number(text)
    if number_typed is None:
        return text or words.BLANK
    return number(plain(number_typed)) + ("%" if text.endswith("%") else "")


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
