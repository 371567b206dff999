"""The map of khoi.xlsx: its states, as they are written and as another program computes them."""

import re
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.tabs import rows_of_table, sheet_with, table_in
from tests.text_workbooks import cells_and_codes
from tests.workspaces import SAMPLES
from thidua_reports import cli
from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import SettingsLayout
from thidua_reports.excel.writing.column_looks import INPUT_COLOUR
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.forms.example_rows import example_rows
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.forms.sheet_contents import WITH_POINTS, BookContents, is_idle, state_in_words
from thidua_reports.layouts import bloc_sheets
from thidua_reports.layouts.bloc_sheets import BLOC, Members
from thidua_reports.layouts.criteria_sheets import Criteria, Targets
from thidua_reports.layouts.decision_sheets import Agreed, Corrections, Thresholds
from thidua_reports.layouts.meeting_sheets import Comments
from thidua_reports.layouts.work_map import ENTRIES, SHEETS
from thidua_reports.layouts.year_sheets import History
from thidua_reports.reading.bloc_workbook import read_bloc_book

NEVER_ON_PAPER = {"Việc cần làm"}
ENTRY_OF = {entry.sheet.name: entry for entry in ENTRIES}
PERIODS = {
    "Giao ước": {"Điều chỉnh", "Mốc điểm", "Không đề nghị", "Bỏ phiếu", "Ban kiểm phiếu"}
    | {"Kiểm phiếu", "Điểm thống nhất", "Quyết định đề nghị"},
    "6 tháng": {"Khen thưởng", "Mốc điểm", "Không đề nghị", "Kế hoạch", "Bỏ phiếu"}
    | {"Ban kiểm phiếu", "Kiểm phiếu", "Quyết định đề nghị"},
    "Năm": {"Kế hoạch"},
    "quý III": set(),
}
OF_POINTS = {"Phân định đồng hạng", "Xếp loại", "Điểm thống nhất", "Mốc điểm"}


def settings_for(period="Năm", scored=words.SCORED, **others):
    """Return the settings of a bloc as khoi.xlsx holds them, nothing that is required missing."""
    filled = {each.code: "1" for each in bloc_sheets.REQUIRED} | {bloc_sheets.LEADER.code: "A"}
    own = {bloc_sheets.PERIOD.code: period, bloc_sheets.SCORED.code: scored}
    return {BLOC.name: {**filled, **own, **others}}


def contents_of(tables=(), **settings):
    return BookContents(
        settings_for(**settings), {sheet.name: rows for sheet, rows in dict(tables).items()}
    )


def states_on(workbook):
    """Return what the map says of each table."""
    rows = workbook[words.MAP].iter_rows(max_col=6, values_only=True)
    return {table_named(name): state for name, *_, state in rows if table_named(name) in ENTRY_OF}


def table_named(text):
    """Return the table of a line of the map; where its sheet is out of sight that is named too."""
    return str(text or "").rpartition(", bảng ")[2]


def written_states(content):
    return states_on(load_workbook(BytesIO(content), data_only=True))


def state(sheet, tables=(), **settings):
    return state_in_words(ENTRY_OF[sheet], contents_of(tables, **settings))


def test_the_map_names_every_sheet_once_and_leads_to_those_in_sight():
    workbook = load_workbook(BytesIO(bloc_workbook(settings_for(), {})))
    sheet = workbook[words.MAP]

    named = [table_named(cell.value) for (cell,) in sheet["A1:A60"]]
    linked = {cell.value: cell.hyperlink.location for (cell,) in sheet["A1:A60"] if cell.hyperlink}

    assert sorted(set(named) & ENTRY_OF.keys()) == sorted(each.name for each in SHEETS)
    assert all(named.count(each.name) == 1 for each in SHEETS)
    in_sight = {each.title for each in workbook if each.sheet_state == "visible"}
    assert sorted(linked) == sorted(name for name in ENTRY_OF if sheet_with(name) in in_sight)
    for name, location in linked.items():
        page, rows = table_in(workbook, name)
        assert location == f"'{page.title}'!A{rows.start}"


