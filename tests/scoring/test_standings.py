"""The whole of scoring: totals, ranks, and when they are provisional."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain_values import (
    ALL_OR_NOTHING,
    CUT_OFF,
    HALF_UP,
    PROPORTIONAL,
    TYPED_IN,
    a_bloc,
    a_book,
    a_criterion,
    a_criterion_report,
    a_grade,
    a_policy,
    a_report,
    a_rule,
    a_submission,
    a_target,
    a_tie_break,
    agreed,
    an_exclusion,
    an_honour,
    an_unranked,
    placed,
    ranked_by,
    standings_of,
    typed_in,
)
from thidua_reports.domain.honours import ObstacleKind
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.scores import Basis
from thidua_reports.scoring.standings import score

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)
BEST = a_rule("So với đơn vị cao nhất", "=ROUND(diem_chuan*ty_le/ty_le_cao_nhat,1)")
BONUS_ONLY = a_rule("Chỉ thưởng", "=0", "=thuong_nhap")
RULES = (TYPED_IN, BONUS_ONLY)
LED = a_criterion("TC1", BEST.name, standard=50)
HONOURS = (an_honour(1, "Cờ thi đua"), an_honour(2, "Bằng khen"))


def ranks_of(standings):
    return {standing.member.code: standing.rank for standing in standings.members}


def proposals_of(standings):
    """Return for each member the honours that it is proposed for."""
    allowed = [each for each in standings.proposals if each.is_allowed]
    return {
        standing.member.code: [
            each.honour.title for each in allowed if each.member == standing.member
        ]
        for standing in standings.members
    }


def obstacles_of(standings):
    """Return by honour and member what is in the way of who is on the honour's rank."""
    return {
        (each.honour.title, each.member.code): [obstacle.kind for obstacle in each.obstacles]
        for each in standings.proposals
        if not each.is_allowed
    }


def agreed_book(**scores):
    """Return a bloc in which TC1 was agreed for each member, and honours for two ranks."""
    return a_book(
        "".join(scores),
        criteria=(TYPED,),
        agreed=tuple(agreed(member, "TC1", points) for member, points in scores.items()),
        honours=HONOURS,
    )


def test_members_are_ranked_by_what_was_computed_as_long_as_nothing_is_agreed():
    book = a_book("ABCD", criteria=(TYPED,))

    standings = standings_of(book, *typed_in(A=90, B="95.5", C=90, D=80))

    assert ranks_of(standings) == {"A": 2, "B": 1, "C": 2, "D": 4}
    assert (standings.basis, standings.provisional) == (Basis.COMPUTED, True)


def test_agreed_scores_are_used_when_all_are_given():
    standings = standings_of(agreed_book(A=80, B=85), *typed_in(A=99, B=98))

    assert ranks_of(standings) == {"A": 2, "B": 1}
    assert (standings.basis, standings.provisional) == (Basis.AGREED, False)


@pytest.mark.parametrize(
    "scores",
    [(agreed("A", "TC1", 80),), (agreed("A", "TC1", 80), agreed("B", "TC1", None)), ()],
    ids=["one member without", "one score left blank", "none"],
)
def test_agreed_scores_are_not_used_while_one_is_missing(scores):
    book = replace(agreed_book(A=80, B=85), agreed=scores)

    standings = standings_of(book, *typed_in(A=99, B=98))

    assert ranks_of(standings) == {"A": 1, "B": 2}
    assert (standings.basis, standings.provisional) == (Basis.COMPUTED, True)


def test_agreed_zero_is_a_score():
    standings = standings_of(agreed_book(A=0, B=85), *typed_in(A=99, B=98))

    assert standings.basis is Basis.AGREED
    assert standings.points_of(standings.members[0]) == 0


def test_honours_follow_the_rank():
    standings = standings_of(agreed_book(A=80, B=85, C=70), *typed_in(A=1, B=1, C=1))

    assert proposals_of(standings) == {"A": ["Bằng khen"], "B": ["Cờ thi đua"], "C": []}


