"""The map of the next period says what that needs, whoever saved the workbook, and keeps notes."""

import re
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart
from openpyxl.comments import Comment

from tests.rollover.hers import hers, own_columns_between, part_of
from tests.tabs import edited as by_hand
from tests.workspaces import HALF_YEAR, SAMPLES, YEAR
from thidua_reports.domain import words
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.editing.package_edits import Edits
from thidua_reports.excel.xlsx.package import Package
from thidua_reports.layouts.bloc_sheets import BLOC, PERIOD
from thidua_reports.layouts.decision_sheets import Agreed
from thidua_reports.layouts.meeting_sheets import Comments
from thidua_reports.rollover.editable_book import raw_book
from thidua_reports.rollover.edited_book import Edited, edited
from thidua_reports.rollover.edited_table import Occasion
from thidua_reports.rollover.room import tables_of
from thidua_reports.zip_package import unpack, with_parts

SAMPLE = (SAMPLES / YEAR / BLOC_WORKBOOK).read_bytes()
COMMENTS = Comments.layout.name
NOTE = "hỏi lại chị Hoa"
PRINTER = "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"


def for_pledges(content):
    """Return the workbook of a period that begins with pledges, in which no score is agreed."""
    book = raw_book(tables_of(content)).with_settings(BLOC, {PERIOD: "Giao ước"})
    made = edited(content, book.with_rows(Agreed.layout, ()), Occasion.THE_NEXT_PERIOD)
    assert isinstance(made, Edited), made
    return made


def opened(content):
    return load_workbook(BytesIO(content))


def map_of(content):
    return opened(content)[words.MAP]


def texts_on(sheet):
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value}


def links_on(sheet):
    linked = (cell for (cell,) in sheet["A1:A70"] if cell.hyperlink)
    return {cell.coordinate: cell.hyperlink.location for cell in linked}


def without_quotes(content):
    """Return the workbook with the formulas of its map as Excel writes them."""
    part = part_of(content, words.MAP)
    text = unpack(content)[part].decode()
    formula = re.compile("<f>[^<]*</f>")
    plain = formula.sub(lambda f: re.sub(r"'([^\W\d]+)'!", r"\1!", f[0]), text)
    assert plain != text
    return with_parts(content, {part: plain.encode()}, set())


def row_of(sheet, name):
    return next(row for row in range(1, 70) if sheet.cell(row, 1).value == name)


def test_it_is_that_of_the_period_where_names_of_sheets_have_no_quotes():
    expected = map_of(for_pledges(SAMPLE).content)

    made = for_pledges(without_quotes(SAMPLE))

    assert made.outdated == ()
    assert texts_on(map_of(made.content)) == texts_on(expected)
    assert texts_on(expected) != texts_on(map_of(SAMPLE))
    assert links_on(map_of(made.content)) == links_on(expected)


@pytest.mark.slow("LibreOffice saves a workbook of 23 sheets")
def test_it_is_that_of_the_period_where_libreoffice_saved_the_workbook(libreoffice, tmp_path):
    path = tmp_path / BLOC_WORKBOOK
    path.write_bytes(SAMPLE)
    (saved,) = libreoffice.converted([path], "xlsx")

    made = for_pledges(saved.read_bytes())

    book = opened(made.content)
    assert made.outdated == ()
    assert texts_on(book[words.MAP]) == texts_on(map_of(for_pledges(SAMPLE).content))
    led_to = {location.split("!")[0].strip("'") for location in links_on(book[words.MAP]).values()}
    hidden = {each.title for each in book if each.sheet_state == "hidden"}
    assert led_to == {*book.sheetnames} - hidden - {words.MAP}


def test_what_she_noted_on_it_stays_with_its_line():
    def noted(book):
        sheet = book[words.MAP]
        for name in (COMMENTS, Agreed.layout.name):
            sheet.cell(row_of(sheet, name), 7).value = f"{NOTE}: {name}"
        sheet.cell(row_of(sheet, COMMENTS), 9).value = "số của tôi"
        sheet["A90"] = NOTE
        sheet["L3"] = "=2+3"

    made = for_pledges(by_hand(SAMPLE, noted))

    sheet = map_of(made.content)
    row = row_of(sheet, COMMENTS)
    assert made.outdated == ()
    assert row != row_of(map_of(SAMPLE), COMMENTS)
    assert sheet.cell(row, 7).value == f"{NOTE}: {COMMENTS}"
    assert sheet.cell(row, 11).value == "số của tôi"
    assert f"{NOTE}: {Agreed.layout.name}" in [cell.value for cell in sheet["G"]]
    assert NOTE in [cell.value for cell in sheet["A"]]
    assert sheet["L3"].value == "=2+3"
    expected = texts_on(map_of(for_pledges(SAMPLE).content))
    assert expected.items() <= texts_on(sheet).items()


def test_it_is_renewed_twice_without_any_trace():
    once = for_pledges(SAMPLE).content

    assert texts_on(map_of(for_pledges(once).content)) == texts_on(map_of(once))


