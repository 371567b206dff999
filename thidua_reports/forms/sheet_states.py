"""What the map says of each sheet of khoi.xlsx: as formulas, and as they come out when written.

A formula follows a sheet whose rows and columns are moved, added or taken out; where a column that
must be there is gone, it says so.
"""

from collections.abc import Sequence
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.layout.sheet_layout import (
    HEADER_ROW,
    SETTING_CODE,
    SETTING_VALUE,
    Column,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.map_sheet import FIGURES, HELD
from thidua_reports.forms.sheet_contents import (
    WITH_POINTS,
    BookContents,
    counted,
    filled_in,
    missing_in,
    needed_columns,
    state_in_words,
    told_by,
)
from thidua_reports.layouts import bloc_sheets, work_map
from thidua_reports.layouts.criteria_sheets import Criteria, Targets
from thidua_reports.layouts.decision_sheets import Agreed
from thidua_reports.layouts.work_map import Entry, Need, Stage

LAST_ROW, LAST_ROWS = 300, {Targets.layout: 1000, Agreed.layout: 1000}
"""How far down a sheet is looked at, and where more is to be expected."""
NO_BREAK = "\u00a0"
_HELD = [f"${letters_of(HELD + 1)}${row}" for row in range(1, 6)]
PERIOD, YEAR, SCORED, RULES, POINTS = _HELD
IS_SCORED = f'OR({SCORED}="{words.SCORED}",AND({SCORED}<>"{words.NOT_SCORED}",{RULES}>0))'


def held_formulas(contents: BookContents) -> list[Formula]:
    """Return what states rest on: period, year, whether scored, counts of rules and of points."""
    texts = [_setting(each) for each in (bloc_sheets.PERIOD, bloc_sheets.YEAR, bloc_sheets.SCORED)]
    counts = [f"IFERROR({each},0)" for each in (_count_rules(), _count_points())]
    results = contents.held
    return [
        Formula(f"={each}", result) for each, result in zip((*texts, *counts), results, strict=True)
    ]


def figures_of(entry: Entry, contents: BookContents) -> tuple[Formula, Formula]:
    """Return how many cells of a sheet are filled, and how many of those are missing it needs."""
    sheet = entry.sheet
    if isinstance(sheet, SettingsLayout):
        filled, missing = _count(sheet.table, (SETTING_VALUE,)), _missing_settings(sheet)
    else:
        filled, missing = _count(sheet, counted(sheet)), _missing_in_rows(entry, sheet)
    found = Decimal(filled_in(entry, contents)), Decimal(missing_in(entry, contents))
    return Formula(f"={filled}", found[0]), Formula(f"={missing}", found[1])


def state_of(entry: Entry, row: int, contents: BookContents) -> Formula:
    """Return the state of a sheet whose figures are in a row (from 1) of the map."""
    filled, missing = (f"${letters_of(column + 1)}{row}" for column in FIGURES)
    before, after = work_map.MISSING.split("{count}")
    if entry.stage is Stage.BY_PROGRAM:
        told = f'IF({filled}>0,"{work_map.WRITTEN}","{work_map.NOT_WRITTEN}")'
    else:
        needed = _needed(entry)
        some = f'IF({needed},"{work_map.FILLED}","{work_map.NOT_NEEDED_BUT_FILLED}")'
        none = f'IF({needed},{_blank_word(entry)},"{work_map.NOT_NEEDED}")'
        told = f"IF({filled}>0,{some},{none})"
    text = f'IF({missing}>0,"{before}"&{missing}&"{after}",{told})'
    return Formula(f'=IFERROR({text},"{work_map.ODD}")', state_in_words(entry, contents))


def _blank_word(entry: Entry) -> str:
    if entry.need is Need.IF_SCORED:
        return f'IF({IS_SCORED},"{Need.EXPECTED.value}","{Need.OPTIONAL.value}")'
    return f'"{entry.need.value}"'


def _needed(entry: Entry) -> str:
    """An unknown period may need every sheet."""
    if set(entry.periods) == set(Period):
        return "TRUE"
    told = [f'{PERIOD}="{each.value}"' for each in entry.periods]
    told += [f'AND({PERIOD}="{each.value}",{IS_SCORED})' for each in entry.where_scored]
    unknown = ",".join(f'{PERIOD}<>"{each.value}"' for each in Period)
    return f"OR({','.join(told)},AND({unknown}))"


def _setting(setting: Setting) -> str:
    sheet = bloc_sheets.BLOC.table
    codes, values = _cells(sheet, SETTING_CODE), _cells(sheet, SETTING_VALUE)
    return f'IFERROR(TRIM(INDEX({values},MATCH("{setting.code}",{codes},0))),"")'


def _count(sheet: SheetLayout, columns: Sequence[Column]) -> str:
    """The heading is counted too and taken off, so that a row put in below it is seen."""
    area, heads = _cells(sheet, columns[0], columns[-1]), _heads(sheet, columns[0], columns[-1])
    first = _cells(sheet, sheet.columns[0])
    filled = f"SUMPRODUCT(({_is_filled(area)})*{_no_example(first)})"
    return f"{filled}-SUMPRODUCT(--({_is_filled(heads)}))"


def _count_rules() -> str:
    return _count(Criteria.layout, (Criteria.rule,))


def _count_points() -> str:
    sheet, columns = Criteria.layout, WITH_POINTS
    area, heads = _cells(sheet, columns[0], columns[-1]), _heads(sheet, columns[0], columns[-1])
    first = _cells(sheet, sheet.columns[0])
    filled = f"SUMPRODUCT(({_is_filled(area)})*({area}<>0)*{_no_example(first)})"
    return f"{filled}-SUMPRODUCT(--({_is_filled(heads)}))"


def _missing_settings(sheet: SettingsLayout) -> str:
    required = [each for each in sheet if each in bloc_sheets.REQUIRED]
    if not required:
        return "0"
    codes, values = _cells(sheet.table, SETTING_CODE), _cells(sheet.table, SETTING_VALUE)
    listed = ",".join(f'"{each.code}"' for each in required)
    known = f"ISNUMBER(MATCH(TRIM({codes}),{{{listed}}},0))"
    found = f"SUMPRODUCT(({_is_filled(values)})*{known})"
    half = f'{PERIOD}="{Period.HALF_YEAR.value}"'
    is_open = f'AND({SCORED}="",{POINTS}>0,OR({RULES}=0,{half}))'
    return f"MAX(0,{len(required)}-{found})+IF({is_open},1,0)"


def _missing_in_rows(entry: Entry, sheet: SheetLayout) -> str:
    needed = needed_columns(entry, sheet)
    if not needed:
        return "0"
    together = "&".join(_cells(sheet, each) for each in told_by(sheet))
    blank = "+".join(f"({_length(_cells(sheet, each))}=0)" for each in needed)
    example = _no_example(_cells(sheet, sheet.columns[0]))
    return f"SUMPRODUCT(({_is_filled(together)})*{example}*({blank}))"


def _is_filled(cells: str) -> str:
    return f"{_length(cells)}>0"


def _length(cells: str) -> str:
    return f'LEN(TRIM(CLEAN(SUBSTITUTE({cells},"{NO_BREAK}"," "))))'


def _no_example(cells: str) -> str:
    return f'(LEFT(TRIM({cells}),{len(words.EXAMPLE)})<>"{words.EXAMPLE}")'


def _cells(sheet: SheetLayout, first: Column, last: Column | None = None) -> str:
    return _area(sheet, first, last or first, LAST_ROWS.get(sheet, LAST_ROW))


def _heads(sheet: SheetLayout, first: Column, last: Column) -> str:
    return _area(sheet, first, last, HEADER_ROW)


def _area(sheet: SheetLayout, first: Column, last: Column, row: int) -> str:
    left, right = sheet.letters(first), sheet.letters(last)
    return f"'{sheet.name}'!${left}${HEADER_ROW}:${right}${row}"