def test_a_table_out_of_sight_is_named_with_its_sheet():
    workbook = load_workbook(BytesIO(bloc_workbook(settings_for(period="6 tháng"), {})))

    shown = [cell.value for (cell,) in workbook[words.MAP]["A1:A60"]]

    assert "Phiếu và kiểm phiếu, bảng Bỏ phiếu" in shown
    assert workbook["Phiếu và kiểm phiếu"].sheet_state == "hidden"


def test_every_sheet_leads_back_to_the_map_and_leaves_the_row_above_its_headings_blank():
    workbook = load_workbook(BytesIO(bloc_workbook(settings_for(), {})))

    for name in ENTRY_OF:
        sheet, rows = table_in(workbook, name)
        back = sheet.cell(rows.start + 1, 1).hyperlink
        assert back.location == "'Việc cần làm'!A1", name
        above = sheet[rows.start + 2]
        assert [cell.value for cell in above] == [None] * len(above), name


@pytest.mark.parametrize(("period", "hidden"), PERIODS.items(), ids=PERIODS)
@pytest.mark.parametrize("scored", [words.SCORED, words.NOT_SCORED])
def test_a_sheet_that_the_period_does_not_need_is_hidden(period, scored, hidden):
    expected = set(hidden)
    if scored == words.NOT_SCORED and period in ("6 tháng", "Năm"):
        expected |= OF_POINTS
    if scored == words.SCORED and period == "6 tháng":
        expected -= {"Điểm thống nhất"}

    content = bloc_workbook(settings_for(period=period, scored=scored), {})

    sheets = load_workbook(BytesIO(content))
    needed = {sheet_with(name) for name in ENTRY_OF if name not in expected}
    out_of_sight = {sheet_with(name) for name in expected} - needed
    assert {each.title for each in sheets if each.sheet_state == "hidden"} == out_of_sight


def test_a_sheet_that_holds_something_is_never_hidden_but_one_of_examples_is():
    rows = [{Thresholds.content: "ND1", Thresholds.points: Decimal(90)}]

    shown = contents_of({Thresholds.layout: rows}, period="Giao ước")
    hidden = contents_of({Thresholds.layout: example_rows(Thresholds.layout)}, period="Giao ước")

    assert is_idle(ENTRY_OF["Mốc điểm"], shown) is False
    assert is_idle(ENTRY_OF["Mốc điểm"], hidden) is True
    assert state_in_words(ENTRY_OF["Mốc điểm"], shown) == "không cần kỳ này, có dữ liệu"


MEMBER = {Members.code: "A", Members.name: "Sở A"}
CRITERION = {Criteria.code: "TC1", Criteria.standard: Decimal(10)}
WITH_RULE = {**CRITERION, Criteria.rule: "Tỷ lệ"}


