"""Standings -> ranking, points by content, and the scores that differ."""

from collections.abc import Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.scores import Basis, CriterionScore
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.page.bars import bar_chart
from thidua_reports.page.views import ComparedScore, Points, RankedRow
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.charts import points_chart
from thidua_reports.presenting.score_explanations import difference, marked_points
from thidua_reports.presenting.score_words import (
    aligned,
    decimals_of,
    has_grades,
    ranking_notes,
    ranking_rows,
    ranking_title,
)


def points(book: BlocBook, standings: Standings) -> Points | None:
    """Return the ranking as the report prints it, and its points; None where nothing is scored."""
    if not standings.is_scored:
        return None
    return Points(
        title=ranking_title(standings),
        notes=[*ranking_notes(book, standings), *_of_agreed(standings)],
        has_grades=has_grades(standings),
        rows=[
            RankedRow(
                rank=row.hang,
                name=row.don_vi,
                own=row.tu_cham,
                computed=row.tinh_toan,
                agreed=row.thong_nhat,
                grade=row.xep_loai,
                note=row.ghi_chu,
            )
            for row in ranking_rows(book, standings)
        ],
        chart=bar_chart("diem", points_chart(book, standings)),
        compared=[*_compared(standings)],
    )


def _of_agreed(standings: Standings) -> Iterator[str]:
    """Yield why members of whom no workbook can be used have points."""
    is_agreed = standings.basis is not Basis.COMPUTED
    if is_agreed and any(each.is_awaited and each.rank for each in standings.members):
        yield words.AGREED_WITHOUT_WORKBOOK


def _compared(standings: Standings) -> Iterator[ComparedScore]:
    """Yield the criteria whose self-score, computed and agreed points are not all the same."""
    for standing, score in standings.scores():
        computed = score.computed if score.is_begun and standing.submitted else None
        if len({score.self_score, computed, score.agreed_points} - {None}) > 1:
            yield _row(standing, score, computed)


def _row(
    standing: MemberStanding, score: CriterionScore, computed: Decimal | None
) -> ComparedScore:
    known = [each for each in (score.self_score, computed, score.agreed_points) if each is not None]
    decimals = max(map(decimals_of, known), default=0)
    return ComparedScore(
        member=standing.member.name,
        criterion=f"{score.criterion.code}: {score.criterion.name}",
        own=aligned(score.self_score, decimals),
        computed=marked_points(computed, is_complete=score.is_complete, decimals=decimals),
        agreed=aligned(score.agreed_points, decimals),
        difference=difference(score) or words.COMPUTED_IN_PART,
    )
