"""The bloc and what came in -> who has submitted what, and what was not used."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from thidua_reports.domain.arrival import Arrival, arrival_of
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.receipt import Receipt
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.domain.submission import Fate, Received
from thidua_reports.language.vietnamese import counted_integer, fraction, long_date, sentence_start
from thidua_reports.page.issue_list import Groups, anchor, counted, member_key
from thidua_reports.page.link_views import Link
from thidua_reports.page.submission_views import MemberRow, NotedRow, Submissions, UnusedFile
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.score_words import absence_in_words

_OWN = (Fate.USED, Fate.REFUSED, Fate.MISPLACED)
"""What became of the files that are named beside their member."""


def submissions(material: Material, account: Sequence[Received], groups: Groups) -> Submissions:
    """Return who has sent in a workbook that can be used, and which files are not used and why."""
    book, standings = material.book, material.standings
    submitted = {each.member.code for each in standings.members if each.submitted}
    saved = {each.member: each.saved_on for each in material.submissions}
    members = [
        _member(
            each,
            arrival_of(book, each.member.code, submitted, account),
            [file for file in account if file.member == each.member.code],
            _days(book, each.member.code, saved.get(each.member.code)),
            _link(groups, member_key(book, each.member.code)),
        )
        for each in standings.members
    ]
    return Submissions(
        summary=_summary(standings),
        deadline=_deadline(book),
        has_dates=any(each.received or each.late for each in members),
        members=members,
        unused=[*_unused(book, account)],
        noted=[*_noted(book)],
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
    standing: MemberStanding,
    arrival: Arrival,
    files: Sequence[Received],
    days: tuple[str, str],
    issues: Link | None,
) -> MemberRow:
    received, late = days
    return MemberRow(
        name=standing.member.name,
        state=_state(standing, arrival),
        is_missing=standing.is_awaited,
        files=[each.name for each in files if each.fate in _OWN],
        received=received,
        late=late,
        issues=issues,
    )


def _link(groups: Groups, key: str) -> Link | None:
    return Link(counted(groups[key]), anchor(key)) if groups[key] else None


def _days(book: BlocBook, code: str, saved_on: date | None) -> tuple[str, str]:
    """Return when a workbook came in, and how late; else when it was saved last, to go by."""
    receipt = book.receipt_of(code)
    if receipt is not None and receipt.received is not None:
        return words.DAY.format(day=receipt.received), _late(book, receipt)
    saved = "" if saved_on is None else words.SAVED_ON.format(day=words.DAY.format(day=saved_on))
    return saved, "" if receipt is None else _late(book, receipt)


def _late(book: BlocBook, receipt: Receipt) -> str:
    """Return how late a workbook was, and by when it was to come where that is another day."""
    days = receipt.days_late(book.bloc.deadline)
    late = "" if days is None else words.DAYS_LATE.format(days=days) if days else words.IN_TIME
    if receipt.own_deadline is None:
        return late
    own = words.OWN_DEADLINE.format(day=words.DAY.format(day=receipt.own_deadline))
    return f"{late} {own}".strip()


def _state(standing: MemberStanding, arrival: Arrival) -> str:
    return absence_in_words(standing) or words.ARRIVALS[arrival]


def _unused(book: BlocBook, account: Sequence[Received]) -> Iterator[UnusedFile]:
    for each in account:
        if each.fate is not Fate.USED:
            member = book.bloc.name_of(each.member)
            why = f"{sentence_start(each.why.rstrip('.'))}."
            yield UnusedFile(each.name, each.fate.value, member, why)


def _noted(book: BlocBook) -> Iterator[NotedRow]:
    """Yield what the bloc has noted down, in the order of its members."""
    codes = [each.code for each in book.bloc.members]
    known = [each for each in book.noted if each.member in codes]
    for each in sorted(known, key=lambda noted: codes.index(noted.member)):
        is_for_one = bool(each.criterion)
        named = words.NOTED_FOR.format(what=each.what, criterion=each.criterion).strip()
        yield NotedRow(
            member=book.bloc.name_of(each.member),
            kind=each.kind.value,
            what=named if is_for_one else each.what,
            count=words.UNKNOWN_COUNT if each.count is None else counted_integer(each.count),
            source=each.source,
            day=words.DAY.format(day=each.day) if each.day else "",
        )
