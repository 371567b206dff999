"""The points of every criterion, of every content, and the ranking, all live."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.scores import Basis, ContentScore, CriterionScore
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column
from thidua_reports.excel.writing.cell_values import CellValue, Formula
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.formulas.ratio_formula import rounded
from thidua_reports.frozen import frozen
from thidua_reports.layouts.summary_workbook import OUTSIDE, ContentScores, Items, Ranking, Scores
from thidua_reports.presenting import phrases
from thidua_reports.presenting.cap_words import content_remarks
from thidua_reports.presenting.score_explanations import difference, origin_of_score
from thidua_reports.presenting.score_words import own_score_remarks, ranking_remarks
from thidua_reports.scoring.own_points import scores_itself
from thidua_reports.summary.item_sheet import NOT_COMPUTED, ItemSheet
from thidua_reports.summary.sums import cells, not_above, other, same, sum_where

TOTALS = {
    Basis.SELF: (Scores.self_score, ContentScores.self_score),
    Basis.COMPUTED: (Scores.computed, ContentScores.computed),
    Basis.AGREED: (Scores.agreed, ContentScores.agreed),
}
RANKED = {
    Basis.SELF: Ranking.self_score,
    Basis.COMPUTED: Ranking.computed,
    Basis.AGREED: Ranking.agreed,
}
IN_QUOTES = f'"{OUTSIDE}"'


@frozen
class ContentRow:
    """The scores of a member that are added up together; `code` is OUTSIDE beyond the scale."""

    standing: MemberStanding
    code: str
    scores: ContentScore


def score_rows(book: BlocBook, standings: Standings, items: ItemSheet) -> list[Row]:
    """Return a row for each member and criterion."""
    return [
        _score_row(book, standing, score, items, row)
        for row, (standing, score) in enumerate(standings.scores(), FIRST_ROW)
    ]


def content_rows(standings: Standings) -> list[ContentRow]:
    """Return what is added up: each content of each member, and what is outside the scale."""
    found: list[ContentRow] = []
    for standing in standings.members:
        scores = standing.scores
        found += [ContentRow(standing, each.content.code, each) for each in scores.contents]
        if scores.outside:
            outside = Content(OUTSIDE, phrases.OUTSIDE, "", scores.outside[0].criterion.place)
            found.append(ContentRow(standing, OUTSIDE, ContentScore(outside, scores.outside)))
    return found


def content_score_rows(rows: Sequence[ContentRow], last_score: int) -> list[Row]:
    """Return a row for each member and content, capped as the bloc caps contents."""
    return [_content_row(each, last_score, row) for row, each in enumerate(rows, FIRST_ROW)]


def ranking_rows(book: BlocBook, standings: Standings, last_content: int) -> list[Row]:
    """Return the members in the order of their ranks."""
    last = FIRST_ROW + len(standings.members) - 1
    return [
        _ranking_row(book, standings, standing, (last_content, last), row)
        for row, standing in enumerate(standings.in_order, FIRST_ROW)
    ]


def _score_row(
    book: BlocBook, standing: MemberStanding, score: CriterionScore, items: ItemSheet, row: int
) -> Row:
    own = _items_of_score(items, row)
    self_score = sum_where(items.cells(Items.self_score), *own)
    total = sum_where(items.cells(Items.total), *own)
    computed = score.points(Basis.COMPUTED) if standing.submitted else None
    compared = computed if score.is_complete else None
    capped = not_above(total, score.criterion.cap.value)
    return {
        Scores.member: standing.member.code,
        Scores.content: OUTSIDE if score.criterion.is_outside else score.criterion.content,
        Scores.criterion: score.criterion.code,
        Scores.name: score.criterion.wording,
        Scores.standard: score.maximum,
        Scores.self_score: _known(self_score, score.self_score),
        Scores.computed: _known(capped, computed) or _not_computed(standing),
        Scores.agreed: score.agreed_points,
        Scores.self_less_computed: _difference(row, Scores.self_score, score.self_score, compared),
        Scores.agreed_less_computed: _difference(row, Scores.agreed, score.agreed_points, compared),
        Scores.assessor: score.agreed.assessor if score.agreed else score.criterion.assessor,
        Scores.reason: difference(score),
        Scores.explanation: origin_of_score(book, standing, score),
        Scores.note: "" if score.is_complete or standing.absence else phrases.INCOMPLETE,
    }


def _items_of_score(items: ItemSheet, row: int) -> tuple[str, str]:
    """Return the conditions that pick the items of a row's member and criterion."""
    return (
        same(items.cells(Items.member), Scores.at(Scores.member, row)),
        same(
            items.cells(Items.criterion),
            Scores.at(Scores.criterion, row),
        ),
    )


def _not_computed(standing: MemberStanding) -> str:
    """The words in place of points that are missing: never zero."""
    if standing.absence is not None:
        return phrases.SENDS_NOTHING
    return NOT_COMPUTED if standing.submitted else phrases.NO_USABLE_WORKBOOK


