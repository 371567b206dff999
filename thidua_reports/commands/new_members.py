"""A list of members as it was read -> the rows of the sheet of members, and what is wrong in it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from thidua_reports.domain import words
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import start_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, IssueKind, errors
from thidua_reports.language.matching import matching_key, without_diacritics
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.reading.member_list import Listed, read_member_list
from thidua_reports.workspace.folder import required_file

LONGEST_CODE = 12
HANDY = re.compile(r"[A-Za-z0-9_.&-]+")
WORD = re.compile(r"\w+")
LEFT_OUT = ("va",)
"""Words that initials pass over: Sở Khoa học và Công nghệ is SKHCN."""


def is_handy(code: str) -> bool:
    """Return whether a code is short, in plain letters and without blanks."""
    return len(code) <= LONGEST_CODE and HANDY.fullmatch(code) is not None


def initials(name: str) -> str:
    """Return the initials of a name in plain capitals: "Sở Du lịch" gives SDL."""
    letters = "".join(
        word[0] for word in WORD.findall(without_diacritics(name)) if word not in LEFT_OUT
    )
    return letters.upper()[:LONGEST_CODE] or "DV"


def made_codes(names: Iterable[str], taken: Iterable[str]) -> Iterator[str]:
    """Yield a code for each name in turn; one that is `taken`, or made before, gets a number."""
    used = {matching_key(code) for code in taken}
    for name in names:
        code = _free(initials(name), used)
        used.add(matching_key(code))
        yield code


def _free(stem: str, used: set[str]) -> str:
    number, code = 1, stem
    while matching_key(code) in used:
        number += 1
        code = f"{stem[: LONGEST_CODE - len(str(number))]}{number}"
    return code


MOST_MEMBERS = 40
"""Blocs have 5 to 30 members; a longer list is probably that of several blocs."""


def listed_members(path: Path) -> tuple[tuple[Listed, ...], tuple[Issue, ...]]:
    """Return the members of the list at `path`, each with a code, and what is doubtful in it.

    Raises:
        CannotGoOn: there is no such file, it cannot be read, or its lines contradict each other.
    """
    if not path.is_file():
        raise CannotGoOn(start_kinds.NO_MEMBER_LIST.at(Place(str(path)), name=path))
    file = required_file(path, path.name)
    listed, unread = read_member_list(file.content, file.name)
    issues = (*unread, *list_issues(listed, file.name))
    if errors(issues):
        raise CannotGoOn(*issues)
    return _with_codes(listed), issues


def list_issues(listed: Sequence[Listed], file_name: str) -> Iterator[Issue]:
    """Yield what is wrong, or looks wrong, in a list."""
    for each in listed:
        yield from _row_issues(each)
    yield from _twice(listed, lambda each: each.code, "code", start_kinds.LISTED_CODE_TWICE)
    yield from _twice(listed, lambda each: each.name, "name", start_kinds.LISTED_NAME_TWICE)
    if len(listed) > MOST_MEMBERS:
        yield start_kinds.MANY_MEMBERS.at(Place(file_name), count=len(listed))


def _row_issues(listed: Listed) -> Iterator[Issue]:
    code = listed.code
    if not listed.name:
        yield start_kinds.LISTED_WITHOUT_NAME.at(listed.place, code=code)
    if matching_key(code).startswith(matching_key(words.EXAMPLE)):
        yield start_kinds.CODE_OF_AN_EXAMPLE.at(listed.place, code=code)
    elif code and not is_handy(code):
        proposed = initials(listed.name)
        yield start_kinds.UNHANDY_CODE.at(
            listed.place, code=code, most=LONGEST_CODE, proposed=proposed
        )


def _twice(
    listed: Iterable[Listed], text_of: Callable[[Listed], str], detail: str, kind: IssueKind
) -> Iterator[Issue]:
    first: dict[str, Listed] = {}
    for each in listed:
        text = text_of(each)
        earlier = first.setdefault(matching_key(text), each)
        if text and earlier is not each:
            yield kind.at(each.place, **{detail: text}, first=earlier.place.cell)


def _with_codes(listed: Sequence[Listed]) -> tuple[Listed, ...]:
    nameless = [each.name for each in listed if not each.code]
    codes = made_codes(nameless, [each.code for each in listed if each.code])
    return tuple(
        each if each.code else replace(each, entries={Members.code: next(codes), **each.entries})
        for each in listed
    )
