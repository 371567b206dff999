"""Unicode text is distinguished from text in another encoding, and that is read as it was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text_workbooks import cells_and_codes
from tests.workspaces import ALL_SAMPLES, sample_texts
from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import CellReader
from thidua_reports.language.old_scripts import (
    TCVN3,
    TWICE,
    VNI,
    has_lost_letters,
    is_syllable,
    old_text,
)

PLACE = Place("so.xlsx", "Thuyết minh", "B2")
LINES = [
    line
    for sample in ALL_SAMPLES
    for bloc, members in [sample_texts(sample)]
    for text in (bloc, *members.values())
    for line in text.splitlines()
]
WORDS = sorted({word for line in LINES for word in line.split() if not word.isascii()})


def test_nothing_in_the_samples_is_suspected():
    assert [line for line in LINES if old_text(line) or has_lost_letters(line)] == []


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_good_words_are_never_suspected(words):
    assert old_text(" ".join(words)) is None
    assert not has_lost_letters("? ".join(words) + "?")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_what_was_decoded_twice_is_read_as_it_was(words):
    text = " ".join(words)
    doubled = "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in text.encode()
    )

    assert old_text(doubled) is None or old_text(doubled).meant == text


@pytest.mark.parametrize(
    "text",
    [
        "Toà án nhân dân", "Hoà An", "Công an xã", "Liên đoàn", "Sở Y te\u0302\u0301",
        "UBND xã Ea Súp", "Hội Nông dân", "Sở KH&CN", "Kon Tum", "Đắk Nông", "Phòng GDĐT", "MTTQ",
        "Kinh doanh (A+B)", "HÒA BÌNH, TÂN TÚ", "dự án café của Région", "Müller größe", "5 µm",
        "© 2020 VNPT", "Ø 16", "chú thích ² m×n", "500 m², CO₂, 96,06¹", "São Paulo", "kilôgam",
        "nguyenvana@kiengiang.gov.vn", "https://a.vn/x?b=c&d=e", "Vì sao chậm? Do thiếu vốn.",
        "Kết quả??? Chưa rõ", "TC?1", "aâỹ", "gì?Có", "What? Yes?",
    ],
)  # fmt: skip
def test_names_in_unicode_are_not_suspected(text):
    assert (old_text(text), has_lost_letters(text)) == (None, False)


@pytest.mark.parametrize(
    ("text", "encoding", "meant"),
    [
        ("Mét sè chØ tiªu ®¹t thÊp.", TCVN3, "Một số chỉ tiêu đạt thấp."),
        ("cho trªn 1.200 ng\xadêi", TCVN3, "cho trên 1.200 người"),
        ("ng\xadêi", TCVN3, "người"),
        ("Së Y tÕ", TCVN3, "Sở Y tế"),
        ("Tæng thu ng©n s¸ch nhµ n\xadíc", TCVN3, "Tổng thu ngân sách nhà nước"),
        ("§¹i héi §¶ng bé", TCVN3, "Đại hội Đảng bộ"),
        ("Moät soá chæ tieâu ñaït thaáp.", VNI, "Một số chỉ tiêu đạt thấp."),
        ("Toång thu ngaân saùch nhaø nöôùc", VNI, "Tổng thu ngân sách nhà nước"),
        ("Nhaân daân", VNI, "Nhân dân"),
        ("ÑAÏI HOÄI", VNI, "ĐẠI HỘI"),
        ("Má»™t sá»‘ chá»‰ tiÃªu Ä‘áº¡t tháº¥p.", TWICE, "Một số chỉ tiêu đạt thấp."),
        ("Sá»Ÿ Y táº¿", TWICE, "Sở Y tế"),
    ],
)
def test_an_old_text_is_read_as_it_was_meant_and_both_are_reported(text, encoding, meant):
    reader = CellReader()

    assert reader.text(RawCell(text, PLACE)) == meant
    assert cells_and_codes(reader.issues) == [("B2", "TB38")]
    assert encoding in reader.issues[0].message
    assert f"“{meant}”" in reader.issues[0].message


@pytest.mark.parametrize(
    "text", ["Sở đã ®Èy m¹nh phong trµo", "TrÆ°á»ng ÄH", "M?t s? ch? tiêu đ?t th?p."]
)
def test_what_is_not_certain_is_asked_and_not_used(text):
    reader = CellReader()

    assert reader.text(RawCell(text, PLACE)) == ""
    assert cells_and_codes(reader.issues) == [("B2", "TB39")]


@pytest.mark.parametrize("text", ["S? Y t?", "Ban D?n t?c", "S\ufffd Y t\ufffd", "?y ban nh?n d?n"])
def test_lost_letters_are_seen(text):
    assert has_lost_letters(text)


@pytest.mark.parametrize("text", ["Ai chủ trì?", "Sở Y tế (?)", "?", "1 ? 2"])
def test_a_question_is_no_lost_letter(text):
    assert not has_lost_letters(text)


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("nghiêng", True), ("quyết", True), ("thuỷ", True), ("Gìn", True), ("ươm", True),
        ("các", True), ("cỏp", False), ("tiªu", False), ("aon", False), ("bb", False),
        ("áá", False),
    ],
)  # fmt: skip
def test_a_syllable_has_letters_and_a_tone_that_fit(word, is_one):
    assert is_syllable(word) == is_one
