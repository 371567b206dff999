"""A filled table gets as many columns as docxtpl would give it, though it is not always asked."""

from io import BytesIO

import pytest
from docx.oxml import parse_xml
from docxtpl import DocxTemplate
from lxml import etree

from tests.word.word_documents import NAMESPACES, word_file
from thidua_reports.domain.place import Place
from thidua_reports.word.template import fill_template
from thidua_reports.word.text import W
from thidua_reports.zip_package import unpack

MAU = Place("bao_cao.docx")
PART = "word/document.xml"


def table(columns, *rows):
    """A table of so many columns, whose rows hold cells that span so many of them."""
    grid = '<w:gridCol w:w="1000"/>' * columns
    return f"<w:tbl {NAMESPACES}><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def row(*spans):
    return f"<w:tr>{''.join(map(cell, spans))}</w:tr>"


def cell(span):
    spans = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>' if span != 1 else ""
    return f"<w:tc>{spans}<w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"


NESTED = f"<w:tr><w:tc>{table(2, row(1, 1, 1))}<w:p/></w:tc></w:tr>"
TABLES = {
    "even": table(3, row(1, 1, 1), row(2, 1)),
    "more cells": table(2, row(1, 1), row(1, 1, 1)),
    "fewer cells": table(4, row(1, 1), row(1, 1, 1)),
    "fewer cells, a wide one": table(4, row(1, 1), row(3, 1)),
    "too wide a cell": table(2, row(4)),
    "a table in a cell": table(1, NESTED),
    "a longer table in a cell": table(3, row(1, 1), NESTED),
    "no columns": table(0, row(1, 1)),
}


@pytest.mark.parametrize("xml", TABLES.values(), ids=TABLES)
def test_the_columns_are_those_that_docxtpl_gives(xml):
    template = word_file(
        "{{ ten }}", change=lambda document: document.element.body.insert(0, parse_xml(xml))
    )

    document, issues = fill_template(template, MAU, {"ten": ""})

    assert issues == ()
    filled = etree.fromstring(unpack(document)[PART])
    fixed = DocxTemplate(BytesIO()).fix_tables(unpack(template)[PART])
    assert widths(filled) == widths(fixed)


def widths(root):
    return [column.get(W + "w") for column in root.iter(W + "gridCol")]
