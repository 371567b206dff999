"""Bloc, standings and issues -> the view of the report."""

from collections.abc import Sequence

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Submission
from thidua_reports.language.vietnamese import joined, short_percent
from thidua_reports.layouts.bloc_sheets import REPORT
from thidua_reports.layouts.report_views import (
    HalfYearReport,
    Report,
    ReportContent,
    YearReport,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.annex import correction_sentences, target_rows
from thidua_reports.presenting.draft_notes import draft_notes
from thidua_reports.presenting.honour_words import honour_sentences
from thidua_reports.presenting.letterheads import (
    attached_to,
    head,
    place_and_date,
    signatures,
)
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.member_sentences import member_sentences
from thidua_reports.presenting.passages import composition, part_passages
from thidua_reports.presenting.pledge_changes import change_sentences
from thidua_reports.presenting.progress_words import behind_sentences, progress_sentences
from thidua_reports.presenting.rule_words import rule_rows
from thidua_reports.presenting.score_explanations import criterion_lines, score_tables
from thidua_reports.presenting.score_words import (
    absence_sentences,
    office_sentences,
    ranking_notes,
    ranking_rows,
    ranking_title,
    threshold_sentences,
)


def report_view(material: Material) -> HalfYearReport | YearReport:
    """Return the view of the period's report."""
    book, standings = material.book, material.standings
    report = vars(_report(material))
    if book.bloc.period is not Period.YEAR:
        return HalfYearReport(**report, tien_do=progress_sentences(book, standings))
    tables = score_tables(book, standings)
    return YearReport(
        **report,
        nam_sau=str(book.bloc.year + 1),
        tieu_de_xep_hang=ranking_title(standings),
        ghi_chu_xep_hang=ranking_notes(book, standings),
        bang_diem=ranking_rows(book, standings),
        moc_diem=threshold_sentences(book, standings),
        khen_thuong=honour_sentences(book, standings),
        nhan_su=office_sentences(book),
        # where nothing is scored there is no second annex, and the first has no number
        so_phu_luc=" I" if tables else "",
        tieu_chi=criterion_lines(book, standings.by_target) if tables else [],
        cach_cham=rule_rows(book) if tables else [],
        diem_don_vi=tables,
    )


def _report(material: Material) -> Report:
    book, submissions, standings = material.book, material.submissions, material.standings
    last, before = signatures(book.documents)
    return Report(
        **head(book, REPORT, phrases.REPORT_SYMBOL),
        dia_danh_ngay=place_and_date(book, REPORT),
        nam=str(book.bloc.year),
        ky_hieu_kem_theo=attached_to(book, REPORT, phrases.REPORT_SYMBOL),
        can_cu=book.documents.legal_basis,
        dac_diem=_situation(material),
        noi_dung=[_content(book, submissions, standings, content) for content in book.contents],
        hoat_dong_chung=part_passages(book, submissions, words.JOINT_ACTIVITIES),
        han_che=[
            *_shortfalls(book, standings),
            *behind_sentences(book, standings),
            *part_passages(book, submissions, words.LIMITATIONS),
        ],
        nguyen_nhan=part_passages(book, submissions, words.CAUSES),
        phuong_huong=part_passages(book, submissions, words.NEXT_STEPS),
        kien_nghi=part_passages(book, submissions, words.PROPOSALS),
        bang_chi_tieu=target_rows(book, standings),
        dieu_chinh=correction_sentences(book, standings),
        nguoi_ky=last,
        nguoi_ky_cung=before,
        ghi_chu_du_thao=draft_notes(standings, material.issues),
    )


def _situation(material: Material) -> list[str]:
    book, standings = material.book, material.standings
    return [
        *composition(book),
        *part_passages(book, material.submissions, words.SITUATION),
        *change_sentences(book, material.issues),
        *(() if standings.is_scored else absence_sentences(standings)),
    ]


def _content(
    book: BlocBook, submissions: Sequence[Submission], standings: Standings, content: Content
) -> ReportContent:
    position = book.contents.index(content) + 1
    members = member_sentences(book, standings, content.code)
    paragraphs = part_passages(book, submissions, content.code)
    leads_to_nothing = not content.lead or content.lead.rstrip().endswith(":")
    is_empty = leads_to_nothing and not (members or paragraphs)
    return ReportContent(
        ten=f"Nội dung {position}. {content.name}",
        mo_dau=[content.lead] if content.lead else [],
        don_vi=members,
        doan=paragraphs,
        con_thieu=phrases.TO_BE_WRITTEN if is_empty else "",
    )


def _shortfalls(book: BlocBook, standings: Standings) -> list[str]:
    """In the year's report, the targets that were missed are named."""
    if book.bloc.period is not Period.YEAR:
        return []
    missed: dict[str, list[str]] = {}
    for result in standings.results:
        if result.is_met is False:
            missed.setdefault(result.target.member, []).append(_shortfall(result))
    units = [
        f"{book.bloc.name_of(member)}: {', '.join(targets)}" for member, targets in missed.items()
    ]
    return [f"Chỉ tiêu chưa đạt kế hoạch: {joined(units)}."] if units else []


def _shortfall(result: TargetResult) -> str:
    shown = result.percent
    # a percentage that rounds to 100 would read "not reached (100 %)"
    reached = f" (đạt {short_percent(shown)})" if shown is not None and shown < 100 else ""
    doubt = phrases.TO_VERIFY if result.doubtful else ""
    return f"{result.target.name}{reached}{doubt}"
