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
_LONGEST = 5
"""So many words has a number: "một trăm hai mươi lăm"."""
_YEAR, _NO_COUNTS = "năm", frozenset({("một",), ("không",)})
"""What among other words may be something else than a number: years, any one, none."""
_FIRST_TOO_LARGE = 1000


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
        there = new[start:stop]
        numbers = list(_numbers_in(there)) or _numbers_among(there, [old[at] for at in figures])
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


def _numbers_among(pieces: Sequence[Piece], figures: Sequence[Piece]) -> list[Piece]:
    """Return the numbers in words among others, the last of which ends where the pieces do.

    None are returned beside a figure, or in the place of one that is too large or not whole.
    """
    values = [value_of(figure.text) for figure in figures]
    is_of_counts = all(
        each is not None and each < _FIRST_TOO_LARGE and each == int(each) for each in values
    )
    if not is_of_counts or any(piece.is_figure for piece in pieces):
        return []
    runs, at, stop = list[Piece](), 0, 0
    while at < len(pieces):
        count = _number_at(pieces, at)
        if count:
            stop = at + count
            runs.append(joined(pieces[at:stop]))
        at += count or 1
    return runs if stop == len(pieces) else []


def _number_at(pieces: Sequence[Piece], at: int) -> int:
    """Return of how many words a number is that begins at a place, the longest; 0 for none."""
    for count in range(min(_LONGEST, len(pieces) - at), 0, -1):
        words = tuple(word_of(piece.text) for piece in pieces[at : at + count])
        if spelled_number(words) is not None:
            return 0 if words[-1] == _YEAR or words in _NO_COUNTS else count
    return 0
