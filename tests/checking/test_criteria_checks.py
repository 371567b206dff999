"""What is scored: assigned, replaced, registered and adding up as announced."""

import pytest

from tests.examples import bloc_issues, read_bloc
from tests.pledges import frozen_text
from tests.text_workbooks import cells_and_codes
from thidua_reports.forms.ready_rules import READY_RULES

TYPED = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Nhập | =MIN(diem_chuan,diem_nhap) -> 1 | |
| Tỷ lệ | =MIN(diem_chuan,diem_chuan*ty_le) -> 1 | |
| Có kế hoạch | =IF(co_ke_hoach=0,0,diem_chuan) -> 1 | |
| Bình quân | =diem_chuan*ty_le_binh_quan -> 1 | |
| Thưởng | =0 -> 0 | =thuong_nhap -> 1 |
"""
HEADINGS = (
    "Mã tiêu chí | Nội dung | Cách chấm | Điểm chuẩn | Thưởng tối đa | Áp dụng cho | Thay cho "
    "| Số chỉ tiêu | Ngoài thang"
)
NEW = {f"SK{number}" for number in range(32, 42)} | {"SK01", "SK02", "SK57", "SK60", "SK78", "SK87"}


def issues_of(*criteria, more=""):
    """Return what is wrong with these criteria (row 2 on), of what this module is about."""
    rows = "\n".join(f"| {each} |" for each in criteria)
    text = f"{TYPED}\n# Tiêu chí\n| {HEADINGS} |\n{rows}\n{more}"
    return [issue for issue in bloc_issues(text) if issue.kind.code in NEW]


def found(*criteria, more=""):
    return cells_and_codes(issues_of(*criteria, more=more))


def test_criteria_that_fit_together_raise_no_issue():
    assert (
        found(
            "C1 | ND1 | Nhập | 60 | | | | |",
            "C2 | ND1 | Nhập | 40 | | | | |",
            "C3 | ND1 | Nhập | 40 | | DL | C2 | |",
            more="# Khối\nthang_diem: 100",
        )
        == []
    )


def test_a_criterion_assigned_to_nobody_is_reported():
    assert found("C1 | ND1 | Nhập | 60 | | | | |", "C2 | ND1 | Nhập | 60 | | YT; DL | C1 | |") == [
        ("F2", "SK35")
    ]


def test_a_substitute_of_what_its_member_does_not_have_is_reported_where_it_would_be_added():
    rows = (
        "C1 | ND1 | Nhập | 60 | | | | |",
        "C2 | ND1 | Nhập | 60 | | YT | C1 | |",
        "C3 | ND1 | Nhập | 60 | | DL | {replaced} | |",
    )

    added = [row.format(replaced="C2") for row in rows]
    replaced = [row.format(replaced="C1") for row in rows]
    alone = ["C1 | ND1 | Nhập | 60 | | YT | | |", "C2 | ND1 | Nhập | 60 | | DL | C1 | |"]

    assert [issue.message for issue in issues_of(*added)] == [
        "C3 thay cho C2 của DL, nhưng đơn vị này không có C2 mà đang có C1, nên điểm bị cộng thêm "
        "chứ không được thay."
    ]
    assert found(*added) == [("G4", "SK87")]
    assert found(*replaced) == [("F2", "SK35")]  # nobody is left with C1
    assert found(*alone) == []


def test_a_criterion_that_is_not_scored_may_be_nobodys():
    assert found("C1 | ND1 | | | | XX | | |") == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(
            "C2 | ND1 | Nhập | 60 | | | C1 | |", ("F3", "SK36"), id="for nobody in particular"
        ),
        pytest.param("C2 | ND1 | Nhập | 60 | | DL | C2 | |", ("G3", "SK37"), id="itself"),
        pytest.param(
            "C2 | ND1 | Nhập | 61 | | DL | C1 | |", ("A3", "SK39"), id="worth another number"
        ),
        pytest.param(
            "C2 | ND1 | Nhập | 60 | 5 | DL | C1 | |", ("A3", "SK39"), id="with another bonus"
        ),
    ],
)
def test_a_replacement_that_cannot_be_is_reported(row, expected):
    assert expected in found("C1 | ND1 | Nhập | 60 | | | | |", row)


def test_a_replacement_of_a_criterion_that_does_not_exist_is_reported_with_the_near_one():
    text = f"""{TYPED}
    # Tiêu chí
    | {HEADINGS} |
    | TC1 | ND1 | Nhập | 60 | | | | | |
    | TC9 | ND1 | Nhập | 60 | | DL | TC11 | | |
    """

    (issue,) = [issue for issue in bloc_issues(text) if issue.kind.code == "TB07"]

    assert issue.place.cell == "G3"
    assert "tiêu chí" in issue.message
    assert "TC11" in issue.message
    assert "TC1" in issue.remedy


def test_criteria_that_replace_each_other_are_both_reported():
    codes = found(
        "C1 | ND1 | Nhập | 60 | | YT | C2 | |",
        "C2 | ND1 | Nhập | 60 | | DL | C1 | |",
    )

    assert [each for each in codes if each[1] == "SK37"] == [("G2", "SK37"), ("G3", "SK37")]


def test_two_replacements_for_the_same_member_are_reported():
    assert found(
        "C1 | ND1 | Nhập | 60 | | | | |",
        "C2 | ND1 | Nhập | 60 | | DL | C1 | |",
        "C3 | ND1 | Nhập | 60 | | YT; DL | C1 | |",
    ) == [("F4", "SK38"), ("F2", "SK35")]


def test_maxima_that_do_not_add_up_to_the_scale_are_reported_with_both_numbers():
    (issue,) = issues_of(
        "C1 | ND1 | Nhập | 60 | | | | |",
        "C2 | ND1 | Nhập | 30 | | | | |",
        more="# Khối\nthang_diem: 100",
    )

    assert issue.kind.code == "SK33"
    assert (issue.place.sheet, issue.place.cell) == ("Khối", "C14")
    assert "là 100" in issue.message
    assert "là 90 (YT; DL)" in issue.message


def test_a_member_with_another_sum_is_reported_alone():
    (issue, _) = issues_of(
        "C1 | ND1 | Nhập | 60 | | | | |",
        "C2 | ND1 | Nhập | 40 | | | | |",
        "C3 | ND1 | Nhập | 30 | | DL | C2 | |",
        more="# Khối\nthang_diem: 100",
    )[::-1]

    assert "là 90 (DL)" in issue.message


def test_maxima_of_a_content_are_compared_too():
    contents = "# Nội dung\n| Mã nội dung | Tên nội dung | Điểm chuẩn |\n| ND1 | Chỉ tiêu | 350 |"

    (issue,) = issues_of("C1 | ND1 | Nhập | 300 | | | | |", more=contents)

    assert (issue.kind.code, issue.place.sheet, issue.place.cell) == ("SK34", "Nội dung", "C2")
    assert "ND1 ghi là 350" in issue.message
    assert "là 300" in issue.message


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("C2 | ND1 | Nhập | 40 | | YT | | |", id="not assigned to a member"),
        pytest.param("C2 | ND1 | Nhập | 40 | | | | |", id="assigned to all"),
    ],
)
def test_a_criterion_that_is_not_assigned_lowers_a_members_sum_by_right(row):
    assert found("C1 | ND1 | Nhập | 60 | | | | |", row, more="# Khối\nthang_diem: 100") == []


def test_what_is_outside_the_scale_is_not_counted():
    assert (
        found(
            "C1 | ND1 | Nhập | 100 | | | | |",
            "C2 | ND1 | Nhập | 9 | | | | | x",
            more="# Khối\nthang_diem: 100",
        )
        == []
    )


TARGETS = "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí |"


def test_every_target_counts_for_the_sum():
    targets = f"""{TARGETS}
    | YT | Y1 | lũy kế | tăng | 5 | C1 |
    | YT | Y2 | lũy kế | tăng | 5 | C1 |
    | DL | D1 | lũy kế | tăng | 5 | C1 |
    # Khối
    thang_diem: 140
    """

    (issue,) = issues_of("C1 | ND1 | Tỷ lệ | 70 | | | | |", more=targets)

    assert "là 70 (DL)" in issue.message


def test_a_criterion_scored_over_all_targets_counts_once():
    targets = f"""{TARGETS}
    | YT | Y1 | lũy kế | tăng | 5 | C1 |
    | YT | Y2 | lũy kế | tăng | 5 | C1 |
    | DL | D1 | lũy kế | tăng | 5 | C1 |
    # Khối
    thang_diem: 70
    """

    assert found("C1 | ND1 | Bình quân | 70 | | | | |", more=targets) == []


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        pytest.param(("C1 | ND1 | Tỷ lệ | 70 | | | | |",), [], id="for everybody"),
        pytest.param(("C1 | ND1 | Tỷ lệ | 70 | | YT | | |",), [], id="for its member"),
        pytest.param(("C1 | ND1 | Tỷ lệ | 70 | | DL | | |",), [("F2", "SK57")], id="for another"),
        pytest.param(
            ("C1 | ND1 | Tỷ lệ | 70 | | | | |", "C2 | ND1 | Tỷ lệ | 70 | | YT | C1 | |"),
            [("F2", "SK57")],
            id="replaced for its member",
        ),
        pytest.param(
            ("C1 | ND1 | Bình quân | 70 | | DL | | |",), [("F2", "SK57")], id="over all targets"
        ),
        pytest.param(("C1 | ND1 | | 70 | | DL | | |",), [], id="not scored"),
    ],
)
def test_a_target_counts_only_where_its_criterion_is_its_members(criteria, expected):
    targets = f"{TARGETS}\n| YT | Y1 | lũy kế | tăng | 5 | C1 |"

    assert found(*criteria, more=targets) == expected


@pytest.mark.parametrize("row", ["Y1 | chỉ nêu số | | | C1", "Y1 | lũy kế | tăng | 5 |"])
def test_a_target_that_is_not_scored_needs_no_criterion_of_its_members(row):
    targets = f"{TARGETS}\n| YT | {row} |"

    assert found("C1 | ND1 | Tỷ lệ | 70 | | DL | | |", more=targets) == []


@pytest.mark.parametrize("member", ["", "XX"], ids=["blank", "unknown"])
def test_a_target_of_nobody_is_not_reported_for_a_wrong_criterion(member):
    targets = f"{TARGETS}\n| {member} | Y1 | lũy kế | tăng | 5 | C1 |"

    assert found("C1 | ND1 | Tỷ lệ | 70 | | DL | | |", more=targets) == []


def test_a_target_of_a_criterion_that_is_not_its_members_is_reported_with_all_three():
    targets = TARGETS.replace("Loại", "Tên chỉ tiêu | Loại")
    targets += "\n| YT | Y1 | Khám bệnh | lũy kế | tăng | 5 | C1 |"

    (issue,) = issues_of("C1 | ND1 | Tỷ lệ | 70 | | DL | | |", more=targets)

    assert (issue.place.sheet, issue.place.cell) == ("Chỉ tiêu", "G2")
    assert issue.message == (
        "Chỉ tiêu “Khám bệnh” thuộc tiêu chí C1, nhưng tiêu chí này không giao cho YT, nên chỉ "
        "tiêu không được chấm."
    )


BY_SHARE = "# Khối\nxep_hang_theo: tỷ lệ điểm"


@pytest.mark.parametrize(
    ("row", "more", "expected"),
    [
        pytest.param("C1 | ND1 | Thưởng | | 5 | | | |", BY_SHARE, [("D2", "SK60")], id="blank"),
        pytest.param("C1 | ND1 | Thưởng | 0 | 5 | | | |", BY_SHARE, [], id="zero"),
        pytest.param("C1 | ND1 | Thưởng | | 5 | | | |", "", [], id="by points"),
        pytest.param("C1 | ND1 | Thưởng | | 5 | | | | x", BY_SHARE, [], id="outside the scale"),
        pytest.param("C1 | ND1 | | | 5 | | | |", BY_SHARE, [], id="not scored"),
    ],
)
def test_where_members_are_compared_by_shares_standard_points_are_not_left_blank(
    row, more, expected
):
    assert found(row, more=more) == expected


def test_missing_standard_points_are_reported_with_the_criterion():
    (issue,) = issues_of("C1 | ND1 | Thưởng | | 5 | | | |", more=BY_SHARE)

    assert issue.message == "Xếp hạng theo tỷ lệ điểm, nhưng tiêu chí C1 để trống điểm chuẩn."


def test_another_number_of_targets_than_was_unified_is_reported():
    targets = (
        f"{TARGETS}\n| YT | Y1 | lũy kế | tăng | 5 | C1 |\n| DL | D1 | lũy kế | tăng | 5 | C1 |"
    )
    targets += "\n| DL | D2 | lũy kế | tăng | 5 | C1 |"

    issue, _ = issues_of("C1 | ND1 | Tỷ lệ | 70 | | | | 2 |", more=targets)

    assert (issue.kind.code, issue.place.sheet) == ("SK32", "Chỉ tiêu")
    assert "Sở Y tế đăng ký 1 chỉ tiêu ở tiêu chí C1" in issue.message
    assert "quy định 2" in issue.message


@pytest.mark.parametrize(
    ("rule", "plan", "code"),
    [
        pytest.param("Tỷ lệ", "không có", "SK41", id="none, and the rule does not say how"),
        pytest.param("Tỷ lệ", "", "SK01", id="forgotten"),
        pytest.param("Tỷ lệ", "0", "SK02", id="zero, and the rule does not say how"),
        pytest.param("Có kế hoạch", "", "SK01", id="forgotten, whatever the rule says"),
        pytest.param("Bình quân", "", "SK01", id="forgotten in a mean"),
    ],
)
def test_a_missing_plan_is_reported(rule, plan, code):
    targets = f"{TARGETS}\n| YT | Y1 | lũy kế | tăng | {plan} | C1 |"

    assert list(found(f"C1 | ND1 | {rule} | 70 | | YT | | |", more=targets)) == [
        ("E2", code)
    ]  # the plan is in E2


@pytest.mark.parametrize(
    ("rule", "plan"),
    [("Có kế hoạch", "không có"), ("Có kế hoạch", "0"), ("Bình quân", "không có")],
)
def test_a_rule_that_says_how_to_score_without_a_plan_needs_none(rule, plan):
    targets = f"{TARGETS}\n| YT | Y1 | lũy kế | tăng | {plan} | C1 |"

    assert found(f"C1 | ND1 | {rule} | 70 | | YT | | |", more=targets) == []


def test_a_target_without_points_may_have_no_plan():
    targets = f"{TARGETS}\n| YT | Y1 | lũy kế | tăng | không có | |"

    assert found(more=targets) == []


def test_a_rating_without_a_value_is_reported():
    ratings = "# Mức đánh giá\n| Mức | Giá trị |\n| tốt | 3 |\n| khá | |"

    assert found(more=ratings) == [("B3", "SK40")]


def test_at_the_start_of_a_year_nobody_has_registered_and_the_sums_are_right():
    pledge = "# Khối\nky: Giao ước\nphan_nam: 0\nthang_diem: 100\n"
    none = "# Chỉ tiêu\n| Mã chỉ tiêu |\n"
    rest = "C2 | ND1 | Nhập | 30 | | | | |"

    assert found("C1 | ND1 | Tỷ lệ | 14 | | | | 5 |", rest, more=pledge + none) == []
    assert found("C1 | ND1 | Tỷ lệ | 15 | | | | 5 |", rest, more=pledge + none) == [("C14", "SK33")]


BY_PLAN = (
    "# Cách chấm\n| Tên cách chấm | Công thức điểm |\n"
    "| Của kế hoạch | =MIN(diem_chuan,diem_chuan*thuc_hien/ke_hoach) -> 1 |\n"
)


def test_without_a_number_of_targets_the_sum_is_not_known_before_they_are_registered():
    pledge = "# Khối\nky: Giao ước\nphan_nam: 0\nthang_diem: 100\n"
    none = "# Chỉ tiêu\n| Mã chỉ tiêu |\n"
    criteria = f"# Tiêu chí\n| {HEADINGS} |\n| C1 | ND1 | Của kế hoạch | 14 | | | | | |\n"

    codes = [each.kind.code for each in bloc_issues(pledge + none + BY_PLAN + criteria)]

    assert "SK33" not in codes


MORE_TARGETS = (
    "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí |\n"
    "| YT | Y1 | lũy kế | tăng | 5 | C1 |\n| YT | Y2 | lũy kế | tăng | 5 | C1 |\n"
    "| DL | D1 | lũy kế | tăng | 5 | C1 |\n"
)


def test_a_unit_that_the_bloc_gave_more_targets_than_the_others_can_be_cleared():
    one_each = "C1 | ND1 | Tỷ lệ | 100 | | | | 1 |"
    change = "# Thay đổi giao ước\n| Trang | Mã | Cột | Từ | Thành | Lý do |\n"
    change += "| Chỉ tiêu | Y2 | | | thêm | sáp nhập |\n"
    scale = "# Khối\nthang_diem: 100\n"

    assert found(one_each, more=MORE_TARGETS + scale) == [("Chỉ tiêu", "SK32")]
    assert found(one_each, more=MORE_TARGETS + scale + change) == []


def test_a_merged_unit_with_the_targets_of_two_has_no_false_sum_after_the_pledge():
    announced = "# Khối\nthang_diem: 14\n"
    criteria = f"# Tiêu chí\n| {HEADINGS} |\n| C1 | ND1 | Của kế hoạch | 14 | | | | | |\n"
    merged_unit = f"{announced}{BY_PLAN}{criteria}{MORE_TARGETS}"
    separate = merged_unit.replace("| YT | Y2 | lũy kế | tăng | 5 | C1 |\n", "")
    book, _ = read_bloc(separate)

    def codes(text):
        return [each.kind.code for each in bloc_issues(text) if each.kind.code == "SK33"]

    assert codes(separate) == []
    assert codes(merged_unit) == ["SK33"]
    assert codes(merged_unit + frozen_text(book)) == []


TWO_TARGETS = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| YT | A | x | cây | lũy kế | tăng | 5 | C1 |
| YT | B | y | cây | lũy kế | tăng | 5 | C1 |
| DL | C | x | cây | lũy kế | tăng | 5 | C1 |
"""


