"""The ratios that a member gives itself must follow from its figures."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.domain.place import Figure
from thidua_reports.domain.ratios import comparable_value, has_percentage, ratio_to_plan
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.submission import TargetEntry
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import submission_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.vietnamese import number, short_number


def own_figures_agree_with_each_other(context: SubmissionContext) -> Iterator[Issue]:
    """The member's own "đạt" and "vượt" of a target differ by 100."""
    for _, entry in context.pairs():
        percent, excess = entry.own_percent.value, entry.own_excess.value
        if percent is not None and excess is not None and percent - 100 != excess:
            yield submission_kinds.OWN_FIGURES_CONTRADICT.at(
                entry.own_excess.place,
                percent=number(percent),
                excess=number(excess),
                level=_surplus_in_words(percent - 100),
            )


def own_figures_agree_with_ours(context: SubmissionContext) -> Iterator[Issue]:
    """The member's own ratio follows from its achievement and the registered plan.

    Where the achievement has been corrected, it may follow from the one it was reported with.
    """
    for target, entry in context.pairs():
        now, before = _per_cent(target, entry), _per_cent(target, _as_sent(context, entry))
        if now is None:
            continue
        claims = (
            _Claim(entry.own_percent, fragments.REACHED_WORD, 0),
            _Claim(entry.own_excess, fragments.EXCEEDED_WORD, 100),
        )
        for claim in claims:
            yield from _claim_issues(target, claim, now, before)


OWN_RATIO_CHECKS: tuple[Callable[[SubmissionContext], Iterator[Issue]], ...] = (
    own_figures_agree_with_each_other,
    own_figures_agree_with_ours,
)


@frozen
class _Claim:
    """A ratio as the member reports it, in which `word`, and what it leaves out of the per cent."""

    own: Figure
    word: str
    less: int

    def follows_from(self, target: Target, exact: Fraction) -> bool:
        """Return whether it is the ratio `exact` in per cent, rounded like the target's ratios."""
        return self.own.value == target.percent.round(exact - self.less)

    def is_another_rounding(self, exact: Fraction) -> bool:
        """Return whether it is `exact` at its own number of decimals, rounded or cut off."""
        own = self.own.value or Decimal(0)
        decimals = max(0, -int(own.normalize().as_tuple().exponent))
        modes = (Rounding(mode, decimals) for mode in RoundingMode)
        return any(each.round(exact - self.less) == own for each in modes)


def _per_cent(target: Target, entry: TargetEntry) -> Fraction | None:
    """Return the ratio to the plan in per cent; None where there is none to compare with."""
    value = comparable_value(target.kind, entry.achieved.value, entry.out_of.value)
    plan = target.plan.value
    ratio = ratio_to_plan(target.direction, value, plan)
    is_one = target.kind is not TargetKind.INFORMATIONAL and has_percentage(
        target.direction, value, plan
    )
    return 100 * ratio if ratio is not None and is_one else None


def _as_sent(context: SubmissionContext, entry: TargetEntry) -> TargetEntry:
    """Return the entry with the achievement that its workbook holds, before any correction."""
    old = {each.new.place: each.old for each in context.book.corrections}
    return replace(
        entry,
        achieved=old.get(entry.achieved.place, entry.achieved),
        out_of=old.get(entry.out_of.place, entry.out_of),
    )


def _claim_issues(
    target: Target, claim: _Claim, now: Fraction, before: Fraction | None
) -> Iterator[Issue]:
    own = claim.own.value
    if own is None or claim.follows_from(target, now):
        return
    yield _kind(target, claim, now, before).at(
        claim.own.place,
        word=claim.word,
        own=number(own),
        computed=short_number(target.percent.round(now - claim.less)),
    )


def _kind(target: Target, claim: _Claim, now: Fraction, before: Fraction | None) -> IssueKind:
    if claim.is_another_rounding(now):
        return submission_kinds.OWN_PERCENT_ROUNDED_OTHERWISE
    follows_from_sent = (
        before is not None
        and before != now
        and (claim.follows_from(target, before) or claim.is_another_rounding(before))
    )
    if follows_from_sent:
        return submission_kinds.OWN_PERCENT_OF_THE_OLD
    return submission_kinds.OWN_PERCENT_DIFFERS


def _surplus_in_words(excess: Decimal) -> str:
    if excess == 0:
        return fragments.JUST_REACHED
    sentence = fragments.EXCEEDED_BY if excess > 0 else fragments.MISSED_BY
    return sentence.format(figure=number(abs(excess)))
