"""A member's form says of each criterion what earns its points, what to fill in and where."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.domain_values import a_book, a_criterion, a_rating, a_rule, a_target
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import TargetKind
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW, Rows
from thidua_reports.forms.criterion_words import NOT_ASKED, asked, told
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.layouts.form_guide import WITHOUT_POINTS
from thidua_reports.layouts.member_sheets import CriterionResults
from thidua_reports.reading.member_workbook import SubmissionReader
from thidua_reports.reading.typed_over import typed_where_nothing_is_read

RULES = tuple(
    replace(a_rule(ready.name, ready.points, ready.bonus), explanation=ready.explanation)
    for ready in READY_RULES
)
TYPED_IN, PER_INCIDENT = "Người chấm nhập điểm", "Trừ theo vụ việc"
RATED = a_rule("Theo mức", "=0", "=IF(thuc_hien>=4,5,0)")
OF_OTHERS = a_rule("Đúng hạn", "=diem_chuan*(so_lieu_khac-so_luong)/so_lieu_khac")
RATE = a_rule("Theo tỷ lệ", "=diem_chuan*ty_le")
OWN_BONUS = a_rule("Tự thưởng", "=MIN(diem_chuan,diem_nhap)", "=thuong_nhap-tru_nhap")
BROKEN = a_rule("Hỏng", "=MIN(diem_chuan")
ALL_FIGURES = {"Thực hiện", "Trên tổng số", "Số lượng, số vụ", "Số liệu khác"}
OWN = {"Tự chấm", "Điểm thưởng", "Điểm trừ"}


def a_bloc(*criteria, **changes):
    rules = (*RULES, RATED, OF_OTHERS, RATE, OWN_BONUS, BROKEN)
    return a_book("A", criteria=criteria, rules=rules, **changes)


def words_of(criterion, **changes):
    """Return what the form asks for, by heading."""
    found = asked(a_bloc(criterion, **changes), criterion)
    return {column.heading: words for column, words in found.items()}


def sheet_of(book, **more):
    return load_workbook(BytesIO(member_workbook(book, "A", **more)))["Tiêu chí"]


def cell_of(sheet, heading, row=FIRST_ROW):
    column = next(cell.column for cell in sheet[HEADER_ROW] if cell.value == heading)
    return sheet.cell(row, column)


def prompt_of(cell):
    """Return what Excel shows beside a cell."""
    rules = cell.parent.data_validations.dataValidation
    return next(rule.prompt for rule in rules if cell.coordinate in rule.sqref)


@pytest.mark.parametrize(
    ("criterion", "headings"),
    [
        (a_criterion("TC", TYPED_IN, standard=30), {"Tự chấm"}),
        (
            a_criterion("TC", PER_INCIDENT, standard=10, max_deduction=2),
            {"Số lượng, số vụ", "Tự chấm"},
        ),
        (a_criterion("TC", RATED.name, max_bonus=5), {"Thực hiện", "Điểm thưởng"}),
        (a_criterion("TC", RATED.name, max_deduction=5), {"Thực hiện", "Điểm trừ"}),
        (
            a_criterion("TC", OF_OTHERS.name, standard=5),
            {"Số lượng, số vụ", "Số liệu khác", "Tự chấm"},
        ),
        (a_criterion("TC", RATE.name, standard=5), {"Thực hiện", "Trên tổng số", "Tự chấm"}),
        (a_criterion("TC", OWN_BONUS.name, standard=5), OWN),
        (a_criterion("TC", BROKEN.name, standard=5), ALL_FIGURES | OWN),
        (a_criterion("TC", standard=5), set()),
    ],
    ids=[
        "points are typed in",
        "incidents, whose deduction is in the points",
        "a bonus by a rating",
        "a deduction by a rating",
        "a count and another figure",
        "a rate",
        "a bonus and a deduction of its own",
        "a rule that cannot be used yet",
        "never scored",
    ],
)
def test_only_what_the_rule_uses_is_asked_for(criterion, headings):
    assert set(words_of(criterion)) == headings


def test_what_is_counted_is_named_as_the_bloc_names_it():
    criterion = a_criterion(
        "TC", PER_INCIDENT, standard=10, max_deduction=2, counted="lần báo cáo trễ"
    )

    assert words_of(criterion) == {
        "Số lượng, số vụ": "số lần báo cáo trễ, không có thì ghi 0",
        "Tự chấm": "điểm đơn vị tự chấm, không quá 10",
    }


def test_the_second_figure_is_what_the_bloc_says_it_is():
    named = a_criterion("TC", OF_OTHERS.name, standard=5, other="số báo cáo phải nộp")

    assert words_of(named)["Số liệu khác"] == "số báo cáo phải nộp"
    assert words_of(replace(named, other=""))["Số liệu khác"].startswith("số liệu thứ hai")


def test_ratings_are_named_where_a_rating_is_asked_for():
    criterion = a_criterion("TC", RATED.name, max_bonus=5)
    by_level = a_criterion("TC", "Đủ điểm khi đạt mức", standard=10)
    share = a_criterion("TC", RATE.name, standard=10)
    ratings = (a_rating("xuất sắc", 4), a_rating("tốt", 3))

    said = [words_of(each, ratings=ratings)["Thực hiện"] for each in (by_level, criterion, share)]
    assert said == [
        "mức đạt được (xuất sắc, tốt)",
        "số đã làm được, hoặc mức đạt được (xuất sắc, tốt)",
        "số đã làm được, như 16 của 16 trên 25",
    ]
    assert words_of(criterion)["Thực hiện"] == "số đã làm được"


def test_the_sheet_says_what_earns_the_points_and_what_to_fill_in():
    criterion = a_criterion(
        "TC",
        PER_INCIDENT,
        standard=10,
        max_deduction=2,
        parameters=("0.5", None, None),
        counted="lần báo cáo trễ",
    )
    book = a_bloc(criterion)

    sheet = sheet_of(book)

    assert cell_of(sheet, "Cách chấm").value == (
        "Được 10 điểm; mỗi lần báo cáo trễ bị trừ 0,5 điểm, trừ không quá 2 điểm."
    )
    assert cell_of(sheet, "Cần ghi").value == told(asked(book, criterion))
    assert cell_of(sheet, "Cần ghi").value == (
        "Số lượng, số vụ: số lần báo cáo trễ, không có thì ghi 0. "
        "Tự chấm: điểm đơn vị tự chấm, không quá 10."
    )
    for heading in ("Cách chấm", "Cần ghi"):
        assert cell_of(sheet, heading).alignment.wrap_text
        assert cell_of(sheet, heading).protection.locked


def test_a_cell_says_what_it_is_for_and_the_others_are_closed_and_grey():
    rows = (
        a_criterion("TC1", PER_INCIDENT, standard=10, max_deduction=2, counted="vụ vi phạm"),
        a_criterion("TC2", TYPED_IN, standard=30),
    )

    sheet = sheet_of(a_bloc(*rows))
    count, closed = cell_of(sheet, "Số lượng, số vụ"), cell_of(sheet, "Số lượng, số vụ", 6)

    assert prompt_of(count) == "Số vụ vi phạm, không có thì ghi 0."
    assert not count.protection.locked
    assert prompt_of(closed) == NOT_ASKED
    assert closed.protection.locked
    assert closed.fill.start_color.rgb != count.fill.start_color.rgb
    assert not cell_of(sheet, "Minh chứng", 6).protection.locked


def test_a_column_that_no_row_asks_for_is_hidden_unless_it_holds_something():
    book = a_bloc(a_criterion("TC", TYPED_IN, standard=30))
    filled = {"TC": {CriterionResults.count: Decimal(3)}}

    def hidden(sheet):
        spans = [each for each in sheet.column_dimensions.values() if each.hidden]
        return {
            cell.value
            for cell in sheet[HEADER_ROW]
            if any(each.min <= cell.column <= each.max for each in spans)
        }

    everything = ALL_FIGURES | OWN - {"Tự chấm"}
    assert hidden(sheet_of(book)) == everything
    assert hidden(sheet_of(book, filled=filled)) == everything - {"Số lượng, số vụ"}


@pytest.mark.parametrize("ready", RULES, ids=lambda rule: rule.name)
def test_every_figure_that_a_ready_rule_needs_can_be_typed_in(ready):
    criterion = a_criterion("TC", ready.name, standard=10, max_bonus=2, max_deduction=2)
    sheet = sheet_of(a_bloc(criterion))

    check = cell_of(sheet, "Kiểm tra").value or ""
    typed = CriterionResults.typed_in(Rows.GIVEN).values()
    needed = [each.heading for each in typed if f" {each.heading};" in check]

    assert [name for name in needed if cell_of(sheet, name).protection.locked] == []


def test_a_form_without_these_columns_is_read_as_one_with_them():
    book = a_bloc(a_criterion("TC", TYPED_IN, standard=30))
    content = member_workbook(book, "A", filled={"TC": {CriterionResults.self_score: Decimal(28)}})
    older = load_workbook(BytesIO(content))
    older["Tiêu chí"].delete_cols(3, 2)
    older["Tiêu chí"].column_dimensions.clear()
    target = BytesIO()
    older.save(target)

    for form in (content, target.getvalue()):
        workbook, unreadable = read_workbook(form, "A.xlsx")
        submission, issues = SubmissionReader(workbook).read("A", book)
        (row,) = submission.criteria
        assert [issue.kind.code for issue in (*unreadable, *issues)] == []
        assert row.self_score.value == 28


TARGETS = (a_target("A1", 100, member="A", criterion="TC"),)
PROPORTIONAL = replace(
    a_criterion("TC", RULES[0].name, standard=70, max_bonus=7, parameters=("0.7", None, None)),
    name="Các chỉ tiêu",
)
RULE_TOLD = (
    "Chấm điểm chỉ tiêu của “Các chỉ tiêu”: Đạt đủ kế hoạch được 70 điểm; chưa đạt thì được số "
    "điểm theo tỷ lệ thực hiện. Mỗi 1% vượt kế hoạch (tính cả phần lẻ của 1%) được "
    "thưởng 0,7 điểm, không quá 7 điểm."
)


def test_the_guide_says_what_earns_the_points_of_targets_and_is_known_for_ours():
    content = member_workbook(a_bloc(PROPORTIONAL, targets=TARGETS), "A")
    workbook, _ = read_workbook(content, "A.xlsx")
    sheets = load_workbook(BytesIO(content))

    assert RULE_TOLD in [cell.value for cell in sheets["Việc cần làm"]["A"]]
    assert list(typed_where_nothing_is_read(workbook)) == []
    points = cell_of(sheets["Nội dung 1"], "Điểm")
    assert prompt_of(points) == RULE_TOLD.partition(": ")[2]


@pytest.mark.parametrize(
    ("kind", "unit", "ends"),
    [
        (TargetKind.CUMULATIVE, "nghìn cây", "Đơn vị tính: nghìn cây."),
        (TargetKind.CUMULATIVE, "", "để trống nếu chưa có số."),
        (TargetKind.PASS_FAIL, "cơ quan", "Chọn: đạt hoặc không đạt."),
    ],
    ids=["with a unit", "without", "no figure"],
)
def test_the_cell_of_an_achievement_names_its_unit(kind, unit, ends):
    target = a_target("A1", 1, member="A", criterion="TC", kind=kind, unit=unit)
    content = member_workbook(a_bloc(PROPORTIONAL, targets=(target,)), "A")
    sheet = load_workbook(BytesIO(content))["Nội dung 1"]

    assert prompt_of(cell_of(sheet, "Thực hiện")).endswith(ends)


def test_a_period_without_points_speaks_of_none():
    book = a_bloc(PROPORTIONAL, targets=TARGETS)
    bloc = replace(book.bloc, period=Period.HALF_YEAR, scored=False)
    unscored = replace(book, bloc=bloc)

    sheets = load_workbook(BytesIO(member_workbook(unscored, "A")))
    guide = [cell.value for cell in sheets["Việc cần làm"]["A"] if cell.value]

    assert "Tiêu chí" not in sheets.sheetnames
    assert WITHOUT_POINTS in guide
    assert [line for line in guide if "điểm" in line.replace("không chấm điểm", "")] == []


LEVELS = tuple(a_rating(word, value) for word, value in (("tốt", 1), ("khá", "0.8")))


@pytest.mark.parametrize(
    ("explanation", "words"),
    [
        ("Tốt được 100% điểm chuẩn, khá được 80%.", "mức đạt được (tốt, khá)"),
        ("Thực hiện tốt được điểm chuẩn, khác thì không.", "số đã làm được, hoặc mức đạt được "),
    ],
    ids=["by levels", "a word like any other"],
)
def test_a_rule_explained_by_levels_asks_for_a_level(explanation, words):
    rule = replace(a_rule("Theo mức xếp loại", "=diem_chuan*thuc_hien"), explanation=explanation)
    criterion = a_criterion("TC", rule.name, standard=10)
    book = a_book("A", criteria=(criterion,), rules=(rule,), ratings=LEVELS)

    found = {column.heading: each for column, each in asked(book, criterion).items()}
    assert found["Thực hiện"].startswith(words)


def test_a_bonus_or_deduction_says_whether_it_may_be_left_blank():
    noted = a_criterion("TC", "Trừ theo vi phạm khối ghi nhận", max_deduction=4, is_outside=True)
    typed = a_criterion("TC", "Nhập điểm, thưởng, trừ", standard=9, max_bonus=2, max_deduction=4)

    assert words_of(noted)["Điểm trừ"].endswith("không quá 4, không có thì ghi 0 hoặc để trống")
    assert words_of(typed)["Điểm trừ"].endswith("không quá 4, không có thì ghi 0")
    assert words_of(typed)["Điểm thưởng"].endswith("không quá 2, không có thì ghi 0")
