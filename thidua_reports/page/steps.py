"""What is wrong, awaited and to be read -> what to do before sending, what decides most first."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.scores import Basis
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.language.vietnamese import counted_integer, joined
from thidua_reports.page.findings import Findings, Unusable
from thidua_reports.page.issue_list import (
    BLOC_GROUP,
    OF_NO_MEMBER,
    OTHER_GROUP,
    STRAY_GROUP,
    address_of,
    anchor,
    group_name,
    member_key,
)
from thidua_reports.page.link_views import Link, Step
from thidua_reports.page.sorts import Sort, is_known_later, of_sort
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.noted_words import with_day_of_receipt

MOST_ASKED = 2
"""How many members are asked one by one; more are asked in one step that names them all."""
SUBMISSIONS, ISSUES, POINTS = "#nop", "#van-de", "#diem"
"""The addresses of sections."""


def steps(findings: Findings) -> Iterator[Step]:
    """Yield what to do, in this order: figures that are hardly so, errors, who is awaited, reading.

    By a figure that is far off errors may come up elsewhere, as of honours that were decided.
    """
    yield from _ask_again(findings)
    yield from _mend(findings, BLOC_GROUP, words.MEND_BLOC)
    yield from _mend(findings, STRAY_GROUP, words.MEND_STRAY)
    yield from _begin_at(findings, _of_others(findings), words.MEND_OTHERS)
    yield from _send_again(findings)
    yield from _move(findings)
    yield from _find(findings)
    yield from _remind(findings)
    yield from _ask(findings)
    yield from _look_over(findings)


def _ask_again(findings: Findings) -> Iterator[Step]:
    """Yield whom to ask whether a figure that is many times its plan is so."""
    found = {key: of_sort(each, Sort.UNLIKELY) for key, each in findings.groups.items()}
    asked = [key for key, issues in found.items() if issues and key not in OF_NO_MEMBER]
    names = {key: group_name(findings.material.book, key) for key in asked}
    if len(asked) <= MOST_ASKED:
        for key in asked:
            yield from _begin_at(findings, found[key], words.ASK_AGAIN, member=names[key])
    else:
        count = counted_integer(sum(len(found[key]) for key in asked))
        text = words.ASK_AGAIN_ALL.format(count=count, units=counted_integer(len(asked)))
        yield Step(
            text,
            ISSUES,
            [Link(names[key], address_of(findings.groups, found[key][0])) for key in asked],
        )
    others = [issue for key, issues in found.items() if key not in asked for issue in issues]
    yield from _begin_at(findings, others, words.LOOK_AGAIN)


def _mend(findings: Findings, key: str, pattern: str) -> Iterator[Step]:
    name = group_name(findings.material.book, key)
    yield from _begin_at(findings, errors(findings.groups[key]), pattern, member=name)


def _of_others(findings: Findings) -> list[Issue]:
    """Return the errors of no member and not of the bloc; that none came in is told by name."""
    found = errors(findings.groups[OTHER_GROUP])
    return [
        each
        for each in found
        if each.kind is not file_kinds.NO_MEMBER_WORKBOOKS or not findings.awaited
    ]


def _send_again(findings: Findings) -> Iterator[Step]:
    """Yield what to do about members whose files came in and cannot be used."""
    unusable = findings.unusable
    if len(unusable) <= MOST_ASKED:
        yield from (Step(_what_to_send(each), _anchor(findings, each.code)) for each in unusable)
    else:
        text = words.SEND_AGAIN_ALL.format(count=counted_integer(len(unusable)))
        links = [Link(each.name, _anchor(findings, each.code)) for each in unusable]
        yield Step(text, SUBMISSIONS, links)


def _what_to_send(unusable: Unusable) -> str:
    pattern = words.KEEP_ONE if len(unusable.files) > 1 else words.SEND_AGAIN
    return pattern.format(member=unusable.name, files=joined(unusable.files))


def _move(findings: Findings) -> Iterator[Step]:
    """Yield what to do about workbooks that came in, and lie where none is read."""
    misplaced = findings.misplaced
    if misplaced:
        units = [
            words.LIES_AT.format(name=each.name, files=joined(files)) for each, files in misplaced
        ]
        count = counted_integer(len(misplaced))
        yield Step(words.MOVE_IN.format(count=count, units=joined(units)), SUBMISSIONS)


def _find(findings: Findings) -> Iterator[Step]:
    """Yield what to do about workbooks that came in by the bloc's own word, and are not there."""
    noted = findings.noted
    if noted:
        count = counted_integer(len(noted))
        units = joined([with_day_of_receipt(findings.material.book, each) for each in noted])
        yield Step(words.FIND_RECEIVED.format(count=count, units=units), SUBMISSIONS)


