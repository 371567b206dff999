"""Table rows -> what the rules are applied to, with every named quantity filled in."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.place import Place, is_in_doubt
from thidua_reports.domain.ratios import unrounded
from thidua_reports.domain.results import TargetResult, by_group
from thidua_reports.domain.scores import ScoredItem
from thidua_reports.domain.standing import Count
from thidua_reports.domain.submission import CriterionEntry
from thidua_reports.formulas.quantities import BEST_OF, OF_ALL_TARGETS, REPORTED, Quantity
from thidua_reports.formulas.rule_uses import Compared, set_by_the_bloc
from thidua_reports.frozen import frozen


def _over_all_targets(assignment: "Assignment") -> Mapping[str, Decimal | None]:
    """Return the quantities of a rule that looks at all targets of a criterion at once.

    Numbers and mean are None as long as any ratio is unknown, or where there is no target at all:
    who has none has not reached all.
    """
    return {
        Quantity.TARGET_COUNT: Decimal(len(assignment.results)),
        Quantity.TARGETS_MET: _settled(assignment.met),
        Quantity.TARGETS_EXCEEDED: _settled(assignment.exceeded),
        Quantity.MEAN_RATIO: _mean(assignment.results),
    }


def _settled(count: Count) -> Decimal | None:
    return None if count.settled is None or not count.asked else Decimal(count.settled)


def _ratio(result: TargetResult) -> Fraction | None:
    """What was asked of nobody is reached: without a plan the ratio is 1."""
    return Fraction(1) if result.target.has_plan is False else result.ratio


def _mean(results: Sequence[TargetResult]) -> Decimal | None:
    """Return the mean of the groups' means of the ratios, none of them counted above 1."""
    means = [_mean_of_group(group) for group in by_group(results)]
    known = [mean for mean in means if mean is not None]
    if not known or len(known) < len(means):
        return None
    return unrounded(sum(known, Fraction(0)) / len(known))


def _mean_of_group(results: Sequence[TargetResult]) -> Fraction | None:
    capped = [min(Fraction(1), ratio) for ratio in map(_ratio, results) if ratio is not None]
    return sum(capped, Fraction(0)) / len(capped) if len(capped) == len(results) else None


Inputs = dict[str, Decimal | None]
_Group = tuple[str, frozenset[str], bool]
ZERO, ONE = Decimal(0), Decimal(1)
NOTHING: Inputs = {**dict.fromkeys(Quantity), Quantity.HAS_PLAN: ZERO}


@frozen
class Assignment:
    """A criterion as it is assigned to a member, and what its rule looks at.

    `names` are the quantities that the rule uses, or, of a rule that cannot be used, whatever a
    unit reports; `results` are those of the member's targets of the criterion, `met` and `exceeded`
    how many of them met and exceeded their plan. `noted` is what the bloc knows of the member,
    which may be in doubt.
    """

    member: Member
    criterion: Criterion
    names: frozenset[str]
    elapsed: Decimal
    results: tuple[TargetResult, ...]
    met: Count
    exceeded: Count
    noted: Mapping[str, Decimal | None] = field(default_factory=dict)
    is_noted_in_doubt: bool = False


def target_items(assignment: Assignment) -> tuple[ScoredItem, ...]:
    """Return the items of a criterion that is scored target by target, not yet scored."""
    return tuple(_target_item(assignment, result) for result in assignment.results)


def criterion_item(
    assignment: Assignment, entry: CriterionEntry | None, in_error: frozenset[Place]
) -> ScoredItem:
    """Return the item of a criterion that is scored as a whole, not yet scored."""
    inputs = {**NOTHING, **_reported_inputs(entry), **_assigned_inputs(assignment)}
    covered = assignment.names & OF_ALL_TARGETS
    doubtful = _is_doubtful(assignment, entry, in_error) or any(
        result.doubtful for result in assignment.results if covered
    )
    return ScoredItem(
        member=assignment.member,
        criterion=assignment.criterion,
        result=None,
        entry=entry,
        inputs=inputs,
        points=None,
        bonus=None,
        self_score=_own_total(entry),
        doubtful=doubtful,
        covers=assignment.results if covered else (),
    )


def with_best_of_the_bloc(
    items: Sequence[ScoredItem], unranked: Collection[str], together: Compared | None = None
) -> tuple[ScoredItem, ...]:
    """Return the items with the best ratio and the best achievement of the same criterion.

    Compared are those who have a plan, and apart from them those who have none; `unranked` members
    take no part. `together` are the criteria that are compared as if they were one. A best stays
    unknown as long as any that it is taken from is unknown or in doubt. What cannot be better is no
    ratio that others could come near to.
    """
    groups: dict[_Group, list[ScoredItem]] = {}
    for item in items:
        for name in () if item.member.code in unranked else BEST_OF:
            for group in _groups(item, name, together or {}):
                groups.setdefault(group, []).append(item)
    best = {group: _best(same, BEST_OF[group[0]]) for group, same in groups.items()}
    return tuple(
        _with_best(item, [_groups(item, name, together or {})[0] for name in BEST_OF], best, groups)
        for item in items
    )


def _with_best(
    item: ScoredItem,
    own: Sequence[_Group],
    best: Mapping[_Group, Decimal | None],
    groups: Mapping[_Group, Sequence[ScoredItem]],
) -> ScoredItem:
    figures = {group[0]: best[group] for group in own if group in best}
    leaders = {
        group[0]: tuple(_leaders(groups[group], BEST_OF[group[0]], figure))
        for group in own
        for figure in [best.get(group)]
        if figure is not None
    }
    return replace(item, inputs={**item.inputs, **figures}, leaders=leaders)


