"""What a year came to as a whole: how many targets were met, by whom all, and the classes."""

from collections import Counter
from collections.abc import Iterable, Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.judgements import Judgement, counted
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.language.vietnamese import counted_integer, joined

MET_IN_ALL = "Năm {year}, có {met}/{asked} chỉ tiêu đạt và vượt kế hoạch"
OF_THEM = " ({exceeded} chỉ tiêu vượt, {reached} chỉ tiêu đạt)"
MISSED_IN_ALL = "{count} chỉ tiêu chưa đạt"
NEVER_REPORTED = "{count} chỉ tiêu không có báo cáo"
TO_VERIFY_IN_ALL = "{count} chỉ tiêu chưa đủ căn cứ đánh giá"
"""Not in the words of the mark, which are taken out of what is signed."""
_REST = {
    Judgement.MISSED: MISSED_IN_ALL,
    Judgement.NEVER_REPORTED: NEVER_REPORTED,
    Judgement.TO_VERIFY: TO_VERIFY_IN_ALL,
}
_KNOWN = {Judgement.EXCEEDED, Judgement.MET, Judgement.MISSED}
ONLY_STATED = "; {count} chỉ tiêu chỉ nêu số liệu, không so với kế hoạch"
EXCEEDED_ALL = "Vượt tất cả các chỉ tiêu {which}: {members}."
MET_ALL = "Đạt và vượt tất cả các chỉ tiêu {which}: {members}."
MET_NONE = "Chưa đạt chỉ tiêu nào trong các chỉ tiêu {which}: {members}."
REGISTERED, WITH_A_PLAN = "đã đăng ký", "có kế hoạch"
"""Where a unit also registered figures that are only stated, those it can meet are told apart."""
MEMBER_AND_COUNT = "{member} ({count} chỉ tiêu)"
CLASSES, CLASSES_SO_FAR = "Xếp loại: {classes}.", "Xếp loại (tạm tính): {classes}."
OF_CLASS = "{count} đơn vị {name}"


def assessment(book: BlocBook, standings: Standings) -> list[str]:
    """Return how many targets were met and exceeded, and who exceeded, met or missed all.

    Counted are targets that can be met; what rests on a figure in doubt is counted apart.
    """
    counts = counted(book.bloc, standings.of_members)
    asked = counts.total()
    if not asked:
        return []
    above, exactly = counts[Judgement.EXCEEDED], counts[Judgement.MET]
    sentence = MET_IN_ALL.format(
        year=book.bloc.year, met=counted_integer(above + exactly), asked=counted_integer(asked)
    )
    if above and exactly:
        sentence += OF_THEM.format(
            exceeded=counted_integer(above), reached=counted_integer(exactly)
        )
    told = ", ".join([sentence, *_rest(counts)])
    return [f"{told}{_stated(standings)}.", *_outstanding(book, standings)]


def class_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return how many members are of which class, the best first; none where none is given."""
    counts = {
        grade.name: sum(each.grade == grade.name for each in standings.members)
        for grade in sorted(
            book.policy.ranking.grades, key=lambda each: each.least.value or 0, reverse=True
        )
    }
    told = [
        OF_CLASS.format(count=counted_integer(count), name=name)
        for name, count in counts.items()
        if count
    ]
    form = CLASSES_SO_FAR if standings.provisional else CLASSES
    return [form.format(classes=", ".join(told))] if told else []


def _rest(counts: Counter[Judgement]) -> Iterator[str]:
    """Yield how many targets were missed, never reported, and are to be verified."""
    for judgement, words in _REST.items():
        if counts[judgement]:
            yield words.format(count=counted_integer(counts[judgement]))


def _stated(standings: Standings) -> str:
    """Return how many stand in the annex that no plan is met in, and so are not counted."""
    count = sum(not each.target.is_compared for each in standings.of_members)
    return ONLY_STATED.format(count=counted_integer(count)) if count else ""


def _outstanding(book: BlocBook, standings: Standings) -> Iterator[str]:
    """Yield who exceeded, met and missed every target; each member is in one of them at most."""
    counts = [(each, counted(book.bloc, _results(standings, each))) for each in standings.members]
    sure = [(each, own) for each, own in counts if own and own.keys() <= _KNOWN]
    above = [each for each in sure if each[1].keys() == {Judgement.EXCEEDED}]
    all_met = [each for each in sure if Judgement.MISSED not in each[1] and each not in above]
    none_met = [each for each in sure if each[1].keys() == {Judgement.MISSED}]
    groups = ((EXCEEDED_ALL, above), (MET_ALL, all_met), (MET_NONE, none_met))
    for words, members in groups:
        if members:
            which = targets_counted(each for own, _ in members for each in _results(standings, own))
            named = joined([_with_count(each, own.total()) for each, own in members])
            yield words.format(which=which, members=named)


def targets_counted(results: Iterable[TargetResult]) -> str:
    """Return which targets a count is of: those that only state a figure are in none."""
    return REGISTERED if all(each.target.is_compared for each in results) else WITH_A_PLAN


def _results(standings: Standings, standing: MemberStanding) -> Iterable[TargetResult]:
    return standings.results_of(standing.member.code)


def _with_count(standing: MemberStanding, asked: int) -> str:
    count = counted_integer(asked)
    return MEMBER_AND_COUNT.format(member=standing.member.name, count=count)
