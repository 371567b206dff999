"""Issues -> those of khoi.xlsx, of each member and of all else, as the page lists them."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.domain.submission import Received
from thidua_reports.issues.issue import Issue, Severity, count_of
from thidua_reports.language.vietnamese import counted_integer, joined
from thidua_reports.page.sorts import Sort, of_sort, sort_of
from thidua_reports.page.views import IssueGroup, IssueList, IssueRow, SeverityCount, SortCount
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.alike_issues import in_brief
from thidua_reports.workspace.folder import MEMBERS_FOLDER

BLOC_GROUP, STRAY_GROUP, OTHER_GROUP = "khoi", "thanh-vien", "khac"
"""The keys of the groups that are of no member: khoi.xlsx, what came in from nobody knows whom,
templates and results. Those of members are numbers."""
OF_NO_MEMBER = {
    BLOC_GROUP: words.OF_BLOC,
    STRAY_GROUP: words.OF_NOBODY,
    OTHER_GROUP: words.OF_OTHERS,
}
"""What is in those groups."""
MOST_ACCEPTED = 5
"""How many of the accepted readings are named; the sheet of khoi.xlsx has them all."""

_NAMED_SORTS = (Sort.UNLIKELY, Sort.READING, Sort.KEPT, Sort.GAP)
"""What is more than the severity says."""

Groups = Mapping[str, Sequence[Issue]]


def grouped(book: BlocBook, account: Sequence[Received], issues: Sequence[Issue]) -> Groups:
    """Return the issues by the key of their group, the most severe first: as the steps follow.

    A group without issues is there too, so that whoever is asked for has one.
    """
    codes = [each.code for each in book.bloc.members]
    owners = {each.name: each.member for each in account if each.member in codes}
    groups: dict[str, list[Issue]] = {BLOC_GROUP: [], STRAY_GROUP: []}
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
    return OF_NO_MEMBER.get(key) or book.bloc.members[int(key) - 1].name


def anchor(key: str) -> str:
    """Return the address of a group on the page."""
    return f"#van-de-{key}"


def address_of(groups: Groups, issue: Issue) -> str:
    """Return the address of an issue on the page; of one that is not listed, of one like it."""
    key = next(key for key, issues in groups.items() if issue in issues)
    listed = in_brief(groups[key])
    places = [(each.kind, each.place, each.message) for each in listed]
    sheets = [(each.kind, each.place.workbook, each.place.sheet) for each in listed]
    place = (issue.kind, issue.place, issue.message)
    sheet = (issue.kind, issue.place.workbook, issue.place.sheet)
    at = places.index(place) if place in places else sheets.index(sheet)
    return f"{anchor(key)}-{at + 1}"


def issue_list(
    book: BlocBook, groups: Groups, accepted: Sequence[Issue], told: Sequence[Issue]
) -> IssueList:
    """Return all issues, very many alike ones in one; those that are accepted only by place.

    `told` are those of the files made, which no document can hold.
    """
    brief = {key: in_brief(issues) for key, issues in groups.items()}
    every = [issue for issues in groups.values() for issue in issues]
    listed = sum(map(len, brief.values()))
    return IssueList(
        total=words.TOTAL.format(counts=counted(every)) if every else words.NO_ISSUE_AT_ALL,
        severities=[*severity_counts(every)],
        sorts=[*sort_counts(every)],
        notes=[
            *([words.WHO_CORRECTS] if every else []),
            *(
                [words.IN_BRIEF.format(listed=counted_integer(listed))]
                if listed < len(every)
                else []
            ),
            *([words.ONLY_HERE.format(count=counted_integer(len(told)))] if told else []),
            *([_accepted(accepted)] if accepted else []),
        ],
        groups=[
            IssueGroup(key, group_name(book, key), counted(groups[key]), [*map(row_of, issues)])
            for key, issues in brief.items()
            if issues
        ],
    )


def counted(issues: Sequence[Issue]) -> str:
    """Return how many there are of each severity: "01 lỗi, 02 cảnh báo"."""
    counts = [(count_of(issues, each), each.value) for each in Severity]
    return ", ".join(f"{counted_integer(count)} {name}" for count, name in counts if count)


def _key(book: BlocBook, owners: Mapping[str, str], issue: Issue) -> str:
    name = issue.place.workbook
    if name in ("", BLOC_WORKBOOK):
        return BLOC_GROUP
    if name in owners:
        return member_key(book, owners[name])
    if issue.about:
        return member_key(book, issue.about)
    return STRAY_GROUP if name.startswith(f"{MEMBERS_FOLDER}/") else OTHER_GROUP


def severity_counts(issues: Sequence[Issue]) -> Iterator[SeverityCount]:
    """Yield how many issues of each severity there are."""
    for severity in Severity:
        yield SeverityCount(words.LEVELS[severity], severity.value, count_of(issues, severity))


def sort_counts(every: Sequence[Issue]) -> Iterator[SortCount]:
    """Yield how many issues there are about which the same is to be done."""
    for sort in Sort:
        found = of_sort(every, sort)
        if found:
            yield SortCount(sort.value, words.SORTS[sort.value], len(found))


def _accepted(accepted: Sequence[Issue]) -> str:
    places = [str(each.place) for each in accepted[:MOST_ACCEPTED]]
    left = len(accepted) - len(places)
    places += [words.MORE_ACCEPTED.format(count=counted_integer(left))] if left else []
    return words.ACCEPTED.format(count=counted_integer(len(accepted)), places=joined(places))


def row_of(issue: Issue) -> IssueRow:
    """Return an issue as it is listed."""
    place, severity, sort = issue.place, issue.kind.severity, sort_of(issue)
    return IssueRow(
        level=words.LEVELS[severity],
        severity=severity.value,
        sort=sort.value,
        sort_name=words.SORTS[sort.value] if sort in _NAMED_SORTS else "",
        file=place.workbook or BLOC_WORKBOOK,
        where=" › ".join(filter(None, (place.on_sheet, place.cell))),
        message=issue.message,
        remedy=issue.remedy,
        code=issue.kind.code,
        files=issue.files or (issue.place.workbook,),
    )
