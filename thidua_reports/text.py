"""Text from outside, made safe to print: one Unicode form, no control characters."""

import re
import unicodedata

EXCEL_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\u200b-\u200f\u202a-\u202e\u2060\ufeff]"
)
LONGEST_QUOTE = 80
LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x0b|\x0c")


def clean_text(text: str) -> str:
    """Return `text` in NFC with Excel's _xHHHH_ escapes decoded and what XML forbids left out."""
    decoded = EXCEL_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return unicodedata.normalize("NFC", ILLEGAL.sub("", LINE_ENDS.sub("\n", decoded)))


def shortened(text: str) -> str:
    """Return `text` as a message quotes it, cut where it is too long to read."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"
