"""The characters of a typed number, brought to the ones a number is made of."""

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a\u202c\u2060\u2066\u2069\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SQUARE_OR_CUBIC_METRES = re.compile("(?<=m)[²³]")
_SAME_SIGNS = str.maketrans({"\u2215": "/", "₫": "đ"})
_GLUED_FORMS = ("<super>", "<sub>", "<fraction>", "<circle>")


def clean(text: str) -> str:
    """Return `text` with ASCII digits, plain spaces and "-"; lines stay apart.

    Only for a text without `glued_sign`: of "5²", normalisation would make 52.
    """
    visible = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _flat_units(text)))
    dashed = _DASHES.sub("-", visible).translate(_SAME_SIGNS)
    lines = (" ".join(line.split()) for line in dashed.splitlines())
    return "\n".join(line for line in lines if line)


def glued_sign(text: str) -> str:
    """Return the first raised digit, footnote mark or ready-made fraction in `text`, or ""."""
    return next((sign for sign in _flat_units(text) if _is_glued(sign)), "")


def _flat_units(text: str) -> str:
    """Write "m²" as "m2": there the raised digit belongs to the unit, not to the number."""
    return _SQUARE_OR_CUBIC_METRES.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def _is_glued(sign: str) -> bool:
    category = unicodedata.category(sign)
    hides_digits = category != "Nd" and bool(
        re.search("[0-9]", unicodedata.normalize("NFKC", sign))
    )
    drawn_specially = unicodedata.decomposition(sign).startswith(_GLUED_FORMS)
    return hides_digits or drawn_specially or category in {"No", "Nl"}
