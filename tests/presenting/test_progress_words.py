"""What the half-year report says of who is on time and who is behind."""

from decimal import Decimal

import pytest

from tests.domain_values import (
    CUT_OFF,
    HALF_UP,
    a_bloc,
    a_book,
    a_report,
    a_submission,
    a_target,
    standings_of,
)
from thidua_reports.domain.period import Period
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.presenting.progress_words import (
    behind_sentences,
    notes_on_due,
    progress_sentences,
)
from thidua_reports.scoring.standings import score


def at_mid_year(codes, *targets, elapsed="0.5", period=Period.HALF_YEAR):
    bloc = a_bloc(codes, period=period, elapsed=Decimal(elapsed))
    return a_book(bloc=bloc, targets=targets)


def summary(book, *submissions):
    return progress_sentences(book, standings_of(book, *submissions))


def behind(book, *submissions):
    return behind_sentences(book, standings_of(book, *submissions))


def reports(member, **achieved):
    return a_submission(member, [a_report(code, figure) for code, figure in achieved.items()])


def test_who_is_behind_is_named_unit_by_unit_with_what_is_missing():
    book = at_mid_year(
        "BA",
        a_target("A1", 109000, unit="người", percent=Rounding(HALF_UP, 1)),
        a_target("A2", 20, unit="lớp"),
        a_target("B1"),
        a_target("A3", 7, unit="lớp", name="Mở lớp"),
    )

    sentences = behind(book, reports("A", A1=40000, A2=10, A3=1), reports("B", B1=0))

    assert sentences == [
        "Chỉ tiêu chậm so với tiến độ (50% kế hoạch năm):",
        "- Sở B: Chỉ tiêu B1 đạt 0% kế hoạch, chậm 50 điểm phần trăm, còn thiếu 50 cây so với mức "
        "cần đạt 50 cây.",
        "- Sở A: Chỉ tiêu A1 đạt 36,7% kế hoạch, chậm 13,3 điểm phần trăm, còn thiếu 14.500 người "
        "so với mức cần đạt 54.500 người; mở lớp đạt 14,29% kế hoạch, chậm 35,71 điểm phần trăm, "
        "còn thiếu 03 lớp so với mức cần đạt 04 lớp.",
    ]


@pytest.mark.parametrize(
    ("achieved", "percent", "expected"),
    [
        ("49.96", Rounding(HALF_UP, 1), "đạt xấp xỉ 50% kế hoạch, còn thiếu 0,04 cây"),
        ("49.5", Rounding(HALF_UP, 0), "đạt xấp xỉ 50% kế hoạch, còn thiếu 0,5 cây"),
        ("49.96", Rounding(HALF_UP, 2), "đạt 49,96% kế hoạch, chậm 0,04 điểm phần trăm"),
        ("49.96", Rounding(CUT_OFF, 1), "đạt 49,9% kế hoạch, chậm 0,1 điểm phần trăm"),
    ],
    ids=["hidden", "hidden by a half", "shown", "cut off"],
)
def test_rounding_never_makes_who_is_behind_look_on_time(achieved, percent, expected):
    book = at_mid_year("A", a_target("A1", percent=percent))

    _, unit = behind(book, reports("A", A1=achieved))

    assert unit.startswith(f"- Sở A: Chỉ tiêu A1 {expected}")
    assert "đạt 50% kế hoạch, chậm" not in unit


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("%", "còn thiếu 0,5% so với mức cần đạt 5,5%."),
        ("", "còn thiếu 0,5 so với mức cần đạt 5,5."),
    ],
    ids=["per cent", "no unit"],
)
def test_a_quantity_is_written_as_its_unit_asks(unit, expected):
    book = at_mid_year("A", a_target("A1", 11, unit=unit))

    assert behind(book, reports("A", A1=5))[1].endswith(expected)


def test_another_share_of_the_year_is_named_in_the_words():
    book = at_mid_year("A", a_target("A1"), a_target("A2"), elapsed="0.75")
    submission = reports("A", A1=75, A2=74)

    assert summary(book, submission) == [
        "Đến hết 6 tháng đầu năm, 01/02 chỉ tiêu xét theo tiến độ đạt từ 75% kế hoạch năm trở lên."
    ]
    assert behind(book, submission) == [
        "Chỉ tiêu chậm so với tiến độ (75% kế hoạch năm):",
        "- Sở A: Chỉ tiêu A2 đạt 74% kế hoạch, chậm 1 điểm phần trăm, còn thiếu 01 cây so với mức "
        "cần đạt 75 cây.",
    ]


def test_where_nobody_is_behind_nothing_is_printed_under_limitations():
    book = at_mid_year("A", a_target("A1"))

    assert behind(book, reports("A", A1=50)) == []
    assert summary(book, reports("A", A1=50)) == [
        "Đến hết 6 tháng đầu năm, 01/01 chỉ tiêu xét theo tiến độ đạt từ 50% kế hoạch năm trở lên."
    ]