def test_its_widths_zoom_and_colour_are_hers():
    def changed(book):
        sheet = book[words.MAP]
        sheet.column_dimensions["A"].width = 41.5
        sheet.sheet_view.zoomScale = 130
        sheet.sheet_properties.tabColor = "00FF00"
        sheet.page_setup.orientation = "landscape"

    sheet = map_of(for_pledges(by_hand(SAMPLE, changed)).content)

    assert sheet.column_dimensions["A"].width == 41.5
    assert sheet.sheet_view.zoomScale == 130
    assert sheet.sheet_properties.tabColor.rgb == "0000FF00"
    assert sheet.page_setup.orientation == "landscape"
    assert texts_on(sheet) == texts_on(map_of(for_pledges(SAMPLE).content))


def a_chart_on_it(book):
    book[words.MAP].add_chart(BarChart(), "A3")


def test_it_is_renewed_though_it_was_printed(workbook_faults, tmp_path):
    edits = Edits(SAMPLE, "may")
    part = edits.add("printerSettings", "bin", b"\0" * 9, PRINTER)
    edits.relate(part_of(SAMPLE, words.MAP), "printerSettings", part)
    path = tmp_path / BLOC_WORKBOOK

    made = for_pledges(edits.to_bytes())

    path.write_bytes(made.content)
    assert made.outdated == ()
    assert texts_on(map_of(made.content)) == texts_on(map_of(for_pledges(SAMPLE).content))
    assert [each for each in workbook_faults(path) if "inline-string" not in each] == []


def test_a_comment_on_it_stays_on_its_line():
    def a_comment(book):
        for name in (COMMENTS, "Nội dung"):
            sheet = book[words.MAP]
            sheet.cell(row_of(sheet, name), 1).comment = Comment(f"{NOTE}: {name}", "Thư ký")

    content = by_hand(SAMPLE, a_comment)

    made = for_pledges(content)

    sheet = map_of(made.content)
    assert made.outdated == ()
    assert row_of(sheet, COMMENTS) != row_of(map_of(SAMPLE), COMMENTS)
    for name in (COMMENTS, "Nội dung"):
        assert sheet.cell(row_of(sheet, name), 1).comment.text == f"{NOTE}: {name}"
    assert sum(bool(cell.comment) for row in sheet["A1:L90"] for cell in row) == 2
    package = Package(made.content)
    (boxes,) = package.of_kind(part_of(made.content, words.MAP), "vmlDrawing")
    assert b"<legacyDrawing " in unpack(made.content)[part_of(made.content, words.MAP)]
    rows = [int(each) + 1 for each in re.findall(rb"Row>(\d+)<", package.read(boxes))]
    assert sorted(rows) == sorted(row_of(sheet, name) for name in (COMMENTS, "Nội dung"))


@pytest.mark.parametrize("change", [a_chart_on_it, own_columns_between])
def test_where_it_cannot_be_renewed_that_is_said_and_nothing_of_hers_is_lost(change):
    content = hers(SAMPLE, (change,))

    made = for_pledges(content)

    assert made.outdated == (words.MAP,)
    assert texts_on(map_of(made.content)) == texts_on(map_of(content))
    assert opened(made.content)[BLOC.name].sheet_properties.tabColor.rgb == "FF2F75B5"


def test_a_map_that_is_not_the_programs_is_not_renewed():
    def another(book):
        book[words.MAP].delete_cols(1, 12)
        book[words.MAP]["A1"] = NOTE

    made = for_pledges(by_hand(SAMPLE, another))

    assert made.outdated == (words.MAP,)
    assert texts_on(map_of(made.content)) == {"A1": NOTE}


def test_the_next_workbook_opens_at_its_map():
    def elsewhere(book):
        book.active = book.sheetnames.index(Agreed.layout.name)
        for sheet in book:
            sheet.sheet_view.tabSelected = sheet.title in {Agreed.layout.name, BLOC.name}
        book.views[0].firstSheet = 5

    book = opened(for_pledges(by_hand(SAMPLE, elsewhere)).content)

    assert book[Agreed.layout.name].sheet_state == "hidden"
    assert book.active.title == words.MAP
    assert [each.title for each in book if each.sheet_view.tabSelected] == [words.MAP]
    assert not book.views[0].firstSheet


def before_the_map(book):
    """Make of a workbook one of a version that had no map, and hid nothing."""
    del book[words.MAP]
    for sheet in book:
        sheet.sheet_state = "visible"
        sheet["A2"].hyperlink = None
        sheet["A2"].value = None
    book[BLOC.name]["A2"] = NOTE


def test_a_workbook_without_a_map_gets_one_that_is_true():
    half_year = (SAMPLES / HALF_YEAR / BLOC_WORKBOOK).read_bytes()

    made = for_pledges(by_hand(half_year, before_the_map))

    book = opened(made.content)
    led_to = {location.split("!")[0].strip("'") for location in links_on(book[words.MAP]).values()}
    hidden = {each.title for each in book if each.sheet_state == "hidden"}
    assert hidden
    assert led_to == {*book.sheetnames} - hidden - {words.MAP}
    back = {each.title: each["A2"].hyperlink and each["A2"].hyperlink.location for each in book}
    assert back.pop(BLOC.name) is None
    assert {*back.values()} == {None, f"'{words.MAP}'!A1"}
    assert [name for name, leads in back.items() if leads is None] == [words.MAP]
    assert book[BLOC.name]["A2"].value == NOTE
