"""Whether a rule gave more points, or took more, than the criterion allows, or all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.criteria import ScoringRule
from thidua_reports.domain.place import Place
from thidua_reports.domain.scores import ScoredItem
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import rule_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.vietnamese import short_number


@frozen
class _Excess:
    """What a formula gave of a kind, and how much was allowed."""

    kind: IssueKind
    place: Place
    given: Decimal
    allowed: Decimal


def within_limits(
    items: Sequence[ScoredItem], rules: Mapping[str, ScoringRule]
) -> tuple[tuple[ScoredItem, ...], tuple[Issue, ...]]:
    """Return the items, those beyond their criterion's limits in doubt, and one issue for each.

    A limit that the criterion leaves blank is none.
    """
    excesses = [
        tuple(_excesses(item, rules[item.criterion.rule])) if item.criterion.rule in rules else ()
        for item in items
    ]
    marked = tuple(
        replace(item, doubtful=True) if found else item
        for item, found in zip(items, excesses, strict=True)
    )
    return marked, tuple(_worst(items, excesses))


def _excesses(item: ScoredItem, rule: ScoringRule) -> Iterator[_Excess]:
    criterion, points, bonus = item.criterion, item.points, item.bonus
    standard, most = criterion.standard.value, criterion.max_bonus.value
    least = criterion.max_deduction.value
    if points is not None and standard is not None and points > standard:
        yield _Excess(rule_kinds.POINTS_ABOVE_STANDARD, rule.points.place, points, standard)
    if bonus is not None and most is not None and bonus > most:
        yield _Excess(rule_kinds.BONUS_ABOVE_MAXIMUM, rule.bonus.place, bonus, most)
    falls_below = points is not None and points < 0 and standard is not None and standard > 0
    if points is not None and falls_below:
        yield _Excess(rule_kinds.POINTS_BELOW_ZERO, rule.points.place, -points, Decimal(0))
    taken = None if falls_below else points
    for given, formula in ((taken, rule.points), (bonus, rule.bonus)):
        if given is not None and least is not None and -given > least >= 0:
            yield _Excess(rule_kinds.DEDUCTION_ABOVE_MAXIMUM, formula.place, -given, least)


def _worst(items: Iterable[ScoredItem], excesses: Iterable[Sequence[_Excess]]) -> Iterator[Issue]:
    """Yield one issue for each formula and limit: that of the item furthest beyond it."""
    worst: dict[tuple[IssueKind, Place, str], tuple[ScoredItem, _Excess]] = {}
    for item, found in zip(items, excesses, strict=True):
        for excess in found:
            key = (excess.kind, excess.place, item.criterion.code)
            if key not in worst or excess.given > worst[key][1].given:
                worst[key] = (item, excess)
    for item, excess in worst.values():
        yield excess.kind.at(
            excess.place,
            rule=item.criterion.rule,
            criterion=item.criterion.code,
            member=item.member.name,
            given=short_number(excess.given),
            allowed=short_number(excess.allowed),
        )
