"""Very many issues of one kind in one sheet -> the first of them, which counts the others."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import number
from thidua_reports.presenting import phrases

MOST_ALIKE = 20
"""The most issues of one kind in one sheet that are listed one by one."""


def in_brief(issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """Return the issues in their order, one of each kind in a sheet where they are very many."""
    groups: dict[tuple[str, str, str], list[Issue]] = {}
    for issue in issues:
        groups.setdefault(_kind_and_sheet(issue), []).append(issue)
    return tuple(_listed(issues, groups))


def untold(issues: Sequence[Issue], told: Collection[Issue]) -> tuple[Issue, ...]:
    """Return the issues that are neither among those told in brief nor counted by one of them."""
    counting = {_kind_and_sheet(each) for each in told if each not in issues}
    return tuple(
        each for each in issues if each not in told and _kind_and_sheet(each) not in counting
    )


def _listed(
    issues: Sequence[Issue], groups: dict[tuple[str, str, str], list[Issue]]
) -> Iterator[Issue]:
    for issue in issues:
        group = groups[_kind_and_sheet(issue)]
        if len(group) <= MOST_ALIKE or not issue.place.cell:
            yield issue
        elif issue is group[0]:
            yield _first_with_count(group)


def _kind_and_sheet(issue: Issue) -> tuple[str, str, str]:
    return issue.kind.code, issue.place.workbook, issue.place.sheet


def _first_with_count(group: Sequence[Issue]) -> Issue:
    first, *others = group
    cells = ", ".join(_areas(each.place.cell for each in others))
    elsewhere = phrases.ALIKE_ELSEWHERE.format(count=number(Decimal(len(others))), cells=cells)
    return replace(first, message=f"{first.message} {elsewhere}")


def _areas(cells: Iterable[str]) -> Iterator[str]:
    """Yield the cells, those of one column that follow each other as H1–H29."""
    areas: list[list[str]] = []
    for cell in cells:
        if areas and _follows(areas[-1][-1], cell):
            areas[-1].append(cell)
        else:
            areas.append([cell])
    return (each[0] if len(each) == 1 else f"{each[0]}–{each[-1]}" for each in areas)


def _follows(before: str, cell: str) -> bool:
    column, row = _column(before), _column(cell)
    is_next = before[len(column) :].isdigit() and cell[len(row) :].isdigit()
    return column == row and is_next and int(cell[len(row) :]) == int(before[len(column) :]) + 1


def _column(cell: str) -> str:
    return cell.rstrip("0123456789")
