"""Everything a reader of the results sees as a value, by which two runs are compared."""

from collections.abc import Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.changes import (
    GROWTH,
    OF_CONTENT,
    OF_CRITERION,
    SELF_CONTENT,
    SELF_SCORE,
    SELF_TOTAL,
    ChangeKind,
    RunFigure,
)
from thidua_reports.domain.judgements import AT_MID_YEAR, OF_YEAR, Judgement, counted, judged_so_far
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import Basis, ContentScore, CriterionScore
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.language.vietnamese import joined, short_number
from thidua_reports.presenting.provenance import AGREED_SCORE, sources

PROVISIONALLY, INCOMPLETE = ", tạm tính", " (tạm tính)"
NUMBER_OF_TARGETS = "Số chỉ tiêu {judgement}"
TO_VERIFY_BY_TIME = "Số chỉ tiêu xét theo tiến độ cần xác minh"
COMPUTED_SCORE = "Điểm tính"
COMPUTED_CONTENT, AGREED_CONTENT = "Điểm tính của nội dung", "Điểm thống nhất của nội dung"
COMPUTED_TOTAL, AGREED_TOTAL = "Tổng điểm tính", "Tổng điểm thống nhất"
RANK = "Hạng"


def run_figures(book: BlocBook, standings: Standings) -> tuple[RunFigure, ...]:
    """Return the figures that came in and what was computed of them; nothing that is unknown."""
    judgements = () if book.bloc.period is Period.PLEDGE else _judgements(book, standings)
    found = (
        *_reported(book, standings),
        *_ratios(standings),
        *judgements,
        *_scored(standings),
    )
    return tuple(each for each in found if each.value)


def _reported(book: BlocBook, standings: Standings) -> Iterator[RunFigure]:
    for each in sources(book, standings):
        kind = ChangeKind.POINTS if each.what == AGREED_SCORE else ChangeKind.FIGURE
        named = each.member, each.item, each.what
        yield RunFigure(kind, *named, each.value, each.place, each.of)


def _ratios(standings: Standings) -> Iterator[RunFigure]:
    for result in standings.results:
        member, item = result.target.member, result.target.code
        ratios = (("Tỷ lệ (%)", result.percent), (GROWTH, result.growth))
        for what, ratio in ratios:
            yield RunFigure(ChangeKind.RATIO, member, item, what, short_number(ratio))


def _judgements(book: BlocBook, standings: Standings) -> Iterator[RunFigure]:
    """Yield how each target is judged, and the counts of it that the report tells."""
    for result in standings.results:
        found = judged_so_far(book.bloc, result) or _marked(result)
        value = found.value if found else ""
        named = result.target.member, result.target.code
        yield RunFigure(ChangeKind.JUDGEMENT, *named, "Đánh giá", value)
    counts = counted(book.bloc, standings.results)
    is_mid_year = book.bloc.period is Period.HALF_YEAR
    for each in AT_MID_YEAR if is_mid_year else OF_YEAR:
        what = NUMBER_OF_TARGETS.format(judgement=each.value.lower())
        if is_mid_year and each is Judgement.TO_VERIFY:
            what = TO_VERIFY_BY_TIME
        count = str(counts[each]) if counts else ""
        yield RunFigure(ChangeKind.JUDGEMENT, "", "", what, count)


def _marked(result: TargetResult) -> Judgement | None:
    """Return the mark that tables give to a figure in doubt, also of what is not judged."""
    return Judgement.TO_VERIFY if result.doubtful else None


def _scored(standings: Standings) -> Iterator[RunFigure]:
    if standings.is_scored:
        for standing in standings.members:
            yield from _points(standing)
            if standings.by_share:
                yield _points_of(standing, "", "Tỷ lệ điểm (%)", short_number(standing.value))
        for standing in standings.members:
            yield from _rank(standings, standing)
        way = f"theo {standings.basis.value}{PROVISIONALLY if standings.provisional else ''}"
        yield RunFigure(ChangeKind.RANK, "", "", "Cách xếp hạng", way)


def _points(standing: MemberStanding) -> Iterator[RunFigure]:
    """Yield its points: agreed ones of a criterion are reported, computed ones need a workbook."""
    yield from _self_scores(standing)
    if standing.submitted:
        for score in standing.scores.all:
            points = _computed(score.points(Basis.COMPUTED), score)
            code = score.criterion.code
            yield _points_of(standing, code, COMPUTED_SCORE, points, OF_CRITERION)
        for each in standing.scores.contents:
            points = _computed(each.points(Basis.COMPUTED), each)
            yield _points_of(standing, each.content.code, COMPUTED_CONTENT, points, OF_CONTENT)
        yield _points_of(standing, "", COMPUTED_TOTAL, _computed(standing.computed, standing))
    for each in standing.scores.contents:
        points = short_number(each.points(Basis.AGREED))
        yield _points_of(standing, each.content.code, AGREED_CONTENT, points, OF_CONTENT)
    yield _points_of(standing, "", AGREED_TOTAL, short_number(standing.points(Basis.AGREED)))


def _self_scores(standing: MemberStanding) -> Iterator[RunFigure]:
    """Yield the sums of what the member gave itself; what it gave a criterion came in with it."""
    for score in standing.scores.all:
        if any(item.result for item in score.items):
            code, points = score.criterion.code, short_number(score.self_score)
            yield _points_of(standing, code, SELF_SCORE, points, OF_CRITERION)
    for each in standing.scores.contents:
        points = short_number(each.points(Basis.SELF))
        yield _points_of(standing, each.content.code, SELF_CONTENT, points, OF_CONTENT)
    yield _points_of(standing, "", SELF_TOTAL, short_number(standing.points(Basis.SELF)))


def _computed(
    points: Decimal | None, scores: CriterionScore | ContentScore | MemberStanding
) -> str:
    """Return points in words; with a mark where a figure is missing or in doubt."""
    mark = "" if points is None or scores.is_complete else INCOMPLETE
    return f"{short_number(points)}{mark}"


def _points_of(
    standing: MemberStanding, item: str, what: str, points: str, of: str = ""
) -> RunFigure:
    return RunFigure(ChangeKind.POINTS, standing.member.code, item, what, points, of=of)


def _rank(standings: Standings, standing: MemberStanding) -> Iterator[RunFigure]:
    code, rank = standing.member.code, standing.rank
    proposed = [
        each.honour.title
        for each in standings.proposals
        if each.is_proposed and each.member.code == code
    ]
    for what, value in (
        (RANK, "" if rank is None else str(rank)),
        ("Xếp loại", standing.grade),
        ("Đề nghị khen thưởng", joined(proposed)),
    ):
        yield RunFigure(ChangeKind.RANK, code, "", what, value)
