"""A scored item -> what was reported, and how points and bonus follow from it, in one line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook, kept_by_book
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import PartKind, ScoredItem, Step
from thidua_reports.domain.targets import TargetKind
from thidua_reports.formulas.quantities import BEST_OF, PARAMETERS, Quantity
from thidua_reports.language.vietnamese import fraction, joined_names, short_number
from thidua_reports.layouts import patterns
from thidua_reports.presenting import phrases
from thidua_reports.presenting.correction_words import corrections_of
from thidua_reports.presenting.counted_points import (
    bonus_for_excess,
    counted_bonus,
    counted_points,
)
from thidua_reports.presenting.counted_rates import counted_rate
from thidua_reports.presenting.deductions import NEGATIVE, POSITIVE, opposite
from thidua_reports.presenting.derivations import rounded_derivation
from thidua_reports.presenting.exact_ratios import mean_in_words, with_exact_ratios
from thidua_reports.presenting.missed_bonus import missed
from thidua_reports.presenting.noted_words import noted_words
from thidua_reports.presenting.plan_words import worded_plan
from thidua_reports.presenting.sentences import shown_percent, written_value

MOST_NAMES = 3
_ASKED_RATING = re.compile(r" \(đạt (mức “[^”]+”)\)$")
"""The lower rating that was asked for and passed, at the end of how points came about."""


@kept_by_book
def _explained(_: BlocBook) -> dict[int, tuple[ScoredItem, str]]:
    """Items are explained in the report, beside the item and its criterion, in the answers."""
    return {}


@kept_by_book
def _points_explained(_: BlocBook) -> dict[int, tuple[ScoredItem, str]]:
    """Points are explained also without what was reported."""
    return {}


def item_explanation(book: BlocBook, item: ScoredItem) -> str:
    """Return what was reported and how points and bonus follow from it, in one line."""
    known = _explained(book)
    if id(item) not in known:
        known[id(item)] = item, _explanation(book, item)
    return known[id(item)][1]


def _explanation(book: BlocBook, item: ScoredItem) -> str:
    reported, points = _reported(item), _known_points(book, item)
    text = _with_reported(reported, points)
    corrected = _corrected(book, item)
    return f"{text} [{corrected}]{_doubt(item)}" if corrected else f"{text}{_doubt(item)}"


def _with_reported(reported: str, points: str) -> str:
    """Return both in one line; what was reported is not said again as what it reached."""
    if not reported:
        return points
    reached = f"{phrases.REACHED} {reported}"
    said_again = f" ({reached})"
    if points.endswith(said_again):
        return f"{reached}: {points.removesuffix(said_again)}"
    asked = _ASKED_RATING.search(points)
    if asked and reported.startswith(asked[1].partition("“")[0]):
        reported = phrases.RATING_AND_ASKED.format(reported=reported, asked=asked[1])
        points = points[: asked.start()]
    return f"{reported}: {points}"


def points_explanation(book: BlocBook, item: ScoredItem) -> str:
    """Return how points and bonus came about, beside figures that are printed already."""
    return f"{_known_points(book, item)}{_doubt(item)}"


def _known_points(book: BlocBook, item: ScoredItem) -> str:
    known = _points_explained(book)
    if id(item) not in known:
        known[id(item)] = item, _points(book, item)
    return known[id(item)][1]


def _doubt(item: ScoredItem) -> str:
    return phrases.TO_VERIFY if item.doubtful and item.total is not None else ""


def _points(book: BlocBook, item: ScoredItem) -> str:
    if item.points is None or item.bonus is None or item.points_from is None:
        return _not_yet(book, item)
    words = _words(book, item)
    parts = [_origin(book, item, _with_words(item.points_from, words))]
    if item.bonus_from is not None:
        bonus = _bonus(book, item, _with_words(item.bonus_from, words))
        parts += [bonus] if bonus else []
    if not item.points and len(parts) > 1 and (item.bonus or _is_given(item.points_from)):
        parts = parts[1:]
    return "; ".join([*_mean(item), *parts])


def _is_given(step: Step) -> bool:
    return step.kind in (PartKind.LITERAL, PartKind.QUANTITY)


def _not_yet(book: BlocBook, item: ScoredItem) -> str:
    """Return that there are no points, and why where figures of other members are missing.

    A criterion may name a rule that the bloc does not have.
    """
    own = (rule for rule in book.rules if rule.name == item.criterion.rule)
    used = " ".join(f"{rule.points.value} {rule.bonus.value}" for rule in own).lower()
    waits = any(
        item.inputs[best] is None and item.inputs[of_what] is not None
        for best, of_what in BEST_OF.items()
        if best in used
    )
    return phrases.NO_BEST_YET if waits else phrases.NOT_SCORED_YET


def _bonus(book: BlocBook, item: ScoredItem, step: Step) -> str:
    """Return a bonus, a deduction without a sign of its own, or why there is neither."""
    bonus = item.bonus or Decimal(0)
    computed = step.value or Decimal(0)
    if not computed:
        return missed(step)
    negated = opposite(step) if computed < 0 else None
    if negated is not None:
        counted = counted_bonus(item.criterion, negated, -bonus, NEGATIVE)
        deducted = _rounded_derivation(book, item, negated, -bonus)
        return counted or f"{phrases.DEDUCTION} {deducted}"
    name = phrases.BONUS if computed > 0 else phrases.NET
    return (
        counted_bonus(item.criterion, step, bonus, POSITIVE)
        or bonus_for_excess(step, bonus, book.policy.points)
        or f"{name} {_rounded_derivation(book, item, step, bonus)}"
    )


def _origin(book: BlocBook, item: ScoredItem, step: Step) -> str:
    """Return how the points came about; the standard points that no ratio could give, in words."""
    result, points = item.result, item.points or Decimal(0)
    is_standard = step.kind is PartKind.QUANTITY and step.label == Quantity.STANDARD
    if result is not None and item.cannot_be_better and is_standard:
        figure = short_number(points)
        return phrases.FULL_POINTS_AT_BEST[result.target.kind].format(points=figure)
    counted = counted_points(item.criterion, step, points)
    return counted or _rounded_derivation(book, item, step, points)


def _rounded_derivation(book: BlocBook, item: ScoredItem, step: Step, points: Decimal) -> str:
    return rounded_derivation(_versions(item, step), points, book.policy.points)


def _versions(item: ScoredItem, step: Step) -> Iterator[Step]:
    yield step
    yield with_exact_ratios(step, item)


def _mean(item: ScoredItem) -> list[str]:
    """Return how the mean came about that the points rest on, where they do."""
    uses = item.rests_on(Quantity.MEAN_RATIO)
    return [mean_in_words(item.covers)] if uses and item.covers else []


def _reported(item: ScoredItem) -> str:
    """Return the achievement that the points rest on, as it was reported."""
    if item.result is not None:
        return _reported_of_target(item)
    entry = item.entry
    if item.covers:
        return phrases.MEAN_OF.format(count=len(item.covers))
    if entry is None:
        return ""
    if entry.rating:
        return phrases.RATING.format(rating=entry.rating)
    if entry.achieved.value is not None and entry.out_of.value is not None:
        return fraction(entry.achieved.value, entry.out_of.value)
    return ""


def _reported_of_target(item: ScoredItem) -> str:
    result = item.result
    if result is None or not written_value(result):
        return ""
    value, plan = counted_rate(result) or written_value(result), worded_plan(result.target)
    if result.target.kind is TargetKind.PASS_FAIL:
        return value
    if result.target.without_plan:
        return phrases.VALUE_WITHOUT_PLAN.format(value=value)
    reached = "" if result.percent is None else f", đạt {shown_percent(result)}"
    return f"{phrases.VALUE_AND_PLAN.format(value=value, plan=plan)}{reached}"


def _words(book: BlocBook, item: ScoredItem) -> Mapping[str, str]:
    """Return the words beside figures, or instead of them: names of members, ratings, yes or no."""
    result = item.result
    words = {**_leaders(book, item), **noted_words(book, item.member.code, item.criterion.code)}
    if result is not None and not _shows_percentage(result):
        words[Quantity.RATIO] = written_value(result)
    if result is not None and result.target.has_plan is False and not result.target.without_plan:
        words[Quantity.HAS_PLAN] = phrases.PLAN_IS_ZERO
    return {**words, **_rating_words(book, item)}


def _shows_percentage(result: TargetResult) -> bool:
    return not (result.has_no_percentage or result.target.kind is TargetKind.PASS_FAIL)


def _leaders(book: BlocBook, item: ScoredItem) -> dict[str, str]:
    """Return which members have the best figures of the bloc, the member itself first."""
    best = phrases.BEST_OF if item.inputs[Quantity.HAS_PLAN] else phrases.BEST_OF_THOSE_WITHOUT_PLAN
    return {
        name: best.format(members=_names(book, item, members))
        for name, leaders in item.leaders.items()
        for members in [list(dict.fromkeys(leader.member.code for leader in leaders))]
        if members
    }


def _names(book: BlocBook, item: ScoredItem, codes: list[str]) -> str:
    own = [phrases.THE_MEMBER_ITSELF] if item.member.code in codes else []
    names = own + [book.bloc.name_of(code) for code in codes if code != item.member.code]
    if len(names) <= MOST_NAMES:
        return joined_names(names)
    first = ", ".join(names[:MOST_NAMES])
    return phrases.AND_OTHERS.format(members=first, count=len(names) - MOST_NAMES)


def _rating_words(book: BlocBook, item: ScoredItem) -> Mapping[str, str]:
    """Return the word reported, and the words asked for.

    A parameter is a rating where the explanation of the rule names it as one, [mức 1].
    """
    entry = item.entry
    if entry is None or not entry.rating:
        return {}
    words = {rating.value: f"“{rating.word}”" for rating in book.ratings}
    named = patterns.fields_in(book.rule(item.criterion.rule).explanation)
    parameters = zip(PARAMETERS, item.criterion.parameters, patterns.RULE_RATINGS, strict=True)
    asked: Mapping[str, str] = {
        quantity: words[value]
        for quantity, value, field in parameters
        if field in named and value in words
    }
    return {**asked, Quantity.ACHIEVED: f"“{entry.rating}”"}


def _with_words(step: Step, words: Mapping[str, str]) -> Step:
    if not words:
        return step
    parts = tuple(_with_words(part, words) for part in step.parts)
    return replace(step, parts=parts, word=words.get(step.label, ""))


def _corrected(book: BlocBook, item: ScoredItem) -> str:
    results = item.covers if item.result is None else (item.result,)
    entries = (item.entry, *(result.entry for result in results))
    return "; ".join(filter(None, (corrections_of(book, entry) for entry in entries)))
