"""Figures of ours that somebody wrote in words: "sáu chỉ tiêu" for 06."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.language.figures import value_of
from thidua_reports.language.spelled_numbers import spelled_number
from thidua_reports.word.edited.alignment import Pair, partners_in
from thidua_reports.word.edited.lexicon import word_of
from thidua_reports.word.edited.lines import joined
from thidua_reports.word.edited.units import Piece

_BETWEEN = frozenset({"trên", "/"})
"""What stands between both figures of "bốn mươi trên năm mươi"."""


class Spelled:
    """The figures of a paragraph that stand in words where they were."""

    def __init__(self, pair: Pair) -> None:
        """Read the words in the place of figures that are gone."""
        self._found = dict(_spelled(pair)) if pair.old and pair.new and not pair.is_same else {}

    def of(self, figure: Piece) -> Piece | None:
        """Return the words that stand for a figure that is gone."""
        return self._found.get(id(figure))


def is_spelled_so(words: Piece, figure: str) -> bool:
    """Return whether words are the number that is written as a figure."""
    return value_of(figure) == spelled_number([word_of(each) for each in words.text.split()])


def _spelled(pair: Pair) -> Iterator[tuple[int, Piece]]:
    old = pair.old.pieces if pair.old else ()
    new = pair.new.pieces if pair.new else ()
    partner = partners_in(pair)
    gaps = dict[tuple[int, int], list[int]]()
    for number, piece in enumerate(old):
        if piece.is_figure and number not in partner:
            gaps.setdefault(_gap(partner, number, len(new)), []).append(number)
    for (start, stop), figures in gaps.items():
        last = partner.get(figures[-1] + 1, stop if figures[-1] + 1 == len(old) else -1)
        numbers = list(_numbers_in(new[start:stop]))
        if last == stop and len(numbers) == len(figures):
            yield from ((id(old[at]), each) for at, each in zip(figures, numbers, strict=True))


def _gap(partner: Mapping[int, int], number: int, count: int) -> tuple[int, int]:
    """Return from where to where stands what is between the partners around a piece."""
    before = [now for was, now in partner.items() if was < number]
    behind = [now for was, now in partner.items() if was > number]
    return max(before, default=-1) + 1, min(behind, default=count)


def _numbers_in(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the numbers in words that some pieces are; none where any of them is another word."""
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if word_of(piece.text) in _BETWEEN:
            runs.append([])
        else:
            runs[-1].append(piece)
    words = [[word_of(piece.text) for piece in run] for run in runs]
    if all(spelled_number(each) is not None for each in words):
        yield from map(joined, runs)
