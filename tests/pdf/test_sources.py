"""A PDF is of the document with its name; where there is none, of any that it was made of."""

from thidua_reports.pdf.marks import marked, origin_of
from thidua_reports.pdf.sources import document_of

ORIGIN = origin_of(marked(b"%PDF-1.4\n", b"the document"))


def test_a_pdf_with_another_name_is_of_any_document_it_was_made_of(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"the document")

    assert document_of(tmp_path / "b.pdf", ORIGIN) == tmp_path / "a.docx"
    assert document_of(tmp_path / "b.pdf", ORIGIN, {tmp_path / "a.docx"}) is None


def test_a_pdf_beside_a_document_with_its_name_is_of_no_other(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"the document")
    (tmp_path / "b.docx").write_bytes(b"another one")

    assert document_of(tmp_path / "b.pdf", ORIGIN) is None
    assert document_of(tmp_path / "a.pdf", ORIGIN) == tmp_path / "a.docx"
