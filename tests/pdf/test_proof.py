"""A PDF is believed when it says what its document says: every figure, nearly every letter."""

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
        (*ROWS[:2], ROWS[2].replace("12", "21")),
        (*ROWS[:2], ROWS[2].replace("Chỉ tiêu 3", "Chỉ tiêu")),
        ("",),
        ("Chỉ tiêu đạt " * 9,),
        (),
    ],
    ids=[
        *("a row less", "a figure less", "another figure", "digits in another order"),
        *("a figure less that is the number of a page", "blank", "no figures", "no page"),
    ],
)
@pytest.mark.parametrize("numbered", [False, True], ids=["", "numbered"])
def test_a_pdf_that_says_less_is_not(pages, numbered):
    assert not is_proven(pdf_of(*pages, numbered=numbered), document(ROWS))


def test_numbers_that_nothing_marks_do_not_stand_for_a_figure():
    less = [*ROWS[:2], ROWS[2].replace("12", "")]

    assert not is_proven(pdf_of("1", "2", "3", *less), document(ROWS))
    assert not is_proven(pdf_of("1 2", *less[1:], less[0]), document([*ROWS, "1 2"]))


def test_what_is_around_the_pages_is_no_loss():
    assert is_proven(pdf_of(*ROWS, numbered=True), document(ROWS))


@pytest.mark.parametrize("between", ["br", "cr", "tab"])
def test_figures_that_stand_apart_in_a_line_are_two(between):
    line = run(f"<w:t>12</w:t><w:{between}/><w:t>15</w:t>")

    assert is_proven(pdf_of("Số 12", "15"), document(["Số "], line))


def test_a_figure_may_be_parted_by_space_in_the_pdf_only_where_its_parts_are_its_own():
    assert is_proven(pdf_of("Đạt 1 234"), document(["Đạt 1234"]))
    assert not is_proven(pdf_of("Đạt 1 234"), document(["Đạt 1234", "1"]))


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
