"""Names of files that every system takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.language.text import LONGEST, file_stem, unique_stems

RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("YT", "Sở Y tế"), "yt_so_y_te"),
        (("Đ1", "UBND phường 1/5"), "d1_ubnd_phuong_1_5"),
        (("CON",), "con_"),
        (("", "../.."), "khong_ten"),
    ],
)
def test_a_name_is_made_of_what_every_system_takes(parts, expected):
    assert file_stem(*parts) == expected


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)), max_size=6))
def test_names_are_safe_and_differ(names):
    stems = list(unique_stems(names))

    assert all(re.fullmatch("[a-z0-9_]+", stem) for stem in stems)
    assert not any(RESERVED.fullmatch(stem) for stem in stems)
    assert max(map(len, stems), default=0) <= LONGEST + 3
    assert len(set(stems)) == len(stems)
