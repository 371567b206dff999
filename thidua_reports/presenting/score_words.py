"""Standings -> ranking table and the sentences about points, ranks and offices."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.ranking_policy import PointsOf, TieBreak
from thidua_reports.domain.scores import Basis, MemberScores
from thidua_reports.domain.standing import MemberStanding, Standings, Tie
from thidua_reports.domain.submission import Absence
from thidua_reports.language.vietnamese import (
    joined,
    joined_names,
    number,
    plain,
    points_or_share,
    sentence_continue,
    sentence_start,
    short_number,
    short_percent,
)
from thidua_reports.layouts.views import RankingRow
from thidua_reports.presenting import phrases
from thidua_reports.presenting.cap_words import caps_of_member
from thidua_reports.presenting.grade_words import grade_sentences

SO_PROVISIONAL = " nên thứ hạng là tạm tính"
"""What follows from a reason; left out where that has been said already."""


def ranking_title(standings: Standings) -> str:
    """Return the title of the ranking, which shows whether it is provisional."""
    return phrases.PROVISIONAL_RANKING if standings.provisional else phrases.RANKING


def has_grades(standings: Standings) -> bool:
    """Return whether some member has a class (Xuất sắc, Tốt), which has a column of its own."""
    return any(standing.grade for standing in standings.members)


def ranking_rows(book: BlocBook, standings: Standings) -> list[RankingRow]:
    """Return the members with their points, the first first; none where nothing is scored."""
    if not standings.is_scored:
        return []
    decimals = shown_decimals(standings)
    return [
        RankingRow(
            hang=phrases.DASH if standing.rank is None else str(standing.rank),
            don_vi=standing.member.name,
            tu_cham=aligned(standing.points(Basis.SELF), decimals),
            tinh_toan=aligned(standing.computed, decimals),
            thong_nhat=aligned(standing.points(Basis.AGREED), decimals),
            xep_loai=standing.grade,
            ghi_chu=joined_remarks(book, standings, standing),
        )
        for standing in standings.in_order
    ]


def shown_decimals(standings: Standings) -> int:
    """Return how many decimals the points of the ranking need; each is written with as many."""
    points = [standing.points(basis) for standing in standings.members for basis in Basis]
    return max((decimals_of(each) for each in points if each is not None), default=0)


def decimals_of(points: Decimal) -> int:
    """Return how many decimals points need to be written in full."""
    exponent = plain(points).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def aligned(points: Decimal | None, decimals: int, unknown: str = phrases.DASH) -> str:
    """Return points with as many decimals as their column has; `unknown` where there are none."""
    if points is None:
        return unknown
    return number(points.quantize(Decimal(1).scaleb(-decimals)))


def joined_remarks(book: BlocBook, standings: Standings, standing: MemberStanding) -> str:
    """Return the remarks on a member as they stand in brackets beside its name; "" for none."""
    return "; ".join(map(sentence_continue, ranking_remarks(book, standings, standing)))


def ranking_remarks(
    book: BlocBook, standings: Standings, standing: MemberStanding
) -> Iterator[str]:
    """Yield the remarks beside a member's points: share of the maximum, caps, doubts."""
    if standing.unranked is not None:
        yield phrases.UNRANKED
    if standing.absence is not None:
        yield phrases.SENDS_NOTHING
    if book.policy.ranking.is_by_share and standing.value is not None:
        yield _share(standing.scores, standing.value)
    if standings.points_of(standing) is not None:
        yield from caps_of_member(standing.scores, standings.basis)
    if any(map(standings.is_agreed_in_doubt, standing.scores.all)):
        yield _to_verify(standing)
    if standing.is_awaited:
        yield phrases.NOT_SUBMITTED
    elif standing.absence is None and not standing.is_complete:
        yield phrases.COMPUTED_IS_PROVISIONAL


def _to_verify(standing: MemberStanding) -> str:
    """Name the agreed points and what follows from them, to be verified."""
    rank = phrases.RANK if standing.rank is not None else ""
    grade = phrases.GRADE if standing.grade else ""
    what = ", ".join(filter(None, (phrases.AGREED_SCORE, rank, grade)))
    return sentence_start(phrases.AGREED_TO_VERIFY.format(what=what))


