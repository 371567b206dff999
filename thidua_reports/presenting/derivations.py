"""How a number of points came about -> one line that can be checked with a pocket calculator.

Of a choice (MIN, MAX, IF, LOOKUP) only what was chosen is told, with the reason: a rule with bands
reads "thuộc mức từ 97%", one with a limit "tính tối đa 70". The sign = stands where the printed
figures give the printed result, ≈ where they do so but for digits that are not printed.
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
from thidua_reports.language.vietnamese import short_number
from thidua_reports.presenting import phrases
from thidua_reports.presenting.reasons import RELATIONS, reasons
from thidua_reports.presenting.worded_parts import (
    MOST,
    STRONGEST,
    USUAL,
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
    with_notes,
)

SIGNS = {"*": "×", "/": ":", "+": "+", "-": "−", "^": "^"}
STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
_WORDS_OF_ROUNDING = {
    "INT": phrases.WHOLE_PART,
    "TRUNC": phrases.CUT_TO,
    "ROUNDDOWN": phrases.CUT_TO,
}
_Fits = Callable[[Fraction], bool]
"""Whether a result that was cut to some decimals still leads where the whole result leads."""


def derivation(step: Step) -> str:
    """Return "70 × 97% = 67,9"; of a bare figure what it is, such as "tự chấm 92,5"."""
    return _line(step, tell(step), as_ratio=is_ratio(step))


def settled(versions: Iterable[Step], points: Decimal, rounding: Rounding) -> str:
    """Return how points came about and, where they were rounded, to what.

    The words are those of the first of the versions whose printed figures come to these points.
    """

    def fits(shown: Fraction) -> bool:
        return rounding.round(shown) == points

    step, told = _first_fitting(versions, fits)
    line = _line(step, told, as_ratio=False, fits=fits)
    if step.value is None or _result(step.value, as_ratio=False, fits=fits).value == points:
        return line
    return f"{line}, {phrases.ROUNDINGS[rounding.mode]} {short_number(points)}"


def _first_fitting(versions: Iterable[Step], fits: _Fits) -> tuple[Step, Worded]:
    known = ((step, tell(step)) for step in versions)
    first = next(known)
    for step, told in chain((first,), known):
        if told.value is not None and fits(told.value):
            return step, told
    return first


def _line(step: Step, told: Worded, *, as_ratio: bool, fits: _Fits | None = None) -> str:
    if step.value is None or (told.strength == STRONGEST and is_ratio(step) is as_ratio):
        return with_notes(told.text, told.notes) if told.notes else _named(step, told)
    result = _result(step.value, as_ratio=as_ratio, fits=fits)
    if told.text == result.text:
        return with_notes(told.text, told.notes)
    sign = "=" if told.value == result.value else "≈"
    return with_notes(f"{told.text} {sign} {result.text}", told.notes)


def _result(value: Decimal, *, as_ratio: bool, fits: _Fits | None) -> Worded:
    """Return a result with the fewest decimals that lead where all of them lead."""
    shown = figure(value, as_ratio=as_ratio)
    for decimals in range(USUAL, MOST + 1) if fits else ():
        shown = figure(value, as_ratio=as_ratio, decimals=decimals)
        if fits is None or (shown.value is not None and fits(shown.value)):
            break
    return shown


def tell(step: Step, *, named: bool = False) -> Worded:
    """Return a part in words, without its result; of a quotient, quantities with their names."""
    if step.kind is PartKind.OPERATION:
        return _operation(step, named=named or step.label == "/")
    if step.kind is PartKind.FUNCTION:
        return _function(step)
    told = leaf(step)
    if step.label in phrases.BESTS:
        return replace(told, notes=(_best(told, step.word),))
    if step.word and not is_ratio(step):
        return replace(told, text=f"{told.text} ({step.word})")
    name = name_of(step) if named and not is_limit(step) else ""
    return replace(told, text=f"{name} {told.text}") if name else told


def _best(told: Worded, whose: str) -> Note:
    return Note(phrases.BEST_IS.format(best=told.text, whose=whose or phrases.BEST_OF_ALL))


def _operation(step: Step, *, named: bool) -> Worded:
    if step.label in RELATIONS or step.label == "%":
        return figure(step.value, as_ratio=step.label == "%")
    if len(step.parts) == 1:
        return _signed(step, named=named)
    on_a_step = _on_a_step(step)
    if on_a_step is not None:
        return on_a_step
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
        else tell(part, named=named)
        for part in step.parts
    )
    return left, right


def _on_a_step(step: Step) -> Worded | None:
    """What is brought to whole steps, and consists of them already, is told as it is."""
    whole, width = step.parts
    if step.label != "*" or whole.label not in ("ROUND", "INT", "TRUNC", "ROUNDDOWN", "ROUNDUP"):
        return None
    quotient = whole.parts[0]
    if quotient.label != "/" or quotient.parts[1] != width:
        return None
    typed = quotient.parts[0]
    if typed.value is None or typed.value != step.value:
        return None
    told = tell(typed, named=True)
    note = Note(phrases.ON_A_STEP.format(width=tell(width).text))
    return replace(told, notes=(*told.notes, note))


def _signed(step: Step, *, named: bool) -> Worded:
    inner = tell(step.parts[0], named=named)
    if step.label == "+":
        return inner
    value = None if inner.value is None else -inner.value
    if inner.strength == STRONGEST:
        return replace(figure(step.value, as_ratio=is_ratio(step)), notes=inner.notes)
    return Worded(f"−({inner.text})", value, STRENGTH["-"], inner.notes)


def _enclosed(told: Worded, least: int) -> str:
    return told.text if told.strength >= least else f"({told.text})"


def _function(step: Step) -> Worded:
    own = _OWN_WORDS.get(step.label)
    return own(step) if own else _by_its_result(step)


def _by_its_result(step: Step) -> Worded:
    told = figure(step.value, as_ratio=False)
    if step.label not in phrases.OF_FUNCTIONS:
        return told
    parts = "; ".join(
        f"{name_of(part)} {tell(part).text}".strip() if is_bare(part) else derivation(part)
        for part in step.parts
    )
    of_what = phrases.OF_FUNCTIONS[step.label].format(parts=parts, result=told.text)
    return replace(told, notes=(Note(of_what),))


def _added(step: Step) -> Worded:
    """Tell a sum, or a mean, as the operations that it stands for."""
    if any(part.value is None for part in step.parts):
        return _by_its_result(step)
    total = reduce(_plus, step.parts)
    if step.label == "SUM":
        return tell(total)
    count = Step(PartKind.LITERAL, "", Decimal(len(step.parts)))
    return tell(Step(PartKind.OPERATION, "/", step.value, (total, count)))


def _plus(left: Step, right: Step) -> Step:
    value = (left.value or Decimal(0)) + (right.value or Decimal(0))
    return Step(PartKind.OPERATION, "+", value, (left, right))


def _limited(step: Step) -> Worded:
    """Tell the part that was taken; where it is a limit, what it kept from counting too."""
    same = [part for part in step.parts if part.value == step.value]
    taken = min(same, key=is_limit, default=None)
    if taken is None:
        return figure(step.value, as_ratio=False)
    told = tell(taken)
    kept = [part for part in step.parts if not is_limit(part)]
    if not is_limit(taken) or not kept:
        return told
    limit = phrases.AT_MOST if step.label == "MIN" else phrases.AT_LEAST
    lines = "; ".join(_unlike(part, told.value) for part in kept)
    return replace(told, notes=(*told.notes, Note(f"{lines}, {limit} {told.text}")))


def _unlike(step: Step, limit: Fraction | None) -> str:
    """Return what was limited, with so many decimals that it does not look like its limit."""
    return _line(step, tell(step), as_ratio=is_ratio(step), fits=lambda shown: shown != limit)


def _chosen(step: Step) -> Worded:
    condition, if_true, if_false = step.parts
    told = tell(if_true if condition.value else if_false)
    return replace(told, notes=(*reasons(condition, derivation), *told.notes))


def _band(step: Step) -> Worded:
    searched, limits, _ = step.parts
    told = figure(step.value, as_ratio=False)
    value = searched.value
    reached = [
        limit.value
        for limit in limits.parts
        if limit.value is not None and value is not None and limit.value <= value
    ]
    if not reached:
        return told
    level = figure(max(reached), as_ratio=is_ratio(searched)).text
    found = tell(searched)
    text = f"{name_of(searched)} {found.text}".strip()
    note = Note(phrases.BAND.format(found=text, level=level))
    return replace(told, notes=(*found.notes, note))


def _rounded(step: Step) -> Worded:
    inner = step.parts[0]
    if inner.value == step.value:
        return tell(inner)
    word = _WORDS_OF_ROUNDING.get(step.label, phrases.ROUNDED_TO)
    told = figure(step.value, as_ratio=False)
    return replace(told, notes=(Note(f"{_unlike(inner, told.value)}, {word} {told.text}"),))


def _named(step: Step, told: Worded) -> str:
    """Return a bare figure with what it is called."""
    bare = step
    while bare.kind is PartKind.FUNCTION and bare.label in phrases.CHOOSING:
        same = [part for part in bare.parts if part.value == bare.value]
        if not same:
            return told.text
        bare = min(same, key=is_limit)
    name = phrases.RATIO_ALONE if is_ratio(bare) and is_bare(bare) else name_of(bare)
    return f"{name} {told.text}".strip()


_OWN_WORDS: Mapping[str, Callable[[Step], Worded]] = MappingProxyType(
    {
        "IF": _chosen,
        "LOOKUP": _band,
        **dict.fromkeys(("MIN", "MAX"), _limited),
        **dict.fromkeys(("SUM", "AVERAGE"), _added),
        **dict.fromkeys(("ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "INT"), _rounded),
    }
)
"""How a function is told, where there is more to say than its result."""
