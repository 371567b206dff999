"""How far targets have come when only a share of the year has passed."""

from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult
from thidua_reports.frozen import frozen


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
        """What should have been reached by now; None where the plan has been forgotten."""
        plan = self.result.target.plan.value
        return None if plan is None else Fraction(plan) * Fraction(self.share)

    @property
    def reached(self) -> Fraction | None:
        """What has been reached, as far as it can be relied on."""
        return None if self.result.doubtful else self.result.value

    @property
    def is_behind(self) -> bool | None:
        """Tell whether less has been reached than is due; None where that cannot be judged."""
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


def progress(result: TargetResult, elapsed: Decimal) -> Progress | None:
    """Return how far a target has come when `elapsed` of the year has passed.

    None for what is not due bit by bit: a level, a rate, yes or no, what should stay low, what has
    no plan. A plan of zero is none, unless an error says that it should be another.
    """
    target = result.target
    has_no_plan = target.without_plan or (target.has_plan is False and not result.doubtful)
    if not target.adds_up or has_no_plan or not elapsed:
        return None
    return Progress(result, target.share_due(elapsed))


def progress_at_mid_year(bloc: Bloc, result: TargetResult) -> Progress | None:
    """Return how far a target has come; None at any other time, and for what is due whole."""
    return progress(result, bloc.elapsed) if bloc.period is Period.HALF_YEAR else None
