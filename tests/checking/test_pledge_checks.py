"""What was frozen at the pledge is compared with khoi.xlsx ever after."""

from itertools import permutations

import pytest

from tests.examples import BLOC, a_bloc_book, a_submission, bloc_issues, member_issues, read_bloc
from tests.pledges import PLEDGED, frozen_text, pledge_issues, pledged_bloc
from tests.text_workbooks import cells_and_codes, make_bloc_workbook, merged
from thidua_reports.checking.submission_checks import check_submission
from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.collecting.corrections import apply_corrections
from thidua_reports.issues.issue import Severity
from thidua_reports.reading.bloc_workbook import read_bloc_book

CHANGES = (
    "# Thay đổi giao ước\n"
    "| Trang | Mã | Cột | Từ | Thành | Lý do | Văn bản, ngày |\n"
)  # fmt: skip
RULE = "=MIN(diem_chuan,diem_chuan*ty_le)"
OTHER_RULE = "=MIN(diem_chuan,diem_chuan*ty_le*1.1)"


def cells(issues):
    return [
        (issue.place.sheet, issue.place.cell, issue.kind.code)
        for issue in issues
        if issue.kind.code.startswith("GU")
    ]


def reported(*replaced, changes=""):
    return cells(pledge_issues(*replaced, changes=changes))


def test_what_is_as_it_was_pledged_is_not_reported():
    assert [str(each) for each in pledge_issues() if each.kind.severity.value == "lỗi"] == []


DIFFERENCES = pytest.mark.parametrize(
    ("old", "new", "row"),
    [
        ("| 4500000 |", "| 4000000 |", ("Chỉ tiêu", "YT1", "Kế hoạch", "4.500.000", "4.000.000")),
        ("| 96,5 |", "| 9,65 |", ("Chỉ tiêu", "YT2", "Kế hoạch", "96,5%", "9,65%")),
        (
            "| Tiêm chủng |", "| Tiêm chủng đủ |",
            ("Chỉ tiêu", "YT2", "Tên chỉ tiêu", "Tiêm chủng", "Tiêm chủng đủ"),
        ),
        ("| lượt |", "| người |", ("Chỉ tiêu", "YT1", "Đơn vị tính", "lượt", "người")),
        ("| 30 | 3 |", "| 30 | 5 |", ("Tiêu chí", "TC1", "Thưởng tối đa", "3", "5")),
        ("| 0,7 |", "| 0,8 |", ("Tiêu chí", "TC1", "Tham số 1", "0,7", "0,8")),
        ("| YT; DL |", "| DL |", ("Tiêu chí", "TC2", "Áp dụng cho", "YT; DL", "DL")),
        (
            RULE, OTHER_RULE,
            ("Cách chấm", "Tỷ lệ", "Công thức điểm", f'"{RULE}"', f'"{OTHER_RULE}"'),
        ),
        ("| tốt | 3 |", "| tốt | 4 |", ("Mức đánh giá", "tốt", "Giá trị", "3", "4")),
        ("tong_toi_da: 140", "tong_toi_da: 145", ("Khối", "tong_toi_da", "Giá trị", "140", "145")),
    ],
    ids=[
        "plan", "rate", "name", "unit", "bonus", "parameter", "members", "rule", "rating", "cap",
    ],
)  # fmt: skip


@DIFFERENCES
def test_a_cell_that_differs_is_reported_with_both_values(old, new, row):
    issues = [each for each in pledge_issues((old, new)) if each.kind.code == "GU01"]

    (issue,) = issues
    sheet, code, column, pledged, now = (part.strip('"') for part in row)
    assert issue.place.sheet == sheet
    assert f"{code}" in issue.message
    assert f"cột {column} nay ghi “{now}”" in issue.message
    assert f"ghi “{pledged}”" in issue.message


@DIFFERENCES
def test_the_row_that_the_remedy_names_clears_it(old, new, row):
    changes = f"{CHANGES}| {' | '.join(row)} | hội nghị thống nhất | BB 05 ngày 10/7 |\n"

    assert reported((old, new), changes=changes) == []


@DIFFERENCES
def test_a_change_that_was_not_made_is_reported_at_the_cell(old, new, row):
    assert old != new
    changes = f"{CHANGES}| {' | '.join(row)} | hội nghị thống nhất | |\n"

    issues = [each for each in pledge_issues(changes=changes) if each.kind.code[:2] == "GU"]

    assert [issue.kind.code for issue in issues] == ["GU04"]
    assert issues[0].place.sheet == row[0]
    assert row[4].strip('"') in issues[0].message


