"""A member's workbook: each figure read as the registered target asks, or reported."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import a_bloc_book, a_submission, read_member
from tests.text_workbooks import cells_and_codes, make_member_workbook, make_workbook
from thidua_reports.domain.period import Period
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.reading.member_workbook import SubmissionReader

BOOK = a_bloc_book(
    """
    # Chỉ tiêu
    | Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch |
    | YT | SO | Trồng cây | triệu đồng | lũy kế | tăng | 25 |
    | YT | TL | Trẻ đến trường | % | tỷ lệ | tăng | 96 |
    | YT | DAT | Đạt chuẩn | | đạt - không đạt | | |
    """
)


def report_of(code, columns, values, change=bool):
    """Return the report of a row of results, and its issues."""
    text = f"# Nội dung 1\n| Mã | {columns} |\n| {code} | {values} |"
    submission, issues = read_member(text, BOOK, change)
    return submission.targets[0], cells_and_codes(issues)


def test_a_submission_says_who_reports_for_which_period():
    submission = a_submission("# Đơn vị\nnguoi_bao_cao: Bà An")

    assert (submission.member, submission.reporter) == ("YT", "Bà An")
    assert (submission.period.value, submission.year.value) == (Period.YEAR, 2018)


@pytest.mark.parametrize(
    ("code", "typed", "value", "out_of", "codes"),
    [
        pytest.param("SO", "16", "16", None, [], id="count"),
        pytest.param("SO", "16/25", "16", "25", ["SO02"], id="count of the plan, as a fraction"),
        pytest.param("SO", "16 tỷ đồng", "16000", None, ["SO08"], id="count in billions"),
        pytest.param("SO", "16%", None, None, ["TB17"], id="percent in a count"),
        pytest.param("SO", '"16%"', None, None, ["SO01", "TB17"], id="percent text in a count"),
        pytest.param("SO", "1,2", "1.2", None, [], id="decimal number"),
        pytest.param("SO", "6/10/2018", None, None, ["SO16"], id="fraction turned into a date"),
        pytest.param("SO", "TRUE", None, None, ["SO15"], id="check box"),
        pytest.param("TL", "96,06", "96.06", None, [], id="rate as a number"),
        pytest.param("TL", "96,06%", "96.06", None, [], id="rate in a percent format"),
        pytest.param("TL", "0,9606%", "0.9606", None, [], id="0,9606 typed in a percent format"),
        pytest.param("TL", '"372.412/387.279"', "372412", "387279", ["SO05"], id="rate counted"),
        pytest.param("DAT", "Đạt", "1", None, [], id="attained"),
        pytest.param("DAT", "không đạt", "0", None, [], id="not attained"),
        pytest.param("DAT", "chưa đạt", None, None, ["TB08"], id="another word for not attained"),
        pytest.param("DAT", "1", None, None, ["TB08"], id="number for attained"),
        pytest.param("DAT", "", None, None, [], id="attained: blank"),
    ],
)
def test_an_achievement_is_read_as_its_target_asks(code, typed, value, out_of, codes):
    report, issues = report_of(code, "Thực hiện", typed)

    assert report.achieved.value == (None if value is None else Decimal(value))
    assert report.out_of.value == (None if out_of is None else Decimal(out_of))
    assert issues == [("B2", found) for found in codes]


@pytest.mark.parametrize(
    ("code", "typed", "total", "out_of", "expected"),
    [
        pytest.param("SO", "16", "25", 25, [], id="each in its own column"),
        pytest.param("SO", "16/25", "25", 25, [("B2", "SO02")], id="the same in both"),
        pytest.param(
            "TL", "16/25", "30", 30, [("B2", "SO02"), ("C2", "TV16")], id="not the same in both"
        ),
        pytest.param("TL", "96,06%", "30", 30, [("C2", "TV16")], id="total beside a percentage"),
        pytest.param("TL", "16", "30%", None, [("C2", "TB17")], id="total as a percentage"),
        pytest.param("SO", "16", "25 tỷ đồng", 25000, [("C2", "SO08")], id="total in billions"),
    ],
)
def test_the_total_is_in_one_place_or_is_the_same_in_both(code, typed, total, out_of, expected):
    report, issues = report_of(code, "Thực hiện | Trên tổng số", f"{typed} | {total}")

    assert report.out_of.value == out_of
    assert issues == expected


@pytest.mark.parametrize(
    ("code", "column", "typed", "figure", "codes"),
    [
        pytest.param("SO", "Kế hoạch", "25", ("plan", "25"), [], id="plan"),
        pytest.param("SO", "Kế hoạch", "25%", ("plan", None), ["TB17"], id="plan in per cent"),
        pytest.param("TL", "Kế hoạch", "96%", ("plan", "96"), [], id="plan of a rate"),
        pytest.param("DAT", "Kế hoạch", "đạt", ("plan", "1"), [], id="plan to attain"),
        pytest.param("SO", "Kế hoạch", "không có", ("plan", None), [], id="no plan"),
        pytest.param("TL", "Kế hoạch", "Không  có", ("plan", None), [], id="no plan of a rate"),
        pytest.param("DAT", "Kế hoạch", "không có", ("plan", None), [], id="nothing to attain"),
        pytest.param(
            "SO", "Cùng kỳ năm trước", "5 tỷ", ("previous", "5000"), ["SO08"], id="before"
        ),
        pytest.param("TL", "Cùng kỳ năm trước", "95%", ("previous", "95"), [], id="rate before"),
        pytest.param(
            "TL", "Cùng kỳ năm trước", "15/25", ("previous", None), ["SO02", "TB19"], id="fraction"
        ),
        pytest.param("SO", "Đơn vị báo đạt (%)", "108", ("own_percent", "108"), [], id="own ratio"),
        pytest.param("SO", "Đơn vị báo vượt (%)", "8%", ("own_excess", "8"), [], id="own excess"),
        pytest.param("SO", "Tự chấm", "9,5", ("self_score", "9.5"), [], id="self-score"),
        pytest.param(
            "SO", "Tự chấm", "95%", ("self_score", None), ["TB17"], id="score in per cent"
        ),
    ],
)
def test_the_other_figures_of_a_row_are_read_the_same_way(code, column, typed, figure, codes):
    field, value = figure
    report, issues = report_of(code, column, typed)

    assert getattr(report, field).value == (None if value is None else Decimal(value))
    assert issues == [("B2", found) for found in codes]


@pytest.mark.parametrize(
    ("typed", "highlighted", "expected"),
    [
        pytest.param("x", True, [], id="x"),
        pytest.param("X", True, [], id="capital"),
        pytest.param("", False, [], id="blank"),
        pytest.param("không", False, [("B2", "TB40")], id="no"),
    ],
)
def test_only_an_x_highlights_a_row(typed, highlighted, expected):
    report, issues = report_of("SO", "Nổi bật", typed)

    assert (report.highlighted, issues) == (highlighted, expected)


def test_texts_are_read_as_they_show():
    def change(book):
        book["Nội dung 1"]["C2"].number_format = "d/m/yyyy"

    typed = "cho 1.200 người | 6/10/2018"
    report, issues = report_of("SO", "Lời kèm | Minh chứng", typed, change)

    assert (report.remark, report.evidence) == ("cho 1.200 người", "6/10/2018")
    assert issues == []


def test_a_total_lost_under_a_merged_cell_is_not_read_as_something_else():
    report, _ = report_of(
        "TL",
        "Thực hiện | Trên tổng số",
        "372412 | 387279",
        lambda book: book["Nội dung 1"].merge_cells("B2:C2"),
    )

    assert (report.achieved.value, report.out_of.value) == (372412, None)


def test_a_row_of_criteria_is_read():
    submission = a_submission(
        """
        # Tiêu chí
        | Mã | Thực hiện | Trên tổng số | Số lượng, số vụ | Số liệu khác | Tự chấm | Điểm thưởng \
