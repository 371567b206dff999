"""Scored items and agreed points -> a member's scores, content by content."""

from collections.abc import Iterable, Sequence

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content
from thidua_reports.domain.scores import ContentScore, CriterionScore, MemberScores, ScoredItem
from thidua_reports.scoring.merging import MergedCriterion


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
