"""When a member's workbook came in, and how many days that was after the deadline."""

from dataclasses import field
from datetime import date

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen


@frozen
class Receipt:
    """The day on which the bloc got a member's workbook, as the bloc itself noted it down.

    `own_deadline` is that of this member alone, where the bloc granted it another one.
    """

    member: str
    received: date | None
    own_deadline: date | None
    note: str
    place: Place = field(compare=False)

    def due(self, deadline: date | None) -> date | None:
        """Return by when it was to come in; `deadline` is that of the whole bloc."""
        return self.own_deadline or deadline

    def days_late(self, deadline: date | None) -> int | None:
        """Return how many days it was late, 0 where it was not; None while a day is unknown."""
        due = self.due(deadline)
        if self.received is None or due is None:
            return None
        return max(0, (self.received - due).days)