def test_of_members_of_equal_rank_none_is_proposed_and_the_next_rank_is_skipped():
    standings = standings_of(agreed_book(A=85, B=85, C=70), *typed_in(A=1, B=1, C=1))

    assert ranks_of(standings) == {"A": 1, "B": 1, "C": 3}
    assert proposals_of(standings) == {"A": [], "B": [], "C": []}
    assert obstacles_of(standings) == {
        ("Cờ thi đua", "A"): [ObstacleKind.TIED],
        ("Cờ thi đua", "B"): [ObstacleKind.TIED],
    }
    (obstacle,) = standings.proposals[0].obstacles
    assert [member.code for member in obstacle.others] == ["B"]


def test_members_of_equal_rank_are_proposed_together_where_the_quota_has_room_for_them():
    book = replace(agreed_book(A=85, B=85, C=70), honours=(an_honour(1, "Cờ thi đua", quota=2),))

    standings = standings_of(book, *typed_in(A=1, B=1, C=1))

    assert proposals_of(standings) == {"A": ["Cờ thi đua"], "B": ["Cờ thi đua"], "C": []}


def test_an_excluded_member_keeps_its_rank_but_gets_no_honour():
    book = replace(agreed_book(A=80, B=85), exclusions=(an_exclusion("B"),))

    standings = standings_of(book, *typed_in(A=1, B=1))

    assert ranks_of(standings) == {"A": 2, "B": 1}
    assert proposals_of(standings) == {"A": ["Bằng khen"], "B": []}
    assert obstacles_of(standings) == {("Cờ thi đua", "B"): [ObstacleKind.EXCLUDED]}


def test_a_missing_submission_makes_everything_provisional_and_proposes_nothing():
    standings = standings_of(agreed_book(A=80, B=85), *typed_in(A=99))

    assert standings.provisional
    assert proposals_of(standings) == {"A": [], "B": []}
    assert [standing.submitted for standing in standings.members] == [True, False]


def test_no_honour_is_proposed_from_computed_scores():
    book = replace(agreed_book(A=80, B=85), agreed=())

    assert proposals_of(standings_of(book, *typed_in(A=9, B=8))) == {"A": [], "B": []}


def test_a_figure_in_doubt_leaves_the_members_total_incomplete():
    book = a_book("AB", criteria=(TYPED,))
    submissions = typed_in(A=90, B=80)
    in_doubt = submissions[0].criteria[0].self_score.place

    standings, _ = score(book, submissions, frozenset({in_doubt}))

    assert [standing.is_complete for standing in standings.members] == [False, True]
    assert standings.provisional


def test_a_target_in_doubt_leaves_the_members_total_incomplete():
    criterion = a_criterion("TC1", ALL_OR_NOTHING.name, standard=10)
    book = a_book("A", criteria=(criterion,), targets=(a_target("A1", criterion="TC1"),))
    report = a_report("A1", 100)

    standings, _ = score(book, [a_submission("A", [report])], frozenset({report.plan.place}))

    assert standings.members[0].scores.all[0].items[0].points == 10
    assert not standings.members[0].is_complete


def test_what_could_not_be_computed_is_left_out_and_reported():
    second = a_criterion("TC2", TYPED_IN.name, standard=100)
    book = a_book("A", criteria=(TYPED, second))
    rows = [a_criterion_report("A", "TC1", self_score=60), a_criterion_report("A", "TC2")]

    standings, issues = score(book, [a_submission("A", (), rows)], frozenset())
    member = standings.members[0]

    assert member.computed == 60
    assert not member.is_complete
    assert [issue.kind.code for issue in issues] == ["SK28"]
    assert [issue.place for issue in issues] == [rows[1].place]


def test_a_figure_already_in_doubt_is_not_reported_again():
    book = a_book("A", criteria=(TYPED,))
    row = a_criterion_report("A", "TC1")
    in_error = frozenset({row.self_score.place})

    _, issues = score(book, [a_submission("A", (), [row])], in_error)

    assert issues == ()


