"""The words that follow a number: percent sign, multiplier, unit, or words that change it."""

import re

from thidua_reports.frozen import frozen
from thidua_reports.language.matching import matching_key
from thidua_reports.language.measured_units import OF_RATIOS, POWERS, unit_key

_READ = sorted(POWERS.keys() - {"vạn"}, key=lambda word: (-len(word), word))
_MULTIPLIER = re.compile(
    rf"(?:(?:{'|'.join(map(re.escape, _READ))})(?!\w)(?! (?:{'|'.join(OF_RATIOS)})\b)\s*)+",
    re.IGNORECASE,
)
_METRIC = re.compile(r"\b([kchd]?m)[23]\b", re.IGNORECASE)
_TAIL = re.compile(r"(?P<percent>%?)\s*(?P<unit>(?:[^\W\d_](?:[^\W\d_]|[ \n.,;:/()&-])*)?)")
_CHANGES_THE_NUMBER = re.compile(
    r"^(?:trên|dưới|tăng|giảm|vượt|đến|tới)\b|^[oil]$"
    r"|\b(?:trở lên|trở xuống|trở đi|ước|tạm tính|khoảng|dự kiến|hơn|gần|xấp xỉ|không|chưa"
    r"|rưỡi|phần|trăm|chục|vạn|k)\b",
    re.IGNORECASE,
)


MONEY_SIGNS = ("vnđ", "vnd", "đ")
MONEY = "đồng"


@frozen
class Tail:
    """What follows a number; `power` is the power of ten that `multiplier` stands for."""

    percent: bool
    multiplier: str
    power: int
    unit: str


def read_tail(text: str) -> Tail | None:
    """Return what `text` adds to the number before it, None if the number is not a plain one.

    "trở lên", "rưỡi" or a sign that is no word must not be dropped, nor taken for a unit; nor a
    letter that is easily typed for a digit, as in "12O" and "1l".
    """
    match = _TAIL.fullmatch(_without_metric_digits(text.strip()))
    if match is None or _CHANGES_THE_NUMBER.search(match["unit"]):
        return None
    unit = text.strip().removeprefix("%").strip()
    multiplier, rest = split_multiplier(unit)
    return Tail(bool(match["percent"]), multiplier, power_of(multiplier), rest.rstrip(" ."))


def split_multiplier(unit: str) -> tuple[str, str]:
    """Return the multiplier at the head of `unit` and the rest: ("triệu", "đồng")."""
    match = _MULTIPLIER.match(unit)
    if match is None:
        return "", unit
    return match[0].strip(), unit[match.end() :]


def power_of(multiplier: str) -> int:
    """Return the power of ten of "triệu" (6) or "nghìn tỷ" (12), 0 for no multiplier."""
    return sum(POWERS[word] for word in multiplier.casefold().split())


def is_money_sign(unit: str) -> bool:
    """Return whether the unit is a sign for đồng."""
    return matching_key(unit) in MONEY_SIGNS


def is_same_unit(unit: str, other: str) -> bool:
    """Return whether two units are the same; đ and VND are đồng."""
    return _unit_key(unit) == _unit_key(other)


def _unit_key(unit: str) -> str:
    plain = unit_key(unit)
    return MONEY if is_money_sign(plain) else plain


def holds_a_number(text: str) -> bool:
    """Return whether a digit is in `text` other than that of "m2" or "m3"."""
    return bool(re.search("[0-9]", _without_metric_digits(text)))


def _without_metric_digits(text: str) -> str:
    return _METRIC.sub(r"\1", text)
