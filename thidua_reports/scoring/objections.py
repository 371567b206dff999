"""What is told of agreed scores and ties once the points are known."""

from collections.abc import Iterator

from thidua_reports.domain.place import Place
from thidua_reports.domain.standing import Standings
from thidua_reports.issues.catalogue import decision_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.bloc_workbook import FILE_NAME
from thidua_reports.layouts.decision_sheets import TIE_BREAKS
from thidua_reports.vietnamese import joined_names, number, plain, points_or_share


def agreed_otherwise_without_reason(standings: Standings) -> Iterator[Issue]:
    """Yield the agreed scores that differ from what was computed and do not say why."""
    for standing, score in standings.scores():
        agreed, points = score.agreed, score.agreed_points
        if agreed is None or points is None or not score.is_complete or agreed.reason:
            continue
        if points != score.computed:
            yield decision_kinds.AGREED_WITHOUT_REASON.at(
                agreed.place,
                agreed=number(points),
                member=standing.member.name,
                criterion=score.criterion.code,
                computed=number(plain(score.computed)),
                difference=number(plain(abs(points - score.computed))),
            )


def ties_not_settled(standings: Standings) -> Iterator[Issue]:
    """Yield the members that share a rank in a ranking that is not provisional."""
    for tie in () if standings.provisional else standings.ties:
        if tie.settled_by is not None:
            continue
        tied = [standing for standing in standings.members if standing.member in tie.members]
        value = tied[0].value
        yield decision_kinds.TIE_NOT_SETTLED.at(
            Place(FILE_NAME, TIE_BREAKS.name),
            members=joined_names([member.name for member in tie.members]),
            result="" if value is None else points_or_share(value, is_share=standings.by_share),
            rank=tied[0].rank,
        )
