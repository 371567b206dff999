"""Figures that only stand elsewhere in their paragraph, among other words than before."""

from collections.abc import Iterator, Sequence

from thidua_reports.language.figures import same_figure
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.comparison import Agreement, Compared


def with_moved_ones(figures: Sequence[Compared], pairs: Sequence[Pair]) -> tuple[Compared, ...]:
    """Return how figures stand where one that is gone and one that was added may be the same.

    Both read as the data say; whether the words around still say the same cannot be told. They are
    one figure that is unsure. `pairs` are the paragraphs that they stand in.
    """
    became = {id(pair.old): pair.new for pair in pairs if pair.old is not None}
    added = [each for each in figures if each.agreement is Agreement.ADDED]
    moved: dict[int, Compared] = {}
    for gone in figures:
        if gone.agreement is Agreement.GONE and gone.expected:
            paragraph = became.get(id(gone.around))
            for other in _same_of(gone, added):
                if other.around is paragraph and id(other) not in moved:
                    moved[id(other)] = gone
                    break
    taken = {id(gone) for gone in moved.values()}
    left = (each for each in figures if id(each) not in taken)
    return tuple(_unsure(moved[id(each)], each) if id(each) in moved else each for each in left)


def _same_of(gone: Compared, added: Sequence[Compared]) -> Iterator[Compared]:
    for each in added:
        if each.new is not None and gone.old is not None:
            texts = (gone.old.text, gone.expected)
            if all(same_figure(each.new.text, text) for text in texts):
                yield each


def _unsure(gone: Compared, added: Compared) -> Compared:
    return Compared(Agreement.UNSURE, gone.old, added.new, gone.expected, added.around, gone.now)
