"""Issues and standings -> what is said to one member, and nothing of any other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from thidua_reports.domain.answer_marks import SHEET_NAME
from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.domain.scores import Basis
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.domain.submission import Submission
from thidua_reports.issues.catalogue.number_kinds import IN_WORDS
from thidua_reports.issues.issue import Issue, Severity, count_of
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined_names,
    long_date,
    sentence_start,
)
from thidua_reports.layouts.answer_views import AnswerNote, DoubtGroup, DoubtRow
from thidua_reports.layouts.member_sheets import Results
from thidua_reports.presenting import answer_words as words
from thidua_reports.presenting import line_breaks, phrases
from thidua_reports.presenting.alike_issues import in_brief
from thidua_reports.presenting.answer_deadlines import has_passed
from thidua_reports.presenting.answered_points import points_rows
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.member_remedies import OF_RESULTS, REMEDIES
from thidua_reports.presenting.score_words import aligned, joined_remarks, shown_decimals


def issues_of(submission: Submission, issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """Return what is wrong with a workbook, the worst first, in words for its member."""
    order = list(Severity)
    own = [each for each in issues if each.place.workbook == submission.workbook]
    own.sort(key=lambda each: order.index(each.kind.severity))
    return tuple(map(to_member, own))


def to_member(issue: Issue) -> Issue:
    """Return what is said to the secretary as the member reads it, wherever it is told."""
    remedy = _own_remedy(issue) or _of_member(_on_its_sheet(issue))
    if any(each in remedy for each in words.AT_THE_OFFICE):
        remedy = words.THE_BLOC_DOES
    return replace(issue, message=_named(_of_member(issue.message)), remedy=_named(remedy))


def _own_remedy(issue: Issue) -> str:
    """Return what a member has to do where that is another thing, "" where it is not."""
    of_results = OF_RESULTS if issue.place.sheet == Results.layout.name else {}
    return of_results.get(issue.kind.code) or REMEDIES.get(issue.kind.code, "")


def _on_its_sheet(issue: Issue) -> str:
    """Return the remedy with only the column for words that there is on the sheet it is of."""
    where = words.WORDS_GO.get(issue.place.sheet, IN_WORDS)
    return issue.remedy.replace(IN_WORDS, where)


def _of_member(text: str) -> str:
    return _replaced(text, words.TO_MEMBER)


def _named(text: str) -> str:
    return _replaced(text, words.NAMES_OF_OURS)


def _replaced(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    for ours, theirs in pairs:
        text = text.replace(ours, theirs)
    return text


def remarks_of(issues: Sequence[Issue]) -> Mapping[tuple[str, str], str]:
    """Return what is said at each cell, by its sheet and its address."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in issues:
        if each.place.sheet and each.place.cell:
            found.setdefault((each.place.sheet, each.place.cell), []).append(_remark(each))
    return {at: "\n".join(texts) for at, texts in found.items()}


def _remark(issue: Issue) -> str:
    how = words.HOW.format(remedy=issue.remedy)
    return f"[{issue.kind.severity.value}] {issue.message}\n{how}"


def answer_views(material: Material) -> Iterator[AnswerNote]:
    """Yield the notes on all workbooks that are used, with a marked copy of each."""
    for each in material.submissions:
        yield answer_view(material, each, issues_of(each, material.issues), has_copy=True)


def answer_view(
    material: Material, submission: Submission, issues: Sequence[Issue], *, has_copy: bool
) -> AnswerNote:
    """Return the note on a workbook; `issues` are its own, `has_copy` is that a marked copy goes.

    What is alike in very many cells is told once.
    """
    book, told = material.book, in_brief(issues)
    member, standing = book.bloc.member(submission.member), standing_of(material, submission)
    totals = _totals(standing, shown_decimals(material.standings))
    about = words.ABOUT[book.bloc.period].format(year=book.bloc.year, member=member.name)
    return AnswerNote(
        co_quan_chu_quan=line_breaks.body(book.bloc.governing_body),
        ten_khoi=book.bloc.name,
        ten_khoi_hoa=line_breaks.body(book.bloc.name.upper()),
        trich_yeu=line_breaks.title(about, book.bloc.name),
        don_vi=member.name,
        nhan_xet=_found(submission, issues),
        viec_can_lam=[*_to_do(book, member, issues, has_copy=has_copy)],
        nhom=[*groups_of(told)],
        diem=points_rows(book, material.standings, standing),
        co_thong_nhat=phrases.THERE_IS if _is_agreed(standing) else "",
        tong_tu_cham=totals[Basis.SELF],
        tong_tinh_toan=totals[Basis.COMPUTED],
        tong_thong_nhat=totals[Basis.AGREED],
        tong_ghi_chu=joined_remarks(book, material.standings, standing),
        hang=_rank(material.standings, standing),
    )