@pytest.mark.parametrize(
    ("sheet", "expected", "tables", "settings"),
    [
        ("Khối", "đã điền", {}, {}),
        ("Khối", "còn thiếu: 2 ô", {}, {"ten_khoi": None, "dia_danh": "  "}),
        ("Khối", "đã điền", {}, {"scored": None}),
        ("Khối", "còn thiếu: 1 ô", {Criteria.layout: [CRITERION]}, {"scored": None}),
        ("Khối", "đã điền", {Criteria.layout: [WITH_RULE]}, {"scored": None}),
        (
            "Khối",
            "còn thiếu: 1 ô",
            {Criteria.layout: [WITH_RULE]},
            {"scored": None, "period": "6 tháng"},
        ),
        ("Thành viên", "chưa điền", {}, {}),
        ("Thành viên", "chưa điền", {Members.layout: example_rows(Members.layout)}, {}),
        ("Thành viên", "chưa điền", {Members.layout: [{Members.name: " \u00a0"}]}, {}),
        ("Thành viên", "đã điền", {Members.layout: [MEMBER]}, {}),
        ("Thành viên", "còn thiếu: 1 ô", {Members.layout: [MEMBER, {Members.name: "Sở B"}]}, {}),
        ("Tiêu chí", "chưa điền", {}, {}),
        ("Tiêu chí", "không bắt buộc", {}, {"scored": words.NOT_SCORED}),
        ("Tiêu chí", "chưa điền", {}, {"scored": None, "period": "6 tháng"}),
        (
            "Chỉ tiêu",
            "còn thiếu: 5 ô",
            {Targets.layout: [{Targets.name: "Cây xanh"}]},
            {},
        ),
        ("Khối", "còn thiếu: 1 ô", {}, {"scored": None, "period": "6 tháng"}),
        ("Chỉ tiêu", "chưa điền", {}, {}),
        ("Chỉ tiêu", "không bắt buộc", {}, {"period": "Giao ước"}),
        ("Điểm thống nhất", "chưa điền", {}, {}),
        ("Điểm thống nhất", "không cần kỳ này", {}, {"scored": words.NOT_SCORED}),
        ("Ý kiến", "đã điền", {Comments.layout: [{Comments.text: "Nhất trí"}]}, {}),
        ("Số liệu kỳ trước", "chưa có", {}, {}),
        ("Kế hoạch", "không cần kỳ này", {}, {}),
        ("Kế hoạch", "không bắt buộc", {}, {"period": "Giao ước"}),
    ],
)
def test_the_state_of_a_sheet(sheet, expected, tables, settings):
    assert state(sheet, tables, **settings) == expected


def test_states_are_written_as_another_program_computes_them(libreoffice, tmp_path):
    """The samples, a new workbook of each period, and one that has everything wrong."""
    files = [SAMPLES / each / "khoi.xlsx" for each in sorted(_samples())]
    for period in ("giao-uoc", "6-thang", "nam"):
        folder = tmp_path / period
        cli.run(["init", str(folder), "--name", "Khối 4", "--period", period])
        files.append((folder / "khoi.xlsx").rename(tmp_path / f"{period}.xlsx"))
    copies = [tmp_path / f"{at}.xlsx" for at, _ in enumerate(files)]
    for copy, file in zip(copies, files, strict=True):
        copy.write_bytes(file.read_bytes())

    computed = libreoffice.computed(copies)

    for copy, workbook in zip(copies, computed, strict=True):
        written = written_states(copy.read_bytes())
        assert len(written) == len(ENTRIES)
        assert states_on(workbook) == written
        shown = load_workbook(copy, data_only=True)[words.MAP]["A2"].value
        assert workbook[words.MAP]["A2"].value == shown


def test_a_hidden_sheet_that_comes_to_be_needed_is_to_be_shown(libreoffice, tmp_path):
    book = load_workbook(SAMPLES / "kien_giang_khoi_4_2020_6_thang" / "khoi.xlsx")
    codes = {each.value: each.row for each in book["Khối"]["A"]}
    book["Khối"].cell(codes[bloc_sheets.SCORED.code], 3).value = words.SCORED
    book.save(tmp_path / "khoi.xlsx")
    (computed,) = libreoffice.computed([tmp_path / "khoi.xlsx"])

    assert states_on(computed)["Điểm thống nhất"] == "chưa điền: bỏ ẩn trang"
    assert book["Điểm thống nhất"].sheet_state == "hidden"
    assert "Trang đang ẩn" in {each.value for each in computed[words.MAP]["A"]}


def _samples():
    return (path.parent.name for path in SAMPLES.glob("*/khoi.xlsx"))


def typed(content, changes):
    """Return the workbook with such cells, by table and address, as somebody typed them.

    The address is as if the table had a sheet of its own.
    """
    workbook = load_workbook(BytesIO(content))
    for (table, cell), value in changes.items():
        sheet, rows = table_in(workbook, table)
        sheet[f"{cell[0]}{int(cell[1:]) + rows.start - 1}"] = value
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


