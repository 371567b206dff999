"""The colours that show what is missing in a form, and what looks odd."""

from collections.abc import Sequence

from thidua_reports.excel.layout.legends import LEGEND
from thidua_reports.excel.layout.sheet_layout import Column, SheetLayout
from thidua_reports.excel.writing.sheet_content import ColourRule, Row, legend
from thidua_reports.forms.row_checks import MISSING, TO_SEE

MISSING_COLOUR, ODD_COLOUR = "#FFD9A8", "#FFC7CE"


def noted(rows: Sequence[Row]) -> str:
    """Return what stands under the title of a sheet: what its colours mean."""
    return " ".join(filter(None, (LEGEND, legend(rows))))


def check_marks(
    layout: SheetLayout, check: Column, columns: Sequence[Column]
) -> tuple[ColourRule, ...]:
    """Return colours for `columns` by what the column `check` says of the row."""
    said = f"${layout.letters(check)}{{row}}"
    return tuple(
        ColourRule(column, f'=LEFT({said},{len(word)})="{word}"', colour)
        for column in columns
        for word, colour in ((MISSING, MISSING_COLOUR), (TO_SEE, ODD_COLOUR))
    )


def named_marks(
    layout: SheetLayout, check: Column, columns: Sequence[Column]
) -> tuple[ColourRule, ...]:
    """Return colours for those of the `columns` whose heading the column `check` names."""
    said = f"${layout.letters(check)}{{row}}"
    return tuple(
        ColourRule(column, f'=ISNUMBER(SEARCH("{column.heading};",{said}))', MISSING_COLOUR)
        for column in columns
    )
