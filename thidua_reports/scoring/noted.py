"""What the bloc notes down of its members -> quantities of rules, and what of it is not known."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place, is_in_doubt
from thidua_reports.domain.submission import Submission
from thidua_reports.formulas.quantities import NOTED, NOTED_KINDS, Quantity
from thidua_reports.formulas.rule_uses import quantities_used
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import noted_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts import bloc_sheets
from thidua_reports.layouts.noted_sheets import NotedEvents, Receipts

_RECEIPTS = Place(BLOC_WORKBOOK, Receipts.layout.name)
_EVENTS = Place(BLOC_WORKBOOK, NotedEvents.layout.name)


def noted_inputs(book: BlocBook, member: str, criterion: str) -> Mapping[str, Decimal | None]:
    """Return the quantities that the bloc knows of a member, as rules of the criterion count them.

    Of what nothing is noted down, nothing has happened; how late a workbook was is unknown then.
    """
    days = book.days_late(member)
    found: dict[str, Decimal | None] = {
        name: _times([each.count for each in book.noted_of(member, kind, criterion)])
        for name, kind in NOTED_KINDS.items()
    }
    return {**found, Quantity.LATE_DAYS: None if days is None else Decimal(days)}


def _times(counts: Sequence[int | None]) -> Decimal | None:
    known = [count for count in counts if count is not None]
    return Decimal(sum(known)) if len(known) == len(counts) else None


def is_noted_in_doubt(
    book: BlocBook, key: tuple[str, str], names: Collection[str], in_error: Collection[Place]
) -> bool:
    """Return whether an error is in a row that a rule with these `names` looks at.

    The `key` are the member and the criterion. An error about a sheet is one of all its rows.
    """
    if NOTED.isdisjoint(names):
        return False
    places = list[Place]()
    receipt = book.receipt_of(key[0])
    if Quantity.LATE_DAYS in names:
        places += [_RECEIPTS, receipt.place] if receipt else [_RECEIPTS]
    for name, kind in NOTED_KINDS.items():
        if name in names:
            places += [_EVENTS, *(each.place for each in book.noted_of(key[0], kind, key[1]))]
    return any(is_in_doubt(place, in_error) for place in places)


def decisive_sheets(book: BlocBook) -> frozenset[str]:
    """Return the sheets of what is noted down on which points rest, as the rules are."""
    used = _used(book, book.scored_criteria)
    sheets = {_RECEIPTS.sheet} if Quantity.LATE_DAYS in used else set[str]()
    return frozenset(sheets if used.isdisjoint(NOTED_KINDS) else {*sheets, _EVENTS.sheet})


def unknown_receipts(
    book: BlocBook, submissions: Sequence[Submission], in_error: Collection[Place]
) -> Iterator[Issue]:
    """Yield that it is not known how late workbooks came in: an error where a rule asks for it.

    Where none asks it is noted, once the days of other workbooks are. What could not be read has
    been reported.
    """
    lacking = [each for each in submissions if _lacks_day(book, each.member, in_error)]
    asked = [each for each in lacking if _is_asked(book, each.member)]
    others = [each for each in lacking if each not in asked]
    if asked:
        yield noted_kinds.RECEIPT_NEEDED.at(
            _RECEIPTS,
            members=_named(book, asked),
            new_sheet=fragments.NEW_SHEET_OF_RECEIPTS if _RECEIPTS.sheet in book.lacks else "",
            saving=_saving(asked),
        )
    if others and any(each.received for each in book.receipts):
        yield noted_kinds.RECEIPT_MISSING.at(
            _RECEIPTS, members=_named(book, others), saving=_saving(others)
        )
    place = book.bloc.place.of(bloc_sheets.DEADLINE.code)
    if _needs_deadline(book) and place not in in_error:
        yield noted_kinds.DEADLINE_NEEDED.at(place)


def _needs_deadline(book: BlocBook) -> bool:
    return book.bloc.deadline is None and any(
        each.received and not each.own_deadline and _is_asked(book, each.member)
        for each in book.receipts
    )


def _is_asked(book: BlocBook, member: str) -> bool:
    """Return whether points of the member rest on how late its workbook was."""
    is_reported = book.bloc.period is not Period.PLEDGE
    return is_reported and Quantity.LATE_DAYS in _used(book, book.criteria_of(member))


def _used(book: BlocBook, criteria: Iterable[Criterion]) -> frozenset[str]:
    """Return all quantities that the rules of the criteria use."""
    uses = quantities_used(book)
    return frozenset(name for each in criteria for name in uses.get(each.rule, frozenset()))


def _lacks_day(book: BlocBook, member: str, in_error: Collection[Place]) -> bool:
    receipt = book.receipt_of(member)
    if receipt is None:
        return True
    return receipt.received is None and not is_in_doubt(receipt.place, in_error)


def _named(book: BlocBook, submissions: Iterable[Submission]) -> str:
    """Return the members' names, each with a hint of when its workbook was last saved."""
    return joined([_with_saving(book, each) for each in submissions])


def _saving(submissions: Iterable[Submission]) -> str:
    """Return what the days of saving are good for; "" where none is named."""
    return fragments.SAVING_IS_NO_RECEIPT if any(each.saved_on for each in submissions) else ""


def _with_saving(book: BlocBook, submission: Submission) -> str:
    """Return the member's name and, as a hint, when its workbook was last saved."""
    name, saved = book.bloc.name_of(submission.member), submission.saved_on
    if saved is None:
        return name
    return fragments.LAST_SAVED.format(member=name, day=f"{saved:%d/%m/%Y}")
