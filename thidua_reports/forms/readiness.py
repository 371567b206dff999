"""The sheet "Trước khi gửi" of a member's form: what is still missing, counted live."""

from collections.abc import Sequence
from datetime import date

from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column, address
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.sheet_content import ColourRule, Row, SheetContent
from thidua_reports.forms.colour_rules import MISSING_COLOUR, ODD_COLOUR
from thidua_reports.forms.row_checks import MISSING, TO_SEE
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
            layout.Readiness.item: layout.REPORTER.label,
            layout.Readiness.missing: Formula(f'=IF({reporter}="",1,0)'),
            layout.Readiness.to_see: Formula("=0"),
            layout.Readiness.sheet: layout.UNIT.name,
        }
    ]
    rows += [_counted(content, column) for content, column in checked]
    rows.append(_together(len(rows)))
    told = [DEADLINE.format(deadline=deadline) if deadline else ""]
    told += [SEND_TO.format(unit=unit) if unit else "", ONLY_TOLD]
    return SheetContent(
        layout.Readiness.layout,
        rows,
        note=" ".join(filter(None, told)),
        spare=(),
        marks=(
            _mark(layout.Readiness.missing, MISSING_COLOUR),
            _mark(layout.Readiness.to_see, ODD_COLOUR),
        ),
    )


def _counted(content: SheetContent, column: Column) -> Row:
    letter = letters_of(content.layout.columns.index(column) + 1)
    area = f"'{content.layout.name}'!{letter}{FIRST_ROW}:{letter}{content.last_row}"
    return {
        layout.Readiness.item: ROWS_OF.format(sheet=content.layout.name),
        layout.Readiness.missing: Formula(f'=COUNTIF({area},"{MISSING}*")'),
        layout.Readiness.to_see: Formula(f'=COUNTIF({area},"{TO_SEE}*")'),
        layout.Readiness.sheet: content.layout.name,
    }


def _together(count: int) -> Row:
    missing, to_see = (
        f"SUM({_cell(column, FIRST_ROW)}:{_cell(column, FIRST_ROW + count - 1)})"
        for column in (layout.Readiness.missing, layout.Readiness.to_see)
    )
    row = FIRST_ROW + count
    is_ready = f"{_cell(layout.Readiness.missing, row)}+{_cell(layout.Readiness.to_see, row)}=0"
    return {
        layout.Readiness.item: ALL_TOGETHER,
        layout.Readiness.missing: Formula(f"={missing}"),
        layout.Readiness.to_see: Formula(f"={to_see}"),
        layout.Readiness.sheet: Formula(f'=IF({is_ready},"{READY}","{NOT_READY}")'),
    }


def _mark(column: Column, colour: str) -> ColourRule:
    letter = letters_of(layout.Readiness.layout.columns.index(column) + 1)
    return ColourRule(column, f"=N(${letter}{{row}})>0", colour)


def _cell(column: Column, row: int) -> str:
    return address(layout.Readiness.layout, column, row)
