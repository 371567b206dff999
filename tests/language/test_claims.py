"""What sentences claim of targets and units in general."""

import pytest

from thidua_reports.language.claims import HowMany, Of, Outcome, claims

TARGETS, UNITS = Of.TARGETS, Of.UNITS
MET, REACHED, EXCEEDED, MISSED = Outcome.MET, Outcome.REACHED, Outcome.EXCEEDED, Outcome.MISSED
ALL, MOST, NUMBER = HowMany.ALL, HowMany.MOST, HowMany.NUMBER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hầu hết các chỉ tiêu đã đăng ký của các đơn vị đều đạt và vượt, nổi bật như:",
            (TARGETS, MET, MOST),
        ),
        ("Đa số chỉ tiêu vượt kế hoạch.", (TARGETS, EXCEEDED, MOST)),
        ("100% đơn vị hoàn thành", (UNITS, REACHED, ALL)),
        ("Tất cả chỉ tiêu đều đạt 100% kế hoạch.", (TARGETS, REACHED, ALL)),
        ("Các chỉ tiêu đều đạt và vượt", (TARGETS, MET, ALL)),
        ("Các đơn vị hoàn thành tất cả các chỉ tiêu.", (TARGETS, REACHED, ALL)),
        ("Các thành viên đều hoàn thành vượt mức kế hoạch", (UNITS, EXCEEDED, ALL)),
        ("Không có đơn vị nào chưa đạt chỉ tiêu.", (UNITS, MET, ALL)),
        ("không còn chỉ tiêu chưa hoàn thành", (TARGETS, MET, ALL)),
    ],
)
def test_a_claim_of_all_or_most(text, expected):
    (claim,) = claims(text)

    assert (claim.of, claim.outcome, claim.how_many) == expected


def test_numbers_are_claimed_one_by_one():
    text = (
        "Có 24/35 chỉ tiêu đạt và vượt kế hoạch (17 chỉ tiêu vượt, 07 chỉ tiêu đạt), 11 chỉ tiêu "
        "chưa đạt."
    )

    assert [(each.outcome, each.count, each.whole, each.quote) for each in claims(text)] == [
        (MET, 24, 35, "24/35 chỉ tiêu đạt và vượt kế hoạch"),
        (EXCEEDED, 17, None, "17 chỉ tiêu vượt"),
        (REACHED, 7, None, "07 chỉ tiêu đạt"),
        (MISSED, 11, None, "11 chỉ tiêu chưa đạt"),
    ]


def test_so_many_units_that_met_all_targets_are_no_claim_of_all_targets():
    (claim,) = claims("05/07 đơn vị đạt và vượt tất cả các chỉ tiêu")

    assert (claim.of, claim.how_many, claim.count, claim.whole) == (UNITS, NUMBER, 5, 7)


@pytest.mark.parametrize(
    ("text", "is_of_the_year"),
    [("Các chỉ tiêu đều đạt kế hoạch năm", True), ("Các chỉ tiêu đều đạt", False)],
)
def test_the_year_is_claimed_where_it_is_named(text, is_of_the_year):
    assert [each.is_of_the_year for each in claims(text)] == [is_of_the_year]


@pytest.mark.parametrize(
    "text",
    [
        "Một số chỉ tiêu của các thành viên đạt và vượt hơn 50% so với chỉ tiêu đăng ký:",
        "Các chỉ tiêu đã đăng ký được các đơn vị tập trung thực hiện, nổi bật như:",
        "có 4/7 đơn vị đạt từ 87 điểm trở lên",
        "Các đơn vị đều đạt danh hiệu tập thể lao động tiên tiến",
        "Hầu hết các thành viên trong Khối đã hoàn thành việc sắp xếp tổ chức bộ máy",
        "Tất cả các đơn vị đều hoàn thành tốt nhiệm vụ chính trị được giao",
        "Các đơn vị trong Khối đều thực hiện khá tốt.",
        "Không phải tất cả các chỉ tiêu đều đạt",
        "Hầu hết các chỉ tiêu đạt trên 50% kế hoạch",
        "Các đơn vị đăng ký 5 chỉ tiêu định lượng, mỗi chỉ tiêu được 70 điểm",
        "Kết quả trên góp phần đạt và vượt các chỉ tiêu Hội đồng nhân dân tỉnh giao.",
        "",
    ],
)
def test_what_is_not_said_of_all_plans_claims_nothing(text):
    assert claims(text) == ()
