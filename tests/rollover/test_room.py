"""A table with others below it grows by rows put in, and all that is below moves along."""

from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break

from tests.forms.test_bloc_map import states_on
from tests.tabs import edited as by_hand
from tests.tabs import rows_of_table, sheet_with, taken_apart, top_of
from tests.workspaces import SAMPLES, YEAR
from thidua_reports.domain import words
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.layouts.bloc_sheets import BLOC, PERIOD
from thidua_reports.layouts.bloc_tabs import TAB_OF
from thidua_reports.layouts.decision_sheets import Grades, UnrankedMembers
from thidua_reports.layouts.meeting_sheets import MEETING, Attendees, Comments, Steps
from thidua_reports.rollover.editable_book import raw_book
from thidua_reports.rollover.edited_book import Edited, NotEdited, edited, said_in
from thidua_reports.rollover.edited_table import Occasion
from thidua_reports.rollover.room import tables_of

SAMPLE = (SAMPLES / YEAR / BLOC_WORKBOOK).read_bytes()
TAB = sheet_with("Xếp loại")
BELOW = "Không xếp loại"
OWN = "Của tôi"
STEPS, COMMENTS = Steps.layout.name, Comments.layout.name


def grades(count):
    return tuple(
        {Grades.name: f"Loại {number}", Grades.least: Decimal(100 - number)}
        for number in range(count)
    )


def with_grades(content, number, occasion=Occasion.THE_SAME_PERIOD):
    """Return khoi.xlsx with so many grades written into it."""
    book = raw_book(tables_of(content)).with_rows(Grades.layout, grades(number))
    made = edited(content, book, occasion)
    assert isinstance(made, Edited), made
    assert said_in(raw_book(tables_of(made.content))) == said_in(book)
    return made.content


def opened(content):
    return load_workbook(BytesIO(content))


def everything_of_hers(book):
    """Do to a workbook what refers to the table below, or lies in it."""
    sheet = book[TAB]
    first = top_of(sheet, BELOW) + HEADER_ROW
    sheet.cell(first, 1).value, sheet.cell(first, 2).value = "YT", "Mới thành lập"
    sheet.cell(first, 1).comment = Comment("hỏi lại", "Thư ký")
    sheet.cell(first, 6).value = f"=LEN(B{first})"
    sheet.cell(first + 1, 6).value = f"=SUM(F{first}:F{first})"
    sheet.row_dimensions[first].height = 44
    rule = CellIsRule("greaterThan", ["1"], fill=PatternFill("solid", bgColor="FFFF00"))
    sheet.conditional_formatting.add(f"F{first}:F{first + 3}", rule)
    check = DataValidation("whole", formula1=f"$F${first}", formula2="9999999")
    check.add(f"G{first}:G{first + 3}")
    sheet.add_data_validation(check)
    sheet.merge_cells(f"H{first}:I{first}")
    sheet.row_breaks.append(Break(id=first - HEADER_ROW - 1))
    sheet.print_area = f"A1:I{first + 10}"
    book.defined_names["CuaToi"] = DefinedName("CuaToi", attr_text=f"'{TAB}'!$F${first}")
    own = book.create_sheet(OWN)
    own["A1"] = f"='{TAB}'!B{first}"
    own["A2"] = "=CuaToi"
    own["A3"] = f"=SUM('{TAB}'!$F$1:$F${first + 3})"
    own["A4"] = f"=B{first}"
    own["A5"].hyperlink = Hyperlink(ref="A5", location=f"'{TAB}'!A{first}")


HERS = by_hand(SAMPLE, everything_of_hers)
MANY = 20


def first_below(book):
    return top_of(book[TAB], BELOW) + HEADER_ROW


def test_the_table_below_is_read_as_before():
    made = with_grades(HERS, MANY)

    assert first_below(opened(made)) > first_below(opened(HERS))
    below = raw_book(tables_of(made)).rows(UnrankedMembers.layout)
    assert below == raw_book(tables_of(HERS)).rows(UnrankedMembers.layout)
    assert len(below) > 0


def test_what_hangs_on_its_cells_moves_along():
    book = opened(with_grades(HERS, MANY))
    sheet, first = book[TAB], first_below(book)

    assert sheet.cell(first, 1).comment.text == "hỏi lại"
    assert sheet.row_dimensions[first].height == 44
    assert f"H{first}:I{first}" in [str(each) for each in sheet.merged_cells.ranges]
    assert f"F{first}:F{first + 3}" in [str(each.sqref) for each in sheet.conditional_formatting]
    (own,) = (each for each in sheet.data_validations.dataValidation if each.type == "whole")
    assert (str(own.sqref), own.formula1) == (f"G{first}:G{first + 3}", f"$F${first}")
    assert first - HEADER_ROW - 1 in [each.id for each in sheet.row_breaks.brk]
    assert sheet.print_area == f"'{TAB}'!$A$1:$I${first + 10}"


def test_formulas_names_and_links_lead_to_where_it_is_now():
    book = opened(with_grades(HERS, MANY))
    sheet, own, first = book[TAB], book[OWN], first_below(book)

    assert sheet.cell(first, 6).value == f"=LEN(B{first})"
    assert sheet.cell(first + 1, 6).value == f"=SUM(F{first}:F{first})"
    assert book.defined_names["CuaToi"].attr_text == f"'{TAB}'!$F${first}"
    assert own["A1"].value == f"='{TAB}'!B{first}"
    assert own["A3"].value == f"=SUM('{TAB}'!$F$1:$F${first + 3})"
    assert own["A4"].value == f"=B{first_below(opened(HERS))}"
    assert own["A5"].hyperlink.location == f"'{TAB}'!A{first}"


