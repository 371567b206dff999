"""Scores -> the annex on points: of every member, criterion by criterion."""

from collections.abc import Container, Iterable, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.scores import Basis, CriterionScore, sum_of_all
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.domain.submission import Absence
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined,
    sentence_start,
    short_number,
)
from thidua_reports.layouts.report_views import ScoreRow, ScoreTable
from thidua_reports.presenting import matrix_words, phrases
from thidua_reports.presenting.cap_words import caps_in_words
from thidua_reports.presenting.criterion_names import criterion_name, criterion_number, numbered
from thidua_reports.presenting.item_explanations import item_explanation
from thidua_reports.presenting.score_explanations import (
    cap_of,
    difference,
    marked_points,
    named_points,
    origin_of_score,
)
from thidua_reports.presenting.score_words import aligned, decimals_of, shown_decimals

_LEAST_TO_SHARE_A_ROW = 2
_OTHER_CRITERIA = "{count} tiêu chí còn lại"
_OUTSIDE_IS = f"{phrases.OUTSIDE}: {{name}}"
_OTHERS_OUTSIDE = f"{phrases.OUTSIDE}: {{count}} mục còn lại"
_AGREED_AS_GIVEN = "Điểm tính, điểm thống nhất như đơn vị tự chấm"
_COMPUTED_AS_GIVEN = "Điểm tính như đơn vị tự chấm"
_OF_TARGETS = "{count} chỉ tiêu được chấm điểm ({annex}):"
_POINTS_OF_TARGETS = "{points} điểm"
_BONUS_OF_TARGETS, _DEDUCTION_OF_TARGETS = "thưởng {points} điểm", "trừ {points} điểm"
_TARGETS_NOT_SCORED_YET = "{count} chỉ tiêu chưa tính được"


@frozen
class _Row:
    """Criteria by what they are called, where their targets are, and with how many decimals.

    What is agreed on them `is_sure` unless it is in error.
    """

    label: str
    scores: Sequence[CriterionScore]
    annex: str
    decimals: int
    is_sure: bool


def score_tables(book: BlocBook, standings: Standings, annex: str) -> list[ScoreTable]:
    """Return for every member its totals, and a row for each criterion: points and their origin.

    The points of each target are in the `annex` of targets. Criteria of which nothing is to be
    explained share a row: each of their points is in the matrix of points.
    """
    told = [
        standing
        for standing in standings.members
        if standing.scores.all and standing.absence is not Absence.UNRANKED
    ]
    labelled = [(each, labelled_scores(book, each)) for each in told]
    decimals = _most_decimals(scores for _, rows in labelled for _, scores in rows)
    return [
        ScoreTable(
            ten=standing.member.name,
            **_totals(standings, standing),
            dong=[
                _row(
                    book,
                    standing,
                    _Row(label, scores, annex, decimals, _is_sure(standings, scores)),
                )
                for label, scores in rows
            ],
        )
        for standing, rows in labelled
    ]


def _most_decimals(rows: Iterable[Sequence[CriterionScore]]) -> int:
    """Return with how many decimals the columns are written, so that all tables are alike."""
    figures = (sum_of_all([each.points(basis) for each in row]) for row in rows for basis in Basis)
    return max((decimals_of(each) for each in figures if each is not None), default=0)


def _is_sure(standings: Standings, scores: Iterable[CriterionScore]) -> bool:
    return not any(map(standings.is_agreed_in_doubt, scores))


def _totals(standings: Standings, standing: MemberStanding) -> dict[str, str]:
    """The totals as in the ranking, and what they were capped from, so that the rows add up."""
    decimals, is_sure = shown_decimals(standings), _is_sure(standings, standing.scores.all)
    is_complete, not_computed = standing.is_complete, phrases.NOT_COMPUTED_YET
    own, computed, agreed = (
        standing.points(Basis.SELF),
        standing.computed,
        standing.points(Basis.AGREED),
    )
    totals = [
        named_points(phrases.OWN_SCORE, own, decimals=decimals),
        named_points(phrases.COMPUTED_SCORE, computed, is_complete=is_complete, decimals=decimals)
        or (not_computed if standing.absence is None else ""),
        named_points(phrases.AGREED_SCORE, agreed, is_complete=is_sure, decimals=decimals),
    ]
    told = joined(list(filter(None, totals)))
    caps = caps_in_words(standing)
    return {
        "tong": f"{told or phrases.SENDS_NOTHING}{f' ({caps})' if caps else ''}",
        "tong_tu_cham": aligned(own, decimals),
        "tong_tinh_toan": marked_points(computed, is_complete=is_complete, decimals=decimals),
        "tong_thong_nhat": marked_points(agreed, is_complete=is_sure, decimals=decimals),
        "tong_ghi_chu": sentence_start(caps if told else phrases.SENDS_NOTHING),
    }


def criterion_lines(book: BlocBook, by_target: Container[str]) -> list[str]:
    """Return the scored criteria under their contents, and those outside the scale after them.

    They bear their numbers and standard points; `by_target` are the codes of those whose standard
    points are those of each target.
    """
    outside = [each for each in book.scored_criteria if each.is_outside]
    lines: list[str] = []
    for position, content in enumerate(book.contents, 1):
        own = [each for each in book.scored_criteria if each.content == content.code]
        inside = [each for each in own if not each.is_outside]
        if inside:
            heading = matrix_words.CONTENT_IS.format(position=position, name=content.name)
            lines += [heading, *(_line(book, each, by_target) for each in inside)]
    if outside:
        lines += [phrases.OUTSIDE, *(f"- {_line(book, each, by_target)}" for each in outside)]
    return lines


def _line(book: BlocBook, criterion: Criterion, by_target: Container[str]) -> str:
    named = numbered(criterion_number(book, criterion), criterion.wording)
    return f"{named}{_standard(criterion, by_target)}"


