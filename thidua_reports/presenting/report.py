"""Bloc, standings and issues -> the fields of the report template."""

from collections.abc import Iterable, Iterator, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content
from thidua_reports.domain.period import Period
from thidua_reports.domain.standing import Standings, TargetResult
from thidua_reports.domain.submission import Passage, Submission
from thidua_reports.issues.issue import Issue, Severity
from thidua_reports.issues.issue_list import errors
from thidua_reports.layouts import words
from thidua_reports.presenting import phrases
from thidua_reports.presenting.annex import target_rows
from thidua_reports.presenting.heads import (
    Fields,
    attached_to,
    head_fields,
    member_name,
    names_of,
    place_and_date,
    recipient_lines,
    report_subject,
    signer_fields,
    symbol,
)
from thidua_reports.presenting.score_words import (
    honour_sentences,
    office_sentences,
    ranking_notes,
    ranking_rows,
    ranking_title,
    threshold_sentences,
)
from thidua_reports.presenting.units import UnitResults, unit_results
from thidua_reports.vietnamese import counted_integer, percent, plain

LISTED_ISSUES = 40


def report_fields(
    book: BlocBook,
    submissions: Sequence[Submission],
    standings: Standings,
    issues: Sequence[Issue],
) -> Fields:
    """Return every field of the report template."""
    number = symbol(book.documents.report_number, phrases.REPORT_SYMBOL, book.bloc)
    fields: Fields = {
        **head_fields(book),
        "so_ky_hieu": f"Số: {number}",
        "dia_danh_ngay": place_and_date(book),
        "trich_yeu": report_subject(book),
        "nam": str(book.bloc.year),
        "ky_hieu_kem_theo": attached_to(book),
        "can_cu": list(book.documents.legal_basis),
        "dac_diem": [*_composition(book), *_bloc_passages(book, words.SITUATION)],
        "noi_dung": [_content(book, submissions, standings, content) for content in book.contents],
        "hoat_dong_chung": _bloc_passages(book, words.JOINT_ACTIVITIES),
        "han_che": [*_shortfalls(book, standings), *_part(book, submissions, words.LIMITATIONS)],
        "nguyen_nhan": _part(book, submissions, words.CAUSES),
        "phuong_huong": _part(book, submissions, words.NEXT_STEPS),
        "kien_nghi": _part(book, submissions, words.PROPOSALS),
        "bang_chi_tieu": target_rows(book, standings),
        "noi_nhan": recipient_lines(book.documents),
        **signer_fields(book.documents),
        "ghi_chu_du_thao": draft_notes(standings, issues),
    }
    return {**fields, **_year_fields(book, standings)}


def draft_notes(standings: Standings, issues: Sequence[Issue]) -> list[Fields]:
    """Return the page that says who has not submitted and what is in doubt, if anything is."""
    missing = [s.member.name for s in standings.members if not s.submitted]
    found = errors(issues)
    doubts = [f"{issue.place}: {issue.message}" for issue in found[:LISTED_ISSUES]]
    if len(found) > LISTED_ISSUES:
        doubts.append(phrases.MORE_ISSUES.format(count=len(found) - LISTED_ISSUES))
    assumed = [
        f"{issue.place}: {issue.message}"
        for issue in issues
        if issue.kind.severity is Severity.WARNING and issue.place.cell
    ]
    groups = (
        (phrases.NOT_SUBMITTED_BY, missing),
        (phrases.IN_DOUBT, doubts),
        (phrases.ON_ASSUMPTION, assumed[:LISTED_ISSUES]),
    )
    return [{"tieu_de": title, "y": notes} for title, notes in groups if notes]


def _year_fields(book: BlocBook, standings: Standings) -> Fields:
    if book.bloc.period is not Period.YEAR:
        return {}
    return {
        "nam_sau": str(book.bloc.year + 1),
        "tieu_de_xep_hang": ranking_title(standings),
        "ghi_chu_xep_hang": ranking_notes(standings),
        "bang_diem": ranking_rows(standings),
        "moc_diem": threshold_sentences(book, standings),
        "khen_thuong": honour_sentences(book, standings),
        "nhan_su": office_sentences(book),
    }


def _composition(book: BlocBook) -> list[str]:
    bloc = book.bloc
    offices = [
        f"{member_name(bloc, code)} làm {office}"
        for code, office in ((bloc.leader, phrases.LEADER), (bloc.deputy, phrases.DEPUTY))
        if code
    ]
    count = counted_integer(len(bloc.members))
    led = f" Năm {bloc.year}, {', '.join(offices)}." if offices else ""
    return [f"{bloc.name} gồm {count} đơn vị thành viên: {names_of(bloc.members)}.{led}"]


def _content(
    book: BlocBook, submissions: Sequence[Submission], standings: Standings, content: Content
) -> Fields:
    position = book.contents.index(content) + 1
    units = unit_results(book, standings, content.code)
    paragraphs = _part(book, submissions, content.code)
    if not (units or paragraphs or content.lead):
        paragraphs = [phrases.TO_BE_WRITTEN]
    return {
        "ten": f"Nội dung {position}. {content.name}",
        "mo_dau": [content.lead] if content.lead else [],
        "don_vi": [_unit(unit) for unit in units],
        "doan": paragraphs,
    }


def _unit(unit: UnitResults) -> Fields:
    last = len(unit.sentences) - 1
    return {
        "ten": unit.name,
        "cac_cau": [
            {
                "loi": told.text.rstrip(".;"),
                "dau": told.mark,
                "ket": "." if position == last else ";",
            }
            for position, told in enumerate(unit.sentences)
        ],
    }


def _part(book: BlocBook, submissions: Iterable[Submission], section: str) -> list[str]:
    """The bloc's own words, then what the members wrote, each under its name."""
    told = [
        f"{member_name(book.bloc, submission.member)}: {passage.text}"
        for submission in submissions
        for passage in submission.passages
        if passage.section == section
    ]
    return [*_bloc_passages(book, section), *told]


def _bloc_passages(book: BlocBook, section: str) -> list[str]:
    return [
        line for passage in _of(book.passages, section) for line in passage.text.split("\n") if line
    ]


def _of(passages: Iterable[Passage], section: str) -> Iterator[Passage]:
    return (passage for passage in passages if passage.section == section)


def _shortfalls(book: BlocBook, standings: Standings) -> list[str]:
    """In the year's report, the targets that were missed are named."""
    if book.bloc.period is not Period.YEAR:
        return []
    missed = [each for each in standings.results if each.ratio is not None and each.ratio < 1]
    told = [_shortfall(book, result) for result in missed]
    return [f"Chỉ tiêu chưa đạt kế hoạch: {'; '.join(told)}."] if told else []


def _shortfall(book: BlocBook, result: TargetResult) -> str:
    name = member_name(book.bloc, result.target.member)
    shown = result.percent
    # what is missed by less than is shown would be "not reached (100 %)"
    reached = f" (đạt {percent(plain(shown))})" if shown is not None and shown < 100 else ""
    doubt = phrases.TO_VERIFY if result.doubtful else ""
    return f"{name} – {result.target.name}{reached}{doubt}"
