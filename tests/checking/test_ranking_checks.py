"""Tie-breaks, classes, honours and decisions name what exists."""

import pytest

from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes


def found(sheet, codes=("SK42", "SK44", "SK45", "SK46", "SK47", "SK48", "TB07")):
    return cells_and_codes(issue for issue in bloc_issues(sheet) if issue.kind.code in codes)


@pytest.mark.parametrize(
    "by", ["ND1", "điểm thưởng", "Số chỉ tiêu  vượt", "số chỉ tiêu đạt", "hội nghị quyết định"]
)
def test_a_tie_is_split_by_what_is_known(by):
    sheet = f"# Phân định đồng hạng\n| Thứ tự | Xét theo | Thứ tự đơn vị |\n| 1 | {by} | YT; DL |"

    assert found(sheet) == []


def test_an_unknown_tie_break_and_an_unknown_member_in_its_order_are_reported():
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
def test_a_deduction_within_the_points_is_no_bonus_to_compare(points, bonus, expected):
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


@pytest.mark.parametrize(
    ("leasts", "expected"),
    [
        pytest.param(("95", "85", "0"), [], id="falling"),
        pytest.param(("850", "950", "0"), [("B3", "SK99")], id="two exchanged"),
        pytest.param(("95", "0", "50"), [("B3", "SK99")], id="the last two exchanged"),
        pytest.param(("0", "85", "95"), [("B4", "SK94")], id="from the worst"),
        pytest.param(("95", "", "0"), [], id="one is blank"),
        pytest.param(("85", "", "95"), [("B4", "SK94")], id="two that may be exchanged"),
        pytest.param(("95", "95", "0"), [], id="alike, which is reported otherwise"),
    ],
)
def test_a_class_that_is_out_of_order_is_reported(leasts, expected):
    names = ("Xuất sắc", "Tốt", "Khá")
    rows = "\n".join(f"| {name} | {least} |" for name, least in zip(names, leasts, strict=True))
    sheet = f"# Xếp loại\n| Xếp loại | Từ điểm |\n{rows}"

    assert found(sheet, ("SK94", "SK99")) == expected


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            "| Xuất sắc | 850 |\n| Tốt | 950 |\n| Khá | 0 |",
            "Từ điểm của các mức xếp loại lúc tăng, lúc giảm: Xuất sắc 850; Tốt 950; Khá 0.",
        ),
        (
            "| Xuất sắc | 850 |\n| Tốt | 950 |",
            "Từ điểm tăng dần từ trên xuống, nên “Tốt” (từ 950) là mức cao nhất, “Xuất sắc” (từ "
            "850) là mức thấp nhất.",
        ),
    ],
    ids=["they fall again", "two only"],
)
def test_classes_that_were_exchanged_are_reported_with_their_leasts(rows, message):
    sheet = f"# Xếp loại\n| Xếp loại | Từ điểm |\n{rows}"

    (issue,) = [each for each in bloc_issues(sheet) if each.kind.code in {"SK94", "SK99"}]

    assert issue.message == message


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param("4 3 2 1", [], id="from the best"),
        pytest.param("1 2 3 4", [], id="from the worst"),
        pytest.param("4 3 3 1", [], id="two words for one rating"),
        pytest.param("4 2 3 1", [("B3", "SK91")], id="two exchanged"),
        pytest.param("3 4 2 1", [("B3", "SK91")], id="the first two exchanged"),
        pytest.param("4 2 2 3", [("B3", "SK91")], id="rising behind a pair"),
    ],
)
def test_ratings_out_of_order_are_reported_once(values, expected):
    names = ("xuất sắc", "tốt", "khá", "yếu")
    rows = "\n".join(f"| {name} | {x} |" for name, x in zip(names, values.split(), strict=True))

    assert found(f"# Mức đánh giá\n| Mức | Giá trị |\n{rows}", ("SK91",)) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(("1 | Cờ | | 95", "2 | Bằng khen | | 90"), [], id="falling"),
        pytest.param(("1 | Cờ | | 90", "2 | Bằng khen | | 90"), [], id="alike"),
        pytest.param(
            ("1 | Cờ | | 90", "2 | Bằng khen | | 95"), [("D3", "SK92")], id="two exchanged"
        ),
        pytest.param(
            ("2 | Bằng khen | 3 | 95", "1 | Cờ | | 90"), [("D2", "SK92")], id="in another order"
        ),
        pytest.param(("1 | Cờ | 2 | 90", "2 | Bằng khen | | 95"), [], id="ranks that overlap"),
        pytest.param(("1 | Cờ | | ", "2 | Bằng khen | | 95"), [], id="nothing asked of the first"),
        pytest.param(
            ("1 | Cờ | | 9,5", "2 | Bằng khen | | 90", "3 | Giấy khen | | 85"),
            [("D3", "SK92")],
            id="the first asks for little",
        ),
        pytest.param(
            ("1 | Cờ | | 85", "2 | Bằng khen | | 90", "3 | Giấy khen | | 95"),
            [("D3", "SK92"), ("D4", "SK92")],
            id="rising throughout",
        ),
        pytest.param(
            ("1 | Cờ | | 80", "1 | Bằng khen | 2 | 90", "3 | Giấy khen | | 85"),
            [("D4", "SK92")],
            id="next to two that overlap",
        ),
        pytest.param(
            ("1 | Cờ | | 90", "2 | Bằng khen | | ", "3 | Giấy khen | | 95"),
            [("D4", "SK92")],
            id="nothing asked between them",
        ),
    ],
)
def test_an_honour_that_asks_for_more_than_a_better_one_is_reported(rows, expected):
    headings = "| Hạng | Hình thức đề nghị | Đến hạng | Từ điểm |"
    lines = "\n".join(f"| {row} |" for row in rows)

    assert found(f"# Khen thưởng\n{headings}\n{lines}", ("SK92",)) == expected


@pytest.mark.parametrize("ranks", ["0 | ", "3 | 2"])
def test_an_honour_for_no_rank_is_reported(ranks):
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
def test_more_places_than_ranks_are_reported(row, expected):
    headings = "Hạng | Hình thức đề nghị | Đến hạng | Số lượng | Xét hạng sau"

    assert found(f"# Khen thưởng\n| {headings} |\n| {row} |", ("SK54",)) == expected


@pytest.mark.parametrize(("last", "ranks"), [("", "1"), ("2", "1 đến 2")])
def test_more_places_than_ranks_are_reported_with_both(last, ranks):
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


def test_more_chosen_than_there_are_places_is_reported_with_both_numbers():
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


def test_a_decision_that_is_neither_yes_nor_no_is_reported():
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
