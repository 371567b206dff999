"""What the bloc and its meeting decided must fit the bloc and its criteria."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.meeting import AgreedScore
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.formulas.least_points import most_points
from thidua_reports.formulas.rule_uses import scored_target_by_target, usable_rules
from thidua_reports.issues.catalogue import bloc_kinds, decision_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import joined, number, short_number
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import decision_sheets, meeting_sheets


def votes_fit_the_bloc(book: BlocBook) -> Iterator[Issue]:
    """No more votes are counted than the bloc has members."""
    for vote in book.meeting.votes:
        counted = [vote.in_favour, vote.against, vote.abstaining]
        votes = sum((count.value for count in counted if count.value is not None), Decimal(0))
        if votes > len(book.bloc.members):
            yield decision_kinds.VOTES_EXCEED_MEMBERS.at(
                vote.in_favour.place,
                matter=vote.matter,
                votes=votes,
                members=len(book.bloc.members),
            )


def agreed_scores_are_complete(book: BlocBook) -> Iterator[Issue]:
    """Once one score has been agreed, all are needed, but for members that are not ranked."""
    given = {(s.member, s.criterion) for s in book.agreed if s.points.value is not None}
    unranked = {each.member for each in book.policy.ranking.unranked}
    missing = [
        f"{member.code} – {criterion.code}"
        for member in book.bloc.members
        for criterion in book.criteria_of(member.code)
        if member.code not in unranked and (member.code, criterion.code) not in given
    ]
    if given and missing:
        yield decision_kinds.AGREED_NOT_COMPLETE.at(
            Place(BLOC_WORKBOOK, decision_sheets.Agreed.layout.name), missing="; ".join(missing)
        )


def reasons_come_with_points(book: BlocBook) -> Iterator[Issue]:
    """A reason without an agreed score: a score was probably meant."""
    for score in book.agreed:
        if score.reason and score.points.value is None:
            yield decision_kinds.REASON_WITHOUT_POINTS.at(
                score.points.place,
                member=score.member,
                criterion=score.criterion,
                reason=shortened(score.reason),
            )


def agreed_scores_are_possible(book: BlocBook) -> Iterator[Issue]:
    """An agreed score is neither above the most nor below the least the criterion can bring."""
    rules = usable_rules(book)
    for score, criterion, points in _given(book):
        rule = rules.get(criterion.rule)
        if rule is None:
            continue
        times = _scored_items(book, score)
        most = most_points(criterion, rule, times)
        least = -(criterion.max_deduction.value or Decimal(0)) * times
        if most is not None and points > most:
            yield _impossible(decision_kinds.AGREED_ABOVE_MAXIMUM, score, points, most)
        if points < least:
            yield _impossible(decision_kinds.AGREED_BELOW_MINIMUM, score, points, least)


def agreed_scores_are_rounded(book: BlocBook) -> Iterator[Issue]:
    """An agreed score has no more decimals than the points that are computed."""
    decimals = book.policy.points.decimals
    for score in book.agreed:
        points = score.points.value
        if points is not None and points != round(points, decimals):
            yield decision_kinds.AGREED_WITH_MORE_DECIMALS.at(
                score.points.place, points=number(points), decimals=decimals
            )


def agreed_scores_count(book: BlocBook) -> Iterator[Issue]:
    """An agreed score is about a criterion that is scored and assigned to the member."""
    scored = {criterion.code for criterion in book.scored_criteria}
    for score, criterion, points in _given(book):
        if not (criterion.code in scored and book.is_assigned(criterion, score.member)):
            yield decision_kinds.AGREED_NOT_SCORED.at(
                score.place.of(decision_sheets.Agreed.criterion.heading),
                criterion=criterion.code,
                member=score.member,
                points=number(points),
            )


def leader_and_deputy_differ(book: BlocBook) -> Iterator[Issue]:
    """Two offices are held by two members, this year and next."""
    bloc, meeting = book.bloc, book.meeting
    next_deputy = meeting.place.of(meeting_sheets.NEXT_DEPUTY.code)
    pairs = (
        (bloc.leader, bloc.deputy, bloc.place.of(layout.DEPUTY.code)),
        (meeting.next_leader, meeting.next_deputy, next_deputy),
    )
    for leader, deputy, place in pairs:
        if leader and leader == deputy:
            yield bloc_kinds.SAME_OFFICE.at(place, member=leader)


def dates_fit_the_period(book: BlocBook) -> Iterator[Issue]:
    """A meeting on a year is not held at its beginning, nor one on half a year in the next year."""
    first, last = usual_days(book.bloc.period, book.bloc.year)
    dated = (
        (book.meeting.day, book.meeting.place.of(meeting_sheets.DAY.code)),
        *(
            (book.documents.identities[document.name].day, book.bloc.place.of(document.day.code))
            for document in layout.DOCUMENTS
            if document.day
        ),
    )
    for day, place in dated:
        if day is not None and not first <= day <= last:
            yield bloc_kinds.DATE_OUTSIDE_PERIOD.at(
                place, day=f"{day:%d/%m/%Y}", period=book.bloc.period.value, year=book.bloc.year
            )


def attendance_is_noted(book: BlocBook) -> Iterator[Issue]:
    """Of every member it is noted down whether it was there, once the meeting has been held."""
    missing = [member.name for member in book.bloc.members if book.was_present(member) is None]
    if book.meeting.has_been_held and missing:
        place = Place(BLOC_WORKBOOK, meeting_sheets.Attendees.layout.name)
        yield bloc_kinds.ATTENDANCE_MISSING.at(place, members=joined(missing))


DECISION_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    votes_fit_the_bloc,
    agreed_scores_are_complete,
    reasons_come_with_points,
    agreed_scores_are_possible,
    agreed_scores_are_rounded,
    agreed_scores_count,
    leader_and_deputy_differ,
    dates_fit_the_period,
    attendance_is_noted,
)


def _given(book: BlocBook) -> Iterator[tuple[AgreedScore, Criterion, Decimal]]:
    """Yield the agreed scores that have points, with their criterion."""
    for score in book.agreed:
        criterion, points = book.criteria_by_code.get(score.criterion), score.points.value
        if criterion is not None and points is not None:
            yield score, criterion, points


def _scored_items(book: BlocBook, score: AgreedScore) -> int:
    if score.criterion not in scored_target_by_target(book):
        return 1
    return max(1, len(book.targets_of(score.criterion, score.member)))


def _impossible(kind: IssueKind, score: AgreedScore, points: Decimal, limit: Decimal) -> Issue:
    return kind.at(
        score.points.place,
        points=number(points),
        limit=short_number(limit),
        member=score.member,
        criterion=score.criterion,
    )


def usual_days(period: Period, year: int) -> tuple[date, date]:
    """Return the first and the last day on which what closes a period is likely."""
    match period:
        case Period.PLEDGE:
            return date(year - 1, 10, 1), date(year, 12, 31)
        case Period.HALF_YEAR:
            return date(year, 5, 1), date(year, 12, 31)
    return date(year, 10, 1), date(year + 1, 12, 31)