def test_a_criterion_without_a_row_is_incomplete():
    standings = standings_of(a_book("A", criteria=(TYPED,)), a_submission("A"))

    assert not standings.members[0].is_complete


def test_a_rule_that_asks_nothing_of_its_row_needs_none():
    constant = a_rule("Năm điểm", "=5", "=-1")
    book = a_book("A", criteria=(a_criterion("TC1", constant.name),), rules=(constant,))

    standings, issues = score(book, [a_submission("A")], frozenset())

    assert standings.members[0].computed == 4
    assert standings.members[0].is_complete
    assert issues == ()


def test_a_member_without_a_workbook_gets_no_points_from_a_rule_that_asks_nothing():
    constant = a_rule("Năm điểm", "=5")
    book = a_book("A", criteria=(a_criterion("TC1", constant.name),), rules=(constant,))

    (member,) = standings_of(book).members

    assert (member.computed, member.is_complete, member.rank) == (None, False, None)


def test_a_criterion_that_is_not_assigned_counts_neither_way():
    only_b = replace(TYPED, applies_to=("B",))
    book = a_book("AB", criteria=(only_b, a_criterion("TC2", TYPED_IN.name, standard=50)))
    rows = {
        "A": [a_criterion_report("A", "TC2", self_score=40)],
        "B": [
            a_criterion_report("B", "TC1", self_score=90),
            a_criterion_report("B", "TC2", self_score=30),
        ],
    }

    standings = standings_of(book, *(a_submission(code, (), rows[code]) for code in "AB"))

    assert [standing.computed for standing in standings.members] == [40, 120]
    assert all(standing.is_complete for standing in standings.members)


def test_a_member_without_targets_of_a_criterion_scored_by_targets_is_incomplete():
    criterion = a_criterion("TC1", ALL_OR_NOTHING.name, standard=10)
    book = a_book("AB", criteria=(criterion,), targets=(a_target("A1", criterion="TC1"),))

    standings = standings_of(book, a_submission("A", [a_report("A1", 100)]), a_submission("B", ()))

    assert [standing.is_complete for standing in standings.members] == [True, False]


def test_a_criterion_scored_by_targets_adds_up_the_points_of_its_targets():
    criterion = a_criterion("TC1", ALL_OR_NOTHING.name, standard=10)
    targets = tuple(a_target(code, criterion="TC1") for code in ("A1", "A2", "A3"))
    book = a_book("A", criteria=(criterion,), targets=targets)
    reports = [a_report("A1", 100), a_report("A2", 99), a_report("A3", 130)]

    assert standings_of(book, a_submission("A", reports)).members[0].computed == 20


def test_self_scores_are_added_up_beside_the_computed_ones():
    book = a_book("A", criteria=(TYPED, a_criterion("TC2", TYPED_IN.name, standard=9)))
    rows = [
        a_criterion_report("A", "TC1", self_score="91.5"),
        a_criterion_report("A", "TC2", self_score=12),
    ]

    member = standings_of(book, a_submission("A", (), rows)).members[0]

    assert (member.points(Basis.SELF), member.computed) == (Decimal("103.5"), Decimal("100.5"))


def test_nothing_is_ranked_where_nothing_is_scored():
    standings = standings_of(a_book("AB"), a_submission("A"), a_submission("B"))

    assert not standings.is_scored
    assert ranks_of(standings) == {"A": None, "B": None}


def test_when_the_pledge_is_made_nothing_is_scored():
    book = replace(agreed_book(A=80, B=85), bloc=a_bloc("AB", period=Period.PLEDGE))

    standings, issues = score(book, typed_in(A=1, B=1), frozenset())

    assert not standings.is_scored
    assert ranks_of(standings) == {"A": None, "B": None}
    assert (standings.proposals, issues) == ((), ())


