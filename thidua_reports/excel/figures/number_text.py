"""A text that should be a number, read without ever guessing silently.

A number typed as text is read on one of the `ASSUMPTIONS`, which must be reported; where two
readings are possible, or words change the number, there is no value.
"""

import re
import unicodedata
from dataclasses import replace
from decimal import Decimal

from thidua_reports.excel.figures.digits import (
    ASSUMPTIONS,
    Digits,
    plainly_written,
    read_digits,
    scaled,
    trimmed,
)
from thidua_reports.excel.figures.number_words import (
    MONEY_SIGNS,
    Tail,
    holds_a_number,
    is_money_sign,
    is_same_unit,
    power_of,
    read_tail,
    split_multiplier,
)
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import cell_kinds, number_kinds
from thidua_reports.issues.issue import IssueKind
from thidua_reports.language.matching import matching_key

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a\u202c\u2060\u2066\u2069\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SQUARE_OR_CUBIC_METRES = re.compile("(?<=m)[²³]")
_SAME_SIGNS = str.maketrans({"\u2215": "/", "₫": "đ"})
_GLUED_FORMS = ("<super>", "<sub>", "<fraction>", "<circle>")


def clean(text: str) -> str:
    """Return `text` with ASCII digits, plain spaces and "-"; lines stay apart.

    Only for a text without `glued_sign`: of "5²", normalisation would make 52.
    """
    visible = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _flat_units(text)))
    dashed = _DASHES.sub("-", visible).translate(_SAME_SIGNS)
    lines = (" ".join(line.split()) for line in dashed.splitlines())
    return "\n".join(line for line in lines if line)


def glued_sign(text: str) -> str:
    """Return the first raised digit, footnote mark or ready-made fraction in `text`, or ""."""
    return next((sign for sign in _flat_units(text) if _is_glued(sign)), "")


def _flat_units(text: str) -> str:
    """Write "m²" as "m2": there the raised digit belongs to the unit, not to the number."""
    return _SQUARE_OR_CUBIC_METRES.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def _is_glued(sign: str) -> bool:
    category = unicodedata.category(sign)
    hides_digits = category != "Nd" and bool(
        re.search("[0-9]", unicodedata.normalize("NFKC", sign))
    )
    drawn_specially = unicodedata.decomposition(sign).startswith(_GLUED_FORMS)
    return hides_digits or drawn_specially or category in {"No", "Nl"}


@frozen
class NumberText:
    """What a cell contains, read as a number; `value` is None where it is blank or no number.

    `kind` is the issue to raise: a warning of the boldest assumption on which a value is read, or
    why there is none; None for a blank and for a number typed as one.
    `out_of` is the b of a/b. With `percent` the value counts per cent: "96,06%" is 96.06.
    `multiplier` ("triệu") is already applied to `value`; `unit` is what follows it. `words` are
    what keeps the text from being a plain number, `readings` the numbers it may mean. `by_format`
    means that nobody has typed the words: the format of the cell writes them.
    """

    kind: IssueKind | None = None
    value: Decimal | None = None
    out_of: Decimal | None = None
    percent: bool = False
    multiplier: str = ""
    unit: str = ""
    by_format: bool = False
    words: str = ""
    readings: tuple[str, ...] = ()


_BLANK = re.compile(r"[-_]*|\.{2,}")
_ERROR_VALUE = re.compile(r"#[A-Z][A-Z/0_]*[!?]?|ERR:[0-9]{3}")
_DOUBTFUL_SIGN = re.compile(r"\((?P<inner>[^()]*)\)|- (?P<dashed>[^-(].*)", re.DOTALL)
_RUN = r"[0-9]+(?:[.,][0-9]+| [0-9]{3}(?![0-9]))*"
_FIGURE = re.compile(
    rf"(?P<before>[^0-9]*)(?P<run>{_RUN})(?: ?/ ?(?P<whole>{_RUN}))?(?P<after>.*)", re.DOTALL
)

_MONEY_BEFORE = re.compile(
    rf"(?P<minus>-?)(?P<money>{'|'.join(MONEY_SIGNS)}) ?(?P<number>-?[0-9].*)",
    re.IGNORECASE | re.DOTALL,
)


def read_number_text(text: str) -> NumberText:
    """Return the number in `text`, or why there is none. Never raises."""
    sign = glued_sign(text)
    if sign:
        return NumberText(number_kinds.GLUED_SIGN, words=sign)
    cleaned = clean(text)
    if _BLANK.fullmatch(cleaned):
        return NumberText()
    if _ERROR_VALUE.fullmatch(cleaned.upper()):
        return NumberText(cell_kinds.ERROR_CELL)
    doubtful = _DOUBTFUL_SIGN.fullmatch(cleaned)
    if doubtful:
        return _with_either_sign(read_number_text(doubtful["inner"] or doubtful["dashed"] or ""))
    return _read_cleaned(cleaned)