def own_score_remarks(standing: MemberStanding) -> Iterator[str]:
    """Yield why a member that gave itself points has no total of them."""
    scores = standing.scores.all
    missing = [each.criterion.code for each in scores if each.self_score is None]
    if missing and len(missing) < len(scores) and standing.points(Basis.SELF) is None:
        yield phrases.OWN_TOTAL_UNKNOWN.format(codes=", ".join(missing))


def _share(scores: MemberScores, value: Decimal) -> str:
    """What the share is of: the standard points, or the caps where they are lower."""
    words = phrases.SHARE if scores.standard <= scores.maximum else phrases.SHARE_OF_CAP
    return words.format(
        share=short_percent(value),
        maximum=short_number(scores.maximum),
        standard=short_number(scores.standard),
    )


def ranking_notes(
    book: BlocBook, standings: Standings, ranked_by: str = phrases.RANKED_BY
) -> list[str]:
    """Return how the ranking came about, and why it is provisional, if it is.

    `ranked_by` also tells what computed points are, which a table without them need not say.
    """
    if not standings.is_scored:
        return []
    return [
        ranked_by.format(basis=standings.basis.value),
        *(grade_sentences(book) if has_grades(standings) else ()),
        *_ways_of_ranking(book),
        *tie_sentences(book, standings),
        *_unranked(standings),
        *absence_sentences(standings),
        *doubts(standings),
    ]


