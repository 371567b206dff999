"""Every Word document, declared once: its file, in which periods it is made, and its view."""

from collections.abc import Callable, Iterator

from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.frozen import frozen
from thidua_reports.issues.asked_back import asked_back
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.language.vietnamese import counted_integer
from thidua_reports.layouts.views import Fields
from thidua_reports.presenting import phrases
from thidua_reports.presenting.answered_comments import answered_comments_view, why_no_answers
from thidua_reports.presenting.awards import request_view, why_no_request
from thidua_reports.presenting.ballot_documents import (
    paper_view,
    record_view,
    why_no_paper,
    why_no_record,
)
from thidua_reports.presenting.invitation import invitation_view, why_no_invitation
from thidua_reports.presenting.judging import judging_view, why_no_judging
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.minutes import minutes_view
from thidua_reports.presenting.notice import notice_view, why_no_notice
from thidua_reports.presenting.pledge import pledge_view
from thidua_reports.presenting.regulation import regulation_view
from thidua_reports.presenting.report import report_view
from thidua_reports.presenting.score_matrix import score_matrix_view, why_no_matrix
from thidua_reports.presenting.year_plan import why_no_plan, year_plan_view

REPORTED = (Period.HALF_YEAR, Period.YEAR)


def _always(_: Material) -> str:
    return ""


@frozen
class Document:
    """A document by the name of its file, in the periods to which it belongs.

    `view` returns its fields, whose class decides by which template it is made. `why_not` returns
    what the data lack for it, in words such as "chưa có ý kiến góp ý"; empty when it can be made.
    `review_copy` is the file of its copy in which each figure says where it comes from, "" for a
    document that has none. What members have sent in decides one that `is_of_results`; the others
    say only what the bloc has written in khoi.xlsx.
    """

    name: str
    periods: tuple[Period, ...]
    view: Callable[[Material], Fields]
    why_not: Callable[[Material], str] = _always
    review_copy: str = ""
    is_of_results: bool = True


DOCUMENTS = (
    Document("giao_uoc.docx", (Period.PLEDGE,), pledge_view, review_copy="giao_uoc_soat_xet.docx"),
    Document("bao_cao.docx", REPORTED, report_view, review_copy="bao_cao_soat_xet.docx"),
    Document("bien_ban.docx", tuple(Period), minutes_view),
    Document("bang_diem.docx", REPORTED, score_matrix_view, why_no_matrix),
    Document("bien_ban_binh_xet.docx", (Period.YEAR,), judging_view, why_no_judging),
    Document("phieu_suy_ton.docx", (Period.YEAR,), paper_view, why_no_paper),
    Document("bien_ban_kiem_phieu.docx", (Period.YEAR,), record_view, why_no_record),
    Document("to_trinh.docx", (Period.YEAR,), request_view, why_no_request),
    Document(
        "giay_moi.docx", tuple(Period), invitation_view, why_no_invitation, is_of_results=False
    ),
    Document("thong_bao_ket_luan.docx", tuple(Period), notice_view, why_no_notice),
    Document(
        "tiep_thu_y_kien.docx",
        tuple(Period),
        answered_comments_view,
        why_no_answers,
        is_of_results=False,
    ),
    Document("ke_hoach.docx", (Period.PLEDGE,), year_plan_view, why_no_plan, is_of_results=False),
    Document("quy_che.docx", (Period.PLEDGE,), regulation_view, is_of_results=False),
)


BY_NAME = {each.name: each for each in DOCUMENTS}
REVIEW_COPIES = {each.name: each.review_copy for each in DOCUMENTS if each.review_copy}
"""The file of the review copy of each document that has one."""


def is_review_copy(file_name: str) -> bool:
    """Return whether a file is called after a review copy: a version, a copy or a PDF of one."""
    stems = (each.rpartition(".")[0] for each in REVIEW_COPIES.values())
    return any(each in file_name.casefold() for each in stems)


def views_of(material: Material) -> dict[str, Fields]:
    """Return the view of every document that the period and the data call for, by its file."""
    due = (each for each in _of_the_period(material) if not each.why_not(material))
    return {each.name: each.view(material) for each in due}


def left_out(material: Material) -> tuple[tuple[str, str], ...]:
    """Return the documents of the period for which data are lacking, each with what they lack."""
    asked = ((each.name, each.why_not(material)) for each in _of_the_period(material))
    return tuple((name, why) for name, why in asked if why)


def draft_signs(material: Material) -> dict[str, str]:
    """Return the sign of a draft for every document of the period, "" where nothing is in error.

    No document is to be signed while anything is in error, or to be asked about, that it is made
    of.
    """
    return {each.name: _draft_sign(each, material) for each in _of_the_period(material)}


def _draft_sign(document: Document, material: Material) -> str:
    found = errors(material.issues)
    if not document.is_of_results:
        found = tuple(each for each in found if each.place.workbook == BLOC_WORKBOOK)
    counts = (
        (phrases.ERRORS_LEFT, len(found)),
        (phrases.ASKED_BACK_LEFT, len(asked_about(document, material))),
    )
    left = [words.format(count=counted_integer(count)) for words, count in counts if count]
    return phrases.DRAFT_SIGN.format(left=", ".join(left)) if left else ""


def asked_about(document: Document, material: Material) -> tuple[Issue, ...]:
    """Return the issues of figures that a document rests on and that are still to be asked about.

    What only khoi.xlsx decides rests on none of them.
    """
    return asked_back(material.issues) if document.is_of_results else ()


def _of_the_period(material: Material) -> Iterator[Document]:
    return (each for each in DOCUMENTS if material.book.bloc.period in each.periods)
