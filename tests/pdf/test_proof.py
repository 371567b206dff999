"""A PDF is believed when it says what its document says: every digit, nearly every letter."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.pdf.plain_pdf import pdf_of
from thidua_reports.pdf.proof import is_proven

ROWS = ["Chỉ tiêu 1: đạt 98,5%", "Chỉ tiêu 2: đạt 100%", "Chỉ tiêu 3: vượt kế hoạch 12%"]


def document(paragraphs, *runs):
    made = Document()
    for words in paragraphs:
        made.add_paragraph(words)
    for run in runs:
        made.paragraphs[-1]._p.append(parse_xml(run))
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def run(inside):
    return f"<w:r {nsdecls('w')}>{inside}</w:r>"


def test_a_pdf_of_all_words_on_any_pages_is_proven():
    assert is_proven(pdf_of(*ROWS), document(ROWS))
    assert is_proven(pdf_of("Trang 1", " ".join(ROWS).upper()), document(ROWS))


@pytest.mark.parametrize(
    "pages",
    [
        (ROWS[0], ROWS[2]),
        (*ROWS[:2], ROWS[2].replace("12", "")),
        (*ROWS[:2], ROWS[2].replace("12", "11")),
        ("",),
        ("Chỉ tiêu đạt " * 9,),
        (),
    ],
    ids=["a row less", "a figure less", "another figure", "blank", "no figures", "no page"],
)
def test_a_pdf_that_says_less_is_not(pages):
    assert not is_proven(pdf_of(*pages), document(ROWS))


def test_a_letter_that_a_font_of_signs_hides_is_no_loss():
    words = "Kế hoạch công tác " * 20

    assert is_proven(pdf_of(words[1:]), document([words]))
    assert not is_proven(pdf_of(words[20:]), document([words]))


def test_what_a_document_hides_need_not_be_printed():
    hidden = run("<w:rPr><w:vanish/></w:rPr><w:t>Ẩn 77</w:t>")
    deleted = f"<w:del {nsdecls('w')}><w:r><w:delText>Bỏ 88</w:delText></w:r></w:del>"

    assert is_proven(pdf_of(*ROWS), document(ROWS, hidden, deleted))
    assert not is_proven(pdf_of(*ROWS), document(ROWS, run("<w:t>Hiện 77</w:t>")))


@pytest.mark.parametrize("pdf", [b"", b"Error", b"%PDF-1.4\n%%EOF\n", pdf_of(*ROWS)[:-60]])
def test_what_is_no_whole_pdf_is_not(pdf, capfd):
    assert not is_proven(pdf, document(ROWS))
    assert capfd.readouterr() == ("", "")


def test_of_a_document_that_cannot_be_read_nothing_is_proven():
    assert not is_proven(pdf_of(*ROWS), b"no document")
