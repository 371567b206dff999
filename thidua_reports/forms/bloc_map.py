"""The first sheet of khoi.xlsx: the work of the period, sheet by sheet, with links and states."""

from collections.abc import Iterator, Mapping
from itertools import count

from xlsxwriter.worksheet import Worksheet

from thidua_reports.domain.place import TableOnTab
from thidua_reports.domain.tabs import full_name
from thidua_reports.excel.layout.tab import TableSpot
from thidua_reports.excel.writing.cell_values import Example, Formula, Illustrative
from thidua_reports.excel.writing.heading_marks import ALWAYS, NEEDED_LOOK
from thidua_reports.excel.writing.map_sheet import Group, Line, MapWriter, Sample, WorkMap
from thidua_reports.excel.writing.sheet_content import SHOWN_AS
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.forms.sheet_contents import BookContents, is_idle
from thidua_reports.forms.sheet_states import IS_OPEN, IS_SCORED, PERIOD, YEAR, SheetStates
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
    Sample(
        f"Tên cột {ALWAYS}",
        NEEDED_LOOK,
        "Cột phải ghi; có dấu (*): phải ghi trong một số trường hợp.",
    ),
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
POINTS_NOT_STATED = "chưa ghi có chấm điểm không"


class BlocMap:
    """The map of a khoi.xlsx with such contents, whose tables are at these spots, by name."""

    def __init__(
        self, writer: FormWriter, contents: BookContents, spots: Mapping[str, TableSpot]
    ) -> None:
        """Nothing is written yet."""
        self._writer, self._contents, self._spots = writer, contents, spots
        self._states = SheetStates(contents, spots)
        in_use = {self._sheet(each) for each in ENTRIES if not is_idle(each, contents)}
        self._hidden = [each for each in ENTRIES if self._sheet(each) not in in_use]

    def write(self, sheet: Worksheet) -> None:
        """Write the map onto a sheet."""
        content = WorkMap(
            work_map.TITLE,
            (_which_period(self._contents), work_map.HOW_TO_READ),
            work_map.HEADINGS,
            list(self._groups()),
            STATE_COLOURS,
            (work_map.COLOURS_TITLE, SAMPLES),
            (work_map.NOTES_TITLE, work_map.NOTES),
            held=self._states.held(),
        )
        MapWriter(self._writer, sheet).write(content)

    def mark_sheets(self) -> None:
        """Colour the tabs of the sheets by their first stage; put out of sight what is not needed.

        A sheet with several tables is in sight for any of them.
        """
        for entry in reversed(ENTRIES):
            sheet = self._writer.book.get_worksheet_by_name(self._sheet(entry))
            sheet.set_tab_color(COLOURS[entry.stage])
            if entry in self._hidden:
                sheet.hide()

    def _sheet(self, entry: Entry) -> str:
        return self._spots[entry.sheet.name].sheet

    def _groups(self) -> Iterator[Group]:
        rows = count(FIRST_GROUP_ROW)
        for stage in Stage:
            shown = [each for each in ENTRIES if each.stage is stage and each not in self._hidden]
            if shown:
                next(rows)
                lines = [self._line(each, next(rows)) for each in shown]
                yield Group(stage.value, COLOURS[stage], lines)
        if self._hidden:
            next(rows)
            lines = [self._line(each, next(rows)) for each in self._hidden]
            yield Group(work_map.NOT_SHOWN, HIDDEN_COLOUR, lines, work_map.HOW_TO_SHOW)

    def _line(self, entry: Entry, row: int) -> Line:
        """A table out of sight is found by the name of its sheet."""
        name, spot = entry.sheet.name, self._spots[entry.sheet.name]
        is_hidden = entry in self._hidden
        state = self._states.state_out_of_sight if is_hidden else self._states.state_of
        return Line(
            full_name(TableOnTab(name, spot.sheet)) if is_hidden and spot.sheet != name else name,
            entry.purpose,
            state(entry, row),
            self._states.figures_of(entry),
            goal=None if is_hidden else spot,
        )


def _which_period(contents: BookContents) -> Formula:
    told = [each or NOT_STATED for each in contents.held[:2]]
    formulas = [f'IF({each}="","{NOT_STATED}",{each})' for each in (PERIOD, YEAR)]
    decided = POINTS if contents.is_scored else NO_POINTS
    told.append(POINTS_NOT_STATED if contents.lacks_decision else decided)
    formulas.append(f'IF({IS_OPEN},"{POINTS_NOT_STATED}",IF({IS_SCORED},"{POINTS}","{NO_POINTS}"))')
    parts = [
        f'"{before}"&{formula}' for before, formula in zip(WHICH_PERIOD, formulas, strict=True)
    ]
    text = "".join(f"{before}{each}" for before, each in zip(WHICH_PERIOD, told, strict=True))
    return Formula(f"={'&'.join(parts)}", text)
