"""The numbers that Word puts before paragraphs, as its lists count them."""

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from thidua_reports.word.decree.numbering import Numbering, roman
from thidua_reports.word.formatting import Formatting

LISTS = parse_xml(
    f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
    '<w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:pStyle w:val="Heading2"/><w:lvlText w:val="%2."/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%2%3)"/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def numbered(document, level):
    paragraph = document.add_paragraph("x")
    paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_ilvl().val = level
    paragraph._p.pPr.numPr.get_or_add_numId().val = 4
    return paragraph


def labels(document):
    numbering = Numbering(LISTS, Formatting(document.styles.element))
    return [numbering.label(paragraph._p) for paragraph in document.paragraphs]


def test_a_level_counts_on_and_those_below_it_start_anew():
    document = Document()
    for level in (0, 1, 1, 2, 0, 1, 3):
        numbered(document, level)

    assert labels(document) == ["I.", "1.", "2.", "2a)", "II.", "1.", "-"]


def test_a_style_numbers_its_paragraphs_on_the_level_that_names_it():
    document = Document()
    for name in ("Heading 1", "Heading 2"):
        number = parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="4"/></w:numPr>')
        document.styles[name].element.get_or_add_pPr().append(number)
    for level in (1, 2, 2, 1):
        document.add_heading("x", level)

    assert labels(document) == ["I.", "1.", "2.", "II."]


def test_what_is_in_no_list_has_no_number():
    document = Document()
    document.add_paragraph("x")

    assert labels(document) == [""]
    assert Numbering(None, Formatting(None)).label(document.paragraphs[0]._p) == ""


@pytest.mark.parametrize(("number", "letters"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv")])
def test_a_roman_number(number, letters):
    assert roman(number) == letters
