"""Signs that look like those of a formula, as other programs write them -> those that Excel knows.

A formula that comes out of Word, a chat or a newer Excel may hold blanks that cannot be seen, the
signs of school books, curly quotes, wide letters, or Cyrillic letters that look like Latin ones.
Each of them means one thing only in a formula.
"""

import re
import unicodedata

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
_SIGNS = {
    **dict.fromkeys(map(ord, "×✕·⋅∙"), "*"),
    **dict.fromkeys(map(ord, "÷∕"), "/"),
    **dict.fromkeys(map(ord, "−–—‐‑"), "-"),
    **dict.fromkeys(map(ord, "“”„‟«»"), '"'),
    **dict.fromkeys(map(ord, "‘’"), "'"),
    ord("≥"): ">=",
    ord("≤"): "<=",
    ord("≠"): "<>",
}
_LOOK_ALIKES = str.maketrans("аеорсхуітАВЕКМНОРСТХІυον", "aeopcxyitABEKMHOPCTXIuov")
_PLAIN = _UNSEEN | _BLANKS | _SIGNS | _LOOK_ALIKES
_SINGLE = re.compile(r"_xlfn\.SINGLE\(([A-Za-z_][A-Za-z0-9_]*)\)", re.IGNORECASE)
_AT = re.compile(r"@(?=[A-Za-z_])")


def plain_formula(formula: str) -> str:
    """Return the formula in the signs of Excel; @ before a quantity, which is one value, goes."""
    narrow = formula if formula.isascii() else "".join(map(_narrow, formula))
    return _AT.sub("", _SINGLE.sub(r"\1", narrow.translate(_PLAIN))).strip()


def _narrow(sign: str) -> str:
    is_wide = "\uff01" <= sign <= "\uff5e"
    return unicodedata.normalize("NFKC", sign) if is_wide else sign