def _difference(
    row: int, column: Column, points: Decimal | None, computed: Decimal | None
) -> CellValue:
    if points is None or computed is None:
        return None
    formula = f"={Scores.at(column, row)}-{Scores.at(Scores.computed, row)}"
    return Formula(formula, points - computed)


def _content_row(each: ContentRow, last_score: int, row: int) -> Row:
    own = [
        same(cells(Scores.layout, column, last_score), ContentScores.at(code, row))
        for column, code in (
            (Scores.member, ContentScores.member),
            (Scores.content, ContentScores.code),
        )
    ]
    cap = each.scores.content.cap.value
    totals = {
        summed: _known(
            not_above(sum_where(cells(Scores.layout, column, last_score), *own), cap),
            _points(each, basis),
        )
        for basis, (column, summed) in TOTALS.items()
    }
    computed = totals[ContentScores.computed] or _not_computed(each.standing)
    standard = sum_where(cells(Scores.layout, Scores.standard, last_score), *own)
    maximum = Decimal(0) if each.code == OUTSIDE else each.scores.maximum
    return {
        ContentScores.member: each.standing.member.code,
        ContentScores.code: each.code,
        ContentScores.name: each.scores.content.name,
        ContentScores.standard: maximum
        if each.code == OUTSIDE
        else _known(not_above(standard, cap), maximum),
        **totals,
        ContentScores.computed: computed,
        ContentScores.cap: cap,
        ContentScores.note: "; ".join(content_remarks(each.standing, each.scores)),
    }


def _points(each: ContentRow, basis: Basis) -> Decimal | None:
    is_known = basis is not Basis.COMPUTED or each.standing.submitted
    return each.scores.points(basis) if is_known else None


def _ranking_row(
    book: BlocBook, standings: Standings, standing: MemberStanding, lasts: tuple[int, int], row: int
) -> Row:
    last_content, last = lasts
    totals = {
        RANKED[basis]: _known(_total(standing, summed, last_content, row), standing.points(basis))
        for basis, (_, summed) in TOTALS.items()
    }
    own = same(
        cells(ContentScores.layout, ContentScores.member, last_content),
        Ranking.at(Ranking.code, row),
    )
    standard = sum_where(cells(ContentScores.layout, ContentScores.standard, last_content), own)
    return {
        Ranking.rank: _rank(standings, standing, last, row),
        Ranking.name: standing.member.name,
        Ranking.code: standing.member.code,
        **totals,
        Ranking.computed: totals[Ranking.computed] or _not_computed(standing),
        Ranking.standard: _known(not_above(standard, standing.scores.cap), standing.scores.maximum),
        Ranking.value: _value(book, standings, standing, row),
        Ranking.grade: standing.grade,
        Ranking.note: "; ".join(
            (*ranking_remarks(book, standings, standing), *_own_score_remarks(book, standing))
        ),
    }


def _own_score_remarks(book: BlocBook, standing: MemberStanding) -> Iterator[str]:
    """Who gave only the points that rules compute with, wants no total of its own."""
    if scores_itself(book, (item for score in standing.scores.all for item in score.items)):
        yield from own_score_remarks(standing)


def _total(standing: MemberStanding, summed: Column, last: int, row: int) -> str:
    """All contents together, capped, and what is outside the scale on top."""
    own = same(
        cells(ContentScores.layout, ContentScores.member, last), Ranking.at(Ranking.code, row)
    )
    codes, column = (
        cells(ContentScores.layout, ContentScores.code, last),
        cells(ContentScores.layout, summed, last),
    )
    inside = sum_where(column, own, other(codes, IN_QUOTES))
    capped = not_above(inside, standing.scores.cap)
    if not standing.scores.outside:
        return capped
    return f"{capped}+{sum_where(column, own, same(codes, IN_QUOTES))}"


def _value(book: BlocBook, standings: Standings, standing: MemberStanding, row: int) -> CellValue:
    """What is compared, rounded, as equal totals that Excel adds differ in their last bit."""
    points, policy = Ranking.at(RANKED[standings.basis], row), book.policy.ranking
    if not policy.is_by_share:
        return _known(f"ROUND({points},9)", standing.value)
    share = f"100*{points}/{Ranking.at(Ranking.standard, row)}"
    rounding = Rounding(book.policy.percent.mode, policy.share_decimals)
    return _known(rounded(share, rounding).removeprefix("="), standing.value)


def _rank(standings: Standings, standing: MemberStanding, last: int, row: int) -> CellValue:
    """The rank by value, lowered where the bloc's tie-breaks ranked others before equal values."""
    if standing.rank is None or standing.value is None:
        return phrases.DASH
    values = [each.value for each in standings.members if each.value is not None]
    lower = standing.rank - 1 - sum(value > standing.value for value in values)
    value = Ranking.at(Ranking.value, row)
    formula = f"=RANK({value},{cells(Ranking.layout, Ranking.value, last)})"
    return Formula(f"{formula}+{lower}" if lower else formula, Decimal(standing.rank))


def _known(formula: str, result: Decimal | None) -> CellValue:
    return None if result is None else Formula(f"={formula}", result)
