"""Standings -> ranking table and the sentences about points, ranks and honours."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.meeting import Honour
from thidua_reports.domain.standing import Basis, MemberStanding, Standings
from thidua_reports.presenting import phrases
from thidua_reports.presenting.heads import Fields, member_name
from thidua_reports.vietnamese import counted, joined, number, plain


def ranking_title(standings: Standings) -> str:
    """Return the title of the ranking, which says when it is provisional."""
    return phrases.PROVISIONAL_RANKING if standings.provisional else phrases.RANKING


def ranking_rows(standings: Standings) -> list[Fields]:
    """Return the members with their points, the first first; none where nothing is scored."""
    if not standings.is_scored:
        return []
    return [
        {
            "hang": phrases.DASH if standing.rank is None else str(standing.rank),
            "don_vi": standing.member.name,
            "tu_cham": _points(standing.self_total),
            "tinh_toan": _points(standing.computed if standing.submitted else None),
            "thong_nhat": _points(standing.agreed),
            "ghi_chu": "" if standing.is_complete else "Điểm tính là tạm tính",
        }
        for standing in standings.in_order
    ]


def ranking_notes(standings: Standings) -> list[str]:
    """Return what the ranking rests on and why it is provisional."""
    if not standings.is_scored:
        return []
    notes = [f"Xếp hạng theo {standings.basis.value}."]
    missing = [s.member.name for s in standings.members if not s.submitted]
    if missing:
        notes.append(f"Chưa có báo cáo của: {joined(missing)}.")
    doubtful = [s.member.name for s in standings.members if s.submitted and not s.is_complete]
    if doubtful:
        notes.append(f"Điểm tính còn thiếu hoặc cần xác minh số liệu: {joined(doubtful)}.")
    if standings.undecided:
        sheets = ", ".join(standings.undecided)
        notes.append(f"Sổ khối còn lỗi ở trang {sheets} nên thứ hạng là tạm tính.")
    if standings.provisional and standings.basis is Basis.COMPUTED:
        notes.append("Khối chưa thống nhất đủ điểm nên thứ hạng là tạm tính.")
    return notes


def threshold_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return for each threshold how many members reached it."""
    names = {content.code: content.name for content in book.contents}
    return [
        _threshold(book, standings, (threshold.content, names[threshold.content]), points)
        for threshold in book.policy.thresholds
        for points in [threshold.points]
        if points is not None and threshold.content in names and standings.is_scored
    ]


def honour_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return what is proposed for whom, or why nothing is proposed yet."""
    if not book.honours or not standings.is_scored:
        return []
    if standings.provisional:
        return ["Chưa đề nghị khen thưởng vì thứ hạng còn tạm tính."]
    proposed = [
        _proposal(standing, honour)
        for standing in standings.in_order
        for honour in standing.proposals
    ]
    return [*proposed, *_ties(standings), *_exclusions(book)]


def office_sentences(book: BlocBook) -> list[str]:
    """Return who leads the bloc next year."""
    meeting, year = book.meeting, book.bloc.year + 1
    offices = (
        (meeting.next_leader, phrases.LEADER),
        (meeting.next_deputy, phrases.DEPUTY),
    )
    elected = [f"{member_name(book.bloc, code)} làm {office}" for code, office in offices if code]
    if not elected:
        return []
    return [f"Các thành viên thống nhất bầu {', '.join(elected)} năm {year}."]


def _threshold(
    book: BlocBook, standings: Standings, content: tuple[str, str], points: Decimal
) -> str:
    code, name = content
    members = [s for s in standings.members if _assigned(s, code)]
    scores = [s.content_score(code, standings.basis) for s in members]
    known = [score for score in scores if score is not None]
    reached = sum(score >= points for score in known)
    standard = _standard_of(book, members, code)
    against = "" if standard is None else f" so với điểm chuẩn ({number(standard)} điểm)"
    told = (
        f"{name}: có {reached}/{len(scores)} đơn vị đạt từ {number(points)} điểm trở lên{against}"
    )
    unknown = len(scores) - len(known)
    return (
        f"{told}; còn {counted(Decimal(unknown))} đơn vị chưa đủ số liệu."
        if unknown
        else f"{told}."
    )


def _assigned(standing: MemberStanding, content: str) -> list[Criterion]:
    """Return the scored criteria of a content that are assigned to the member."""
    criteria = (score.criterion for score in standing.scores)
    return [criterion for criterion in criteria if criterion.content == content]


def _standard_of(book: BlocBook, members: Iterable[MemberStanding], content: str) -> Decimal | None:
    """The standard points of a content, if they are known and the same for every member.

    They are not known where a criterion is scored target by target.
    """
    by_targets = {target.criterion for target in book.targets}
    standards = {
        tuple(None if c.code in by_targets else c.standard.value for c in _assigned(s, content))
        for s in members
    }
    sums = {
        None if None in points else sum(filter(None, points), Decimal(0)) for points in standards
    }
    return sums.pop() if len(sums) == 1 else None


def _proposal(standing: MemberStanding, honour: Honour) -> str:
    rank = phrases.RANK_NAMES.get(honour.rank, str(honour.rank))
    return f"{standing.member.name} (xếp hạng {rank}): đề nghị {honour.title}."


def _ties(standings: Standings) -> Iterator[str]:
    """Two units on the rank of an honour are told, because the bloc must choose between them."""
    ranks = [standing.rank for standing in standings.members if standing.proposals]
    for rank in sorted({rank for rank in ranks if rank is not None and ranks.count(rank) > 1}):
        name = phrases.RANK_NAMES.get(rank, str(rank))
        count = ranks.count(rank)
        yield f"Có {count} đơn vị đồng hạng {name}: Khối cần thống nhất đề nghị đơn vị nào."


def _exclusions(book: BlocBook) -> Iterator[str]:
    for exclusion in book.exclusions:
        name = member_name(book.bloc, exclusion.member)
        why = " ".join((exclusion.reason, f"({exclusion.source})" if exclusion.source else ""))
        yield f"{name} không được đề nghị: {why.strip()}."


def _points(value: Decimal | None) -> str:
    return phrases.DASH if value is None else number(plain(value))