@pytest.mark.parametrize("missing", ["Chỉ tiêu", "YT1", "giao lại"])
def test_a_change_without_its_row_or_its_reason_is_not_used(missing):
    row = "| Chỉ tiêu | YT1 | Kế hoạch | 4500000 | 4000000 | giao lại | BB |\n"
    lacking = CHANGES + row.replace(f"| {missing} |", "| |")
    issues = pledge_issues(("4500000", "4000000"), changes=lacking)

    assert [each.kind.code for each in issues if each.kind.severity is Severity.ERROR] == [
        "TB05",
        "GU01",
    ]
    assert read_bloc(lacking)[0].pledge_changes == ()
    assert len(read_bloc(CHANGES + row)[0].pledge_changes) == 1


def test_a_code_of_digits_that_was_changed_is_reported():
    content = '# Nội dung\n| Mã nội dung | Tên nội dung |\n| "1" | Một |\n| "01" | Không một |\n'
    pledged, changed = (
        merged(BLOC, PLEDGED + content).replace("| TC2 | ND1 |", f'| TC2 | "{code}" |')
        for code in ("01", "1")
    )
    book, _ = read_bloc_book(make_bloc_workbook(pledged))
    issues = bloc_issues(merged(changed, frozen_text(book)))

    (issue,) = [each for each in issues if each.kind.code == "GU01"]
    assert "cột Nội dung nay ghi “1”" in issue.message
    assert "ghi “01”" in issue.message


ADDED_TARGET = "| YT | YT3 | Hiến máu | lượt | lũy kế | tăng | kế hoạch | 50 | TC1 |"
LAST_TARGET = "| YT | YT2 | Tiêm chủng | % | tỷ lệ | tăng | kế hoạch | 96,5 | TC1 |"


@pytest.mark.parametrize(
    ("old", "new", "row", "code"),
    [
        (
            LAST_TARGET, f"{LAST_TARGET}\n{ADDED_TARGET}",
            "| Chỉ tiêu | YT3 | | | thêm |", "GU02",
        ),
        (LAST_TARGET, "", "| Chỉ tiêu | YT2 | | | bỏ |", "GU03"),
        (
            "| TC2 |", "| TC3 | ND1 | Việc khác | Nhập điểm | 0 | | | YT |\n| TC2 |",
            "| Tiêu chí | TC3 | | | Thêm |", "GU02",
        ),
    ],
    ids=["target added", "target gone", "criterion added"],
)  # fmt: skip
def test_a_row_added_or_taken_away_is_reported_until_it_is_noted(old, new, row, code):
    assert [each[2] for each in reported((old, new))] == [code]
    changes = f"{CHANGES}{row} hội nghị thống nhất | |\n"
    assert reported((old, new), changes=changes) == []


def test_a_second_change_goes_on_from_the_first():
    first = "| Chỉ tiêu | YT1 | Kế hoạch | 4500000 | 4000000 | giao lại | QĐ 1 |\n"
    second = "| Chỉ tiêu | YT1 | Kế hoạch | 4000000 | 4200000 | giao lại | QĐ 2 |\n"

    assert reported(("4500000", "4200000"), changes=CHANGES + first + second) == []
    assert reported(("4500000", "4000000"), changes=CHANGES + first + second) == [
        ("Chỉ tiêu", "H2", "GU04")
    ]


def test_changes_of_one_cell_go_on_from_each_other_in_whatever_order_they_were_typed():
    steps = [("4500000", "4000000"), ("4000000", "4200000"), ("4200000", "4100000")]
    rows = [f"| Chỉ tiêu | YT1 | Kế hoạch | {old} | {new} | giao lại | |\n" for old, new in steps]
    other = "| Chỉ tiêu | YT2 | Kế hoạch | 96,5 | 97 | giao lại | |\n"

    for order in permutations([*rows, other]):
        book = a_bloc_book(merged(pledged_bloc(), CHANGES + "".join(order)))
        own = [each for each in book.pledge_changes if each.code == "YT1"]
        assert [(each.old.value, each.new.value) for each in own] == steps
    wrong_way_round = CHANGES + "".join([other, *reversed(rows)])
    assert reported(("4500000", "4100000"), ("| 96,5 |", "| 97 |"), changes=wrong_way_round) == []


