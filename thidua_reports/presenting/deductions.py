"""Deductions in words: what is taken away is printed without a minus sign."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from thidua_reports.domain.scores import PartKind, Step
from thidua_reports.presenting.worded_parts import is_ratio

_MIRRORED = {"MIN": "MAX", "MAX": "MIN"}
NEGATIVE, POSITIVE = -1, 1


def opposite(step: Step) -> Step | None:
    """Return the part with the opposite sign in a natural form; None where it has none."""
    if step.value is None:
        return None
    if step.kind is PartKind.LITERAL:
        return _negated(step)
    negate = _NEGATIONS.get(step.label)
    return negate(step) if negate else None


def _negated(step: Step) -> Step:
    return replace(step, value=-(step.value or Decimal(0)))


def _without_minus(step: Step) -> Step | None:
    """Return what is subtracted from 0, or has a minus sign before it; else it turned round."""
    *first, last = step.parts
    has_minuend = any(part.value for part in first)
    return replace(_negated(step), parts=(last, *first)) if has_minuend else last


def _without_plus(step: Step) -> Step | None:
    return opposite(step.parts[0]) if len(step.parts) == 1 else None


def _with_first_part(step: Step) -> Step | None:
    first = opposite(step.parts[0])
    return replace(_negated(step), parts=(first, *step.parts[1:])) if first else None


def _with_chosen_part(step: Step) -> Step | None:
    chosen = 1 if step.parts[0].value else 2
    negated = opposite(step.parts[chosen])
    if negated is None:
        return None
    parts = (*step.parts[:chosen], negated, *step.parts[chosen + 1 :])
    return replace(_negated(step), parts=parts)


def _mirrored(step: Step) -> Step | None:
    """Of the smaller or larger of parts, one that was not taken need not have an opposite."""
    negated = [opposite(part) for part in step.parts]
    parts = tuple(part for part in negated if part is not None)
    if not any(part.value == -(step.value or Decimal(0)) for part in parts):
        return None
    return replace(_negated(step), label=_MIRRORED[step.label], parts=parts)


_NEGATIONS: Mapping[str, Callable[[Step], Step | None]] = MappingProxyType(
    {
        "-": _without_minus,
        "+": _without_plus,
        "LOOKUP": _negated,
        "IF": _with_chosen_part,
        **dict.fromkeys(("*", "/", "ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC"), _with_first_part),
        **dict.fromkeys(_MIRRORED, _mirrored),
    }
)


def signs(step: Step, *, under_condition: bool = False) -> frozenset[int]:
    """Return whether a formula may add (1), take away (-1), or do both, given figures above 0.

    Under a condition, a difference of ratios is an excess over its limit.
    """
    under_condition = under_condition or step.label == "IF"
    if step.kind is PartKind.LITERAL:
        return _of_value(step.value)
    if _is_never_negative(step) or (under_condition and step.label == "-" and is_ratio(step)):
        return frozenset({POSITIVE})
    found = [signs(part, under_condition=under_condition) for part in _outcomes(step)]
    if step.label == "-":
        found[-1] = frozenset(-sign for sign in found[-1])
    if step.label in ("*", "/"):
        return frozenset(first * second for first in found[0] for second in found[1])
    return frozenset(sign for each in found for sign in each)


def _outcomes(step: Step) -> tuple[Step, ...]:
    """Return the parts that may become the result."""
    return step.parts[{"IF": 1, "LOOKUP": 2}.get(step.label, 0) :]


def _is_never_negative(step: Step) -> bool:
    if step.label != "MAX":
        return step.kind is PartKind.QUANTITY
    return any(part.kind is PartKind.LITERAL and (part.value or 0) >= 0 for part in step.parts)


def _of_value(value: Decimal | None) -> frozenset[int]:
    if not value:
        return frozenset()
    return frozenset({POSITIVE if value > 0 else NEGATIVE})