def standing_of(material: Material, submission: Submission) -> MemberStanding:
    """Return the standing of the member that sent a workbook."""
    every = material.standings.members
    return next(each for each in every if each.member.code == submission.member)


def _found(submission: Submission, issues: Sequence[Issue]) -> str:
    counts = {each: count_of(issues, each) for each in Severity}
    told = counted(issues)
    found = words.FOUND if counts[Severity.ERROR] or counts[Severity.WARNING] else words.NOTHING_BUT
    return words.READ.format(
        workbook=submission.workbook.rpartition("/")[2],
        found=found.format(counts=told) if told else words.NOTHING,
    )


def counted(issues: Sequence[Issue]) -> str:
    """Return how many issues of each weight there are; "" for none."""
    counts = ((each, count_of(issues, each)) for each in Severity)
    told = [
        words.COUNTED[each].format(count=counted_integer(many)) for each, many in counts if many
    ]
    return joined_names(told)


def is_sent_again(issues: Sequence[Issue]) -> bool:
    """Return whether a member is asked to look into its workbook and send it again."""
    return any(each.kind.severity is not Severity.NOTE for each in issues)


def _to_do(
    book: BlocBook, member: Member, issues: Sequence[Issue], *, has_copy: bool
) -> Iterator[str]:
    is_asked = is_sent_again(issues)
    if is_asked:
        yield words.CORRECT.format(bloc=book.bloc.name, contact=_contact(book, member))
        if (due := book.due(member.code)) is not None:
            by = words.DEADLINE_PASSED if has_passed(book, due) else words.DEADLINE
            yield by.format(day=long_date(due, None))
    if issues and has_copy:
        marked = words.MARKED.format(sheet=SHEET_NAME)
        yield marked + words.EDIT_MARKED if is_asked else marked
    yield words.WHOSE_WORK if is_asked else words.NOT_AGAIN


def _contact(book: BlocBook, member: Member) -> str:
    """Return to whom it sends, with the address if it is known; "" where that is itself."""
    code = book.bloc.collector
    if code in ("", member.code):
        return ""
    collector = book.bloc.member(code)
    pattern = words.CONTACT_BY_MAIL if collector.email else words.CONTACT
    return pattern.format(name=collector.name, email=collector.email)


def groups_of(issues: Sequence[Issue]) -> Iterator[DoubtGroup]:
    """Yield the issues by their weight, numbered through."""
    rows = [(each.kind.severity, _row(at, each)) for at, each in enumerate(issues, 1)]
    for severity in Severity:
        own = [row for of, row in rows if of is severity]
        if own:
            yield DoubtGroup(words.GROUPS[severity], own)


def _row(position: int, issue: Issue) -> DoubtRow:
    return DoubtRow(str(position), where(issue.place), issue.message, issue.remedy)


def where(place: Place) -> str:
    """Return where something is in a workbook."""
    if place.sheet and place.cell:
        return words.WHERE.format(sheet=place.sheet, cell=place.cell)
    return words.IN_SHEET.format(sheet=place.sheet) if place.sheet else words.WHOLE_WORKBOOK


def _is_agreed(standing: MemberStanding) -> bool:
    return any(each.agreed_points is not None for each in standing.scores.all)


def _totals(standing: MemberStanding, decimals: int) -> Mapping[Basis, str]:
    if not standing.scores.all:
        return dict.fromkeys(Basis, "")
    return {basis: aligned(standing.points(basis), decimals) for basis in Basis}


def _rank(standings: Standings, standing: MemberStanding) -> str:
    if standing.rank is None:
        return ""
    grade = words.CLASS.format(grade=standing.grade) if standing.grade else ""
    told = ", ".join(filter(None, (words.RANK.format(rank=standing.rank), grade)))
    if standings.provisional:
        return words.PROVISIONAL.format(result=told)
    return f"{sentence_start(told)}."
