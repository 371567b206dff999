"""The sheet "Trước khi gửi" of a member's form: what is still missing, counted live."""

from collections.abc import Sequence

from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.sheet_content import ColourRule, Row, SheetContent
from thidua_reports.forms.row_checks import MISSING, MISSING_COLOUR, ODD_COLOUR, TO_SEE
from thidua_reports.frozen import frozen
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.form_guide import (
    ALL_TOGETHER,
    NOT_BINDING,
    NOT_READY,
    READY,
    ROWS_OF,
)
from thidua_reports.layouts.member_sheets import Readiness

LAST_PASSAGE = 200
"""The sheet of passages holds no more than its spare rows and what is in place of them."""


@frozen
class Checked:
    """A sheet with the column of its rows' checks.

    `not_begun` is a formula without =: how many rows are asked for beside those that are named; ""
    where any number will do.
    """

    sheet: SheetContent
    column: Column
    not_begun: str = ""


def readiness_sheet(checked: Sequence[Checked], reporter: str, back: str) -> SheetContent:
    """Return the sheet that counts the results of the row checks on the other sheets.

    `reporter` is the cell that names who reports, `back` says when and where to the form goes back.
    """
    rows: list[Row] = [
        {
            Readiness.item: layout.REPORTER.label,
            Readiness.missing: Formula(f"=IF(LEN(TRIM({reporter}))=0,1,0)"),
            Readiness.to_see: Formula("=0"),
            Readiness.sheet: layout.UNIT.name,
        }
    ]
    rows += [_counted(each) for each in checked]
    rows.append(_passages())
    rows.append(_total(len(rows)))
    return SheetContent(
        Readiness.layout,
        rows,
        note=" ".join(filter(None, (back, NOT_BINDING))),
        spare=(),
        colours=(
            _colour(Readiness.missing, MISSING_COLOUR),
            _colour(Readiness.to_see, ODD_COLOUR),
        ),
    )


def _counted(checked: Checked) -> Row:
    sheet = checked.sheet
    area = sheet.cells(checked.column)
    missing = f'COUNTIF({area},"{MISSING}*")'
    return {
        Readiness.item: ROWS_OF.format(sheet=sheet.layout.name),
        Readiness.missing: Formula("=" + "+".join(filter(None, (missing, checked.not_begun)))),
        Readiness.to_see: Formula(f'=COUNTIF({area},"{TO_SEE}*")+{sheet.filled_below}'),
        Readiness.sheet: sheet.layout.name,
    }


def passages_of_no_part() -> str:
    """Return the formula, without =, of how many passages do not say what they are about."""
    sheet = layout.MemberPassages
    of_part, of_text = (
        f"'{sheet.layout.name}'!{letters}{FIRST_ROW}:{letters}{LAST_PASSAGE}"
        for letters in map(sheet.layout.letters, (sheet.section, sheet.text))
    )
    return f"SUMPRODUCT((LEN(TRIM({of_text}))>0)*(LEN(TRIM({of_part}))=0))"


def _passages() -> Row:
    name = layout.MemberPassages.layout.name
    return {
        Readiness.item: ROWS_OF.format(sheet=name),
        Readiness.missing: Formula(f"={passages_of_no_part()}"),
        Readiness.to_see: Formula("=0"),
        Readiness.sheet: name,
    }


def _total(count: int) -> Row:
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


def _colour(column: Column, colour: str) -> ColourRule:
    return ColourRule(column, f"=N(${Readiness.layout.letters(column)}{{row}})>0", colour)
