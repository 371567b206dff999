"""What is printed of every point: what was reported, how it was scored, how scores differ."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import (
    ALL_OR_NOTHING,
    CUT_OFF,
    PROPORTIONAL,
    TYPED_IN,
    a_book,
    a_criterion,
    a_criterion_report,
    a_policy,
    a_rating,
    a_report,
    a_rule,
    a_submission,
    a_target,
    agreed,
    placed,
    score_and_check,
    standings_of,
)
from thidua_reports.domain.meeting import Correction
from thidua_reports.domain.place import Place
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.presenting.points_annex import score_tables
from thidua_reports.presenting.score_explanations import difference_sentences, score_explanation
from thidua_reports.scoring.standings import score

LODGINGS = a_criterion(
    "TC1", PROPORTIONAL.name, standard=70, max_bonus=7, parameters=("0.7", None, None)
)
RATING = a_rule("Đạt mức", "=0", "=IF(thuc_hien>=tham_so_1,thuong_toi_da,0)")
MEAN = a_rule("Bình quân", "=diem_chuan*ty_le_binh_quan")


def ready(name):
    """Return the ready rule of that name."""
    return next(
        a_rule(rule.name, rule.points, rule.bonus) for rule in READY_RULES if rule.name == name
    )


def explained(report, target, criterion=LODGINGS, **changes):
    """Return the explanation of a criterion with one target."""
    book = a_book("A", criteria=(criterion,), targets=(target,), **changes)
    standings = standings_of(book, a_submission("A", [report]))
    ((_, score),) = standings.scores()
    return score_explanation(book, score)


def explained_row(criterion, rule, **report):
    """Return the explanation of a criterion that is scored as a whole."""
    rating = report.pop("rating", "")
    book = a_book("A", criteria=(criterion,), rules=(rule,))
    row = replace(a_criterion_report("A", "TC1", **report), rating=rating)
    ((_, score),) = standings_of(book, a_submission("A", (), [row])).scores()
    return score_explanation(book, score)


TARGET = a_target("A1", 790, criterion="TC1", unit="cơ sở")


@pytest.mark.parametrize(
    ("achieved", "expected"),
    [
        (
            768,
            "A1: 768 so với kế hoạch 790, đạt 97,22%: 70 × 97,2152% ≈ 68,0506, làm tròn 68,1 "
            "điểm; không có điểm thưởng (97,2152% chưa đến 100%)",
        ),
        (
            790,
            "A1: 790 so với kế hoạch 790, đạt 100%: 70 × 100% = 70 điểm; không có điểm thưởng "
            "(chưa vượt 100%)",
        ),
        (
            948,
            "A1: 948 so với kế hoạch 790, đạt 120%: 70 điểm (70 × 120% = 84, tính tối đa 70); "
            "thưởng 7 điểm (vượt 20%, mỗi 1% 0,7 điểm là 14 điểm, tính tối đa 7 điểm)",
        ),
        (
            0,
            "A1: 0 so với kế hoạch 790, đạt 0%: 70 × 0% = 0 điểm; không có điểm thưởng (0% chưa "
            "đến 100%)",
        ),
    ],
)
def test_a_target_is_explained_with_its_plan_its_points_and_its_bonus(achieved, expected):
    assert explained(a_report("A1", achieved), TARGET) == expected


def test_a_bloc_that_cuts_off_says_so():
    policy = a_policy(points=Rounding(CUT_OFF, 1))

    line = explained(a_report("A1", 768), TARGET, policy=policy)

    assert "≈ 68,0506, bỏ phần lẻ còn 68 điểm;" in line


def test_what_cannot_be_computed_yet_is_said_to_be_so():
    assert explained(a_report("A1"), TARGET) == "A1: chưa tính được"


def test_a_target_without_a_plan_says_so():
    rule = a_rule("Không kế hoạch", "=IF(co_ke_hoach=0,thuc_hien,diem_chuan*ty_le)")
    criterion = a_criterion("TC1", rule.name, standard=70)
    target = a_target("A1", None, without_plan=True, criterion="TC1")

    line = explained(a_report("A1", 5), target, criterion, rules=(rule,))

    assert line == "A1: 05, không có kế hoạch: 5 điểm (không có kế hoạch)"


def test_a_rating_is_named_by_its_word():
    criterion = a_criterion("TC1", RATING.name, max_bonus=5, parameters=(3, None, None))

    line = explained_row(criterion, RATING, achieved=3, rating="tốt")

    assert line == "mức “tốt”: thưởng 5 điểm (“tốt” không dưới 3)"


def test_a_rating_that_was_corrected_to_a_figure_is_named_by_the_figure():
    criterion = a_criterion("TC1", RATING.name, max_bonus=5, parameters=(3, None, None))

    assert (
        explained_row(criterion, RATING, achieved=3, rating="")
        == "thưởng 5 điểm (thực hiện 3 không dưới 3)"
    )


def test_a_deduction_is_called_one():
    rule = a_rule("Trừ", "=diem_chuan", "=-so_luong*tham_so_1")
    criterion = a_criterion("TC1", rule.name, standard=10, parameters=("0.5", None, None))

    assert (
        explained_row(criterion, rule, count=3)
        == "điểm chuẩn 10; trừ 03 lần vi phạm, mỗi lần 0,5 điểm: trừ 1,5 điểm"
    )


def test_a_mean_is_explained_with_its_targets():
    criterion = a_criterion("TC1", MEAN.name, standard=30)
    targets = (a_target("A1", criterion="TC1"), a_target("A2", criterion="TC1"))
    book = a_book("A", criteria=(criterion,), rules=(MEAN,), targets=targets)
    standings = standings_of(book, a_submission("A", [a_report("A1", 90), a_report("A2", 130)]))
    ((_, score),) = standings.scores()

    assert score_explanation(book, score) == (
        "2 chỉ tiêu: bình quân (90% (Chỉ tiêu A1) + 100%) : 2 = 95%; 30 × 95% = 28,5 điểm"
    )


def test_a_capped_criterion_shows_the_sum_and_the_cap():
    criterion = replace(LODGINGS, cap=placed(100, "cap"))
    targets = (a_target("A1", criterion="TC1"), a_target("A2", criterion="TC1"))
    book = a_book("A", criteria=(criterion,), targets=targets)
    standings = standings_of(book, a_submission("A", [a_report("A1", 100), a_report("A2", 100)]))
    ((_, score),) = standings.scores()

    assert (
        score_explanation(book, score).splitlines()[-1]
        == "Cộng 140 điểm, cả tiêu chí tính tối đa 100 điểm"
    )
    assert score.computed == 100


def test_a_member_without_targets_is_said_to_have_none():
    book = a_book("AB", criteria=(LODGINGS,), targets=(a_target("A1", criterion="TC1"),))
    standings = standings_of(book, a_submission("A", [a_report("A1", 1)]), a_submission("B"))

    assert score_explanation(book, standings.scores()[1][1]) == "chưa có chỉ tiêu để chấm"


def test_a_correction_is_printed_where_the_points_are():
    place = Place("khoi.xlsx", "Điều chỉnh", "E2")
    correction = Correction(
        "A", "A1", "Thực hiện", placed(700, "D2"), replace(placed(768, ""), place=place),
        "cộng sót", "bà Hoa báo 05/12", place,
    )  # fmt: skip
    report = replace(a_report("A1"), achieved=correction.new)

    line = explained(report, TARGET, corrections=(correction,))

    assert line.endswith("[thực hiện sửa từ 700 thành 768: cộng sót (bà Hoa báo 05/12)]")


def rows_of(book, standings):
    return [row for table in score_tables(book, standings, "Phụ lục I") for row in table.dong]


CRITERION = a_criterion("TC1", TYPED_IN.name, standard=100)


def scores(own, agreed_score, reason="", assessor=""):
    book = a_book(
        "A",
        criteria=(CRITERION,),
        agreed=()
        if agreed_score is None
        else (replace(agreed("A", "TC1", agreed_score), reason=reason, assessor=assessor),),
    )
    rows = [a_criterion_report("A", "TC1", self_score=own)]
    return book, standings_of(book, a_submission("A", (), rows))


@pytest.mark.parametrize(
    ("own", "agreed_score", "reason", "expected"),
    [
        pytest.param(90, None, "", "", id="not agreed yet, as typed in"),
        pytest.param(
            105, None, "", "điểm tự chấm cao hơn điểm tính 5 điểm", id="beyond what counts"
        ),
        pytest.param(90, 90, "", "", id="all the same"),
        pytest.param(
            90,
            "88.5",
            "thiếu minh chứng",
            "giảm 1,5 điểm so với điểm tự chấm và điểm tính, lý do: thiếu minh chứng",
            id="less, with the reason",
        ),
        pytest.param(
            105,
            101,
            "",
            "tăng 1 điểm so với điểm tính, giảm 4 điểm so với điểm tự chấm",
            id="between the two, which differ",
        ),
    ],
)
def test_differences_are_printed_with_size_and_reason(own, agreed_score, reason, expected):
    book, standings = scores(own, agreed_score, reason)

    assert [row.ghi_chu for row in rows_of(book, standings)] == [expected]


def test_the_minutes_state_what_the_meeting_changed_and_who_assessed():
    _, standings = scores(90, "88.5", "thiếu minh chứng", "Sở Nội vụ")

    assert difference_sentences(standings) == [
        "Sở A: tiêu chí “Tiêu chí TC1” được Sở Nội vụ thống nhất 88,5 điểm (điểm tự chấm và điểm "
        "tính 90), giảm 1,5 điểm, lý do: thiếu minh chứng."
    ]


def test_the_minutes_name_a_computed_score_that_rests_on_a_figure_in_doubt():
    target = a_target("A1", criterion="TC1")
    book = a_book(
        "A",
        targets=(target,),
        criteria=(a_criterion("TC1", ALL_OR_NOTHING.name, standard=100),),
        agreed=(agreed("A", "TC1", 70),),
    )
    report = a_report("A1", 100, self_score=90)
    standings, _ = score(book, [a_submission("A", [report])], frozenset({report.achieved.place}))

    assert difference_sentences(standings) == [
        "Sở A: tiêu chí “Tiêu chí TC1” thống nhất 70 điểm (điểm tự chấm 90; điểm tính 100, cần xác "
        "minh), giảm 20 điểm so với điểm tự chấm."
    ]


def test_the_minutes_say_nothing_of_what_stayed():
    assert difference_sentences(scores(90, 90)[1]) == []
    assert difference_sentences(scores(105, None)[1]) == []


def test_the_reason_of_an_agreed_score_is_printed_also_where_none_could_be_computed():
    book, standings = scores(None, 90, "tính theo biên bản làm việc.")

    assert [row.ghi_chu for row in rows_of(book, standings)] == [
        "lý do: tính theo biên bản làm việc"
    ]
    assert difference_sentences(standings) == [
        "Sở A: tiêu chí “Tiêu chí TC1” thống nhất 90 điểm, lý do: tính theo biên bản làm việc."
    ]


def test_an_agreed_score_that_differs_without_a_reason_is_reported_with_both_numbers():
    book = a_book("A", criteria=(CRITERION,), agreed=(agreed("A", "TC1", 80),))
    row = a_criterion_report("A", "TC1", self_score=90)

    (issue,) = score_and_check(book, [a_submission("A", (), [row])], frozenset())[1]

    assert issue.kind.code == "SK19"
    assert issue.place == book.agreed[0].place
    assert "80 của Sở A" in issue.message
    assert "điểm tính 90 (chênh 10)" in issue.message


def test_a_rate_is_printed_as_it_was_counted():
    target = a_target("A1", 96, kind=TargetKind.RATE, unit="%", criterion="TC1")
    report = a_report("A1", 24, out_of=25)

    assert explained(report, target).startswith("A1: 96% (24/25) so với kế hoạch 96%, đạt 100%: ")


def test_the_points_of_the_row_are_those_of_the_ranking():
    book, standings = scores(90, 88, "x")
    (row,) = rows_of(book, standings)

    assert (row.tu_cham, row.tinh_toan, row.thong_nhat) == ("90", "90", "88")
    assert Decimal(row.thong_nhat) == standings.points_of(standings.members[0])


MET = a_rule("Đạt hoặc không", "=IF(ty_le>=1,diem_chuan,0)")
BY_RATING = a_rule("Theo mức", "=diem_chuan*thuc_hien")
OF_A_RATING = "Từ mức [mức 1] được [tham số 2] điểm."
BY_NUMBERS = a_rule("Theo số", "=IF(thuc_hien>=tham_so_1,tham_so_2,tham_so_3)")


def test_a_rating_that_points_are_multiplied_by_shows_what_it_is_worth():
    criterion = a_criterion("TC1", BY_RATING.name, standard=300)

    line = explained_row(criterion, BY_RATING, achieved="0.8", rating="tốt")

    assert line == "mức “tốt”: 300 × 0,8 (“tốt”) = 240 điểm"


@pytest.mark.parametrize(
    ("explanation", "rating", "expected"),
    [
        (OF_A_RATING, "tốt", "đạt mức “tốt”: 4 điểm"),
        (OF_A_RATING, "xuất sắc", "mức “xuất sắc” (từ mức “tốt” trở lên): 4 điểm"),
        ("Từ [tham số 1] được [tham số 2] điểm.", "tốt", "mức “tốt”: 4 điểm (“tốt” không dưới 3)"),
    ],
    ids=["the one asked for", "a better one", "a number"],
)
def test_a_parameter_is_a_rating_only_where_the_rule_says_so(explanation, rating, expected):
    rule = replace(BY_NUMBERS, explanation=explanation)
    criterion = a_criterion("TC1", rule.name, standard=5, parameters=(3, 4, 2))
    ratings = (a_rating("xuất sắc", 4), a_rating("tốt", 3), a_rating("khá", 2))
    book = a_book("A", criteria=(criterion,), rules=(rule,), ratings=ratings)
    achieved = next(each.value for each in ratings if each.word == rating)
    row = replace(a_criterion_report("A", "TC1", achieved=int(achieved)), rating=rating)

    ((_, score),) = standings_of(book, a_submission("A", (), [row])).scores()

    assert score_explanation(book, score) == expected


@pytest.mark.parametrize(
    ("achieved", "expected"), [(1, "đạt: điểm chuẩn 20"), (0, "không đạt: 0 điểm")]
)
def test_what_is_attained_or_not_is_printed_in_a_word(achieved, expected):
    criterion = a_criterion("TC1", MET.name, standard=20)
    target = a_target("A1", 1, criterion="TC1", kind=TargetKind.PASS_FAIL)

    line = explained(a_report("A1", achieved), target, criterion, rules=(MET,))

    assert line == f"A1: {expected}"


@pytest.mark.parametrize(
    ("worth", "word", "expected"),
    [
        (3, "tốt", "mức “tốt”: thưởng 5 điểm (“tốt” không dưới 3)"),
        (2, "khá", "mức “khá”: không có điểm thưởng (“khá” chưa đến 3)"),
    ],
    ids=["reached", "missed"],
)
def test_why_there_is_no_bonus_is_explained_where_there_is_nothing_else(worth, word, expected):
    criterion = a_criterion("TC1", RATING.name, max_bonus=5, parameters=(3, None, None))

    assert explained_row(criterion, RATING, achieved=worth, rating=word) == expected


@pytest.mark.parametrize(
    ("plan", "achieved", "expected"),
    [
        (5, 0, "A1: 0 so với kế hoạch không quá 05: không để xảy ra, đủ 70 điểm"),
        (0, 0, "A1: 0 so với kế hoạch 0: không để xảy ra, đủ 70 điểm"),
        (0, 2, "A1: 02 so với kế hoạch 0: 70 × 0% = 0 điểm"),
    ],
)
def test_points_of_none_at_all_are_explained_in_words(plan, achieved, expected):
    target = a_target("A1", plan, direction=Direction.DOWN, criterion="TC1")

    assert explained(a_report("A1", achieved), target) == expected


def test_a_plan_of_zero_where_more_is_better_is_printed_as_such_and_not_as_none():
    rule = a_rule("Không kế hoạch", "=IF(co_ke_hoach=0,thuc_hien,diem_chuan*ty_le)")
    criterion = a_criterion("TC1", rule.name, standard=70)
    target = a_target("A1", 0, criterion="TC1")

    line = explained(a_report("A1", 5), target, criterion, rules=(rule,))

    assert line == "A1: 05 so với kế hoạch 0: 5 điểm (kế hoạch là 0)"


def test_a_rule_that_asks_for_a_plan_finds_one_of_zero_where_less_is_better():
    rule = a_rule("Không kế hoạch", "=IF(co_ke_hoach=0,thuc_hien,diem_chuan*ty_le)")
    criterion = a_criterion("TC1", rule.name, standard=70)
    target = a_target("A1", 0, criterion="TC1", direction=Direction.DOWN)

    line = explained(a_report("A1", 5), target, criterion, rules=(rule,))

    assert line == "A1: 05 so với kế hoạch 0: 70 × 0% = 0 điểm"


def explained_each(rule, criterion, reports):
    """Return the explanation of each member's one target, by member."""
    targets = tuple(
        a_target(f"{code}1", plan, criterion="TC1", without_plan=plan is None)
        for code, (plan, _) in reports.items()
    )
    book = a_book("".join(reports), criteria=(criterion,), rules=(rule,), targets=targets)
    submissions = [
        a_submission(code, [a_report(f"{code}1", achieved)])
        for code, (_, achieved) in reports.items()
    ]
    scores = standings_of(book, *submissions).scores()
    return {
        standing.member.code: score_explanation(book, score).partition(": ")[2].partition(": ")[2]
        for standing, score in scores
    }


