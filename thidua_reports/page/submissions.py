"""The bloc and what came in -> who has submitted what, and what was not used."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.domain.submission import Fate, Received
from thidua_reports.language.vietnamese import fraction, long_date
from thidua_reports.page.issue_list import Groups, anchor, counted, member_key
from thidua_reports.page.views import Link, MemberRow, Submissions, UnusedFile
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.score_words import absence_in_words


def submissions(
    book: BlocBook, standings: Standings, account: Sequence[Received], groups: Groups
) -> Submissions:
    """Return who has sent in a workbook that can be used, and which files are not used and why."""
    members = [
        _member(book, each, [file for file in account if file.member == each.member.code], groups)
        for each in standings.members
    ]
    return Submissions(
        summary=_summary(standings),
        deadline=_deadline(book),
        has_dates=any(each.received for each in members),
        members=members,
        unused=[*_unused(book, account)],
    )


def _summary(standings: Standings) -> str:
    submitted = sum(each.submitted for each in standings.members)
    if not standings.members:
        return words.NO_UNITS
    counted_ones = fraction(Decimal(submitted), Decimal(len(standings.members)))
    return words.SUBMITTED.format(submitted=counted_ones)


def _deadline(book: BlocBook) -> str:
    day = book.bloc.deadline
    if day is None:
        return words.NO_DEADLINE
    told = words.DEADLINE.format(day=long_date(day, day.year))
    return told if book.receipts else f"{told} {words.NO_RECEIPTS}"


def _member(
    book: BlocBook, standing: MemberStanding, files: Sequence[Received], groups: Groups
) -> MemberRow:
    code = standing.member.code
    key, receipt = member_key(book, code), book.receipt_of(code)
    found = groups[key]
    return MemberRow(
        name=standing.member.name,
        state=_state(standing, files),
        is_missing=standing.is_awaited,
        files=[each.name for each in files if each.fate is Fate.USED],
        received=words.DAY.format(day=receipt.received) if receipt and receipt.received else "",
        late=_late(book, standing),
        issues=Link(counted(found), anchor(key)) if found else None,
    )


def _late(book: BlocBook, standing: MemberStanding) -> str:
    """Return how late the workbook was, and by when it was to come where that is another day."""
    code = standing.member.code
    days, receipt = book.days_late(code), book.receipt_of(code)
    late = "" if days is None else words.DAYS_LATE.format(days=days) if days else words.IN_TIME
    if receipt is None or receipt.own_deadline is None:
        return late
    own = words.OWN_DEADLINE.format(day=words.DAY.format(day=receipt.own_deadline))
    return f"{late} {own}".strip()


def _state(standing: MemberStanding, files: Sequence[Received]) -> str:
    if standing.submitted:
        return words.HAS_SUBMITTED
    if standing.absence is not None:
        return absence_in_words(standing)
    is_refused = any(each.fate is Fate.REFUSED for each in files)
    return words.NOT_USABLE if is_refused else words.NOT_SUBMITTED


def _unused(book: BlocBook, account: Sequence[Received]) -> Iterator[UnusedFile]:
    for each in account:
        if each.fate is not Fate.USED:
            member = book.bloc.name_of(each.member)
            yield UnusedFile(each.name, each.fate.value, member, each.why)
