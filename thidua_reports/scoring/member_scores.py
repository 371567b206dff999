"""Scored items and agreed points -> a member's scores, content by content."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content
from thidua_reports.domain.scores import ContentScore, CriterionScore, MemberScores, ScoredItem


def member_scores(
    book: BlocBook,
    member: Member,
    criteria: Iterable[Mapping[str, Any]],
    items: Iterable[ScoredItem],
) -> MemberScores:
    """Return the member's scores; `criteria` are rows of code, member, criterion and agreed score.

    A criterion of a content that the bloc does not have, which is reported, still counts.
    """
    own: dict[str, list[ScoredItem]] = {}
    for item in items:
        if item.member.code == member.code:
            own.setdefault(item.criterion.code, []).append(item)
    scores = [
        CriterionScore(row["criterion"], tuple(own.get(row["code"], ())), row["agreed"])
        for row in criteria
        if row["member"] == member.code
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