def _leaders(same: Iterable[ScoredItem], of_what: str, figure: Decimal) -> Iterator[ScoredItem]:
    for item in same:
        if item.inputs[of_what] == figure and not _is_no_ratio(item, of_what):
            yield item


def _groups(item: ScoredItem, name: str, together: Compared) -> list[_Group]:
    """Return whom an item is compared with: with both groups while its plan is forgotten."""
    code, has_plan = item.criterion.code, item.inputs[Quantity.HAS_PLAN]
    codes = together.get((code, name), frozenset({code}))
    return [(name, codes, each) for each in (True, False) if has_plan in (None, Decimal(each))]


def _best(items: Sequence[ScoredItem], name: str) -> Decimal | None:
    figures = [None if _is_open(item) else item.inputs[name] for item in items]
    known = [figure for figure in figures if figure is not None]
    if not known or len(known) < len(figures):
        return None
    measured = [
        figure for item, figure in zip(items, known, strict=True) if not _is_no_ratio(item, name)
    ]
    return max(measured or known)


def _is_no_ratio(item: ScoredItem, name: str) -> bool:
    return name == Quantity.RATIO and item.cannot_be_better


def _is_open(item: ScoredItem) -> bool:
    return item.doubtful or item.inputs[Quantity.HAS_PLAN] is None


def _target_item(assignment: Assignment, result: TargetResult) -> ScoredItem:
    entry, plan = result.entry, result.target.plan.value
    achieved = entry.achieved.value if entry else None
    out_of = entry.out_of.value if entry else None
    self_score = entry.self_score.value if entry else None
    inputs: Inputs = {
        **NOTHING,
        Quantity.PLAN: plan,
        Quantity.ACHIEVED: unrounded(result.value),
        Quantity.RATIO: unrounded(result.ratio),
        Quantity.NUMERATOR: achieved,
        Quantity.DENOMINATOR: plan if out_of is None else out_of,
        Quantity.CASES: achieved,
        Quantity.PREVIOUS: entry.previous.value if entry else None,
        Quantity.POINTS_GIVEN: self_score,
        **_assigned_inputs(assignment),
        Quantity.ELAPSED: result.target.share_due(assignment.elapsed),
        **_plan_inputs(assignment.names, result),
    }
    return ScoredItem(
        member=assignment.member,
        criterion=assignment.criterion,
        result=result,
        entry=None,
        inputs=inputs,
        points=None,
        bonus=None,
        self_score=self_score,
        doubtful=result.doubtful or assignment.is_noted_in_doubt,
    )


def _plan_inputs(names: frozenset[str], result: TargetResult) -> Inputs:
    """A rule that asks whether there is a plan may go on without one: plan and ratio are zero."""
    has_plan = result.target.has_plan
    asked: Inputs = {Quantity.HAS_PLAN: {True: ONE, False: ZERO, None: None}[has_plan]}
    if has_plan is not False or Quantity.HAS_PLAN not in names:
        return asked
    return {**asked, Quantity.PLAN: ZERO, Quantity.RATIO: ZERO}


def _reported_inputs(entry: CriterionEntry | None) -> Inputs:
    """Return what a unit reported; a rating such as "tốt" is worth something but counts nothing."""
    if entry is None:
        return {}
    counted = None if entry.rating else entry.achieved.value
    out_of, rate = entry.out_of.value, None
    if counted is not None and out_of:
        rate = unrounded(Fraction(counted) / Fraction(out_of))
    return {
        Quantity.ACHIEVED: entry.achieved.value,
        Quantity.RATIO: rate,
        Quantity.NUMERATOR: counted,
        Quantity.DENOMINATOR: out_of,
        Quantity.CASES: entry.count.value,
        Quantity.OTHER: entry.other.value,
        Quantity.POINTS_GIVEN: entry.self_score.value,
        Quantity.BONUS_GIVEN: entry.bonus.value,
        Quantity.DEDUCTION_GIVEN: entry.deduction.value,
    }


def _own_total(entry: CriterionEntry | None) -> Decimal | None:
    """Return what the unit gives itself: points and bonus less deduction; None for nothing."""
    given = () if entry is None else (entry.self_score, entry.bonus, entry.deduction)
    if entry is None or all(figure.value is None for figure in given):
        return None
    points, bonus, deduction = (figure.value or ZERO for figure in given)
    return points + bonus - deduction


def _assigned_inputs(assignment: Assignment) -> Mapping[str, Decimal | None]:
    """What the bloc has set and knows, and what follows from all targets of the criterion."""
    return {
        **set_by_the_bloc(assignment.criterion),
        Quantity.ELAPSED: assignment.elapsed,
        **_over_all_targets(assignment),
        **assignment.noted,
    }


def _is_doubtful(
    assignment: Assignment, entry: CriterionEntry | None, in_error: frozenset[Place]
) -> bool:
    """Return whether what the rule needs of the row, or of the bloc, is missing or in error."""
    if assignment.is_noted_in_doubt:
        return True
    if entry is None:
        return not assignment.names.isdisjoint(REPORTED)
    places = (entry.place, *(figure.place for figure in entry.figures))
    return any(is_in_doubt(place, in_error) for place in places)
