"""What was frozen when the pledge was signed, and what the bloc has changed of it since."""

from dataclasses import field

from thidua_reports.domain.place import Place, Placed
from thidua_reports.frozen import frozen

ROW = ""
"""Stands for the column where a row as a whole is meant: added, or taken away."""


@frozen
class PledgedFact:
    """One thing as it is agreed: on a sheet of khoi.xlsx, of a row (by its code), in a column.

    `name` says in words what the row is about; it is to be read, not compared. A row `is_added`
    that the bloc added to the pledge later, by a change.
    """

    sheet: str
    code: str
    name: str
    column: str
    value: str
    place: Place = field(compare=False)
    is_added: bool = False

    @property
    def row(self) -> tuple[str, str]:
        """The row it is a part of."""
        return self.sheet, self.code

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is about, whatever its value."""
        return self.sheet, self.code, self.column


@frozen
class PledgeChange:
    """What the bloc decided to change of the pledge, from what to what, and why."""

    sheet: str
    code: str
    column: str
    old: Placed[str]
    new: Placed[str]
    reason: str
    source: str
    place: Place = field(compare=False)

    @property
    def row(self) -> tuple[str, str]:
        """The row that it changes."""
        return self.sheet, self.code

    @property
    def key(self) -> tuple[str, str, str]:
        """What it changes."""
        return self.sheet, self.code, self.column
