"""Bloc, standings and issues -> the view of the report."""

from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.layouts.bloc_sheets import REPORT
from thidua_reports.layouts.report_views import (
    HalfYearReport,
    Report,
    YearReport,
)
from thidua_reports.presenting import head_words, phrases
from thidua_reports.presenting.annex import (
    correction_sentences,
    has_comparison,
    targets_by_unit,
)
from thidua_reports.presenting.assessment_words import assessment, class_sentences
from thidua_reports.presenting.charts import (
    NamedChart,
    points_chart,
    target_chart,
    with_totals,
)
from thidua_reports.presenting.draft_notes import draft_notes
from thidua_reports.presenting.honour_words import honour_sentences
from thidua_reports.presenting.legal_basis import legal_basis
from thidua_reports.presenting.letterheads import (
    annex_name,
    attached_to,
    closing_sentence,
    head,
    matrix_as_annex,
    opening_sentence,
    place_and_date,
)
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.pledge_changes import change_sentences
from thidua_reports.presenting.points_annex import criterion_lines, score_tables
from thidua_reports.presenting.progress_words import notes_on_due, progress_sentences
from thidua_reports.presenting.recipients import salutation
from thidua_reports.presenting.report_headings import next_heading, results_heading
from thidua_reports.presenting.report_parts import written_contents, written_parts
from thidua_reports.presenting.rule_words import rule_rows
from thidua_reports.presenting.score_words import (
    absence_sentences,
    has_grades,
    office_sentences,
    ranking_notes,
    ranking_rows,
    ranking_title,
)
from thidua_reports.presenting.signing import signatures
from thidua_reports.presenting.threshold_words import threshold_sentences


def report_view(material: Material) -> HalfYearReport | YearReport:
    """Return the view of the period's report."""
    book, standings = material.book, material.standings
    is_year = book.bloc.period is Period.YEAR
    tables = score_tables(book, standings, annex_name(1, is_only=False)) if is_year else []
    points = with_totals(points_chart(book, standings)) if tables else NamedChart()
    report = vars(_report(material)) | {"phu_luc_chi_tieu": annex_name(1, is_only=not tables)}
    if not is_year:
        return HalfYearReport(
            **report,
            tien_do=progress_sentences(book, standings),
            ghi_chu_chi_tieu=notes_on_due(book, standings),
        )
    return YearReport(
        **report,
        danh_gia=assessment(book, standings),
        co_diem=phrases.THERE_IS if tables else "",
        nam_sau=str(book.bloc.year + 1),
        noi_neu_diem=matrix_as_annex(book, REPORT),
        tieu_de_xep_hang=ranking_title(standings),
        ghi_chu_xep_hang=ranking_notes(book, standings),
        co_xep_loai=phrases.THERE_IS if has_grades(standings) else "",
        bang_diem=ranking_rows(book, standings),
        moc_diem=[*threshold_sentences(book, standings), *class_sentences(book, standings)],
        khen_thuong=honour_sentences(book, standings),
        nhan_su=office_sentences(book),
        phu_luc_diem=annex_name(2, is_only=not report["bang_chi_tieu"]),
        tieu_chi=criterion_lines(book, standings.by_target) if tables else [],
        cach_cham=rule_rows(book) if tables else [],
        diem_don_vi=tables,
        bieu_do_diem=points.chart,
        ten_bieu_do_diem=points.title,
        ghi_chu_bieu_do_diem=points.notes,
    )


def _report(material: Material) -> Report:
    book, submissions, standings = material.book, material.submissions, material.standings
    parts = written_parts(book, submissions, standings)
    targets = target_chart(book, standings)
    addressed_to, addressees = salutation(book.documents)
    return Report(
        **head(book, REPORT, head_words.REPORT_SYMBOL, is_addressed=True),
        **signatures(book.documents),
        dia_danh_ngay=place_and_date(book, REPORT),
        nam=str(book.bloc.year),
        ky_hieu_kem_theo=attached_to(book, REPORT, head_words.REPORT_SYMBOL),
        kinh_gui=addressed_to,
        noi_kinh_gui=addressees,
        can_cu=legal_basis(book.documents),
        loi_mo_dau=opening_sentence(book),
        viec_bao_cao=results_heading(book),
        viec_toi=next_heading(book),
        loi_ket=closing_sentence(book),
        dac_diem=[
            *parts[words.SITUATION],
            *change_sentences(book, material.issues),
            *(() if standings.is_scored else absence_sentences(standings)),
        ],
        noi_dung=written_contents(book, submissions, standings),
        hoat_dong_chung=parts[words.JOINT_ACTIVITIES],
        han_che=parts[words.LIMITATIONS],
        nguyen_nhan=parts[words.CAUSES],
        phuong_huong=parts[words.NEXT_STEPS],
        kien_nghi=parts[words.PROPOSALS],
        bang_chi_tieu=targets_by_unit(book, standings),
        co_cung_ky=phrases.THERE_IS if has_comparison(standings) else "",
        phu_luc_chi_tieu=annex_name(1, is_only=True),
        bieu_do_chi_tieu=targets.chart,
        ten_bieu_do_chi_tieu=targets.title,
        ghi_chu_bieu_do_chi_tieu=targets.notes,
        dieu_chinh=correction_sentences(book, standings),
        ghi_chu_du_thao=draft_notes(standings, material.issues),
    )
