"""Parts of a formula as they are printed, with what the printed figures come to, and notes."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.scores import PartKind, Step
from thidua_reports.formulas.quantities import COMPUTED, NOTED
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import number, percent, plain
from thidua_reports.presenting import phrases

USUAL, MOST = 4, 10
"""Decimals that are printed of a computed figure, and the most that it has."""
STRONGEST = 4
_FIGURES_KEPT = 4096
LARGEST_EXPONENT = 100
FROM_BELOW, FROM_ABOVE = ("≥", ">"), ("≤", "<")


@frozen
class Note:
    """What is printed beside a figure; of a comparison also its parts.

    Of the bounds of one `subject` from below, or from above, only the tightest is printed.
    """

    text: str
    subject: str = ""
    sign: str = ""
    limit: Decimal | None = None
    limit_text: str = ""


@frozen
class Worded:
    """A part in words: its text, what its printed figures come to, and its notes.

    `strength` is the precedence of its operation; a single figure has the highest.
    """

    text: str
    value: Fraction | None
    strength: int = STRONGEST
    notes: tuple[Note, ...] = ()


@lru_cache(maxsize=_FIGURES_KEPT)
def figure(value: Decimal | None, *, as_ratio: bool, decimals: int = USUAL) -> Worded:
    """Return a figure with at most so many decimals; a ratio in per cent."""
    if value is None:
        return Worded(phrases.UNKNOWN, None)
    scale = 100 if as_ratio else 1
    shown = plain(Rounding(RoundingMode.HALF_UP, decimals).round(Fraction(value) * scale))
    return Worded((percent if as_ratio else number)(shown), Fraction(shown) / scale)


def exactly(value: Decimal | None, *, as_ratio: bool) -> Worded:
    """Return a figure with all its decimals."""
    return figure(value, as_ratio=as_ratio, decimals=MOST)


def leaf(step: Step) -> Worded:
    """Return a figure as it was typed, or the first decimals of a computed one."""
    if is_ratio(step) or step.label in COMPUTED:
        return figure(step.value, as_ratio=is_ratio(step))
    return exactly(step.value, as_ratio=False)


def combined(sign: str, left: Fraction | None, right: Fraction | None) -> Fraction | None:
    """Return the exact result of printed figures; None where it is no rational number."""
    if left is None or right is None:
        return None
    match sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/":
            return left / right if right else None
    is_power = right.denominator == 1 and abs(right) <= LARGEST_EXPONENT and (left or right > 0)
    return Fraction(left ** int(right)) if is_power else None


def name_of(step: Step) -> str:
    """Return the name of a quantity beside its figure; a ratio has none, its per cent shows it."""
    is_named = not step.word or step.label in NOTED
    known = step.kind is PartKind.QUANTITY and is_named and not is_ratio(step)
    return phrases.QUANTITIES.get(step.label, "") if known else ""


def is_bare(step: Step) -> bool:
    """Return whether the part is a single number or quantity."""
    return step.kind in (PartKind.LITERAL, PartKind.QUANTITY)


def is_limit(step: Step) -> bool:
    """Return whether the bloc has set the figure, in the rule or in the criterion."""
    is_sign = step.kind is PartKind.OPERATION and len(step.parts) == 1
    set_by_the_bloc = step.kind is PartKind.LITERAL or step.label in phrases.LIMITS
    return set_by_the_bloc or (is_sign and is_limit(step.parts[0]))


def is_ratio(step: Step) -> bool:
    """Return whether the part is a share of the plan, which is shown in per cent."""
    if step.kind is PartKind.QUANTITY:
        return step.label in phrases.RATIOS
    keeps = step.label in ("+", "-", "MIN", "MAX", "ROUND")
    parts = step.parts
    return keeps and any(map(is_ratio, parts)) and not any(map(is_in_points, parts))


def is_in_points(step: Step) -> bool:
    """Return whether the part is a number of points; a sum with one of them is no ratio."""
    return step.label in phrases.POINTS


def beside_a_ratio(parts: Sequence[Step]) -> bool:
    """Return whether numbers among the parts are shares: beside a ratio, 1 is 100 %."""
    return any(map(is_ratio, parts)) and not any(map(is_in_points, parts))


def with_notes(text: str, notes: Sequence[Note]) -> str:
    """Return `text` with its notes in brackets."""
    notes_text = "; ".join(note.text for note in tightest(notes))
    opening, closing = "[]" if "(" in notes_text else "()"
    return f"{text} {opening}{notes_text}{closing}" if notes_text else text


def tightest(notes: Sequence[Note]) -> list[Note]:
    """Return the notes without repetitions, without bounds that others include or fix.

    Two bounds of one figure are a band.
    """
    left = [
        _fixed(note, notes)
        for note in dict.fromkeys(notes)
        if note.limit is None or note is _tightest_rival(note, notes)
    ]
    return list(dict.fromkeys(_band(note, left) for note in left))


def _band(note: Note, notes: Sequence[Note]) -> Note:
    """Return the band that a note is a bound of, the note itself where it has one bound only."""
    about = [each for each in notes if each.limit is not None and each.subject == note.subject]
    bounds = {each.sign: each.limit_text for each in about}
    if note not in about or bounds.keys() != {"≥", "<"}:
        return note
    return Note(phrases.MIDDLE_BAND.format(found=note.subject, level=bounds["≥"], end=bounds["<"]))


def _tightest_rival(note: Note, notes: Sequence[Note]) -> Note | None:
    rivals = [each for each in notes if _is_rival(each, note)]
    if note.sign in FROM_ABOVE and any(_meets(each, note) for each in notes):
        return None
    sign = 1 if note.sign in FROM_BELOW else -1
    return max(reversed(rivals), key=lambda each: sign * (each.limit or Decimal(0)))


def _is_rival(each: Note, note: Note) -> bool:
    same_side = (each.sign in FROM_BELOW) is (note.sign in FROM_BELOW)
    return each.limit is not None and each.subject == note.subject and same_side


def _fixed(note: Note, notes: Sequence[Note]) -> Note:
    """A figure that is neither above nor below its limit is equal to it."""
    if note.sign == "≥" and any(_meets(note, each) for each in notes):
        same = note.subject == note.limit_text
        return Note(
            phrases.JUST.format(limit=note.limit_text)
            if same
            else f"{note.subject} {phrases.COMPARED['=']} {note.limit_text}"
        )
    return note


def _meets(below: Note, above: Note) -> bool:
    same = below.subject == above.subject and below.limit == above.limit
    return same and (below.sign, above.sign) == ("≥", "≤")
