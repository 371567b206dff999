"""Another person, target or class in the place of ours is told; one's own name cut short is not."""

import pytest

from tests.word.edited.said import quoted, said
from thidua_reports.presenting.fact_words import Fact, FactKind
from thidua_reports.word.edited.other_words import other_words

FACTS = [
    Fact(FactKind.MEMBER, "YT", "Sở Y tế"),
    Fact(FactKind.PERSON, "lê công nhường", "Lê Công Nhường"),
    Fact(FactKind.PERSON, "hà văn chiến", "Hà Văn Chiến"),
    Fact(FactKind.TARGET, "thu ngân sách nội địa", "Thu ngân sách nội địa"),
    Fact(FactKind.TARGET, "tỷ lệ nợ xấu", "Tỷ lệ nợ xấu"),
    Fact(FactKind.GRADE, "xuất sắc", "Xuất sắc"),
    Fact(FactKind.GRADE, "tốt", "Tốt"),
]


def told(made, found, *, is_cell=False):
    was = said(made, *FACTS, is_ours=True, is_cell=is_cell)
    now = said(found, *FACTS, is_cell=is_cell)
    return quoted(list(other_words(was, now, FACTS[:1])), was, now)


@pytest.mark.parametrize(
    ("made", "found", "expected"),
    [
        ("- Ông Lê Công Nhường, Giám đốc", "- Ông Trần Văn Bình, Giám đốc",
         ("Trần Văn Bình", "Lê Công Nhường")),
        ("- Ông Lê Công Nhường, Giám đốc", "- Ông Hà Văn Chiến, Giám đốc",
         ("Hà Văn Chiến", "Lê Công Nhường")),
        ("- Ông Lê Công Nhường, Giám đốc", "- Ông Lê Công Thành, Giám đốc",
         ("Lê Công Thành", "Lê Công Nhường")),
        ("Thu ngân sách nội địa: 8 tỷ", "Tỷ lệ nợ xấu: 8 tỷ",
         ("Tỷ lệ nợ xấu", "Thu ngân sách nội địa")),
        ("07 đơn vị Tốt", "07 đơn vị Hoàn thành tốt nhiệm vụ",
         ("Hoàn thành tốt nhiệm vụ", "Tốt")),
        ("07 đơn vị Tốt", "07 đơn vị Khá", ("Khá", "Tốt")),
        ("- Số phiếu hợp lệ: 09", "- Số phiếu không hợp lệ: 09", ("không hợp lệ", "hợp lệ")),
        ("Ông Lê Công Nhường, Phó Giám đốc", "Ông Lê Công Nhường, Giám đốc",
         ("Giám đốc", "Phó Giám đốc")),
        ("Vượt tất cả các chỉ tiêu", "Đạt tất cả các chỉ tiêu", ("Đạt", "Vượt")),
    ],
)  # fmt: skip
def test_what_tells_of_another_is_told(made, found, expected):
    assert expected in told(made, found)


@pytest.mark.parametrize(
    ("made", "found"),
    [
        ("- Ông Lê Công Nhường, Giám đốc", "- Đồng chí Lê Công Nhường, Giám đốc"),
        ("- Ông Lê Công Nhường, Giám đốc", "- Ông Nhường, Giám đốc"),
        ("Ông Lê Công Nhường và ông Hà Văn Chiến", "Ông Hà Văn Chiến và ông Lê Công Nhường"),
        ("Thu ngân sách nội địa: 8 tỷ", "Thu nội địa: 8 tỷ"),
        ("07 đơn vị Tốt", "07 đơn vị xếp loại tốt"),
        ("Sở Y tế đạt 07 chỉ tiêu", "Báo cáo của ngành đạt 07 chỉ tiêu"),
        ("Chênh lệch điểm thống nhất với điểm tính", "Điểm tính lệch so với điểm thống nhất"),
        ("33 chỉ tiêu vượt, 11 chỉ tiêu đạt", "vượt 33 chỉ tiêu và đạt 11 chỉ tiêu"),
        ("44/50 chỉ tiêu đạt và vượt kế hoạch", "44/50 chỉ tiêu hoàn thành và vượt kế hoạch"),
        ("vượt 33 chỉ tiêu, đạt 11 chỉ tiêu", "33 chỉ tiêu vượt, 11 chỉ tiêu đạt"),
        ("KHỐI TRƯỞNG", "KT. KHỐI TRƯỞNG KHỐI PHÓ"),
    ],
)
def test_the_same_in_other_words_is_not_told(made, found):
    assert told(made, found) == []


COUNTS = "Năm 2018, có 44/50 chỉ tiêu đạt và vượt kế hoạch (%s), 06 chỉ tiêu chưa đạt."
BEHIND, BEFORE = "33 chỉ tiêu vượt, 11 chỉ tiêu đạt", "vượt 33 chỉ tiêu, đạt 11 chỉ tiêu"


@pytest.mark.parametrize(
    ("made", "found", "is_told"),
    [
        (BEHIND, BEFORE, False),
        (BEFORE, BEHIND, False),
        (BEHIND, "33 chỉ tiêu đạt, 11 chỉ tiêu vượt", True),
        (BEFORE, "đạt 33 chỉ tiêu, vượt 11 chỉ tiêu", True),
        (BEHIND, "đạt 33 chỉ tiêu, vượt 11 chỉ tiêu", True),
        (BEHIND, "11 chỉ tiêu đạt, 33 chỉ tiêu vượt", False),
    ],
)
def test_the_outcome_of_a_count_may_stand_before_it_or_behind(made, found, is_told):
    assert bool(told(COUNTS % made, COUNTS % found)) is is_told


def test_the_name_in_a_cell_of_a_signature_is_told():
    assert told("Lê Công Nhường", "Trần Văn Bình", is_cell=True) == [
        ("Trần Văn Bình", "Lê Công Nhường")
    ]


def test_the_name_of_a_target_that_fills_a_cell_may_be_worded_anew():
    assert told("Thu ngân sách nội địa", "Số thu của ngành", is_cell=True) == []
