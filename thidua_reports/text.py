"""Text from outside, made safe to print: one Unicode form, no control characters."""

import re
import unicodedata

ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\u200b-\u200f\u202a-\u202e\u2060\ufeff]"
)
LONGEST_QUOTE = 80
LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x0b|\x0c")


def clean_text(text: str) -> str:
    """Return `text` in NFC, with line ends of one kind and without what XML forbids."""
    return unicodedata.normalize("NFC", ILLEGAL.sub("", LINE_ENDS.sub("\n", text)))


def shortened(text: str) -> str:
    """Return `text` as a message quotes it, cut where it is too long to read."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"
