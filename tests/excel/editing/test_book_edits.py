"""A workbook is edited as a package: what is not written is as it was."""

from decimal import Decimal

import pytest

from tests.excel.editing.workbooks import found, made
from thidua_reports.excel.editing.book_edits import BookEdits
from thidua_reports.excel.editing.package_edits import Edits
from thidua_reports.excel.editing.reaching import Growth
from thidua_reports.excel.editing.xml_edits import CannotBeEditedError
from thidua_reports.excel.writing.cell_values import TextCell
from thidua_reports.zip_package import unpack

BOOK, ONE, TWO = "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"


def two_sheets(book):
    first, second = book.add_worksheet("Một"), book.add_worksheet("Hai")
    first.write_row(0, 0, ["Tên", "Số"])
    first.write_row(1, 0, ["a", 5], book.add_format({"bg_color": "#FFFF00"}))
    first.write_formula("D1", "=B2*2", None, 10)
    second.write_formula("A1", "=Một!D1+1", None, 11)
    second.write_formula("A2", "=1+1", None, 2)
    first.print_area("A1:B2")


def edited(content, change):
    edits = BookEdits(content, "thu")
    change(edits)
    return edits.to_bytes()


def changed(before, after):
    old, new = unpack(before), unpack(after)
    return sorted(each for each in old.keys() | new.keys() if old.get(each) != new.get(each))


def test_nothing_is_another_where_nothing_is_written():
    content = made(two_sheets)

    assert unpack(edited(content, lambda edits: edits.sheet("Một"))) == unpack(content)


def test_only_the_sheet_is_another_and_results_that_hang_on_it_are_forgotten():
    content = made(two_sheets)

    after = edited(content, lambda edits: edits.sheet("Một").put((2, 2), Decimal(7), 2))

    assert changed(content, after) == [ONE, TWO]
    sheets = unpack(after)
    assert b'<c r="D1"><f>B2*2</f></c>' in sheets[ONE]
    assert b"D1+1</f></c>" in sheets[TWO]
    assert b"<f>1+1</f><v>2</v>" in sheets[TWO]


def test_a_program_that_computes_only_what_is_old_computes_it():
    content = made(two_sheets)
    saved = unpack(content)[BOOK].replace(b' fullCalcOnLoad="1"', b"").replace(b"124519", b"191029")
    edits = Edits(content, "luu")
    edits.put(BOOK, saved)
    content = edits.to_bytes()

    after = edited(content, lambda each: each.sheet("Một").put((2, 2), Decimal(7), 2))

    assert b'<calcPr calcId="124519"/>' in unpack(after)[BOOK]


def with_chain(content):
    edits = Edits(content, "chuoi")
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
    chain = b'<calcChain><c r="D1" i="1"/><c r="A1" i="2"/></calcChain>'
    edits.relate(BOOK, "calcChain", edits.add("calcChain", "xml", chain, kind))
    return edits.to_bytes()


def test_the_order_of_computing_is_left_out_where_a_formula_is_gone():
    content = with_chain(made(two_sheets))

    kept = edited(content, lambda edits: edits.sheet("Một").put((2, 2), Decimal(7), 2))
    gone = edited(content, lambda edits: edits.sheet("Một").put((1, 4), Decimal(7), 1))

    assert "xl/chuoi/calcChain1.xml" in unpack(kept)
    assert "xl/chuoi/calcChain1.xml" not in unpack(gone)
    assert b"calcChain" not in unpack(gone)["[Content_Types].xml"]
    assert b"calcChain" not in unpack(gone)["xl/_rels/workbook.xml.rels"]


def test_what_is_printed_grows_with_the_table():
    growth = Growth(first=2, before=2, filled=5, ready=7, columns=(1, 2))

    after = edited(made(two_sheets), lambda edits: edits.grow("Một", growth))

    assert found(after)["Một"].print_area == "'Một'!$A$1:$B$7"


@pytest.mark.parametrize(("part", "kind"), [("", "origin"), (BOOK, "revisionHeaders")])
def test_what_is_signed_or_shared_is_not_edited(part, kind):
    edits = Edits(made(two_sheets), "ky")
    target = edits.add("part", "xml", b"<a/>", "application/xml")
    if part:
        edits.relate(part, kind, target)
    else:
        rels = edits.read("_rels/.rels").replace(
            b"</Relationships>",
            f'<Relationship Id="k" Type="x/{kind}" Target="/{target}"/></Relationships>'.encode(),
        )
        edits.put("_rels/.rels", rels)

    with pytest.raises(CannotBeEditedError):
        BookEdits(edits.to_bytes(), "thu")


def test_what_is_typed_over_keeps_its_look():
    content = made(two_sheets)

    after = edited(content, lambda edits: edits.sheet("Một").put((2, 1), Decimal("1.5"), 2))

    cell = found(after)["Một"]["A2"]
    assert (cell.value, cell.fill.fgColor.rgb) == (1.5, "FFFFFF00")
    assert changed(content, after) == [ONE]


def test_a_style_that_is_added_differs_in_its_format_alone():
    content = made(two_sheets)

    after = edited(content, lambda edits: edits.sheet("Một").put((2, 1), TextCell("06/10"), 2))

    cell = found(after)["Một"]["A2"]
    assert (cell.number_format, cell.fill.fgColor.rgb) == ("@", "FFFFFF00")
    assert changed(content, after) == ["xl/styles.xml", ONE]


def test_a_filter_and_its_name_hold_the_same_rows():
    def filtered(book):
        two_sheets(book)
        book.get_worksheet_by_name("Một").autofilter("A1:B2")

    growth = Growth(first=2, before=2, filled=5, ready=7, columns=(1, 2))

    after = edited(made(filtered), lambda edits: edits.grow("Một", growth))

    assert found(after)["Một"].auto_filter.ref == "A1:B5"
    assert b"$A$1:$B$5<" in unpack(after)["xl/workbook.xml"]


def test_results_left_out_are_computed_though_she_computes_on_demand():
    def on_demand(book):
        two_sheets(book)
        book.get_worksheet_by_name("Hai").write_formula("D9", "='Một'!A2", None, 7)
        book.set_calc_mode("manual")

    content = made(on_demand)
    after = edited(content, lambda edits: edits.sheet("Một").put((2, 1), Decimal(8), 2))

    assert b'calcMode="manual"' in unpack(content)["xl/workbook.xml"]
    assert b"calcMode" not in unpack(after)["xl/workbook.xml"]


def test_a_link_goes_with_what_it_was_of():
    def linked(book):
        two_sheets(book)
        for cell in ("A2", "A3"):
            book.get_worksheet_by_name("Một").write_url(cell, "mailto:an@khoi.vn", None, "An")

    def emptied(edits):
        edits.sheet("Một").put((2, 1), None, 2)

    after = found(edited(made(linked), emptied))["Một"]

    assert [after[cell].hyperlink is None for cell in ("A2", "A3")] == [True, False]
