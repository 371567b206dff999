"""Words beside a figure of ours that turn what it says are told; other words for the same not."""

import pytest

from tests.word.edited.said import quoted, said
from thidua_reports.word.edited.directions import other_directions


def told(made, found):
    was, now = said(made, is_ours=True), said(found)
    return quoted(list(other_directions(was, now)), was, now)


@pytest.mark.parametrize(
    ("made", "found", "expected"),
    [
        ("nợ xấu 1,9% (kế hoạch không quá 2%)", "nợ xấu 1,9% (kế hoạch ít nhất 2%)",
         ("ít nhất 2%", "không quá 2%")),
        ("cần từ 80% trở lên tổng số", "cần trên 80% tổng số", ("trên 80%", "từ 80% trở lên")),
        ("đạt từ 90/100 điểm trở lên", "đạt dưới 90/100 điểm",
         ("dưới 90/100", "từ 90/100 điểm trở lên")),
        ("thu 960 doanh nghiệp", "thu chưa đến 960 doanh nghiệp", ("chưa đến 960", "960")),
        ("18%, đạt 120% kế hoạch", "18%, tăng 120% kế hoạch", ("tăng 120%", "đạt 120%")),
        ("khách tăng 25,3% so cùng kỳ", "khách đạt 25,3% so cùng kỳ",
         ("đạt 25,3%", "tăng 25,3%")),
        ("vượt thì được thưởng 0,7 điểm", "vượt thì bị trừ 0,7 điểm", ("trừ 0,7", "thưởng 0,7")),
        ("khách tăng thêm 25 lượt", "khách giảm gần 25 lượt", ("giảm gần 25", "tăng thêm 25")),
        ("tăng 25,3% so cùng kỳ", "tăng 25,3% so với kế hoạch",
         ("25,3% so với kế hoạch", "25,3% so cùng kỳ")),
        ("đạt 105% kế hoạch", "đạt 105% so với năm trước",
         ("105% so với năm trước", "105% kế hoạch")),
        ("tăng 5% so cùng kỳ", "tăng 5% so với năm trước",
         ("5% so với năm trước", "5% so cùng kỳ")),
        ("điểm trên 90", "điểm nhỏ hơn 90", ("nhỏ hơn 90", "trên 90")),
        ("điểm trên 90", "điểm kém hơn 90", ("kém hơn 90", "trên 90")),
        ("điểm trên 90", "điểm không lớn hơn 90", ("không lớn hơn 90", "trên 90")),
        ("điểm dưới 90", "điểm không ít hơn 90", ("không ít hơn 90", "dưới 90")),
        ("(kế hoạch không quá 2%)", "(kế hoạch ≥ 2%)", ("≥ 2%", "không quá 2%")),
        ("(kế hoạch không quá 2%)", "(kế hoạch <2%)", ("<2%", "không quá 2%")),
        ("(kế hoạch không quá 2%)", "(kế hoạch lớn hơn hoặc bằng 2%)",
         ("lớn hơn hoặc bằng 2%", "không quá 2%")),
        ("có 12 vụ, giảm 3 vụ", "có 12 vụ, nhiều hơn 3 vụ", ("nhiều hơn 3", "giảm 3")),
        ("được 12 điểm", "được thấp hơn 12 điểm", ("thấp hơn 12", "12")),
    ],
)  # fmt: skip
def test_another_direction_of_the_same_figure_is_told(made, found, expected):
    assert told(made, found) == [expected]


@pytest.mark.parametrize(
    ("made", "found"),
    [
        ("(kế hoạch không quá 2%)", "(kế hoạch tối đa 2%)"),
        ("được thưởng 0,7 điểm", "được cộng 0,7 điểm"),
        ("(kế hoạch không quá 2%)", "(kế hoạch 2%)"),
        ("cần từ 80% trở lên", "cần ít nhất 80%"),
        ("8.925 tỷ đồng", "trên 8.925 tỷ đồng"),
        ("có 4/7 đơn vị", "có 4 trên 7 đơn vị"),
        ("đạt 120% kế hoạch", "bằng 120% kế hoạch được giao"),
        ("đạt 120% kế hoạch", "đạt 120% chỉ tiêu đăng ký"),
        ("vượt 7,3% kế hoạch", "vượt kế hoạch 7,3%"),
        ("tăng 25,3% so cùng kỳ", "so với cùng kỳ năm trước tăng 25,3%"),
        ("tăng 5% so với năm trước", "tăng 5% so với cùng kỳ"),
        ("Tăng trưởng huy động: 18%", "Huy động vốn tăng 18%"),
        ("33 chỉ tiêu vượt", "vượt 33 chỉ tiêu"),
        ("thực hiện 8.925 tỷ", "tăng lên 8.925 tỷ"),
        ("đạt 120% kế hoạch", "vượt 20% kế hoạch"),
        ("(kế hoạch không quá 2%)", "(kế hoạch không lớn hơn 2%)"),
        ("(kế hoạch không quá 2%)", "(kế hoạch không vượt 2%)"),
        ("(kế hoạch không quá 2%)", "(kế hoạch nhỏ hơn hoặc bằng 2%)"),
        ("(kế hoạch không quá 2%)", "(kế hoạch <= 2%)"),
        ("dưới 700 điểm", "thấp hơn 700 điểm"),
        ("dưới 700 điểm", "nhỏ hơn 700 điểm"),
        ("trên 700 điểm", "lớn hơn 700 điểm"),
        ("cần từ 80% trở lên", "cần không nhỏ hơn 80%"),
        ("cần từ 80% trở lên", "cần 80% hoặc hơn"),
        ("có 12 vụ, giảm 3 vụ", "có 12 vụ, ít hơn 3 vụ"),
        ("không quá 5 ngày", "không lâu hơn 5 ngày"),
    ],
)
def test_other_words_for_the_same_are_not_told(made, found):
    assert told(made, found) == []


def test_a_figure_that_is_not_ours_may_be_limited_anew():
    was, now = said("không quá 2%"), said("ít nhất 2%")

    assert list(other_directions(was, now)) == []


@pytest.mark.parametrize(
    ("made", "found", "is_sure"),
    [
        ("khách tăng 20%", "khách tăng đến 20%", False),
        ("khách tăng 20%", "mức tăng là 20%", False),
        ("khách tăng 20%", "tăng trưởng đạt 20%", False),
        ("vượt 20% kế hoạch", "vượt kế hoạch giao là 20%", False),
        ("khách tăng 20%", "khách đạt 20%", True),
        ("khách tăng 20%", "thu tăng, khách đạt 20%", True),
    ],
)
def test_how_much_behind_a_word_of_change_may_be_the_same(made, found, is_sure):
    was, now = said(made, is_ours=True), said(found)

    assert [each.is_sure for each in other_directions(was, now)] == [is_sure]
