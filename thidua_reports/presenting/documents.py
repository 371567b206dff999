"""Every Word document, declared once: its file, in which periods it is made, and its view."""

from collections.abc import Callable, Iterator

from thidua_reports.domain.period import Period
from thidua_reports.frozen import frozen
from thidua_reports.layouts.views import Form
from thidua_reports.presenting.awards import request_view, why_no_request
from thidua_reports.presenting.ballot_documents import (
    paper_view,
    record_view,
    why_no_paper,
    why_no_record,
)
from thidua_reports.presenting.judging import judging_view, why_no_judging
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.minutes import minutes_view
from thidua_reports.presenting.pledge import pledge_view
from thidua_reports.presenting.report import report_view

REPORTED = (Period.HALF_YEAR, Period.YEAR)


def _always(_: Material) -> str:
    return ""


@frozen
class Document:
    """A document by the name of its file, in the periods to which it belongs.

    `view` returns its fields, whose class decides by which template it is made. `why_not` returns
    what the data lack for it, in words such as "chưa có ý kiến góp ý"; empty when it can be made.
    """

    name: str
    periods: tuple[Period, ...]
    view: Callable[[Material], Form]
    why_not: Callable[[Material], str] = _always


DOCUMENTS = (
    Document("giao_uoc.docx", (Period.PLEDGE,), pledge_view),
    Document("bao_cao.docx", REPORTED, report_view),
    Document("bien_ban.docx", tuple(Period), minutes_view),
    Document("bien_ban_binh_xet.docx", (Period.YEAR,), judging_view, why_no_judging),
    Document("phieu_suy_ton.docx", (Period.YEAR,), paper_view, why_no_paper),
    Document("bien_ban_kiem_phieu.docx", (Period.YEAR,), record_view, why_no_record),
    Document("to_trinh.docx", (Period.YEAR,), request_view, why_no_request),
)


def views_of(material: Material) -> dict[str, Form]:
    """Return the view of every document that the period and the data call for, by its file."""
    due = (each for each in _of_the_period(material) if not each.why_not(material))
    return {each.name: each.view(material) for each in due}


def left_out(material: Material) -> tuple[tuple[str, str], ...]:
    """Return the documents of the period for which data are lacking, each with what they lack."""
    asked = ((each.name, each.why_not(material)) for each in _of_the_period(material))
    return tuple((name, why) for name, why in asked if why)


def _of_the_period(material: Material) -> Iterator[Document]:
    return (each for each in DOCUMENTS if material.book.bloc.period in each.periods)
