"""Sheets are declared once: the columns of one whose rows are records feed the record's fields."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules
from typing import get_type_hints

import pytest

from thidua_reports import layouts
from thidua_reports.domain.place import Figure, Placed
from thidua_reports.domain.submission import CriterionEntry, TargetEntry
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, ReadAs, Rows, Sheet, SheetOf
from thidua_reports.layouts.member_sheets import CriterionResults, Results

TYPES = {
    CellKind.TEXT: str,
    CellKind.CODE: str,
    CellKind.LONG_TEXT: str,
    CellKind.NUMBER: Figure,
    CellKind.DATE: date | None,
    CellKind.FORMULA: Placed[str],
    ReadAs.WORDING: str,
    ReadAs.CODES: tuple[str, ...],
    ReadAs.TICK: bool,
    ReadAs.MARK: bool,
    ReadAs.FACTOR: Decimal | None,
    ReadAs.PER_CENT: Figure,
    ReadAs.WHOLE: int | None,
}
SPECIAL = {
    "Attendees.present": bool | None,
    "Thresholds.points": Decimal | None,
    "TieBreaks.position": int,
    "Honours.rank": int,
    "NotedEvents.count": int | None,
}
"""Fields that a reader makes more of than a cell of such a column says."""
NOT_ON_THE_SHEET = {"TieBreaks": {"about"}}
"""Fields that a reader finds in the cell of another column."""
SHEETS = [
    each
    for module in iter_modules(layouts.__path__)
    for each in vars(import_module(f"{layouts.__name__}.{module.name}")).values()
    if isinstance(each, type) and issubclass(each, Sheet) and each not in (Sheet, SheetOf)
]
OF_RECORDS = [each for each in SHEETS if issubclass(each, SheetOf)]
EACH_OF_RECORDS = pytest.mark.parametrize("sheet", OF_RECORDS, ids=lambda each: each.__name__)


def expected(sheet, name, column):
    if isinstance(column, tuple):
        return tuple[tuple(expected(sheet, name, each) for each in column)]
    if isinstance(column.read_as, type):
        of_column = column.read_as if column.is_required else column.read_as | None
    else:
        of_column = TYPES[column.read_as or column.kind]
    return SPECIAL.get(f"{sheet.__name__}.{name}", of_column)


def read(sheet):
    found = sheet.by_name.items()
    return {
        name: each for name, each in found if getattr(each, "read_as", None) is not ReadAs.NOTHING
    }


def test_there_are_sheets_of_records():
    assert len(OF_RECORDS) >= 19


@EACH_OF_RECORDS
def test_its_columns_are_the_fields_of_its_record(sheet):
    named = {each.name for each in fields(sheet.record_type)}

    assert set(read(sheet)) == named - {"place"} - NOT_ON_THE_SHEET.get(sheet.__name__, set())


@EACH_OF_RECORDS
def test_what_is_read_of_a_column_is_what_its_field_holds(sheet):
    hints = get_type_hints(sheet.record_type)
    held = {name: hints[name] for name in read(sheet)}

    assert held == {name: expected(sheet, name, each) for name, each in read(sheet).items()}


@pytest.mark.parametrize(
    ("sheet", "record"), [(Results, TargetEntry), (CriterionResults, CriterionEntry)]
)
def test_what_a_member_types_beside_its_rows_feeds_the_field_of_its_name(sheet, record):
    hints = get_type_hints(record)
    typed = sheet.typed_in(Rows.GIVEN)

    assert {name: hints[name] for name in typed} == {
        name: expected(sheet, name, each) for name, each in typed.items()
    }


def test_a_sheet_gathers_its_columns_in_order_with_its_key_and_what_is_said_of_it():
    class Trial(Sheet, name="Thử", title="TRANG THỬ", optional=True, hint="Điền."):
        """A sheet."""

        code = Column("Mã", is_key=True)
        name = Column("Tên")
        year = Column("Năm", is_key=True)

    layout = Trial.layout
    assert (layout.name, layout.title, layout.optional, layout.hint) == (
        *("Thử", "TRANG THỬ", True, "Điền."),
    )
    assert layout.columns == (Trial.code, Trial.name, Trial.year)
    assert layout.key == (Trial.code, Trial.year)
    assert list(Trial.by_name) == ["code", "name", "year"]


def test_what_is_read_as_a_mark_or_as_a_word_of_an_enum_offers_it():
    assert Column("Không nộp", read_as=ReadAs.TICK).choices == ("x",)
    assert Column("Loại", read_as=CellKind).choices == tuple(each.value for each in CellKind)
    assert Column("Kỳ", choices=("Năm",), read_as=CellKind).choices == ("Năm",)
