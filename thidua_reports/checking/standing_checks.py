"""What can be wrong with scores, ratings, ranks and classes once the points are known."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from thidua_reports.checking.ballot_standing_checks import BALLOT_STANDING_CHECKS
from thidua_reports.checking.scale_checks import SCALE_USE_CHECKS
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import AgreedScore
from thidua_reports.domain.place import BLOC_WORKBOOK, Figure, Place
from thidua_reports.domain.scores import Basis, CriterionScore
from thidua_reports.domain.standing import Standings, Tie
from thidua_reports.domain.submission import CriterionEntry
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import decision_kinds, number_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import (
    joined,
    joined_names,
    number,
    percent,
    plain,
    points_or_share,
    short_number,
)
from thidua_reports.layouts.bloc_sheets import RANKED_BY
from thidua_reports.layouts.decision_sheets import Agreed, Honours, TieBreaks
from thidua_reports.scoring.honours import awards_left, passed_over


def check_standings(book: BlocBook, standings: Standings) -> tuple[Issue, ...]:
    """Return every problem of the standings, in the order of the checks."""
    return tuple(issue for check in CHECKS for issue in check(book, standings))


def agreed_otherwise_without_reason(_: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield the agreed scores that differ from what was computed and give no reason.

    What was computed when they were agreed is what counts, where that was noted down.
    """
    for standing, score in standings.scores():
        agreed, points = score.agreed, score.agreed_points
        if agreed is None or points is None or agreed.reason:
            continue
        computed = _computed_then(score)
        if computed is not None and points != computed:
            yield decision_kinds.AGREED_WITHOUT_REASON.at(
                agreed.place.of(Agreed.reason.heading),
                agreed=number(points),
                member=standing.member.name,
                criterion=score.criterion.code,
                computed=short_number(computed),
                difference=short_number(abs(points - computed)),
            )


def reasons_say_why_a_score_differs(_: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield each member's first reason that is printed nowhere, naming where the others are."""
    for standing in standings.members:
        idle = [] if standing.absence else list(_with_idle_reasons(standing.scores.all))
        for score, agreed in idle[:1]:
            others = joined([other.criterion.code for other, _ in idle[1:]])
            yield decision_kinds.REASON_WITHOUT_DIFFERENCE.at(
                agreed.place.of(Agreed.reason.heading),
                reason=shortened(agreed.reason),
                agreed=number(agreed.points.value or Decimal(0)),
                member=standing.member.name,
                criterion=score.criterion.code,
                others=fragments.CRITERIA_LIKEWISE.format(criteria=others) if others else "",
            )


def _with_idle_reasons(
    scores: Sequence[CriterionScore],
) -> Iterator[tuple[CriterionScore, AgreedScore]]:
    for score in scores:
        agreed, points = score.agreed, score.agreed_points
        if agreed is None or points is None or not agreed.reason or score.printed_reason:
            continue
        if points == _computed_then(score):
            yield score, agreed


def _computed_then(score: CriterionScore) -> Decimal | None:
    """Return what was computed when the points were agreed, else what is now; None if unknown."""
    noted = score.agreed.computed.value if score.agreed else None
    if noted is not None:
        return noted
    return score.computed if score.is_complete else None


def numbers_among_ratings(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield the figures reported where other members report a rating in words."""
    values = {rating.value for rating in book.ratings}
    entries: dict[str, list[CriterionEntry]] = {}
    for _, score in standings.scores():
        own = (item.entry for item in score.items if item.entry is not None)
        entries.setdefault(score.criterion.code, []).extend(own)
    for rows in entries.values():
        for row in rows if any(each.rating for each in rows) else ():
            value = row.achieved.value
            if not row.rating and value is not None and value not in values:
                yield number_kinds.NUMBER_AMONG_RATINGS.at(
                    row.achieved.place,
                    found=number(value),
                    ratings=", ".join(rating.word for rating in book.ratings),
                )


def ties_not_settled(_: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield the members that share a rank for want of a figure, or in a ranking that is final."""
    for tie in standings.ties:
        if (tie.waits_for_figures and standings.basis is Basis.AGREED) or (
            tie.settled_by is None and not standings.provisional
        ):
            yield _tie(standings, tie)


def points_are_compared_fairly(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield that members are ranked by points although not all can reach the same."""
    maxima = {
        standing.member.name: standing.scores.maximum
        for standing in standings.members
        if standing.unranked is None and standing.scores.all
    }
    if not standings.by_share and len(set(maxima.values())) > 1:
        yield decision_kinds.UNEQUAL_MAXIMA.at(
            book.bloc.place.of(RANKED_BY.code),
            maxima=joined([f"{name} {short_number(most)}" for name, most in maxima.items()]),
        )


def least_values_fit(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield classes and honours whose least value is of another size than what is compared.

    The limits are our own: half of what can be reached for the highest class and for honours, a
    twentieth for the other classes, and one and a half times as much for all.
    """
    maxima = [standing.scores.maximum for standing in standings.members if standing.scores.all]
    most = Decimal(100) if standings.by_share else max(maxima, default=Decimal(0))
    grades = sorted(
        ((grade.least, grade.name) for grade in book.policy.ranking.grades if grade.least.value),
        key=lambda each: each[0].value or Decimal(0),
    )
    honours = [(each.least, each.title) for each in book.honours if each.least.value is not None]
    usual = [(each, most / 20) for each in grades[:-1]]
    usual += [(each, most / 2) for each in (*grades[-1:], *honours)]
    for (least, name), fewest in usual if most else ():
        if least.value is not None and not fewest <= least.value <= most * 3 / 2:
            yield _misfit(standings, least, name, most)


def nobody_is_passed_over_with_places_left(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield the honours with places left for members above their ranks who have nothing."""
    for honour in book.honours if standings.proposals else ():
        members = passed_over(book, standings, honour)
        if members:
            yield decision_kinds.PASSED_OVER_WITH_PLACES_LEFT.at(
                honour.place.of(Honours.rank.heading),
                members=joined_names([each.member.name for each in members]),
                ranks=joined_names([str(each.rank) for each in members]),
                title=honour.title,
                left=awards_left(standings, honour),
                places=honour.awards,
                first=honour.rank,
            )


CHECKS: tuple[Callable[[BlocBook, Standings], Iterator[Issue]], ...] = (
    agreed_otherwise_without_reason,
    reasons_say_why_a_score_differs,
    numbers_among_ratings,
    ties_not_settled,
    points_are_compared_fairly,
    least_values_fit,
    nobody_is_passed_over_with_places_left,
    *BALLOT_STANDING_CHECKS,
    *SCALE_USE_CHECKS,
)


def _tie(standings: Standings, tie: Tie) -> Issue:
    tied = [standing for standing in standings.members if standing.member in tie.members]
    value = tied[0].value
    kind = decision_kinds.TIE_UNKNOWN if tie.waits_for_figures else decision_kinds.TIE_NOT_SETTLED
    return kind.at(
        Place(BLOC_WORKBOOK, TieBreaks.layout.name),
        members=joined_names([member.name for member in tie.members]),
        result="" if value is None else points_or_share(value, is_share=standings.by_share),
        rank=tied[0].rank,
        measure=tie.stuck_at.stated if tie.stuck_at else "",
        unknown=joined_names([member.name for member in tie.unknown]),
    )


def _misfit(standings: Standings, least: Figure, name: str, most: Decimal) -> Issue:
    written = percent if standings.by_share else number
    return decision_kinds.LEAST_DOES_NOT_FIT.at(
        least.place,
        name=name,
        least=written(plain(least.value or Decimal(0))),
        most=written(plain(most)),
    )
