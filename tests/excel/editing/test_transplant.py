"""A sheet of one workbook comes into another as it was, and nothing there changes for it."""

import pytest

from tests.excel.editing.workbooks import found, made
from thidua_reports.excel.editing.book_edits import BookEdits
from thidua_reports.excel.editing.transplant import Transplant
from thidua_reports.excel.editing.xml_edits import CannotBeEditedError
from thidua_reports.zip_package import unpack


def hers(book):
    red = book.add_format({"bg_color": "#FF0000", "num_format": "0.0"})
    for name in ("Một", "Ba", "Riêng"):
        book.add_worksheet(name).write_row(0, 0, [name, 1.5], red)
    book.get_worksheet_by_name("Ba").repeat_rows(0)
    book.get_worksheet_by_name("Riêng").activate()


def anew(book):
    for name in ("Một", "Hai", "Ba"):
        look = book.add_format({"bold": True, "num_format": '0" cây"', "font_color": "#00FF00"})
        sheet = book.add_worksheet(name)
        sheet.write_row(1, 0, [f"của {name}", 7], look)
        sheet.write_rich_string("A3", "đậm ", book.add_format({"bold": True}), "là")
        sheet.set_column(2, 2, 33, look)
        sheet.write_formula("C1", "=B2*2", None, 14)
        rule = {"type": "cell", "criteria": ">", "value": 1, "format": look}
        sheet.conditional_format("B2:B9", rule)
        sheet.repeat_rows(1)
        sheet.print_area("A1:B9")
    book.get_worksheet_by_name("Hai").hide()


def font(cell):
    return cell.font.name, cell.font.b, cell.font.color.rgb


def with_second():
    edits = BookEdits(made(hers), "thu")
    Transplant(made(anew), edits).add("Hai")
    return edits.to_bytes()


def test_it_comes_behind_what_it_follows_and_looks_as_it_did():
    after, source = found(with_second()), found(made(anew))

    assert after.sheetnames == ["Một", "Hai", "Ba", "Riêng"]
    sheet, was = after["Hai"], source["Hai"]
    assert [cell.value for cell in sheet[2]][:2] == ["của Hai", 7]
    assert (sheet["B2"].number_format, font(sheet["B2"])) == ('0" cây"', font(was["B2"]))
    assert sheet["A3"].value == "đậm là"
    assert sheet["C1"].value == "=B2*2"
    assert sheet.column_dimensions["C"].width == was.column_dimensions["C"].width
    assert sheet.sheet_state == "hidden"
    assert (sheet.print_title_rows, sheet.print_area) == (was.print_title_rows, was.print_area)
    (rules,) = sheet.conditional_formatting
    (was_rules,) = was.conditional_formatting
    assert rules.rules[0].dxf.font.color.rgb == was_rules.rules[0].dxf.font.color.rgb


def test_what_was_there_is_as_it_was():
    before, after = unpack(made(hers)), unpack(with_second())
    sheets = [name for name in before if "worksheets/" in name]

    assert [name for name in sheets if before[name] != after[name]] == []
    assert found(with_second())["Ba"].print_title_rows == "$1:$1"
    assert found(with_second())["Ba"]["A1"].fill.fgColor.rgb == "FFFF0000"
    assert found(with_second()).active.title == "Riêng"


def test_the_validators_find_nothing(workbook_faults, tmp_path):
    path = tmp_path / "so.xlsx"
    path.write_bytes(with_second())

    assert workbook_faults(path) == []


def test_a_sheet_is_replaced_where_it_is():
    edits = BookEdits(made(hers), "thu")
    Transplant(made(anew), edits).replace("Ba", {}, int)

    after = found(edits.to_bytes())

    assert after.sheetnames == ["Một", "Ba", "Riêng"]
    assert after["Ba"]["A2"].value == "của Ba"


def test_a_sheet_with_something_over_it_is_not_taken_over():
    def with_comment(book):
        anew(book)
        book.get_worksheet_by_name("Hai").write_comment("A1", "ghi chú")

    with pytest.raises(CannotBeEditedError):
        Transplant(made(with_comment), BookEdits(made(hers), "thu")).add("Hai")


def test_the_same_sheet_brings_its_styles_once():
    edits = BookEdits(made(hers), "thu")
    transplant = Transplant(made(anew), edits)
    transplant.replace("Ba", {}, int)
    styles = edits.styles.to_bytes()

    transplant.replace("Một", {}, int)

    assert edits.styles.to_bytes() == styles
