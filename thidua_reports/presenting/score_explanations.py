"""Scores -> how every point came about, and how self-score, computed and agreed score differ."""

from collections.abc import Container, Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.scores import Basis, CriterionScore
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.domain.submission import Absence
from thidua_reports.language.vietnamese import (
    counted,
    joined,
    plain,
    sentence_continue,
    short_number,
)
from thidua_reports.layouts.report_views import ScoreRow, ScoreTable
from thidua_reports.presenting import phrases
from thidua_reports.presenting.cap_words import caps_in_words
from thidua_reports.presenting.item_explanations import item_explanation


def score_explanation(book: BlocBook, score: CriterionScore) -> str:
    """Return how the points of a criterion came about, a line for each of its targets."""
    lines = [
        f"{item.result.target.code}: {item_explanation(book, item)}"
        if item.result
        else item_explanation(book, item)
        for item in score.items
    ] or [phrases.NO_TARGETS]
    cap = score.criterion.cap.value
    if cap is not None and score.uncapped > cap:
        total = short_number(score.uncapped)
        lines.append(phrases.CRITERION_CAPPED.format(total=total, cap=short_number(cap)))
    return "\n".join(lines)


def score_tables(book: BlocBook, standings: Standings) -> list[ScoreTable]:
    """Return for every member its totals, and a row for each criterion: points and their origin."""
    return [
        ScoreTable(
            ten=standing.member.name,
            tong=_totals(standing),
            dong=[_score_row(book, standing, score) for score in standing.scores.all],
        )
        for standing in standings.members
        if standing.scores.all and standing.absence is not Absence.UNRANKED
    ]


def criterion_lines(book: BlocBook, by_target: Container[str]) -> list[str]:
    """Return the scored criteria with codes, names and standard points, for above the tables.

    `by_target` are the codes of those whose standard points are those of each target.
    """
    return [
        f"{each.code}: {each.wording}{_standard(each, by_target)}" for each in book.scored_criteria
    ]


def _standard(criterion: Criterion, by_target: Container[str]) -> str:
    if not criterion.standard.value:
        return ""
    points = short_number(criterion.standard.value)
    if criterion.code in by_target:
        points = phrases.EACH_TARGET.format(points=points)
    return phrases.STANDARD_IS.format(standard=points)


def _totals(standing: MemberStanding) -> str:
    """The totals, and what they were capped from: else the rows would not add up to them."""
    is_complete, not_computed = standing.is_complete, phrases.NOT_COMPUTED_YET
    totals = [
        _named_points(phrases.OWN_SCORE, standing.points(Basis.SELF)),
        _named_points(phrases.COMPUTED_SCORE, standing.computed, is_complete=is_complete)
        or (not_computed if standing.absence is None else ""),
        _named_points(phrases.AGREED_SCORE, standing.points(Basis.AGREED)),
    ]
    line = joined(list(filter(None, totals))) or phrases.SENDS_NOTHING
    caps = caps_in_words(standing)
    return f"{line} ({caps})" if caps else line


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
    return words.format(points=_counted(excess))


def _changed(agreed: Decimal, former: Decimal | None, name: str) -> Iterator[str]:
    if former is not None and former != agreed:
        words = phrases.RAISED if agreed > former else phrases.LOWERED
        change = words.format(points=_counted(agreed - former))
        yield phrases.CHANGED_FROM.format(change=change, former=name)


def _counted(difference: Decimal) -> str:
    return counted(plain(abs(difference)))


def difference_sentences(standings: Standings) -> list[str]:
    """Return for the minutes every score that the meeting changed, with size, reason and author."""
    return [
        _difference_sentence(standing, score)
        for standing, score in standings.scores()
        if score.agreed is not None and not score.agreed.is_as_computed and difference(score)
    ]


def _difference_sentence(standing: MemberStanding, score: CriterionScore) -> str:
    agreed, computed = score.agreed, score.computed if score.is_complete else None
    assessor = f" ({agreed.assessor})" if agreed and agreed.assessor else ""
    figures = [
        _named_points(phrases.OWN_SCORE, score.self_score),
        _named_points(phrases.COMPUTED_SCORE, computed),
        _named_points(phrases.AGREED_SCORE, score.agreed_points),
    ]
    scores = f"{joined(list(filter(None, figures)))}{assessor}"
    about = f"{standing.member.name}, tiêu chí {score.criterion.code}"
    return f"{about}: {', '.join(filter(None, (scores, difference(score))))}."


def _named_points(name: str, points: Decimal | None, *, is_complete: bool = True) -> str:
    return "" if points is None else f"{name} {_computed(points, is_complete=is_complete)}"


def origin_of_score(book: BlocBook, standing: MemberStanding, score: CriterionScore) -> str:
    """Return how the points came about, or that the member sends nothing to compute them from."""
    return score_explanation(book, score) if standing.absence is None else phrases.SENDS_NOTHING


def _score_row(book: BlocBook, standing: MemberStanding, score: CriterionScore) -> ScoreRow:
    computed = score.points(Basis.COMPUTED) if standing.submitted else None
    return ScoreRow(
        tieu_chi=score.criterion.code,
        cach_tinh=origin_of_score(book, standing, score),
        tu_cham=short_number(score.self_score, phrases.DASH),
        tinh_toan=_computed(computed, is_complete=score.is_complete),
        thong_nhat=short_number(score.agreed_points, phrases.DASH),
        ghi_chu=difference(score),
    )


def _computed(points: Decimal | None, *, is_complete: bool) -> str:
    """Computed points, marked where a part of them is missing or in doubt."""
    doubt = "" if points is None or is_complete else phrases.TO_VERIFY
    return f"{short_number(points, phrases.DASH)}{doubt}"
