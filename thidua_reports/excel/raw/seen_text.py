"""Runs of rich text -> the text that a person sees: raised signs as such, struck ones apart."""

from collections.abc import Iterable
from typing import NamedTuple

_SIGNS = "0123456789+-=()"
_RAISED = str.maketrans(_SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED = str.maketrans(_SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


class Look(NamedTuple):
    """How characters are drawn; `is_crossed` is a cell with a line from corner to corner."""

    is_struck: bool = False
    is_raised: bool = False
    is_lowered: bool = False
    is_crossed: bool = False


PLAIN = Look()


class Run(NamedTuple):
    """Characters that are drawn alike; `look` is None where they are drawn like their cell."""

    text: str
    look: Look | None = None


class SeenText(NamedTuple):
    """What is seen in a cell, and what is struck through in it."""

    text: str
    struck: str = ""


def seen(runs: Iterable[Run], of_cell: Look = PLAIN) -> SeenText:
    """Return what is seen of the runs of a cell that is itself drawn `of_cell`."""
    if of_cell.is_crossed:
        return SeenText("", "".join(text for text, _ in runs).strip())
    kept: list[str] = []
    struck: list[str] = []
    for text, own in runs:
        look = of_cell if own is None else own
        (struck if look.is_struck and text.strip() else kept).append(_drawn(text, look))
    return SeenText("".join(kept), " … ".join(part.strip() for part in struck))


def _drawn(text: str, look: Look) -> str:
    if look.is_raised:
        return text.translate(_RAISED)
    return text.translate(_LOWERED) if look.is_lowered else text
