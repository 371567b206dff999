"""Issues -> those of khoi.xlsx, of each member and of all else, as the page lists them."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.domain.submission import Received
from thidua_reports.issues.issue import Issue, Severity, count_of
from thidua_reports.page.views import IssueGroup, IssueList, IssueRow, SeverityCount
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.alike_issues import in_brief

BLOC_GROUP, OTHER_GROUP = "khoi", "khac"
"""The keys of the groups that are of no member; those of members are numbers."""

Groups = Mapping[str, Sequence[Issue]]


def grouped(book: BlocBook, account: Sequence[Received], issues: Sequence[Issue]) -> Groups:
    """Return the issues by the key of their group, the most severe first: khoi.xlsx, members, rest.

    A group without issues is there too, so that whoever is asked for has one.
    """
    codes = [each.code for each in book.bloc.members]
    owners = {each.name: each.member for each in account if each.member in codes}
    groups: dict[str, list[Issue]] = {BLOC_GROUP: []}
    groups |= {member_key(book, code): [] for code in codes} | {OTHER_GROUP: []}
    order = list(Severity)
    for issue in sorted(issues, key=lambda each: order.index(each.kind.severity)):
        groups[_key(book, owners, issue)].append(issue)
    return groups


def member_key(book: BlocBook, code: str) -> str:
    """Return the key of a member's group: its number in the bloc, safe in an address."""
    return str([each.code for each in book.bloc.members].index(code) + 1)


def group_name(book: BlocBook, key: str) -> str:
    """Return whose issues are in a group."""
    if key == BLOC_GROUP:
        return words.OF_BLOC
    return words.OF_OTHERS if key == OTHER_GROUP else book.bloc.members[int(key) - 1].name


def anchor(key: str) -> str:
    """Return the address of a group on the page."""
    return f"#van-de-{key}"


def issue_list(book: BlocBook, groups: Groups, accepted: int) -> IssueList:
    """Return all issues, very many alike ones in one; those that are accepted only counted."""
    brief = {key: in_brief(issues) for key, issues in groups.items()}
    every = [issue for issues in groups.values() for issue in issues]
    listed = sum(map(len, brief.values()))
    return IssueList(
        total=words.TOTAL.format(counts=counted(every)) if every else words.NO_ISSUE_AT_ALL,
        severities=[*_severities(every)],
        listed=listed,
        notes=[*_notes(len(every), listed, accepted)],
        groups=[
            IssueGroup(key, group_name(book, key), counted(groups[key]), [*map(_row, issues)])
            for key, issues in brief.items()
            if issues
        ],
    )


def counted(issues: Sequence[Issue]) -> str:
    """Return how many there are of each severity: "1 lỗi, 2 cảnh báo"."""
    counts = [(count_of(issues, each), each.value) for each in Severity]
    return ", ".join(f"{count} {name}" for count, name in counts if count)


def _key(book: BlocBook, owners: Mapping[str, str], issue: Issue) -> str:
    name = issue.place.workbook
    if name in ("", BLOC_WORKBOOK):
        return BLOC_GROUP
    if name in owners:
        return member_key(book, owners[name])
    return member_key(book, issue.about) if issue.about else OTHER_GROUP


def _severities(issues: Sequence[Issue]) -> Iterator[SeverityCount]:
    for severity in Severity:
        yield SeverityCount(words.LEVELS[severity], severity.value, count_of(issues, severity))


def _notes(count: int, listed: int, accepted: int) -> Iterator[str]:
    if listed < count:
        yield words.IN_BRIEF.format(listed=listed)
    if accepted:
        yield words.ACCEPTED.format(count=accepted)


def _row(issue: Issue) -> IssueRow:
    place, severity = issue.place, issue.kind.severity
    return IssueRow(
        level=words.LEVELS[severity],
        severity=severity.value,
        file=place.workbook or BLOC_WORKBOOK,
        where=" › ".join(filter(None, (place.sheet, place.cell))),
        message=issue.message,
        remedy=issue.remedy,
        code=issue.kind.code,
    )
