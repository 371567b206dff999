"""The sheet "Trước khi gửi" of a member's form: what is still missing, counted live."""

from collections.abc import Sequence
from datetime import date

from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.sheet_content import ColourRule, Row, SheetContent
from thidua_reports.forms.row_checks import MISSING, MISSING_COLOUR, ODD_COLOUR, TO_SEE
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
from thidua_reports.layouts.member_workbook import Readiness


def readiness_sheet(
    checked: Sequence[tuple[SheetContent, Column]], reporter: str, deadline: date | None, unit: str
) -> SheetContent:
    """Return the sheet that counts what the other sheets say of their rows.

    `checked` are those sheets with the column that says it, `reporter` is the cell that names who
    reports, `unit` whom the form goes back to.
    """
    rows: list[Row] = [
        {
            Readiness.item: layout.REPORTER.label,
            Readiness.missing: Formula(f'=IF({reporter}="",1,0)'),
            Readiness.to_see: Formula("=0"),
            Readiness.sheet: layout.UNIT.name,
        }
    ]
    rows += [_counted(content, column) for content, column in checked]
    rows.append(_together(len(rows)))
    told = [DEADLINE.format(deadline=deadline) if deadline else ""]
    told += [SEND_TO.format(unit=unit) if unit else "", ONLY_TOLD]
    return SheetContent(
        Readiness.layout,
        rows,
        note=" ".join(filter(None, told)),
        spare=(),
        colours=(
            _mark(Readiness.missing, MISSING_COLOUR),
            _mark(Readiness.to_see, ODD_COLOUR),
        ),
    )


def _counted(content: SheetContent, column: Column) -> Row:
    letter = content.layout.letters(column)
    area = f"'{content.layout.name}'!{letter}{FIRST_ROW}:{letter}{content.last_row}"
    return {
        Readiness.item: ROWS_OF.format(sheet=content.layout.name),
        Readiness.missing: Formula(f'=COUNTIF({area},"{MISSING}*")'),
        Readiness.to_see: Formula(f'=COUNTIF({area},"{TO_SEE}*")'),
        Readiness.sheet: content.layout.name,
    }


def _together(count: int) -> Row:
    missing, to_see = (
        f"SUM({Readiness.at(column, FIRST_ROW)}:{Readiness.at(column, FIRST_ROW + count - 1)})"
        for column in (Readiness.missing, Readiness.to_see)
    )
    row = FIRST_ROW + count
    is_ready = f"{Readiness.at(Readiness.missing, row)}+{Readiness.at(Readiness.to_see, row)}=0"
    return {
        Readiness.item: ALL_TOGETHER,
        Readiness.missing: Formula(f"={missing}"),
        Readiness.to_see: Formula(f"={to_see}"),
        Readiness.sheet: Formula(f'=IF({is_ready},"{READY}","{NOT_READY}")'),
    }


def _mark(column: Column, colour: str) -> ColourRule:
    return ColourRule(column, f"=N(${Readiness.layout.letters(column)}{{row}})>0", colour)
