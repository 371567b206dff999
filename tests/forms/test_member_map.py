"""The map of a member's form: what is still missing where, live as somebody types."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.domain_values import a_book, a_criterion, a_rule, a_target
from tests.workspaces import SAMPLES
from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.formulas.engine import with_cached_values

RULE = a_rule("Số lượng", "=MIN(diem_chuan,so_luong)")
BOOK = a_book(
    "AB",
    rules=(RULE,),
    criteria=(a_criterion("C1", RULE.name, standard=10), a_criterion("C2", RULE.name, standard=5)),
    targets=(
        a_target("A1", 500, member="A", criterion=""),
        a_target("A2", 20, member="A", criterion=""),
    ),
)
SCORED = replace(BOOK, bloc=replace(BOOK.bloc, scored=True, period=Period.YEAR))
PLEDGED = replace(BOOK, bloc=replace(BOOK.bloc, period=Period.PLEDGE), targets=())
SHEETS = ("Đơn vị", "Nội dung 1", "Tiêu chí", "Đăng ký", "Thuyết minh", "Trước khi gửi")


def states_on(workbook):
    rows = workbook[words.MAP].iter_rows(max_col=6, values_only=True)
    return {name: state for name, *_, state in rows if name in SHEETS}


def to_see_on(workbook):
    rows = workbook["Trước khi gửi"].iter_rows(max_col=3, values_only=True)
    return {item: to_see for item, _, to_see in rows}


def written_states(content):
    return states_on(load_workbook(BytesIO(content), data_only=True))


def test_an_empty_form_says_where_something_is_missing():
    assert written_states(member_workbook(SCORED, "A")) == {
        "Đơn vị": "còn thiếu: 1 ô",
        "Nội dung 1": "còn thiếu: 2 hàng",
        "Tiêu chí": "còn thiếu: 2 hàng; tự chấm 0/2",
        "Thuyết minh": "không bắt buộc",
        "Trước khi gửi": "chưa đủ",
    }


def test_a_form_for_registering_asks_for_nothing_where_nothing_is_scored_by_targets():
    states = written_states(member_workbook(PLEDGED, "A", reporter="Trần Thị B"))

    assert states["Đăng ký"] == "không bắt buộc"
    assert states["Trước khi gửi"] == "đủ, gửi được"


def by_targets(count):
    rule = a_rule("Tỷ lệ thuận", "=diem_chuan*ty_le")
    criterion = replace(a_criterion("C1", rule.name, standard=10), target_count=count)
    return replace(PLEDGED, rules=(rule,), criteria=(criterion,))


NAMED = {"Tên chỉ tiêu": "Trồng cây", "Loại": "lũy kế", "Chiều": "tăng", "Kế hoạch": 100}


@pytest.mark.parametrize(
    ("count", "registered", "states"),
    [
        pytest.param(None, 0, ("chưa điền", "chưa đủ"), id="nothing"),
        pytest.param(None, 1, ("đã điền: 1 hàng", "đủ, gửi được"), id="one, any number will do"),
        pytest.param(3, 0, ("chưa điền", "chưa đủ"), id="none of three"),
        pytest.param(3, 1, ("còn thiếu: 2 hàng", "chưa đủ"), id="one of three"),
        pytest.param(3, 3, ("đã điền: 3 hàng", "đủ, gửi được"), id="three of three"),
    ],
)
def test_a_form_is_not_ready_before_as_many_targets_are_registered_as_asked(
    count, registered, states
):
    form = load_workbook(BytesIO(member_workbook(by_targets(count), "A", reporter="Trần Thị B")))
    sheet = form["Đăng ký"]
    column = {cell.value: cell.column for cell in sheet[4]}
    for row in range(5, 5 + registered):
        for heading, value in NAMED.items():
            sheet.cell(row, column[heading]).value = value
    target = BytesIO()
    form.save(target)

    found = written_states(with_cached_values(target.getvalue()))

    assert (found["Đăng ký"], found["Trước khi gửi"]) == states


SAME_AS_NUMBERS, QUOTED = ("1.1", "1.10"), ('T"1', "T2")


@pytest.mark.parametrize("codes", [SAME_AS_NUMBERS, QUOTED], ids=["numbers", "a quote"])
def test_targets_are_counted_by_the_criterion_as_it_is_written(codes, libreoffice, tmp_path):
    book = by_targets(1)
    criteria = tuple(replace(book.criteria[0], code=code, name=code) for code in codes)
    form = load_workbook(BytesIO(member_workbook(replace(book, criteria=criteria), "A")))
    sheet = form["Đăng ký"]
    column = {cell.value: cell.column for cell in sheet[4]}
    for row in (5, 6):
        for heading, value in (NAMED | {"Tiêu chí": codes[1]}).items():
            sheet.cell(row, column[heading]).value = value
    form.save(tmp_path / "A.xlsx")

    (computed,) = libreoffice.computed([tmp_path / "A.xlsx"])

    assert states_on(computed)["Đăng ký"] == "còn thiếu: 1 hàng"


def test_a_target_below_the_rows_that_are_ready_is_counted_and_told(libreoffice, tmp_path):
    form = load_workbook(BytesIO(member_workbook(by_targets(None), "A", reporter="Trần Thị B")))
    sheet = form["Đăng ký"]
    below = max(cell.row for (cell,) in sheet["A5:A200"] if cell.value) + 1
    column = {cell.value: cell.column for cell in sheet[4]}
    for heading, value in (NAMED | {"Mã chỉ tiêu": "A.99", "Tiêu chí": "C1"}).items():
        sheet.cell(below, column[heading]).value = value
    form.save(tmp_path / "A.xlsx")

    (computed,) = libreoffice.computed([tmp_path / "A.xlsx"])

    found = states_on(computed)
    assert found["Đăng ký"] == "xem lại: 1 hàng ghi ngoài các hàng có sẵn"
    assert found["Trước khi gửi"] == "chưa đủ"


def test_every_sheet_that_is_shown_is_on_the_map_with_a_link():
    workbook = load_workbook(BytesIO(member_workbook(SCORED, "A")))
    links = {
        cell.value: cell.hyperlink.location
        for (cell,) in workbook[words.MAP]["A1:A20"]
        if cell.hyperlink
    }

    shown = [each.title for each in workbook if each.sheet_state == "visible"]
    assert list(links) == [name for name in shown if name != words.MAP]
    assert links["Nội dung 1"] == "'Nội dung 1'!A1"


TYPED = {
    "nothing": ({}, {"Nội dung 1": "còn thiếu: 2 hàng"}),
    "one figure": ({("Nội dung 1", "H5"): 480}, {"Nội dung 1": "còn thiếu: 1 hàng"}),
    "all figures": (
        {("Nội dung 1", "H5"): 480, ("Nội dung 1", "H6"): 20},
        {"Nội dung 1": "đã điền: 2 hàng"},
    ),
    "a figure that is far off": (
        {("Nội dung 1", "H5"): 48000, ("Nội dung 1", "H6"): 20},
        {"Nội dung 1": "xem lại: 1 hàng"},
    ),
    "a name of blanks": ({("Đơn vị", "C7"): "  "}, {"Đơn vị": "còn thiếu: 1 ô"}),
    "a name of blanks before sending": (
        {
            ("Đơn vị", "C7"): " ",
            ("Nội dung 1", "H5"): 480,
            ("Nội dung 1", "H6"): 20,
            ("Tiêu chí", "H5"): 3,
            ("Tiêu chí", "H6"): 4,
        },
        {"Tiêu chí": "đã điền: 2 hàng; tự chấm 0/2", "Trước khi gửi": "chưa đủ"},
    ),
    "all there is to fill in": (
        {
            ("Đơn vị", "C7"): "Trần Thị B",
            ("Nội dung 1", "H5"): 480,
            ("Nội dung 1", "H6"): 20,
            ("Tiêu chí", "H5"): 3,
            ("Tiêu chí", "H6"): 4,
        },
        {"Trước khi gửi": "đủ, gửi được"},
    ),
    "a word for a count": (
        {("Tiêu chí", "H5"): "không có", ("Tiêu chí", "H6"): 4},
        {"Tiêu chí": "xem lại: 1 hàng; tự chấm 0/2"},
    ),
    "an error value": (
        {("Nội dung 1", "H5"): "=1/0", ("Nội dung 1", "H6"): 20},
        {"Nội dung 1": "xem lại: 1 hàng", "Trước khi gửi": "chưa đủ"},
    ),
    "a figure in a closed cell": (
        {("Tiêu chí", "H5"): 3, ("Tiêu chí", "H6"): 4, ("Tiêu chí", "F6"): 7},
        {"Tiêu chí": "xem lại: 1 hàng; tự chấm 0/2"},
    ),
    "a row below": (
        {
            ("Đơn vị", "C7"): "Trần Thị B",
            ("Nội dung 1", "H5"): 480,
            ("Nội dung 1", "H6"): 20,
            ("Nội dung 1", "B9"): "Trồng rừng",
            ("Tiêu chí", "H5"): 3,
            ("Tiêu chí", "H6"): 4,
        },
        {
            "Nội dung 1": "xem lại: 1 hàng ghi ngoài các hàng có sẵn",
            "Trước khi gửi": "chưa đủ",
        },
    ),
    "a row below and one that is far off": (
        {
            ("Nội dung 1", "H5"): 48000,
            ("Nội dung 1", "H6"): 20,
            ("Nội dung 1", "B9"): "Trồng rừng",
        },
        {"Nội dung 1": "xem lại: 2 hàng"},
    ),
    "a name": ({("Đơn vị", "C7"): "Trần Thị B"}, {"Đơn vị": "đã điền"}),
    "a passage": (
        {("Thuyết minh", "A6"): "hạn chế", ("Thuyết minh", "B6"): "Thiếu vốn."},
        {"Thuyết minh": "đã điền"},
    ),
    "a passage of no part": (
        {
            ("Thuyết minh", "B6"): "Thiếu vốn.",
            ("Đơn vị", "C7"): "Trần Thị B",
            ("Nội dung 1", "H5"): 480,
            ("Nội dung 1", "H6"): 20,
            ("Tiêu chí", "H5"): 3,
            ("Tiêu chí", "H6"): 4,
        },
        {"Thuyết minh": "còn thiếu: 1 hàng", "Trước khi gửi": "chưa đủ"},
    ),
    "a passage of blanks": ({("Thuyết minh", "B6"): "  "}, {"Thuyết minh": "không bắt buộc"}),
}


def test_states_follow_what_is_typed(libreoffice, tmp_path):
    copies = [tmp_path / f"{at}.xlsx" for at, _ in enumerate(TYPED)]
    for copy, (changes, _) in zip(copies, TYPED.values(), strict=True):
        workbook = load_workbook(BytesIO(member_workbook(SCORED, "A")))
        for (sheet, cell), value in changes.items():
            workbook[sheet][cell] = value
        workbook.save(copy)

    computed = libreoffice.computed(copies)

    for (case, (_, expected)), workbook in zip(TYPED.items(), computed, strict=True):
        found = states_on(workbook)
        assert {name: found[name] for name in expected} == expected, case
        if found["Nội dung 1"].startswith("xem lại"):
            to_see = to_see_on(workbook)["Các hàng của trang Nội dung 1"]
            assert found["Nội dung 1"].startswith(f"xem lại: {to_see:.0f} hàng"), case


def test_self_scores_are_counted_in_the_rows_that_ask_for_one():
    (folder,) = SAMPLES.glob("*_17_2018_nam_minh_hoa")
    states = [
        written_states(file.read_bytes())["Tiêu chí"] for file in (folder / "thanh_vien").iterdir()
    ]

    assert set(states) == {"đã điền: 17 hàng; tự chấm 16/16"}


def test_states_of_the_samples_are_written_as_another_program_computes_them(libreoffice, tmp_path):
    files = [min(folder.iterdir()) for folder in sorted(SAMPLES.glob("*/thanh_vien"))]
    copies = [tmp_path / f"{at}.xlsx" for at, _ in enumerate(files)]
    for copy, file in zip(copies, files, strict=True):
        copy.write_bytes(file.read_bytes())

    for copy, workbook in zip(copies, libreoffice.computed(copies), strict=True):
        assert states_on(workbook) == written_states(copy.read_bytes())
