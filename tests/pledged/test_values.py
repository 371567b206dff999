"""Two ways of writing the same value of a pledge."""

import pytest

from thidua_reports.pledged.values import means, written

PLAN = ("Chỉ tiêu", "YT1", "Kế hoạch")
IN_WORDS = [
    ("Chỉ tiêu", "YT1", "Nhóm"),
    ("Chỉ tiêu", "YT1", "Tiêu chí"),
    ("Tiêu chí", "TC1", "Nội dung"),
    ("Tiêu chí", "TC1", "Cách chấm"),
]
NUMBERS = [
    PLAN,
    ("Nội dung", "ND1", "Tối đa"),
    ("Tiêu chí", "TC1", "Tham số 1"),
    ("Mức đánh giá", "tốt", "Giá trị"),
    ("Khen thưởng", "1 Cờ", "Đến hạng"),
    ("Khối", "tong_toi_da", "Giá trị"),
]


@pytest.mark.parametrize(
    ("typed", "pledged"),
    [
        ("1200", "1.200"),
        ("96", "96%"),
        ("96%", "96%"),
        ("70%", "0,7"),
        ("0,70", "0,7"),
        ("trống", ""),
        ("B; A", "A; B"),
        ("không  có", "không có"),
        ("=round( KE_HOACH ; 2 )", "=ROUND(ke_hoach,2)"),
        ("=diem_chuan*0,98+MAX(0;1)", "=diem_chuan*0.980+MAX(0,1)"),
        ("=IF(TRUE(),1,0)", "=IF(TRUE,1,0)"),
    ],
)
def test_the_same_value(typed, pledged):
    assert means(typed, pledged, PLAN)


@pytest.mark.parametrize(
    ("typed", "pledged"),
    [
        ("300", "230"),
        ("0,96", "96%"),
        ("96%", "0,96%"),
        ("96", "0,96"),
        ("1,2", "1.200"),
        ("", "0"),
        ("A", "A; B"),
        ("=ROUND(ke_hoach,2)", "=ROUND(ke_hoach,3)"),
        ("=diem_chuan*0.98", "=diem_chuan*0.908"),
        ("=100", "=10"),
    ],
)
def test_another_value(typed, pledged):
    assert not means(typed, pledged, PLAN)


@pytest.mark.parametrize("key", IN_WORDS, ids="/".join)
@pytest.mark.parametrize(("typed", "pledged"), [("01", "1"), ("1,10", "1,1"), ("1.000", "1000")])
def test_codes_and_words_that_look_like_numbers_are_compared_as_they_are_written(
    key, typed, pledged
):
    assert not means(typed, pledged, key)
    assert means(f" {pledged} ", pledged, key)
    assert written(typed, key) == typed


@pytest.mark.parametrize("key", NUMBERS, ids="/".join)
def test_a_number_is_compared_as_one(key):
    assert means("01", "1", key)
    assert means("1.200,50", "1200,5", key)
    assert written("1200", key) == "1.200"
