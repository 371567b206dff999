"""A column that the template asks to leave out where it is empty is not printed then."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.word.word_documents import cells, table_file, word_file
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.word.template import check_template, fill_template

PLACE = Place("bao_cao_nam.docx")
ASKED = "{# bỏ cột khi trống #}"
ROOM = "\u00a0"


def filled(rows, *, heading=f"Tự chấm{ASKED}", template=None):
    """Return a document whose table has a row for each pair of a name and its points."""
    template = template or table_file(
        ("Đơn vị", heading, "Hạng"),
        ("{%tr for h in ds %}", "", ""),
        ("{{ h.ten }}", "{{ h.diem }}", "1"),
        ("{%tr endfor %}", "", ""),
        ("Cộng", "{{ tong }}", ""),
    )
    ds = [{"ten": name, "diem": points} for name, points in rows]
    total = "5" if any(points == "5" for _, points in rows) else "–"
    document, issues = fill_template(template, PLACE, {"ds": ds, "tong": total})
    assert issues == ()
    return document


@pytest.mark.parametrize("nothing", ["–", "", " "], ids=["dash", "empty", "blank"])
def test_a_column_without_an_entry_is_left_out_with_its_heading(nothing):
    assert cells(filled([("A", nothing), ("B", "–")])) == [
        ["Đơn vị", "Hạng"],
        ["A", "1"],
        ["B", "1"],
        ["Cộng", ""],
    ]


@pytest.mark.parametrize("something", ["5", "0", ROOM], ids=["points", "zero", "room to write"])
def test_one_entry_keeps_the_column_whose_heading_is_printed_without_the_remark(something):
    heading, *rows = cells(filled([("A", "–"), ("B", something)]))

    assert heading == ["Đơn vị", "Tự chấm", "Hạng"]
    assert [row[1] for row in rows][:2] == ["–", something]


def test_a_column_whose_sum_is_known_stays():
    template = table_file(("Đơn vị", f"Điểm{ASKED}"), ("A", "–"), ("Cộng", "{{ tong }}"))

    document, _ = fill_template(template, PLACE, {"tong": "7"})

    assert cells(document) == [["Đơn vị", "Điểm"], ["A", "–"], ["Cộng", "7"]]


def test_without_being_asked_nothing_is_left_out():
    assert cells(filled([("A", "–")], heading="Tự chấm"))[0] == ["Đơn vị", "Tự chấm", "Hạng"]


def test_a_table_without_rows_keeps_its_columns():
    document, _ = fill_template(table_file(("Đơn vị", f"Điểm{ASKED}")), PLACE, {"ten": ""})

    assert cells(document) == [["Đơn vị", "Điểm"]]


def test_a_table_of_empty_columns_alone_stays():
    document, _ = fill_template(table_file((f"Điểm{ASKED}",), ("–",)), PLACE, {"ten": ""})

    assert cells(document) == [["Điểm"], ["–"]]


def test_the_widest_column_left_takes_the_room():
    def change(document):
        table = document.add_table(3, 3)
        table.autofit = False
        widths = (1000, 3000, 2000)
        for row, texts in zip(
            table.rows, (("TT", "Tên", f"Điểm{ASKED}"), ("n", "", ""), ("1", "A", "–")), strict=True
        ):
            for cell, text, width in zip(row.cells, texts, widths, strict=True):
                cell.text, cell.width = text, width * 635
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width * 635
        table.rows[1].cells[0].merge(table.rows[1].cells[2])

    document, _ = fill_template(word_file(change=change), PLACE, {"ten": ""})

    (table,) = Document(BytesIO(document)).tables
    assert [column.width.twips for column in table.columns] == [1000, 5000]
    written = [
        [(cell.grid_span, cell.width.twips) for cell in map(table_cell, row._tr.tc_lst)]
        for row in table.rows
    ]
    assert written == [[(1, 1000), (1, 5000)], [(2, 6000)], [(1, 1000), (1, 5000)]]


def table_cell(element):
    """Return a cell as python-docx knows it."""
    from docx.table import _Cell

    return _Cell(element, None)


def test_a_picture_is_an_entry():
    def draw(document):
        cell = document.tables[0].rows[1].cells[1]
        run = cell.paragraphs[0].add_run()
        run._r.append(run._r.makeelement(qn("w:drawing")))

    plain = Document(BytesIO(table_file(("Đơn vị", f"Dấu{ASKED}"), ("A", ""))))
    draw(plain)
    target = BytesIO()
    plain.save(target)

    document, _ = fill_template(target.getvalue(), PLACE, {"ten": ""})

    assert cells(document)[0] == ["Đơn vị", "Dấu"]


def test_a_request_in_a_heading_is_no_remark_to_tell_of():
    fields = {"ds": [{"ten": "", "diem": ""}]}
    rows = (("{%tr for h in ds %}",), ("{{ h.ten }}{{ h.diem }}",), ("{%tr endfor %}",))

    asked = check_template(table_file((f"Điểm{ASKED}",), *rows), PLACE, fields)
    astray = check_template(word_file(f"Điểm{ASKED}"), PLACE, fields)

    assert template_content_kinds.REMARK not in {issue.kind for issue in asked}
    assert template_content_kinds.REMARK in {issue.kind for issue in astray}


def test_a_request_that_stands_elsewhere_is_not_printed():
    document, _ = fill_template(word_file(f"{ASKED}Điểm"), PLACE, {"ten": ""})

    assert [each.text for each in Document(BytesIO(document)).paragraphs] == ["Điểm"]
