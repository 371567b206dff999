"""Scores -> how every point came about, and how self-score, computed and agreed score differ."""

from collections.abc import Container, Mapping
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.absence import Absence
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.derivations import Step, StepKind
from thidua_reports.domain.scores import Basis, CriterionScore, ScoredItem
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.domain.targets import TargetKind
from thidua_reports.formulas import quantities as q
from thidua_reports.layouts import patterns
from thidua_reports.presenting import phrases
from thidua_reports.presenting.cap_words import caps_in_words
from thidua_reports.presenting.correction_words import (
    corrections_of,
)
from thidua_reports.presenting.derivations import derivation
from thidua_reports.presenting.heads import Fields
from thidua_reports.presenting.sentences import written_figure, written_value
from thidua_reports.vietnamese import fraction, number, percent, plain, sentence_continue


def item_explanation(book: BlocBook, item: ScoredItem) -> str:
    """Return what was reported and how points and bonus follow from it, in one line."""
    told = f"{_reported(item)}: {_points(book, item)}" if _reported(item) else _points(book, item)
    corrected = _corrected(book, item)
    doubt = phrases.TO_VERIFY if item.doubtful and item.total is not None else ""
    return f"{told} [{corrected}]{doubt}" if corrected else f"{told}{doubt}"


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
        total = _figure(score.uncapped)
        lines.append(phrases.CRITERION_CAPPED.format(total=total, cap=_figure(cap)))
    return "\n".join(lines)


def score_tables(book: BlocBook, standings: Standings) -> list[Fields]:
    """Return for every member its totals, and a row for each criterion: points and their origin."""
    return [
        {
            "ten": f"{position}. {standing.member.name}",
            "tong": _totals(standing),
            "dong": [_score_row(book, standing, score) for score in standing.scores.all],
        }
        for position, standing in enumerate(standings.members, 1)
        if standing.scores.all and standing.absence is not Absence.UNRANKED
    ]


def criterion_lines(book: BlocBook, by_target: Container[str]) -> list[str]:
    """Return the scored criteria with codes, names and standard points, to stand above the tables.

    `by_target` are the codes of those whose standard points are those of each target.
    """
    return [
        f"{each.code}: {each.wording}{_standard(each, by_target)}" for each in book.scored_criteria
    ]


def _standard(criterion: Criterion, by_target: Container[str]) -> str:
    if not criterion.standard.value:
        return ""
    points = _figure(criterion.standard.value)
    if criterion.code in by_target:
        points = phrases.EACH_TARGET.format(points=points)
    return phrases.STANDARD_IS.format(standard=points)


def _totals(standing: MemberStanding) -> str:
    """The totals, and what they were capped from: else the rows would not add up to them."""
    told = phrases.TOTAL_OF.format(
        own=_or_dash(standing.points(Basis.SELF)),
        computed=_computed_total(standing),
        agreed=_or_dash(standing.points(Basis.AGREED)),
    )
    caps = caps_in_words(standing.scores)
    return f"{told} ({caps})" if caps else told


def difference(score: CriterionScore) -> str:
    """Return by how much the agreed score, or else the self-score, differs, and why."""
    computed = score.computed if score.is_complete else None
    agreed, own = score.agreed_points, score.self_score
    compared = own if agreed is None else agreed
    told = []
    if computed is not None and compared is not None and compared != computed:
        words = phrases.SELF_DIFFERS if agreed is None else phrases.AGREED_DIFFERS
        if own == computed:
            words = phrases.AGREED_DIFFERS_FROM_BOTH
        told.append(words.format(difference=signed(compared - computed)))
    if agreed is not None and own not in (None, agreed, computed):
        told.append(phrases.SELF_AND_AGREED.format(difference=signed(agreed - own)))
    if score.given_why and (told or computed is None):
        told.append(sentence_continue(score.given_why.rstrip(".")))
    return "; ".join(told)


def difference_sentences(standings: Standings) -> list[str]:
    """Return for the minutes every score that the meeting changed, with size, reason and author."""
    return [
        _difference_sentence(standing, score)
        for standing, score in standings.scores()
        if score.agreed is not None and not score.agreed.is_as_computed and difference(score)
    ]


def signed(value: Decimal) -> str:
    """Return a difference with its sign: +0,5 or −14."""
    return f"{'−' if value < 0 else '+'}{_figure(abs(value))}"


def _difference_sentence(standing: MemberStanding, score: CriterionScore) -> str:
    own, agreed = score.self_score, score.agreed
    figures = [
        phrases.SELF_SCORE.format(points=_figure(own)) if own is not None else "",
        phrases.COMPUTED_SCORE.format(points=_figure(score.computed)) if score.is_complete else "",
        phrases.AGREED_SCORE.format(points=_or_dash(score.agreed_points)),
    ]
    assessor = f" ({agreed.assessor})" if agreed and agreed.assessor else ""
    told = ", ".join(filter(None, figures))
    criterion = f"tiêu chí {score.criterion.code}"
    return f"{standing.member.name}, {criterion}: {told}{assessor}; {difference(score)}."


def origin_of_score(book: BlocBook, standing: MemberStanding, score: CriterionScore) -> str:
    """Return how the points came about, or that the member sends nothing to compute them from."""
    return score_explanation(book, score) if standing.absence is None else phrases.SENDS_NOTHING


