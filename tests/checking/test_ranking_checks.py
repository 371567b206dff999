"""Tie-breaks, classes, honours and decisions name what exists."""

import pytest

from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes


def found(sheet, codes=("SK42", "SK44", "SK45", "SK46", "SK47", "SK48", "TB07")):
    return cells_and_codes(issue for issue in bloc_issues(sheet) if issue.kind.code in codes)


@pytest.mark.parametrize(
    "by", ["ND1", "điểm thưởng", "Số chỉ tiêu  vượt", "số chỉ tiêu đạt", "hội nghị quyết định"]
)
def test_a_tie_is_parted_by_what_is_known(by):
    sheet = f"# Phân định đồng hạng\n| Thứ tự | Xét theo | Thứ tự đơn vị |\n| 1 | {by} | YT; DL |"

    assert found(sheet) == []


def test_an_unknown_tie_break_and_an_unknown_member_in_its_order_are_told():
    sheet = """
    # Phân định đồng hạng
    | Thứ tự | Xét theo | Thứ tự đơn vị |
    | 1 | tỷ lệ nữ | |
    | 2 | hội nghị quyết định | DL; XX |
    """

    assert found(sheet) == [("B2", "SK42"), ("C3", "TB07")]


def test_a_tie_break_says_whether_it_means_the_content_or_the_criterion_of_a_shared_code():
    sheet = """
    # Nội dung
    | Mã nội dung | Tên nội dung |
    | 1 | Chỉ tiêu |
    # Tiêu chí
    | Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm |
    | 1 | 1 | Kinh tế | |
    | 2 | 1 | Xã hội | |
    # Phân định đồng hạng
    | Thứ tự | Xét theo | Thứ tự đơn vị |
    | 1 | 1 | |
    | 2 | nội dung 1 | |
    | 3 | Tiêu chí 1 | |
    | 4 | 2 | |
    | 5 | nội dung 2 | |
    """

    assert found(sheet, ("SK42", "SK85")) == [("B2", "SK85"), ("B6", "SK42")]


@pytest.mark.parametrize(
    ("points", "bonus", "expected"),
    [
        ("=diem_chuan-MIN(tru_toi_da,so_luong)", "", [("B2", "SK86")]),
        ("=diem_chuan", "=-MIN(tru_toi_da,so_luong)", []),
    ],
    ids=["within the points", "apart"],
)
def test_a_deduction_within_the_points_is_no_bonus_to_part_by(points, bonus, expected):
    sheet = f"""
    # Cách chấm
    | Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
    | Trừ | {points} -> 1 | {bonus} |
    # Tiêu chí
    | Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Trừ tối đa |
    | TC1 | ND1 | Nền nếp | Trừ | 10 | 5 |
    # Phân định đồng hạng
    | Thứ tự | Xét theo | Thứ tự đơn vị |
    | 1 | điểm thưởng | |
    """

    assert found(sheet, ("SK86",)) == expected


def test_the_near_tie_break_is_suggested():
    sheet = "# Phân định đồng hạng\n| Thứ tự | Xét theo | Thứ tự đơn vị |\n| 1 | diem thuong | |"

    (issue,) = [issue for issue in bloc_issues(sheet) if issue.kind.code == "SK42"]

    assert "Có phải là “điểm thưởng”?" in issue.remedy


def test_every_class_begins_somewhere_of_its_own():
    sheet = """
    # Xếp loại
    | Xếp loại | Từ điểm |
    | Xuất sắc | 95 |
    | Tốt | 95 |
    | Khá | |
    """

    assert found(sheet) == [("B3", "SK45"), ("B4", "SK44")]


@pytest.mark.parametrize("ranks", ["0 | ", "3 | 2"])
def test_an_honour_for_no_rank_is_told(ranks):
    rank, last = ranks.split("|")
    sheet = f"""
    # Khen thưởng
    | Hạng | Hình thức đề nghị | Đến hạng |
    |{rank}| Cờ thi đua |{last}|
    """

    assert found(sheet) == [("A2", "SK46")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("1 | Cờ | | 1 |", [], id="as many as ranks"),
        pytest.param("1 | Cờ | | |", [], id="no number"),
        pytest.param("1 | Cờ | | 2 |", [("D2", "SK54")], id="two for one rank"),
        pytest.param("2 | Bằng khen | 4 | 3 |", [], id="three for three ranks"),
        pytest.param("2 | Bằng khen | 4 | 4 |", [("D2", "SK54")], id="four for three ranks"),
        pytest.param("1 | Cờ | | 2 | x", [], id="passes on"),
        pytest.param("3 | Cờ | 2 | 2 |", [], id="no ranks at all"),
    ],
)
def test_more_places_than_ranks_are_told(row, expected):
    headings = "Hạng | Hình thức đề nghị | Đến hạng | Số lượng | Xét hạng sau"

    assert found(f"# Khen thưởng\n| {headings} |\n| {row} |", ("SK54",)) == expected


