"""A new workspace can be used at once, and says itself what is left to fill in."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.tabs import sheet_with
from tests.text_workbooks import cells_and_codes
from thidua_reports.commands.init import Stated, period_called, start
from thidua_reports.domain.period import Period
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.issues.catalogue import start_kinds
from thidua_reports.issues.issue import CannotGoOn, errors
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.workspace.templates import NAMES, shipped_templates

STATED = Stated("Khối thi đua 1", "KTĐ1", "Tỉnh Mẫu", "Tỉnh Mẫu", "2027", "nam")


@pytest.fixture
def names(tmp_path):
    path = tmp_path / "ds.txt"
    path.write_text("Sở Y tế\nSở Du lịch\n", encoding="utf-8")
    return path


def book_of(folder):
    workbook, unreadable = read_workbook((folder / "khoi.xlsx").read_bytes(), "khoi.xlsx")
    book, issues = read_bloc_book(workbook)
    return book, (*unreadable, *issues)


def refusal(stated):
    with pytest.raises(CannotGoOn) as stopped:
        period_called(stated.period)
    return stopped.value.issues


def test_what_is_stated_is_in_the_book_and_the_rest_is_usual(tmp_path, names):
    start(tmp_path / "khoi_1", STATED, names)

    book, issues = book_of(tmp_path / "khoi_1")
    bloc, policy = book.bloc, book.policy
    assert (bloc.name, bloc.symbol, bloc.province, bloc.seat) == (
        "Khối thi đua 1", "KTĐ1", "Tỉnh Mẫu", "Tỉnh Mẫu"
    )  # fmt: skip
    assert (bloc.year, bloc.period, bloc.elapsed) == (2027, Period.YEAR, 1)
    assert [(each.code, each.name) for each in bloc.members] == [
        ("SYT", "Sở Y tế"),
        ("SDL", "Sở Du lịch"),
    ]
    assert (policy.points.decimals, policy.percent.decimals) == (2, 2)
    assert [rule.name for rule in book.rules] == [rule.name for rule in READY_RULES]
    assert cells_and_codes(issues) == [("C13", "TB11"), ("khoi.xlsx", "TB28")]


def test_nothing_of_an_example_is_read(tmp_path, names):
    start(tmp_path / "khoi_1", STATED, names)

    book, _ = book_of(tmp_path / "khoi_1")
    read = (book.contents, book.criteria, book.targets, book.agreed, book.corrections, book.ratings)
    read += (book.honours, book.exclusions, book.decisions, book.history, book.successions)
    read += (book.passages, book.documents.signers, book.documents.legal_basis)
    read += (book.meeting.attendees, book.meeting.comments, book.meeting.votes)
    assert set(read) == {()}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("giao-uoc", Period.PLEDGE),
        ("Giao ước", Period.PLEDGE),
        ("Giao u\u031bo\u031b\u0301c", Period.PLEDGE),
        ("", Period.PLEDGE),
        ("6-thang", Period.HALF_YEAR),
        ("6 tháng", Period.HALF_YEAR),
        ("6_THANG", Period.HALF_YEAR),
        ("nam", Period.YEAR),
        ("Năm", Period.YEAR),
    ],
)
def test_a_period_is_known_by_its_word_with_or_without_marks(tmp_path, text, period):
    start(tmp_path / "khoi_1", Stated("Khối 1", year="2027", period=text), None)

    sheet = load_workbook(tmp_path / "khoi_1" / "khoi.xlsx")[layout.BLOC.name]
    values = {row[0].value: row[2].value for row in sheet.iter_rows(min_row=5)}
    assert (values["ky"], values["phan_nam"]) == (period.value, period.usual_elapsed)


def test_a_period_that_there_is_not_is_reported_with_the_near_one():
    (issue,) = refusal(Stated(period="6-thnag"))

    assert issue.kind is start_kinds.NOT_A_PERIOD
    assert str(issue) == (
        "--period: Không có kỳ “6-thnag”. Chọn một trong ba kỳ: giao ước, 6 tháng, năm (lệnh: sau "
        "--period ghi giao-uoc, 6-thang hoặc nam). Có phải là “6-thang”? [BD12]"
    )


@pytest.mark.parametrize("year", ["27", "1999", "2101", "2027a", "²027", "-2027"])
def test_a_year_that_is_none_is_refused(tmp_path, year):
    with pytest.raises(CannotGoOn) as stopped:
        start(tmp_path / "khoi_1", Stated(year=year))

    assert cells_and_codes(stopped.value.issues) == [("--year", "BD13")]
    assert not (tmp_path / "khoi_1").exists()


def test_what_is_left_is_exactly_what_reading_then_misses(tmp_path, names):
    started = start(tmp_path / "khoi_1", Stated("Khối 1", year="2027"), names)

    _, issues = book_of(tmp_path / "khoi_1")
    left = [each.place.cell for each in started.to_fill if each.place.sheet == "Khối"]
    assert left == ["C6", "C9", "C13"]
    assert left == [issue.place.cell for issue in errors(issues)]


@pytest.mark.parametrize(
    ("period", "sheets"),
    [
        ("giao-uoc", ["Thành viên", "Nội dung", "Tiêu chí"]),
        ("nam", ["Thành viên", "Nội dung", "Tiêu chí", "Chỉ tiêu", "Người ký"]),
    ],
)
def test_the_sheets_that_are_left_are_reported_at_their_first_free_row(tmp_path, period, sheets):
    started = start(tmp_path / "khoi_1", Stated(period=period))
    workbook = load_workbook(tmp_path / "khoi_1" / "khoi.xlsx")

    places = [each.place for each in started.to_fill if each.place.sheet != "Khối"]
    assert [place.sheet for place in places] == sheets
    for place in places:
        cell = workbook[place.tab][place.cell]
        assert (cell.value, cell.border.left.style) == (None, "thin")
        assert cell.offset(-1).value.startswith("ví dụ")


def test_the_same_statements_give_the_same_bytes(tmp_path, names):
    for folder in ("a", "b"):
        start(tmp_path / folder, STATED, names)

    assert (tmp_path / "a" / "khoi.xlsx").read_bytes() == (
        tmp_path / "b" / "khoi.xlsx"
    ).read_bytes()


def test_the_templates_are_the_shipped_ones(tmp_path):
    start(tmp_path / "khoi_1", STATED)

    copied = {
        path.name: path.read_bytes() for path in (tmp_path / "khoi_1" / "templates").iterdir()
    }
    assert copied == {name: (shipped_templates() / name).read_bytes() for name in NAMES}


def test_libreoffice_opens_the_book_with_every_sheet(tmp_path, names, libreoffice):
    start(tmp_path / "khoi_1", STATED, names)

    saved = load_workbook(libreoffice.recalculate(tmp_path / "khoi_1" / "khoi.xlsx"))

    names_of_sheets = dict.fromkeys(sheet_with(sheet.name) for sheet in SHEETS)
    assert saved.sheetnames == ["Việc cần làm", *names_of_sheets]


def checks_at(sheet, cell):
    return [rule for rule in sheet.data_validations.dataValidation if cell in rule.sqref]


@pytest.mark.parametrize(
    ("sheet", "cell", "kind", "limits"),
    [
        ("Khối", "C11", "whole", ("2000", "2100")),
        ("Khối", "C12", "decimal", ("0", "1")),
        ("Khối", "C25", "whole", ("0", "9")),
        ("Khối", "C16", "date", ("36526", "73415")),
        ("Chỉ tiêu", "K7", "whole", ("0", "9")),
    ],
)
def test_excel_doubts_figures_and_dates_out_of_bounds_but_keeps_them(
    tmp_path, sheet, cell, kind, limits
):
    start(tmp_path / "khoi_1", STATED)

    workbook = load_workbook(BytesIO((tmp_path / "khoi_1" / "khoi.xlsx").read_bytes()))
    (rule,) = checks_at(workbook[sheet], cell)
    assert (rule.type, rule.formula1, rule.formula2) == (kind, *limits)
    assert rule.errorStyle == "warning"
    assert rule.error.startswith("Nhập ")


def test_the_leader_is_chosen_among_the_members(tmp_path):
    start(tmp_path / "khoi_1", STATED)

    (rule,) = checks_at(load_workbook(tmp_path / "khoi_1" / "khoi.xlsx")["Khối"], "C13")
    assert (rule.type, rule.formula1) == ("list", "'Thành viên'!$A$5:$A$200")


def test_a_required_setting_lies_on_its_own_ground_as_long_as_it_is_blank(tmp_path):
    start(tmp_path / "khoi_1", STATED)

    sheet = load_workbook(tmp_path / "khoi_1" / "khoi.xlsx")["Khối"]
    shown = {str(area.sqref) for area in sheet.conditional_formatting}
    needed = (*layout.REQUIRED, layout.SCORED)
    rows = [5 + at for at, setting in enumerate(layout.BLOC) if setting in needed]
    assert {cell for area in shown for cell in area.split()} == {f"C{row}" for row in rows}


def test_a_code_typed_far_below_stays_text(tmp_path):
    start(tmp_path / "khoi_1", STATED)

    sheet = load_workbook(tmp_path / "khoi_1" / "khoi.xlsx")["Tiêu chí"]
    assert sheet.column_dimensions["A"].number_format == "@"