def test_standard_points_of_each_target_are_told_with_what_comes_of_them():
    (issue,) = issues_of("C1 | ND1 | Tỷ lệ | 70 | | | | |", more=TWO_TARGETS)

    assert (issue.kind.code, issue.place.cell) == ("SK78", "D2")
    assert "70 điểm × 2 chỉ tiêu = 140 điểm" in issue.message
    assert "“Bình quân các chỉ tiêu”" in issue.remedy
    assert "Bình quân các chỉ tiêu" in {rule.name for rule in READY_RULES}


@pytest.mark.parametrize(
    ("row", "more"),
    [
        pytest.param("C1 | ND1 | Bình quân | 70 | | | | |", TWO_TARGETS, id="points of all"),
        pytest.param(
            "C1 | ND1 | Tỷ lệ | 70 | | | | |",
            TWO_TARGETS.replace("| YT | B | y | cây | lũy kế | tăng | 5 | C1 |\n", ""),
            id="one target each",
        ),
        pytest.param(
            "C1 | ND1 | Tỷ lệ | 70 | | | | |",
            TWO_TARGETS
            + "# Nội dung\n| Mã nội dung | Tên nội dung | Điểm chuẩn |\n| ND1 | Thi đua | 140 |",
            id="compared with what is announced",
        ),
    ],
)
def test_where_points_can_be_meant_in_one_way_only_nothing_is_told_of_them(row, more):
    assert "SK78" not in {issue.kind.code for issue in issues_of(row, more=more)}
