"""What holds for every text that is read as a number."""

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from thidua_reports.domain.place import Place
from thidua_reports.excel.figures.digits import ASSUMPTIONS
from thidua_reports.excel.figures.number_text import read_number_text
from thidua_reports.excel.figures.numbers import issues_of
from thidua_reports.issues.catalogue import number_kinds
from thidua_reports.language.vietnamese import number as written_in_vietnamese

PLACE = Place("so_du_lich.xlsx", "Nội dung 1", "E7")


def is_undecidable(value):
    """Three decimals after one to three digits: "1,200" may be an Englishman's 1200."""
    return value.as_tuple().exponent == -3 and 1 <= abs(value) < 1000


@given(st.decimals(-(10**15), 10**15, places=4) | st.integers(-(10**40), 10**40).map(Decimal))
@example(Decimal("-0.0005"))
@example(Decimal("1000"))
@example(Decimal("999.9990"))
def test_a_figure_as_documents_write_it_is_read_back(value):
    assert read_number_text(written_in_vietnamese(value)).value == value


@given(st.decimals(-2000, 2000, places=3))
@example(Decimal("1.200"))
@example(Decimal("0.345"))
@example(Decimal("1234.567"))
def test_three_decimals_are_read_back_or_left_undecided_with_both_readings(value):
    number = read_number_text(written_in_vietnamese(value))

    if is_undecidable(value):
        assert (number.kind, number.value) == (number_kinds.AMBIGUOUS_NUMBER, None)
        assert [Decimal(reading.replace(",", ".")) for reading in number.readings] == [
            value,
            value * 1000,
        ]
    else:
        assert number.value == value


NUMBER_LIKE = st.text(alphabet="0123456789.,/%-+() ¹½\u00a0\n hộtriệu#−", max_size=12)


@given(st.text() | NUMBER_LIKE)
@example("(" * 5000)
@example("- " * 5000 + "5")
@example("1 " * 16000)
@example("1,234" * 6000)
def test_reading_never_raises_and_a_value_always_comes_with_its_warning(text):
    number = read_number_text(text)
    issues = issues_of(number, text, PLACE)

    assert (number.value is None) == (number.kind not in ASSUMPTIONS)
    assert (issues == ()) == (number.kind is None)


def digits(least, most):
    return st.text("0123456789", min_size=least, max_size=most)


GROUPED = st.builds(
    lambda first, groups, mark: mark.join((first, *groups)),
    st.integers(1, 999).map(str),
    st.lists(digits(3, 3), min_size=1, max_size=3),
    st.sampled_from([".", " ", "\u00a0"]),
)
WHOLE = digits(1, 6) | GROUPED
FIGURE = (
    WHOLE
    | st.builds("{},{}".format, WHOLE, digits(1, 5))
    | st.builds("{}.{}".format, digits(1, 6), digits(1, 2))
)
SINGLE = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "-", "−", "+"]),
    FIGURE,
    st.sampled_from(["", "%", " hộ", " m2", " triệu", "\nnghìn tỷ đồng"]),
)
A_OF_B = st.builds(
    "{}{}{}{}".format, FIGURE, st.sampled_from(["/", " / "]), FIGURE, st.sampled_from(["", " hộ"])
)
# nearly all of these are read: what is left out is ambiguous or has zero for its b
READABLE = (SINGLE | A_OF_B).filter(lambda text: read_number_text(text).value is not None)


@given(READABLE)
@example("7.620.000")
@example("372.412/387.279 hộ")
@example("5 m2")
def test_no_digit_of_a_text_that_is_read_gets_lost(text):
    number = read_number_text(text)

    assert nonzero_digits(f"{number.value:f}{number.out_of or 0:f}{number.unit}") == nonzero_digits(
        text
    )


def nonzero_digits(text):
    return [digit for digit in text if digit in "123456789"]
