"""What the bloc noted down of a member, in words beside the points that rest on it."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.noted import Noted
from thidua_reports.domain.place import Figure, Placed
from thidua_reports.domain.scores import ScoredItem
from thidua_reports.formulas.quantities import NOTED_KINDS, Quantity
from thidua_reports.language.vietnamese import sentence_start
from thidua_reports.layouts.noted_sheets import NotedEvents, Receipts
from thidua_reports.presenting import phrases

OF_WHAT = " – "
"""Between what was counted and from what."""
_LATE, _RECEIVED = "ngày nộp chậm", "nhận {received}, hạn {due}"
_COUNTED: Mapping[str, str] = {
    Quantity.LATE_REPORTS: "lần báo cáo chậm",
    Quantity.VIOLATIONS: "lần vi phạm",
    Quantity.COMMENDATIONS: "lần được biểu dương",
}
_SEVERAL, _ON = "{what} ({count} lần)", "ngày {day}"


def noted_words(book: BlocBook, member: str, criterion: str) -> dict[str, str]:
    """Return by quantity what was counted, and from what: who reported it, and when."""
    found = {
        name: OF_WHAT.join(filter(None, (noun, _sources(book, name, member, criterion))))
        for name, noun in _COUNTED.items()
    }
    return {**found, Quantity.LATE_DAYS: OF_WHAT.join(filter(None, (_LATE, _days(book, member))))}


def with_day_of_receipt(book: BlocBook, member: Member) -> str:
    """Return a member's name, and the day on which its workbook came in where one is noted."""
    day = book.received_on(member.code)
    return f"{member.name}, {_ON.format(day=_day(day))}" if day else member.name


def _days(book: BlocBook, member: str) -> str:
    receipt = book.receipt_of(member)
    due = receipt.due(book.bloc.deadline) if receipt else None
    if receipt is None or receipt.received is None or due is None:
        return ""
    return _RECEIVED.format(received=_day(receipt.received), due=_day(due))


def _sources(book: BlocBook, name: str, member: str, criterion: str) -> str:
    return "; ".join(
        filter(None, map(_source, book.noted_of(member, NOTED_KINDS[name], criterion)))
    )


def _source(noted: Noted) -> str:
    what = noted.what.rstrip(".")
    if what and noted.count is not None and noted.count > 1:
        what = _SEVERAL.format(what=what, count=noted.count)
    day = _ON.format(day=_day(noted.day)) if noted.day else ""
    return ", ".join(filter(None, (what, noted.source.rstrip("."), day)))


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def noted_figures(
    book: BlocBook, item: ScoredItem
) -> Iterator[tuple[str, tuple[str, Figure, str]]]:
    """Yield what the points of the item rest on: of which event, what it is, the figure's cell."""
    member, criterion = item.member.code, item.criterion.code
    receipt, days = book.receipt_of(member), book.days_late(member)
    if item.rests_on(Quantity.LATE_DAYS) and receipt and days is not None:
        place = receipt.place.of(Receipts.received.heading)
        yield "", (_named(Quantity.LATE_DAYS), Placed(Decimal(days), place), "")
    for name, kind in NOTED_KINDS.items():
        for each in book.noted_of(member, kind, criterion) if item.rests_on(name) else ():
            times = None if each.count is None else Decimal(each.count)
            place = each.place.of(NotedEvents.count.heading)
            yield _event(each), (_named(name), Placed(times, place), "")


def _event(noted: Noted) -> str:
    """Return what tells an event from others of its kind, however often it happened."""
    return "; ".join(filter(None, (noted.what, noted.source, _day(noted.day) if noted.day else "")))


def _named(quantity: str) -> str:
    name = phrases.QUANTITIES[quantity]
    return sentence_start(name)
