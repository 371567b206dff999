"""Every Word document, declared once: its file, when it is made, and its view."""

from collections.abc import Callable

from thidua_reports.domain.period import Period
from thidua_reports.frozen import frozen
from thidua_reports.layouts.views import View
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.minutes import minutes_view
from thidua_reports.presenting.pledge import pledge_view
from thidua_reports.presenting.report import report_view


@frozen
class Document:
    """A document by the name of its file.

    `is_due` returns whether the period and the data call for it, and `view` returns its fields,
    whose class decides by which template it is made.
    """

    name: str
    is_due: Callable[[Material], bool]
    view: Callable[[Material], View]


def _is_pledge(material: Material) -> bool:
    return material.book.bloc.period is Period.PLEDGE


def _is_report(material: Material) -> bool:
    return not _is_pledge(material)


DOCUMENTS = (
    Document("giao_uoc.docx", _is_pledge, pledge_view),
    Document("bao_cao.docx", _is_report, report_view),
    Document("bien_ban.docx", lambda _: True, minutes_view),
)
