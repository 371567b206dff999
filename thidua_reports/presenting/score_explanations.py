"""Scores -> how every point came about, and how self-score, computed and agreed score differ."""

import re
from collections.abc import Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.scores import CriterionScore
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.language.vietnamese import (
    joined,
    sentence_continue,
    sentence_start,
    short_number,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.item_explanations import item_explanation
from thidua_reports.presenting.score_words import aligned

_WHAT_WAS_NAMED = re.compile(
    rf" so với (?:{phrases.BOTH_SCORES}|{phrases.OWN_SCORE}|{phrases.COMPUTED_SCORE})"
)
"""What a change is compared with, which is not said again where it is the only one named."""


def score_explanation(book: BlocBook, score: CriterionScore) -> str:
    """Return how the points of a criterion came about, a line for each of its targets."""
    lines = [
        f"{item.result.target.code}: {item_explanation(book, item)}"
        if item.result
        else item_explanation(book, item)
        for item in score.items
    ] or [phrases.NO_TARGETS]
    return "\n".join([*lines, *map(sentence_start, cap_of(score))])


def difference(score: CriterionScore) -> str:
    """Return by how much the agreed score, or else the self-score, differs, and why."""
    parts = [*_differences(score)]
    if score.printed_reason:
        reason = sentence_continue(score.printed_reason.rstrip("."))
        parts.append(phrases.BECAUSE.format(reason=reason))
    return ", ".join(parts)


def _differences(score: CriterionScore) -> Iterator[str]:
    computed = score.computed if score.is_complete else None
    agreed, own = score.agreed_points, score.self_score
    if agreed is None:
        if computed is not None and own is not None and own != computed:
            yield _self_differs(own - computed)
    elif own == computed:
        yield from _changed(agreed, own, phrases.BOTH_SCORES)
    else:
        yield from _changed(agreed, computed, phrases.COMPUTED_SCORE)
        yield from _changed(agreed, own, phrases.OWN_SCORE)


def _self_differs(excess: Decimal) -> str:
    words = phrases.SELF_IS_HIGHER if excess > 0 else phrases.SELF_IS_LOWER
    return words.format(points=short_number(abs(excess)))


def _changed(agreed: Decimal, former: Decimal | None, name: str) -> Iterator[str]:
    if former is not None and former != agreed:
        words = phrases.RAISED if agreed > former else phrases.LOWERED
        change = words.format(points=short_number(abs(agreed - former)))
        yield phrases.CHANGED_FROM.format(change=change, former=name)


def difference_sentences(standings: Standings) -> list[str]:
    """Return for the minutes every score that the meeting changed, with size, reason and author."""
    return [
        _difference_sentence(
            standing, score, phrases.TO_VERIFY if standings.is_agreed_in_doubt(score) else ""
        )
        for standing, score in standings.scores()
        if score.agreed is not None and not score.agreed.is_as_computed and difference(score)
    ]


def _difference_sentence(standing: MemberStanding, score: CriterionScore, doubt: str) -> str:
    known = [*_former_scores(score)]
    assessor = score.agreed.assessor if score.agreed else ""
    sentence = phrases.AGREED_ON.format(
        member=standing.member.name,
        criterion=score.criterion.name,
        who=phrases.AGREED_BY.format(who=assessor) if assessor else "",
        points=short_number(score.agreed_points),
        doubt=doubt,
        former=f" ({joined(known)})" if known else "",
    )
    found = difference(score)
    if len(known) == 1:
        found = _WHAT_WAS_NAMED.sub("", found)
    return f"{', '.join(filter(None, (sentence, found)))}."


def _former_scores(score: CriterionScore) -> Iterator[str]:
    """Yield self-score and computed score with their points, in one where they are the same."""
    own, computed = score.self_score, score.computed
    if own is not None and own == computed and score.is_complete:
        yield f"{phrases.BOTH_SCORES} {short_number(own)}"
        return
    if own is not None:
        yield f"{phrases.OWN_SCORE} {short_number(own)}"
    if computed is not None and (score.is_complete or computed):
        doubt = "" if score.is_complete else phrases.YET_IN_DOUBT
        yield f"{phrases.COMPUTED_SCORE} {short_number(computed)}{doubt}"


def named_points(
    name: str, points: Decimal | None, *, decimals: int, is_complete: bool = True
) -> str:
    """Return points with their name, marked where they are in doubt; "" for none."""
    if points is None:
        return ""
    return f"{name} {marked_points(points, is_complete=is_complete, decimals=decimals)}"


def origin_of_score(book: BlocBook, standing: MemberStanding, score: CriterionScore) -> str:
    """Return how the points came about, or that the member sends nothing to compute them from."""
    return score_explanation(book, score) if standing.absence is None else phrases.SENDS_NOTHING


def cap_of(score: CriterionScore) -> Iterator[str]:
    """Yield what a criterion's own cap cut, where it cut something."""
    cap = score.criterion.cap.value
    if cap is not None and score.uncapped > cap:
        total = short_number(score.uncapped)
        yield phrases.CRITERION_CAPPED.format(total=total, cap=short_number(cap))


def marked_points(points: Decimal | None, *, is_complete: bool, decimals: int) -> str:
    """Return points with as many decimals as others have, marked where some are in doubt."""
    doubt = "" if points is None or is_complete else phrases.TO_VERIFY
    return f"{aligned(points, decimals)}{doubt}"