def _standard(criterion: Criterion, by_target: Container[str]) -> str:
    if not criterion.standard.value:
        return ""
    points = short_number(criterion.standard.value)
    if criterion.code in by_target:
        points = phrases.EACH_TARGET.format(points=points)
    return phrases.STANDARD_IS.format(standard=points)


def labelled_scores(
    book: BlocBook, standing: MemberStanding
) -> list[tuple[str, tuple[CriterionScore, ...]]]:
    """Return what the rows of a member are called, and the criteria that each tells of.

    What is outside the scale is no criterion among "the others": it has rows of its own.
    """
    of_scale = [each for each in standing.scores.all if not each.criterion.is_outside]
    outside = [each for each in standing.scores.all if each.criterion.is_outside]
    others = _OTHERS_OUTSIDE if len(_unsaid(book, outside)) < len(outside) else phrases.OUTSIDE
    return [
        *_labelled(book, of_scale, "{name}", _OTHER_CRITERIA),
        *_labelled(book, outside, _OUTSIDE_IS, others),
    ]


def _labelled(
    book: BlocBook, scores: Sequence[CriterionScore], named: str, others: str
) -> list[tuple[str, tuple[CriterionScore, ...]]]:
    """Return a row for each that something is to be said of, and one for `others`."""
    unsaid = _unsaid(book, scores)
    rows = [
        (named.format(name=criterion_name(book, each.criterion)), (each,))
        for each in scores
        if each not in unsaid
    ]
    shared = others.format(count=counted_integer(len(unsaid)))
    return [*rows, *([(shared, tuple(unsaid))] if unsaid else [])]


def _unsaid(book: BlocBook, scores: Sequence[CriterionScore]) -> list[CriterionScore]:
    """Return those of which nothing is to be said, where they are enough to share a row."""
    found = [each for each in scores if _needs_no_word(book, each)]
    return found if len(found) >= _LEAST_TO_SHARE_A_ROW else []


def _needs_no_word(book: BlocBook, score: CriterionScore) -> bool:
    """Return whether self-score, computed and agreed score are one, and nothing was cut or added.

    They are what the member gave itself, the whole standard points, or a bonus not earned.
    """
    given = score.self_score
    if given is None or given != score.computed or score.agreed_points not in (None, given):
        return False
    if difference(score) or not score.is_complete or any(item.result for item in score.items):
        return False
    is_plain = not score.bonus and not [*cap_of(score)]
    is_whole = given == (score.criterion.standard.value or 0)
    return (is_plain and is_whole) or _is_as_given(book, score, given)


def _is_as_given(book: BlocBook, score: CriterionScore, given: Decimal) -> bool:
    told = [item_explanation(book, item) for item in score.items]
    as_given = f"{phrases.QUANTITIES[Quantity.POINTS_GIVEN]} {short_number(given)}"
    return told == [f"{as_given}{phrases.IN_POINTS}"]


def _row(book: BlocBook, standing: MemberStanding, row: _Row) -> ScoreRow:
    return _shared_row(row) if len(row.scores) > 1 else _score_row(book, standing, row)


def _shared_row(row: _Row) -> ScoreRow:
    """Return the row of the criteria of which nothing is to be explained, with their sums."""
    own, computed, agreed = (
        sum_of_all([each.points(basis) for each in row.scores]) for basis in Basis
    )
    words = _COMPUTED_AS_GIVEN if agreed is None else _AGREED_AS_GIVEN
    return ScoreRow(
        tieu_chi=row.label,
        cach_tinh=words,
        tu_cham=aligned(own, row.decimals),
        tinh_toan=aligned(computed, row.decimals),
        thong_nhat=marked_points(agreed, is_complete=row.is_sure, decimals=row.decimals),
        ghi_chu="",
    )


def _score_row(book: BlocBook, standing: MemberStanding, row: _Row) -> ScoreRow:
    (score,) = row.scores
    computed = score.points(Basis.COMPUTED) if standing.submitted else None
    by_target = [item for item in score.items if item.result is not None]
    origin = _of_targets(score, row.annex) if by_target else origin_of_score(book, standing, score)
    return ScoreRow(
        tieu_chi=row.label,
        cach_tinh=sentence_start(origin if standing.absence is None else phrases.SENDS_NOTHING),
        tu_cham=aligned(score.self_score, row.decimals),
        tinh_toan=marked_points(computed, is_complete=score.is_complete, decimals=row.decimals),
        thong_nhat=marked_points(
            score.agreed_points, is_complete=row.is_sure, decimals=row.decimals
        ),
        ghi_chu=difference(score),
    )


def _of_targets(score: CriterionScore, annex: str) -> str:
    """Return what the targets bring together; the points of each stand beside it."""
    known = [item for item in score.items if item.total is not None]
    if not known:
        return phrases.NOT_SCORED_YET
    parts = [_POINTS_OF_TARGETS.format(points=short_number(_sum(i.points for i in known)))]
    bonus = _sum(item.bonus for item in known)
    if bonus:
        words = _BONUS_OF_TARGETS if bonus > 0 else _DEDUCTION_OF_TARGETS
        parts.append(words.format(points=short_number(abs(bonus))))
    if len(known) < len(score.items):
        missing = counted_integer(len(score.items) - len(known))
        parts.append(_TARGETS_NOT_SCORED_YET.format(count=missing))
    count = counted_integer(len(score.items))
    told = f"{_OF_TARGETS.format(count=count, annex=annex)} {', '.join(parts)}"
    return "; ".join([told, *cap_of(score)])


def _sum(figures: Iterable[Decimal | None]) -> Decimal:
    return sum((each for each in figures if each is not None), Decimal(0))