def test_what_is_missing_or_in_doubt_is_named_and_not_counted():
    targets = [a_target(f"A{number}") for number in range(1, 5)]
    book = at_mid_year("AB", *targets, a_target("B1"), a_target("B2"))
    submission = reports("A", A1=60, A2=None, A3=70, A4=10)
    in_error = frozenset({submission.targets[2].achieved.place})
    standings, _ = score(book, [submission], in_error)

    assert progress_sentences(book, standings) == [
        "Đến hết 6 tháng đầu năm, 01/02 chỉ tiêu xét theo tiến độ, không kể chỉ tiêu cần xác "
        "minh, đạt từ 50% kế hoạch năm trở lên.",
        "04 chỉ tiêu xét theo tiến độ cần xác minh vì số liệu còn thiếu hoặc còn nghi vấn: "
        "Sở A: “Chỉ tiêu A2”, “Chỉ tiêu A3”; Sở B: 02 chỉ tiêu (chưa có số liệu dùng được).",
    ]
    assert [line[:26] for line in behind_sentences(book, standings)[1:]] == [
        "- Sở A: Chỉ tiêu A4 đạt 10"
    ]


def test_all_targets_are_accounted_for_and_what_was_rounded_up_is_said():
    book = at_mid_year(
        "AB",
        a_target("A1", 25),
        a_target("A2", kind=TargetKind.RATE),
        a_target("A3", direction=Direction.DOWN),
        a_target("A4", kind=TargetKind.SNAPSHOT),
        a_target("A5", None, kind=TargetKind.INFORMATIONAL),
        a_target("B1", None, without_plan=True),
    )

    submissions = reports("A", A1=13, A2=1, A3=1, A4=1, A5=1), reports("B", B1=1)

    assert summary(book, *submissions) == [
        "Đến hết 6 tháng đầu năm, 01/01 chỉ tiêu xét theo tiến độ đạt từ 50% kế hoạch năm trở lên; "
        "03 chỉ tiêu còn lại là chỉ tiêu tỷ lệ, thời điểm, càng thấp càng tốt, đánh giá vào cuối "
        "năm; 02 chỉ tiêu không có kế hoạch để đánh giá.",
    ]
    assert notes_on_due(book, standings_of(book, *submissions)) == [
        "Mức cần đạt đến hết 6 tháng là 50% kế hoạch năm, chỉ tiêu đếm được làm tròn lên số "
        "nguyên. Dấu “–”: không xét theo tiến độ.",
    ]


def test_what_is_above_its_limit_for_good_is_not_judged_at_the_end_of_the_year():
    book = at_mid_year(
        "A",
        a_target("A1", 25),
        a_target("A2", 3, direction=Direction.DOWN),
        a_target("A3", 12, kind=TargetKind.RATE, direction=Direction.DOWN),
    )

    assert summary(book, reports("A", A1=13, A2=4, A3=13)) == [
        "Đến hết 6 tháng đầu năm, 01/01 chỉ tiêu xét theo tiến độ đạt từ 50% kế hoạch năm trở lên; "
        "01 chỉ tiêu còn lại là chỉ tiêu tỷ lệ, đánh giá vào cuối năm; 01 chỉ tiêu đã vượt mức kế "
        "hoạch cho phép của cả năm."
    ]


def test_half_of_an_odd_plan_is_missed_by_less_than_one():
    """12 of 25 is less than 12,5, and behind; 13 is not."""
    book = at_mid_year("A", a_target("A1", 25))

    assert behind(book, reports("A", A1=13)) == []
    assert behind(book, reports("A", A1=12))[1].endswith(
        "đạt 48% kế hoạch, chậm 2 điểm phần trăm, còn thiếu 01 cây so với mức cần đạt 13 cây."
    )


def test_where_nothing_can_be_judged_nothing_is_counted():
    book = at_mid_year("A", a_target("A1"))

    assert summary(book) == [
        "01 chỉ tiêu xét theo tiến độ cần xác minh vì số liệu còn thiếu hoặc còn nghi vấn: "
        "Sở A: 01 chỉ tiêu (chưa có số liệu dùng được)."
    ]
    assert behind(book) == []


def test_parts_and_targets_without_points_are_judged_alike():
    book = at_mid_year("A", a_target("A1", criterion="TC1"), a_target("A2", parent="A1"))

    assert summary(book, reports("A", A1=60, A2=10))[0].startswith(
        "Đến hết 6 tháng đầu năm, 01/02 chỉ tiêu"
    )
    assert "Chỉ tiêu A2 đạt 10%" in behind(book, reports("A", A1=60, A2=10))[1]


@pytest.mark.parametrize(
    "target",
    [
        a_target("A1", kind=TargetKind.SNAPSHOT),
        a_target("A1", kind=TargetKind.RATE),
        a_target("A1", direction=Direction.DOWN),
        a_target("A1", None, kind=TargetKind.INFORMATIONAL),
        a_target("A1", None, without_plan=True),
    ],
    ids=["snapshot", "rate", "should stay low", "only stated", "without a plan"],
)
def test_what_is_not_due_bit_by_bit_is_not_spoken_of(target):
    book = at_mid_year("A", target)

    assert summary(book, reports("A", A1=1)) == behind(book, reports("A", A1=1)) == []
    assert summary(book) == []


@pytest.mark.parametrize("period", [Period.PLEDGE, Period.YEAR])
def test_only_the_half_year_is_judged_by_a_share(period):
    book = at_mid_year("A", a_target("A1"), period=period)

    assert summary(book, reports("A", A1=1)) == behind(book, reports("A", A1=1)) == []


def test_a_target_of_a_unit_that_is_not_in_the_bloc_is_counted_nowhere():
    book = at_mid_year("AB", a_target("A1"), a_target("B1"), a_target("Z1"))

    assert summary(book, reports("A", A1=50))[-1] == (
        "01 chỉ tiêu xét theo tiến độ cần xác minh vì số liệu còn thiếu hoặc còn nghi vấn: "
        "Sở B: 01 chỉ tiêu (chưa có số liệu dùng được)."
    )
