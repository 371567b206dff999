"""What stands twice in a template is found with work that grows as the rows do."""

import pytest
from docx.oxml import parse_xml

from tests.call_counts import calls_of
from tests.word.own_templates import YEAR, codes, edited
from tests.word.word_documents import NAMESPACES


def below(*rows):
    """Return the codes told of the year's report with a table of rows of one cell at its end."""
    lines = "".join(
        f"<w:tr><w:tc><w:p><w:r><w:t>{row}</w:t></w:r></w:p></w:tc></w:tr>" for row in rows
    )
    table = f"<w:tbl {NAMESPACES}><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{lines}</w:tbl>"
    return codes(
        YEAR, edited(YEAR, lambda document: document.add_paragraph()._p.addnext(parse_xml(table)))
    )


@pytest.mark.parametrize("row", ["", "Ký nhận"])
def test_four_times_as_many_rows_without_a_figure_take_about_four_times_as_much_work(row):
    assert work_of([row] * 1200) < 5 * work_of([row] * 300)


def work_of(rows):
    found = []
    calls = calls_of(lambda: found.extend(below(*rows)))
    assert found == []
    return calls


def test_rows_with_a_figure_are_told_below_hundreds_of_blank_ones():
    assert below(*[""] * 300, "{{ nam }}", "{{ nam }}") == ["MW73"]
    assert below(*[""] * 300, "{{ nam }}", "", "{{ nam }}", "") == ["MW73"]
