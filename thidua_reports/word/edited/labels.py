"""Figures of one paragraph that are known by the label before them: "thực hiện 81%, kế hoạch 90%".

Labels that somebody exchanged take their figures along: the same words in another order are right,
the same figures under other labels are not.
"""

from collections.abc import Mapping, Sequence
from itertools import count

from thidua_reports.presenting.direction_words import BETWEEN_LABEL_AND_FIGURE, LABELS
from thidua_reports.word.edited.lexicon import word_of
from thidua_reports.word.edited.units import Piece

_LONGEST = max(map(len, LABELS))
_Run = dict[str, tuple[int, int]]
"""Where each label begins, and its figure; no label stands twice in a run."""


def with_labels(
    found: Mapping[int, int], old: Sequence[Piece], new: Sequence[Piece]
) -> dict[int, int]:
    """Return partners in which figures whose labels changed places go with their labels.

    `found` pairs pieces in the order in which they stand.
    """
    were, are = _runs(old), _runs(new)
    if len(were) != len(are):
        return dict(found)
    partner = dict(found)
    for was, now in zip(were, are, strict=True):
        if was.keys() == now.keys() and [*was] != [*now]:
            _pair(partner, [(was[label], now[label]) for label in was], old, new)
    return partner


def _pair(
    partner: dict[int, int],
    labelled: Sequence[tuple[tuple[int, int], tuple[int, int]]],
    old: Sequence[Piece],
    new: Sequence[Piece],
) -> None:
    """Pair figures, their labels and the same words around them, instead of what they were."""
    moved: dict[int, int] = {}
    for was, now in labelled:
        moved.update(zip(was, now, strict=True))
        for step in (-1, 1):
            moved.update(_alike(was[-1], now[-1], step, old, new))
    lost = {*moved.values()}
    for number in [each for each, place in partner.items() if each in moved or place in lost]:
        del partner[number]
    partner.update(moved)


def _alike(
    number: int, place: int, step: int, old: Sequence[Piece], new: Sequence[Piece]
) -> dict[int, int]:
    alike: dict[int, int] = {}
    for far in count(1):
        one, other = number + far * step, place + far * step
        if not (0 <= one < len(old) and 0 <= other < len(new)):
            return alike
        if not old[one].is_word or old[one].general != new[other].general:
            return alike
        alike[one] = other
    return alike


def _runs(pieces: Sequence[Piece]) -> list[_Run]:
    """Return the labelled figures in the order in which they stand; a label begins a run anew."""
    words = tuple(word_of(each.text) for each in pieces)
    runs: list[_Run] = [{}]
    for number, piece in enumerate(pieces):
        found = _label(words, number) if piece.is_figure else None
        if found is None:
            continue
        label, start = found
        if label in runs[-1]:
            runs.append({})
        runs[-1][label] = start, number
    return runs


def _label(words: Sequence[str], figure: int) -> tuple[str, int] | None:
    """Return the label that stands before a figure, with few words between, and its beginning."""
    stop = figure
    while stop > 0 and words[stop - 1] in BETWEEN_LABEL_AND_FIGURE:
        stop -= 1
    for start in range(max(0, stop - _LONGEST), stop):
        label = LABELS.get(tuple(words[start:stop]))
        if label is not None:
            return label, start
    return None