@pytest.mark.parametrize(("last", "ranks"), [("", "1"), ("2", "1 đến 2")])
def test_more_places_than_ranks_are_told_with_both(last, ranks):
    sheet = f"""
    # Khen thưởng
    | Hạng | Hình thức đề nghị | Đến hạng | Số lượng |
    | 1 | Cờ thi đua | {last} | 5 |
    """

    (issue,) = [issue for issue in bloc_issues(sheet) if issue.kind.code == "SK54"]

    assert issue.message == f"“Cờ thi đua”: số lượng 5 đơn vị, nhưng chỉ xét hạng {ranks}."


HONOURS = """
# Khen thưởng
| Hạng | Hình thức đề nghị | Đến hạng | Số lượng |
| 1 | Cờ | | |
| 2 | Bằng khen | | |
| 3 | Bằng khen | | |
"""
DECISIONS = "# Quyết định đề nghị\n| Hình thức đề nghị | Đơn vị | Quyết định |"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(["Cờ | YT | đề nghị"], [], id="one for one place"),
        pytest.param(
            ["Cờ | YT | đề nghị", "Cờ | DL | đề nghị"], [("B3", "SK61")], id="two for one place"
        ),
        pytest.param(
            ["Cờ | YT | đề nghị", "Cờ | DL | không đề nghị"], [], id="one chosen, one refused"
        ),
        pytest.param(
            ["Bằng khen | YT | đề nghị", "Bằng khen | DL | đề nghị"],
            [],
            id="two for two rows of one title",
        ),
        pytest.param(["Cờ | YT | đề nghị", "Bằng khen | DL | đề nghị"], [], id="two titles"),
    ],
)
def test_more_are_not_chosen_than_there_are_places(rows, expected):
    decisions = "\n".join(f"| {row} |" for row in rows)

    assert found(f"{HONOURS}{DECISIONS}\n{decisions}", ("SK61",)) == expected


def test_more_chosen_than_there_are_places_is_told_with_both_numbers():
    sheet = f"{HONOURS}{DECISIONS}\n| Cờ | YT | đề nghị |\n| Cờ | DL | đề nghị |"

    (issue,) = [issue for issue in bloc_issues(sheet) if issue.kind.code == "SK61"]

    assert issue.message == ("Hội nghị quyết định đề nghị Cờ cho 2 đơn vị, nhiều hơn số lượng 1.")


def test_why_a_member_may_not_be_proposed_is_said():
    sheet = """
    # Không đề nghị
    | Đơn vị | Nguồn | Lý do |
    | YT | Thanh tra | có vụ việc |
    | DL | Thanh tra | |
    """

    assert found(sheet, ("SK55",)) == [("C3", "SK55")]

    (issue,) = bloc_issues(sheet)
    assert issue.message == "DL không được đề nghị khen thưởng nhưng chưa ghi lý do."


def test_a_decision_names_a_member_and_an_honour_that_exist():
    sheet = """
    # Khen thưởng
    | Hạng | Hình thức đề nghị |
    | 1 | Cờ thi đua |
    # Quyết định đề nghị
    | Đơn vị | Hình thức đề nghị | Quyết định |
    | YT | Cờ thi đua | đề nghị |
    | XX | Cờ thi đua | không đề nghị |
    | DL | Cờ thi đu | đề nghị |
    """

    assert found(sheet) == [("A3", "TB07"), ("B4", "SK47")]


def test_a_decision_that_is_neither_yes_nor_no_is_told():
    sheet = """
    # Quyết định đề nghị
    | Đơn vị | Hình thức đề nghị | Quyết định |
    | YT | Cờ | có |
    | DL | Cờ | |
    """

    assert found(sheet, ("TB08", "TB05")) == [("C2", "TB08"), ("C3", "TB05")]


def test_who_is_not_ranked_is_a_member_and_the_reason_is_given():
    sheet = """
    # Không xếp loại
    | Đơn vị | Lý do | Nguồn |
    | XX | không nộp báo cáo | |
    | DL | | |
    """

    assert found(sheet) == [("A2", "TB07"), ("B3", "SK48")]