LEADER = ready("So với đơn vị dẫn đầu")
OF_LEADER = a_criterion("TC1", LEADER.name, standard=20, parameters=("0.5", None, None))


def test_the_best_of_the_bloc_is_printed_with_whose_it_is():
    lines = explained_each(LEADER, OF_LEADER, {"A": (100, 120), "B": (100, 150), "C": (100, 90)})

    assert lines == {
        "A": "20 × (0,5 + (1 − 0,5) × (120% − 100%) : (150% − 100%)) = 14 điểm (120% vượt 100%; "
        "150% là mức cao nhất khối, của Sở B)",
        "B": "20 điểm (150% vượt 100%; là mức cao nhất khối, của chính đơn vị)",
        "C": "0,5 × 20 × 90% = 9 điểm (90% không quá 100%)",
    }


def test_how_little_separates_a_member_from_the_best_is_printed():
    lines = explained_each(LEADER, OF_LEADER, {"A": (100000, 149995), "B": (100000, 150000)})

    assert lines["A"] == (
        "20 điểm (149,995% vượt 100%; kém 0,005%, chưa đến 0,01%, so với 150% là mức cao "
        "nhất khối, của Sở B)"
    )


def test_the_best_of_those_without_a_plan_is_printed_apart_and_many_names_are_shortened():
    reports = {"A": (None, 30), **dict.fromkeys("BCDEF", (None, 40))}

    lines = explained_each(LEADER, OF_LEADER, reports)

    best = "40 là mức cao nhất trong các đơn vị không có kế hoạch"
    assert lines["A"] == (
        f"20 × thực hiện 30 : 40 = 15 điểm (không có kế hoạch; {best}, của Sở B, Sở C, Sở D và 2 "
        "đơn vị khác)"
    )
    assert lines["F"].endswith(f"{best}, của chính đơn vị, Sở B, Sở C và 2 đơn vị khác)")


