"""A text is read as its author meant it, reported when assumed, and refused when unclear."""

import pytest

from thidua_reports.domain.place import Place
from thidua_reports.excel.figures.number_text import read_number_text
from thidua_reports.excel.figures.numbers import issues_of
from thidua_reports.issues.catalogue import cell_kinds, number_kinds
from thidua_reports.issues.issue import Severity

PLACE = Place("so_du_lich.xlsx", "Nội dung 1", "E7")


def picture(number):
    """Return what was read as one line: "16/25 hộ", "96.06 %", "7620000 lượt"."""
    whole = "" if number.out_of is None else f"/{number.out_of}"
    parts = [f"{number.value}{whole}", "%" * number.percent, number.unit]
    return " ".join(part for part in parts if part)


def kinds(text):
    """Return code and severity of each issue that `text` gives rise to."""
    issues = issues_of(read_number_text(text), text, PLACE)
    return [(issue.kind.code, issue.kind.severity) for issue in issues]


@pytest.mark.parametrize(
    "text",
    ["", " ", "\u00a0", "\u200b", "-", "–", "—", "−", "--", "...", "…", "___", "\n"],
    ids=ascii,
)
def test_a_cell_without_a_figure_is_blank_and_raises_no_issue(text):
    number = read_number_text(text)

    assert (number.kind, number.value) == (None, None)
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "read", "code"),
    [
        # digits, and marks that can only be Vietnamese
        ("444", "444", "SO01"),
        ("0", "0", "SO01"),
        ("08", "8", "SO01"),
        ("007", "7", "SO01"),
        ("-5", "-5", "SO01"),
        ("+5", "5", "SO01"),
        ("57,45", "57.45", "SO01"),
        ("0,345", "0.345", "SO01"),
        ("1234,567", "1234.567", "SO01"),
        ("1,2345", "1.2345", "SO01"),
        ("7.620.000", "7620000", "SO01"),
        ("153.135.000", "153135000", "SO01"),
        ("1.234,5", "1234.5", "SO01"),
        ("1.234.567,89", "1234567.89", "SO01"),
        ("96,06%", "96.06 %", "SO01"),
        ("96,06 %", "96.06 %", "SO01"),
        # fractions
        ("16/25", "16/25", "SO02"),
        ("06/10", "6/10", "SO02"),
        ("03/03", "3/3", "SO02"),
        ("16 / 25", "16/25", "SO02"),
        ("97,5/100", "97.5/100", "SO02"),
        ("372.412/387.279", "372412/387279", "SO05"),
        ("878/948", "878/948", "SO02"),
        ("1.719/1.776", "1719/1776", "SO05"),
        ("0/5", "0/5", "SO02"),
        ("03/03 cuộc", "3/3 cuộc", "SO03"),
        # units
        ("444 hộ", "444 hộ", "SO03"),
        ("444hộ", "444 hộ", "SO03"),
        ("444\nhộ", "444 hộ", "SO03"),
        ("08 cuộc", "8 cuộc", "SO03"),
        ("12 đề tài, dự án", "12 đề tài, dự án", "SO03"),
        ("12 ấp, khu phố", "12 ấp, khu phố", "SO03"),
        ("500 m2", "500 m2", "SO03"),
        ("500 m²", "500 m2", "SO03"),
        ("30 km²", "30 km2", "SO03"),
        ("12,5 đồng/người", "12.5 đồng/người", "SO03"),
        ("96% hộ", "96 % hộ", "SO03"),
        ("96 tỷ lệ", "96 tỷ lệ", "SO03"),
        # groups kept apart by spaces
        ("1 200", "1200", "SO04"),
        ("1\u00a0200", "1200", "SO04"),
        ("1\u202f200", "1200", "SO04"),
        ("7 620 000", "7620000", "SO04"),
        ("7 620 000,5", "7620000.5", "SO04"),
        # one group: thousands, unless it cannot be
        ("1.200", "1200", "SO05"),
        ("-1.200", "-1200", "SO05"),
        ("1.200 người", "1200 người", "SO05"),
        ("0.5", "0.5", "SO06"),
        ("0.200", "0.200", "SO06"),
        ("12.5", "12.5", "SO06"),
        ("5.10", "5.10", "SO06"),
        ("57.45", "57.45", "SO06"),
        ("96.06%", "96.06 %", "SO06"),
        ("12.3456", "12.3456", "SO06"),
        ("1 200.5", "1200.5", "SO06"),
        # English
        ("1,234.5", "1234.5", "SO07"),
        ("1,234,567", "1234567", "SO07"),
        ("1,234,567.89", "1234567.89", "SO07"),
        # multipliers
        ("7,62 triệu lượt", "7620000 lượt", "SO08"),
        ("5 nghìn", "5000", "SO08"),
        ("5 ngàn người", "5000 người", "SO08"),
        ("2,5 tỷ đồng", "2500000000 đồng", "SO08"),
        ("2,5 tỉ", "2500000000", "SO08"),
        ("5 Triệu", "5000000", "SO08"),
        ("5 trđ", "5000000", "SO08"),
        ("5,2 nghìn tỷ đồng", "5200000000000 đồng", "SO08"),
        # characters that look like what they are
        ("１２３", "123", "SO01"),
        ("９６，０６％", "96.06 %", "SO01"),
        ("12\u200b", "12", "SO01"),
        ("\ufeff12", "12", "SO01"),
        ("1\u00ad2", "12", "SO01"),
        ("\u202a12\u202c", "12", "SO01"),
        ("\u22125", "-5", "SO01"),
        ("–5", "-5", "SO01"),
        ("  12  ", "12", "SO01"),
    ],
    ids=ascii,
)
def test_a_number_that_is_typed_as_text_is_read_and_reported(text, read, code):
    number = read_number_text(text)

    assert picture(number) == read
    assert kinds(text) == [(code, Severity.WARNING)]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1,200", ("1,2", "1200")),
        ("57,450", ("57,45", "57450")),
        ("-1,200", ("-1,2", "-1200")),
        ("1,200%", ("1,2%", "1200%")),
        ("1,200 người", ("1,2 người", "1200 người")),
        ("1,200 tỷ", ("1200000000", "1200000000000")),
        ("1.200.5", ("1200,5", "12005")),
        ("1234.567", ("1234,567", "1234567")),
        ("012.345", ("12,345", "12345")),
        ("(5)", ("-5", "5")),
        ("(5 hộ)", ("-5 hộ", "5 hộ")),
        ("(1.200)", ("-1200", "1200")),
        ("- 5", ("-5", "5")),
        ("1,200/3", ("1,2/3", "1200/3")),
        ("1.5/2.000", ("1,5/2", "1,5/2000")),
    ],
    ids=ascii,
)
def test_a_text_with_two_meanings_is_left_undecided_with_both_reported(text, readings):
    number = read_number_text(text)

    assert (number.kind, number.value) == (number_kinds.AMBIGUOUS_NUMBER, None)
    assert number.readings == readings
    assert kinds(text) == [("SO11", Severity.ERROR)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("trên 1.200", "trên"),
        ("cho trên 1.200 người", "cho trên … người"),
        ("≥ 95", "≥"),
        (">=95", ">="),
        ("<90%", "< … %"),
        ("~30", "~"),
        ("±5", "±"),
        ("khoảng 30", "khoảng"),
        ("ước 12", "ước"),
        ("đạt 95", "đạt"),
        ("ít nhất 3", "ít nhất"),
        ("30 trở lên", "trở lên"),
        ("30 hộ trở lên", "hộ trở lên"),
        ("30 (ước)", "(ước)"),
        ("30 tạm tính", "tạm tính"),
        ("30+", "+"),
        ("5‰", "‰"),
        ("2 tỷ rưỡi", "tỷ rưỡi"),
        ("3 trăm", "trăm"),
        ("1.200k", "k"),
        ("95 không đạt", "không đạt"),
        ("5.", "."),
        (",5", ","),
        ("2017=", "="),
        ("tháng 6", "tháng"),
        ("-5/10", "-"),
        ("16/25%", "%"),
        ("1,2/3 triệu", "triệu"),
        ("٣5", "٣"),
        ("\u202e21", "\u202e"),
    ],
    ids=ascii,
)
def test_words_that_change_a_number_are_not_dropped(text, words):
    number = read_number_text(text)

    assert (number.kind, number.value) == (number_kinds.QUALIFIED_NUMBER, None)
    assert number.words == words
    assert kinds(text) == [("SO13", Severity.ERROR)]


