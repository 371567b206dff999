"""What a member says of criteria: figures in the right column, whole counts, possible scores."""

import pytest

from tests.examples import member_issues
from tests.text_workbooks import cells_and_codes

RULES = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Tự chấm | =MIN(diem_chuan,diem_nhap) | |
| Tự chấm cả ba | =MIN(diem_chuan,diem_nhap) | =thuong_nhap-tru_nhap |
| Theo vụ | =diem_chuan-MIN(tru_toi_da,so_luong) | |
| Theo tỷ lệ | =diem_chuan*MIN(1,ty_le) | =MIN(thuong_toi_da,so_luong) |
| Theo mức | =IF(thuc_hien>=3,diem_chuan,0) | |
| So cao nhất | =diem_chuan*thuc_hien/thuc_hien_cao_nhat | |
| Hai số liệu | =MIN(diem_chuan,so_luong-so_lieu_khac) | |
| Cả tiêu chí | =diem_chuan*ty_le_binh_quan | |
| Không dùng gì | =diem_chuan | |
| Trừ riêng | =diem_chuan | =-so_luong |
| Sai | =TODAY() | |
# Mức đánh giá
| Mức | Giá trị |
| xuất sắc | 4 |
| tốt | 3 |
"""
LIMITS = "Điểm chuẩn | Thưởng tối đa | Trừ tối đa | Tối đa cả tiêu chí"
COLUMNS = (
    "Thực hiện | Trên tổng số | Số lượng, số vụ | Số liệu khác | Tự chấm | Điểm thưởng | Điểm trừ"
)
TARGETS = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí |
| YT | YT1 | Khám bệnh | lũy kế | tăng | 100 | {} |
"""


def issues_of(rule, row, limits="10 | 2 | 1 | ", targets="", results=""):
    """Return what is reported of the row of TC1, in the order of `COLUMNS`, or of other results.

    TC1 is scored by the rule and within the limits. Its figures are in B2 to H2.
    """
    bloc = f"""{RULES}
    # Tiêu chí
    | Mã tiêu chí | Nội dung | Cách chấm | {LIMITS} |
    | TC1 | ND1 | {rule} | {limits} |
    {targets}
    """
    rows = f"{results}\n# Tiêu chí\n| Mã | {COLUMNS} |\n| TC1 | {row} |"
    return [
        issue
        for issue in member_issues(rows, bloc)
        if issue.kind.code in {"TV22", "TV23", "TV24", "TV25", "TV27", "TV37", "TV61"}
    ]


def found(*given, **changes):
    return cells_and_codes(issues_of(*given, **changes))


@pytest.mark.parametrize(
    ("rule", "row", "expected"),
    [
        pytest.param("Tự chấm", "| | | | 10 | |", [], id="the standard"),
        pytest.param("Tự chấm", "| | | | 10,5 | |", [("F2", "TV22")], id="above the standard"),
        pytest.param("Tự chấm cả ba", "| | | | 10 | 2 | 1", [], id="all there is"),
        pytest.param(
            "Tự chấm cả ba", "| | | | 10,5 | 2 | 1", [("F2", "TV22")], id="bonus in the points"
        ),
        pytest.param("Tự chấm cả ba", "| | | | 9 | 3 | 0", [("G2", "TV22")], id="bonus"),
        pytest.param("Tự chấm cả ba", "| | | | 9 | 0 | 2", [("H2", "TV22")], id="deduction"),
        pytest.param(
            "Tự chấm cả ba",
            "| | | | 945 | 20 | 10",
            [("F2", "TV22"), ("G2", "TV22"), ("H2", "TV22")],
            id="all three",
        ),
        pytest.param("Theo tỷ lệ", "3 | 4 | 1 | | 12 | |", [], id="points and bonus together"),
        pytest.param(
            "Theo tỷ lệ", "3 | 4 | 1 | | 12,5 | |", [("F2", "TV22")], id="more than both together"
        ),
        pytest.param("Sai", "| | | | 945 | |", [], id="rule that cannot be used"),
    ],
)
def test_a_score_of_ones_own_above_what_can_be_had_is_reported(rule, row, expected):
    assert found(rule, row) == expected