def test_by_share_the_ranking_compares_what_was_reached_of_what_was_assigned():
    """40 of 50 is less than 130 of 150, which is less than all of 100."""
    only_b = a_criterion("TC2", TYPED_IN.name, standard=50, applies_to=("B",))
    only_c = a_criterion("TC3", TYPED_IN.name, standard=50, applies_to=("C",))
    book = a_book("ABC", criteria=(replace(TYPED, applies_to=("A", "B")), only_b, only_c))
    rows = {"A": {"TC1": 100}, "B": {"TC1": 90, "TC2": 40}, "C": {"TC3": 40}}
    submissions = [
        a_submission(
            member, (), [a_criterion_report(member, code, self_score=n) for code, n in own.items()]
        )
        for member, own in rows.items()
    ]

    by_points = standings_of(book, *submissions)
    by_share = standings_of(ranked_by(book, ranked_by=RankedBy.SHARE), *submissions)

    assert ranks_of(by_points) == {"A": 2, "B": 1, "C": 3}
    assert ranks_of(by_share) == {"A": 1, "B": 2, "C": 3}
    assert [standing.value for standing in by_share.members] == [100, Decimal("86.67"), 80]


@pytest.mark.parametrize(
    ("mode", "decimals", "shares"),
    [
        (HALF_UP, 2, ["66.67", "66.33"]),
        (CUT_OFF, 2, ["66.66", "66.33"]),
        (HALF_UP, 0, ["67", "66"]),
        (CUT_OFF, 0, ["66", "66"]),
    ],
    ids=["rounded", "cut off", "rounded to a whole per cent", "cut off to a whole per cent"],
)
def test_shares_are_rounded_as_percentages_are_and_ranked_as_shown(mode, decimals, shares):
    """100 and 99,5 of 150; points are rounded the other way."""
    (other,) = set(RoundingMode) - {mode}
    book = ranked_by(
        a_book(
            "AB",
            criteria=(replace(TYPED, standard=placed(150, "TC1")),),
            policy=a_policy(points=Rounding(other, 1), percent=Rounding(mode, 1)),
        ),
        ranked_by=RankedBy.SHARE,
        share_decimals=decimals,
    )

    standings = standings_of(book, *typed_in(A=100, B="99.5"))

    assert [str(standing.value) for standing in standings.members] == shares
    assert ranks_of(standings) == {"A": 1, "B": 1 if shares[0] == shares[1] else 2}


def test_by_share_a_member_without_standard_points_cannot_be_ranked():
    only_b = a_criterion("TC2", BONUS_ONLY.name, applies_to=("B",))
    book = a_book("AB", criteria=(replace(TYPED, applies_to=("A",)), only_b), rules=RULES)
    submissions = [
        *typed_in(A=50),
        a_submission("B", (), [a_criterion_report("B", "TC2", bonus=5)]),
    ]

    standings = standings_of(ranked_by(book, ranked_by=RankedBy.SHARE), *submissions)

    assert ranks_of(standings) == {"A": 1, "B": None}
    assert standings.members[1].computed == 5


def test_totals_that_the_cap_makes_equal_are_equal():
    book = ranked_by(a_book("AB", criteria=(TYPED,)), cap=90)

    standings = standings_of(book, *typed_in(A=95, B=100))

    assert ranks_of(standings) == {"A": 1, "B": 1}
    assert [standing.value for standing in standings.members] == [90, 90]


def test_classes_by_share_begin_at_a_share():
    grades = (a_grade("Tốt", 80), a_grade("Khá", "66.67"), a_grade("Chưa định", None))
    book = a_book("ABC", criteria=(replace(TYPED, standard=placed(150, "TC1")),))

    standings = standings_of(
        ranked_by(book, ranked_by=RankedBy.SHARE, grades=grades), *typed_in(A=120, B=100, C=99)
    )

    assert [standing.grade for standing in standings.members] == ["Tốt", "Khá", ""]