FULL = bloc_workbook(
    settings_for(period="Năm"),
    {
        Members.layout.name: [MEMBER],
        Criteria.layout.name: [
            {**WITH_RULE, Criteria.content: "ND1", Criteria.name: "Các chỉ tiêu"}
        ],
        Corrections.layout.name: example_rows(Corrections.layout),
    },
)
PERIOD_CELL = f"C{5 + list(BLOC).index(bloc_sheets.PERIOD)}"
SCORED_CELL = f"C{5 + list(BLOC).index(bloc_sheets.SCORED)}"
NAME_CELL = f"C{5 + list(BLOC).index(bloc_sheets.NAME)}"
LEADER_CELL = f"C{5 + list(BLOC).index(bloc_sheets.LEADER)}"
DEPUTY_CELL = f"C{5 + list(BLOC).index(bloc_sheets.DEPUTY)}"
STEPS = load_workbook(BytesIO(FULL))[sheet_with("Diễn biến")]
LAST_ABOVE = len(rows_of_table(STEPS, "Diễn biến"))
AGREED = {
    ("Điểm thống nhất", "A5"): "A",
    ("Điểm thống nhất", "B5"): "TC1",
    ("Điểm thống nhất", "C5"): 9,
}
WITH_PARAMETER = next(each for each in READY_RULES if "tham_so_1" in each.trial)
COUNTED_WITH = {each.asked.used_as for each in (*WITH_POINTS, *Criteria.parameters)} & {
    *WITH_PARAMETER.trial
}
NAMED = {
    ("Tiêu chí", "A6"): "TC2",
    ("Tiêu chí", "B6"): "ND1",
    ("Tiêu chí", "C6"): "Nền nếp",
}
TYPED = {
    "a name taken out": ({("Khối", NAME_CELL): " "}, {"Khối": "còn thiếu: 1 ô"}),
    "a leader that is no member": ({("Khối", LEADER_CELL): "XYZ"}, {"Khối": "còn thiếu: 1 ô"}),
    "a deputy that is no member": ({("Khối", DEPUTY_CELL): "XYZ"}, {"Khối": "còn thiếu: 1 ô"}),
    "another period": (
        {("Khối", PERIOD_CELL): "Giao ước"},
        {"Điểm thống nhất": "không cần kỳ này", "Kế hoạch": "không bắt buộc"},
    ),
    "no points": (
        {("Khối", SCORED_CELL): "không"},
        {"Điểm thống nhất": "không cần kỳ này", "Xếp loại": "không cần kỳ này"},
    ),
    "points not decided on": ({("Khối", SCORED_CELL): None}, {"Khối": "đã điền"}),
    "not decided on at mid-year": (
        {("Khối", SCORED_CELL): None, ("Khối", PERIOD_CELL): "6 tháng"},
        {"Khối": "còn thiếu: 1 ô"},
    ),
    "a member without a code": (
        {("Thành viên", "B6"): "Sở B"},
        {"Thành viên": "còn thiếu: 1 ô"},
    ),
    "agreed without points": (
        {("Điểm thống nhất", "A5"): "A", ("Điểm thống nhất", "B5"): "TC1"},
        {"Điểm thống nhất": "còn thiếu: 1 điểm"},
    ),
    "all agreed": (AGREED, {"Điểm thống nhất": "đã điền"}),
    "a member without agreed points": (
        {**AGREED, ("Thành viên", "A6"): "B", ("Thành viên", "A7"): "C"},
        {"Điểm thống nhất": "còn thiếu: 2 điểm"},
    ),
    "a criterion of one member, a member that is not ranked": (
        {
            **AGREED,
            ("Thành viên", "A6"): "B",
            ("Tiêu chí", "A6"): "TC2",
            ("Tiêu chí", "D6"): "Tỷ lệ",
            ("Tiêu chí", "K6"): "A",
            ("Tiêu chí", "N6"): "TC1",
            ("Không xếp loại", "A5"): "B",
        },
        {"Điểm thống nhất": "đã điền"},
    ),
    "a criterion of no content": (
        {("Tiêu chí", "A6"): "TC2", ("Tiêu chí", "C6"): "Nền nếp"},
        {"Tiêu chí": "còn thiếu: 1 ô"},
    ),
    "a criterion of no content, outside the scale": (
        {
            ("Tiêu chí", "A6"): "TC2",
            ("Tiêu chí", "C6"): "Nền nếp",
            ("Tiêu chí", Criteria.layout.at(Criteria.is_outside, 6)): "X",
        },
        {"Tiêu chí": "đã điền"},
    ),
    "a target without a member, far below": (
        {
            ("Chỉ tiêu", "B1101"): "YT1",
            ("Chỉ tiêu", "C1101"): "Khám bệnh",
            ("Chỉ tiêu", "E1101"): "chỉ nêu số",
        },
        {"Chỉ tiêu": "còn thiếu: 1 ô"},
    ),
    "what nobody sees": ({("Ý kiến", "B7"): "\u200b"}, {"Ý kiến": "không bắt buộc"}),
    "blanks alone": ({("Ý kiến", "B7"): " \u00a0 "}, {"Ý kiến": "không bắt buộc"}),
    "a comment without a speaker": ({("Ý kiến", "B7"): "Nhất trí"}, {"Ý kiến": "đã điền"}),
    "far below": ({("Ý kiến", "B280"): "Nhất trí"}, {"Ý kiến": "đã điền"}),
    "beside an example": (
        {("Điều chỉnh", "A6"): "A", ("Điều chỉnh", "B6"): "A1", ("Điều chỉnh", "C6"): "Thực hiện"},
        {"Điều chỉnh": "còn thiếu: 1 ô"},
    ),
    "right above the next table": (
        {("Diễn biến", f"B{LAST_ABOVE}"): "Kết luận"},
        {"Diễn biến": "còn thiếu: 1 ô", "Ý kiến": "không bắt buộc"},
    ),
    "a row of a table in the middle without what it needs": (
        {("Không xếp loại", "B5"): "Không nộp sổ"},
        {
            "Không xếp loại": "còn thiếu: 1 ô",
            "Xếp loại": "không bắt buộc",
            "Mốc điểm": "không bắt buộc",
        },
    ),
    "the title of the next table taken out": (
        {("Ý kiến", "A1"): None},
        {"Diễn biến": "chưa điền", "Ý kiến": "không bắt buộc"},
    ),
    "points without a rule": (
        {**NAMED, ("Tiêu chí", "E6"): 10},
        {"Tiêu chí": "còn thiếu: 1 ô"},
    ),
    "points without a rule in a period without points": (
        {("Khối", SCORED_CELL): "không", **NAMED, ("Tiêu chí", "E6"): 10},
        {"Tiêu chí": "đã điền"},
    ),
    "no points and no rule": (
        {**NAMED, ("Tiêu chí", "E6"): 0},
        {"Tiêu chí": "đã điền"},
    ),
    "a rule without what it counts with": (
        {**NAMED, ("Tiêu chí", "D6"): WITH_PARAMETER.name},
        {"Tiêu chí": f"còn thiếu: {len(COUNTED_WITH)} ô"},
    ),
    "a rule without its formula": (
        {("Cách chấm", "B5"): None},
        {"Cách chấm": "còn thiếu: 1 ô"},
    ),
    "a rule whose formula goes wrong": ({("Cách chấm", "B5"): "=1/0"}, {"Cách chấm": "đã điền"}),
    "a ballot before its count": (
        {("Bỏ phiếu", "C6"): 9, ("Kiểm phiếu", "A5"): "A", ("Kiểm phiếu", "B5"): "Cờ"},
        {"Bỏ phiếu": "đã điền", "Kiểm phiếu": "đã điền"},
    ),
    "a ballot that is being counted": (
        {
            ("Bỏ phiếu", "C7"): 9,
            ("Kiểm phiếu", "A5"): "A",
            ("Kiểm phiếu", "B5"): "Cờ",
            ("Kiểm phiếu", "A6"): "A",
            ("Kiểm phiếu", "B6"): "Bằng khen",
            ("Kiểm phiếu", "C6"): 5,
        },
        {"Bỏ phiếu": "còn thiếu: 5 ô", "Kiểm phiếu": "còn thiếu: 1 ô"},
    ),
    "another example": ({("Thành viên", "A6"): "Ví dụ: B"}, {"Thành viên": "đã điền"}),
    "an error value": ({("Ý kiến", "B7"): "=1/0"}, {"Ý kiến": "xem lại trang này"}),
}


