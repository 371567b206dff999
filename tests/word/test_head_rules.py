"""The rules in the head of a filled document are as long as Nghị định 30/2020 asks for."""

from io import BytesIO

import pytest
from docx import Document
from docx.shared import Cm

from tests.word.own_templates import HALF_YEAR, shipped
from thidua_reports.word.formatting import Formatting
from thidua_reports.word.head_rules import (
    PART_OF_TEXT,
    WHOLE_TEXT,
    column_of,
    extent,
    fit_rules,
    head_rules,
    text_length,
)

SHORT, LONG = "KHỐI 4", "KHỐI THI ĐUA THAM MƯU - TỔNG HỢP"


def a_head(body=SHORT, subject="Tổng kết năm 2018", change=bool):
    """Return a document whose tags in the head are filled, after a last change by hand."""
    document = Document(BytesIO(shipped(HALF_YEAR)))
    left = document.tables[0].cell(0, 0)
    left.paragraphs[1].runs[0].text = body
    document.paragraphs[1].runs[0].text = subject
    change(document)
    return document


def parts_of_texts(document):
    """Return what part of its text each rule in the head is: motto, issuing body, subject."""
    root, formatting = document.element, Formatting(document.styles.element)
    return [
        extent(found.rule, column_of(found.rule, root), formatting).length
        / text_length(found.texts, column_of(found.rule, root), formatting)
        for found in head_rules(root, formatting)
    ]


def fitted(document):
    fit_rules(document.element, Formatting(document.styles.element))
    return document


@pytest.mark.parametrize("body", [SHORT, LONG])
@pytest.mark.parametrize("subject", ["Năm 2018", "Tổng kết công tác thi đua, khen thưởng " * 4])
def test_every_rule_is_fitted_to_its_text(body, subject):
    motto, under_body, under_subject = parts_of_texts(fitted(a_head(body, subject)))

    assert WHOLE_TEXT[0] <= motto <= WHOLE_TEXT[1]
    assert PART_OF_TEXT[0] <= under_body <= PART_OF_TEXT[1]
    assert PART_OF_TEXT[0] <= under_subject <= PART_OF_TEXT[1]


def test_a_rule_that_is_refitted_is_two_fifths_of_the_text():
    assert parts_of_texts(fitted(a_head()))[1] == pytest.approx(0.4, abs=0.01)


def test_a_rule_of_her_own_that_is_right_is_left_alone():
    def make_half(document):
        text = parts_of_texts(document)[1]
        rule = document.tables[0].cell(0, 0).paragraphs[2]
        assert text > PART_OF_TEXT[1]
        rule.paragraph_format.left_indent = Cm(3.25)
        rule.paragraph_format.right_indent = Cm(3.6)

    document = a_head(change=make_half)
    before = parts_of_texts(document)

    assert PART_OF_TEXT[0] <= before[1] <= PART_OF_TEXT[1]
    assert parts_of_texts(fitted(document))[1] == before[1]


def test_a_rule_stands_in_the_middle_of_its_text():
    document = fitted(a_head())
    text, rule = document.tables[0].cell(0, 0).paragraphs[1:3]
    shift = (rule.paragraph_format.left_indent - rule.paragraph_format.right_indent) / 2

    assert shift / 360000 == pytest.approx(-text.paragraph_format.right_indent / 720000, abs=0.01)


def test_a_text_with_a_border_of_its_own_and_a_stray_line_are_left_alone():
    def draw_elsewhere(document):
        for paragraph in [p for p in document.paragraphs if p.style.name == "Kẻ ngang"]:
            paragraph._p.getparent().remove(paragraph._p)
        line = document.add_paragraph(style="Kẻ ngang")
        line.paragraph_format.left_indent = Cm(1)

    document = fitted(a_head(change=draw_elsewhere))

    assert document.paragraphs[-1].paragraph_format.left_indent == pytest.approx(Cm(1), abs=999)
    assert len(parts_of_texts(document)) == 2


def test_a_document_without_the_motto_has_no_such_rules():
    document = Document()
    document.add_paragraph("Độc lập")

    assert list(head_rules(document.element, Formatting(None))) == []


def test_a_cell_without_a_width_is_as_wide_as_its_columns():
    document = a_head()
    cell = document.tables[0].cell(0, 0)
    wide = column_of(cell.paragraphs[0]._p, document.element)
    cell._tc.tcPr.remove(cell._tc.tcPr.find(cell._tc.tcPr.tcW.tag))

    assert column_of(cell.paragraphs[0]._p, document.element) == pytest.approx(wide)
