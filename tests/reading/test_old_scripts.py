"""Text in Unicode is told from text in another encoding."""

import pytest

from tests.workspaces import ALL_SAMPLES, sample_texts
from thidua_reports.reading.old_scripts import has_lost_letters, suspected_encoding


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_nothing_in_the_samples_is_suspected(sample):
    bloc, members = sample_texts(sample)
    lines = [line for text in (bloc, *members.values()) for line in text.splitlines()]

    assert [line for line in lines if suspected_encoding(line)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Toà án nhân dân", "Hoà An", "Công an xã", "Liên đoàn", "Sở Y te\u0302\u0301",
        "UBND xã Ea Súp", "Hội Nông dân", "Sở KH&CN", "Kon Tum", "Đắk Nông", "Phòng GDĐT", "MTTQ",
        "Kinh doanh (A+B)",
    ],
)  # fmt: skip
def test_names_in_unicode_are_not_suspected(text):
    assert (suspected_encoding(text), has_lost_letters(text)) == ("", False)


@pytest.mark.parametrize("text", ["S? Y t?", "Ban D?n t?c", "S\ufffd Y t\ufffd", "?y ban nh?n d?n"])
def test_lost_letters_are_seen(text):
    assert has_lost_letters(text)


@pytest.mark.parametrize("text", ["Ai chủ trì?", "Sở Y tế (?)", "?", "1 ? 2"])
def test_a_question_is_no_lost_letter(text):
    assert not has_lost_letters(text)
