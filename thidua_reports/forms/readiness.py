"""The sheet "Trước khi gửi" of a member's form: what is still missing, counted live."""

from collections.abc import Sequence
from datetime import date

from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.layout.positions import FIRST_ROW, address
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.sheet_content import Mark, Row, SheetContent
from thidua_reports.forms.row_checks import MISSING, TO_SEE
from thidua_reports.forms.sheet_marks import MISSING_COLOUR, ODD_COLOUR
from thidua_reports.layouts import member_workbook as layout
from thidua_reports.layouts.form_guide import (
    ALL_TOGETHER,
    DEADLINE,
    NOT_READY,
    ONLY_TOLD,
    READY,
    ROWS_OF,
    SEND_TO,
)


def readiness_sheet(
    checked: Sequence[tuple[SheetContent, Column]], reporter: str, deadline: date | None, unit: str
) -> SheetContent:
    """Return the sheet that counts what the other sheets say of their rows.

    `checked` are those sheets with the column that says it, `reporter` is the cell that names who
    reports, `unit` whom the form goes back to.
    """
    rows: list[Row] = [
        {
            layout.READY_ITEM: layout.REPORTER.label,
            layout.READY_MISSING: Formula(f'=IF({reporter}="",1,0)'),
            layout.READY_TO_SEE: Formula("=0"),
            layout.READY_SHEET: layout.UNIT.name,
        }
    ]
    rows += [_counted(content, column) for content, column in checked]
    rows.append(_together(len(rows)))
    told = [DEADLINE.format(deadline=deadline) if deadline else ""]
    told += [SEND_TO.format(unit=unit) if unit else "", ONLY_TOLD]
    return SheetContent(
        layout.READINESS,
        rows,
        note=" ".join(filter(None, told)),
        spare=(),
        marks=(
            _mark(layout.READY_MISSING, MISSING_COLOUR),
            _mark(layout.READY_TO_SEE, ODD_COLOUR),
        ),
    )


def _counted(content: SheetContent, column: Column) -> Row:
    letter = letters_of(content.layout.columns.index(column) + 1)
    area = f"'{content.layout.name}'!{letter}{FIRST_ROW}:{letter}{content.last_row}"
    return {
        layout.READY_ITEM: ROWS_OF.format(sheet=content.layout.name),
        layout.READY_MISSING: Formula(f'=COUNTIF({area},"{MISSING}*")'),
        layout.READY_TO_SEE: Formula(f'=COUNTIF({area},"{TO_SEE}*")'),
        layout.READY_SHEET: content.layout.name,
    }


def _together(count: int) -> Row:
    missing, to_see = (
        f"SUM({_cell(column, FIRST_ROW)}:{_cell(column, FIRST_ROW + count - 1)})"
        for column in (layout.READY_MISSING, layout.READY_TO_SEE)
    )
    row = FIRST_ROW + count
    is_ready = f"{_cell(layout.READY_MISSING, row)}+{_cell(layout.READY_TO_SEE, row)}=0"
    return {
        layout.READY_ITEM: ALL_TOGETHER,
        layout.READY_MISSING: Formula(f"={missing}"),
        layout.READY_TO_SEE: Formula(f"={to_see}"),
        layout.READY_SHEET: Formula(f'=IF({is_ready},"{READY}","{NOT_READY}")'),
    }


def _mark(column: Column, colour: str) -> Mark:
    letter = letters_of(layout.READINESS.columns.index(column) + 1)
    return Mark(column, f"=N(${letter}{{row}})>0", colour)


def _cell(column: Column, row: int) -> str:
    return address(layout.READINESS, column, row)
