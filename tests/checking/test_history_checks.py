"""What is reported and registered, beside what is on record of earlier periods."""

from dataclasses import replace

import pytest

from tests.examples import a_bloc_book, member_issues, read_member
from tests.text_workbooks import cells_and_codes, merged
from thidua_reports.checking.history_checks import plans_were_typed_as_meant
from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.checking.typing_checks import figures_were_typed_as_meant

HISTORY = """
# Số liệu kỳ trước
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Năm | Kỳ | Kế hoạch | Thực hiện |
"""
TARGET = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |
| YT | YT1 | Khám bệnh | {kind} | tăng | 100 |
"""
HALF_YEAR = f"{HISTORY}| YT | YT1 | Khám bệnh | 2018 | 6 tháng | 100 | 62,5 |"
WITH_YEAR_BEFORE = "| Mã | Thực hiện | Cùng kỳ năm trước |\n| YT1 | 99 | 80 |"
YEAR_BEFORE = f"{HISTORY}| YT | YT1 | Khám bệnh | 2017 | Năm | 90 | 95 |"


def found(results, history, kind="lũy kế", settings=""):
    bloc = f"{settings}{TARGET.format(kind=kind)}{history}"
    return member_issues(f"# Nội dung 1\n{results}", bloc)


@pytest.mark.parametrize(
    ("achieved", "kind", "expected"),
    [
        pytest.param("62,5", "lũy kế", [], id="the same"),
        pytest.param("62", "lũy kế", [("B2", "TV33")], id="less than at mid-year"),
        pytest.param("62", "thời điểm", [], id="a level may fall"),
    ],
)
def test_what_adds_up_is_not_less_than_it_was_at_mid_year(achieved, kind, expected):
    issues = found(f"| Mã | Thực hiện |\n| YT1 | {achieved} |", HALF_YEAR, kind)

    assert cells_and_codes(issues) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param("62,5", [], id="the one on record"),
        pytest.param("", [], id="blank"),
        pytest.param("700", [("C2", "TV57")], id="another"),
    ],
)
def test_the_figure_of_the_last_period_is_the_one_that_the_form_was_made_with(last, expected):
    issues = found(f"| Mã | Thực hiện | Kỳ trước |\n| YT1 | 70 | {last} |", HALF_YEAR)

    assert cells_and_codes(issues) == expected


def test_a_figure_of_the_last_period_of_which_nothing_is_on_record_is_reported():
    (issue,) = found("| Mã | Thực hiện | Kỳ trước |\n| YT1 | 70 | 700 |", "")

    assert issue.message == (
        "Cột Kỳ trước do biểu mẫu điền, nhưng ô này ghi 700, khác số Khối đã lưu là trống; chương "
        "trình không dùng."
    )


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        pytest.param(YEAR_BEFORE, [("C2", "TV34")], id="another figure on record"),
        pytest.param(YEAR_BEFORE.replace("95", "80"), [], id="the figure on record"),
        pytest.param(YEAR_BEFORE.replace("Khám bệnh", "Tiêm chủng"), [], id="of another target"),
        pytest.param(YEAR_BEFORE.replace("2017", "2016"), [], id="of another year"),
        pytest.param(
            YEAR_BEFORE.replace("2017 | Năm", "2017 | 6 tháng"), [], id="of another period"
        ),
    ],
)
def test_the_same_period_last_year_is_the_one_on_record(history, expected):
    issues = found(WITH_YEAR_BEFORE, history)

    assert cells_and_codes(issues) == expected


def test_a_figure_of_last_year_other_than_on_record_is_reported_with_both():
    (issue,) = found(WITH_YEAR_BEFORE, YEAR_BEFORE)

    assert "80" in issue.message
    assert "95" in issue.message


EXTRA = """
| Mã | Chỉ tiêu | Đơn vị tính | Thực hiện |
| YT1 | Khám bệnh | | 99 |
| YT+1 | Đào tạo nghề | người | 25000 |
| YT+2 | | | |
"""


def test_results_beyond_the_pledge_are_taken_where_the_bloc_allows_them():
    assert found(EXTRA, "", settings="# Khối\nket_qua_them: 1\n") == ()


@pytest.mark.parametrize(
    ("form", "expected"), [("@", []), ("General", [("D3", "SO01")])], ids=["text", "general"]
)
def test_a_stated_figure_in_a_cell_for_text_is_no_doubt(form, expected):
    def as_text(workbook):
        cell = workbook["Nội dung 1"]["D3"]
        cell.value, cell.number_format = "25000", form

    book = a_bloc_book(f"# Khối\nket_qua_them: 1\n{TARGET.format(kind='lũy kế')}")
    _, issues = read_member(f"# Nội dung 1\n{EXTRA}", book, as_text)

    assert cells_and_codes(issues) == expected


def test_results_beyond_the_pledge_are_reported_where_the_bloc_allows_none():
    assert cells_and_codes(found(EXTRA, "")) == [("A3", "TB07")]


def test_more_results_beyond_the_pledge_than_allowed_are_reported():
    more = EXTRA.replace("| YT+2 | | | |", "| YT+2 | Thanh tra | cuộc | 12 |")

    assert cells_and_codes(found(more, "", settings="# Khối\nket_qua_them: 1\n")) == [
        ("A4", "TV32")
    ]


PLEDGE = """
# Khối
ky: Giao ước
phan_nam: 0
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Số chỉ tiêu |
| TC1 | ND1 | Các chỉ tiêu | Đủ điểm | 70 | 2 |
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Đủ điểm | =diem_chuan |
# Chỉ tiêu
| Mã chỉ tiêu |
"""
REGISTERED = """
# Đơn vị
ky: Giao ước
# Đăng ký
| Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí | Kế hoạch năm trước |
| YT.05 | Khám bệnh | lũy kế | tăng | {plan} | TC1 | {last} |
| YT.01 | Mở lớp | lũy kế | giảm | {second} | {criterion} | |
| YT.02 | | lũy kế | tăng | | TC1 | |
"""


def registered(plan="100", last="", second="5", criterion="TC1", history=""):
    text = REGISTERED.format(plan=plan, last=last, second=second, criterion=criterion)
    return of_the_registrations(member_issues(text, PLEDGE + history.replace("YT1", "YT.05")))


def of_the_registrations(issues):
    """Return cells and codes; that the sheet of results is not read now is reported besides."""
    return [each for each in cells_and_codes(issues) if each != ("Nội dung 1", "TB23")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="nothing wrong"),
        pytest.param({"last": "95"}, [], id="more than last year"),
        pytest.param({"last": "120"}, [("E2", "TV30")], id="less than the unit planned last year"),
        pytest.param({"history": YEAR_BEFORE}, [], id="on record, and more"),
        pytest.param(
            {"plan": "80", "last": "70", "history": YEAR_BEFORE},
            [("E2", "TV30")],
            id="less than on record, whatever the unit says",
        ),
        pytest.param(
            {"plan": "100000", "history": YEAR_BEFORE},
            [("E2", "TV29"), ("E2", "TV29")],
            id="a thousand times last year's plan and achievement",
        ),
        pytest.param(
            {"criterion": ""}, [("F3", "TV31"), ("Đăng ký", "SK32")], id="without a criterion"
        ),
    ],
)
def test_a_registered_plan_is_compared_with_last_year(changes, expected):
    assert registered(**changes) == expected


@pytest.mark.parametrize(
    ("direction", "plan", "said"),
    [
        ("tăng", "12", "dễ hơn kế hoạch năm trước: 12 so với 14."),
        ("giảm", "14", "dễ hơn kế hoạch năm trước: 14 so với 12, càng thấp càng tốt."),
    ],
)
def test_which_plan_is_easier_is_said(direction, plan, said):
    last = {"12": "14", "14": "12"}[plan]
    text = REGISTERED.format(plan=plan, last=last, second="5", criterion="TC1")
    issues = member_issues(text.replace("lũy kế | tăng", f"lũy kế | {direction}", 1), PLEDGE)

    assert [each.message for each in issues if each.kind.code == "TV30"] == [
        f"Kế hoạch đăng ký của chỉ tiêu “Khám bệnh” {said}"
    ]


@pytest.mark.parametrize(("plan", "expected"), [("90", []), ("100", []), ("900", [("E2", "TV18")])])
def test_a_registered_rate_above_all_is_doubted(plan, expected):
    text = REGISTERED.format(plan=plan, last="", second="5", criterion="TC1")
    rate = text.replace("Khám bệnh | lũy kế", "Khám bệnh | tỷ lệ")

    assert of_the_registrations(member_issues(rate, PLEDGE)) == expected


def test_a_row_whose_name_was_forgotten_is_reported_and_a_cleared_row_registers_nothing():
    text = REGISTERED.format(plan="", last="", second="5", criterion="TC1")
    issues = member_issues(text.replace("Mở lớp", "").replace("Khám bệnh", ""), PLEDGE)

    assert ("B3", "TB05") in cells_and_codes(issues)


def test_who_registers_fewer_targets_than_the_bloc_asks_for_is_reported():
    text = REGISTERED.format(plan="", last="", second="", criterion="")
    issues = member_issues(text.replace("Mở lớp", "").replace("Khám bệnh", ""), PLEDGE)

    assert ("Đăng ký", "SK32") in cells_and_codes(issues)


NOTHING = "# Đơn vị\nky: Giao ước\n# Đăng ký\n| Mã chỉ tiêu |\n| YT.01 |"
BY_RATIO = PLEDGE.replace("=diem_chuan", "=diem_chuan*ty_le").replace("| 70 | 2 |", "| 70 | |")
ALSO_TC2 = BY_RATIO.replace(
    "| 70 | |", "| 70 | |\n| TC2 | ND1 | Các chỉ tiêu khác | Đủ điểm | 30 | |"
)
BY_POINTS = PLEDGE.replace("=diem_chuan", "=diem_nhap").replace("| 70 | 2 |", "| 70 | |")
UNSCORED = "# Khối\nky: Giao ước\nphan_nam: 0\ncham_diem: không\n# Chỉ tiêu\n| Mã chỉ tiêu |\n"


@pytest.mark.parametrize(
    ("bloc", "expected"),
    [
        pytest.param(PLEDGE, [("Đăng ký", "SK32")], id="so many are asked for"),
        pytest.param(BY_RATIO, [("Đăng ký", "GU11")], id="scored by targets"),
        pytest.param(ALSO_TC2, [("Đăng ký", "GU11")], id="told once"),
        pytest.param(UNSCORED, [("Đăng ký", "GU11")], id="no points this year"),
        pytest.param(BY_POINTS, [], id="nothing is scored by targets"),
    ],
)
def test_a_workbook_that_registers_nothing_is_an_error_where_targets_are_asked_for(bloc, expected):
    assert of_the_registrations(member_issues(NOTHING, bloc)) == expected


OF_ANOTHER = (
    "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí |\n"
    "| DL | DL1 | Đón khách | lũy kế | tăng | 100 | TC2 |"
)


def test_a_criterion_that_is_scored_by_targets_and_has_none_is_named():
    text = REGISTERED.format(plan="100", last="", second="5", criterion="TC1")
    (issue,) = [
        e for e in member_issues(text, merged(ALSO_TC2, OF_ANOTHER)) if e.kind.code == "GU11"
    ]

    assert "không đăng ký chỉ tiêu nào của tiêu chí TC2" in issue.message


def test_a_yes_no_target_of_last_year_left_as_it_was_is_not_pledged_in_silence():
    text = REGISTERED.format(plan="100", last="", second="", criterion="TC1")
    issues = member_issues(text.replace("lũy kế | giảm", "đạt - không đạt | "), PLEDGE)

    (issue,) = [issue for issue in issues if issue.place.cell == "E3"]
    assert "Mở lớp" in issue.message


@pytest.mark.parametrize("code", ["7", "DL.03", "YT+1", "yt.01", "YT.05; YT.06"])
def test_a_code_that_no_form_came_with_is_reported(code):
    text = REGISTERED.format(plan="100", last="", second="5", criterion="TC1")
    issues = member_issues(text.replace("YT.01", code), PLEDGE)

    assert ("A3", "TB07") in cells_and_codes(issues)


@pytest.mark.parametrize("plan", ["không đạt", "5"])
def test_a_yes_no_target_is_pledged_with_no_other_word(plan):
    text = REGISTERED.format(plan="100", last="", second=plan, criterion="TC1")
    issues = member_issues(text.replace("lũy kế | giảm", "đạt - không đạt | "), PLEDGE)

    assert ("E3", "TB08") in cells_and_codes(issues)


def test_no_plan_beside_a_registered_one_is_reported_with_both():
    (issue,) = found("| Mã | Kế hoạch | Thực hiện |\n| YT1 | không có | 99 |", "")

    assert (issue.place.cell, issue.kind.code) == ("B2", "TV03")
    assert "không có" in issue.message


def test_a_plan_that_a_decimal_point_may_have_changed_is_reported():
    book = a_bloc_book(PLEDGE)
    text = REGISTERED.format(plan="20,125", last="", second="5", criterion="TC1")
    submission, _ = read_member(text, book)
    pointed = replace(submission, decimal_mark=".")

    assert cells_and_codes(plans_were_typed_as_meant(SubmissionContext(pointed, book))) == [
        ("E2", "TV35")
    ]


def typed(achieved, mark, plan="100"):
    book = a_bloc_book(TARGET.format(kind="lũy kế").replace("100", plan))
    submission, _ = read_member(f"# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | {achieved} |", book)
    context = SubmissionContext(replace(submission, decimal_mark=mark), book)
    return cells_and_codes(figures_were_typed_as_meant(context))


@pytest.mark.parametrize(
    ("achieved", "mark", "plan", "expected"),
    [
        pytest.param("1,2", ".", "100", [("B2", "TV35")], id="1.200 typed with a decimal point"),
        pytest.param("24,111", ".", "100", [("B2", "TV35")], id="24.111 typed so"),
        pytest.param("1,2", ",", "100", [], id="a machine with a decimal comma"),
        pytest.param("1,2", "", "100", [], id="a form never computed"),
        pytest.param("99", ".", "100", [], id="a whole number"),
        pytest.param("24", ".", "24000", [("B2", "TV35")], id="24.000 has become 24"),
        pytest.param("24", ",", "24000", [], id="far too little, on another machine"),
        pytest.param("2400", ".", "24000", [], id="more digits than a point leaves"),
        pytest.param("1,2345", ".", "100", [], id="no thousands"),
        pytest.param("1,2", ".", "2,5", [], id="planned in parts"),
    ],
)
def test_on_a_machine_with_a_decimal_point_thousands_may_have_become_parts(
    achieved, mark, plan, expected
):
    assert typed(achieved, mark, plan) == expected


TWICE = """
# Đơn vị
ky: Giao ước
# Đăng ký
| Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | So với | Kế hoạch | Tiêu chí \
| Thuộc chỉ tiêu |
| YT.01 | Mở lớp | lớp | lũy kế | tăng | kế hoạch | 5 | TC1 | |
| YT.02 | mở  lớp | lớp | lũy kế | tăng | kế hoạch | 5 | TC1 | |
| YT.03 | Mở lớp ở xã | lớp | lũy kế | tăng | kế hoạch | 2 | | YT.01 |
"""


def test_the_same_target_under_two_codes_is_reported_and_a_part_needs_no_criterion():
    issues = [each for each in member_issues(TWICE, PLEDGE) if each.place.sheet == "Đăng ký"]

    assert cells_and_codes(issues) == [("A3", "GU08")]
    cleared = TWICE.replace("mở  lớp", "mở lớp ở tỉnh")
    assert [e for e in member_issues(cleared, PLEDGE) if e.place.sheet == "Đăng ký"] == []


def test_of_one_name_two_targets_are_told_whatever_their_units_and_parts_of_two_are_not():
    other_unit = TWICE.replace("mở  lớp | lớp", "Mở lớp | buổi")
    of_both = TWICE.replace("mở  lớp | lớp", "Mở lớp | lớp") + (
        "| YT.04 | Mở lớp ở xã | lớp | lũy kế | tăng | kế hoạch | 1 | | YT.02 |\n"
    )

    for text in (other_unit, of_both):
        issues = [each for each in member_issues(text, PLEDGE) if each.place.sheet == "Đăng ký"]
        assert cells_and_codes(issues) == [("A3", "GU08")]


@pytest.mark.remedy_of("GU09")
def test_a_given_row_that_was_changed_is_reported_at_its_cell():
    given = PLEDGE.replace("# Chỉ tiêu\n| Mã chỉ tiêu |", GIVEN)

    changed = member_issues(TWICE.replace("mở  lớp", "Khác"), given)

    assert ("F2", "GU09") in cells_and_codes(changed)
    reported = member_issues(
        TWICE.replace("mở  lớp", "Khác").replace("kế hoạch |", "NQ HĐND |"), given
    )
    assert "GU09" not in [each.kind.code for each in reported]


GIVEN = (
    "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | So với "
    "| Kế hoạch | Tiêu chí |\n"
    "| YT | YT.01 | Mở lớp | lớp | lũy kế | tăng | NQ HĐND | 5 | TC1 |"
)


def test_a_plan_without_a_name_registers_nothing():
    text = REGISTERED.format(plan="100", last="", second="5", criterion="TC1")
    book = a_bloc_book(PLEDGE)

    submission, issues = read_member(text.replace("Mở lớp", ""), book)

    assert ("B3", "TB05") in cells_and_codes(issues)
    assert [each.target.code for each in submission.registrations] == ["YT.05"]
