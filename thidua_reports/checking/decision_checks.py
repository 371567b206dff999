"""What the bloc and its meeting decided must fit the bloc and its criteria."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import AgreedScore
from thidua_reports.domain.place import Place
from thidua_reports.issues import catalogue
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.vietnamese import number


def votes_fit_the_bloc(book: BlocBook) -> Iterator[Issue]:
    """No more votes are counted than the bloc has members."""
    for vote in book.meeting.votes:
        counted = [vote.in_favour, vote.against, vote.abstaining]
        votes = sum((count.value for count in counted if count.value is not None), Decimal(0))
        if votes > len(book.bloc.members):
            yield catalogue.VOTES_EXCEED_MEMBERS.at(
                vote.in_favour.place,
                matter=vote.matter,
                votes=votes,
                members=len(book.bloc.members),
            )


def agreed_scores_are_complete(book: BlocBook) -> Iterator[Issue]:
    """Once one score has been agreed, all are needed."""
    given = {(s.member, s.criterion) for s in book.agreed if s.points.value is not None}
    missing = [
        f"{member.code} – {criterion.code}"
        for member in book.bloc.members
        for criterion in book.criteria
        if criterion.rule
        and criterion.applies_to_member(member.code)
        and (member.code, criterion.code) not in given
    ]
    if given and missing:
        yield catalogue.AGREED_NOT_COMPLETE.at(
            Place(layout.FILE_NAME, layout.AGREED.name), missing="; ".join(missing)
        )


def agreed_scores_are_possible(book: BlocBook) -> Iterator[Issue]:
    """An agreed score is at most standard and bonus, of each target where these are scored."""
    criteria = {criterion.code: criterion for criterion in book.criteria}
    for score in book.agreed:
        criterion, points = criteria.get(score.criterion), score.points.value
        if criterion is None or points is None or criterion.standard.value is None:
            continue
        best = criterion.standard.value + (criterion.max_bonus.value or Decimal(0))
        maximum = best * _scored_items(book, score)
        if points > maximum:
            yield catalogue.AGREED_ABOVE_MAXIMUM.at(
                score.points.place,
                points=number(points),
                maximum=number(maximum),
                member=score.member,
                criterion=score.criterion,
            )


def agreed_scores_count(book: BlocBook) -> Iterator[Issue]:
    """An agreed score is about a criterion that is scored and assigned to the member."""
    criteria = {criterion.code: criterion for criterion in book.criteria}
    for score in book.agreed:
        criterion, points = criteria.get(score.criterion), score.points.value
        if criterion is None or points is None:
            continue
        if not (criterion.rule and criterion.applies_to_member(score.member)):
            yield catalogue.AGREED_NOT_SCORED.at(
                score.place, criterion=criterion.code, member=score.member, points=number(points)
            )


def leader_and_deputy_differ(book: BlocBook) -> Iterator[Issue]:
    """Two offices are held by two members, this year and next."""
    pairs = (
        (book.bloc.leader, book.bloc.deputy),
        (book.meeting.next_leader, book.meeting.next_deputy),
    )
    for leader, deputy in pairs:
        if leader and leader == deputy:
            place = Place(layout.FILE_NAME, layout.BLOC.name)
            yield catalogue.SAME_OFFICE.at(place, member=leader)


DECISION_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    votes_fit_the_bloc,
    agreed_scores_are_complete,
    agreed_scores_are_possible,
    agreed_scores_count,
    leader_and_deputy_differ,
)


def _scored_items(book: BlocBook, score: AgreedScore) -> int:
    own = [t for t in book.targets if t.criterion == score.criterion and t.member == score.member]
    return max(1, len(own))
