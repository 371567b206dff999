"""How wide the columns of a table of text are: no name is broken, long texts get the room."""

from collections.abc import Sequence
from itertools import chain
from math import sqrt

_LETTER = 0.178
"""Width in cm of a letter in the size of the tables; those of a code are about as wide."""
_MARGINS = 0.25
_LONGEST = 40
"""A word of more letters is broken: no column can be that wide."""


def column_widths(rows: Sequence[Sequence[str]], total: float) -> list[float]:
    """Return the widths in cm that together are `total`; `rows` are texts, all alike long.

    A column is as wide as its longest word. What is left is shared by how long the texts are, each
    column counting with the mean of its longest one and of all.
    """
    columns = list(zip(*rows, strict=True))
    least = [_of_letters(_longest_word(column)) for column in columns]
    if sum(least) >= total:
        return [total * each / sum(least) for each in least]
    wanted = [
        max(_of_letters(max(map(len, column))) - own, 0)
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


def _of_letters(number: int) -> float:
    return number * _LETTER + _MARGINS


def _longest_word(column: Sequence[str]) -> int:
    return max(
        min(len(word), _LONGEST) for word in chain(*(text.split() or [""] for text in column))
    )
