"""The figures of a chart, which a Word template draws as its author has designed it."""

from collections.abc import Sequence
from decimal import Decimal

from thidua_reports.frozen import frozen


@frozen
class Series:
    """A row of figures of one colour, an entry for each category; None draws nothing."""

    name: str
    values: Sequence[Decimal | None]

    @property
    def is_empty(self) -> bool:
        """Return whether nothing of it is drawn."""
        return all(value is None for value in self.values)


@frozen
class Chart:
    """What a chart shows: its categories, the series in their order, and itself in words.

    An empty series keeps its place, so that the others keep their colours. `description` is what a
    screen reader says of the chart.
    """

    categories: Sequence[str] = ()
    series: Sequence[Series] = ()
    description: str = ""

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to draw."""
        return all(each.is_empty for each in self.series)


NO_CHART = Chart()
"""The figures of a chart that is left out."""