def test_as_long_as_the_best_is_not_known_that_is_why_there_are_no_points():
    lines = explained_each(LEADER, OF_LEADER, {"A": (100, 120), "B": (100, None)})

    assert lines["A"] == (
        "chưa tính được: chưa rõ mức cao nhất khối vì số liệu của các đơn vị chưa đủ"
    )


STEPS = ready("Nhập điểm theo bước")


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (20, "tự chấm 20 điểm (đúng bước 0,5)"),
        ("7.3", "15 × 0,5 = 7,5 điểm (tự chấm 7,3 : 0,5 = 14,6, làm tròn 15)"),
    ],
)
def test_points_in_steps_are_called_what_they_are(own, expected):
    criterion = a_criterion("TC1", STEPS.name, standard=20, parameters=("0.5", None, None))

    assert explained_row(criterion, STEPS, self_score=own) == expected


NET = ready("Cộng, trừ theo số lượng")


@pytest.mark.parametrize(
    ("count", "other", "expected"),
    [
        (0, 4, "trừ 0,5 × 4 = 2 điểm"),
        (1, 4, "trừ 0,5 × 4 − 1 × 1 = 1 điểm"),
        (4, 0, "thưởng 1 × 4 = 4 điểm (số liệu khác 0)"),
        (4, 2, "thưởng 1 × 4 − 0,5 × 2 = 3 điểm"),
        (0, 20, "trừ 5 điểm (0,5 × 20 = 10, tính tối đa 5)"),
        (1, 2, "không thưởng, không trừ điểm (1 × 1 − 0,5 × 2 = 0)"),
    ],
)
def test_what_is_added_and_taken_away_at_once_bears_its_sign_once(count, other, expected):
    criterion = a_criterion(
        "TC1", NET.name, max_bonus=5, max_deduction=5, parameters=("1", "0.5", None)
    )

    assert explained_row(criterion, NET, count=count, other=other) == expected


