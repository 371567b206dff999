"""Small tables that lie on one sheet are read as those with a sheet each, or it is told."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.forms.random_books import books, settings_of, tables_of
from tests.tabs import edited, move_to_own_sheet, rows_of_table, taken_apart, top_of
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.domain.tabs import (
    TABLES_ON_TABS,
    full_name,
    on_tab,
    sheet_named,
    with_tabs,
    without_tabs,
)
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.layouts import decision_sheets as layout
from thidua_reports.layouts.bloc_sheets import BLOC, Members
from thidua_reports.layouts.bloc_tabs import TAB_OF, TABS
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.reading.bloc_workbook import read_bloc_book

RANKS = "Mức đánh giá, xếp hạng"
FIRST = FIRST_ROW - 1
"""How many rows are from the name of a table to its first row."""
KHOI = {
    "ten_khoi": "Khối 9",
    "ky_hieu": "K9",
    "co_quan_chu_quan": "TỈNH",
    "dia_danh": "Tỉnh",
    "ky": "Năm",
    "nam": Decimal(2024),
    "phan_nam": Decimal(1),
    "cham_diem": "có",
    "khoi_truong": "A",
    "lam_tron_diem": "làm tròn",
    "so_le_diem": Decimal(1),
    "lam_tron_ty_le": "làm tròn",
    "so_le_ty_le": Decimal(2),
    "mau_cau": "[chỉ tiêu]: [giá trị]",
}
GRADES = (("Tốt", Decimal(80)), ("Khá", Decimal(50)))
UNRANKED = (("A", "Đơn vị mới"), ("B", "Giải thể"))


def row(sheet, *values):
    return dict(zip(sheet.layout.columns, values, strict=False))


TABLES = {
    Members.layout.name: [row(Members, code, f"Sở {code}") for code in "AB"],
    layout.Grades.layout.name: [row(layout.Grades, *each) for each in GRADES],
    layout.UnrankedMembers.layout.name: [row(layout.UnrankedMembers, *each) for each in UNRANKED],
}
WRITTEN = bloc_workbook({BLOC.name: KHOI}, TABLES)


def read(content):
    workbook, unreadable = read_workbook(content, BLOC_WORKBOOK)
    assert unreadable == ()
    return read_bloc_book(workbook)


def said(content):
    """Return the grades, the members that are not ranked, and what is told of the tables."""
    book, issues = read(content)
    policy = book.policy.ranking
    told = [(str(each.place), each.kind.code) for each in issues]
    grades = [(each.name, each.least.value) for each in policy.grades]
    return grades, [(each.member, each.reason) for each in policy.unranked], told


USUAL = said(WRITTEN)


def ranks(change):
    """Return the change of the tab on ranks."""
    return edited(WRITTEN, lambda book: change(book[RANKS]))


def test_the_tables_are_read_where_they_lie():
    grades, unranked, told = USUAL

    assert grades == list(GRADES)
    assert unranked == list(UNRANKED)
    assert told == []


@settings(
    max_examples=10,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(book=books())
def test_any_workbook_reads_alike_in_both_arrangements(book):
    together = bloc_workbook(settings_of(book), tables_of(book))

    found, issues = read(together)
    before, earlier = read(taken_apart(together))

    assert found == before
    assert [words_of(each) for each in issues] == [words_of(each) for each in earlier]


def words_of(issue):
    """Return what an issue says, and of which table."""
    return issue.kind.code, issue.place.sheet, without_tabs(issue.message)


def test_an_issue_names_the_tab_and_the_cell_on_it():
    def change(sheet):
        sheet.cell(top_of(sheet, "Xếp loại") + FIRST, 2).value = "mười"

    _, issues = read(ranks(change))
    (found,) = issues
    row_of = found.place.row

    assert str(found.place) == f"khoi.xlsx › {RANKS} › B{row_of}"
    assert found.place.sheet == "Xếp loại"
    assert ranks_cell(ranks(change), f"B{row_of}") == "mười"


def ranks_cell(content, cell):
    found = []
    edited(content, lambda book: found.append(book[RANKS][cell].value))
    return found[0]


def inserted(table):
    return lambda sheet: sheet.insert_rows(top_of(sheet, table) + FIRST + 1)


def deleted_spare_rows(sheet):
    rows = rows_of_table(sheet, "Phân định đồng hạng")
    sheet.delete_rows(rows.start + FIRST, len(rows) - FIRST)


def sorted_rows(sheet):
    first = top_of(sheet, "Không xếp loại") + FIRST
    for column in (1, 2):
        one, other = sheet.cell(first, column), sheet.cell(first + 1, column)
        one.value, other.value = other.value, one.value


def new_first_column(sheet):
    sheet.insert_cols(1)


def short_title(sheet):
    sheet.cell(top_of(sheet, "Xếp loại"), 1).value = "xếp  loại"


@pytest.mark.parametrize(
    "change",
    [
        inserted("Mức đánh giá"),
        inserted("Xếp loại"),
        deleted_spare_rows,
        sorted_rows,
        new_first_column,
        short_title,
        lambda sheet: sheet.insert_rows(1),
    ],
)
def test_rows_and_columns_may_come_go_and_move(change):
    grades, unranked, told = said(ranks(change))

    assert (grades, sorted(unranked), told) == (USUAL[0], sorted(USUAL[1]), [])


def test_a_row_right_above_the_next_name_is_of_the_table_above():
    def change(sheet):
        last = rows_of_table(sheet, "Xếp loại").stop - 1
        sheet.cell(last, 1).value, sheet.cell(last, 2).value = "Đạt", 10

    grades, unranked, told = said(ranks(change))

    assert [name for name, _ in grades] == ["Tốt", "Khá", "Đạt"]
    assert (unranked, told) == (USUAL[1], [])


def test_a_name_that_is_gone_is_told_and_the_table_read_by_its_headings():
    def change(sheet):
        sheet.cell(top_of(sheet, "Xếp loại"), 1).value = None

    grades, unranked, told = said(ranks(change))

    assert (grades, unranked) == USUAL[:2]
    assert [code for _, code in told] == ["TB70"]


def test_headings_that_are_gone_are_told_and_no_row_is_read():
    def change(sheet):
        sheet.delete_rows(top_of(sheet, "Xếp loại") + HEADER_ROW - 1)

    grades, unranked, told = said(ranks(change))

    assert (grades, unranked) == ([], USUAL[1])
    assert told == [(f"khoi.xlsx › {RANKS}, bảng Xếp loại", "TB02")]


def test_a_table_of_which_neither_name_nor_headings_are_left_is_told():
    def change(sheet):
        top = top_of(sheet, "Xếp loại")
        sheet.delete_rows(top, FIRST)

    *_, told = said(ranks(change))

    assert (f"khoi.xlsx › {RANKS}, bảng Xếp loại", "TB71") in told


def test_a_table_may_go_back_to_a_sheet_of_its_own():
    def change(book):
        move_to_own_sheet(book, TAB_OF["Xếp loại"], "Xếp loại")
        rows = rows_of_table(book[RANKS], "Xếp loại")
        book[RANKS].delete_rows(rows.start, len(rows))

    assert said(edited(WRITTEN, change)) == USUAL


def test_a_sheet_beside_a_table_without_rows_is_read():
    def change(book):
        move_to_own_sheet(book, TAB_OF["Xếp loại"], "Xếp loại")
        sheet = book[RANKS]
        # openpyxl, other than Excel, leaves merged cells where they are when rows go
        for area in [*sheet.merged_cells.ranges]:
            sheet.unmerge_cells(str(area))
        sheet.delete_rows(top_of(sheet, "Xếp loại") + FIRST, 2)

    assert said(edited(WRITTEN, change)) == USUAL


def test_a_sheet_kept_beside_a_table_with_rows_is_told():
    def change(book):
        move_to_own_sheet(book, TAB_OF["Xếp loại"], "Xếp loại")

    *_, told = said(edited(WRITTEN, change))

    assert told == [(f"khoi.xlsx › {RANKS}, bảng Xếp loại", "TB69")]


def test_two_copies_of_a_table_on_a_tab_are_told():
    def change(sheet):
        rows = rows_of_table(sheet, "Xếp loại")
        end = sheet.max_row + 3
        for at in rows:
            for column in (1, 2):
                sheet.cell(end + at - rows.start, column).value = sheet.cell(at, column).value

    *_, told = said(ranks(change))

    assert told == [(f"khoi.xlsx › {RANKS}, bảng Xếp loại", "TB69")]


def test_a_remark_of_hers_above_the_first_table_is_told():
    def change(sheet):
        sheet.insert_rows(1, 2)
        sheet["A1"] = "Đơn vị tính: trăm điểm"

    *_, told = said(ranks(change))

    assert [code for _, code in told] in (["TB49"], ["TB50"])


def test_a_workbook_without_tabs_is_read_as_before():
    grades, unranked, told = said(taken_apart(WRITTEN))

    assert (grades, unranked, told) == USUAL


def test_a_sheet_of_her_own_by_the_name_of_a_tab_is_no_tab():
    def change(book):
        book.create_sheet("Thư điện tử")["A1"] = "Địa chỉ của khách mời"

    *_, told = said(edited(taken_apart(WRITTEN), change))

    assert told == [("khoi.xlsx › Thư điện tử", "TB23")]


def test_the_tabs_are_those_that_sentences_name():
    assert {tab.name: tab.names for tab in TABS} == dict(TABLES_ON_TABS)
    assert {tab.name for tab in TABS}.isdisjoint(sheet.name for sheet in SHEETS)
    assert {name for tab in TABS for name in tab.names} <= {sheet.name for sheet in SHEETS}
    assert all(len(tab.widths) == max(len(each.columns) for each in tab.layouts) for tab in TABS)


@pytest.mark.parametrize("table", list(TAB_OF))
def test_a_sentence_leads_to_the_tab_and_back(table):
    short = f"Ghi ở trang {table}, cột Lý do. Trang {table}."
    tab = TAB_OF[table].name
    long = f"Ghi ở trang {tab}, bảng {table}, cột Lý do. Trang {tab}, bảng {table}."

    assert with_tabs(short) == long
    assert with_tabs(long) == long
    assert without_tabs(long) == short
    assert (on_tab(table), on_tab(table).tab) == (table, tab)


@pytest.mark.parametrize("name", [*map(on_tab, TAB_OF), "Tiêu chí", ""])
def test_the_full_name_of_a_table_tells_its_tab(name):
    again = sheet_named(full_name(name))

    assert again == name
    assert full_name(again) == full_name(name)


def test_other_sheets_have_no_tab():
    assert on_tab("Tiêu chí") == "Tiêu chí"
    assert with_tabs("trang Tiêu chí, Thành viên") == "trang Tiêu chí, Thành viên"