def test_a_member_that_is_not_ranked_is_scored_and_keeps_nobody_from_being_final():
    book = ranked_by(agreed_book(A=80, B=85, C=None), unranked=(an_unranked("C"),))

    standings = standings_of(book, *typed_in(A=1, B=1, C=99))

    assert ranks_of(standings) == {"A": 2, "B": 1, "C": None}
    assert (standings.basis, standings.provisional) == (Basis.AGREED, False)
    assert standings.members[2].computed == 99


def test_a_member_that_is_not_ranked_has_no_rank_whatever_was_agreed():
    book = ranked_by(
        agreed_book(A=80, B=85, C=99), unranked=(an_unranked("C"),), grades=(a_grade("Tốt", 80),)
    )

    standings = standings_of(book, *typed_in(A=1, B=1, C=1))

    assert ranks_of(standings) == {"A": 2, "B": 1, "C": None}
    assert [standing.grade for standing in standings.members] == ["Tốt", "Tốt", ""]


def test_a_class_is_the_highest_whose_least_points_are_reached():
    grades = (a_grade("Khá", 70), a_grade("Xuất sắc", 90), a_grade("Tốt", "80.5"))
    book = ranked_by(agreed_book(A=90, B="80.4", C=69), grades=grades)

    standings = standings_of(book, *typed_in(A=1, B=1, C=1))

    assert [standing.grade for standing in standings.members] == ["Xuất sắc", "Khá", ""]


def test_a_tie_is_split_by_the_bloc_s_list_and_says_by_what():
    tie_break = a_tie_break(1, "hội nghị quyết định", "B", "A")
    book = ranked_by(agreed_book(A=85, B=85, C=70), tie_breaks=(tie_break,))

    standings = standings_of(book, *typed_in(A=1, B=1, C=1))

    assert ranks_of(standings) == {"A": 2, "B": 1, "C": 3}
    assert proposals_of(standings) == {"A": ["Bằng khen"], "B": ["Cờ thi đua"], "C": []}
    assert [(len(tie.members), tie.settled_by) for tie in standings.ties] == [(2, tie_break)]


def led_book():
    return a_book(
        "ABC",
        criteria=(LED,),
        rules=(BEST,),
        targets=tuple(a_target(code, 100, criterion="TC1") for code in ("A1", "B1", "C1")),
    )


def points_in(standings):
    return [standing.scores.all[0].items[0].points for standing in standings.members]


def test_everybody_is_measured_against_the_best():
    reports = {"A": a_report("A1", 80), "B": a_report("B1", 120), "C": a_report("C1", 60)}

    standings = standings_of(
        led_book(), *(a_submission(code, [each]) for code, each in reports.items())
    )

    assert points_in(standings) == [Decimal("33.3"), Decimal(50), Decimal(25)]


@pytest.mark.parametrize(
    "third", [[a_submission("C", [a_report("C1")])], [a_submission("C")], []],
    ids=["blank achievement", "no row", "no workbook"],
)  # fmt: skip
def test_nobody_has_points_while_one_ratio_is_unknown(third):
    known = [a_submission("A", [a_report("A1", 80)]), a_submission("B", [a_report("B1", 120)])]

    assert points_in(standings_of(led_book(), *known, *third)) == [None, None, None]


BEST_RATIO = "=diem_chuan*ty_le/ty_le_cao_nhat"
BEST_ACHIEVED = "=diem_chuan*thuc_hien/thuc_hien_cao_nhat"


@pytest.mark.parametrize("formula", [BEST_RATIO, BEST_ACHIEVED], ids=["ratio", "achieved"])
def test_of_all_who_wait_for_one_figure_only_the_one_it_is_missing_of_is_reported(formula):
    rule = a_rule(BEST.name, formula)
    reports = {"A": a_report("A1", 80), "B": a_report("B1", 120), "C": a_report("C1")}

    standings, (issue,) = score(
        replace(led_book(), rules=(rule,)),
        [a_submission(code, [each]) for code, each in reports.items()],
        frozenset(),
    )

    assert points_in(standings) == [None, None, None]
    assert (issue.kind.code, issue.place) == ("SK28", reports["C"].place)
    assert issue.message.endswith(" vì chưa có số liệu ở cột “Thực hiện”.")