def test_states_follow_what_is_typed(libreoffice, tmp_path):
    copies = [tmp_path / f"{at}.xlsx" for at, _ in enumerate(TYPED)]
    for copy, (changes, _) in zip(copies, TYPED.values(), strict=True):
        copy.write_bytes(typed(FULL, changes))

    computed = libreoffice.computed(copies)

    for (case, (_, expected)), workbook in zip(TYPED.items(), computed, strict=True):
        found = states_on(workbook)
        assert {name: found[name] for name in expected} == expected, case


@pytest.mark.parametrize("taken_out", [each.code for each in bloc_sheets.REQUIRED])
def test_the_map_misses_a_setting_where_the_checks_do(taken_out):
    content = bloc_workbook(settings_for(**{taken_out: None}), {Members.layout.name: [MEMBER]})

    assert re.fullmatch(r"còn thiếu: [12] ô", written_states(content)["Khối"])


def test_sheets_that_are_hidden_raise_no_message_unless_something_is_on_them():
    content = bloc_workbook({BLOC.name: REAL_SETTINGS}, {Members.layout.name: [MEMBER]})

    assert "TB34" not in codes_of(content)
    assert ("Kế hoạch", "TB34") in codes_of(
        typed(content, {("Kế hoạch", "A6"): "Họp"}), sheets=True
    )


