"""Every Word document, declared once: its file, when it is made, by which template, of what."""

from collections.abc import Callable

from thidua_reports.domain.period import Period
from thidua_reports.frozen import frozen
from thidua_reports.presenting.letterheads import Fields
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.minutes import minutes_fields
from thidua_reports.presenting.pledge import pledge_fields
from thidua_reports.presenting.report import report_fields


@frozen
class Document:
    """A document by the name of its file.

    `is_due` tells whether the period and the data call for it, `template` by which of its templates
    it is made then, and `fields` gives what that template may print.
    """

    name: str
    is_due: Callable[[Material], bool]
    template: Callable[[Material], str]
    fields: Callable[[Material], Fields]


def _is_pledge(material: Material) -> bool:
    return material.book.bloc.period is Period.PLEDGE


def _is_report(material: Material) -> bool:
    return not _is_pledge(material)


def _report_template(material: Material) -> str:
    is_year = material.book.bloc.period is Period.YEAR
    return "bao_cao_nam.docx" if is_year else "bao_cao_6_thang.docx"


def _minutes_template(material: Material) -> str:
    was_held = material.book.meeting.has_been_held
    return "bien_ban_sau_hop.docx" if was_held else "bien_ban_truoc_hop.docx"


DOCUMENTS = (
    Document("giao_uoc.docx", _is_pledge, lambda _: "giao_uoc.docx", pledge_fields),
    Document("bao_cao.docx", _is_report, _report_template, report_fields),
    Document("bien_ban.docx", lambda _: True, _minutes_template, minutes_fields),
)
