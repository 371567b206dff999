"""Letters in fonts that draw signs instead -> the signs, where it is certain which."""

import re

SYMBOL = "Symbol"
_SIGN_FONTS = {SYMBOL: 0xF200, **dict.fromkeys(
    ("Wingdings", "Wingdings 2", "Wingdings 3", "Webdings"), 0xF100)}  # fmt: skip
"""Where, among the codes for private use, the letters of each font are kept apart."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_BULLET = re.compile("^([ \t]*)[\uf0b7\uf0a7]", re.MULTILINE)
"""What Word writes for the bullets of a list; the font that draws them is lost on the way."""
_OWN, _LAST = 0xF000, 0xFF
_SAME = frozenset("0123456789 !#%&()+,./:;<=>?[]_{|}")
_GREEK = dict(zip(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
    strict=True,
))  # fmt: skip
_OTHERS = dict(zip("-£³±´¸·¹»®¬¥°å", "−≤≥±×÷•≠≈→←∞°∑", strict=True))
_MEANT = {_SIGN_FONTS[SYMBOL] + ord(sign): meant for sign, meant in (_GREEK | _OTHERS).items()}


def kept_apart(text: str, font: str) -> str:
    """Return the text with those letters in private codes that the font draws as other signs."""
    start = _SIGN_FONTS.get(font)
    return text if start is None else "".join(_private(sign, start) for sign in text)


def has_signs(text: str) -> bool:
    """Return whether it has letters that only a font knows."""
    return _PRIVATE.search(text) is not None


def as_drawn(text: str) -> str | None:
    """Return the text with the signs that are drawn; None where it is not known which."""
    drawn = _BULLET.sub(r"\1•", text).translate(_MEANT)
    return None if has_signs(drawn) else drawn


def _private(sign: str, start: int) -> str:
    code = ord(sign)
    code -= _OWN if _OWN <= code <= _OWN + _LAST else 0
    is_other = code <= _LAST and not sign.isspace()
    is_same = start == _SIGN_FONTS[SYMBOL] and chr(code) in _SAME
    if is_same:
        return chr(code)
    return chr(start + code) if is_other else sign
