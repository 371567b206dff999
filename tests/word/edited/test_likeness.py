"""Reworded texts are known by the words they kept, with work that grows as their number does."""

from random import Random

from tests.call_counts import calls_of
from thidua_reports.word.edited.likeness import alike_texts


def words(text):
    return tuple(text.split())


def test_a_reworded_text_is_the_one_that_it_has_most_words_of():
    old = [words("trồng cây xanh ở xã"), words("mở lớp dạy nghề cho nông dân")]
    new = [words("mở được lớp dạy nghề cho nông dân"), words("đã trồng cây xanh ở xã")]

    assert sorted(alike_texts(old, new)) == [(0, 1, True), (1, 0, True)]


def test_what_is_as_much_like_another_is_not_sure():
    old = [words("hỗ trợ xã An xây dựng đường")]
    new = [words("hỗ trợ xã Bình xây dựng đường"), words("hỗ trợ xã Cầu xây dựng đường")]

    assert [is_sure for _, _, is_sure in alike_texts(old, new)] == [False]


def test_texts_that_say_the_same_are_taken_in_order_and_none_is_sure():
    old, new = [words("cộng cả năm")] * 2, [words("cộng cả kỳ")] * 3

    assert list(alike_texts(old, new)) == [(0, 0, False), (1, 1, False)]


def test_a_text_that_moved_far_is_known_by_its_rare_words():
    others = [words(f"chỉ tiêu {'abcdefghik'[n % 10]}{n} của năm") for n in range(200)]
    moved = words("bảo hiểm y tế tự nguyện")

    found = list(alike_texts([moved, *others], [*others, (*moved, "mới")]))

    assert (0, 200, True) in found


def test_four_times_as_many_texts_take_about_four_times_as_much_work():
    assert work_of(1600) < 5 * work_of(400)


def work_of(count):
    draw = Random(1)
    known = [f"từ{'abcdefghik'[n % 10]}{n // 10}x" for n in range(300)]
    old = [tuple(draw.choice(known) for _ in range(14)) for _ in range(count)]
    new = [(*text[:7], "khác", *text[8:]) for text in old]
    found = []
    calls = calls_of(lambda: found.extend(alike_texts(old, new)))
    assert sum(one == other for one, other, _ in found) == count
    return calls
