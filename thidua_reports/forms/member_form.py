"""A bloc's registered targets and criteria -> a member's workbook, its formulas live."""

from collections.abc import Sequence
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.excel.layout.sheet_layout import (
    FIRST_ROW,
    SETTING_VALUE,
    SettingsLayout,
)
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.heading_marks import marks_of
from thidua_reports.excel.writing.sheet_content import SPARE_ROWS, Filled, Row, SheetContent, legend
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.forms.criterion_rows import criterion_sheet
from thidua_reports.forms.form_stamp import add_identity_sheet, finished, identity_of_form
from thidua_reports.forms.member_map import mark_sheets, write_map
from thidua_reports.forms.readiness import Checked, readiness_sheet
from thidua_reports.forms.registration_rows import registration_sheet, still_to_register
from thidua_reports.forms.result_rows import result_sheet
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.form_guide import sent_back
from thidua_reports.layouts.member_sheets import (
    CriterionResults,
    MemberPassages,
    Registrations,
    Results,
)


def member_workbook(
    book: BlocBook,
    member: str,
    *,
    reporter: CellValue = None,
    filled: Filled | None = None,
    passages: Sequence[Row] = (),
) -> bytes:
    """Return a member's workbook, prefilled with its targets and criteria.

    In the pledge period it is for registering targets, else for reporting on them. `filled` are
    further cells by code of target or criterion, as an example or from a source.
    """
    identity = identity_of_form(book, member)
    writer = FormWriter(
        "Sổ báo cáo của đơn vị thành viên", identity.line, protected=True, leads_to=words.MAP
    )
    checked = _checked(book, member, filled or {})
    write_map(writer, book, member, checked, _reporter_cell())
    writer.settings(layout.UNIT, _unit(book, member, reporter), (layout.REPORTER,))
    for each in checked:
        writer.table(each.sheet)
    writer.table(_passages(book, passages))
    writer.table(readiness_sheet(checked, _reporter_cell(), sent_back(book, member)))
    add_identity_sheet(writer, identity)
    mark_sheets(writer)
    return finished(writer)


def _checked(book: BlocBook, member: str, filled: Filled) -> list[Checked]:
    """Return the sheets with figures, each with the column of the checks of its rows."""
    if book.bloc.period is Period.PLEDGE:
        own = registration_sheet(book, member, filled)
        return [Checked(own, Registrations.check, still_to_register(book, member, own))]
    sheets = [Checked(result_sheet(book, member, filled), Results.check)]
    criteria = criterion_sheet(book, member, filled)
    is_asked = book.is_scored and criteria.rows
    return [*sheets, Checked(criteria, CriterionResults.check)] if is_asked else sheets


def _unit(book: BlocBook, member: str, reporter: CellValue) -> dict[str, CellValue]:
    return {
        layout.UNIT_CODE.code: member,
        layout.UNIT_NAME.code: book.bloc.member(member).name,
        layout.REPORTER.code: reporter,
        layout.PERIOD.code: book.bloc.period.value,
        layout.YEAR.code: Decimal(book.bloc.year),
    }


def _passages(book: BlocBook, passages: Sequence[Row]) -> SheetContent:
    parts = [*(content.code for content in book.contents), *words.REPORT_PARTS]
    every = frozenset(MemberPassages.layout.columns)
    return SheetContent(
        MemberPassages.layout,
        passages,
        {MemberPassages.section: parts},
        legend(passages),
        inputs=every,
        spare=({},) * SPARE_ROWS,
        spare_inputs=every,
        marks=marks_of(MemberPassages.layout),
    )


def _reporter_cell() -> str:
    sheet: SettingsLayout = layout.UNIT
    row = FIRST_ROW + list(sheet).index(layout.REPORTER)
    column = "ABCD"[list(sheet.table.columns).index(SETTING_VALUE)]
    return f"'{sheet.name}'!{column}{row}"
