"""Which form a member's workbook is: made for whom, for which period, by which version."""

from thidua_reports.domain.period import Period
from thidua_reports.frozen import frozen

FORM_VERSION = 1
"""Counts up whenever a form of before can no longer be read as one of today."""

_SEPARATOR = " | "
_MAKER = "make-report"


@frozen
class FormIdentity:
    """What a form carries with it unseen, in two places; its file name and looks may change.

    `bloc` is the bloc's symbol, or its name where it has none.
    """

    version: int
    bloc: str
    period: Period
    year: int
    member: str

    @property
    def line(self) -> str:
        """The identity as one line, for the properties of a document."""
        parts = (_MAKER, str(self.version), self.bloc, self.period.value, str(self.year))
        return _SEPARATOR.join((*parts, self.member))


def identity_in(line: str) -> FormIdentity | None:
    """Return the identity written as one line; None where it is no such line."""
    parts = [part.strip() for part in line.split(_SEPARATOR.strip())]
    if len(parts) != 6 or parts[0] != _MAKER or not (parts[1] + parts[4]).isdigit():
        return None
    _, version, bloc, period, year, member = parts
    known = {each.value: each for each in Period}
    if period not in known:
        return None
    return FormIdentity(int(version), bloc, known[period], int(year), member)
