"""Agreed scores against what is computed now: nothing agreed may rest on figures that changed."""

from collections.abc import Iterable, Iterator

from thidua_reports.domain.scores import CriterionScore
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.issues.catalogue import agreement_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import number, short_number


def agreed_on_other_figures(members: Iterable[MemberStanding]) -> Iterator[Issue]:
    """Yield the agreed scores whose computed points are no longer what they were then."""
    for standing in members:
        for score in standing.scores.all if standing.submitted else ():
            yield from _moved(standing, score)


def _moved(standing: MemberStanding, score: CriterionScore) -> Iterator[Issue]:
    agreed, points = score.agreed, score.agreed_points
    before = agreed.computed.value if agreed else None
    if agreed is None or points is None or before is None or not score.is_complete:
        return
    if before != score.computed:
        yield agreement_kinds.AGREED_ON_OTHER_FIGURES.at(
            agreed.computed.place,
            member=standing.member.name,
            criterion=score.criterion.code,
            before=short_number(before),
            now=short_number(score.computed),
            agreed=number(points),
        )
