"""A table whose columns a loop made shares its width among them, as its cells ask for."""

import pytest
from docx.oxml import parse_xml
from lxml import etree

from tests.word.word_documents import NAMESPACES, word_file
from thidua_reports.domain.place import Place
from thidua_reports.word.template import fill_template
from thidua_reports.word.text import W
from thidua_reports.zip_package import unpack

TOTAL = 10_000


def cell(text, width):
    size = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' if width else ""
    return f"<w:tc>{size}<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p></w:tc>"


def filled(entries, widths, *, is_fixed=True):
    """Return grid and cell widths of a table with a column for every entry of a list."""
    texts = ("tên", "{%tc for o in ds %}", "{{ o }}", "{%tc endfor %}")
    row = f"<w:tr>{''.join(map(cell, texts, widths))}</w:tr>"
    layout = f'<w:tblLayout w:type="{"fixed" if is_fixed else "autofit"}"/>'
    properties = f'<w:tblPr><w:tblW w:w="{TOTAL}" w:type="dxa"/>{layout}</w:tblPr>'
    grid = "".join(f'<w:gridCol w:w="{width or 500}"/>' for width in widths)
    xml = f"<w:tbl {NAMESPACES}>{properties}<w:tblGrid>{grid}</w:tblGrid>{row}</w:tbl>"
    template = word_file(
        "{{ ten }}", change=lambda document: document.element.body.insert(0, parse_xml(xml))
    )

    document, issues = fill_template(template, Place("a.docx"), {"ten": "", "ds": entries})

    assert issues == ()
    root = etree.fromstring(unpack(document)["word/document.xml"])
    return [
        [float(each.get(W + "w")) for each in root.iter(W + name)] for name in ("gridCol", "tcW")
    ]


def test_columns_take_their_share_of_the_whole_width():
    grid, cells = filled(list("abc"), (6000, 300, 1000, 300))

    assert grid == cells == [6667, 1111, 1111, 1111]


def test_a_single_entry_leaves_no_room_unused():
    grid, cells = filled(["a"], (6000, 300, 1000, 300))

    assert grid == cells == [8571, 1429]


def test_a_table_that_fits_its_columns_to_their_text_is_left_to_word():
    grid, _ = filled(list("abc"), (6000, 300, 1000, 300), is_fixed=False)

    assert grid == [6000, 300, 1000, 300]


def test_where_cells_ask_for_no_width_the_engine_s_widths_stay():
    grid, _ = filled(list("abc"), (0, 0, 0, 0))

    assert len(grid) == 4


def test_widths_with_decimals_as_other_programs_write_them_are_shared():
    grid, cells = filled(list("abc"), ("6000.4", "300.2", "999.6", "300.2"))

    assert grid == cells == [6667, 1111, 1111, 1111]


def test_where_a_width_is_no_number_the_engine_s_widths_stay():
    grid, _ = filled(list("abc"), ("1e999", "300", "1000", "300"), is_fixed=True)

    assert len(grid) == 4


def test_a_column_of_numbers_stays_wide_enough_at_the_cost_of_the_widest():
    grid, _ = filled(list("abcdefghijk"), (4000, 300, 500, 300))

    assert grid[1:] == [585] * 11
    assert grid[0] + sum(grid[1:]) == pytest.approx(TOTAL, abs=10)


def test_more_columns_than_have_room_share_the_width_alone():
    grid, _ = filled(list("abcdefghijklmnopqrst"), (4000, 300, 500, 300))

    assert grid[0] == pytest.approx(2857, abs=1)