@pytest.mark.parametrize(
    ("rule", "limits", "row"),
    [
        ("Tự chấm", " | | | ", "| | | | 945 | |"),
        ("Tự chấm cả ba", "10 | | | ", "| | | | 9 | 500 | 500"),
        ("Theo tỷ lệ", "10 | | | ", "3 | 4 | 1 | | 945 | |"),
    ],
    ids=["points", "bonus and deduction", "a bonus that is computed"],
)
def test_what_has_no_limit_cannot_be_above_it(rule, limits, row):
    assert found(rule, row, limits=limits) == []


def test_an_impossible_score_is_reported_with_its_column_and_limit():
    (issue,) = issues_of("Tự chấm", "| | | | 945 | |", limits="94,50 | | | ")

    assert issue.message == "Cột Tự chấm ghi 945, cao hơn mức tối đa 94,5 của TC1."
    assert issue.remedy.startswith("Sửa lại điểm (xem dấu phẩy); nếu quy định khác thì sửa")


PER_TARGET = TARGETS.format("TC1")
NO_ROW = "| | | | | |"


@pytest.mark.parametrize(
    ("score", "expected"), [("12", []), ("12,5", [("C2", "TV22")]), ("", []), ("0", [])]
)
def test_a_score_of_ones_own_for_a_target_is_at_most_points_and_bonus(score, expected):
    results = f"# Nội dung 1\n| Mã | Thực hiện | Tự chấm |\n| YT1 | 100 | {score} |"

    assert found("Theo tỷ lệ", NO_ROW, targets=PER_TARGET, results=results) == expected


def test_an_impossible_score_of_a_target_is_reported_with_the_target():
    results = "# Nội dung 1\n| Mã | Thực hiện | Tự chấm |\n| YT1 | 100 | 945 |"

    (issue,) = issues_of("Theo tỷ lệ", NO_ROW, targets=PER_TARGET, results=results)

    assert issue.message == "Cột Tự chấm ghi 945, cao hơn mức tối đa 12 của YT1."
    assert issue.place.sheet == "Nội dung 1"


@pytest.mark.parametrize(
    ("count", "expected"),
    [("2", []), ("0", []), ("2,0", []), ("2,5", [("D2", "TV23")]), ("", [])],
)
def test_cases_are_counted_one_by_one(count, expected):
    assert found("Theo vụ", f"| | {count} | | | |") == expected


def test_a_count_that_is_not_whole_is_reported_as_it_was_typed():
    (issue,) = issues_of("Theo vụ", "| | 2,5 | | | |")

    assert issue.message == "Cột Số lượng, số vụ ghi 2,5, không phải là số nguyên."


@pytest.mark.parametrize(
    ("rule", "row", "expected"),
    [
        pytest.param("Theo vụ", "| | 1 | | | |", [], id="the count"),
        pytest.param("Theo vụ", "3 | | 1 | | | |", [("B2", "TV24")], id="achieved beside it"),
        pytest.param("Theo vụ", "| | 1 | 3 | | |", [("E2", "TV24")], id="other beside it"),
        pytest.param("Theo vụ", "0 | | 1 | | | |", [("B2", "TV24")], id="zero is a figure"),
        pytest.param(
            "Theo tỷ lệ", "3 | 4 | 1 | 5 | | |", [("E2", "TV24")], id="other beside a ratio"
        ),
        pytest.param("Theo mức", "tốt | | | | | |", [], id="a rating"),
        pytest.param("Theo mức", "| | 3 | | | |", [("D2", "TV24")], id="a count for a rating"),
        pytest.param("So cao nhất", "3 | | | | | |", [], id="compared with the best"),
        pytest.param("Hai số liệu", "| | 5 | 1 | | |", [], id="both"),
        pytest.param(
            "Hai số liệu", "5 | | | | | |", [("B2", "TV24")], id="achieved where both are asked"
        ),
        pytest.param("Không dùng gì", "| | 5 | | | |", [("D2", "TV24")], id="nothing is asked"),
        pytest.param("Tự chấm", "5 | 6 | | | 9 | |", [("B2", "TV24")], id="points typed in"),
        pytest.param("Sai", "5 | | 5 | 5 | | |", [], id="rule that cannot be used"),
    ],
)
def test_a_figure_that_the_rule_does_not_look_at_is_reported(rule, row, expected):
    assert found(rule, row) == expected


