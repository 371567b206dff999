"""The sentence on a target's result."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import CUT_OFF, HALF_UP, PATTERN, a_report, a_result, a_target
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.layouts import patterns
from thidua_reports.presenting.sentences import level_word, pattern_issues, sentence

RATE, STATED, ATTAINED = TargetKind.RATE, TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL
VISITORS = a_target(
    "A1",
    7100000,
    name="Tổng lượt khách",
    unit="lượt",
    compared_with="Nghị quyết HĐND",
    percent=Rounding(HALF_UP, 1),
)
THIS_YEAR = a_report("A1", 7620000, previous=6080000, remark="trong đó có 10 đoàn lớn")


def text_of(target, report, *parts, pattern=PATTERN):
    return sentence(a_result(target, report), parts, pattern).text


def with_pattern(pattern, report=THIS_YEAR, target=VISITORS, **changes):
    return text_of(replace(target, pattern=pattern, **changes), report)


def issues_of(target, report, pattern=PATTERN):
    issues = pattern_issues([a_result(target, report)], pattern)
    return [(issue.kind.code, issue.place.cell) for issue in issues]


@pytest.mark.parametrize(
    ("field", "written"),
    [
        (patterns.NAME, "Tổng lượt khách"),
        (patterns.VALUE, "7.620.000"),
        (patterns.UNIT, "lượt"),
        (patterns.PERCENT, "107,3"),
        (patterns.EXCESS, "7,3"),
        (patterns.GROWTH, "25,3"),
        (patterns.COMPARED_WITH, "Nghị quyết HĐND"),
        (patterns.LEVEL, "vượt"),
        (patterns.REMARK, "trong đó có 10 đoàn lớn"),
        (patterns.PLAN, "7.100.000"),
        (patterns.PREVIOUS, "6.080.000"),
    ],
    ids=patterns.FIELDS,
)
def test_each_field_of_a_pattern(field, written):
    assert with_pattern(f"Có [{field}] trong câu") == f"Có {written} trong câu"


@pytest.mark.parametrize(
    ("achieved", "elapsed", "expected"),
    [
        ("99.999", 0, "đạt xấp xỉ 100%"),
        (100, 0, "đạt 100%"),
        ("49.999", "0.5", "đạt xấp xỉ 50%"),
        ("49.999", 0, "đạt 50%"),
        (50, "0.5", "đạt 50%"),
    ],
    ids=["missed", "reached", "behind", "behind at no time that counts", "on time"],
)
def test_what_is_missed_is_not_rounded_up_to_what_was_due(achieved, elapsed, expected):
    result = a_result(a_target("A1"), a_report("A1", achieved))

    assert sentence(result, (), "đạt [tỷ lệ]%", Decimal(elapsed)).text == expected


def test_blanks_inside_the_brackets_do_not_matter():
    assert with_pattern("Đạt [ tỷ lệ ]%") == "Đạt 107,3%"


def test_a_field_that_is_not_known_stays_as_it_was_written():
    assert with_pattern("Đạt [tỉ lệ]%") == "Đạt [tỉ lệ]%"


@pytest.mark.parametrize(
    ("remark", "written"),
    [
        ("trong đó có 10 đoàn lớn", "05 lượt, trong đó có 10 đoàn lớn"),
        ("Gồm 03 đoàn", "05 lượt, Gồm 03 đoàn"),
        ("cho trên 1.200 người", "05 lượt cho trên 1.200 người"),
        ("tại 12 cơ sở", "05 lượt tại 12 cơ sở"),
        (", trong đó có 10 đoàn lớn", "05 lượt, trong đó có 10 đoàn lớn"),
        ("(trong đó có 10 đoàn lớn)", "05 lượt (trong đó có 10 đoàn lớn)"),
        ("tăng 02 lượt", "05 lượt, tăng 02 lượt"),
        ("giảm nghèo", "05 lượt giảm nghèo"),
    ],
)
def test_a_remark_that_is_a_clause_of_its_own_is_set_off(remark, written):
    report = a_report("A1", 5, remark=remark)

    assert with_pattern("[giá trị] [đơn vị tính] [lời kèm]", report) == written


@pytest.mark.parametrize(
    "pattern", ["[giá trị], [lời kèm]", "[giá trị] , [lời kèm]", "[giá trị][lời kèm]"]
)
def test_a_comma_of_the_pattern_is_not_doubled(pattern):
    assert with_pattern(pattern, a_report("A1", 5, remark="gồm 03 đoàn")) == "05, gồm 03 đoàn"


def test_in_brackets_a_remark_begins_without_a_comma():
    report = a_report("A1", 5, remark="gồm 03 đoàn")

    assert with_pattern("[giá trị] ([lời kèm])", report) == "05 (gồm 03 đoàn)"


def test_a_field_inside_a_remark_is_text_and_is_not_filled():
    report = replace(THIS_YEAR, remark="theo [tỷ lệ] của {{ noi_dung }}")

    assert with_pattern("Đạt [giá trị], [lời kèm]", report) == (
        "Đạt 7.620.000, theo [tỷ lệ] của {{ noi_dung }}"
    )


@pytest.mark.parametrize(
    ("target", "report", "text"),
    [
        (a_target("A1"), a_report("A1", 64), "Chỉ tiêu A1: 64 cây, đạt 64%"),
        (
            a_target("A1", None, kind=STATED, name="Đào tạo nghề", unit="người"),
            a_report("A1", 25000),
            "Đào tạo nghề: 25.000 người",
        ),
        (
            a_target("A1", 1, kind=ATTAINED, name="Ban hành kế hoạch"),
            a_report("A1", 1),
            "Ban hành kế hoạch: đạt",
        ),
        (
            a_target("A1", 1, kind=ATTAINED, name="Ban hành kế hoạch"),
            a_report("A1", 0),
            "Ban hành kế hoạch: không đạt",
        ),
        (
            a_target("A1", 96, kind=RATE, unit="%", compared_with="kế hoạch"),
            a_report("A1", "96.06"),
            "Chỉ tiêu A1: 96,06%, đạt 100,06% kế hoạch",
        ),
        (
            a_target("A1", 89, kind=RATE, unit="gia đình"),
            a_report("A1", 372412, out_of=387279),
            "Chỉ tiêu A1: 96,16% (372.412/387.279 gia đình), đạt 108,05%",
        ),
        (
            a_target("A1", "92.25", kind=RATE, unit="% đơn vị", percent=Rounding(HALF_UP, 0)),
            a_report("A1", 1719, out_of=1776),
            "Chỉ tiêu A1: 96,79% (1.719/1.776 đơn vị), đạt 105%",
        ),
        (
            a_target("A1", None, without_plan=True, name="Đào tạo nghề", unit="người"),
            a_report("A1", 25),
            "Đào tạo nghề: 25 người",
        ),
        (
            a_target("A1", 0, name="Đào tạo nghề", unit="người"),
            a_report("A1", 25),
            "Đào tạo nghề: 25 người",
        ),
    ],
    ids=[
        "count",
        "stated",
        "attained",
        "not attained",
        "rate",
        "count over population",
        "count over population with a finer plan",
        "without a plan",
        "plan of zero",
    ],
)
def test_what_is_said_of_each_kind_without_a_pattern_of_its_own(target, report, text):
    assert text_of(target, report) == text


@pytest.mark.parametrize(
    ("achieved", "out_of", "written"),
    [
        ("8", None, "08"),
        ("3", "3", "03/03"),
        ("6", "10", "06/10"),
        ("16", "25", "16/25"),
        ("0", None, "0"),
        ("10", None, "10"),
        ("8.5", None, "8,5"),
        ("1234567.25", None, "1.234.567,25"),
    ],
    ids=str,
)
def test_counts_under_ten_have_a_leading_zero(achieved, out_of, written):
    report = a_report("A1", achieved, out_of=out_of)

    assert with_pattern("[giá trị]", report, a_target("A1", out_of or 25)) == written


@pytest.mark.parametrize(
    ("ratio", "decimals", "mode", "written"),
    [
        ("64", 2, HALF_UP, "64"),
        ("64.5", 2, HALF_UP, "64,5"),
        ("103.004", 2, HALF_UP, "103"),
        ("123.96", 0, HALF_UP, "124"),
        ("123.96", 0, CUT_OFF, "123"),
        ("123.96", 1, CUT_OFF, "123,9"),
    ],
)
def test_per_cent_has_the_targets_own_decimals_without_closing_zeros(
    ratio, decimals, mode, written
):
    target = a_target("A1", 100, percent=Rounding(mode, decimals))

    assert with_pattern("đạt [tỷ lệ]%", a_report("A1", ratio), target) == f"đạt {written}%"


@pytest.mark.parametrize(
    ("achieved", "word"),
    [("101", "vượt"), ("100", "đạt"), ("99.9999", "chưa đạt"), ("100.0001", "vượt")],
)
def test_the_level_follows_the_exact_ratio_not_the_rounded_one(achieved, word):
    assert level_word(a_result(a_target("A1", 100), a_report("A1", achieved))) == word


def test_the_level_of_a_falling_target_is_vuot_when_it_fell_below_the_plan():
    target = a_target("A1", "13.1", direction=Direction.DOWN)

    assert level_word(a_result(target, a_report("A1", 13))) == "vượt"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("[chỉ tiêu] [lời kèm] đạt [giá trị]", "Chỉ tiêu A1 đạt 05"),
        ("[chỉ tiêu]: [giá trị] [lời kèm], đạt [tỷ lệ]% [so với]", "Chỉ tiêu A1: 05, đạt 5%"),
        ("[lời kèm] [chỉ tiêu] [so với].", "Chỉ tiêu A1."),
        ("  [chỉ tiêu]  \n đạt  [giá trị] ", "Chỉ tiêu A1 đạt 05"),
    ],
    ids=["in the middle", "before a comma", "at both ends", "blanks and line breaks"],
)
def test_an_empty_field_leaves_no_double_blanks(pattern, text):
    assert with_pattern(pattern, a_report("A1", 5), a_target("A1")) == text


def test_a_name_that_opens_with_a_sign_is_left_as_it_is():
    target = a_target("A1", 10, name="<5 tuổi suy dinh dưỡng", unit="trẻ")

    assert text_of(target, a_report("A1", 12)) == "<5 tuổi suy dinh dưỡng: 12 trẻ, đạt 120%"


FAMILIES = a_target("A1", 89, kind=RATE, unit="gia đình", name="Gia đình văn hóa")


def test_a_rate_without_its_population_is_never_a_number_of_things():
    assert text_of(FAMILIES, a_report("A1", 96)) == "Gia đình văn hóa: 96%, đạt 107,87%"


@pytest.mark.parametrize(
    ("field", "written"),
    [(patterns.PLAN, "89%"), (patterns.PREVIOUS, "90,5%")],
    ids=["plan", "last year"],
)
def test_the_plan_of_a_rate_is_per_cent_even_where_things_are_counted(field, written):
    report = a_report("A1", 372412, out_of=387279, previous="90.5")

    assert with_pattern(f"[{field}]", report, FAMILIES) == written


def test_the_plan_of_a_yes_or_no_target_is_a_word():
    target = a_target("A1", 1, kind=ATTAINED)

    assert with_pattern("[kế hoạch]", a_report("A1", 1), target) == "đạt"


@pytest.mark.parametrize(
    ("report", "target", "text"),
    [
        (None, a_target("A1"), "Chỉ tiêu A1: chưa có số liệu"),
        (a_report("A1"), a_target("A1"), "Chỉ tiêu A1: chưa có số liệu"),
        (
            a_report("A1", 5),
            a_target("A1", None),
            "Chỉ tiêu A1: 05 cây, chưa tính được tỷ lệ",
        ),
        (
            a_report("A1", 3, out_of=0),
            a_target("A1", 90, kind=RATE),
            "Chỉ tiêu A1: chưa có số liệu",
        ),
    ],
    ids=["not reported", "blank", "no plan", "population of zero"],
)
def test_what_cannot_be_known_is_said_so_whatever_the_pattern(report, target, text):
    assert text_of(replace(target, pattern="Vượt [vượt]%"), report) == text


@pytest.mark.parametrize(
    ("pattern", "achieved", "previous", "code"),
    [
        ("Vượt [vượt]% kế hoạch", "99", None, "SK13"),
        ("Vượt [vượt]% kế hoạch", "100", None, "SK13"),
        ("Vượt [vượt]% kế hoạch", "100.001", None, "SK13"),
        ("Tăng [tăng]% so cùng kỳ", "150", "160", "SK13"),
        ("Tăng [tăng]% so cùng kỳ", "150", "150", "SK13"),
        ("Tăng [tăng]% so cùng kỳ", "150", None, "SK20"),
        ("Tăng [tăng]% so cùng kỳ", "150", "0", "SK20"),
        ("Từ [cùng kỳ] lên [giá trị]", "150", None, "SK20"),
    ],
    ids=[
        "below the plan",
        "just the plan",
        "an excess that is rounded away",
        "less than last year",
        "as last year",
        "last year unknown",
        "last year zero",
        "last year's figure unknown",
    ],
)  # fmt: skip
def test_a_pattern_that_claims_too_much_gives_way_and_is_reported(
    pattern, achieved, previous, code
):
    target = a_target("A1", 100, pattern=pattern)
    report = a_report("A1", achieved, previous=previous)

    assert text_of(target, report).startswith("Chỉ tiêu A1: ")
    assert issues_of(target, report) == [(code, "A1")]


@pytest.mark.parametrize(
    ("pattern", "report", "code"),
    [
        ("Đào tạo [giá trị] người, tăng [tăng]%", a_report("A1", 80, previous=100), "SK13"),
        ("Đào tạo [giá trị] người, tăng [tăng]%", a_report("A1", 80), "SK20"),
        ("Đào tạo [giá trị] người, đạt [tỷ lệ]%", a_report("A1", 80), "SK20"),
        ("Đào tạo [giá trị] người, [mức] kế hoạch", a_report("A1", 80), "SK20"),
        ("Đào tạo [giá trị] người, vượt [vượt]%", a_report("A1", 80), "SK20"),
    ],
    ids=["negative growth", "growth unknown", "a ratio", "a level", "an excess"],
)
def test_a_stated_figure_cannot_claim_what_it_has_not(pattern, report, code):
    target = a_target("A1", None, kind=STATED, unit="người", pattern=pattern)

    assert text_of(target, report) == "Chỉ tiêu A1: 80 người"
    assert issues_of(target, report) == [(code, "A1")]


def test_a_yes_or_no_target_cannot_exceed():
    target = a_target("A1", 1, kind=ATTAINED, pattern="[chỉ tiêu] vượt [vượt]%")

    assert text_of(target, a_report("A1", 1)) == "Chỉ tiêu A1: đạt"
    assert issues_of(target, a_report("A1", 1)) == [("SK13", "A1")]


def test_the_blocs_own_pattern_gives_way_too():
    target, report = a_target("A1"), a_report("A1", 90)
    pattern = "[chỉ tiêu] vượt [vượt]%"

    assert text_of(target, report, pattern=pattern) == "Chỉ tiêu A1: 90 cây, đạt 90%"
    assert issues_of(target, report, pattern) == [("SK13", "A1")]


@pytest.mark.parametrize(
    ("target", "report"),
    [
        (a_target("A1", pattern="Vượt [vượt]%"), a_report("A1", 101)),
        (a_target("A1", pattern="Vượt [vượt]%"), a_report("A1")),
        (a_target("A1", pattern="Vượt [vượt]%"), None),
        (a_target("A1", None, pattern="Vượt [vượt]%"), a_report("A1", 5)),
        (a_target("A1", None, kind=STATED), a_report("A1", 5)),
        (a_target("A1", 1, kind=ATTAINED), a_report("A1", 0)),
    ],
    ids=["true", "blank", "not reported", "no plan", "stated without pattern", "plain no"],
)
def test_a_pattern_that_says_what_is_true_or_what_is_missing_anyway_is_not_reported(target, report):
    assert issues_of(target, report) == []


ABROAD = a_target("A2", 50, parent="A1", name="Khách quốc tế", unit="lượt")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("", "trong đó khách quốc tế: 60 lượt, đạt 120%"),
        ("trong đó khách quốc tế đạt [giá trị]", "trong đó khách quốc tế đạt 60"),
        ("Trong đó khách quốc tế đạt [giá trị]", "trong đó khách quốc tế đạt 60"),
    ],
    ids=["without a pattern", "its own trong đó", "its own Trong đó"],
)
def test_a_part_is_printed_with_its_whole(pattern, expected):
    part = a_result(replace(ABROAD, pattern=pattern), a_report("A2", 60))

    assert text_of(a_target("A1"), a_report("A1", 80), part) == (
        f"Chỉ tiêu A1: 80 cây, đạt 80%, {expected}"
    )


def test_a_part_that_claims_too_much_gives_way():
    part = a_result(replace(ABROAD, pattern="vượt [vượt]%"), a_report("A2", 40))

    assert text_of(a_target("A1"), a_report("A1", 80), part).endswith(
        "trong đó khách quốc tế: 40 lượt, đạt 80%"
    )


def test_a_figure_in_doubt_is_marked():
    report = a_report("A1", 5)
    result = a_result(a_target("A1"), report, report.achieved.place)

    assert sentence(result, (), PATTERN).doubt == " [cần xác minh]"


def test_a_part_in_doubt_marks_the_sentence():
    sure, report = a_result(a_target("A1"), a_report("A1", 5)), a_report("A2", 5)
    part = a_result(ABROAD, report, report.achieved.place)

    assert sentence(sure, (), PATTERN).doubt == ""
    assert sentence(sure, (part,), PATTERN).doubt == " [cần xác minh]"


def falling(plan, kind=TargetKind.CUMULATIVE, **changes):
    named = {"name": "Số vụ tai nạn", "unit": "vụ", "direction": Direction.DOWN, "kind": kind}
    return a_target("A1", plan, **(named | changes))


@pytest.mark.parametrize(
    ("target", "report", "text"),
    [
        (falling(5), a_report("A1", 0), "Số vụ tai nạn: 0 vụ, không để xảy ra"),
        (falling(0), a_report("A1", 0), "Số vụ tai nạn: 0 vụ, không để xảy ra"),
        (falling(0), a_report("A1", 2), "Số vụ tai nạn: 02 vụ, chưa đạt kế hoạch là 0 vụ"),
        (
            falling(3, TargetKind.SNAPSHOT, name="Hộ nghèo", unit="hộ"),
            a_report("A1", 0, remark="từ tháng 9"),
            "Hộ nghèo: 0 hộ, đạt kế hoạch từ tháng 9",
        ),
        (
            falling(2, RATE, name="Hồ sơ trễ hạn", unit="%"),
            a_report("A1", 0),
            "Hồ sơ trễ hạn: 0%, đạt kế hoạch",
        ),
        (
            falling(2, RATE, name="Hồ sơ trễ hạn", unit="hồ sơ"),
            a_report("A1", 0, out_of=300),
            "Hồ sơ trễ hạn: 0% (0/300 hồ sơ), đạt kế hoạch",
        ),
        (
            falling(0, RATE, name="Hồ sơ trễ hạn", unit="%"),
            a_report("A1", 2),
            "Hồ sơ trễ hạn: 2%, chưa đạt kế hoạch là 0%",
        ),
    ],
)
def test_none_at_all_and_a_plan_of_zero_are_printed_without_a_percentage(target, report, text):
    assert text_of(target, report) == text
    assert issues_of(target, report) == []


@pytest.mark.parametrize(
    ("target", "report", "text"),
    [
        (
            falling(2, RATE, name="Tỷ lệ nợ xấu", unit="%", compared_with="kế hoạch"),
            a_report("A1", "1.9", remark="đến ngày 31/12"),
            "Tỷ lệ nợ xấu: 1,9% (kế hoạch không quá 2%) đến ngày 31/12",
        ),
        (
            falling(3, compared_with="chỉ tiêu đăng ký"),
            a_report("A1", 4),
            "Số vụ tai nạn: 04 vụ (chỉ tiêu đăng ký không quá 03 vụ)",
        ),
        (falling(3), a_report("A1", 3), "Số vụ tai nạn: 03 vụ (kế hoạch không quá 03 vụ)"),
        (
            falling(2, RATE, name="Hồ sơ trễ hạn", unit="hồ sơ"),
            a_report("A1", 3, out_of=300),
            "Hồ sơ trễ hạn: 1% (03/300 hồ sơ; kế hoạch không quá 2%)",
        ),
    ],
    ids=["better", "missed", "at its limit", "of a population"],
)
def test_what_should_stay_low_is_told_with_its_limit_and_no_percentage(target, report, text):
    assert text_of(target, report) == text
    assert issues_of(target, report) == []


def test_a_pattern_of_its_own_may_give_the_percentage_of_what_should_stay_low():
    target = falling(2, RATE, unit="%", pattern="Giảm còn [giá trị], đạt [tỷ lệ]% kế hoạch")

    assert text_of(target, a_report("A1", "1.9")) == "Giảm còn 1,9%, đạt 105,26% kế hoạch"


@pytest.mark.parametrize("field", ["tỷ lệ", "vượt"])
def test_a_pattern_of_its_own_that_wants_a_percentage_gives_way_where_there_is_none(field):
    target = falling(5, pattern=f"[chỉ tiêu]: [giá trị] [đơn vị tính], giảm, đạt [{field}]%")

    assert text_of(target, a_report("A1", 0)) == "Số vụ tai nạn: 0 vụ, không để xảy ra"
    assert text_of(target, a_report("A1", 4)).startswith("Số vụ tai nạn: 04 vụ, giảm, đạt ")
    assert issues_of(target, a_report("A1", 0)) == []


def test_a_pattern_of_its_own_without_a_percentage_is_kept_for_none_at_all():
    target = falling(5, pattern="Không xảy ra tai nạn, [mức] kế hoạch [kế hoạch] [đơn vị tính]")

    assert text_of(target, a_report("A1", 0)) == "Không xảy ra tai nạn, đạt kế hoạch 05 vụ"


@pytest.mark.parametrize(
    ("pattern", "achieved", "text"),
    [
        ("Vượt kế hoạch: [giá trị] [đơn vị tính]", 90, "Chỉ tiêu A1: 90 cây, đạt 90%"),
        ("Vượt kế hoạch: [giá trị] [đơn vị tính]", 110, "Vượt kế hoạch: 110 cây"),
        ("Không vượt quá mức giao: [giá trị]", 90, "Không vượt quá mức giao: 90"),
        ("Chưa vượt kế hoạch: [giá trị]", 90, "Chưa vượt kế hoạch: 90"),
    ],
    ids=["untrue", "true", "what must not be exceeded", "not exceeded"],
)
def test_a_claim_in_the_pattern_s_own_words_gives_way_where_the_figures_deny_it(
    pattern, achieved, text
):
    target, report = a_target("A1", 100, pattern=pattern), a_report("A1", achieved)

    assert text_of(target, report) == text
    assert [code for code, _ in issues_of(target, report)] == (
        ["SK13"] if text.startswith("Chỉ tiêu") else []
    )
