"""The number behind a day is known whatever the epoch, and a number that is no day stays one."""

from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.styles import numbers
from openpyxl.utils import datetime as others

from tests.text_workbooks import cells_and_codes
from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.number_formats import BUILT_IN_FORMATS
from thidua_reports.excel.raw.serials import (
    MAC_EPOCH,
    WINDOWS_EPOCH,
    MacDay,
    NoDay,
    is_date_format,
    is_timedelta_format,
    serial_of,
    value_of,
)
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import CellReader

PLACE = Place("so.xlsx", "Nội dung 1", "H7")


@pytest.mark.parametrize("epoch", [WINDOWS_EPOCH, MAC_EPOCH], ids=["1900", "1904"])
@pytest.mark.parametrize("serial", [1, 59, 61, 2020, 24111, 43379, 43379.5])
def test_the_number_behind_a_day_is_the_one_that_was_typed(serial, epoch):
    assert serial_of(value_of(float(serial), "dd/mm/yyyy", epoch)) == Decimal(str(serial))


@pytest.mark.parametrize("serial", [-5, 7620000, 1e15])
def test_a_number_that_is_no_day_is_kept(serial):
    value = value_of(float(serial), "dd/mm/yyyy")

    assert value == NoDay(float(serial))
    assert serial_of(value) == Decimal(str(serial))


@pytest.mark.parametrize(
    ("serial", "message"),
    [
        (
            24111,
            "Ô này là ngày “04/01/1966”, có thể do Excel tự đổi khi gõ 04/01 hay 01/04; cũng có "
            "thể là số 24111 để ở dạng ngày.",
        ),
        (7620000, "Ô này hiện “#####” vì để ở dạng ngày; có thể là số 7620000."),
    ],
)
def test_a_count_in_the_format_of_days_is_offered_as_itself(serial, message):
    reader = CellReader()
    reader.number(RawCell(value_of(float(serial), "dd/mm/yyyy"), PLACE, "", "dd/mm/yyyy"))

    assert cells_and_codes(reader.issues) == [("H7", "SO16")]
    assert reader.issues[0].message == message


SERIALS = st.one_of(
    st.integers(0, 70),
    st.floats(0, 70),
    st.floats(0, 2_958_466, exclude_max=True),
    st.integers(0, 100_000_000).map(lambda second: second / 86_400),
    st.integers(0, 2 * 86_400_000).map(lambda millisecond: millisecond / 86_400_000),
)


@settings(max_examples=2000, derandomize=True)
@given(SERIALS, st.sampled_from(["dd/mm/yyyy", "h:mm", "[h]:mm", "[ss].0"]))
@example(0, "dd/mm/yyyy")
@example(0.9999999999, "h:mm")
@example(59.9999999999, "dd/mm/yyyy")
@example(60, "dd/mm/yyyy")
@example(60.5, "dd/mm/yyyy")
@example(2_958_465.9999999999, "dd/mm/yyyy")
def test_a_day_a_time_and_a_length_are_those_that_openpyxl_finds(serial, number_format):
    for epoch in (WINDOWS_EPOCH, MAC_EPOCH):
        is_length = number_format.startswith("[")
        try:
            other = others.from_excel(float(serial), epoch, timedelta=is_length)
        except OverflowError:
            other = NoDay(float(serial))
        value = value_of(float(serial), number_format, epoch)

        assert value == other
        assert isinstance(value, MacDay) == (epoch == MAC_EPOCH and isinstance(other, datetime))


@settings(max_examples=2000, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            [*'dmyhsDMYHSAGE0#;"\\_[]@ /:-', "[h]", "[mm]", "[Red]", "[$-42A]", "AM/PM", '"ngày"']
        )
    ).map("".join)
)
def test_a_format_shows_days_and_lengths_where_openpyxl_finds_them(number_format):
    assert is_date_format(number_format) == numbers.is_date_format(number_format)
    assert is_timedelta_format(number_format) == numbers.is_timedelta_format(number_format)


def test_the_formats_that_need_no_words_are_known():
    others_have = {**numbers.BUILTIN_FORMATS}
    without_semicolons = others_have.pop(44)

    assert {each: BUILT_IN_FORMATS[each] for each in others_have} == others_have
    assert BUILT_IN_FORMATS.keys() - others_have.keys() == {44}
    assert BUILT_IN_FORMATS[44].replace(";", "") == without_semicolons


@pytest.mark.parametrize("number_format", ["dd/mm/yyyy", "[h]:mm"])
def test_what_is_no_number_is_no_day_either(number_format):
    assert str(value_of(float("nan"), number_format)) == "#####"
