"""What is printed above and below a sheet -> the words somebody wrote there."""

import re
from collections.abc import Iterable

from thidua_reports.language.matching import matching_key

_CODE = re.compile(r'&(?:(&)|"[^"]*"|[0-9]+|K[0-9A-F]{2}[-+][0-9]{3}|K[0-9A-F]{6}|[A-Z])', re.I)
"""Fonts, sizes, colours, and what the program puts in itself: page, day, name of the file."""
_OF_PAGES = frozenset(("trang", "page", "of", "số", "tổng", "trên", "sheet"))
"""Words beside the number of a page."""


def words_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return what such texts say without the codes of Excel, each once."""
    return tuple(dict.fromkeys(filter(_has_figures, map(_plain, texts))))


def _plain(text: str) -> str:
    return " ".join(_CODE.sub(lambda found: found[1] or " ", text).split())


def _has_figures(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", matching_key(text))
    return any(word not in _OF_PAGES for word in words)
