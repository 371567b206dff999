"""Word prints first, LibreOffice what Word could not, and only what is proven counts."""

from io import BytesIO

import pytest
from docx import Document

from tests.pdf.plain_pdf import pdf_of
from thidua_reports.pdf import printing, word
from thidua_reports.pdf.printing import print_documents
from thidua_reports.presenting.work_steps import nobody


def document(words):
    file = BytesIO()
    made = Document()
    made.add_paragraph(words)
    made.save(file)
    return file.getvalue()


DOCUMENTS = {"a.docx": document("Một 1"), "b.docx": document("Hai 2")}


@pytest.fixture
def word_prints(monkeypatch):
    """Let a pretended Word be installed that makes these PDFs."""

    def prints(*pdfs):
        monkeypatch.setattr(word, "has_word", lambda: True)
        monkeypatch.setattr(word, "printed", lambda _: list(pdfs))

    return prints


def test_word_prints_where_it_is_installed(stand_in, word_prints):
    word_prints(pdf_of("Một 1"), pdf_of("Hai 2"))
    told = []

    printed = print_documents(DOCUMENTS, told.append)

    assert printed.pdfs == {"a.docx": pdf_of("Một 1"), "b.docx": pdf_of("Hai 2")}
    assert (printed.programs, printed.unfit) == (("Word",), frozenset())
    assert told == ["Đang làm 2 bản PDF bằng Word"]
    assert stand_in.runs == []


@pytest.mark.parametrize("second", [None, b"no PDF", pdf_of("Hai")])
def test_libreoffice_prints_what_word_could_not(stand_in, word_prints, second):
    word_prints(pdf_of("Một 1"), second)

    printed = print_documents(DOCUMENTS, nobody)

    assert printed.pdfs.keys() == DOCUMENTS.keys()
    assert (printed.programs, printed.unfit) == (("Word", "LibreOffice"), frozenset())
    assert stand_in.runs == [1]


def test_without_libreoffice_what_word_could_not_print_is_lacking(monkeypatch, word_prints):
    monkeypatch.setattr(printing.libreoffice, "program", lambda: None)
    word_prints(None, b"no PDF")

    printed = print_documents(DOCUMENTS, nobody)

    assert (printed.pdfs, printed.unfit) == ({}, {"b.docx"})


def test_where_there_is_nothing_to_print_no_program_is_looked_for(monkeypatch):
    monkeypatch.setattr(word, "has_word", lambda: pytest.fail("it was"))

    assert print_documents({}, nobody).pdfs == {}