| Điểm trừ |
        | TC2 | 9 | 10 | 2 | 95 | 28,5 | 1 | 0,5 |
        """
    )
    (row,) = submission.criteria

    assert [row.achieved.value, row.out_of.value, row.count.value] == [9, 10, 2]
    assert (row.other.value, row.rating) == (95, "")
    assert [row.self_score.value, row.bonus.value] == [Decimal("28.5"), 1]
    assert row.deduction.value == Decimal("0.5")


def test_a_workbook_of_an_older_form_has_no_column_for_a_second_figure():
    headings = "Mã | Tiêu chí | Điểm chuẩn | Thực hiện | Trên tổng số | Số lượng, số vụ | Tự chấm"
    others = "Điểm thưởng | Điểm trừ | Minh chứng"
    workbook = make_workbook(
        f"""
        # Đơn vị
        ky: Năm
        nam: 2018
        # Nội dung 1
        | {" | ".join(column.heading for column in layout.Results.layout.columns)} |
        # Tiêu chí
        | {headings} | {others} |
        | TC2 | Nền nếp | 30 | | | 4 | 28 | | | |
        """
    )

    submission, issues = SubmissionReader(workbook).read("YT", a_bloc_book())

    assert issues == ()
    (row,) = submission.criteria
    assert (row.count.value, row.other.value, row.self_score.value) == (4, None, 28)


RATINGS = """
# Mức đánh giá
| Mức | Giá trị |
| xuất sắc | 4 |
| tốt | 3,5 |
| không xếp loại | |
"""


@pytest.mark.parametrize(
    ("typed", "value", "rating", "expected"),
    [
        pytest.param("tốt", "3.5", "tốt", [], id="a rating"),
        pytest.param("Xuất  SẮC", "4", "xuất sắc", [], id="in another case and spacing"),
        pytest.param("không xếp loại", None, "không xếp loại", [], id="worth nothing yet"),
        pytest.param("3", "3", "", [], id="a figure"),
        pytest.param("", None, "", [], id="blank"),
        pytest.param("9/10", "9", "", [("B2", "SO02")], id="a fraction"),
        pytest.param("tót", None, "", [("B2", "SO20")], id="misspelt"),
        pytest.param("trung bình", None, "", [("B2", "SO20")], id="another word"),
        pytest.param("#N/A", None, "", [("B2", "TB13")], id="an error value"),
        pytest.param("loại 2", None, "", [("B2", "SO13")], id="a word with a digit"),
    ],
)
def test_a_rating_may_stand_for_the_figure_of_a_criterion(typed, value, rating, expected):
    text = f"# Tiêu chí\n| Mã | Thực hiện |\n| TC2 | {typed} |"

    submission, issues = read_member(text, a_bloc_book(RATINGS))
    (row,) = submission.criteria

    assert row.achieved.value == (None if value is None else Decimal(value))
    assert row.rating == rating
    assert cells_and_codes(issues) == expected


def test_a_word_that_is_no_rating_comes_with_all_ratings_and_the_near_one():
    text = "# Tiêu chí\n| Mã | Thực hiện |\n| TC2 | xuât sắc |"

    _, (issue,) = read_member(text, a_bloc_book(RATINGS))

    assert "các mức: xuất sắc, tốt, không xếp loại." in issue.remedy
    assert issue.remedy.endswith("Có phải là “xuất sắc”?")


@pytest.mark.parametrize("typed", ["tốt", "chưa có"])
def test_where_the_bloc_has_no_ratings_a_word_is_no_figure(typed):
    submission, issues = read_member(f"# Tiêu chí\n| Mã | Thực hiện |\n| TC2 | {typed} |")

    assert (submission.criteria[0].achieved.value, submission.criteria[0].rating) == (None, "")
    assert cells_and_codes(issues) == [("B2", "SO15")]


def test_a_rating_is_only_in_the_column_of_what_was_done():
    text = "# Tiêu chí\n| Mã | Số lượng, số vụ | Tự chấm |\n| TC2 | tốt | tốt |"

    _, issues = read_member(text, a_bloc_book(RATINGS))

    assert cells_and_codes(issues) == [("B2", "SO15"), ("C2", "SO15")]


def test_the_figure_of_a_target_is_no_rating():
    _, issues = read_member("# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | tốt |", a_bloc_book(RATINGS))

    assert cells_and_codes(issues) == [("B2", "SO15")]


@pytest.mark.parametrize(
    ("columns", "values", "expected"),
    [
        pytest.param("Thực hiện", "9/10", [("B2", "SO02")], id="fraction"),
        pytest.param("Thực hiện", "90%", [("B2", "TB17")], id="percentage"),
        pytest.param(
            "Thực hiện | Trên tổng số",
            "9/10 | 12",
            [("B2", "SO02"), ("C2", "TV16")],
            id="two totals",
        ),
        pytest.param("Điểm trừ", "10%", [("B2", "TB17")], id="deduction in per cent"),
        pytest.param("Số liệu khác", "95%", [("B2", "TB17")], id="second figure in per cent"),
    ],
)
def test_the_figures_of_a_criterion_are_plain_numbers(columns, values, expected):
    _, issues = read_member(f"# Tiêu chí\n| Mã | {columns} |\n| TC2 | {values} |")

    assert cells_and_codes(issues) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Đơn vị\nky:\nnam:", [("C4", "TB11"), ("C5", "TB11")], id="not filled in"),
        pytest.param("# Đơn vị\nky: Quý I", [("C5", "TB08")], id="unknown period"),
        pytest.param("# Đơn vị\nnam: 18", [("C5", "TB21")], id="year of two digits"),
        pytest.param(
            "# Nội dung 1 (2)\n| Mã |\n| YT1 |", [("Nội dung 1 (2)", "TB20")], id="copied sheet"
        ),
        pytest.param("# Tiêu chi\n| Mã |\n| TC2 |", [("Tiêu chi", "TB20")], id="misspelt sheet"),
    ],
)
def test_a_period_left_open_or_a_sheet_left_over_is_reported(text, expected):
    _, issues = read_member(text)

    assert cells_and_codes(issues) == expected


@pytest.mark.parametrize(
    ("lines", "code", "name"),
    [
        pytest.param("ma_don_vi: YT\nten_don_vi: Sở Y tế", "YT", "Sở Y tế", id="both"),
        pytest.param("ma_don_vi: 7", "7", "", id="number as code"),
        pytest.param("ten_don_vi: Sở Y tế", "", "Sở Y tế", id="only the name"),
    ],
)
def test_a_workbook_says_whose_it_is(lines, code, name):
    identity, issues = SubmissionReader(make_member_workbook(f"# Đơn vị\n{lines}")).identity()

    assert (identity.code.value, identity.name.value) == (code, name)
    assert issues == ()


@settings(deadline=None, max_examples=25)
@given(st.permutations(["SO", "TL", "DAT"]), st.permutations(["Mã", "Thực hiện", "Nổi bật"]))
def test_the_order_of_rows_and_columns_does_not_matter(codes, columns):
    values = {"SO": "16/25", "TL": "96,06%", "DAT": "đạt"}
    rows = [
        {"Mã": code, "Thực hiện": values[code], "Nổi bật": "x" if code == "TL" else ""}
        for code in codes
    ]
    lines = [columns, *([row[column] for column in columns] for row in rows)]
    text = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    submission, _ = read_member(f"# Nội dung 1\n{text}", BOOK)
    plain, _ = read_member(
        "# Nội dung 1\n| Mã | Thực hiện | Nổi bật |\n"
        "| SO | 16/25 | |\n| TL | 96,06% | x |\n| DAT | đạt | |",
        BOOK,
    )

    assert sorted(submission.targets, key=lambda report: report.code) == sorted(
        plain.targets, key=lambda report: report.code
    )