def _score_row(book: BlocBook, standing: MemberStanding, score: CriterionScore) -> Fields:
    return {
        "tieu_chi": score.criterion.code,
        "cach_tinh": origin_of_score(book, standing, score),
        "tu_cham": _or_dash(score.self_score),
        "tinh_toan": _computed(standing, score),
        "thong_nhat": _or_dash(score.agreed_points),
        "ghi_chu": difference(score),
    }


def _computed(standing: MemberStanding, score: CriterionScore) -> str:
    """The points of a criterion, marked where a part of them is missing or in doubt."""
    points = score.points(Basis.COMPUTED) if standing.submitted else None
    doubt = "" if points is None or score.is_complete else phrases.TO_VERIFY
    return f"{_or_dash(points)}{doubt}"


def _computed_total(standing: MemberStanding) -> str:
    if standing.computed is None or standing.is_complete:
        return _or_dash(standing.computed)
    return f"{_figure(standing.computed)}{phrases.TO_VERIFY}"


def _points(book: BlocBook, item: ScoredItem) -> str:
    if item.points is None or item.bonus is None or item.points_from is None:
        return phrases.NOT_SCORED_YET
    words = _words(book, item)
    told = [_origin(book, item, _with_words(item.points_from, words))]
    only_bonus = not item.points and item.points_from.kind is StepKind.NUMBER
    if item.bonus_from is not None and (item.bonus or only_bonus):
        bonus = _rounded(book, _with_words(item.bonus_from, words), item.bonus)
        name = phrases.BONUS if item.bonus > 0 else phrases.DEDUCTION
        told.append(f"{name} {bonus}" if item.bonus else bonus)
    if not item.points and len(told) > 1:
        told = told[1:]
    return "; ".join(told)


def _origin(book: BlocBook, item: ScoredItem, step: Step) -> str:
    """Return how the points came about; the standard points that no ratio could give, in words."""
    result, points = item.result, item.points or Decimal(0)
    is_standard = step.kind is StepKind.QUANTITY and step.label == q.STANDARD.name
    if result is not None and item.cannot_be_better and is_standard:
        return phrases.FULL_POINTS_AT_BEST[result.target.kind].format(points=_figure(points))
    return _rounded(book, step, points)


def _rounded(book: BlocBook, step: Step, points: Decimal) -> str:
    told = derivation(step)
    if step.value is None or step.value == points:
        return told
    word = phrases.ROUNDINGS[book.policy.points.mode]
    return f"{told}, {word} {_figure(points)}"


def _reported(item: ScoredItem) -> str:
    """Return the achievement that the points rest on, as it was reported."""
    if item.result is not None:
        return _reported_of_target(item)
    report = item.report
    if item.covers:
        return phrases.MEAN_OF.format(count=len(item.covers))
    if report is None:
        return ""
    if report.level:
        return phrases.LEVEL.format(level=report.level)
    if report.achieved.value is not None and report.out_of.value is not None:
        return fraction(report.achieved.value, report.out_of.value)
    return ""


def _reported_of_target(item: ScoredItem) -> str:
    result = item.result
    if result is None or not written_value(result):
        return ""
    value, plan = written_value(result), written_figure(result, result.target.plan.value)
    if result.target.kind is TargetKind.ATTAINED:
        return value
    if result.target.without_plan:
        return phrases.VALUE_WITHOUT_PLAN.format(value=value)
    reached = "" if result.percent is None else f", đạt {percent(plain(result.percent))}"
    return f"{phrases.VALUE_AND_PLAN.format(value=value, plan=plan)}{reached}"


def _words(book: BlocBook, item: ScoredItem) -> Mapping[str, str]:
    """Return what stands for the figures of levels: the word reported, and the word asked for.

    A parameter is a level where the explanation of the rule names it as one, [mức 1].
    """
    report, result = item.report, item.result
    if result is not None and result.target.has_plan is False and not result.target.without_plan:
        return {q.HAS_PLAN.name: phrases.PLAN_IS_ZERO}
    if report is None or not report.level:
        return {}
    words = {level.value: f"“{level.word}”" for level in book.levels}
    spoken_of = patterns.fields_in(book.rule(item.criterion.rule).explanation)
    parameters = zip(q.PARAMETERS, item.criterion.parameters, patterns.RULE_LEVELS, strict=True)
    asked = {
        quantity.name: words[value]
        for quantity, value, field in parameters
        if field in spoken_of and value in words
    }
    return {**asked, q.ACHIEVED.name: f"“{report.level}”"}


def _with_words(step: Step, words: Mapping[str, str]) -> Step:
    parts = tuple(_with_words(part, words) for part in step.parts)
    return replace(step, parts=parts, word=words.get(step.label, ""))


def _corrected(book: BlocBook, item: ScoredItem) -> str:
    results = item.covers if item.result is None else (item.result,)
    reports = (item.report, *(result.report for result in results))
    return "; ".join(filter(None, (corrections_of(book, report) for report in reports)))


def _or_dash(value: Decimal | None) -> str:
    return phrases.DASH if value is None else _figure(value)


def _figure(value: Decimal) -> str:
    return number(plain(value))
