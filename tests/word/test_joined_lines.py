"""A value of several lines: within a sentence one line, in a cell or a centred line its lines."""

from io import BytesIO

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK

from tests.word.word_documents import table_file, texts
from thidua_reports.domain.place import Place
from thidua_reports.word.template import fill_template

NAME = "Sở Văn hóa\nvà Thể thao"
MAU = Place("bao_cao.docx")


def filled(template: bytes) -> bytes:
    document, issues = fill_template(template, MAU, {"ten": NAME})
    assert issues == ()
    return document


def with_paragraph(alignment=None, *, is_broken: bool = False) -> bytes:
    document = Document()
    paragraph = document.add_paragraph("Đơn vị: ")
    if is_broken:
        paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("{{ ten }} báo cáo.")
    paragraph.alignment = alignment
    target = BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.mark.parametrize("alignment", [None, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT])
def test_in_a_sentence_it_is_one_line(alignment):
    assert texts(filled(with_paragraph(alignment))) == ["Đơn vị: Sở Văn hóa và Thể thao báo cáo."]


def test_in_a_centred_line_it_keeps_its_lines():
    assert texts(filled(with_paragraph(WD_ALIGN_PARAGRAPH.CENTER))) == [f"Đơn vị: {NAME} báo cáo."]


def test_in_a_cell_it_keeps_its_lines():
    document = Document(BytesIO(filled(table_file(("Đơn vị",), ("{{ ten }}",)))))

    assert document.tables[0].cell(1, 0).text == NAME


def test_a_line_break_of_the_template_stays():
    assert texts(filled(with_paragraph(is_broken=True))) == [
        "Đơn vị: \nSở Văn hóa và Thể thao báo cáo."
    ]
