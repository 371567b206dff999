"""The first sheet of a member's form: what to fill in where, what is still missing, and how."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, SettingsLayout, SheetLayout
from thidua_reports.excel.layout.tab import TableSpot
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.column_looks import CLOSED_COLOUR, INPUT_COLOUR
from thidua_reports.excel.writing.map_sheet import Group, Line, MapWriter, Sample, WorkMap
from thidua_reports.excel.writing.sheet_content import SheetContent
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.forms.criterion_words import rules_told
from thidua_reports.forms.readiness import LAST_PASSAGE, Checked, passages_of_no_part
from thidua_reports.forms.row_checks import COMPLETE, MISSING, MISSING_COLOUR, ODD_COLOUR, TO_SEE
from thidua_reports.layouts import form_guide as guide
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.member_sheets import CriterionResults, Results
from thidua_reports.layouts.work_map import COLOURS, Stage

FILL_COLOUR, LOOK_COLOUR = COLOURS[Stage.BEFORE_FORMS], COLOURS[Stage.AFTER_MEETING]
_BACKGROUNDS = {
    "input": INPUT_COLOUR,
    "given": "#FFFFFF",
    "computed": "#F2F2F2",
    "missing": MISSING_COLOUR,
    "odd": ODD_COLOUR,
    "closed": CLOSED_COLOUR,
}
SAMPLES = [Sample("", {"bg_color": _BACKGROUNDS[at]}, told) for at, told in guide.MEANINGS.items()]
_INCOMPLETE, _ODD, _COMPLETE = guide.STATES
STATE_COLOURS = {
    _INCOMPLETE: MISSING_COLOUR,
    guide.NOT_FILLED: MISSING_COLOUR,
    guide.NOT_READY: MISSING_COLOUR,
    _ODD: ODD_COLOUR,
    guide.FILLED: "#E2EFDA",
    guide.READY: "#E2EFDA",
}


def write_map(
    writer: FormWriter, book: BlocBook, member: str, checked: Sequence[Checked], reporter: str
) -> None:
    """Add the map of a member's form, before the sheets that it leads to.

    `checked` are the sheets with figures; `reporter` is the cell that names who reports.
    """
    lines = [
        _line(layout.UNIT, f'IF({_is_blank(reporter)},"{guide.MISSING_CELL}","{guide.FILLED}")'),
        *(_line(each.sheet.layout, _state_of_rows(each)) for each in checked),
        _line(layout.MemberPassages.layout, _state_of_passages()),
    ]
    seen = _line(layout.Readiness.layout, _state_of_all(len(checked)))
    groups = (
        Group(guide.FILL_IN, FILL_COLOUR, lines),
        Group(guide.LOOK_OVER, LOOK_COLOUR, (seen,)),
    )
    content = WorkMap(
        guide.TITLE,
        tuple(_above(book, member)),
        guide.HEADINGS,
        groups,
        STATE_COLOURS,
        (guide.COLOURS_TITLE, SAMPLES),
        (guide.NOTES_TITLE, guide.notes_for(book, rules_told(book, member))),
        (guide.EXAMPLE_TITLE, guide.guide_example(book.bloc)),
    )
    MapWriter(writer, writer.book.add_worksheet(words.MAP)).write(content)


def mark_sheets(writer: FormWriter) -> None:
    """Colour the tabs of the sheets as the map's groups."""
    for sheet in writer.book.worksheets():
        if sheet.name == layout.Readiness.layout.name:
            sheet.set_tab_color(LOOK_COLOUR)
        elif sheet.name != words.MAP:
            sheet.set_tab_color(FILL_COLOUR)


def _above(book: BlocBook, member: str) -> Iterator[str]:
    back = guide.sent_back(book, member)
    if back:
        yield back
    yield guide.HOW_TO_READ


def _line(sheet: SheetLayout | SettingsLayout, state: str) -> Line:
    goal = TableSpot(sheet.name)
    return Line(sheet.name, guide.PURPOSES[sheet], Formula(f"={state}"), goal=goal)


def _state_of_rows(checked: Checked) -> str:
    sheet = checked.sheet
    checks = sheet.cells(checked.column)
    complete, missing, odd = (
        f'COUNTIF({checks},"{word}*")' for word in (COMPLETE, MISSING, TO_SEE)
    )
    total, none = f"({complete}+{missing}+{odd})", f'"{guide.OPTIONAL}"'
    if checked.not_begun:
        none = f'IF({checked.not_begun}>0,"{guide.NOT_FILLED}",{none})'
        missing = f"({missing}+{checked.not_begun})"
    below = sheet.filled_below
    filled = f"IF({below}>0,{_told(_ODD, below, guide.ROWS_OUTSIDE)},{_told(_COMPLETE, total)})"
    seen = f"IF({odd}>0,{_told(_ODD, f'({odd}+{below})')},{filled})"
    parts = f"IF({missing}>0,{_told(_INCOMPLETE, missing)},{seen})"
    return f"IF({total}+{below}=0,{none},{parts}{_self_scored(sheet)})"


def _told(beginning: str, count: str, rows: str = guide.OF_ROWS) -> str:
    return f'"{beginning}"&{count}&"{rows}"'


def _self_scored(sheet: SheetContent) -> str:
    """How many rows have a self-score, of those that bring points and can have one."""
    column = {
        Results.layout: Results.self_score,
        CriterionResults.layout: CriterionResults.self_score,
    }.get(sheet.layout)
    if column is None or column in sheet.hidden:
        return ""
    rows = [*enumerate(sheet.rows, start=FIRST_ROW)]
    standard = Results.standard if column is Results.self_score else CriterionResults.standard
    asked = sum(
        row.get(standard) is not None and (at, column) not in sheet.closed for at, row in rows
    )
    return f'&"{guide.SELF_SCORED}"&COUNT({sheet.cells(column)})&"/{asked}"' if asked else ""


def _state_of_passages() -> str:
    sheet = layout.MemberPassages
    letters = sheet.layout.letters(sheet.text)
    cells = f"'{sheet.layout.name}'!{letters}{FIRST_ROW}:{letters}{LAST_PASSAGE}"
    filled = f'IF(SUMPRODUCT(--(LEN(TRIM({cells}))>0))>0,"{guide.FILLED}","{guide.OPTIONAL}")'
    of_no_part = passages_of_no_part()
    return f"IF({of_no_part}>0,{_told(_INCOMPLETE, of_no_part)},{filled})"


def _state_of_all(checked: int) -> str:
    """The last row of that sheet is the total, the first the reporter, that before it passages."""
    readiness = layout.Readiness
    row = FIRST_ROW + 2 + checked
    return f"'{readiness.layout.name}'!{readiness.at(readiness.sheet, row)}"


def _is_blank(cell: str) -> str:
    return f"LEN(TRIM({cell}))=0"
