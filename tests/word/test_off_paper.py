"""How wide a table of a template is, measured against the paper beneath it."""

import pytest
from docx.oxml import parse_xml

from tests.word.own_templates import YEAR, codes, edited
from tests.word.word_documents import NAMESPACES

BESIDE, NOTHING = ["MW78"], []


def told_of(properties, grid=""):
    """Return the codes told of the year's report with a table of such properties at its top."""
    table = parse_xml(
        f"<w:tbl {NAMESPACES}><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        "<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    template = edited(YEAR, lambda document: document.element.body.insert(0, table))
    return [each for each in codes(YEAR, template) if each == "MW78"]


@pytest.mark.parametrize("width", ["1e999", "inf", "nan", "9" * 400, "", "mười"])
def test_a_width_that_no_table_has_is_passed_over(width):
    assert told_of(f'<w:tblW w:w="{width}" w:type="dxa"/>') == NOTHING


def test_a_table_wider_than_the_paper_is_told():
    assert told_of('<w:tblW w:w="12500" w:type="dxa"/>') == BESIDE
    assert told_of('<w:tblW w:w="9000" w:type="dxa"/>') == NOTHING


@pytest.mark.parametrize("kind", ["auto", "nil"])
def test_a_width_that_the_text_decides_is_not_measured_but_its_fixed_columns_are(kind):
    width = f'<w:tblW w:w="12500" w:type="{kind}"/>'
    fixed, grid = '<w:tblLayout w:type="fixed"/>', '<w:gridCol w:w="12500"/>'

    assert told_of(width, grid) == NOTHING
    assert told_of(width + fixed, grid) == BESIDE


@pytest.mark.parametrize(("width", "expected"), [("11000", NOTHING), ("12500", BESIDE)])
def test_a_table_that_floats_is_told_where_no_place_is_wide_enough(width, expected):
    place = '<w:tblpPr w:tblpX="400" w:horzAnchor="page"/>'

    assert told_of(f'{place}<w:tblW w:w="{width}" w:type="dxa"/>') == expected