@pytest.mark.parametrize("formula", [BEST_RATIO, BEST_ACHIEVED], ids=["ratio", "achieved"])
def test_of_criteria_compared_as_a_whole_only_who_reported_nothing_is_reported(formula):
    rule = a_rule(BEST.name, formula)
    rows = [
        a_criterion_report(code, "TC1", achieved=given, out_of=100)
        for code, given in (("A", 80), ("B", None), ("C", 60))
    ]

    _, (issue,) = score(
        a_book("ABC", criteria=(LED,), rules=(rule,)),
        [a_submission(row.place.workbook[0], (), [row]) for row in rows],
        frozenset(),
    )

    assert (issue.kind.code, issue.place) == ("SK28", rows[1].place)
    assert issue.message.endswith(" vì chưa có số liệu ở cột “Thực hiện”.")


def test_nobody_has_points_while_one_ratio_is_in_doubt():
    reports = [a_report("A1", 80), a_report("B1", 120), a_report("C1", 60)]
    submissions = [a_submission(each.code[0], [each]) for each in reports]

    standings, _ = score(led_book(), submissions, frozenset({reports[2].own_percent.place}))

    assert points_in(standings) == [None, None, None]


def test_it_is_the_best_of_one_criterion_only():
    other = a_criterion("TC2", PROPORTIONAL.name, standard=1)
    book = led_book()
    targets = (*book.targets, a_target("C2", 100, criterion="TC2"))
    reports = {
        "A": [a_report("A1", 80)],
        "B": [a_report("B1", 100)],
        "C": [a_report("C1", 50), a_report("C2", 900)],
    }

    standings = standings_of(
        replace(book, criteria=(LED, other), targets=targets),
        *(a_submission(code, each) for code, each in reports.items()),
    )

    assert points_in(standings) == [40, 50, 25]


def test_nobody_has_points_while_one_plan_is_forgotten():
    book = led_book()
    forgotten = a_target("C1", None, criterion="TC1")
    submissions = [
        a_submission("A", [a_report("A1", 80)]),
        a_submission("B", [a_report("B1", 120)]),
        a_submission("C", [a_report("C1", 60)]),
    ]

    standings = standings_of(replace(book, targets=(*book.targets[:2], forgotten)), *submissions)

    assert points_in(standings) == [None, None, None]


def test_who_has_no_plan_on_purpose_keeps_nobody_from_being_measured_against_the_best():
    book = led_book()
    none = a_target("C1", None, criterion="TC1", without_plan=True)
    submissions = [
        a_submission("A", [a_report("A1", 80)]),
        a_submission("B", [a_report("B1", 120)]),
        a_submission("C", [a_report("C1", 600)]),
    ]

    standings = standings_of(replace(book, targets=(*book.targets[:2], none)), *submissions)

    assert points_in(standings) == [Decimal("33.3"), 50, None]


@settings(deadline=None, max_examples=30)
@given(data=st.data(), totals=st.lists(st.integers(0, 100), min_size=1, max_size=6))
def test_standings_do_not_depend_on_the_order_in_which_workbooks_came_in(data, totals):
    codes = "ABCDEF"[: len(totals)]
    submissions = typed_in(**dict(zip(codes, totals, strict=True)))
    shuffled = data.draw(st.permutations(submissions))
    book = a_book(codes, criteria=(TYPED,))

    assert standings_of(book, *shuffled) == standings_of(book, *submissions)


def test_points_of_a_content_are_unknown_while_one_is_missing():
    book = a_book("A", criteria=(TYPED, a_criterion("TC2", TYPED_IN.name, standard=9)))
    rows = [a_criterion_report("A", "TC1", self_score=5), a_criterion_report("A", "TC2")]

    member = standings_of(book, a_submission("A", (), rows)).members[0]

    assert member.content_points("ND1", Basis.COMPUTED) is None
    assert member.content_points("ND1", Basis.AGREED) is None


