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

    assert found(sheet) == [("B2", "SK42"), ("B3", "TB07")]


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

    assert found(sheet) == [("A3", "TB07"), ("A4", "SK47")]


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

    assert found(sheet) == [("A2", "TB07"), ("A3", "SK48")]
