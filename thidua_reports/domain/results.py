"""What became of a registered target, and how far it has come at mid-year."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import ceil

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.period import Period
from thidua_reports.domain.ratios import compared_ratio
from thidua_reports.domain.submission import TargetEntry
from thidua_reports.domain.targets import Target
from thidua_reports.frozen import frozen
from thidua_reports.language.measured_units import is_counted


@frozen
class TargetResult:
    """A registered target and what became of it.

    `value` is what is compared with the plan. `percent`, `excess` and `growth` are rounded as the
    target asks, in per cent (97, 7,3, 25,3). Any of them is None where it cannot be known, or means
    nothing. `doubtful` means that an error is at one of the cells, or that a report is still
    awaited.
    """

    target: Target
    entry: TargetEntry | None
    value: Fraction | None
    ratio: Fraction | None
    percent: Decimal | None
    excess: Decimal | None
    growth: Decimal | None
    doubtful: bool

    @property
    def is_never_reported(self) -> bool:
        """Return whether the bloc has settled that no report of it comes."""
        return self.entry is None and not self.doubtful

    @property
    def compared(self) -> Decimal | None:
        """The ratio as it is compared with the plan everywhere: 1 is met, more is exceeded.

        At nine digits, as rules compare it; what is nearer to the plan than that has met it.
        """
        return None if self.ratio is None else compared_ratio(self.ratio)

    @property
    def is_met(self) -> bool | None:
        """Return whether its plan is met; what was asked of nobody is, None is unknown."""
        if self.target.has_plan is False:
            return True
        return None if self.compared is None else self.compared >= 1

    @property
    def is_exceeded(self) -> bool | None:
        """Return whether it is better than its plan; what cannot be better is, None is unknown."""
        if self.target.has_plan is False:
            return False
        return None if self.compared is None else self.compared > 1 or self.cannot_be_better

    @property
    def cannot_be_better(self) -> bool:
        """Return whether less is better and there is none at all: met in full, by no percentage."""
        return self.target.asks_for_less and self.ratio is not None and self.value == 0

    @property
    def has_no_percentage(self) -> bool:
        """Return whether it meets or misses its plan without a percentage that shows how far."""
        return self.ratio is not None and self.percent is None


def by_group(results: Iterable[TargetResult]) -> list[list[TargetResult]]:
    """Return the results that are averaged together, group by group."""
    groups: dict[str, list[TargetResult]] = {}
    for result in results:
        groups.setdefault(result.target.group, []).append(result)
    return list(groups.values())


@frozen
class Progress:
    """A result against the `share` of its plan that is due by now (0,5 is half of the plan).

    Quantities are exact, in the target's unit. What rests on a figure that is missing or in doubt
    is None.
    """

    result: TargetResult
    share: Decimal

    @property
    def due(self) -> Fraction | None:
        """What should have been reached by now; None where the plan has been forgotten.

        Half of a plan of 25 works is 13: of what is counted one by one nothing less is enough.
        """
        exact = self._share_of_plan
        if exact is None or not self.is_of_whole_ones:
            return exact
        return Fraction(ceil(exact))

    @property
    def is_rounded_up(self) -> bool:
        """Return whether more is due than the very share of the plan."""
        return self.due != self._share_of_plan

    @property
    def is_of_whole_ones(self) -> bool:
        """Return whether plan and figure are whole numbers of a unit that has no parts."""
        target, entry = self.result.target, self.result.entry
        figures = [target.plan.value, entry.achieved.value if entry else None]
        return is_counted(target.unit) and all(
            each is None or Fraction(each).denominator == 1 for each in figures
        )

    @property
    def reached(self) -> Fraction | None:
        """What has been reached, as far as it can be relied on."""
        return None if self.result.doubtful else self.result.value

    @property
    def is_behind(self) -> bool | None:
        """Return whether less has been reached than is due; None where that cannot be judged."""
        missing = self.missing
        return None if missing is None else missing > 0

    @property
    def missing(self) -> Fraction | None:
        """What is still missing from what is due; zero where enough has been reached."""
        if self.due is None or self.reached is None:
            return None
        return max(self.due - self.reached, Fraction(0))

    @property
    def points_behind(self) -> Decimal | None:
        """By how many percentage points of the plan it is behind the share, as shown.

        Zero where the rounded percentage hides that it is behind; None where it is not behind.
        """
        percent = self.result.percent
        if not self.is_behind or percent is None:
            return None
        # not rounded by itself: 36,75 % would be 36,8 % reached and 13,3 of 50 % missing
        return max(100 * self.share - percent, Decimal(0))

    @property
    def _share_of_plan(self) -> Fraction | None:
        plan = self.result.target.plan.value
        return None if plan is None else Fraction(plan) * Fraction(self.share)


def progress(result: TargetResult, elapsed: Decimal) -> Progress | None:
    """Return how far a target has come when `elapsed` of the year has passed.

    None for what is not due bit by bit: a state at one moment, a rate, yes or no, what should stay
    low, what has no plan. A plan of zero is none, unless an error calls for another.
    """
    target = result.target
    has_no_plan = target.without_plan or (target.has_plan is False and not result.doubtful)
    if not target.adds_up or has_no_plan or not elapsed:
        return None
    return Progress(result, target.share_due(elapsed))


def progress_at_mid_year(bloc: Bloc, result: TargetResult) -> Progress | None:
    """Return how far a target has come; None at any other time, and for what is due whole."""
    return progress(result, due_at_mid_year(bloc))


def due_at_mid_year(bloc: Bloc) -> Decimal:
    """Return what share of a year's plan is due by now; 0 where the whole year is reported."""
    return bloc.elapsed if bloc.period is Period.HALF_YEAR else Decimal(0)


def looks_sufficient(result: TargetResult, elapsed: Decimal = Decimal(0)) -> bool:
    """Return whether less than the plan, or than what is due of it, is rounded up to just that."""
    if result.percent is None or result.compared is None:
        return False
    found = progress(result, elapsed)
    is_late = found is not None and bool(found.is_behind) and not found.points_behind
    return is_late or (result.compared < 1 and result.percent >= 100)