def measured_in(number: NumberText, unit: str) -> NumberText:
    """Return `number` in the `unit` of its row: "5 tỷ đồng" is 5000 where that is "triệu đồng".

    Only a number with a multiplier of its own changes; without one it is in the unit already. The
    sign ₫ that a format writes adds nothing to the unit.
    """
    if number.by_format and is_money_sign(number.unit) and is_same_unit(number.unit, unit):
        return replace(number, kind=None)
    if number.value is None or not number.multiplier:
        return number
    multiplier, _ = split_multiplier(clean(unit))
    return replace(number, value=trimmed(scaled(number.value, -power_of(multiplier))))


def written_reading(number: NumberText) -> str:
    """Return what was understood, in digits that can be read in one way only: "1200 hộ"."""
    if number.value is None:
        return ""
    whole = "" if number.out_of is None else f" trên {plainly_written(number.out_of)}"
    percent = "%" if number.percent else ""
    return f"{plainly_written(number.value)}{whole}{percent} {number.unit}".strip()


def _with_either_sign(number: NumberText) -> NumberText:
    """Return "(5)" or "- 5" as undecided: an accountant's minus, or a bracket or dash."""
    if number.value is None or number.out_of is not None:
        return number
    size = number.value.copy_abs()
    signed = (replace(number, value=size.copy_negate()), replace(number, value=size))
    return _undecided(tuple(written_reading(each) for each in signed))


_NONE = frozenset(map(matching_key, ("không", "không có", "ko", "ko có", "k có")))
"""Words that are typed for a zero."""


def _read_cleaned(text: str) -> NumberText:
    match = _FIGURE.match(_MONEY_BEFORE.sub(r"\g<minus>\g<number> \g<money>", text))
    if match is None:
        is_none = matching_key(text) in _NONE
        return NumberText(number_kinds.WORD_FOR_NONE if is_none else number_kinds.NOT_A_NUMBER)
    before, after = match["before"], match["after"]
    if holds_a_number(after):
        return NumberText(number_kinds.SEVERAL_NUMBERS)
    tail = read_tail(after)
    if before not in {"", "-", "+"} or tail is None or (match["whole"] and _adds(before, tail)):
        words = " … ".join(part.strip() for part in (before, after) if part.strip())
        return NumberText(number_kinds.QUALIFIED_NUMBER, words=words)
    if match["whole"] is None:
        return _read_single(before, read_digits(match["run"]), tail)
    return _read_fraction(read_digits(match["run"]), read_digits(match["whole"]), tail)


def _adds(sign: str, tail: Tail) -> bool:
    """Return whether a fraction would be changed by what is around it."""
    return bool(sign or tail.percent or tail.multiplier)


def _read_single(sign: str, digits: Digits, tail: Tail) -> NumberText:
    frame = NumberText(
        _boldest(digits.assumption, _assumption_of(tail)),
        percent=tail.percent,
        multiplier=tail.multiplier,
        unit=tail.unit,
    )
    candidates = (digits.value,) if digits.value is not None else digits.readings
    numbers = [replace(frame, value=_applied(sign, value, tail)) for value in candidates]
    if digits.value is not None:
        return numbers[0]
    return _undecided(tuple(written_reading(number) for number in numbers))


def _applied(sign: str, value: Decimal, tail: Tail) -> Decimal:
    signed = value.copy_negate() if sign == "-" else value
    return scaled(signed, tail.power)


def _boldest(*assumptions: IssueKind) -> IssueKind:
    return max(assumptions, key=ASSUMPTIONS.index)


def _assumption_of(tail: Tail) -> IssueKind:
    if tail.multiplier:
        return number_kinds.MULTIPLIED
    return number_kinds.NUMBER_WITH_UNIT if tail.unit else number_kinds.NUMBER_AS_TEXT


def _undecided(readings: tuple[str, ...]) -> NumberText:
    kind = number_kinds.AMBIGUOUS_NUMBER if readings else number_kinds.SEVERAL_NUMBERS
    return NumberText(kind, readings=readings)


def _read_fraction(part: Digits, whole: Digits, tail: Tail) -> NumberText:
    if part.value is None or whole.value is None or _contradict(part, whole):
        return _undecided(_fraction_readings(part, whole))
    if not whole.value:
        return NumberText(number_kinds.ZERO_DENOMINATOR)
    read = (part.assumption, whole.assumption, _assumption_of(tail))
    kind = _boldest(*read, number_kinds.FRACTION_AS_TEXT)
    return NumberText(kind, part.value, whole.value, unit=tail.unit)


def _contradict(part: Digits, whole: Digits) -> bool:
    """Return whether the point groups thousands in one of the two and decimals in the other."""
    used = {part.assumption, whole.assumption}
    point_is_decimal = {number_kinds.POINT_AS_DECIMAL, number_kinds.ENGLISH_STYLE}
    return number_kinds.POINT_AS_THOUSANDS in used and bool(used & point_is_decimal)


def _fraction_readings(part: Digits, whole: Digits) -> tuple[str, ...]:
    return tuple(
        f"{plainly_written(a)}/{plainly_written(b)}"
        for a in part.candidates
        for b in whole.candidates
    )
