"""A way of scoring as a new khoi.xlsx shows it: live on values to try it on."""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal

from thidua_reports.frozen import frozen


@frozen
class ReadyRule:
    """A way of scoring with its explanation, the values it can be tried on, and what they give."""

    name: str
    points: str
    bonus: str
    explanation: str
    trial: Mapping[str, str] = field(default_factory=dict)
    example: str = ""

    def trial_values(self) -> dict[str, Decimal]:
        """Return the trial values as figures."""
        return {name: Decimal(value) for name, value in self.trial.items()}
