"""Two spellings of one name match; two names do not."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.language.matching import matching_key, nearest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Chỉ tiêu", unicodedata.normalize("NFD", "Chỉ tiêu"), id="NFD"),
        pytest.param("Sở Y tế", "  SỞ  Y\u00a0TẾ ", id="case and blanks"),
        pytest.param("hoà bình", "hòa bình", id="where the tone is put"),
        pytest.param("Thuỷ lợi", "Thủy lợi", id="where the tone is put after u"),
        pytest.param("Đạt", "\u00d0ạt", id="Icelandic letter for Đ"),
        pytest.param("YT1", "ＹＴ１", id="wide letters"),
        pytest.param("YT1", "\u202aY\u200bT1\u202c", id="invisible signs"),
        pytest.param("Sở", "Sơ\u200b\u0309", id="invisible between letter and tone"),
    ],
)
def test_two_spellings_of_a_name_match(one, other):
    assert matching_key(one) == matching_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Sở Y tế", "So Y te", id="without diacritics"),
        pytest.param("YT1", "YT01", id="leading zero"),
        pytest.param("đạt", "không đạt", id="opposite"),
        pytest.param("CA", "СА", id="Cyrillic letters"),
        pytest.param("toàn", "toán", id="another tone"),
    ],
)
def test_two_names_do_not_match(one, other):
    assert matching_key(one) != matching_key(other)


NEW_AND_OLD_PLACE = dict(
    zip(
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        strict=True,
    )
)


def key_by_its_description(text):
    """Return the key as one would state it: one rule after the other, each on the whole text."""
    key = re.sub("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]", "", text)
    key = unicodedata.normalize("NFKC", key)
    for other, letter in {"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"}.items():
        key = key.replace(other, letter)
    key = " ".join(key.split()).casefold()
    for new, old in NEW_AND_OLD_PLACE.items():
        key = re.sub(new + r"(?!\w)", old, key)
    return key


SYLLABLES = st.lists(
    st.sampled_from([*NEW_AND_OLD_PLACE, *"oOuUaàeéyý thHnĐÐð", "\u0301", "\u200b", "\u00a0"])
).map("".join)


@given(st.text() | SYLLABLES)
def test_the_key_is_what_its_rules_give_one_after_the_other(text):
    assert matching_key(text) == key_by_its_description(text)


@given(st.text())
def test_the_key_of_a_key_is_the_key(text):
    assert matching_key(matching_key(text)) == matching_key(text)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        pytest.param("Thuc hien", "Thực hiện", id="without diacritics"),
        pytest.param("Thực hiên", "Thực hiện", id="one letter"),
        pytest.param("Ghi nhận", "", id="nothing near"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_nearest_name_is_suggested_only_when_near(text, near):
    assert nearest(text, ["Kế hoạch", "Thực hiện"]) == near


@pytest.mark.parametrize(
    ("name", "suggested"), [("Điểm", ""), ("Chiều", "Chiều")], ids=["four letters", "five"]
)
def test_a_name_within_a_long_one_is_suggested_unless_it_is_short(name, suggested):
    assert nearest(f"{name} ghi ở cột thứ bảy của sổ mẫu", [name]) == suggested
