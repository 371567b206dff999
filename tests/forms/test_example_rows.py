"""Example rows show how each sheet is filled in, and are nobody's."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from thidua_reports.domain import words
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, CellKind, SheetLayout
from thidua_reports.excel.sheets.tables import read_table
from thidua_reports.excel.writing.cell_values import Example
from thidua_reports.excel.writing.sheet_content import EXAMPLE_NOTE, table_content
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.forms.example_rows import example_rows
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.layouts.criteria_sheets import Rules
from thidua_reports.layouts.example_bloc import PROPORTIONAL, TYPED_IN
from thidua_reports.layouts.work_map import SHEETS

TABLES = [sheet for sheet in SHEETS if isinstance(sheet, SheetLayout) and sheet is not Rules.layout]
EACH_TABLE = pytest.mark.parametrize("sheet", TABLES, ids=lambda sheet: sheet.name)


def written(sheet):
    writer = FormWriter("Sổ")
    writer.table(table_content(sheet, example_rows(sheet)))
    return writer.to_bytes()


def test_every_table_but_the_ready_rules_has_one_or_two():
    assert [each.name for each in TABLES if len(example_rows(each)) not in (1, 2)] == []
    assert example_rows(Rules.layout) == []


def test_the_rules_that_examples_are_scored_by_are_ready():
    assert {PROPORTIONAL, TYPED_IN} <= {rule.name for rule in READY_RULES}


@EACH_TABLE
def test_an_example_fills_columns_of_its_sheet_and_begins_as_one(sheet):
    for row in example_rows(sheet):
        assert set(row) <= set(sheet.columns)
        assert row[sheet.columns[0]].value.startswith(words.EXAMPLE)


@EACH_TABLE
def test_an_example_says_in_each_row_what_the_row_is_found_by(sheet):
    rows = example_rows(sheet)

    assert [key.heading for key in sheet.key for row in rows if not row.get(key)] == []


@EACH_TABLE
def test_an_example_chooses_words_that_can_be_chosen(sheet):
    chosen = [
        (column.heading, said)
        for column in sheet.columns
        for said in column.examples
        if said and column.choices and said not in column.choices
    ]

    assert chosen == []


@EACH_TABLE
def test_an_example_s_figures_are_numbers(sheet):
    figures = [
        value.value
        for row in example_rows(sheet)
        for column, value in row.items()
        if column.kind is CellKind.NUMBER and column is not sheet.columns[0]
    ]

    assert [each for each in figures if isinstance(each, str)] in ([], ["năm trước"])


@EACH_TABLE
def test_examples_are_reported_and_not_read(sheet):
    workbook, _ = read_workbook(written(sheet), "khoi.xlsx")

    table = read_table(workbook, sheet)

    assert table.rows == ()
    assert [issue.kind.code for issue in table.issues] == ["TB27"]


def test_an_example_has_a_look_of_its_own_and_a_legend():
    sheet = load_workbook(BytesIO(written(TABLES[0]))).worksheets[0]

    shown, spare = sheet[f"A{FIRST_ROW}"], sheet[f"A{FIRST_ROW + 2}"]
    assert sheet["A2"].value.endswith(EXAMPLE_NOTE)
    assert (shown.font.i, spare.font.i) == (True, False)
    assert shown.fill.fgColor.rgb != spare.fill.fgColor.rgb


def test_an_example_is_a_value_of_its_own_kind():
    assert all(
        isinstance(value, Example)
        for sheet in TABLES
        for row in example_rows(sheet)
        for value in row.values()
    )
