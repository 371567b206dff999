"""Codes of members: made from their names, or doubted as they are given."""

import re
from collections.abc import Iterable, Iterator

from thidua_reports.language.matching import matching_key, without_diacritics

LONGEST_CODE = 12
HANDY = re.compile(r"[A-Za-z0-9_.&-]+")
WORD = re.compile(r"\w+")
LEFT_OUT = ("va",)
"""Words that initials pass over: Sở Khoa học và Công nghệ is SKHCN."""


def is_handy(code: str) -> bool:
    """Tell whether a code is short, in plain letters and without blanks."""
    return len(code) <= LONGEST_CODE and HANDY.fullmatch(code) is not None


def initials(name: str) -> str:
    """Return the initials of a name in plain capitals: "Sở Du lịch" gives SDL."""
    letters = "".join(
        word[0] for word in WORD.findall(without_diacritics(name)) if word not in LEFT_OUT
    )
    return letters.upper()[:LONGEST_CODE] or "DV"


def made_codes(names: Iterable[str], taken: Iterable[str]) -> Iterator[str]:
    """Yield a code for each name in turn; one that is `taken`, or made before, gets a number."""
    used = {matching_key(code) for code in taken}
    for name in names:
        code = _free(initials(name), used)
        used.add(matching_key(code))
        yield code


def _free(stem: str, used: set[str]) -> str:
    number, code = 1, stem
    while matching_key(code) in used:
        number += 1
        code = f"{stem[: LONGEST_CODE - len(str(number))]}{number}"
    return code
