"""How wide the columns of a table of text are: no name is broken, long texts get the room."""

from collections.abc import Sequence
from itertools import chain
from math import sqrt

_LETTER, _CAPITAL = 0.2, 0.28
"""Widths in cm of letters in the usual size of the tables, bold ones and codes among them."""
_MARGINS = 0.25
_WIDEST = 5.5
"""A word that is wider is broken: it is no name but a formula."""


def are_crowded(rows: Sequence[Sequence[str]], total: float) -> bool:
    """Tell whether words would have to be broken for the columns to find room."""
    return sum(_least(list(zip(*rows, strict=True)))) > total


def column_widths(rows: Sequence[Sequence[str]], total: float) -> list[float]:
    """Return the widths in cm that together are `total`; `rows` are texts, all alike long.

    A column is as wide as its longest word. What is left is shared by how long the texts are, each
    column counting with the mean of its longest one and of all. Where there is too little room the
    columns with the longest words give way.
    """
    columns = list(zip(*rows, strict=True))
    least = _least(columns)
    if sum(least) >= total:
        return _narrowed(least, total)
    wanted = [
        max(max(map(_width, column)) + _MARGINS - own, 0)
        for column, own in zip(columns, least, strict=True)
    ]
    left = total - sum(least)
    if sum(wanted) <= left:
        spare = (left - sum(wanted)) / len(columns)
        return [own + want + spare for own, want in zip(least, wanted, strict=True)]
    weights = [
        sqrt(want * sum(map(len, column))) for want, column in zip(wanted, columns, strict=True)
    ]
    return [own + left * weight / sum(weights) for own, weight in zip(least, weights, strict=True)]


def _narrowed(least: Sequence[float], total: float) -> list[float]:
    """Return the widths with the widest ones narrowed to what is left for them, all alike."""
    widths = [0.0] * len(least)
    left = total
    for done, (width, at) in enumerate(sorted((width, at) for at, width in enumerate(least))):
        widths[at] = min(width, left / (len(least) - done))
        left -= widths[at]
    return widths


def _least(columns: Sequence[Sequence[str]]) -> list[float]:
    """Return how wide each column must be for its widest word."""
    words = [chain(*(text.split() for text in column)) for column in columns]
    return [min(max(map(_width, each), default=0), _WIDEST) + _MARGINS for each in words]


def _width(text: str) -> float:
    return sum(_CAPITAL if letter.isupper() else _LETTER for letter in text)