@pytest.mark.parametrize(
    ("bonus", "row", "expected"),
    [
        pytest.param(
            "=-so_luong*2",
            {"count": 2},
            "trừ 02 lần vi phạm, mỗi lần 2 điểm: trừ 4 điểm",
            id="a product",
        ),
        pytest.param(
            "=-MIN(tru_toi_da,so_luong*2)",
            {"count": 4},
            "trừ 04 lần vi phạm, mỗi lần 2 điểm: 8 điểm, vượt mức tối đa nên trừ 5 điểm",
            id="a limit",
        ),
        pytest.param(
            "=MAX(-tru_toi_da,-so_luong*2)",
            {"count": 4},
            "trừ 04 lần vi phạm, mỗi lần 2 điểm: 8 điểm, vượt mức tối đa nên trừ 5 điểm",
            id="a limit from below",
        ),
        pytest.param(
            "=IF(so_luong>2,-3,0)", {"count": 4}, "trừ 3 điểm (số lượng 4 vượt 2)", id="a case"
        ),
        pytest.param(
            "=IF(so_luong>2,-3,0)",
            {"count": 2},
            "không trừ điểm (số lượng 2 chưa vượt 2)",
            id="a case that is none",
        ),
        pytest.param(
            "=LOOKUP(so_luong,{0,2},{0,-4})",
            {"count": 2},
            "trừ 4 điểm (số lượng 2 thuộc mức từ 2)",
            id="a band",
        ),
        pytest.param(
            "=ROUND(-so_luong/3,1)",
            {"count": 1},
            "trừ 0,3 điểm (số lượng 1 : 3 ≈ 0,3333, làm tròn 0,3)",
            id="rounded",
        ),
        pytest.param("=0-so_luong", {"count": 2}, "trừ số lượng 2 điểm", id="from nothing"),
    ],
)
def test_a_deduction_has_no_sign_of_its_own(bonus, row, expected):
    rule = a_rule("Trừ", "=0", bonus)
    criterion = a_criterion("TC1", rule.name, max_deduction=5)

    assert explained_row(criterion, rule, **row) == expected


