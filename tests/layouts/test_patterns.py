"""The fields of a sentence pattern."""

import pytest

from thidua_reports.layouts.patterns import FIELDS, FIGURES, fields_in


@pytest.mark.parametrize(
    ("pattern", "fields"),
    [
        ("[chỉ tiêu]: [giá trị] [đơn vị tính]", ("chỉ tiêu", "giá trị", "đơn vị tính")),
        ("đạt [ tỷ lệ ]%", ("tỷ lệ",)),
        ("[tỷ lệ] và [tỷ lệ]", ("tỷ lệ", "tỷ lệ")),
        ("không có gì", ()),
        ("", ()),
        ("[chỉ tiêu", ()),
        ("[[giá trị]]", ("giá trị",)),
        ("[]", ("",)),
    ],
    ids=["several", "blanks", "twice", "none", "empty", "not closed", "double", "nothing inside"],
)
def test_the_names_in_square_brackets_in_order(pattern, fields):
    assert fields_in(pattern) == fields


def test_every_figure_is_a_field():
    assert set(FIGURES) < set(FIELDS)


def test_no_field_is_named_twice():
    assert len(set(FIELDS)) == len(FIELDS)
