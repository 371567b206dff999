"""One cell: what is read, what is reported, and that never both a guess and silence."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text_workbooks import cells_and_codes, make_workbook
from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import COUNTS, CellReader
from thidua_reports.excel.sheets.shown_cells import shown
from thidua_reports.layouts.bloc_sheets import DECIMAL_PLACES, YEARS

SOMEWHERE = Place("so.xlsx", "Tờ 1", "A1")


class Way(Enum):
    """Words of a dropdown."""

    UP = "tăng"
    DOWN = "giảm"


def cell_of(typed, change=bool):
    return make_workbook(f"# Tờ 1\n| {typed} |", change).sheets[0].cell((1, 1))


def read(method, typed, *details):
    """Return what a method of the reader makes of a cell, and the codes of its issues."""
    reader = CellReader()
    result = getattr(reader, method)(cell_of(typed), *details)
    return result, [code for _, code in cells_and_codes(reader.issues)]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        pytest.param("  Sở Y tế ", "Sở Y tế", id="text"),
        pytest.param("7", "7", id="whole number"),
        pytest.param("1,5", "1,5", id="number with decimals"),
        pytest.param("50%", "50%", id="percentage"),
        pytest.param('"01"', "01", id="digits as text"),
        pytest.param("6/10/2018", "06/10/2018", id="date"),
        pytest.param("14:00", "14 giờ 00", id="time"),
        pytest.param("TRUE", "TRUE", id="truth value"),
        pytest.param("a_x000D_b", "a\nb", id="escaped line end"),
        pytest.param("YT\u200b1\u202a", "YT1", id="invisible signs"),
        pytest.param("", "", id="blank"),
    ],
)
def test_text_is_what_the_cell_shows(typed, text):
    assert read("text", typed) == (text, [])


@pytest.mark.parametrize(
    ("method", "typed", "codes"),
    [
        pytest.param("text", "=A1", ["TB12"], id="text: formula without result"),
        pytest.param("text", "#REF!", ["TB13"], id="text: error"),
        pytest.param("number", "=1+1", ["TB12"], id="formula without result"),
        pytest.param("number", "=1/0 -> #DIV/0!", ["TB13"], id="error of a formula"),
        pytest.param("number", "#N/A", ["TB13"], id="error value"),
        pytest.param("number", "#SPILL!", ["TB13"], id="error of a newer Excel"),
        pytest.param("number", "6/10/2018", ["SO16"], id="date where a number belongs"),
        pytest.param("number", "16:25", ["SO17"], id="time where a number belongs"),
        pytest.param("number", "TRUE", ["SO15"], id="truth value"),
        pytest.param("number", "đang thống kê", ["SO15"], id="no number"),
        pytest.param("number", "12O", ["SO13"], id="letter O for a zero"),
        pytest.param("number", "1e3", ["SO12"], id="exponent as text"),
        pytest.param("number", "trên 1.200", ["SO13"], id="more than"),
        pytest.param("number", "1,200", [], id="decimal comma, typed as a number"),
        pytest.param("number", '"1,200"', ["SO11"], id="comma before three digits, as text"),
        pytest.param("number", "50%", ["TB17"], id="percentage"),
        pytest.param("number", '"50%"', ["SO01", "TB17"], id="percentage as text"),
        pytest.param("number", "16/25", ["SO02", "TB19"], id="fraction"),
        pytest.param("number", "5/0", ["SO18"], id="fraction of nothing"),
        pytest.param("per_cent", "16/25", ["SO02", "TB19"], id="per cent: fraction"),
        pytest.param("day", "43486", ["TB09"], id="day: serial number"),
        pytest.param("day", "21/01/19", ["TB09"], id="day: two digits of a year"),
        pytest.param("day", '"30/2/2019"', ["TB09"], id="day: not in the calendar"),
        pytest.param("day", "14:00", ["TB09"], id="day: time"),
    ],
)
def test_what_cannot_be_read_is_reported_once_at_the_cell_and_has_no_value(method, typed, codes):
    result, found = read(method, typed)

    assert found == codes
    if codes:
        assert getattr(result, "value", result) in (None, "")


@pytest.mark.parametrize(
    ("typed", "value", "codes"),
    [
        pytest.param("12,5", "12.5", [], id="number"),
        pytest.param("0", "0", [], id="zero"),
        pytest.param("-3", "-3", [], id="negative"),
        pytest.param("=1+1 -> 2", "2", [], id="formula"),
        pytest.param("=[1]Tờ1!A1 -> 5", "5", ["TB15"], id="from another file"),
        pytest.param("7.620.000", "7620000", ["SO01"], id="text"),
        pytest.param('"12"', "12", ["SO01"], id="digits as text"),
        pytest.param("1.200", "1200", ["SO05"], id="one point before three digits"),
        pytest.param("12.5", "12.5", ["SO06"], id="decimal point"),
        pytest.param("1,234.5", "1234.5", ["SO07"], id="English"),
        pytest.param("444 hộ", "444", ["SO03"], id="unit"),
        pytest.param("7 620 000", "7620000", ["SO04"], id="spaces"),
        pytest.param("１２", "12", ["SO01"], id="wide digits"),
        pytest.param("=1+1 -> 1.200", "1200", ["SO05"], id="formula with a text result"),
    ],
)
def test_a_number_is_read_and_an_assumption_is_reported(typed, value, codes):
    figure, found = read("number", typed)

    assert (figure.value, found) == (Decimal(value), codes)


def test_a_figure_with_a_multiplier_is_told_in_the_unit_it_is_used_in():
    reader = CellReader()
    reader.number(cell_of("168 tỷ đồng"), "tỷ đồng")

    assert reader.issues[0].message.endswith("tạm đọc là 168 tỷ đồng.")


@pytest.mark.parametrize(
    ("typed", "unit", "value", "codes"),
    [
        pytest.param("5 tỷ đồng", "triệu đồng", "5000", ["SO08"], id="in the row's unit"),
        pytest.param("5 tỷ đồng", "đồng", "5000000000", ["SO08"], id="in single đồng"),
        pytest.param("444 hộ", "người", None, ["SO19"], id="another unit"),
        pytest.param("5 đồng", "triệu đồng", None, ["SO19"], id="without the row's million"),
        pytest.param("5 tỷ", "triệu đồng", "5000", ["SO08"], id="only the multiplier"),
        pytest.param("444 HỘ", "hộ", "444", ["SO03"], id="same unit"),
    ],
)
def test_a_unit_beside_the_number_is_that_of_the_row_or_an_error(typed, unit, value, codes):
    figure, found = read("number", typed, unit)

    assert figure.value == (None if value is None else Decimal(value))
    assert found == codes


@pytest.mark.parametrize(
    ("typed", "value", "codes"),
    [
        pytest.param("96,06%", "96.06", [], id="percent format"),
        pytest.param("96,06", "96.06", [], id="plain number"),
        pytest.param('"96,06%"', "96.06", ["SO01"], id="text"),
    ],
)
def test_per_cent_are_read_from_either_way_of_writing(typed, value, codes):
    figure, found = read("per_cent", typed)

    assert (figure.value, found) == (Decimal(value), codes)


@pytest.mark.parametrize(
    ("value", "shown_as"),
    [
        (10**15, "1000000000000000"),
        (-(10**15), "-1000000000000000"),
        (1e300, "1" + "0" * 79 + "…"),
        (1e-10, "0,0000000001"),
        ("1000000000000000", "1000000000000000"),
        ("5/1000000000000000", "5/1000000000000000"),
        ("9" * 90, "9" * 80 + "…"),
        ("9" * 1_000_001, "9" * 80 + "…"),
    ],
    ids=[
        *("large", "negative", "larger still", "next to nothing", "text", "out of"),
        *("many digits", "more than arithmetic has"),
    ],
)
def test_a_number_out_of_reach_has_no_value_and_is_reported(value, shown_as):
    cell = RawCell(value, Place("so.xlsx", "Tờ 1", "A1"))
    reader = CellReader()

    assert reader.amount(cell).value.value is None
    assert [(issue.kind.code, issue.place) for issue in reader.issues] == [("SO22", cell.place)]
    assert reader.issues[0].message.startswith(f"“{shown_as}” quá lớn, hoặc quá sát 0")


@pytest.mark.parametrize("value", [999_999_999_999_999, -999_999_999_999_999, 1e-9, 0])
def test_a_number_just_within_reach_is_read(value):
    cell = RawCell(value, Place("so.xlsx", "Tờ 1", "A1"))
    reader = CellReader()

    assert reader.amount(cell).value.value == Decimal(str(value))
    assert reader.issues == []


@pytest.mark.parametrize(
    ("typed", "value", "codes"),
    [
        pytest.param("0,9", "0.9", [], id="share"),
        pytest.param("90", "90", [], id="number"),
        pytest.param("90%", None, ["TB25"], id="percent format"),
        pytest.param('"90%"', None, ["SO01", "TB25"], id="per cent as text"),
        pytest.param("", None, [], id="blank"),
        pytest.param("1/2", None, ["SO02", "TB19"], id="fraction"),
    ],
)
def test_a_factor_is_a_number_that_is_no_percentage(typed, value, codes):
    figure, found = read("factor", typed)

    assert (figure.value, found) == (None if value is None else Decimal(value), codes)


def test_a_fraction_keeps_both_parts_and_is_reported():
    amount, codes = read("amount", "16/25")

    assert (amount.value.value, amount.out_of.value) == (Decimal(16), Decimal(25))
    assert codes == ["SO02"]


def test_an_amount_knows_that_it_is_a_percentage():
    amount, codes = read("amount", "96,06%")

    assert (amount.value.value, amount.is_percent) == (Decimal("96.06"), True)
    assert codes == []


@pytest.mark.parametrize(
    ("typed", "allowed", "value", "codes"),
    [
        pytest.param("2018", YEARS.range, 2018, [], id="year"),
        pytest.param("", YEARS.range, None, [], id="blank"),
        pytest.param("18", YEARS.range, None, ["TB21"], id="two digits of a year"),
        pytest.param("43486", YEARS.range, None, ["TB21"], id="date as a serial number"),
        pytest.param("-1", DECIMAL_PLACES.range, None, ["TB21"], id="negative"),
        pytest.param("1,5", COUNTS, None, ["TB10"], id="not whole"),
        pytest.param("50%", COUNTS, None, ["TB17"], id="percentage"),
        pytest.param("x", COUNTS, None, ["SO15"], id="no number"),
    ],
)
def test_a_whole_number_stays_within_its_bounds(typed, allowed, value, codes):
    assert read("integer", typed, allowed) == (value, codes)


@pytest.mark.parametrize("typed", ["30/7/2020", '"30/07/2020"', '"2020-07-30"', '"30-7-2020"'])
def test_a_day_is_read_from_a_date_or_from_its_text(typed):
    assert read("day", typed) == (date(2020, 7, 30), [])


def test_a_blank_day_is_no_day():
    assert read("day", "") == (None, [])


@pytest.mark.parametrize(
    ("typed", "way", "codes"),
    [
        pytest.param("tăng", Way.UP, [], id="word"),
        pytest.param(" GIẢM ", Way.DOWN, [], id="other case and blanks"),
        pytest.param("", None, [], id="blank"),
        pytest.param("tang", None, ["TB08"], id="misspelt"),
        pytest.param("1", None, ["TB08"], id="number"),
    ],
)
def test_a_choice_is_one_of_its_words(typed, way, codes):
    assert read("choice", typed, Way) == (way, codes)


def test_a_misspelt_word_comes_with_the_words_and_the_near_one():
    reader = CellReader()
    reader.word(cell_of("tăg"), ("tăng", "giảm"))

    assert "tăng, giảm" in reader.issues[0].remedy
    assert reader.issues[0].remedy.endswith("Có phải là “tăng”?")


def test_codes_are_separated_by_semicolons():
    assert read("codes", "YT; DL;; BDT ;") == (("YT", "DL", "BDT"), [])


def test_a_raised_number_is_an_error_and_a_raised_sign_is_what_it_shows():
    place = Place("so.xlsx", "Tờ 1", "A1")
    number = RawCell(96, place, is_raised=True)
    footnote, unit = RawCell("96,06¹", place), RawCell("500 m²", place)
    reader = CellReader()

    assert reader.number(number).value is None
    assert reader.number(footnote).value is None
    assert reader.number(unit, "m²").value == 500
    assert reader.text(footnote) == "96,06¹"
    assert [issue.kind.code for issue in reader.issues] == ["TB14", "SO14", "SO03"]


def test_a_picture_is_no_text_and_no_figure_and_is_reported_as_a_picture():
    picture = RawCell(None, Place("so.xlsx", "Tờ 1", "A1"), is_picture=True)
    reader = CellReader()

    assert not picture.is_blank
    assert (reader.text(picture), reader.text(picture)) == ("", "")
    assert reader.number(picture).value is None
    assert reader.word(picture, ["đạt"]) == ""
    assert [issue.kind.code for issue in reader.issues] == ["TB45", "TB46", "TB46"]


def test_what_is_struck_through_is_no_part_of_the_text_and_is_reported():
    place = Place("so.xlsx", "Tờ 1", "A1")
    some = RawCell("đạt", place, struck="không")
    everything = RawCell(None, place, struck="không đạt")
    reader = CellReader()

    assert (reader.text(some), reader.text(everything)) == ("đạt", "")
    assert reader.word(some, ["đạt", "không đạt"]) == ""
    assert reader.number(some).value is None
    assert not everything.is_blank
    assert [issue.kind.code for issue in reader.issues] == ["TB29"] * 4
    assert reader.issues[0].message == (
        "Ô có chữ bị gạch ngang hoặc gạch chéo “không”; phần còn lại là “đạt”."
    )
    assert reader.issues[1].message == (
        "Ô có chữ bị gạch ngang hoặc gạch chéo “không đạt”; ngoài ra không còn chữ nào."
    )


@pytest.mark.parametrize(
    ("typed", "quoted"),
    [
        pytest.param("96,06%", "96,06%", id="percent format"),
        pytest.param("1,50", "1,5", id="decimals"),
        pytest.param("7620000", "7620000", id="whole number"),
        pytest.param("6/10/2018", "06/10/2018", id="date"),
        pytest.param("FALSE", "FALSE", id="truth value"),
        pytest.param("16/25", "16/25", id="text"),
    ],
)
def test_a_message_quotes_a_cell_as_the_user_sees_it(typed, quoted):
    assert shown(cell_of(typed)) == quoted


@given(
    value=st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.datetimes()
    ),
    number_format=st.sampled_from(["General", "0.00%", "@", "#,##0", "dd/mm/yyyy", "# ?/?"]),
)
def test_whatever_is_in_a_cell_it_is_read_or_reported(value, number_format):
    cell = RawCell(value, Place("a", "b", "C3"), number_format=number_format)
    reader = CellReader()
    amount = reader.amount(cell)

    assert amount.value.value is None or amount.value.value.is_finite()
    assert all(issue.place == cell.place for issue in reader.issues)


@pytest.mark.parametrize(
    ("value", "number_format", "seen", "codes"),
    [
        pytest.param(datetime(2018, 6, 1), "mm/yyyy", "06/2018", [], id="month"),
        pytest.param(datetime(2018, 6, 1), "mmm-yy", "06/2018", ["SO26"], id="name of a month"),
        pytest.param(1234.5678, "#,##0.0", "1.234,6", [], id="rounded"),
        pytest.param(0.96064, "0%", "96%", [], id="percentage"),
        pytest.param(43252, "General", "43252", [], id="day left as a number"),
        pytest.param(0.6, "# ?/?", "3/5", [], id="fraction"),
        pytest.param(0.5, "?/4", "2/4", [], id="fraction of four"),
        pytest.param(-1.25, "# ?/?", "-1 1/4", [], id="mixed fraction"),
        pytest.param(1.99, "# ?/?", "2", [], id="fraction that makes a whole"),
        pytest.param(True, "General", "TRUE", [], id="truth"),
        pytest.param(" 06/2018 ", "General", "06/2018", [], id="text"),
        pytest.param("#REF!", "General", "", ["TB13"], id="error"),
    ],
)
def test_what_is_printed_is_what_is_seen(value, number_format, seen, codes):
    reader = CellReader()
    text = reader.wording(RawCell(value, SOMEWHERE, "", number_format))

    assert (text, [code for _, code in cells_and_codes(reader.issues)]) == (seen, codes)


@pytest.mark.parametrize(
    ("value", "font", "is_marked", "codes"),
    [
        pytest.param("x", "", True, [], id="the mark"),
        pytest.param(" X ", "", True, [], id="large"),
        pytest.param("✓", "", True, [], id="tick"),
        pytest.param("✔\ufe0f", "", True, [], id="coloured tick"),
        pytest.param("√", "", True, [], id="root"),
        pytest.param("V", "", True, [], id="letter"),
        pytest.param("Có", "", True, [], id="word"),
        pytest.param(True, "", True, [], id="truth"),
        pytest.param("ü", "Wingdings", True, [], id="sign of a font"),
        pytest.param("\uf0fc", "", True, [], id="sign of a font by its own number"),
        pytest.param("ü", "Times New Roman", False, ["TB08"], id="the same in a font of letters"),
        pytest.param("không", "", False, ["TB08"], id="another word"),
        pytest.param(None, "", False, [], id="blank"),
    ],
)
def test_a_mark_is_whatever_people_tick_with(value, font, is_marked, codes):
    reader = CellReader()
    found = reader.ticked(RawCell(value, SOMEWHERE, font=font))

    assert (found, [code for _, code in cells_and_codes(reader.issues)]) == (is_marked, codes)


@pytest.mark.parametrize(
    ("value", "number_format", "codes"),
    [
        pytest.param(datetime(2019, 1, 9), "mm/dd/yyyy", ["SO30"], id="the month first"),
        pytest.param(datetime(2019, 1, 9), "m/d/yy", [], id="in the order of the machine"),
        pytest.param(datetime(2019, 1, 9), "dd/mm/yyyy", [], id="the day first"),
        pytest.param(datetime(2019, 1, 19), "mm/dd/yyyy", [], id="no month has this number"),
        pytest.param(datetime(2019, 1, 1), "mm/dd/yyyy", [], id="the same either way"),
        pytest.param(datetime(2019, 1, 9), "mmm dd, yyyy", [], id="the month by its name"),
        pytest.param(datetime(2019, 1, 9), "yyyy-mm-dd", [], id="the year first"),
        pytest.param("01/09/2019", "@", [], id="a text"),
    ],
)
def test_a_day_whose_month_may_be_taken_for_it_is_told_as_it_is_read(value, number_format, codes):
    cells = CellReader()
    cells.day(RawCell(value, SOMEWHERE, number_format=number_format))

    assert [issue.kind.code for issue in cells.issues] == codes


def test_the_day_that_is_read_is_told_in_words():
    cells = CellReader()
    cells.day(RawCell(datetime(2019, 1, 9), SOMEWHERE, number_format="mm/dd/yyyy"))
    (issue,) = cells.issues

    assert "“01/09/2019”, tháng trước ngày sau" in issue.message
    assert "ngày 9 tháng 1 năm 2019" in issue.message
