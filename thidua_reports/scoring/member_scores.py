"""Scored items and agreed points -> a member's scores, and those agreed on other figures."""

from collections.abc import Iterable, Iterator, Sequence

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content
from thidua_reports.domain.scores import ContentScore, CriterionScore, MemberScores, ScoredItem
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.issues.catalogue import agreement_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import number, short_number
from thidua_reports.scoring.target_results import MergedCriterion


def member_scores(
    book: BlocBook,
    member: Member,
    criteria: Iterable[MergedCriterion],
    items: Iterable[ScoredItem],
) -> MemberScores:
    """Return the member's scores; of the `criteria` only its own are looked at.

    A criterion of a content that the bloc does not have, which is reported, still counts.
    """
    own: dict[str, list[ScoredItem]] = {}
    for item in items:
        if item.member.code == member.code:
            own.setdefault(item.criterion.code, []).append(item)
    scores = [
        CriterionScore(each.criterion, tuple(own.get(each.criterion.code, ())), each.agreed)
        for each in criteria
        if each.member.code == member.code
    ]
    inside = [score for score in scores if not score.criterion.is_outside]
    return MemberScores(
        contents=tuple(_content_scores(book, inside)),
        outside=tuple(score for score in scores if score.criterion.is_outside),
        cap=book.policy.ranking.cap.value,
    )


def _content_scores(book: BlocBook, scores: Sequence[CriterionScore]) -> Iterable[ContentScore]:
    known = {content.code: content for content in book.contents}
    codes = dict.fromkeys((*known, *(score.criterion.content for score in scores)))
    for code in codes:
        own = tuple(score for score in scores if score.criterion.content == code)
        if own:
            place = own[0].criterion.place
            yield ContentScore(known.get(code, Content(code, code, "", place)), own)


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
