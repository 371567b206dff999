"""What a bloc takes from one period to the next: past figures, changed members, the pledge."""

from dataclasses import field

from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Figure, Place, Placed
from thidua_reports.domain.targets import Direction, Target, TargetKind
from thidua_reports.frozen import frozen
from thidua_reports.language.matching import matching_key


@frozen
class PastFigure:
    """What a member planned and achieved of a target in an earlier period.

    Both figures are as comparable ones: a rate in per cent also where it was reported as a/b, a
    yes/no target as 1 or 0. Either is None where it was not known, or in doubt, at the time. What
    kind of target it was is kept for the one who registers it again.
    """

    member: str
    code: str
    name: str
    unit: str
    year: int | None
    period: Period | None
    plan: Figure
    achieved: Figure
    note: str
    place: Place = field(compare=False)
    kind: TargetKind | None = None
    direction: Direction | None = None
    compared_with: str = ""
    criterion: str = ""
    parent: str = ""
    group: str = ""

    def is_of(self, target: Target) -> bool:
        """Return whether it is about the same thing as the target: code, wording and unit agree.

        A code alone may have been given to another target in the new year.
        """
        return (self.member, self.code, matching_key(self.name), matching_key(self.unit)) == (
            target.member,
            target.code,
            matching_key(target.name),
            matching_key(target.unit),
        )


@frozen
class Succession:
    """A member that goes on as another: renamed (`new` alone has it) or merged (several share it).

    `name` and `short_name` are those of the member from now on; blank where they stay.
    """

    old: str
    new: str
    name: str
    short_name: str
    reason: str
    place: Place = field(compare=False)


ROW = ""
"""In place of a column's name where a row as a whole is meant: added, or taken away."""


@frozen
class PledgedFact:
    """One thing as it is agreed: on a sheet of khoi.xlsx, of a row (by its code), in a column.

    `name` describes what the row is about; it is to be read, not compared. A row `is_added`
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