def tie_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return who has the same result, and what decided between them, if anything did."""
    return [_tie(book, standings, tie) for tie in standings.ties]


def office_sentences(book: BlocBook) -> list[str]:
    """Return who leads the bloc next year."""
    meeting, year = book.meeting, book.bloc.year + 1
    offices = (
        (meeting.next_leader, phrases.LEADER),
        (meeting.next_deputy, phrases.DEPUTY),
    )
    elected = [f"{book.bloc.name_of(code)} làm {office}" for code, office in offices if code]
    if not elected:
        return []
    return [f"Các thành viên thống nhất bầu {', '.join(elected)} năm {year}."]


def _ways_of_ranking(book: BlocBook) -> Iterator[str]:
    if book.policy.ranking.is_by_share:
        yield phrases.RANKED_BY_SHARE
    cap = book.policy.ranking.cap.value
    if cap is not None:
        yield phrases.TOTAL_CAPPED.format(cap=short_number(cap))


def _tie(book: BlocBook, standings: Standings, tie: Tie) -> str:
    tied = [standing for standing in standings.in_order if standing.member in tie.members]
    value, rank = tied[0].value, tied[0].rank
    in_order = [standing.member for standing in tied]
    same = phrases.SAME_RESULT.format(
        members=joined_names([each.name for each in in_order]),
        result="" if value is None else points_or_share(value, is_share=standings.by_share),
    )
    if tie.asked:
        same += phrases.EQUAL_BY.format(
            measures=joined_names([tie_measure(book, each) for each in tie.asked])
        )
    if tie.waits_for_figures and tie.stuck_at is not None:
        undecided = phrases.TIE_NOT_DECIDED_YET.format(
            measure=tie_measure(book, tie.stuck_at),
            unknown=joined_names([each.name for each in tie.unknown]),
            rank=rank,
        )
        return f"{same}, {undecided}."
    if tie.settled_by is None:
        return f"{same}, {phrases.SHARED_RANK.format(rank=rank)}."
    if tie.lacks_figures and tie.stuck_at is not None:
        same += phrases.NOT_COMPARED.format(
            measure=tie_measure(book, tie.stuck_at),
            unknown=joined_names([each.name for each in tie.unknown]),
        )
    measure = tie_measure(book, tie.settled_by)
    return f"{same}, {phrases.TIE_DECIDED_BY.format(measure=measure)}{_compared(tie, in_order)}."


def _compared(tie: Tie, in_order: Sequence[Member]) -> str:
    """What the tie-break compared, which is nothing where the meeting decided."""
    if tie.settled_by is None or tie.settled_by.is_by_meeting:
        return ""
    values = dict(zip([each.code for each in tie.members], tie.values, strict=True))
    return f" ({joined([f'{each.name} {short_number(values[each.code])}' for each in in_order])})"


def tie_measure(book: BlocBook, tie_break: TieBreak) -> str:
    """Return what a tie-break compares, in words; of a content its points inside the scale."""
    if tie_break.is_by_meeting:
        return phrases.DECIDED_BY_THE_MEETING
    contents = {content.code: content.name for content in book.contents}
    criteria = {criterion.code: criterion.name for criterion in book.criteria}
    named = ((PointsOf.CRITERION, criteria), (PointsOf.CONTENT, contents))
    for kind, names in named:
        if tie_break.may_be_about(kind, names):
            points = f"điểm {kind.value} “{names[tie_break.by]}”"
            is_told = kind is PointsOf.CONTENT and _has_points_outside(book, tie_break.by)
            return phrases.POINTS_INSIDE.format(points=points) if is_told else points
    return tie_break.by


def _has_points_outside(book: BlocBook, content: str) -> bool:
    return any(each.is_outside and each.content == content for each in book.scored_criteria)


def _unranked(standings: Standings) -> Iterator[str]:
    for standing in standings.members:
        if standing.unranked is not None and standing.absence is None:
            source = f" ({standing.unranked.source})" if standing.unranked.source else ""
            reason = standing.unranked.reason.rstrip(".")
            yield f"{standing.member.name} không xếp loại: {reason}{source}."


def absence_sentences(
    standings: Standings, sends_nothing: str = phrases.SENDS_NOTHING
) -> list[str]:
    """Return which members send nothing, and what the bloc decided on them."""
    return [
        f"{standing.member.name} {absence_in_words(standing, sends_nothing)}."
        for standing in standings.members
        if standing.absence is not None
    ]


def absence_in_words(standing: MemberStanding, sends_nothing: str = phrases.SENDS_NOTHING) -> str:
    """Return that the member sends nothing, what the bloc decided and why; "" if it is awaited."""
    if standing.absence is None:
        return ""
    unranked, reasons = standing.unranked, [score.given_why for score in standing.scores.all]
    if standing.absence is Absence.UNRANKED and unranked is not None:
        reasons = [unranked.reason, *([f"({unranked.source})"] if unranked.source else [])]
        why = " ".join(reason.rstrip(".") for reason in reasons)
    else:
        why = "; ".join(dict.fromkeys(reason.rstrip(".") for reason in reasons if reason))
    return f"{sends_nothing}, {standing.absence.value}: {why}"


def doubtful_points(standings: Standings) -> Iterator[str]:
    """Yield of whom nothing came in, and whose points lack figures or rest on doubtful ones."""
    contenders = [each for each in standings.members if each.unranked is None]
    missing = [each.member.name for each in contenders if each.is_awaited]
    if missing:
        yield f"Chưa có báo cáo dùng được của: {joined(missing)}."
    yield from doubtful_computed_points(standings)


def doubtful_computed_points(standings: Standings) -> Iterator[str]:
    """Yield whose computed points lack figures or rest on doubtful ones."""
    contenders = [each for each in standings.members if each.unranked is None]
    doubtful = [each.member.name for each in contenders if each.submitted and not each.is_complete]
    if doubtful:
        yield f"Điểm tính còn thiếu hoặc cần xác minh số liệu: {joined(doubtful)}."


def doubts(standings: Standings) -> Iterator[str]:
    """Yield why the ranking rests on what is missing or in doubt, or is not agreed yet."""
    yield from doubtful_points(standings)
    contenders = [each for each in standings.members if each.unranked is None]
    shareless = [each.member.name for each in contenders if not each.scores.maximum]
    if standings.by_share and shareless:
        yield f"Không có điểm chuẩn để tính tỷ lệ điểm: {joined(shareless)}."
    if standings.undecided:
        sheets = ", ".join(standings.undecided)
        yield f"Sổ khối còn lỗi ở trang {sheets}{SO_PROVISIONAL}."
    if standings.provisional and standings.basis is Basis.COMPUTED:
        yield f"Khối chưa thống nhất đủ điểm{SO_PROVISIONAL}."
