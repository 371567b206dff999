"""What became of a registered target."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.ratios import compared_ratio
from thidua_reports.domain.submission import TargetEntry
from thidua_reports.domain.targets import Target
from thidua_reports.frozen import frozen


@frozen
class TargetResult:
    """A registered target and what became of it.

    `value` is what is compared with the plan. `percent`, `excess` and `growth` are rounded as the
    target asks, in per cent (97, 7,3, 25,3). Any of them is None where it cannot be known, or says
    nothing. `doubtful` tells that an error stands at one of the cells, or that a report is still
    awaited.
    """

    target: Target
    report: TargetEntry | None
    value: Fraction | None
    ratio: Fraction | None
    percent: Decimal | None
    excess: Decimal | None
    growth: Decimal | None
    doubtful: bool

    @property
    def is_never_reported(self) -> bool:
        """Tell whether the bloc has settled that no report of it comes."""
        return self.report is None and not self.doubtful

    @property
    def compared(self) -> Decimal | None:
        """The ratio as it is compared with the plan everywhere: 1 is met, more is exceeded.

        At nine digits, as rules compare it; what is nearer to the plan than that has met it.
        """
        return None if self.ratio is None else compared_ratio(self.ratio)

    @property
    def is_met(self) -> bool | None:
        """Tell whether its plan is met; what was asked of nobody is, None is unknown."""
        if self.target.has_plan is False:
            return True
        return None if self.compared is None else self.compared >= 1

    @property
    def is_exceeded(self) -> bool | None:
        """Tell whether it is better than its plan; what cannot be better is, None is unknown."""
        if self.target.has_plan is False:
            return False
        return None if self.compared is None else self.compared > 1 or self.cannot_be_better

    @property
    def cannot_be_better(self) -> bool:
        """Tell whether less is better and there is none at all: met in full, by no percentage."""
        return self.target.asks_for_less and self.ratio is not None and self.value == 0

    @property
    def has_no_percentage(self) -> bool:
        """Tell whether it meets or misses its plan without a percentage that says how far."""
        return self.ratio is not None and self.percent is None


def by_group(results: Iterable[TargetResult]) -> list[list[TargetResult]]:
    """Return the results that are averaged together, group by group."""
    groups: dict[str, list[TargetResult]] = {}
    for result in results:
        groups.setdefault(result.target.group, []).append(result)
    return list(groups.values())
