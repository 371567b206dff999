"""A program that says it has made a PDF is not believed before the PDF was read."""

import pytest

from tests.pdf.copies import COPIES, copies_in

UNFIT = {
    "no PDF": "each.write_text('Error')",
    "half a PDF": "each.write_bytes(pdf_of('x')[:-40])",
    "no page": "each.write_bytes(pdf_of())",
    "a page without words": "each.write_bytes(pdf_of(''))",
    "another document": "each.write_bytes(pdf_of('BÁO CÁO'))",
}


@pytest.mark.remedy_of("XB07")
@pytest.mark.parametrize("what", UNFIT.values(), ids=UNFIT)
def test_what_is_no_whole_pdf_of_its_document_is_not_believed(
    make_report, stand_in, workspace, output, what
):
    stand_in.does(
        f"for each in [documents[0].with_suffix('.pdf')]: {what}\ndocuments = documents[1:]"
    )
    code, said = make_report(workspace, "--pdf")

    assert code == 0
    assert "Bản PDF do LibreOffice làm hỏng" in said
    assert "không ghi ra: bao_cao.docx." in said
    assert list(copies_in(output)) == [each for each in COPIES if each != "bao_cao.pdf"]
    stand_in.does("")
    assert "XB07" not in make_report(workspace, "--pdf")[1]
    assert list(copies_in(output)) == COPIES
