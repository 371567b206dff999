"""Conditions of a formula -> why they hold or do not, as notes beside a figure."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from thidua_reports.domain.scores import Step
from thidua_reports.formulas.quantities import BEST_OF
from thidua_reports.presenting import phrases
from thidua_reports.presenting.worded_parts import (
    FROM_ABOVE,
    FROM_BELOW,
    Note,
    Worded,
    beside_a_ratio,
    exactly,
    figure,
    is_bare,
    is_ratio,
    leaf,
    name_of,
)

RELATIONS = {"<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=", "<>": "≠"}
OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "<>", "<>": "="}
Derive = Callable[[Step], str]
"""Returns the words of a part that is no single figure, with its result."""


def reasons(condition: Step, derive: Derive) -> Iterator[Note]:
    """Yield why a condition holds or does not."""
    yield from _reasons(condition, derive, holds=bool(condition.value))


def _reasons(condition: Step, derive: Derive, *, holds: bool) -> Iterator[Note]:
    """Of an AND that fails, and of an OR that holds, the first part that decides is given."""
    if condition.label == "NOT":
        yield from _reasons(condition.parts[0], derive, holds=not holds)
    elif condition.label in ("AND", "OR"):
        decisive = [part for part in condition.parts if bool(part.value) is holds]
        needs_all = (condition.label == "AND") is holds
        for part in decisive if needs_all else decisive[:1]:
            yield from _reasons(part, derive, holds=holds)
    elif condition.label in RELATIONS:
        yield from _relation(condition, derive, holds=holds)


def _relation(condition: Step, derive: Derive, *, holds: bool) -> Iterator[Note]:
    subject, limit = condition.parts
    if subject.label in phrases.WHEN_ZERO:
        if not subject.value:
            yield Note(subject.word or phrases.WHEN_ZERO[subject.label])
    elif _is_behind_the_best(subject):
        if holds:
            yield Note(_nearness(subject, limit))
    elif not ((is_ratio(subject) and subject.word) or _is_guarded(condition, holds=holds)):
        yield _comparison(condition, derive, holds=holds)


def _is_guarded(condition: Step, *, holds: bool) -> bool:
    """Return whether a condition that only guards against 0 does not apply."""
    return not condition.parts[1].value and (condition.label, holds) in (("=", False), ("<>", True))


def _comparison(condition: Step, derive: Derive, *, holds: bool) -> Note:
    limit = condition.parts[1].value
    sign = RELATIONS[condition.label if holds else OPPOSITE[condition.label]]
    left, right = compared(condition.parts, derive)
    text = in_words(left, sign, right)
    if limit is None or sign not in FROM_BELOW + FROM_ABOVE:
        return Note(text)
    is_named = bool(name_of(condition.parts[1]))
    return Note(text, left, sign, None if is_named else limit, right)


def in_words(subject: str, sign: str, limit: str) -> str:
    """Return a comparison in words; what rating is compared is known from before.

    What is just at its limit is not compared with itself.
    """
    if subject == limit and sign in phrases.JUST_AT and not is_rating(subject):
        return phrases.JUST_AT[sign].format(limit=limit)
    if is_rating(subject) and is_rating(limit):
        return phrases.COMPARED_RATINGS[sign].format(limit=limit)
    return f"{subject} {phrases.COMPARED[sign]} {limit}"


def is_rating(text: str) -> bool:
    """Return whether a word is compared, which is printed in quotation marks."""
    return text.startswith("“")


def compared(parts: tuple[Step, ...], derive: Derive) -> tuple[str, str]:
    """Return two parts with their names; ratings by their words, look-alikes to the last digit."""
    as_ratio = beside_a_ratio(parts)
    worded = [_operand(part, as_ratio=as_ratio) for part in parts]
    if worded[0].text == worded[1].text and parts[0].value != parts[1].value:
        worded = [exactly(part.value, as_ratio=as_ratio) for part in parts]
    left, right = (
        part.word or f"{name_of(part)} {shown.text}".strip() if is_bare(part) else derive(part)
        for part, shown in zip(parts, worded, strict=True)
    )
    return left, right


def _operand(part: Step, *, as_ratio: bool) -> Worded:
    return figure(part.value, as_ratio=True) if as_ratio and is_bare(part) else leaf(part)


def _is_behind_the_best(step: Step) -> bool:
    """Return whether the part is by how much a member is behind the best of the bloc."""
    labels = [part.label for part in step.parts]
    return step.label == "-" and labels[1:] == [BEST_OF.get(labels[0], "")]


def _nearness(behind: Step, limit: Step) -> str:
    """Return that a member is the best, or so near to it that it counts as such."""
    best, own = behind.parts
    owner = best.word or phrases.BEST_OF_ALL
    if best.value == own.value:
        return phrases.IS_THE_BEST.format(whose=owner)
    as_ratio = is_ratio(best)
    short, least, most = (
        exactly(value, as_ratio=as_ratio).text
        for value in (behind.value or Decimal(0), limit.value, best.value)
    )
    return phrases.NEARLY_THE_BEST.format(short=short, least=least, best=most, whose=owner)