def test_a_missed_step_bonus_says_what_was_missed():
    rule = ready("Thưởng theo từng bước vượt mốc")
    criterion = a_criterion("TC1", rule.name, standard=0, max_bonus=2, parameters=("1", "0.1", "1"))

    line = explained_row(criterion, rule, achieved=989, out_of=1000)

    assert line == "989/1.000: không có điểm thưởng (98,9% chưa đến 100%)"


def test_a_bonus_that_is_cut_to_nothing_shows_what_it_was():
    rule = a_rule("Thưởng", "=0", "=so_luong*0.01")
    criterion = a_criterion("TC1", rule.name)

    assert explained_row(criterion, rule, count=3) == "thưởng 3 × 0,01 = 0,03, làm tròn 0 điểm"


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (
            "=IF(AND(thuc_hien>=ke_hoach,thuc_hien>cung_ky),diem_chuan,0)",
            "20 điểm (thực hiện 190 không dưới kế hoạch 190; thực hiện 190 vượt cùng kỳ 180)",
        ),
        ("=diem_chuan*thuc_hien/ke_hoach", "20 × thực hiện 190 : kế hoạch 190 = 20 điểm"),
        (
            "=diem_chuan*(tu_so-cung_ky)/cung_ky",
            "20 × (tử số 190 − cùng kỳ 180) : cùng kỳ 180 ≈ 1,1111, làm tròn 1,1 điểm",
        ),
        (
            "=IF(ROUND(thuc_hien/cung_ky,9)>1,5,0)",
            "5 điểm (thực hiện 190 : cùng kỳ 180 ≈ 1,0556 vượt 1)",
        ),
    ],
)
def test_what_is_compared_or_divided_is_called_by_its_name(formula, expected):
    rule = a_rule("Riêng", formula)
    criterion = a_criterion("TC1", rule.name, standard=20)
    target = a_target("A1", 190, criterion="TC1")

    line = explained(a_report("A1", 190, previous=180), target, criterion, rules=(rule,))

    assert line.partition("đạt 100%: ")[2] == expected