def test_changes_before_anything_is_frozen_begin_where_no_other_leads_to():
    rows = "| Chỉ tiêu | YT1 | Kế hoạch | {} | giao lại | |\n"
    text = CHANGES + rows.format("2 | 3") + rows.format("1 | 2")

    assert [each.old.value for each in a_bloc_book(text).pledge_changes] == ["1", "2"]


def test_a_change_that_goes_on_from_no_other_is_reported_still():
    first = "| Chỉ tiêu | YT1 | Kế hoạch | 4300000 | 4200000 | giao lại | |\n"
    second = "| Chỉ tiêu | YT1 | Kế hoạch | 4500000 | 4000000 | giao lại | |\n"

    found = reported(("4500000", "4000000"), changes=CHANGES + first + second)

    assert [(sheet, code) for sheet, _, code in found] == [("Thay đổi giao ước", "GU05")]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("| Chỉ tiêu | YT1 | Kế hoạch | 4400000 | 4500000 | vì thế | |", "GU05"),
        ("| Chỉ tiêu | YT1 | Kế hoạch | 4500000 | 4500000 | vì thế | |", "GU06"),
        ("| Chỉ tiêu | YT1 | | | thêm | vì thế | |", "GU06"),
        ("| Chỉ tiêu | YT1 | | | bỏ | vì thế | |", "GU06"),
        ("| Chỉ tiêu | YT9 | | | thêm | vì thế | |", "GU06"),
        ("| Chỉ tiêu | YT9 | | | bỏ | vì thế | |", "GU06"),
        ("| Chỉ tiêu | YT9 | Kế hoạch | 1 | 2 | vì thế | |", "TB07"),
        ("| Chỉ tiêu | YT1 | Kế hoach | 1 | 2 | vì thế | |", "TB08"),
        ("| Chi tieu | YT1 | Kế hoạch | 1 | 2 | vì thế | |", "TB08"),
        ("| Chỉ tiêu | YT1 | | | đổi | vì thế | |", "TB08"),
        ("| Chỉ tiêu | YT1 | Kế hoạch | 4500000 | 4600000 | | |", "TB05"),
    ],
)
def test_a_row_of_changes_that_fits_nothing_is_reported_where_it_is(row, code):
    found = [
        issue.kind.code
        for issue in pledge_issues(changes=f"{CHANGES}{row}\n")
        if issue.place.sheet == "Thay đổi giao ước"
    ]

    assert found == [code]


def test_without_a_frozen_pledge_nothing_is_compared_but_changes_are_looked_at():
    row = "| Chỉ tiêu | YT1 | Kế hoạch | 5000000 | {} | giao lại | |\n"
    assert cells(bloc_issues(merged("", CHANGES + row.format("4500000")))) == []
    assert cells(bloc_issues(merged("", CHANGES + row.format("4600000")))) == [
        ("Chỉ tiêu", "G2", "GU04")
    ]


def test_sheet_and_column_are_known_whatever_their_capitals():
    row = "| chỉ tiêu | YT1 | kế hoạch | 4500000 | 4000000 | giao lại | |\n"

    assert reported(("4500000", "4000000"), changes=CHANGES + row) == []


def test_a_frozen_row_about_no_known_cell_is_reported():
    issues = pledge_issues(
        changes="# Giao ước đã chốt\n| Trang | Mã | Tên | Cột | Giá trị đã chốt |\n"
        "| Chỉ tiêu | YT1 | | Kế hoặch | 5 |\n"
    )

    assert [i.kind.code for i in issues if i.place.sheet == "Giao ước đã chốt"] == ["TB08"]


HISTORY = (
    "# Số liệu kỳ trước\n"
    "| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Năm | Kỳ | Kế hoạch | Thực hiện "
    "| Loại |\n"
    "| YT | YT1 | Khám bệnh | lượt | 2018 | 6 tháng | {} | 2000000 | lũy kế |\n"
)


def test_an_older_pledge_is_compared_with_the_plan_of_half_a_year_ago():
    (issue,) = [i for i in bloc_issues(HISTORY.format(5000000)) if i.kind.code == "GU01"]

    assert issue.place.cell == "G2"
    assert "trang Số liệu kỳ trước ghi “5.000.000”" in issue.message
    assert cells(bloc_issues(HISTORY.format(4500000))) == []
    row = "| Chỉ tiêu | YT1 | Kế hoạch | 5000000 | 4500000 | giao lại | |\n"
    assert cells(bloc_issues(HISTORY.format(5000000) + CHANGES + row)) == []


