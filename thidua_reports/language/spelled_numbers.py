"""Whole numbers below a thousand that are written in words: "mười hai", "hai mươi lăm"."""

from collections.abc import Sequence

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TEN, _TENS, _HUNDRED, _ODD = "mười", frozenset({"mươi", "chục"}), "trăm", frozenset({"lẻ", "linh"})
_ONLY_BEHIND_TENS = frozenset({"mốt", "tư", "lăm", "không"})


def spelled_number(words: Sequence[str]) -> int | None:
    """Return the number that some words in lower case are; None for any other words."""
    if _HUNDRED not in words:
        return _below_hundred(words, is_alone=True)
    at = list(words).index(_HUNDRED)
    hundreds, rest = _below_hundred(words[:at], is_alone=True), list(words[at + 1 :])
    if hundreds is None or not 0 < hundreds <= 9:
        return None
    is_odd = bool(rest) and rest[0] in _ODD
    if not rest:
        return hundreds * 100
    last = _digit(rest[1:]) if is_odd else _below_hundred(rest, is_alone=False)
    is_round = not is_odd and last is not None and last < 10
    return None if last is None or is_round else hundreds * 100 + last


def _below_hundred(words: Sequence[str], *, is_alone: bool) -> int | None:
    if not words:
        return None
    if words[0] == _TEN:
        last = 0 if len(words) == 1 else _digit(words[1:])
        return None if last is None else 10 + last
    first = _DIGITS.get(words[0])
    if first is None:
        return None
    if len(words) == 1:
        return first if is_alone and words[0] not in _ONLY_BEHIND_TENS else None
    is_tens = words[1] in _TENS
    last = 0 if is_tens and len(words) == 2 else _digit(words[2:] if is_tens else words[1:])
    return None if last is None or not first else first * 10 + last


def _digit(words: Sequence[str]) -> int | None:
    return _DIGITS.get(words[0]) if len(words) == 1 else None