def test_the_middle_of_three_scores_is_not_called_one_of_them():
    rule = a_rule("Ba người chấm", "=MEDIAN(diem_nhap,so_luong,so_lieu_khac)")
    criterion = a_criterion("TC1", rule.name, standard=20)

    line = explained_row(criterion, rule, self_score=10, count=8, other=11)

    assert line == "10 điểm (số đứng giữa của tự chấm 10; số lượng 8; số liệu khác 11 là 10)"


def test_the_mean_of_several_scores_can_be_added_up():
    rule = a_rule("Hai người chấm", "=AVERAGE(diem_nhap,so_luong)")

    line = explained_row(a_criterion("TC1", rule.name), rule, self_score=10, count=9)

    assert line == "(tự chấm 10 + số lượng 9) : 2 = 9,5 điểm"


@pytest.mark.parametrize(
    ("achieved", "plan", "standard", "expected"),
    [
        (503, 600, 30, "30 × 503 : 600 = 25,15, làm tròn 25,2 điểm"),
        ("99.99999", 100, 5, "5 × 100% = 5 điểm"),
        (1, 3, 30, "30 × 33,3333% ≈ 10 điểm"),
    ],
)
def test_the_printed_figures_lead_to_the_printed_points(achieved, plan, standard, expected):
    rule = a_rule("Tỷ lệ thuận", "=diem_chuan*ty_le")
    criterion = a_criterion("TC1", rule.name, standard=standard)
    target = a_target("A1", plan, criterion="TC1")

    line = explained(a_report("A1", achieved), target, criterion, rules=(rule,))

    assert line.rpartition("%: ")[2] == expected