def test_points_of_a_content_leave_out_other_contents():
    elsewhere = a_criterion("TC2", TYPED_IN.name, standard=9, content="ND2")
    book = a_book(
        "A",
        criteria=(TYPED, elsewhere),
        agreed=(agreed("A", "TC1", 7), agreed("A", "TC2", 8)),
    )
    rows = [
        a_criterion_report("A", "TC1", self_score=5),
        a_criterion_report("A", "TC2", self_score=6),
    ]

    member = standings_of(book, a_submission("A", (), rows)).members[0]

    assert member.content_points("ND1", Basis.COMPUTED) == 5
    assert member.content_points("ND1", Basis.AGREED) == 7


@pytest.mark.parametrize(
    "sheet",
    [
        "Khối",
        "Thành viên",
        "Nội dung",
        "Điểm thống nhất",
        "Điều chỉnh",
        "Khen thưởng",
        "Không đề nghị",
        "Quyết định đề nghị",
        "Bỏ phiếu",
        "Kiểm phiếu",
        "Cách chấm",
        "Tiêu chí",
        "Mức đánh giá",
        "Phân định đồng hạng",
        "Không xếp loại",
        "Xếp loại",
    ],
)
def test_an_error_on_a_sheet_of_decisions_keeps_the_ranking_provisional(sheet):
    book = agreed_book(A="90", B="80")
    standings, _ = score(book, typed_in(A=90, B=80), frozenset({Place("khoi.xlsx", sheet, "C2")}))

    assert standings.provisional
    assert standings.undecided == (sheet,)
    assert proposals_of(standings) == {"A": [], "B": []}


def test_an_error_that_scoring_finds_in_a_rule_keeps_the_ranking_provisional():
    generous = a_rule("Của khối", "=diem_nhap")
    book = replace(
        agreed_book(A=90, B=80),
        criteria=(a_criterion("TC1", generous.name, standard=100),),
        rules=(generous,),
    )

    within, no_issues = score(book, typed_in(A=100, B=80), frozenset())
    beyond, issues = score(book, typed_in(A=101, B=80), frozenset())

    assert "CT15" not in [issue.kind.code for issue in no_issues]
    assert not within.provisional
    assert "CT15" in [issue.kind.code for issue in issues]
    assert (beyond.provisional, beyond.undecided) == (True, ("Cách chấm",))
    assert (beyond.basis, ranks_of(beyond)) == (Basis.AGREED, {"A": 1, "B": 2})
    assert beyond.proposals == ()


@pytest.mark.parametrize("sheet", ["Lời báo cáo", "Mốc điểm"])
def test_an_error_on_another_sheet_leaves_agreed_ranks_final(sheet):
    book = agreed_book(A="90", B="80")
    place = Place("khoi.xlsx", sheet, "A2")
    standings, _ = score(book, typed_in(A=90, B=80), frozenset({place}))

    assert not standings.provisional


def test_a_member_that_cannot_be_ranked_takes_no_rank_from_the_others():
    book = a_book("ABC", criteria=(TYPED,), rules=(TYPED_IN,))
    standings = standings_of(book, *typed_in(A=70, C=90))

    assert ranks_of(standings) == {"A": 2, "B": None, "C": 1}
    assert [standing.member.code for standing in standings.in_order] == ["C", "A", "B"]


def test_self_scores_make_a_total_only_together():
    book = a_book("A", criteria=(TYPED, replace(TYPED, code="TC2")), rules=(TYPED_IN,))
    rows = [a_criterion_report("A", "TC1", self_score=28), a_criterion_report("A", "TC2")]
    standings = standings_of(book, a_submission("A", (), rows))

    assert standings.members[0].points(Basis.SELF) is None