REAL_SETTINGS = {
    "ten_khoi": "Khối 4",
    "ky_hieu": "KTĐ4",
    "dia_danh": "Rạch Giá",
    "ky": Period.YEAR.value,
    "nam": Decimal(2026),
    "phan_nam": Decimal(1),
    "khoi_truong": "A",
    "lam_tron_diem": "làm tròn",
    "so_le_diem": Decimal(2),
    "lam_tron_ty_le": "làm tròn",
    "so_le_ty_le": Decimal(2),
    "mau_cau": "[chỉ tiêu] [giá trị]",
}


def codes_of(content, *, sheets=False):
    workbook, _ = read_workbook(content, "khoi.xlsx")
    _, issues = read_bloc_book(workbook)
    return [(issue.place.sheet, issue.kind.code) if sheets else issue.kind.code for issue in issues]


def test_nothing_on_a_new_workbook_is_strange_to_the_reader():
    content = bloc_workbook({BLOC.name: REAL_SETTINGS}, {Members.layout.name: [MEMBER]})
    workbook, _ = read_workbook(content, "khoi.xlsx")

    _, issues = read_bloc_book(workbook)

    assert cells_and_codes(issues) == []


def test_every_setting_that_is_required_is_on_the_first_sheet():
    assert all(each in tuple(BLOC) for each in bloc_sheets.REQUIRED)
    assert isinstance(ENTRIES[0].sheet, SettingsLayout)
    assert Agreed.layout in SHEETS


def test_examples_are_not_yellow_as_cells_to_type_in_and_nothing_is_asked_below_the_programs():
    rows = {each.name: example_rows(each) for each in (Members.layout, History.layout)}
    workbook = load_workbook(BytesIO(bloc_workbook(settings_for(), rows)))
    filled, ours = workbook["Thành viên"], workbook[sheet_with("Số liệu kỳ trước")]

    assert filled["A5"].fill.fgColor.rgb[2:] != INPUT_COLOUR[1:]
    assert filled["A5"].fill.fgColor.rgb[2:] == "EDE7F6"
    assert filled["B2"].value.endswith("Điền từ hàng dưới đó.")
    hint = next(cell.value for cell in ours[2][1:] if cell.value)
    assert "ví dụ, không được đọc" in hint
    assert "Điền từ" not in hint


def test_every_page_of_the_targets_says_which_target_a_row_is_of():
    sheet = load_workbook(BytesIO(bloc_workbook(settings_for(), {})))["Chỉ tiêu"]

    assert sheet.print_title_cols == "$A:$B"
    assert sheet.freeze_panes == "C5"
