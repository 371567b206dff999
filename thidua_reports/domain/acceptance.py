"""Doubts and assumptions that the bloc has looked at and accepted."""

from dataclasses import field
from datetime import date

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen


@frozen
class Subject:
    """A cell as its author would name it, wherever its row has moved to; `value` is its text.

    `member` is empty for khoi.xlsx. What is not about a cell has only some of these.
    """

    member: str
    sheet: str = ""
    item: str = ""
    column: str = ""
    value: str = ""

    @property
    def name(self) -> tuple[str, str, str, str]:
        """The cell's author and place, without its contents; more blanks are one."""
        parts = (self.member, self.sheet, self.item, self.column)
        member, sheet, item, column = (" ".join(part.split()) for part in parts)
        return member, sheet, item, column


@frozen
class AcceptedReading:
    """A message that somebody accepted on a day: its code, its words, and the cell it is about."""

    subject: Subject
    code: str
    message: str
    by: str
    day: date | None
    place: Place = field(compare=False)

    @property
    def counts(self) -> bool:
        """Return whether it names who accepted it, and when."""
        return bool(self.by) and self.day is not None
