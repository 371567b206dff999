"""A typed value is read as it is shown, and every issue says what is there and what to do."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.domain.place import Place
from thidua_reports.excel.figures.number_text import measured_in, read_number_text
from thidua_reports.excel.figures.numbers import issues_of, read_number_value
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.issues.catalogue import cell_kinds, number_kinds

PLACE = Place("so_du_lich.xlsx", "Nội dung 1", "E7")


@pytest.mark.parametrize(
    ("value", "number_format", "read"),
    [
        (25, "General", "25"),
        (0, "General", "0"),
        (-0.0, "General", "0"),
        (25.0, "General", "25"),
        (57.45, "0.00", "57.45"),
        (-12.5, "General", "-12.5"),
        (274.65999999999997, "General", "274.66"),
        (7.6199999999999992, "General", "7.62"),
        (7620000, "#,##0", "7620000"),
        (1e20, "General", "100000000000000000000"),
        (1.5e-7, "General", "0.00000015"),
        (96.06, "General", "96.06"),
        (96.06, "0.0_%", "96.06"),
        (5, "[Red]0;[Blue]-0", "5"),
        (3, "# ?/?", "3"),
    ],
)
def test_a_typed_number_is_read_without_a_warning(value, number_format, read):
    number = read_number_value(value, number_format)

    assert (number.kind, f"{number.value:f}") == (None, read)
    assert not number.percent
    assert issues_of(number, str(value), PLACE) == ()


@pytest.mark.parametrize(
    ("value", "number_format", "read"),
    [
        (0.9606, "0.00%", "96.06"),
        (0.073, "0.0%", "7.3"),
        (1.0006, '[Red]0.00%;"âm" 0%', "100.06"),
        (1, "0%", "100"),
        (96.06, "0.00%", "9606"),
        (96.06, '0.00"%"', "96.06"),
        (96.06, r"0.00\%", "96.06"),
        (96.06, '0.00"%', "96.06"),
        (0.96, "[<=1]0%;0", "96"),
        (0, "0%", "0"),
    ],
)
def test_a_cell_in_a_percent_format_counts_per_cent(value, number_format, read):
    number = read_number_value(value, number_format)

    assert (number.kind, str(number.value)) == (None, read)
    assert number.percent


@given(st.decimals(-(10**8), 10**8, places=4))
def test_a_typed_number_keeps_the_digits_that_were_typed(typed):
    assert read_number_value(float(typed), "General").value == typed
    assert read_number_value(float(typed) / 100, "0.00%").value == typed


@given(st.floats() | st.integers() | st.booleans() | st.none())
def test_reading_a_typed_value_never_raises(value):
    number = read_number_value(value, "# ?/?;0%")

    assert (number.value is None) == (value is None or number.kind is not None)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, None),
        ("-", None),
        ("7.620.000", number_kinds.NUMBER_AS_TEXT),
        (True, number_kinds.NOT_A_NUMBER),
        (False, number_kinds.NOT_A_NUMBER),
        (float("nan"), number_kinds.NOT_A_NUMBER),
        (float("inf"), number_kinds.NOT_A_NUMBER),
        (float("-inf"), number_kinds.NOT_A_NUMBER),
        (("a", "tuple"), number_kinds.NOT_A_NUMBER),
        ("#DIV/0!", cell_kinds.ERROR_CELL),
        (time(16, 25), number_kinds.TURNED_INTO_TIME),
        (time(0, 0), number_kinds.TURNED_INTO_TIME),
        (timedelta(hours=40, minutes=30), number_kinds.TURNED_INTO_TIME),
        (datetime(1899, 12, 29), number_kinds.TURNED_INTO_DATE),
    ],
    ids=lambda each: getattr(each, "code", str(each)),
)
def test_other_values_are_distinguished(value, kind):
    assert read_number_value(value, "General").kind is kind


@pytest.mark.parametrize(
    ("day", "readings"),
    [
        (datetime(2025, 10, 6), ("06/10", "10/06")),
        (datetime(2025, 6, 10), ("10/06", "06/10")),
        (date(2025, 4, 3), ("03/04", "04/03")),
        (datetime(2025, 12, 25), ("25/12", "12/25")),
        (datetime(2025, 10, 10), ("10/10",)),
        (datetime(2030, 5, 1), ("01/05", "05/01", "05/30")),
    ],
    ids=str,
)
def test_a_fraction_that_excel_made_a_date_is_reported_with_what_may_have_been_typed(day, readings):
    number = read_number_value(day, "d-mmm")

    assert (number.kind, number.value) == (number_kinds.TURNED_INTO_DATE, None)
    assert number.readings == readings


def test_a_denominator_of_three_digits_is_among_what_may_have_been_typed():
    assert read_number_value(16 / 999, "# ???/???").readings[1] == "16/999"


@pytest.mark.parametrize("number_format", ["# ?/?", "# ??/??", "#/25", "# ?/25"])
def test_a_number_shown_as_a_fraction_has_lost_its_denominator(number_format):
    number = read_number_value(0.64, number_format)

    assert (number.kind, number.value) == (number_kinds.AMBIGUOUS_NUMBER, None)
    assert number.readings == ("0,64", "16/25")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "7.620.000",
            "“7.620.000” được gõ dưới dạng văn bản, không phải số; tạm đọc là 7620000.",
        ),
        ("16/25", "“16/25” được đọc là 16 trên 25."),
        ("444 hộ", "“444 hộ” có chữ đi sau con số; tạm đọc là 444 hộ."),
        ("1 200", "“1 200” có dấu cách giữa các chữ số; tạm đọc là 1200."),
        (
            "372.412/387.279",
            "Dấu chấm trong “372.412/387.279” được hiểu là dấu phân cách hàng nghìn; "
            "tạm đọc là 372412 trên 387279.",
        ),
        (
            "57.450%",
            "Dấu chấm trong “57.450%” được hiểu là dấu phân cách hàng nghìn; tạm đọc là 57450%.",
        ),
        ("12.50", "Dấu chấm trong “12.50” được hiểu là dấu thập phân; tạm đọc là 12,5."),
        (
            "1,234.5",
            "“1,234.5” viết theo kiểu tiếng Anh (dấu phẩy phân cách hàng nghìn, "
            "dấu chấm thập phân); tạm đọc là 1234,5.",
        ),
        (
            "7,62 triệu lượt",
            "“7,62 triệu lượt” ghi tắt bằng chữ “triệu”; tạm đọc là 7620000 lượt.",
        ),
        ("1,200", "Không rõ “1,200” là 1,2 hay 1200."),
        ("120 96", "“120 96” có nhiều con số trong một ô."),
        (
            "trên 1.200",
            "“trên 1.200” không phải là một con số cụ thể vì có “trên” đi kèm.",
        ),
        (
            "96,06¹",
            "“96,06¹” có ký tự “¹” (chỉ số trên, dấu chú thích hoặc phân số viết liền) "
            "nên không rõ là số nào.",
        ),
        ("{x}", "“{x}” không phải là số."),
        ("#DIV/0!", "Ô đang báo lỗi #DIV/0!."),
        ("5/0", "“5/0” là phân số có mẫu số bằng 0."),
        ("a" * 90, f"“{'a' * 80}…” không phải là số."),
    ],
    ids=lambda text: ascii(text)[:20],
)
def test_the_message_quotes_the_text_and_says_what_was_understood(text, message):
    (issue,) = issues_of(read_number_text(text), text, PLACE)

    assert issue.message == message
    assert issue.place == PLACE


@pytest.mark.parametrize(
    ("value", "text", "message"),
    [
        (
            datetime(2025, 10, 6),
            "06/10/2025",
            "Ô này là ngày “06/10/2025”, có thể do Excel tự đổi khi gõ 06/10 hay 10/06; "
            "cũng có thể là số 45936 để ở dạng ngày.",
        ),
        (
            time(16, 25),
            "16:25",
            "Ô này là giờ “16:25”, có thể do Excel tự đổi khi gõ dấu hai chấm.",
        ),
        (True, "TRUE", "“TRUE” không phải là số."),
    ],
    ids=str,
)
def test_the_message_about_a_typed_value_says_what_excel_made_of_it(value, text, message):
    (issue,) = issues_of(read_number_value(value, "General"), text, PLACE)

    assert issue.message == message


def test_a_typed_value_gives_the_decimal_and_never_a_float():
    assert type(read_number_value(0.1, "General").value) is Decimal


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("5 tỷ đồng", "đồng", "5000000000"),
        ("5 tỷ đồng", "tỷ đồng", "5"),
        ("5 tỉ đồng", "Tỷ đồng", "5"),
        ("5 tỷ đồng", "triệu đồng", "5000"),
        ("7,62 triệu lượt", "nghìn lượt", "7620"),
        ("950", "triệu đồng", "950"),
        ("trên 5 tỷ", "triệu đồng", "None"),
    ],
)
def test_a_multiplier_already_in_the_unit_of_the_row_is_not_applied_twice(text, unit, value):
    assert str(measured_in(read_number_text(text), unit).value) == value


@pytest.mark.parametrize(
    ("first", "then"),
    [
        pytest.param(
            (12345678901234568, "12345678901234568"),
            (12345678901234568.0, "12345678901234600"),
            id="whole first",
        ),
        pytest.param(
            (22345678901234568.0, "22345678901234600"),
            (22345678901234568, "22345678901234568"),
            id="decimal first",
        ),
        pytest.param((1, "1"), (True, "TRUE"), id="a truth"),
    ],
)
def test_what_only_equals_what_was_read_before_is_read_by_itself(first, then):
    """Of a decimal number 15 digits are kept, of a whole one all; True is 1 as well."""
    assert first[0] == then[0]
    for value, text in (first, then):
        assert plain_text(RawCell(value, PLACE)) == text
        if not isinstance(value, bool):
            assert read_number_value(value, "General").value == Decimal(text)
