"""How a number of points came about -> one line that can be checked with a pocket calculator.

Of a choice (MIN, MAX, IF, LOOKUP) only what was chosen is told, with the reason: a rule with bands
reads "thuộc mức từ 97%", one with a limit "tính tối đa 70".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.derivations import Step, StepKind
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.presenting import phrases
from thidua_reports.vietnamese import number, percent, plain

FOUR_DECIMALS = Rounding(RoundingMode.HALF_UP, 4)
SIGNS = {"*": "×", "/": ":", "+": "+", "-": "−", "^": "^"}
STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
STRONGEST = 4
RELATIONS = {"<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=", "<>": "≠"}
OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "<>", "<>": "="}
FROM_BELOW, FROM_ABOVE = ("≥", ">"), ("≤", "<")
_WORDS_OF_ROUNDING = {
    "INT": phrases.WHOLE_PART,
    "TRUNC": phrases.CUT_TO,
    "ROUNDDOWN": phrases.CUT_TO,
}


@dataclass(frozen=True)
class Note:
    """What to say beside a figure; a bound also names its subject, so that only the tightest stays.

    `limit` is positive for a bound from below, negative for one from above, the larger the tighter.
    """

    text: str
    bound: str = ""
    limit: Decimal | None = None


@dataclass(frozen=True)
class Told:
    """A part in words: its text, how strongly it holds together, and what to say beside it."""

    text: str
    strength: int = STRONGEST
    notes: tuple[Note, ...] = ()


def derivation(step: Step) -> str:
    """Return "70 × 97% = 67,9"; of a bare figure what it is, such as "tự chấm 92,5"."""
    told = _told(step)
    if step.value is None or (told.strength == STRONGEST and not told.notes):
        return _named(step, told)
    value = _figure(step.value, as_ratio=_is_ratio(step))
    equals = "" if told.text == value else f" {_sign_of_equality(step)} {value}"
    notes = "; ".join(note.text for note in _tightest(told.notes))
    opening, closing = "[]" if "(" in notes else "()"
    return f"{told.text}{equals} {opening}{notes}{closing}" if notes else f"{told.text}{equals}"


def _told(step: Step) -> Told:
    if step.kind is StepKind.OPERATION:
        return _operation(step)
    if step.kind is StepKind.FUNCTION:
        return _function(step)
    figure = _figure(step.value, as_ratio=_is_ratio(step))
    return Told(f"{figure} ({step.word})" if step.word else figure)


def _operation(step: Step) -> Told:
    if step.label in RELATIONS or step.label == "%":
        return Told(_figure(step.value, as_ratio=step.label == "%"))
    if len(step.parts) == 1:
        return _signed(step)
    strength = STRENGTH[step.label]
    left, right = _operands(step) if step.label in "+-" else map(_told, step.parts)
    texts = (
        _enclosed(left, strength + (step.label == "^")),
        _enclosed(right, strength + (step.label in "-/^")),
    )
    return Told(f" {SIGNS[step.label]} ".join(texts), strength, (*left.notes, *right.notes))


def _operands(step: Step) -> tuple[Told, ...]:
    """Beside a ratio, 1 is 100 %."""
    as_ratio = any(map(_is_ratio, step.parts)) and not any(map(_is_in_points, step.parts))
    return tuple(
        Told(_figure(part.value, as_ratio=True)) if as_ratio and _is_bare(part) else _told(part)
        for part in step.parts
    )


def _compared(condition: Step) -> tuple[Told, ...]:
    """Levels are compared by their words; what looks alike is told to its last digit."""
    told = tuple(
        Told(part.word) if part.word else operand
        for part, operand in zip(condition.parts, _operands(condition), strict=True)
    )
    subject, limit = condition.parts
    if told[0].text != told[1].text or subject.value == limit.value:
        return told
    as_ratio = any(map(_is_ratio, condition.parts))
    return tuple(Told(_exactly(part.value, as_ratio=as_ratio)) for part in condition.parts)


def _signed(step: Step) -> Told:
    inner = _told(step.parts[0])
    if step.label == "+":
        return inner
    if inner.strength == STRONGEST:
        return Told(_figure(step.value, as_ratio=_is_ratio(step)), STRONGEST, inner.notes)
    return Told(f"−({inner.text})", STRENGTH["-"], inner.notes)


def _enclosed(told: Told, least: int) -> str:
    return told.text if told.strength >= least else f"({told.text})"


def _function(step: Step) -> Told:
    match step.label:
        case "MIN":
            return _limited(step, phrases.AT_MOST)
        case "MAX":
            return _limited(step, phrases.AT_LEAST)
        case "IF":
            return _chosen(step)
        case "LOOKUP":
            return _band(step)
        case "ROUND" | "ROUNDUP" | "ROUNDDOWN" | "TRUNC" | "INT":
            return _rounded(step)
    return Told(_figure(step.value, as_ratio=False))


def _limited(step: Step, limit: str) -> Told:
    """Tell the part that was taken; where it is a limit, what it kept from counting too."""
    same = [part for part in step.parts if part.value == step.value]
    taken = min(same, key=_is_limit, default=None)
    if taken is None:
        return Told(_figure(step.value, as_ratio=False))
    told = _told(taken)
    kept = [derivation(part) for part in step.parts if not _is_limit(part)]
    if not _is_limit(taken) or not kept:
        return told
    note = Note(f"{'; '.join(kept)}, {limit} {told.text}")
    return Told(told.text, told.strength, (*told.notes, note))


def _chosen(step: Step) -> Told:
    condition, if_true, if_false = step.parts
    told = _told(if_true if condition.value else if_false)
    reasons = tuple(_reasons(condition, holds=bool(condition.value)))
    return Told(told.text, told.strength, (*reasons, *told.notes))


def _reasons(condition: Step, *, holds: bool) -> Iterator[Note]:
    """Yield why a condition holds or does not: of an AND that fails, the first that fails."""
    if condition.label == "NOT":
        yield from _reasons(condition.parts[0], holds=not holds)
    elif condition.label in ("AND", "OR"):
        decisive = [part for part in condition.parts if bool(part.value) is holds]
        needs_all = (condition.label == "AND") is holds
        for part in decisive if needs_all else decisive[:1]:
            yield from _reasons(part, holds=holds)
    elif condition.label in RELATIONS and condition.parts[0].label in phrases.WHEN_NOUGHT:
        if not condition.parts[0].value:
            asked = condition.parts[0]
            yield Note(asked.word or phrases.WHEN_NOUGHT[asked.label])
    elif condition.label in RELATIONS and _is_bare(condition.parts[0]):
        yield _relation(condition, holds=holds)


def _relation(condition: Step, *, holds: bool) -> Note:
    limit = condition.parts[1]
    sign = RELATIONS[condition.label if holds else OPPOSITE[condition.label]]
    left, right = _compared(condition)
    text = f"{left.text} {sign} {right.text}"
    if limit.value is None or sign not in FROM_BELOW + FROM_ABOVE:
        return Note(text)
    if sign in FROM_BELOW:
        return Note(text, f"{left.text} {FROM_BELOW[0]}", limit.value)
    return Note(text, f"{left.text} {FROM_ABOVE[0]}", -limit.value)


def _tightest(notes: Sequence[Note]) -> list[Note]:
    """Return the notes without repetitions and without bounds that another one includes."""
    return [
        note
        for note in dict.fromkeys(notes)
        if note.limit is None or note is _last_of_the_tightest(note, notes)
    ]


def _last_of_the_tightest(note: Note, notes: Sequence[Note]) -> Note:
    rivals = [each for each in notes if each.bound == note.bound and each.limit is not None]
    return max(reversed(rivals), key=lambda each: each.limit or Decimal(0))


def _band(step: Step) -> Told:
    searched, limits, _ = step.parts
    text = _figure(step.value, as_ratio=False)
    value = searched.value
    reached = [
        limit.value
        for limit in limits.parts
        if limit.value is not None and value is not None and limit.value <= value
    ]
    if not reached:
        return Told(text)
    level = _figure(max(reached), as_ratio=_is_ratio(searched))
    found = _told(searched)
    note = Note(phrases.BAND.format(found=found.text, level=level))
    return Told(text, STRONGEST, (*found.notes, note))


def _rounded(step: Step) -> Told:
    inner = step.parts[0]
    if inner.value == step.value:
        return _told(inner)
    word = _WORDS_OF_ROUNDING.get(step.label, phrases.ROUNDED_TO)
    text = _figure(step.value, as_ratio=False)
    return Told(text, STRONGEST, (Note(f"{derivation(inner)}, {word} {text}"),))


def _named(step: Step, told: Told) -> str:
    """Return a bare figure with what it is called."""
    bare = step
    while bare.kind is StepKind.FUNCTION:
        same = [part for part in bare.parts if part.value == bare.value]
        if not same:
            return told.text
        bare = min(same, key=_is_limit)
    name = "" if bare.word else phrases.QUANTITIES.get(bare.label, "")
    return f"{name} {told.text}".strip()


def _is_bare(step: Step) -> bool:
    return step.kind in (StepKind.NUMBER, StepKind.QUANTITY)


def _is_limit(step: Step) -> bool:
    """Tell whether the bloc has set the figure, in the rule or in the criterion."""
    return step.kind is StepKind.NUMBER or step.label in phrases.LIMITS


def _is_ratio(step: Step) -> bool:
    """Tell whether the part is a share of the plan, which is shown in per cent."""
    if step.kind is StepKind.QUANTITY:
        return step.label in phrases.RATIOS
    keeps = step.label in ("+", "-", "MIN", "MAX", "ROUND")
    parts = step.parts
    return keeps and any(map(_is_ratio, parts)) and not any(map(_is_in_points, parts))


def _is_in_points(step: Step) -> bool:
    return step.label in phrases.POINTS


def _sign_of_equality(step: Step) -> str:
    value = Fraction(step.value or 0)
    exact = FOUR_DECIMALS.round(100 * value if _is_ratio(step) else value)
    return "=" if Fraction(exact) == (100 * value if _is_ratio(step) else value) else "≈"


def _exactly(value: Decimal | None, *, as_ratio: bool) -> str:
    if value is None:
        return phrases.UNKNOWN
    return (percent(plain(100 * value)) if as_ratio else number(plain(value))).replace("-", "−")


def _figure(value: Decimal | None, *, as_ratio: bool) -> str:
    if value is None:
        return phrases.UNKNOWN
    shown = plain(FOUR_DECIMALS.round(Fraction(100 * value if as_ratio else value)))
    return (percent if as_ratio else number)(shown).replace("-", "−")