@pytest.mark.parametrize(
    ("rule", "row", "expected"),
    [
        pytest.param("Không dùng gì", "| | | | | 2 | 1", ["G2", "H2"], id="neither is in it"),
        pytest.param("Không dùng gì", "| | | | | 0 | 0", [], id="nothing is added or taken off"),
        pytest.param("Theo tỷ lệ", "3 | 4 | 1 | | | 2 | 1", ["H2"], id="a bonus is computed"),
        pytest.param("Theo vụ", "| | 1 | | | 2 | 1", ["G2"], id="a deduction is computed"),
        pytest.param("Trừ riêng", "| | 1 | | | 2 | 1", ["G2"], id="a deduction beside the points"),
        pytest.param("Tự chấm cả ba", "| | | | 9 | 2 | 1", [], id="both are taken as typed"),
        pytest.param("Sai", "| | | | | 2 | 1", [], id="rule that cannot be used"),
    ],
)
def test_what_a_member_adds_or_takes_off_beside_the_rule_is_reported(rule, row, expected):
    reported = [each for each in found(rule, row) if each[1] != "TV37"]

    assert reported == [(cell, "TV61") for cell in expected]


@pytest.mark.parametrize(
    ("rule", "limits", "row", "expected"),
    [
        pytest.param(
            "Tự chấm", "10 | | | ", "| | | | 9 | 2 | 1", ["G2", "H2"], id="neither can be"
        ),
        pytest.param(
            "Tự chấm", "10 | 2 | | ", "| | | | 9 | 2 | 1", ["H2"], id="only a bonus can be"
        ),
        pytest.param(
            "Tự chấm", "10 | | | ", "| | | | 9 | 0 | 0", [], id="nothing is added or taken off"
        ),
        pytest.param(
            "Theo vụ", "10 | | 1 | ", "| | 1 | | 9 | 0 | 1", ["H2"], id="the rule computes it"
        ),
    ],
)
def test_points_that_the_form_does_not_ask_for_are_reported_whatever_was_decided(
    rule, limits, row, expected
):
    decided = "# Điểm thống nhất\n| Đơn vị | Tiêu chí | Điểm |\n| YT | TC1 | 9 |"

    reported = found(rule, row, limits=limits, targets=decided)

    assert [each for each in reported if each[1] != "TV22"] == [(cell, "TV37") for cell in expected]


AGREED = "# Điểm thống nhất\n| Đơn vị | Tiêu chí | Điểm | Lý do | Điểm tính |\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("YT | TC1 | 9,5 | | 7,5", [], id="other points than were computed"),
        pytest.param("YT | TC1 | 7,5 | | ", [], id="points that the meeting typed"),
        pytest.param("YT | TC1 | 7,5 | Không cộng | 7,5", [], id="what was computed, and why"),
        pytest.param("YT | TC1 | 7,5 | | 7,5", ["H2"], id="what was computed"),
        pytest.param("YT | TC1 | | | ", ["H2"], id="no points"),
        pytest.param("CT | TC1 | 9,5 | | 7,5", ["H2"], id="another member"),
        pytest.param("YT | TC2 | 9,5 | | 7,5", ["H2"], id="another criterion"),
    ],
)
def test_what_a_member_takes_off_is_reported_until_the_meeting_has_decided(row, expected):
    reported = found("Theo tỷ lệ", "3 | 4 | | | | | 1", targets=f"{AGREED}| {row} |")

    assert reported == [(cell, "TV61") for cell in expected]


def test_a_deduction_that_changes_nothing_is_reported_with_what_to_do():
    (issue,) = issues_of("Theo tỷ lệ", "3 | 4 | | | | | 1")

    assert issue.message == (
        "Cột Điểm trừ ghi 1, nhưng cách chấm của tiêu chí TC1 không dùng cột này: chỉ điểm tự chấm "
        "kể số ấy, điểm tính thì không."
    )
    assert "Điểm thống nhất" in issue.remedy