def _remind(findings: Findings) -> Iterator[Step]:
    silent = findings.silent
    if silent:
        count = counted_integer(len(silent))
        came = any(each.submitted for each in findings.material.standings.members)
        pattern = words.REMIND if came else words.NONE_CAME_IN
        text = pattern.format(count=count, units=joined([each.name for each in silent]))
        yield Step(text, SUBMISSIONS)


def _ask(findings: Findings) -> Iterator[Step]:
    """Yield which members are to mend their workbooks, those with most errors first."""
    asked = [member_key(findings.material.book, each.code) for each in findings.submitted]
    in_error = [key for key in asked if errors(findings.groups[key])]
    in_error.sort(key=lambda each: -len(errors(findings.groups[each])))
    if len(in_error) <= MOST_ASKED:
        for key in in_error:
            yield from _mend(findings, key, words.ASK_MEMBER)
    else:
        links = [Link(_with_count(findings, key), anchor(key)) for key in in_error]
        text = words.ASK_MEMBERS.format(count=counted_integer(len(in_error)))
        yield Step(text, ISSUES, links)


def _with_count(findings: Findings, key: str) -> str:
    name = group_name(findings.material.book, key)
    return words.WITH_COUNT.format(
        name=name, count=counted_integer(len(errors(findings.groups[key])))
    )


def _look_over(findings: Findings) -> Iterator[Step]:
    found = {each: of_sort(findings.issues, each) for each in Sort}
    yield from _begin_at(findings, found[Sort.READING], words.READ_READINGS)
    others = words.READ_OTHER_WARNINGS if found[Sort.READING] else words.READ_WARNINGS
    yield from _begin_at(findings, found[Sort.WARNING], others)
    yield from _begin_at(findings, found[Sort.KEPT], words.SETTLE_KEPT)
    later = words.KNOWN_LATER if any(map(is_known_later, found[Sort.GAP])) else ""
    yield from _begin_at(findings, found[Sort.GAP], words.FILL_GAPS, later=later)
    standings = findings.material.standings
    if findings.is_provisional and standings.basis is Basis.COMPUTED:
        yield Step(words.AGREE_POINTS, POINTS)
    yield from _begin_at(findings, found[Sort.NOTE], words.READ_NOTES)


def _begin_at(
    findings: Findings, found: Sequence[Issue], pattern: str, **named: str
) -> Iterator[Step]:
    """Yield what to do about some issues, with where the first is; it leads to that one."""
    if found:
        where = words.ONLY_AT if len(found) == 1 else words.BEGIN_AT
        place = _shown(found[0].place)
        text = pattern.format(
            count=counted_integer(len(found)),
            where=where.format(place=place) if place else "",
            **named,
        )
        yield Step(text, address_of(findings.groups, found[0]))


def _shown(place: Place) -> str:
    """Return where to look; khoi.xlsx by its name unless something in it is named."""
    is_all_of_bloc = not place.sheet and place.workbook in ("", BLOC_WORKBOOK)
    return "" if is_all_of_bloc else str(place)


def _anchor(findings: Findings, code: str) -> str:
    """Return where the issues of a member are; where it has none, who has submitted."""
    key = member_key(findings.material.book, code)
    return anchor(key) if findings.groups[key] else SUBMISSIONS
