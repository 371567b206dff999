"""Points for so many results at so many points each -> words such as a regulation has.

"04 sáng kiến, mỗi sáng kiến 10 điểm: 40 điểm", and not 10 × 4 = 40; and the bonus for what exceeds
a plan: "vượt 5%, mỗi 1% 0,7 điểm". A formula of another shape, or one whose printed figures would
not give the points, is left to be worded as it is.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.rounding import Rounding, RoundingMode, as_decimal
from thidua_reports.domain.scores import PartKind, Step
from thidua_reports.formulas.quantities import NOTED, PARAMETERS, Quantity
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import counted, plain, short_number
from thidua_reports.presenting.noted_words import OF_WHAT
from thidua_reports.presenting.worded_parts import figure, is_bare, is_limit

_ACHIEVEMENT, _MISDEED = "kết quả", "lần vi phạm"
_ONCE = ("lần", "vụ", "lượt", "ngày")
"""Words that stand alone for what was counted when it is named again: "mỗi lần"."""
_EARNED = "{count} {noun}, mỗi {once} {each} điểm: {product}{points} điểm"
_EARNED_NOTHING = "không có {noun} nào: 0 điểm"
_BONUS = "{count} {noun}, mỗi {once} thưởng {each} điểm: {product}thưởng {points} điểm"
_DEDUCTION = "trừ {count} {noun}, mỗi {once} {each} điểm: {product}trừ {points} điểm"
_KEPT = (
    "điểm chuẩn {standard}, trừ {count} {noun}, mỗi {once} {each} điểm: {product}còn {points} điểm"
)
_KEPT_ALL = "đủ {points} điểm (không có {noun} nào)"
_CUT, _CUT_KEPT = "{product} điểm, tính tối đa ", "{product} điểm, trừ tối đa {limit} điểm, "
_CUT_BONUS = "{product} điểm, vượt mức tối đa nên "
_FOR_EXCESS = "thưởng {points} điểm (vượt {excess}, mỗi 1% {each} điểm{rest})"
_IS_CUT, _IS_ABOUT_CUT = (
    " là {product} điểm, tính tối đa {limit} điểm",
    " là khoảng {product} điểm, tính tối đa {limit} điểm",
)
_ROUNDED = {RoundingMode.HALF_UP: ", làm tròn", RoundingMode.TRUNCATE: ", bỏ phần lẻ"}


@frozen
class _Share:
    """So many points for each of so many; `limit` is what they were cut to, if they were.

    `word` says what the bloc itself counted, and from what.
    """

    count: Decimal
    each: Decimal
    limit: Decimal | None
    word: str = ""

    @property
    def product(self) -> Decimal:
        """The points before any limit."""
        return self.count * self.each

    @property
    def points(self) -> Decimal:
        """The points that count."""
        return self.product if self.limit is None else self.limit

    def told(self, words: str, noun: str, *, points: Decimal, cut: str) -> str:
        """Return the words with what was counted, the limit where it cut something, the points.

        What the bloc has counted is no `noun` of the criterion.
        """
        limit, (own, _, details) = self.limit, self.word.partition(OF_WHAT)
        named = own or noun
        return words.format(
            count=counted(plain(self.count)),
            noun=f"{named} ({details})" if details and self.count else named,
            once=_once(named),
            each=short_number(self.each),
            product=""
            if limit is None
            else cut.format(product=short_number(self.product), limit=short_number(limit)),
            points=short_number(points),
        )


def name_of_counted(criterion: Criterion) -> str:
    """Return what a criterion counts: in the bloc's own word, else by what it is counted for."""
    return criterion.counted or (_MISDEED if criterion.max_deduction.value else _ACHIEVEMENT)


def counted_points(criterion: Criterion, step: Step, points: Decimal) -> str:
    """Return how points came from a number of results; "" where they did not, or not exactly."""
    share = _share(step)
    if share is not None:
        if share.points != points:
            return ""
        words = _EARNED if share.count else _EARNED_NOTHING
        return share.told(words, name_of_counted(criterion), points=points, cut=_CUT)
    if step.label != "-" or len(step.parts) != 2 or not is_limit(step.parts[0]):
        return ""
    standard, taken = step.parts[0].value, _share(step.parts[1])
    if standard is None or taken is None or standard - taken.points != points:
        return ""
    words = (_KEPT if taken.count else _KEPT_ALL).replace("{standard}", short_number(standard))
    noun = criterion.counted or _MISDEED
    return taken.told(words, noun, points=points, cut=_CUT_KEPT)