def test_criteria_set_up_after_a_pledge_without_any_are_no_change_of_it():
    before, _ = read_bloc_book(make_bloc_workbook(BLOC))
    text = merged(PLEDGED.replace("4500000", "4600000"), frozen_text(before))

    found = [each.message for each in bloc_issues(text) if each.kind.code[:2] == "GU"]

    assert [each.split("“")[0] for each in found if "Chỉ tiêu" not in each] == ["Khối tong_toi_da "]


OLD_FORM = "# Nội dung 1\n| Mã | Thực hiện | Kế hoạch |\n| YT1 | 5119291 | {} |\n"


def test_a_form_that_was_made_before_the_plan_was_changed_is_not_wrong():
    row = f"{CHANGES}| Chỉ tiêu | YT1 | Kế hoạch | 4600000 | 4500000 | giao lại | |\n"

    def codes(plan, change):
        return [each[1] for each in cells_and_codes(member_issues(OLD_FORM.format(plan), change))]

    assert codes(4600000, "") == ["TV03"]
    assert codes(4600000, row) == []
    assert codes(4700000, row) == ["TV03"]


def test_a_form_that_was_made_before_the_wording_was_changed_is_not_wrong():
    form = "# Nội dung 1\n| Mã | Thực hiện | Chỉ tiêu |\n| YT1 | 5119291 | Khám |\n"
    row = f"{CHANGES}| Chỉ tiêu | YT1 | Tên chỉ tiêu | Khám | Khám bệnh | gọi lại | |\n"

    def codes(change):
        return [each[1] for each in cells_and_codes(member_issues(form, change))]

    assert codes("") == ["TV28"]
    assert codes(row) == []


@pytest.mark.remedy_of("TV03")
def test_a_plan_that_a_unit_and_the_bloc_agreed_to_after_the_pledge_is_taken_as_stated():
    form = OLD_FORM.format(4600000)
    (issue,) = [each for each in member_issues(form, pledged_bloc()) if each.kind.code == "TV03"]
    assert "ghi 4.600.000 ở cột Kế hoạch, trang Chỉ tiêu của khoi.xlsx" in issue.remedy
    assert "Cột “Kế hoạch”, Từ “4.500.000”, Thành “4.600.000”" in issue.remedy

    row = f"{CHANGES}| Chỉ tiêu | YT1 | Kế hoạch | 4.500.000 | 4.600.000 | giao lại | |\n"
    head, _, frozen = pledged_bloc().partition("# Giao ước đã chốt")
    agreed = merged(f"{head.replace('4500000', '4600000')}# Giao ước đã chốt{frozen}", row)

    assert "TV03" not in [each.kind.code for each in member_issues(form, agreed)]
    assert cells(bloc_issues(agreed)) == []


@pytest.mark.remedy_of("GU07")
def test_a_target_that_the_meeting_added_is_not_missed_in_the_registration():
    pledge = "# Khối\nky: Giao ước\nphan_nam: 0\n"
    form = "# Đơn vị\nky: Giao ước\n# Đăng ký\n| Mã chỉ tiêu |\n# Nội dung 1\n| Mã |\n"
    added = f"{CHANGES}| Chỉ tiêu | YT1 | | | Thêm | hội nghị thống nhất | |\n"

    assert "GU07" in [each.kind.code for each in member_issues(form, pledge)]
    assert "GU07" not in [each.kind.code for each in member_issues(form, pledge + added)]


def test_a_target_that_the_form_lacks_gets_a_row_for_the_result_that_the_bloc_noted_down():
    targets = "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |\n"
    targets += "| YT | YT1 | Khám bệnh | lũy kế | tăng | 4500000 |\n"
    targets += "| YT | YT6 | Hiến máu | chỉ nêu số | | |\n"
    remedy = "# Điều chỉnh\n| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do |\n"
    remedy += "| YT | YT6 | Thực hiện | | 320 | biểu mẫu chưa có hàng |\n"
    book = a_bloc_book(targets + remedy)

    (corrected,) = apply_corrections(book, [a_submission(book=book)]).submissions

    assert [report.code for report in corrected.targets] == ["YT1", "YT6"]
    assert corrected.targets[1].achieved.value == 320
    (issue,) = check_submission(SubmissionContext(a_submission(book=book), book))
    assert issue.kind.code == "TV02"
    assert "trang Điều chỉnh của khoi.xlsx: Đơn vị YT, Mã YT6, Cột “Thực hiện”" in issue.remedy
