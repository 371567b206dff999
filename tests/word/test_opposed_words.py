"""Headings are told apart where they cannot be of one figure, and other words for it are not."""

import pytest

from thidua_reports.word.opposed_words import say_opposed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("điểm trừ", "thưởng"),
        ("điểm đơn vị tự chấm", "điểm thống nhất"),
        ("kết quả", "kế hoạch"),
        ("đồng ý", "không đồng ý"),
        ("số phiếu không hợp lệ", "số phiếu hợp lệ"),
        ("số phiếu thu về", "số phiếu phát ra"),
        ("tỷ lệ so cùng kỳ", "tỷ lệ so kế hoạch"),
    ],
)
def test_words_that_exclude_each_other_are_opposed(one, other):
    assert say_opposed(one, other)
    assert say_opposed(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("điểm tự đánh giá", "điểm tự chấm"),
        ("điểm bình xét", "điểm thống nhất"),
        ("điểm thưởng, trừ", "thưởng"),
        ("tỷ lệ thực hiện", "tỷ lệ so kế hoạch"),
        ("tỷ lệ %", "tỷ lệ so cùng kỳ"),
        ("kết quả thực hiện kế hoạch", "thực hiện"),
        ("tổng số phiếu phát ra", "số phiếu phát ra"),
        ("phiếu tán thành", "đồng ý"),
        ("trụ sở", "thưởng"),
    ],
)
def test_other_words_for_the_same_are_not(one, other):
    assert not say_opposed(one, other)
    assert not say_opposed(other, one)
