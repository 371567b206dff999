"""Compare names as people do: blind to case, spaces and ways of writing the same letter."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

SHORT = 4
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")
SAME_LETTER = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"})
OLD_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
MODERN_TONE = re.compile(f"(?:{'|'.join(OLD_TONES)})(?!\\w)")


@lru_cache(maxsize=1 << 15)
def matching_key(text: str) -> str:
    """Return what two spellings of the same name have in common."""
    if text.isascii():
        return " ".join(text.split()).casefold()
    plain = unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).translate(SAME_LETTER)
    plain = " ".join(plain.split()).casefold()
    return MODERN_TONE.sub(lambda found: OLD_TONES[found.group()], plain)


def nearest(text: str, candidates: Iterable[str]) -> str:
    """Return the candidate that `text` was probably meant to be, or an empty string.

    Marks are left out of the comparison; a longer name that holds a candidate is near it.
    """
    by_key = {without_diacritics(candidate): candidate for candidate in candidates}
    key = without_diacritics(text)
    close = get_close_matches(key, by_key, n=1, cutoff=0.6)
    held = [known for known in by_key if len(known) > SHORT and known in key]
    return by_key[(close or held)[0]] if close or held else ""


@lru_cache(maxsize=1 << 15)
def without_diacritics(text: str) -> str:
    """Return the matching key of a text in plain letters: "Sở Du lịch" gives "so du lich"."""
    decomposed = unicodedata.normalize("NFD", matching_key(text).replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
