"""What a document left open when it was made, and what stands there now.

A number, a day, an hour or a name is filled in by hand as a matter of course. Documents are
compared as if nobody had; what was filled in is held against the data by itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import same_figure
from thidua_reports.word.edited.gaps import Pattern, pattern_of
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.replacing import Replacement
from thidua_reports.word.edited.units import Piece, Span, Unit

BLANK = "…"
"""How a message quotes what was left open."""


@frozen
class Fill:
    """A place that was left open: what stands there now, and what the data say of it.

    `written` and `expected` are "" for nothing. `at` is where it is told of, `spot` what `text` is
    to be written over. `figures` are those that somebody wrote there and of which nothing is known.
    """

    written: str
    expected: str
    at: Piece
    spot: Span
    text: str
    figures: tuple[Piece, ...]
    around: Unit

    @property
    def is_open(self) -> bool:
        """Return whether it is still to be filled in with what the data say."""
        return bool(self.expected) and not self.written

    @property
    def has_room(self) -> bool:
        """Return whether there is anything that it can be written over."""
        _, start, end = self.spot
        return start < end

    @property
    def replacement(self) -> Replacement:
        """What is written where it is still open."""
        blank = Piece(BLANK, is_figure=False, spot=self.spot)
        return Replacement(blank, self.text, self.around)

    @property
    def differs(self) -> bool:
        """Return whether it was filled in otherwise than the data say."""
        return bool(self.expected and self.written) and not _is_same(self.written, self.expected)


@frozen
class Unfilled:
    """The units of an edited document and of now as if nobody had filled anything in."""

    edited: tuple[Unit, ...]
    now: Origin
    fills: tuple[Fill, ...]


def unfilled(made: Origin, edited: Sequence[Unit], now: Origin) -> Unfilled:
    """Take out of a document, and of what it would be now, what fills the blanks of `made`."""
    hers, ours, fills = list(edited), list(now.units), list[Fill]()
    patterns = {unit.skeleton: pattern_of(unit) for unit in made.units}
    for pattern in dict.fromkeys(each for each in patterns.values() if each is not None):
        left_open = [unit for unit in made.units if patterns[unit.skeleton] == pattern]
        in_hers, in_ours = (
            _fitting(pattern, units, patterns, len(left_open)) for units in (edited, now.units)
        )
        for number, blank in enumerate(left_open):
            then = now.units[in_ours[number]] if in_ours else None
            if then is not None:
                ours[in_ours[number]] = pattern.emptied(then, blank, keeps_keys=True)
            if in_hers:
                own = edited[in_hers[number]]
                hers[in_hers[number]] = pattern.emptied(own, blank)
                fills += _fills(pattern, own, then)
    return Unfilled(tuple(hers), replace(now, units=tuple(ours)), tuple(fills))


def unfilled_without_origin(edited: Sequence[Unit], now: Origin) -> Unfilled:
    """Do the same with a document that does not tell how it was made.

    What it leaves open now has always been open; what the data leave open was so too.
    """
    hers = unfilled(replace(now, units=tuple(edited)), edited, now)
    ours = unfilled(hers.now, hers.edited, hers.now)
    return replace(ours, fills=(*hers.fills, *ours.fills))


def _fitting(
    pattern: Pattern,
    units: Sequence[Unit],
    patterns: Mapping[tuple[str, ...], Pattern | None],
    count: int,
) -> Sequence[int]:
    """Return which units fit a pattern, in order; none unless as many as there were.

    What says the same as a paragraph of another pattern, or of none, is that paragraph.
    """
    found = [
        number
        for number, unit in enumerate(units)
        if patterns.get(unit.skeleton, pattern) == pattern and pattern.gaps_of(unit) is not None
    ]
    return found if len(found) == count else ()


def _fills(pattern: Pattern, own: Unit, then: Unit | None) -> Iterator[Fill]:
    gaps = pattern.gaps_of(own) or ()
    known = (pattern.gaps_of(then) if then else None) or [None] * len(gaps)
    for gap, data in zip(gaps, known, strict=True):
        written = "" if gap.is_blank else gap.words
        expected = "" if data is None or data.is_blank else data.words
        text = "" if data is None else data.text
        is_told = bool(written and not expected) and not gap.is_usual
        figures = tuple(each for each in gap.inside if each.is_figure) if is_told else ()
        yield Fill(written, expected, gap.at, gap.room, text, figures, own)


def _is_same(one: str, other: str) -> bool:
    """Return whether two fillings say the same, as "8 giờ" and "08 giờ" do."""
    first, second = one.lower().split(), other.lower().split()
    return len(first) == len(second) and all(map(same_figure, first, second))
