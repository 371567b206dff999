"""A problem found in the input, the kinds of problems there are, and lists of them."""

from collections.abc import Iterable
from enum import Enum

from thidua_reports.domain.place import Place
from thidua_reports.domain.tabs import leading_to, with_tabs
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.language.matching import nearest
from thidua_reports.language.text import in_one_line


class Severity(Enum):
    """How much a problem matters, the worst first; the value is the word the user sees."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    NOTE = "ghi chú"


@frozen
class Issue:
    """One problem in one place, ready to be shown to the person who can fix it.

    `about` is the code of the member that it is of, where its place is no workbook of that member.
    `files` are the files that its remedy leads to, by their names, where these are not its place.
    """

    kind: "IssueKind"
    place: Place
    message: str
    remedy: str
    about: str = ""
    files: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.place}: {self.message} {self.remedy} [{self.kind.code}]"


@frozen
class IssueKind:
    """One entry of the catalogue: what can be wrong, and what to do about it."""

    code: str
    severity: Severity
    message: str
    remedy: str

    def __post_init__(self) -> None:
        """Tables are written as the sheets that they were; most share one with others."""
        object.__setattr__(self, "message", with_tabs(self.message))
        object.__setattr__(self, "remedy", with_tabs(self.remedy))

    def at(self, place: Place, **details: object) -> Issue:
        """Return this problem as found at `place`; a forgotten detail raises KeyError.

        What is quoted may hold anything; the sentences are one line each, and can be printed.
        """
        message, remedy = (
            in_one_line(leading_to(sentence, str(details.get("sheet", ""))).format(**details))
            for sentence in (self.message, self.remedy)
        )
        return Issue(self, place, message, remedy)


class CannotGoOn(Exception):  # noqa: N818 - it states the case
    """Nothing can be made; the issues are the reasons."""

    def __init__(self, *issues: Issue) -> None:
        super().__init__("; ".join(str(issue) for issue in issues))
        self.issues = issues


def did_you_mean(text: str, candidates: Iterable[str]) -> str:
    """Return a sentence that names the near candidate, or nothing."""
    near = nearest(text, candidates)
    return fragments.DID_YOU_MEAN.format(near=near) if near else ""


def deduplicated(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return the issues without repetitions: at a cell in error, only the first error remains."""
    found = tuple(dict.fromkeys(issues))
    first: dict[Place, Issue] = {}
    for issue in errors(found):
        if issue.place.cell:
            first.setdefault(issue.place, issue)
    return tuple(issue for issue in found if first.get(issue.place, issue) is issue)


def by_file(issues: Iterable[Issue]) -> dict[str, tuple[Issue, ...]]:
    """Return the issues of each file, the most severe first."""
    order, files = list(Severity), dict[str, list[Issue]]()
    for issue in issues:
        files.setdefault(issue.place.workbook, []).append(issue)
    return {
        name: tuple(sorted(found, key=lambda issue: order.index(issue.kind.severity)))
        for name, found in sorted(files.items())
    }


def count_of(issues: Iterable[Issue], severity: Severity) -> int:
    """Return how many issues are of that severity."""
    return sum(issue.kind.severity is severity for issue in issues)


def errors(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return what would make the report wrong."""
    return tuple(issue for issue in issues if issue.kind.severity is Severity.ERROR)


def places_in_error(issues: Iterable[Issue]) -> frozenset[Place]:
    """Return the cells, and the sheets as a whole, on which an error casts doubt."""
    places = (place for issue in errors(issues) for place in issue.place.doubted)
    return frozenset(place for place in places if place.sheet)
