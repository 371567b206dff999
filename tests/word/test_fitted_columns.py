"""The columns of a listing are as wide as what stands in them asks for."""

import pytest
from docx.oxml import parse_xml
from lxml import etree

from tests.word.word_documents import NAMESPACES, word_file
from thidua_reports.domain.place import Place
from thidua_reports.word.template import fill_template
from thidua_reports.word.text import W
from thidua_reports.zip_package import unpack

HEADING = ("Hạng", "Đơn vị", "Điểm", "Xếp loại")
STATED = (800, 5000, 1000, 1000)
UNITS = ("Sở Y tế", "Sở Tài chính", "Thanh tra")
LONG_CLASS = "Hoàn thành xuất sắc nhiệm vụ"


def cell(text, width):
    size = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
    return f"<w:tc>{size}<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p></w:tc>"


def row(texts, widths, properties=""):
    return f"<w:tr>{properties}{''.join(map(cell, texts, widths))}</w:tr>"


def listing(rows, widths=STATED, *, row_properties="", layout="fixed", heading=HEADING):
    head = row(heading, widths, "<w:trPr><w:tblHeader/></w:trPr>")
    below = "".join(row(texts, widths, row_properties) for texts in rows)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="{layout}"/></w:tblPr>'
    )
    return f"<w:tbl {NAMESPACES}>{properties}<w:tblGrid>{grid}</w:tblGrid>{head}{below}</w:tbl>"


def widths(*tables, **fields):
    """Return the widths of the columns of each table once the document is filled."""

    def insert(document):
        for xml in reversed(tables):
            document.element.body.insert(0, parse_xml(f"<w:p {NAMESPACES}/>"))
            document.element.body.insert(0, parse_xml(xml))

    template = word_file("{{ ten }}", change=insert)
    document, issues = fill_template(template, Place("a.docx"), {"ten": "", **fields})

    assert issues == ()
    root = etree.fromstring(unpack(document)["word/document.xml"])
    found = []
    for table in root.iter(W + "tbl"):
        grid = tuple(int(each.get(W + "w")) for each in table.iter(W + "gridCol"))
        for each in table.iter(W + "tr"):
            assert tuple(int(size.get(W + "w")) for size in each.iter(W + "tcW")) == grid
        found.append(grid)
    return found


def ranked(grade, units=UNITS, points="97,35"):
    return [(str(rank), unit, points, grade) for rank, unit in enumerate(units, 1)]


def test_a_long_class_gets_the_room_that_short_names_leave():
    [(_, unit, _, grade)] = widths(listing(ranked(LONG_CLASS)))

    assert grade > 2700
    assert unit < 3200


def test_the_table_stays_as_wide_as_it_was():
    [fitted] = widths(listing(ranked(LONG_CLASS)))

    assert fitted != STATED
    assert sum(fitted) == sum(STATED)


def test_where_nothing_is_gained_the_widths_of_the_template_stay():
    assert widths(listing(ranked("Tốt"))) == [STATED]


def test_a_figure_is_not_broken_from_its_per_cent():
    [(_, _, points, _)] = widths(listing(ranked("Tốt", points="−100.000,00%")))

    assert points > 1300


def test_words_that_a_no_break_space_joins_are_one():
    [(_, _, points, _)] = widths(listing(ranked("Tốt", points="5.650.000\u00a0tỷ\u00a0đồng")))

    assert points > 1800


def test_a_line_broken_by_hand_ends_there():
    broken = "Tốt</w:t><w:br/><w:t>Khá</w:t><w:br/><w:t>Đạt</w:t><w:br/><w:t>Yếu"

    assert widths(listing(ranked(broken))) == [STATED]


def test_what_has_no_room_at_all_stays_as_it_is():
    endless = "Hoànthànhxuấtsắcnhiệmvụ" * 3

    assert widths(listing(ranked(endless))) == [STATED]


@pytest.mark.parametrize(
    "kept",
    [
        listing(ranked(LONG_CLASS), row_properties='<w:trPr><w:trHeight w:val="600"/></w:trPr>'),
        listing(ranked(LONG_CLASS), layout="autofit"),
        listing(ranked(LONG_CLASS)).replace("<w:tblHeader/>", ""),
        listing(ranked(LONG_CLASS), (2000, 1000, 1000, 1000)),
    ],
    ids=["rows_to_write_in", "fitted_by_word", "no_listing", "equal_columns"],
)
def test_other_tables_stay_as_their_template_made_them(kept):
    asked = [int(each.get(W + "w")) for each in parse_xml(kept).iter(W + "gridCol")]

    assert widths(kept) == [tuple(asked)]


def test_a_column_to_write_in_is_not_narrowed():
    rows = [(rank, unit, "\u00a0", grade) for rank, unit, _, grade in ranked(LONG_CLASS)]

    [(_, _, written_in, grade)] = widths(listing(rows, (800, 3000, 3000, 1000)))

    assert written_in == 3000
    assert grade > 1500


def test_pieces_of_one_listing_stay_alike():
    first, second = widths(
        listing(ranked(LONG_CLASS)), listing(ranked("Tốt", ["Liên đoàn Lao động tỉnh"]))
    )

    assert first == second != STATED


MATRIX = ("Tiêu chí", "An", "Bình", "VH,TT&amp;DL")


@pytest.mark.parametrize(
    ("first", "expected"),
    [("Nền nếp", "whole"), ("Thực hiện nền nếp công vụ, kỷ luật, kỷ cương " * 2, "as stated")],
)
def test_equal_columns_are_widened_alike_where_the_first_has_room(first, expected):
    stated = (4400, 900, 900, 900)
    (found,) = widths(listing([(first, "1", "2", "3")], stated, heading=MATRIX))

    assert found[1] == found[2] == found[3]
    assert sum(found) == sum(stated)
    assert (found[1] > stated[1], found == stated) == (expected == "whole", expected != "whole")
