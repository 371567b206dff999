"""What a document breaks of Nghị định 30/2020 is told point by point, with place and remedy."""

import pytest
from docx.shared import Mm, Pt

from tests.issue_kinds import KINDS
from tests.word.decree_documents import report
from tests.word.own_templates import (
    BLOC,
    HALF_YEAR,
    PLEDGE,
    all_paragraphs,
    contract,
    edited,
    reported,
)
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import decree_kinds
from thidua_reports.issues.issue import Severity
from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.word.contract import schema
from thidua_reports.word.decree.points import Finding, Point, Reason, Verdict
from thidua_reports.word.decree.reported import KINDS as KIND_OF_POINT
from thidua_reports.word.decree.reported import decree_issues
from thidua_reports.word.template import fill_template

DOC = Place("bao_cao.docx")
BY_POINT = {
    Point.PAPER: "ND01",
    Point.MARGINS: "ND02",
    Point.FONT: "ND03",
    Point.PAGE_NUMBER: "ND04",
    Point.COUNTRY: "ND05",
    Point.MOTTO: "ND06",
    Point.SUPERIOR_BODY: "ND07",
    Point.ISSUING_BODY: "ND08",
    Point.NUMBER: "ND09",
    Point.PLACE_AND_DAY: "ND10",
    Point.TITLE: "ND11",
    Point.LEGAL_BASIS: "ND12",
    Point.BODY: "ND13",
    Point.HEADINGS: "ND14",
    Point.ADDRESSEES: "ND15",
    Point.RECIPIENTS: "ND16",
    Point.SIGNATURE: "ND17",
    Point.ANNEXES: "ND18",
    Point.END_MARK: "ND19",
    Point.ROOM_TO_SIGN: "ND20",
}


def looks(text, **font):
    """Return a change of the lettering of every paragraph with a text."""

    def change(document):
        for paragraph in all_paragraphs(document):
            for run in paragraph.runs if text in paragraph.text else ():
                for name, value in font.items():
                    setattr(run.font, name, value)

    return change


def margin(document):
    document.sections[0].left_margin = Mm(10)


def coded(issues):
    return [issue.kind.code for issue in issues]


@pytest.mark.parametrize("point", Point, ids=lambda point: point.name)
def test_every_point_has_a_kind_of_its_own(point):
    kind = KIND_OF_POINT[point]

    assert kind.code == BY_POINT[point]
    assert decree_kinds.PART_NAMES[kind.code] in kind.message


@pytest.mark.parametrize("reason", Reason, ids=lambda reason: reason.name)
def test_every_reason_for_a_failure_is_worded(reason):
    fails = Finding(Point.PAPER, reason).verdict is Verdict.FAIL

    assert (reason.name in decree_kinds.FAULTS) == fails


def test_a_broken_form_keeps_no_document_from_being_made():
    of_decree = [kind for kind in KINDS.values() if kind.code.startswith("ND")]

    assert len(of_decree) == len(Point) + 1
    assert Severity.ERROR not in {kind.severity for kind in of_decree}


def test_a_point_is_told_at_the_words_that_break_it():
    (issue,) = decree_issues(report(looks("Số:", size=Pt(15))), DOC)

    assert issue.kind.code == "ND09"
    assert issue.place == Place("bao_cao.docx", "thân văn bản", "bảng 1, hàng 2, cột 1")
    assert "sai cỡ chữ: “Số: 05/BC-KTĐ4”" in issue.message


def test_what_is_wrong_alike_at_many_places_is_one_issue_that_counts_them():
    (issue,) = reported(HALF_YEAR, edited(HALF_YEAR, looks("{{ dong }}", name="Arial")))

    assert issue.kind.code == "ND03"
    assert "chỗ khác)" in issue.message


def test_margins_and_fonts_of_ones_own_template_are_told():
    def change(document):
        margin(document)
        looks("KIẾN NGHỊ", name="Arial")(document)

    assert coded(reported(PLEDGE, edited(PLEDGE, margin))) == ["ND02"]
    assert coded(reported(HALF_YEAR, edited(HALF_YEAR, change))) == ["ND02", "ND03"]


def test_whoever_makes_documents_is_told_of_many_points_in_one_line():
    def change(document):
        margin(document)
        for text in ("{{ dong }}", "KIẾN NGHỊ", "BÁO CÁO"):
            looks(text, name="Arial", size=Pt(18), italic=True)(document)

    template = edited(HALF_YEAR, change)
    fields = schema(FIELDS[HALF_YEAR])

    made, issues = fill_template(template, Place(HALF_YEAR), fields, contract(HALF_YEAR), BLOC)

    assert made is not None
    assert coded(issues) == ["ND21"]
    assert "lề trang, phông chữ" in issues[0].message
    assert len(reported(HALF_YEAR, template)) > 3


def test_whoever_makes_documents_is_told_of_a_few_points_themselves():
    template, fields = edited(PLEDGE, margin), schema(FIELDS[PLEDGE])

    _, issues = fill_template(template, Place(PLEDGE), fields, contract(PLEDGE), BLOC)

    assert coded(issues) == ["ND02"]


def test_a_page_number_that_is_missing_is_told_once():
    def change(document):
        for section in document.sections:
            for paragraph in section.header.paragraphs:
                paragraph._p.getparent().remove(paragraph._p)
            section.header.add_paragraph()

    assert set(coded(reported(PLEDGE, edited(PLEDGE, change)))) == {"MW48"}
