"""A figure with the words that belong to its number: 63 nghìn, gần 63.000, hơn 98."""

from collections.abc import Sequence
from decimal import Decimal

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import value_of
from thidua_reports.language.measured_units import POWERS
from thidua_reports.word.edited.lexicon import multipliers_end, word_of
from thidua_reports.word.edited.lines import joined
from thidua_reports.word.edited.units import Piece

_LESS, _MORE = frozenset({"gần", "ngót", "dưới"}), frozenset({"hơn", "trên", "ngoài"})
"""Words before a number that is rounded up, and down."""
_ABOUT = frozenset({"khoảng", "chừng", "xỉ", "ước"})
_NEAREST = Decimal("0.1")
"""Our own limit: what is rounded by a larger share is another number."""


@frozen
class Writing:
    """A number, what its last digit but zeros is worth, and the word before it.

    `times` is what the words behind stand for, `piece` the figure with them.
    """

    value: Decimal
    times: Decimal
    digit: Decimal
    before: str
    piece: Piece

    def rounds(self, exact: Decimal, times: Decimal) -> bool:
        """Return whether an exact number may be written so.

        Without a word that says it is not exact, only in a coarser unit than the one of `times`.
        """
        over, limit = self.value - exact, min(self.digit, abs(exact) * _NEAREST)
        if abs(over) > limit:
            return False
        if self.before in _LESS:
            return over > 0
        if self.before in _MORE:
            return over < 0
        return (self.times > times or self.before in _ABOUT) and 2 * abs(over) <= self.digit


def writing_at(pieces: Sequence[Piece], number: int) -> Writing | None:
    """Return how the figure at a place is written; None for what is no number."""
    figure = pieces[number]
    value = value_of(figure.text)
    if value is None:
        return None
    words = tuple(word_of(piece.text) for piece in pieces[number + 1 : number + 4])
    behind = multipliers_end(words, 0)
    times = Decimal(10) ** sum(POWERS[word] for word in words[:behind])
    before = word_of(pieces[number - 1].text) if number else ""
    digit = Decimal((0, (1,), _exponent(value))) * times
    together = joined(pieces[number : number + 1 + behind])
    return Writing(value * times, times, digit, before, together)


def _exponent(value: Decimal) -> int:
    """Return the power of ten of the last digit that is not 0; of 0, of its last one."""
    exponent = (value.normalize() if value else value).as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
