"""Text from outside, made safe to print, and to name files and folders with on every system."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from thidua_reports.language.matching import without_diacritics

ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\u200b-\u200f\u202a-\u202e\u2060\ufeff]"
)
LONGEST_QUOTE = 80
BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
HALVES = re.compile("[\ud800-\udfff]")
"""Half a character: what a name holds that was written in another encoding."""
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ue000-\uf8ff\ufeff\ufffe\uffff]"
)
"""What cannot be seen but in a font of its own, or moves what is beside it."""
NOT_A_CHARACTER = "\ufffd"
LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x0b|\x0c")


def clean_text(text: str) -> str:
    """Return `text` in NFC, with line ends of one kind and without what XML forbids."""
    if text.isprintable():
        return unicodedata.normalize("NFC", text)
    return unicodedata.normalize("NFC", ILLEGAL.sub("", LINE_ENDS.sub("\n", text)))


def shortened(text: str) -> str:
    """Return `text` as a message quotes it, cut where it is too long to read."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def in_one_line(text: str) -> str:
    """Return `text` in one line: a break is a blank, a sign replaces what cannot be seen."""
    return UNSEEN.sub(NOT_A_CHARACTER, HALVES.sub(NOT_A_CHARACTER, BREAKS.sub(" ", text)))


def printable_name(name: str) -> str:
    """Return a file's name with the number of each character in it that cannot be printed.

    The sign before the number is numbered itself, so that names that differ stay different.
    """
    unprintable = f"{UNSEEN.pattern}|{HALVES.pattern}|{NOT_A_CHARACTER}"
    return re.sub(unprintable, lambda each: f"{NOT_A_CHARACTER}{ord(each[0]):04X}", name)


LONGEST = 60
_OTHER = re.compile("[^a-z0-9]+")


def slug(text: str) -> str:
    """Return the small letters and digits of a text, an underscore for all between: `so_y_te`."""
    return _OTHER.sub("_", without_diacritics(text)).strip("_")


def file_stem(*parts: str) -> str:
    """Return a name of small letters, digits and underscores, such as `yt_so_y_te`.

    Never empty; never one that Windows keeps for a device, since those have no underscore and a
    lone part gets one.
    """
    name = "_".join(filter(None, map(slug, parts)))[:LONGEST].strip("_")
    return name if "_" in name else f"{name}_" if name else "khong_ten"


def unique_stems(names: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield a name for each, a number behind those that would be the same."""
    seen: dict[str, int] = {}
    for parts in names:
        stem = file_stem(*parts)
        seen[stem] = seen.get(stem, 0) + 1
        yield stem if seen[stem] == 1 else f"{stem}_{seen[stem]}"
