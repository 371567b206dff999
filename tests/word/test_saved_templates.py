"""The shipped templates, opened and saved again by LibreOffice, make the same documents."""

from io import BytesIO

import pytest
from docx import Document

from tests.word.own_templates import contract, reported, shipped
from thidua_reports.domain.place import Place
from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.word.contract import schema
from thidua_reports.word.template import fill_template
from thidua_reports.workspace.templates import shipped_templates

LOSES_A_NUMBER = "MW48"
"""LibreOffice gives an annex that fills one page the head of a first page, which has no number."""


@pytest.fixture(scope="module")
def saved_again(libreoffice):
    """Return the shipped templates as LibreOffice saves them, by name."""
    copies = libreoffice.converted([shipped_templates() / name for name in FIELDS], "docx")
    return {copy.name: copy.read_bytes() for copy in copies}


def printed(name, template):
    """Return the texts of the filled document, and how its pages lie."""
    blob, issues = fill_template(template, Place(name), schema(FIELDS[name]), contract(name))
    assert not [issue for issue in issues if issue.kind.code != LOSES_A_NUMBER]
    document = Document(BytesIO(blob))
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text.strip()]
    cells = [[cell.text for cell in row.cells] for t in document.tables for row in t.rows]
    return texts, cells, [section.orientation for section in document.sections]


@pytest.mark.parametrize("name", FIELDS)
def test_a_template_saved_again_makes_the_same_document(name, saved_again):
    issues = reported(name, saved_again[name])

    assert {issue.kind.code for issue in issues} <= {LOSES_A_NUMBER}
    assert printed(name, saved_again[name]) == printed(name, shipped(name))