def test_a_third_is_printed_as_a_quotient_where_its_digits_would_be_cut_off():
    rule = a_rule("Tỷ lệ thuận", "=diem_chuan*ty_le")
    criterion = a_criterion("TC1", rule.name, standard=30)
    policy = a_policy(points=Rounding(CUT_OFF, 1))
    target = a_target("A1", 3, criterion="TC1")

    line = explained(a_report("A1", 1), target, criterion, rules=(rule,), policy=policy)

    assert line.endswith(": 30 × 1 : 3 = 10 điểm")


def test_the_mean_of_groups_shows_every_group_and_counts_what_is_reached_together():
    targets = [
        a_target(f"A{number}", 100, criterion="TC1", group=group)
        for number, group in enumerate("xxxyy", start=1)
    ]
    book = a_book(
        "A", criteria=(a_criterion("TC1", MEAN.name, standard=30),), rules=(MEAN,), targets=targets
    )
    reports = [
        a_report(f"A{at}", given) for at, given in enumerate((90, 100, 130, 80, 95), start=1)
    ]
    ((_, score),) = standings_of(book, a_submission("A", reports)).scores()

    assert score_explanation(book, score) == (
        "5 chỉ tiêu: nhóm x (90% (Chỉ tiêu A1) + 2 × 100%) : 3 ≈ 96,6667%; "
        "nhóm y (80% (Chỉ tiêu A4) + 95% (Chỉ tiêu A5)) : 2 = 87,5%; "
        "bình quân các nhóm (96,6667% + 87,5%) : 2 ≈ 92,0833%; "
        "30 × 92,0833% ≈ 27,625, làm tròn 27,6 điểm"
    )


@pytest.mark.parametrize(
    ("own", "agreed_score", "expected"),
    [
        (90, 88, "Sở A|điểm tự chấm 90; điểm tính 90; điểm thống nhất 88"),
        (90, None, "Sở A|điểm tự chấm 90; điểm tính 90"),
        (None, 88, "Sở A|chưa có điểm tính; điểm thống nhất 88"),
    ],
)
def test_totals_that_nobody_has_given_are_not_printed(own, agreed_score, expected):
    book, standings = scores(own, agreed_score, "x")

    (table,) = score_tables(book, standings, "Phụ lục I")

    assert f"{table.ten}|{table.tong}" == expected
