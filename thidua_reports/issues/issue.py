"""A problem found in the input, and the kinds of problems there are."""

from enum import Enum

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.language.text import in_one_line


class Severity(Enum):
    """How much a problem matters; the value is the word the user sees."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    NOTE = "ghi chú"


@frozen
class Issue:
    """One problem in one place, ready to be shown to the person who can fix it."""

    kind: "IssueKind"
    place: Place
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message} {self.remedy} [{self.kind.code}]"


@frozen
class IssueKind:
    """One entry of the catalogue: what can be wrong, and what to do about it."""

    code: str
    severity: Severity
    message: str
    remedy: str

    def at(self, place: Place, **details: object) -> Issue:
        """Return this problem as found at `place`; a forgotten detail raises KeyError.

        What is quoted may hold anything; the sentences are one line each, and can be printed.
        """
        message = in_one_line(self.message.format(**details))
        return Issue(self, place, message, in_one_line(self.remedy.format(**details)))
