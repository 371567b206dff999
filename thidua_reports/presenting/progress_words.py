"""At mid-year, who is on time and who is behind, and by how much."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.judgements import Judgement, counted, is_missed, judged_by_time
from thidua_reports.domain.results import Progress, TargetResult, progress_at_mid_year
from thidua_reports.domain.rounding import as_decimal
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.domain.targets import TargetKind
from thidua_reports.language.vietnamese import (
    counted_integer,
    fraction,
    in_one_sentence,
    joined,
    plain,
    sentence_start,
    short_number,
    short_percent,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.sentences import in_its_unit, tabled_figure

PROGRESS = (
    "Đến hết {period} đầu năm, {reached} chỉ tiêu xét theo tiến độ đạt từ {share} kế hoạch năm trở "
    "lên"
)
PROGRESS_OF_KNOWN = (
    "Đến hết {period} đầu năm, {reached} chỉ tiêu xét theo tiến độ, không kể chỉ tiêu cần xác "
    "minh, đạt từ {share} kế hoạch năm trở lên"
)
JUDGED_LATER = "{count} chỉ tiêu còn lại là chỉ tiêu {kinds}, đánh giá vào cuối năm"
NOT_LISTED = (
    "Hai danh sách trên không kể {count} chỉ tiêu {kinds}: những chỉ tiêu này đánh giá vào cuối "
    "năm, dù số đến nay đã đạt hay chưa đạt mức kế hoạch."
)
ABOVE_THE_LIMIT = "{count} chỉ tiêu đã vượt mức kế hoạch cho phép của cả năm"
JUDGED_BY_NO_PLAN = "{count} chỉ tiêu không có kế hoạch để đánh giá"
NEVER_REPORTED = "{count} chỉ tiêu không có báo cáo"
KINDS_JUDGED_LATER = {
    TargetKind.RATE: "tỷ lệ",
    TargetKind.SNAPSHOT: "thời điểm",
    TargetKind.PASS_FAIL: "đạt hoặc không đạt",
    TargetKind.CUMULATIVE: "càng thấp càng tốt",
}
"""What is not due bit by bit; of what adds up, only what should stay low."""
PROGRESS_UNKNOWN = (
    "{count} chỉ tiêu xét theo tiến độ cần xác minh vì số liệu còn thiếu hoặc còn nghi vấn: "
    "{units}."
)
ALL_OF_UNIT = "{count} chỉ tiêu (chưa có số liệu dùng được)"
BEHIND_ARE = "Chỉ tiêu chậm so với tiến độ ({share} kế hoạch năm):"
BEHIND_BY = (
    "{target} đạt {percent} kế hoạch, chậm {points} điểm phần trăm, còn thiếu {missing} so với mức "
    "cần đạt {due}"
)
BEHIND_BY_LITTLE = (
    "{target} đạt xấp xỉ {share} kế hoạch, còn thiếu {missing} so với mức cần đạt {due}"
)
"""Where what is missing is less than the rounded percentage shows."""
DUE_ROUNDED_UP = (
    "Mức cần đạt đến hết {period} là {share} kế hoạch năm, chỉ tiêu đếm được làm tròn lên số "
    "nguyên."
)
NOT_BY_PROGRESS = "Dấu “–”: không xét theo tiến độ."
ON_TIME, BEHIND_TIME = Judgement.ON_TIME.value.lower(), Judgement.LATE.value.lower()
DUE_IS = (
    "Mức cần đạt đến hết 6 tháng là {share} kế hoạch năm; chỉ xét tiến độ của chỉ tiêu lũy kế, "
    "chiều tăng."
)
AND_ROUNDED_UP = (
    "Đối với chỉ tiêu đếm được, mức cần đạt làm tròn lên số nguyên vì kết quả không có phần lẻ."
)


def progress_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return how many targets are on time, which cannot be judged, and how many are not to be."""
    unknown = _unknown(book, standings)
    judged, others = _judged(book, standings, is_all=not unknown), _others(book, standings)
    if not (judged or unknown):
        return []
    if unknown:
        sentences = [*judged, *unknown, *([sentence_start(joined(others))] if others else [])]
    else:
        sentences = [joined([*judged, *others])]
    return [f"{each.rstrip('.')}." for each in sentences]


def notes_on_due(book: BlocBook, standings: Standings) -> list[str]:
    """Return what is to be known of the levels that are due, for above their table."""
    said = DUE_ROUNDED_UP.format(period=book.bloc.period.value, share=share_due(book.bloc))
    rounds_up = _rounds_up(book, standings.of_members)
    found = ((said, rounds_up), (NOT_BY_PROGRESS, _has_others(book, standings)))
    together = " ".join(words for words, is_so in found if is_so)
    return [together] if together else []


def _judged(book: BlocBook, standings: Standings, *, is_all: bool) -> list[str]:
    counts = counted(book.bloc, standings.of_members)
    reached = counts[Judgement.ON_TIME]
    judged = reached + counts[Judgement.LATE]
    pattern = PROGRESS if is_all else PROGRESS_OF_KNOWN
    return [
        pattern.format(
            period=book.bloc.period.value,
            reached=fraction(Decimal(reached), Decimal(judged)),
            share=share_due(book.bloc),
        )
    ][: bool(judged)]


