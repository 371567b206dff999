"""How a number of points came about -> one line that can be checked with a pocket calculator.

Of a choice (MIN, MAX, IF, LOOKUP) only what was chosen is printed, with the reason: a rule with
bands reads "thuộc mức từ 97%", one with a limit "tính tối đa 70". The sign is = where the printed
figures give the printed result, ≈ where digits that are not printed make a difference.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import chain
from types import MappingProxyType

from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.scores import PartKind, Step
from thidua_reports.formulas.quantities import NOTED
from thidua_reports.language.vietnamese import short_number
from thidua_reports.presenting import phrases
from thidua_reports.presenting.band_words import band_in_words
from thidua_reports.presenting.equations import Fits, line, result_of, with_name
from thidua_reports.presenting.reasons import RELATIONS, reasons
from thidua_reports.presenting.worded_parts import (
    STRONGEST,
    Note,
    Worded,
    beside_a_ratio,
    combined,
    figure,
    is_bare,
    is_limit,
    is_ratio,
    leaf,
    name_of,
)

SIGNS = {"*": "×", "/": ":", "+": "+", "-": "−", "^": "^"}
STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
_WORDS_OF_ROUNDING = {
    "INT": phrases.WHOLE_PART,
    "TRUNC": phrases.CUT_TO,
    "ROUNDDOWN": phrases.CUT_TO,
}


def derivation(step: Step) -> str:
    """Return "70 × 97% = 67,9"; of a single figure its name, such as "tự chấm 92,5"."""
    return line(step, words_of(step), as_ratio=is_ratio(step))


def rounded_derivation(versions: Iterable[Step], points: Decimal, rounding: Rounding) -> str:
    """Return how points came about, and the rounded points where they were rounded.

    It is worded from the first of the versions whose printed figures give these points.
    """

    def fits(shown: Fraction) -> bool:
        return rounding.round(shown) == points

    step, worded = _first_fitting(versions, fits)
    if step.value is None or result_of(step.value, as_ratio=False, fits=fits).value == points:
        return line(step, worded, as_ratio=False, fits=fits, unit=phrases.IN_POINTS)
    shown = line(step, worded, as_ratio=False, fits=fits)
    rounded = f"{short_number(points)}{phrases.IN_POINTS}"
    return f"{shown}, {phrases.ROUNDINGS[rounding.mode]} {rounded}"


def _first_fitting(versions: Iterable[Step], fits: Fits) -> tuple[Step, Worded]:
    candidates = ((step, words_of(step)) for step in versions)
    first = next(candidates)
    for step, worded in chain((first,), candidates):
        if worded.value is not None and fits(worded.value):
            return step, worded
    return first


def words_of(step: Step, *, named: bool = False) -> Worded:
    """Return a part in words, without its result; of a quotient, quantities with their names."""
    if step.kind is PartKind.OPERATION:
        return _operation(step, named=named or step.label == "/")
    if step.kind is PartKind.FUNCTION:
        return _function(step)
    worded = leaf(step)
    if step.label in phrases.BESTS:
        return replace(worded, notes=(_best(worded, step.word),))
    if step.label in NOTED:
        worded = replace(worded, notes=(Note(step.word),) if step.word else ())
    elif step.word and not is_ratio(step):
        return replace(worded, text=f"{worded.text} ({step.word})")
    name = name_of(step) if named and not is_limit(step) else ""
    return replace(worded, text=f"{name} {worded.text}") if name else worded


def _best(worded: Worded, owner: str) -> Note:
    return Note(phrases.BEST_IS.format(best=worded.text, whose=owner or phrases.BEST_OF_ALL))


def _operation(step: Step, *, named: bool) -> Worded:
    if step.label in RELATIONS or step.label == "%":
        return figure(step.value, as_ratio=step.label == "%")
    if len(step.parts) == 1:
        return _signed(step, named=named)
    simpler = _on_a_step(step) or _without_effect(step, named=named)
    if simpler is not None:
        return simpler
    strength = STRENGTH[step.label]
    left, right = _operands(step, named=named)
    texts = (
        _enclosed(left, strength + (step.label == "^")),
        _enclosed(right, strength + (step.label in "-/^")),
    )
    notes = (*left.notes, *right.notes)
    if step.word:
        notes += (_best(figure(step.value, as_ratio=True), step.word),)
    value = combined(step.label, left.value, right.value)
    return Worded(f" {SIGNS[step.label]} ".join(texts), value, strength, notes)


def _operands(step: Step, *, named: bool) -> tuple[Worded, Worded]:
    """Beside a ratio, 1 is 100 %."""
    as_ratio = step.label in "+-" and beside_a_ratio(step.parts)
    left, right = (
        figure(part.value, as_ratio=True)
        if as_ratio and is_bare(part) and not is_ratio(part)
        else words_of(part, named=named)
        for part in step.parts
    )
    return left, right


def _on_a_step(step: Step) -> Worded | None:
    """Return a figure rounded to whole steps as it was typed, if it already was a multiple."""
    whole, width = step.parts
    if step.label != "*" or whole.label not in ("ROUND", "INT", "TRUNC", "ROUNDDOWN", "ROUNDUP"):
        return None
    quotient = whole.parts[0]
    if quotient.label != "/" or quotient.parts[1] != width:
        return None
    typed = quotient.parts[0]
    if typed.value is None or typed.value != step.value:
        return None
    worded = words_of(typed, named=True)
    note = Note(phrases.ON_A_STEP.format(width=words_of(width).text))
    return replace(worded, notes=(*worded.notes, note))


def _without_effect(step: Step, *, named: bool) -> Worded | None:
    """Return what is left of an operation of which one part changes nothing; None for any other.

    What was multiplied by 0 is named beside it: "điểm chuẩn 50 (số lượng 0)".
    """
    left, right = step.parts
    if step.label == "*" and left.label == "/" and left.parts[1] == right:
        return _alone(left.parts[0], named=named)
    if step.label in "*/" and right.kind is PartKind.LITERAL and right.value == 1:
        return _alone(left, named=named)
    zeros = _zeros(_taken(right)) if right.value == 0 else []
    if step.label not in "+-" or beside_a_ratio(step.parts) or not any(map(name_of, zeros)):
        return None
    notes = [Note(f"{name_of(part)} {words_of(part).text}") for part in zeros]
    worded = _alone(left, named=named)
    return replace(worded, notes=(*worded.notes, *notes))


def _alone(step: Step, *, named: bool) -> Worded:
    """Word what is left of an operation; of a single figure its name is told."""
    worded = words_of(step, named=named)
    return replace(worded, text=with_name(step, worded)) if is_bare(step) else worded


def _taken(step: Step) -> Step:
    """Return what a limit left as it was."""
    if step.label not in ("MIN", "MAX"):
        return step
    same = [part for part in step.parts if part.value == step.value]
    return _taken(min(same, key=is_limit)) if same else step


def _zeros(step: Step) -> list[Step]:
    """Return the figures that make a product 0."""
    found = [part for part in step.parts if part.value == 0 and is_bare(part)]
    return found if step.label == "*" else []


def _signed(step: Step, *, named: bool) -> Worded:
    inner = words_of(step.parts[0], named=named)
    if step.label == "+":
        return inner
    value = None if inner.value is None else -inner.value
    if inner.strength == STRONGEST:
        return replace(figure(step.value, as_ratio=is_ratio(step)), notes=inner.notes)
    return Worded(f"−({inner.text})", value, STRENGTH["-"], inner.notes)


def _enclosed(worded: Worded, least: int) -> str:
    return worded.text if worded.strength >= least else f"({worded.text})"


def _function(step: Step) -> Worded:
    own = _OWN_WORDS.get(step.label)
    return own(step) if own else _by_its_result(step)


def _by_its_result(step: Step) -> Worded:
    worded = figure(step.value, as_ratio=False)
    if step.label not in phrases.OF_FUNCTIONS:
        return worded
    parts = "; ".join(
        f"{name_of(part)} {words_of(part).text}".strip() if is_bare(part) else derivation(part)
        for part in step.parts
    )
    of_what = phrases.OF_FUNCTIONS[step.label].format(parts=parts, result=worded.text)
    return replace(worded, notes=(Note(of_what),))


def _added(step: Step) -> Worded:
    """Word a sum, or a mean, as the operations that it stands for."""
    if any(part.value is None for part in step.parts):
        return _by_its_result(step)
    total = reduce(_plus, step.parts)
    if step.label == "SUM":
        return words_of(total)
    count = Step(PartKind.LITERAL, "", Decimal(len(step.parts)))
    return words_of(Step(PartKind.OPERATION, "/", step.value, (total, count)))


def _plus(left: Step, right: Step) -> Step:
    value = (left.value or Decimal(0)) + (right.value or Decimal(0))
    return Step(PartKind.OPERATION, "+", value, (left, right))


def _limited(step: Step) -> Worded:
    """Word the part that was taken; where it is a limit, also the parts that it limited."""
    same = [part for part in step.parts if part.value == step.value]
    taken = min(same, key=is_limit, default=None)
    if taken is None:
        return figure(step.value, as_ratio=False)
    worded = words_of(taken)
    kept = [part for part in step.parts if not is_limit(part)]
    if not is_limit(taken) or not kept:
        return worded
    limit = phrases.AT_MOST if step.label == "MIN" else phrases.AT_LEAST
    lines = "; ".join(_unlike(part, worded.value) for part in kept)
    return replace(worded, notes=(*worded.notes, Note(f"{lines}, {limit} {worded.text}")))


def _unlike(step: Step, limit: Fraction | None) -> str:
    """Return what was limited, with so many decimals that it does not look like its limit."""
    return line(step, words_of(step), as_ratio=is_ratio(step), fits=lambda shown: shown != limit)


def _chosen(step: Step) -> Worded:
    condition, if_true, if_false = step.parts
    worded = words_of(if_true if condition.value else if_false)
    return replace(worded, notes=(*reasons(condition, derivation), *worded.notes))


def _band(step: Step) -> Worded:
    searched, limits, _ = step.parts
    worded = figure(step.value, as_ratio=False)
    value = searched.value
    reached = [
        limit.value
        for limit in limits.parts
        if limit.value is not None and value is not None and limit.value <= value
    ]
    if not reached:
        return worded
    found = words_of(searched)
    text = f"{name_of(searched)} {found.text}".strip()
    every = sorted({each.value for each in limits.parts if each.value is not None})
    limits_left = every[len({*reached}) - 1 :]
    band = band_in_words(text, searched, limits_left, as_ratio=is_ratio(searched))
    return replace(worded, notes=(*found.notes, Note(band)))


def _rounded(step: Step) -> Worded:
    inner = step.parts[0]
    if inner.value == step.value:
        return words_of(inner)
    word = _WORDS_OF_ROUNDING.get(step.label, phrases.ROUNDED_TO)
    worded = figure(step.value, as_ratio=False)
    return replace(worded, notes=(Note(f"{_unlike(inner, worded.value)}, {word} {worded.text}"),))


_OWN_WORDS: Mapping[str, Callable[[Step], Worded]] = MappingProxyType(
    {
        "IF": _chosen,
        "LOOKUP": _band,
        **dict.fromkeys(("MIN", "MAX"), _limited),
        **dict.fromkeys(("SUM", "AVERAGE"), _added),
        **dict.fromkeys(("ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "INT"), _rounded),
    }
)
"""How a function is worded that needs more words than its result."""
