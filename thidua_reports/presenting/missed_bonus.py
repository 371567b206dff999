"""Why an item has no bonus, or nothing deducted, with the figures that decide it."""

from collections.abc import Iterator

from thidua_reports.domain.scores import PartKind, Step
from thidua_reports.formulas.quantities import NOTED, Quantity
from thidua_reports.presenting import phrases
from thidua_reports.presenting.deductions import NEGATIVE, POSITIVE, signs
from thidua_reports.presenting.derivations import derivation, words_of
from thidua_reports.presenting.reasons import compared, in_words, is_rating, reasons
from thidua_reports.presenting.worded_parts import (
    Note,
    beside_a_ratio,
    is_limit,
    is_ratio,
    name_of,
    tightest,
    with_notes,
)

_COUNTED = {*NOTED, Quantity.TARGETS_MET, Quantity.TARGETS_EXCEEDED}
"""The quantities whose names say what is counted."""
NAMES = {
    frozenset({POSITIVE}): phrases.NO_BONUS,
    frozenset({NEGATIVE}): phrases.NO_DEDUCTION,
}


def missed(step: Step) -> str:
    """Return "không có điểm thưởng (98,9% chưa đến 100%)"; empty where no reason is known."""
    notes = [_in_words(note) for note in tightest(list(_why(step)))]
    name = NAMES.get(signs(step), phrases.NEITHER_BONUS_NOR_DEDUCTION)
    return with_notes(name, notes) if notes else ""


def _why(step: Step) -> Iterator[Note]:
    """Yield why a part is 0, following the parts that make it so."""
    if step.value:
        yield from _difference(step)
    elif step.kind is PartKind.QUANTITY:
        yield from _nothing(step)
    elif step.label == "IF":
        condition, *branches = step.parts
        yield from reasons(condition, derivation)
        yield from _why(branches[0 if condition.value else 1])
    elif step.label in ("MIN", "*", "/"):
        yield from _why(next(part for part in step.parts if part.value == 0))
    elif step.label in ("MAX", "+", "-"):
        yield from _of_all(step)
    else:
        yield from words_of(step).notes or (note for part in step.parts[:1] for note in _why(part))


def _nothing(step: Step) -> Iterator[Note]:
    """What was counted is said to be none; another figure is named with its 0."""
    name = name_of(step)
    if step.label in _COUNTED:
        noun = name.removeprefix(phrases.COUNTING)
        nothing = phrases.NOTHING_OF.get(step.label, phrases.NOTHING_COUNTED)
        yield Note(nothing.format(noun=noun))
    elif name:
        yield Note(f"{name} {words_of(step).text}")


def _of_all(step: Step) -> Iterator[Note]:
    if step.label == "-" and any(part.value for part in step.parts):
        yield from _difference(step)
        return
    for part in step.parts:
        if not is_limit(part):
            yield from _why(part)


def _difference(step: Step) -> Iterator[Note]:
    """A ratio that falls short of its limit, or does not exceed it; else what the part came to."""
    if step.label != "-" or len(step.parts) == 1 or not beside_a_ratio(step.parts):
        yield Note(derivation(step))
    elif not any(is_ratio(part) and part.word for part in step.parts):
        subject, limit = compared(step.parts, derivation)
        sign = "<" if step.value else "≤"
        yield Note(in_words(subject, sign, limit), subject, sign, step.parts[1].value, limit)


def _in_words(note: Note) -> Note:
    """A figure equal to its limit is not repeated before it."""
    if is_rating(note.subject) and is_rating(note.limit_text):
        return note
    word = phrases.FALLS_SHORT.get(note.sign)
    subject = "" if note.subject == note.limit_text else note.subject
    return Note(f"{subject} {word} {note.limit_text}".strip()) if word else note
