"""A number and the section of its format -> the digits and words that are seen in the cell."""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from thidua_reports.excel.figures.digits import plainly_written, scaled
from thidua_reports.excel.raw.number_formats import Section, Token

GROUP = 3
_FRACTION = re.compile(
    r"(?P<whole>[#?0]+ +)?[#?0]+ *\/ *(?:(?P<stated>[1-9]\d*)|(?P<below>[#?0]+))"
)
_EVERY_DIGIT = Context(prec=1000, rounding=ROUND_HALF_UP)


def shown_number(value: Decimal, section: Section | None) -> str:
    """Return what is seen, with thousands and decimals as a Vietnamese machine writes them."""
    if section is None:
        return ""
    if not section.inside:
        return section.before.strip()
    if section.is_share:
        return _shown_fraction(value, section)
    size = scaled(abs(value), 2 * section.percents - GROUP * section.thousands)
    minus = "-" if value < 0 and not section.of_negative else ""
    digits = _digits(size, section.inside)
    return f"{minus}{section.before}{digits}{'%' * section.percents}{section.after}".strip()


def _shown_fraction(value: Decimal, section: Section) -> str:
    """Return 3/5 or 1 1/4; the format has the denominator, or how many digits it may have."""
    signs = "".join(each.text for each in section.tokens if each.kind in ("holder", "other"))
    places = _FRACTION.search(signs)
    if places is None:
        return plainly_written(value)
    stated, size = places["stated"], Fraction(abs(value))
    whole = int(size) if places["whole"] else 0
    most = 10 ** len(places["below"] or "") - 1
    part = (size - whole) if stated else (size - whole).limit_denominator(most)
    below = int(stated) if stated else part.denominator
    above = int(part * below + Fraction(1, 2))
    if places["whole"] and above in (0, below):
        whole, above = whole + (above == below), 0
    shown = f"{above}/{below}" if above or not places["whole"] else ""
    minus = "-" if value < 0 else ""
    return minus + (f"{whole} {shown}".strip() if whole or not shown else shown)


def _digits(size: Decimal, places: Sequence[Token]) -> str:
    if any(each.kind in ("general", "exponent") for each in places):
        return plainly_written(size)
    point = next((at for at, each in enumerate(places) if each.kind == "point"), len(places))
    holders = sum(each.kind == "holder" for each in places[point:])
    rounded = size.quantize(Decimal(1).scaleb(-holders), context=_EVERY_DIGIT)
    whole, _, decimals = format(rounded, "f").partition(".")
    shown = "".join(_whole(whole.lstrip("0"), places[:point]))
    behind = "".join(_decimals(decimals, places[point + 1 :]))
    return f"{shown},{behind}" if behind else shown


def _whole(digits: str, places: Sequence[Token]) -> Iterator[str]:
    """The last place takes the last digit, the first one all that are left."""
    is_grouped = any(each.kind == "comma" for each in places)
    holders = sum(each.kind == "holder" for each in places)
    least = [each.text for each in places if each.kind == "holder"]
    missing = max(0, holders - len(digits))
    padded = ["0" if sign == "0" else "" for sign in least[:missing]] + list(digits)
    surplus = len(padded) - holders
    taken = 0
    for each in places:
        if each.kind != "holder":
            yield each.literal
            continue
        for _ in range(surplus + 1 if taken == 0 else 1):
            left = len(padded) - taken
            yield padded[taken] + _separator(padded, taken, left, is_grouped=is_grouped)
            taken += 1


def _separator(padded: Sequence[str], at: int, left: int, *, is_grouped: bool) -> str:
    return "." if is_grouped and padded[at] and left > 1 and left % GROUP == 1 else ""


def _decimals(digits: str, places: Sequence[Token]) -> Iterator[str]:
    """A zero at the end is seen where the format demands it."""
    taken = 0
    for each in places:
        if each.kind != "holder":
            yield each.literal
            continue
        is_seen = each.text == "0" or digits[taken:].strip("0")
        yield digits[taken] if is_seen else ""
        taken += 1