def test_the_map_leads_to_where_the_tables_are_now():
    book = opened(with_grades(HERS, MANY))

    links = {
        cell.value: cell.hyperlink.location
        for (cell,) in book[words.MAP]["A1:A60"]
        if cell.hyperlink
    }
    for name in ("Mức đánh giá", "Xếp loại", BELOW, "Mốc điểm"):
        assert links[name] == f"'{TAB}'!A{top_of(book[TAB], name)}"


def emptied_for_next(content, period):
    """Return the workbook of the next period, in which nobody is named and nothing was said."""
    book = raw_book(tables_of(content)).with_settings(BLOC, {PERIOD: period})
    book = book.with_rows(Attendees.layout, ()).with_rows(Steps.layout, ())
    made = edited(content, book, Occasion.THE_NEXT_PERIOD)
    assert isinstance(made, Edited), made
    return made.content


def links_of(book):
    return {
        cell.value: cell.hyperlink.location
        for (cell,) in book[words.MAP]["A1:A70"]
        if cell.hyperlink and cell.value in TAB_OF
    }


def test_a_map_for_the_next_period_leads_to_tables_where_they_stay():
    first = emptied_for_next(SAMPLE, "6 tháng")
    second = emptied_for_next(first, "Giao ước")

    assert opened(first)[words.MAP]["A2"].value == opened(second)[words.MAP]["A2"].value
    for content, unneeded in ((first, "Bỏ phiếu"), (second, "Mốc điểm")):
        book = opened(content)
        links = links_of(book)
        assert len(links) > 15
        assert unneeded not in links or book[sheet_with(unneeded)].sheet_state != "hidden"
        for name, location in links.items():
            tab = sheet_with(name)
            assert location == f"'{tab}'!A{top_of(book[tab], name)}"


def test_states_for_the_next_period_are_as_the_cells_are(libreoffice, tmp_path):
    target = tmp_path / BLOC_WORKBOOK
    content = emptied_for_next(SAMPLE, "6 tháng")

    def typed(book):
        sheet = book[sheet_with(COMMENTS)]
        sheet.cell(rows_of_table(sheet, COMMENTS).stop - 1, 2).value = "Nhất trí"

    target.write_bytes(by_hand(content, typed))
    (computed,) = libreoffice.computed([target])

    states = states_on(computed)
    assert states[COMMENTS] == "đã điền"
    assert states[STEPS] == "chưa điền"
    assert "xem lại trang này" not in states.values()


def test_a_workbook_with_a_sheet_for_each_table_keeps_them():
    content = taken_apart(SAMPLE)
    book = raw_book(tables_of(content)).with_rows(Grades.layout, grades(MANY))

    made = edited(content, book, Occasion.THE_NEXT_PERIOD)

    assert isinstance(made, Edited), made
    assert said_in(raw_book(tables_of(made.content))) == said_in(book)
    assert opened(made.content).sheetnames == opened(content).sheetnames


def test_the_states_of_the_map_follow(libreoffice, tmp_path):
    target = tmp_path / BLOC_WORKBOOK
    target.write_bytes(with_grades(HERS, MANY))

    (computed,) = libreoffice.computed([target])

    states = {
        name: state
        for name, *_, state in computed[words.MAP].iter_rows(max_col=6, values_only=True)
    }
    assert states[BELOW].startswith(("đã điền", "không cần kỳ này, có dữ liệu"))
    assert [computed[OWN][cell].value for cell in ("A1", "A2", "A3")] == ["Mới thành lập", 13, 26]


def test_the_validators_find_nothing_new(workbook_faults, tmp_path):
    before, after = tmp_path / "truoc.xlsx", tmp_path / "sau.xlsx"
    before.write_bytes(HERS)
    after.write_bytes(with_grades(HERS, MANY))

    # openpyxl and this program write texts into the cells, which is none, but said of each sheet
    was, is_now = (
        [each for each in workbook_faults(path) if "inline-string" not in each]
        for path in (before, after)
    )
    assert is_now == was


@pytest.mark.parametrize("number", range(3, 16))
def test_rows_are_put_in_only_where_there_is_no_room(number):
    made = opened(with_grades(SAMPLE, number))

    rows = rows_of_table(made[TAB], "Xếp loại")
    free = rows.stop - rows.start - HEADER_ROW - number
    assert free >= 2
    is_same = top_of(made[TAB], BELOW) == top_of(opened(SAMPLE)[TAB], BELOW)
    had = len(rows_of_table(opened(SAMPLE)[TAB], "Xếp loại")) - HEADER_ROW
    assert is_same == (number + 2 <= had)


def test_settings_she_took_out_come_back_above_the_next_table():
    tab = sheet_with(MEETING.name)

    def without_settings(book):
        sheet = book[tab]
        rows = rows_of_table(sheet, MEETING.name)
        gone = len(rows) - HEADER_ROW
        sheet.delete_rows(rows.start + HEADER_ROW, gone)
        for merged in [each for each in sheet.merged_cells.ranges if each.min_row > rows.stop - 1]:
            merged.shift(row_shift=-gone)

    content = by_hand(SAMPLE, without_settings)
    book = raw_book(tables_of(SAMPLE))

    made = edited(content, book, Occasion.THE_NEXT_PERIOD)

    assert isinstance(made, Edited), made
    assert said_in(raw_book(tables_of(made.content))) == said_in(book)


def test_what_leads_anywhere_is_left_to_a_new_workbook():
    def change(book):
        book.create_sheet(OWN)["A1"] = f"=INDIRECT(\"'{TAB}'!A9\")"

    content = by_hand(SAMPLE, change)
    book = raw_book(tables_of(content)).with_rows(Grades.layout, grades(MANY))

    made = edited(content, book, Occasion.THE_SAME_PERIOD)

    assert isinstance(made, NotEdited)
    assert made.place.sheet