@pytest.mark.parametrize(
    "text",
    [
        "120 96",
        "16 25",
        "1 200 5",
        "5-10",
        "từ 5 đến 10",
        "1\n200",
        "57, 45",
        "12.5.2025",
        "9/10/2025",
        "16/25 (64%)",
        "372.412/387.279 = 96,16%",
        "1 triệu 200 nghìn",
        "1e3",
        "8:30",
        "16 trên 25",
        "1,2,3",
        "1.2.3/4",
    ],
    ids=ascii,
)
def test_several_numbers_in_one_cell_are_refused(text):
    assert read_number_text(text).kind is number_kinds.SEVERAL_NUMBERS
    assert kinds(text) == [("SO12", Severity.ERROR)]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("96,06¹", "¹"),
        ("5²", "²"),
        ("3½", "½"),
        ("½", "½"),
        ("12 ¾", "¾"),
        ("444 hộ¹", "¹"),
        ("96,06ᵃ", "ᵃ"),
        ("5₂", "₂"),
        ("5①", "①"),
        ("⑸", "⑸"),
        ("Ⅳ", "Ⅳ"),
        ("1🄁", "🄁"),
        ("5㏠", "㏠"),
    ],
    ids=ascii,
)
def test_a_sign_that_would_fuse_with_the_digits_is_refused(text, sign):
    number = read_number_text(text)

    assert (number.kind, number.value) == (number_kinds.GLUED_SIGN, None)
    assert number.words == sign
    assert kinds(text) == [("SO14", Severity.ERROR)]


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("đạt", number_kinds.NOT_A_NUMBER, "SO15"),
        ("Không có", number_kinds.WORD_FOR_NONE, "SO31"),
        ("không", number_kinds.WORD_FOR_NONE, "SO31"),
        ("x", number_kinds.NOT_A_NUMBER, "SO15"),
        ("TRUE", number_kinds.NOT_A_NUMBER, "SO15"),
        ("####", number_kinds.NOT_A_NUMBER, "SO15"),
        ("nan", number_kinds.NOT_A_NUMBER, "SO15"),
        ("None", number_kinds.NOT_A_NUMBER, "SO15"),
        (".", number_kinds.NOT_A_NUMBER, "SO15"),
        ("/", number_kinds.NOT_A_NUMBER, "SO15"),
        ("#DIV/0!", cell_kinds.ERROR_CELL, "TB13"),
        ("#REF!", cell_kinds.ERROR_CELL, "TB13"),
        ("#N/A", cell_kinds.ERROR_CELL, "TB13"),
        ("#NAME?", cell_kinds.ERROR_CELL, "TB13"),
        ("#VALUE!", cell_kinds.ERROR_CELL, "TB13"),
        ("#num!", cell_kinds.ERROR_CELL, "TB13"),
        ("Err:502", cell_kinds.ERROR_CELL, "TB13"),
        ("5/0", number_kinds.ZERO_DENOMINATOR, "SO18"),
        ("0/0", number_kinds.ZERO_DENOMINATOR, "SO18"),
        ("5/0,00", number_kinds.ZERO_DENOMINATOR, "SO18"),
    ],
    ids=lambda each: ascii(getattr(each, "code", each)),
)
def test_what_is_no_number_is_refused(text, kind, code):
    number = read_number_text(text)

    assert (number.kind, number.value) == (kind, None)
    assert kinds(text) == [(code, Severity.ERROR)]