def counted_bonus(criterion: Criterion, step: Step, bonus: Decimal, sign: int) -> str:
    """Return how a bonus (1) or a deduction (-1) came from a number; "" where it did not."""
    share = _share(step)
    if share is None or share.points != bonus or not share.count:
        return ""
    words, usual = (_BONUS, _ACHIEVEMENT) if sign > 0 else (_DEDUCTION, _MISDEED)
    return share.told(words, criterion.counted or usual, points=bonus, cut=_CUT_BONUS)


def bonus_for_excess(step: Step, bonus: Decimal, rounding: Rounding) -> str:
    """Return a bonus for each 1 % above the plan; "" where the printed figures do not give it."""
    limit, factors = _limit_and_factors(step)
    excess = next((each for each in factors if _is_excess(each)), None)
    others = [each.value for each in factors if each is not excess]
    if excess is None or len(others) != 2 or Decimal(100) not in others:
        return ""
    others.remove(Decimal(100))
    (each,) = others
    shown = figure(excess.value, as_ratio=True)
    if each is None or shown.value is None:
        return ""
    found = shown.value * 100 * Fraction(each)
    if limit is None and rounding.round(found) != bonus:
        return ""
    return _FOR_EXCESS.format(
        points=short_number(bonus),
        excess=shown.text,
        each=short_number(each),
        rest=_rest(found, bonus, rounding, limit),
    )


def _rest(found: Fraction, bonus: Decimal, rounding: Rounding, limit: Decimal | None) -> str:
    if limit is not None:
        product = figure(as_decimal(found), as_ratio=False)
        words = _IS_CUT if product.value == found else _IS_ABOUT_CUT
        return words.format(product=product.text, limit=short_number(limit))
    return "" if found == Fraction(bonus) else _ROUNDED[rounding.mode]


def _once(noun: str) -> str:
    first = noun.split(maxsplit=1)[0]
    return first if first in _ONCE else noun


def _share(step: Step) -> _Share | None:
    """Return the points for each that a formula multiplies, or takes a limit of instead."""
    limit, factors = _limit_and_factors(step)
    count = [each for each in factors if each.label in (Quantity.CASES, *NOTED)]
    worth = [each.value for each in factors if _is_set(each)]
    if len(factors) != 2 or len(count) != 1 or len(worth) != 1:
        return None
    number, each = count[0].value, worth[0]
    if number is None or each is None or number < 0 or each <= 0:
        return None
    return _Share(number, each, limit, count[0].word if count[0].label in NOTED else "")


def _limit_and_factors(step: Step) -> tuple[Decimal | None, Sequence[Step]]:
    """Return the limit that a product was cut to, None where it was not, and its factors."""
    if step.label != "MIN" or len(step.parts) != 2:
        return None, _factors(step)
    products = [part for part in step.parts if not is_limit(part)]
    if len(products) != 1 or products[0].value is None:
        return None, ()
    is_cut = step.value != products[0].value
    return step.value if is_cut else None, _factors(products[0])


def _factors(step: Step) -> Sequence[Step]:
    if step.label != "*" or len(step.parts) != 2:
        return (step,)
    return tuple(each for part in step.parts for each in _factors(part))


def _is_set(step: Step) -> bool:
    return step.kind is PartKind.LITERAL or step.label in PARAMETERS


def _is_excess(step: Step) -> bool:
    """Return whether the part is by how much a ratio is above 100 %."""
    if step.label == "MAX" and any(part.value == 0 and is_bare(part) for part in step.parts):
        return any(map(_is_excess, step.parts))
    if step.label != "-" or len(step.parts) != 2:
        return False
    ratio, whole = step.parts
    return ratio.label == Quantity.RATIO and whole.kind is PartKind.LITERAL and whole.value == 1