@pytest.mark.parametrize(("typed", "shown"), [("3", "3"), ("tốt", "tốt")])
def test_what_is_not_looked_at_is_reported_as_it_was_typed(typed, shown):
    (issue,) = issues_of("Theo vụ", f"{typed} | | 1 | | | |")

    assert issue.message == (
        f"Cột Thực hiện ghi {shown}, nhưng cách chấm của tiêu chí TC1 không dùng cột này."
    )


@pytest.mark.parametrize(
    ("rule", "criterion", "score", "expected"),
    [
        pytest.param("Cả tiêu chí", "TC1", "9", [("C2", "TV25")], id="scored over all targets"),
        pytest.param("Cả tiêu chí", "TC1", "0", [("C2", "TV25")], id="zero is a score"),
        pytest.param("Cả tiêu chí", "TC1", "", [], id="blank"),
        pytest.param("Theo tỷ lệ", "TC1", "9", [], id="scored target by target"),
        pytest.param("Cả tiêu chí", "", "9", [], id="a target without a criterion"),
    ],
)
def test_a_score_beside_a_target_that_is_not_scored_alone_is_reported(
    rule, criterion, score, expected
):
    results = f"# Nội dung 1\n| Mã | Thực hiện | Tự chấm |\n| YT1 | 100 | {score} |"

    assert found(rule, NO_ROW, targets=TARGETS.format(criterion), results=results) == expected


def test_where_the_score_belongs_is_reported():
    results = "# Nội dung 1\n| Mã | Thực hiện | Tự chấm |\n| YT1 | 100 | 9 |"

    (issue,) = issues_of("Cả tiêu chí", NO_ROW, targets=PER_TARGET, results=results)

    assert issue.message == (
        "Cột Tự chấm ghi 9 ở chỉ tiêu YT1, nhưng tiêu chí TC1 chấm một lần cho cả tiêu chí nên "
        "điểm này không được tính."
    )
    assert issue.remedy == "Ghi điểm tự chấm ở hàng TC1 của trang Tiêu chí."


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("3 | 4 | 0 | | | |", []),
        ("4 | 4 | 0 | | | |", []),
        ("5 | 4 | 0 | | | |", [("B2", "TV27")]),
        ("5 | | 0 | | | |", []),
        ("5 | 0 | 0 | | | |", []),
    ],
    ids=["a part", "all", "more than all", "of nobody knows how many", "of none"],
)
def test_a_part_that_is_more_than_the_whole_is_reported(row, expected):
    assert found("Theo tỷ lệ", row) == expected


def test_part_and_whole_are_both_reported():
    (issue,) = issues_of("Theo tỷ lệ", "1500 | 1200 | 0 | | | |")

    assert issue.message == "Cột Thực hiện ghi 1.500, lớn hơn 1.200 ở cột Trên tổng số."


@pytest.mark.parametrize(
    ("rule", "typed", "rest", "expected"),
    [
        pytest.param("Tự chấm", "| 8", "", ["C2"], id="instead of the self-score"),
        pytest.param("Tự chấm", "8 | 8", "", [], id="beside it, pasted as a value"),
        pytest.param("Tự chấm", "| 8", " =1 |", ["C2"], id="among formulas, reported once"),
        pytest.param("Không dùng gì", "| 10", "", [], id="points that rest on no figure"),
        pytest.param("Theo vụ", "| 10", "", ["C2"], id="instead of a count"),
    ],
)
def test_points_typed_where_the_form_computes_them_are_reported(rule, typed, rest, expected):
    bloc = f"{RULES}\n# Tiêu chí\n| Mã tiêu chí | Nội dung | Cách chấm | Điểm chuẩn |\n"
    bloc += f"| TC1 | ND1 | {rule} | 10 |"
    head = "| Mã | Tự chấm | Điểm |" + (" Kiểm tra |" if rest else "")
    rows = f"# Tiêu chí\n{head}\n| TC1 | {typed} |{rest}"
    found = [each for each in member_issues(rows, bloc) if each.kind.code == "TV56"]

    assert [cell for cell, _ in cells_and_codes(found)] == expected
