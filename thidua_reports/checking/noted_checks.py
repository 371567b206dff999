"""What the bloc notes down of its members must fit the bloc, its period and its rules."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from thidua_reports.checking.decision_checks import usual_days
from thidua_reports.checking.known_words import unknown_codes
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.noted import Noted
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.formulas.quantities import NOTED, NOTED_KINDS
from thidua_reports.formulas.rule_uses import quantities_used
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import bloc_kinds, noted_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts import bloc_sheets
from thidua_reports.layouts.criteria_sheets import Criteria
from thidua_reports.layouts.decision_sheets import UnrankedMembers
from thidua_reports.layouts.noted_sheets import NotedEvents, Receipts


def noted_names_known_codes(book: BlocBook) -> Iterator[Issue]:
    """What is noted down is of a member of the bloc, and of a criterion if it is of one."""
    named = [(fragments.A_MEMBER, each.member, each.place) for each in book.receipts]
    for each in book.noted:
        named.append((fragments.A_MEMBER, each.member, each.place))
        where = each.place.of(NotedEvents.criterion.heading)
        named.append((fragments.A_CRITERION, each.criterion, where))
    yield from unknown_codes(book, named)


def days_of_receipts_fit_the_period(book: BlocBook) -> Iterator[Issue]:
    """A workbook comes in when its period ends; another year is a slip of the pen."""
    first, last = usual_days(book.bloc.period, book.bloc.year)
    dated = [(book.bloc.deadline, book.bloc.place.of(bloc_sheets.DEADLINE.code))]
    for each in book.receipts:
        dated.append((each.received, each.place.of(Receipts.received.heading)))
        dated.append((each.own_deadline, each.place.of(Receipts.own_deadline.heading)))
    yield from _outside(book, dated, first, last)


def days_of_events_fit_the_period(book: BlocBook) -> Iterator[Issue]:
    """What counts in a period happened in its year, or was at least reported soon after."""
    first, (_, last) = date(book.bloc.year, 1, 1), usual_days(book.bloc.period, book.bloc.year)
    dated = ((each.day, each.place.of(NotedEvents.day.heading)) for each in book.noted)
    yield from _outside(book, dated, first, last)


def _outside(
    book: BlocBook, dated: Iterable[tuple[date | None, Place]], first: date, last: date
) -> Iterator[Issue]:
    bloc = book.bloc
    for day, place in dated:
        if day is not None and not first <= day <= last:
            yield bloc_kinds.DATE_OUTSIDE_PERIOD.at(
                place, day=f"{day:%d/%m/%Y}", period=bloc.period.value, year=bloc.year
            )


def workbooks_came_in_before_the_meeting(book: BlocBook) -> Iterator[Issue]:
    """What came in after the meeting was not there to be judged."""
    held = book.meeting.day
    for each in book.receipts:
        if held and each.received and each.received > held:
            yield noted_kinds.RECEIVED_AFTER_MEETING.at(
                each.place.of(Receipts.received.heading),
                day=f"{each.received:%d/%m/%Y}",
                meeting=f"{held:%d/%m/%Y}",
            )


def workbooks_that_came_in_were_awaited(book: BlocBook) -> Iterator[Issue]:
    """Of a member that sends nothing, as the bloc decided, no workbook came in."""
    absent = {each.member: each for each in book.policy.ranking.unranked if each.sends_nothing}
    for each in book.receipts:
        if each.received and each.member in absent:
            place = absent[each.member].place.of(UnrankedMembers.sends_nothing.heading)
            yield noted_kinds.RECEIVED_AND_SENDS_NOTHING.at(
                each.place.of(Receipts.received.heading),
                member=book.bloc.name_of(each.member),
                day=f"{each.received:%d/%m/%Y}",
                cell=place.cell,
            )


def own_deadlines_are_later(book: BlocBook) -> Iterator[Issue]:
    """A deadline that a member is granted is not before that of all."""
    deadline = book.bloc.deadline
    for each in book.receipts:
        if deadline and each.own_deadline and each.own_deadline < deadline:
            yield noted_kinds.OWN_DEADLINE_EARLIER.at(
                each.place.of(Receipts.own_deadline.heading),
                day=f"{each.own_deadline:%d/%m/%Y}",
                deadline=f"{deadline:%d/%m/%Y}",
            )


def events_are_noted_once(book: BlocBook) -> Iterator[Issue]:
    """A row like another one would be counted twice."""
    first: dict[Noted, Noted] = {}
    for each in book.noted:
        before = first.setdefault(each, each)
        if before is not each:
            yield noted_kinds.NOTED_TWICE.at(each.place, first=before.place.cell)


def events_count_where_they_are_meant(book: BlocBook) -> Iterator[Issue]:
    """An event counts in one criterion: in none it changes nothing, in several it counts often."""
    if not book.scored_criteria or book.bloc.period is Period.PLEDGE:
        return
    for each in book.noted:
        counting = _counting(book, each)
        details = {"kind": each.kind.value, "criterion": each.criterion}
        if len(counting) > 1:
            yield noted_kinds.COUNTED_IN_SEVERAL.at(each.place, criteria=joined(counting))
        elif not counting and each.member in {member.code for member in book.bloc.members}:
            kind = noted_kinds.COUNTED_NOWHERE if each.criterion else noted_kinds.NOT_COUNTED
            yield kind.at(each.place, **details)


def what_is_noted_counts_once(book: BlocBook) -> Iterator[Issue]:
    """Points given target by target are given, or taken off, as often as there are targets."""
    uses = quantities_used(book)
    by_target = {target.scored_by for target in book.targets} - {""}
    for criterion in book.scored_criteria:
        counted = sorted(NOTED & uses.get(criterion.rule, frozenset()))
        if counted and criterion.code in by_target:
            yield noted_kinds.COUNTED_AT_EACH_TARGET.at(
                criterion.place.of(Criteria.rule.heading),
                rule=criterion.rule,
                criterion=criterion.code,
                counted=joined(counted),
            )


def nothing_noted_is_told(book: BlocBook) -> Iterator[Issue]:
    """Where rules count what the bloc notes down and nothing is, all counts are 0: is that so?"""
    uses = quantities_used(book)
    asking = [
        each.code
        for each in book.scored_criteria
        if not uses.get(each.rule, frozenset()).isdisjoint(NOTED_KINDS)
    ]
    if asking and not book.noted and book.bloc.period is not Period.PLEDGE:
        name = NotedEvents.layout.name
        yield noted_kinds.NOTHING_NOTED.at(
            Place(BLOC_WORKBOOK, name),
            criteria=joined(asking),
            new_sheet=fragments.NEW_SHEET_OF_EVENTS if name in book.lacks else "",
        )


NOTED_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    noted_names_known_codes,
    days_of_receipts_fit_the_period,
    days_of_events_fit_the_period,
    workbooks_came_in_before_the_meeting,
    workbooks_that_came_in_were_awaited,
    own_deadlines_are_later,
    events_are_noted_once,
    events_count_where_they_are_meant,
    what_is_noted_counts_once,
    nothing_noted_is_told,
)


def _counting(book: BlocBook, noted: Noted) -> list[str]:
    """Return the criteria of the member in which an event counts."""
    uses = quantities_used(book)
    names = {name for name, kind in NOTED_KINDS.items() if kind is noted.kind}
    return [
        each.code
        for each in book.criteria_of(noted.member)
        if noted.is_about(each.code) and not names.isdisjoint(uses.get(each.rule, frozenset()))
    ]