def _others(book: BlocBook, standings: Standings) -> list[str]:
    """Return how many targets are not judged by progress and why, so that all add up."""
    never = sum(each.is_never_reported for each in standings.of_members)
    others = _not_by_time(book, standings)
    without_plan = [each for each in others if not _has_plan(each)]
    above = [each for each in others if is_missed(book.bloc, each)]
    later = _judged_later(book, standings)
    counts = (
        (JUDGED_LATER, len(later)),
        (ABOVE_THE_LIMIT, len(above)),
        (JUDGED_BY_NO_PLAN, len(without_plan)),
        (NEVER_REPORTED, never),
    )
    return [
        words.format(count=counted_integer(count), kinds=_kinds(later))
        for words, count in counts
        if count
    ]


def left_to_the_end(book: BlocBook, standings: Standings) -> str:
    """Return how many targets are in no list of those behind and ahead, as the year will tell."""
    later = _judged_later(book, standings)
    words = NOT_LISTED.format(count=counted_integer(len(later)), kinds=_kinds(later))
    return words if later else ""


def _not_by_time(book: BlocBook, standings: Standings) -> list[TargetResult]:
    return [
        each
        for each in standings.of_members
        if not (each.is_never_reported or progress_at_mid_year(book.bloc, each))
    ]


def _judged_later(book: BlocBook, standings: Standings) -> list[TargetResult]:
    return [
        each
        for each in _not_by_time(book, standings)
        if _has_plan(each) and not is_missed(book.bloc, each)
    ]


def _kinds(results: Sequence[TargetResult]) -> str:
    found = {each.target.kind for each in results}
    return ", ".join(words for kind, words in KINDS_JUDGED_LATER.items() if kind in found)


def _has_plan(result: TargetResult) -> bool:
    target = result.target
    return target.kind is not TargetKind.INFORMATIONAL and target.has_plan is not False


def _rounds_up(book: BlocBook, results: Iterable[TargetResult]) -> bool:
    reported = (each for each in results if not each.is_never_reported)
    found = (progress_at_mid_year(book.bloc, each) for each in reported)
    return any(each is not None and each.is_rounded_up for each in found)


def _has_others(book: BlocBook, standings: Standings) -> bool:
    """Return whether nothing is due of some target, though it is of others."""
    judged = [bool(progress_at_mid_year(book.bloc, each)) for each in standings.of_members]
    return any(judged) and not all(judged)


def behind_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return who is behind and by how much, member by member; nothing where nobody is."""
    members = [
        phrases.OF_UNIT.format(unit=standing.member.name, targets=_listed(book, behind))
        for standing in standings.members
        for behind in [_judged_as(Judgement.LATE, book, standings, standing)]
        if behind
    ]
    return [BEHIND_ARE.format(share=share_due(book.bloc)), *members] if members else []


def due_is(book: BlocBook, results: Iterable[TargetResult]) -> str:
    """Return what is due at mid-year, of which targets, and that it is rounded up where it is."""
    said = DUE_IS.format(share=share_due(book.bloc))
    return f"{said} {AND_ROUNDED_UP}" if _rounds_up(book, results) else said


def share_due(bloc: Bloc) -> str:
    """Return what share of the year's plan is due: 50%."""
    return short_percent(100 * bloc.elapsed)


def progress_word(found: Progress | None) -> str:
    """Return whether a target is on time, in two words; an empty string where it is unknown."""
    if found is None or found.is_behind is None:
        return ""
    return BEHIND_TIME if found.is_behind else ON_TIME


def written_due(found: Progress | None) -> str:
    """Return what is due, without its unit; an empty string for nothing."""
    if found is None or found.due is None:
        return ""
    return tabled_figure(found.result, plain(as_decimal(found.due)))


def _judged_as(
    judgement: Judgement, book: BlocBook, standings: Standings, standing: MemberStanding
) -> list[Progress]:
    """Return how far those of a member's targets have come that are judged so."""
    own = standings.results_of(standing.member.code)
    found = (each for each in own if judged_by_time(book.bloc, each) is judgement)
    return [each for each in (progress_at_mid_year(book.bloc, one) for one in found) if each]


def _unknown(book: BlocBook, standings: Standings) -> list[str]:
    members = []
    for standing in standings.members:
        unknown = _judged_as(Judgement.TO_VERIFY, book, standings, standing)
        if unknown:
            members.append(f"{standing.member.name}: {_named(standing, unknown)}")
    count = counted(book.bloc, standings.of_members)[Judgement.TO_VERIFY]
    sentence = PROGRESS_UNKNOWN.format(count=counted_integer(count), units=joined(members))
    return [sentence] if members else []


def _named(standing: MemberStanding, unknown: Sequence[Progress]) -> str:
    if not standing.submitted:
        return ALL_OF_UNIT.format(count=counted_integer(len(unknown)))
    return ", ".join(f"“{each.result.target.name}”" for each in unknown)


def _listed(book: BlocBook, behind: Sequence[Progress]) -> str:
    return in_one_sentence([_behind_by(book.bloc, each) for each in behind])


def _behind_by(bloc: Bloc, behind: Progress) -> str:
    pattern = BEHIND_BY if behind.points_behind else BEHIND_BY_LITTLE
    return pattern.format(
        target=behind.result.target.name,
        share=share_due(bloc),
        percent=short_percent(behind.result.percent or Decimal(0)),
        points=short_number(behind.points_behind or Decimal(0)),
        missing=_quantity(behind, behind.missing),
        due=_quantity(behind, behind.due),
    )


def _quantity(behind: Progress, exact: Fraction | None) -> str:
    if exact is None:
        return ""
    return in_its_unit(behind.result, plain(as_decimal(exact)))
