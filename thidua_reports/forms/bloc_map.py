"""The first sheet of khoi.xlsx: the work of the period, sheet by sheet, with links and states."""

from collections.abc import Iterator
from itertools import count

from thidua_reports.domain import words
from thidua_reports.excel.writing.cell_values import Example, Formula, Illustrative
from thidua_reports.excel.writing.map_sheet import Group, Line, MapWriter, Sample, WorkMap
from thidua_reports.excel.writing.sheet_content import SHOWN_AS
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.forms.sheet_contents import BookContents, is_hidden
from thidua_reports.forms.sheet_states import (
    IS_SCORED,
    PERIOD,
    YEAR,
    figures_of,
    held_formulas,
    state_of,
)
from thidua_reports.layouts import work_map
from thidua_reports.layouts.work_map import COLOURS, ENTRIES, Entry, Stage

MISSING_COLOUR, HIDDEN_COLOUR = "#FADADD", "#595959"
FIRST_GROUP_ROW = 5
"""The title, what period it is, how to read the map, and the headings are above."""
STATE_COLOURS = {
    work_map.FILLED: "#E2EFDA",
    work_map.WRITTEN: "#E2EFDA",
    work_map.MISSING.partition("{")[0]: MISSING_COLOUR,
    work_map.Need.EXPECTED.value: "#FFE699",
    work_map.ODD: MISSING_COLOUR,
}
SAMPLES = (
    Sample("", {"bg_color": "#FFFFFF"}, "Ô để điền. Chọn ô thì có lời nhắc, danh sách để chọn."),
    Sample("", {"bg_color": MISSING_COLOUR}, "Ô phải điền, đang để trống (trang Khối)."),
    Sample("", {"bg_color": "#F2F2F2"}, "Công thức; ở trang Cách chấm thì sửa được."),
    Sample(
        "ví dụ",
        {"bg_color": SHOWN_AS[Example][0], "italic": True},
        "Hàng mẫu, không được đọc; xóa khi đã hiểu.",
    ),
    Sample(
        "minh họa",
        {"bg_color": SHOWN_AS[Illustrative][0], "italic": True},
        "Số liệu, nội dung minh họa, không phải số công bố.",
    ),
)
WHICH_PERIOD = ("Kỳ: ", "; năm: ", "; ")
"""The words before period, year, and whether points are given."""
POINTS, NO_POINTS, NOT_STATED = "có chấm điểm", "không chấm điểm", "chưa ghi"


def write_map(writer: FormWriter, contents: BookContents) -> None:
    """Add the map of a khoi.xlsx with these contents, before its other sheets."""
    sheet = writer.book.add_worksheet(words.MAP)
    MapWriter(writer, sheet).write(_map(contents))


def mark_sheets(writer: FormWriter, contents: BookContents) -> None:
    """Colour the tabs of the sheets by their stage, and put out of sight what is not needed."""
    for entry in ENTRIES:
        sheet = writer.book.get_worksheet_by_name(entry.sheet.name)
        sheet.set_tab_color(COLOURS[entry.stage])
        if is_hidden(entry, contents):
            sheet.hide()


def _map(contents: BookContents) -> WorkMap:
    return WorkMap(
        work_map.TITLE,
        (_which_period(contents), work_map.HOW_TO_READ),
        work_map.HEADINGS,
        list(_groups(contents)),
        STATE_COLOURS,
        (work_map.COLOURS_TITLE, SAMPLES),
        (work_map.NOTES_TITLE, work_map.NOTES),
        held=held_formulas(contents),
    )


def _groups(contents: BookContents) -> Iterator[Group]:
    hidden = [entry for entry in ENTRIES if is_hidden(entry, contents)]
    rows = count(FIRST_GROUP_ROW)
    for stage in Stage:
        shown = [each for each in ENTRIES if each.stage is stage and each not in hidden]
        if shown:
            next(rows)
            lines = [_line(each, next(rows), contents) for each in shown]
            yield Group(stage.value, COLOURS[stage], lines)
    if hidden:
        next(rows)
        lines = [_line(each, next(rows), contents) for each in hidden]
        yield Group(work_map.NOT_NEEDED_NOW, HIDDEN_COLOUR, lines, work_map.HOW_TO_SHOW)


def _line(entry: Entry, row: int, contents: BookContents) -> Line:
    return Line(
        entry.sheet.name,
        entry.purpose,
        state_of(entry, row, contents),
        figures_of(entry, contents),
        is_linked=not is_hidden(entry, contents),
    )


def _which_period(contents: BookContents) -> Formula:
    told = [each or NOT_STATED for each in contents.held[:2]]
    formulas = [f'IF({each}="","{NOT_STATED}",{each})' for each in (PERIOD, YEAR)]
    told.append(POINTS if contents.is_scored else NO_POINTS)
    formulas.append(f'IF({IS_SCORED},"{POINTS}","{NO_POINTS}")')
    parts = [
        f'"{before}"&{formula}' for before, formula in zip(WHICH_PERIOD, formulas, strict=True)
    ]
    text = "".join(f"{before}{each}" for before, each in zip(WHICH_PERIOD, told, strict=True))
    return Formula(f"={'&'.join(parts)}", text)
