"""The bloc's rules on totals, ranks, classes and honours, as a regulation would put them."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    CUT_OFF,
    HALF_UP,
    PROPORTIONAL,
    TYPED_IN,
    a_book,
    a_content,
    a_criterion,
    a_grade,
    a_policy,
    a_target,
    a_tie_break,
    an_honour,
    ranked_by,
)
from thidua_reports.domain.honours import Requirement
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction
from thidua_reports.presenting.provisions import provisions

SCORED = (a_criterion("TC1", TYPED_IN.name),)


def test_a_bloc_that_scores_nothing_has_no_rules_on_points():
    assert provisions(a_book(criteria=(a_criterion("TC1"),))) == []


@pytest.mark.parametrize(
    ("mode", "decimals", "expected"),
    [
        (HALF_UP, 1, "Điểm được làm tròn đến 1 chữ số thập phân."),
        (CUT_OFF, 2, "Điểm lấy đến 2 chữ số thập phân, không làm tròn."),
        (HALF_UP, 0, "Điểm được làm tròn đến hàng đơn vị."),
    ],
)
def test_how_points_are_rounded(mode, decimals, expected):
    book = a_book(criteria=SCORED, policy=a_policy(points=Rounding(mode, decimals)))

    assert provisions(book) == [expected]


def test_scale_and_caps_of_contents_and_of_the_total():
    contents = (a_content("ND1", "Chỉ tiêu", cap="350.5"), a_content("ND2", "Phong trào"))

    assert provisions(ranked_by(a_book(contents=contents), scale=1000, cap=1100)) == [
        "Tổng điểm chuẩn là 1.000 điểm, không kể điểm thưởng và điểm ngoài thang.",
        "Điểm của nội dung “Chỉ tiêu”, kể cả điểm thưởng, không quá 350,5 điểm.",
        "Tổng điểm, không kể điểm ngoài thang, tính không quá 1.100 điểm.",
    ]


@pytest.mark.parametrize(
    ("direction", "rule", "is_told"),
    [
        (Direction.DOWN, PROPORTIONAL.name, True),
        (Direction.UP, PROPORTIONAL.name, False),
        (Direction.DOWN, TYPED_IN.name, False),
    ],
    ids=["less is better", "more is better", "scored by no ratio"],
)
def test_how_far_a_plan_is_reached_of_which_less_is_better(direction, rule, is_told):
    book = a_book(
        criteria=(a_criterion("TC1", rule),), targets=(a_target("A1", direction=direction),)
    )

    assert any("kế hoạch chia cho số thực hiện" in each for each in provisions(book)) is is_told


def test_a_ranking_by_share_is_said_to_be_one():
    assert provisions(ranked_by(a_book(), ranked_by=RankedBy.SHARE)) == [
        "Xếp hạng theo tỷ lệ phần trăm của điểm đạt được so với tổng điểm chuẩn được giao cho "
        "từng đơn vị."
    ]


def test_tie_breaks_are_listed_in_their_order_by_their_names():
    breaks = (
        a_tie_break(3, "hội nghị quyết định"),
        a_tie_break(1, "ND1"),
        a_tie_break(2, "số chỉ tiêu vượt"),
        a_tie_break(4, "TC1"),
    )

    assert provisions(ranked_by(a_book(criteria=(a_criterion("TC1"),)), tie_breaks=breaks)) == [
        "Khi bằng điểm, xét điểm nội dung “Thi đua thực hiện chỉ tiêu”, đơn vị cao hơn xếp trên; "
        "nếu vẫn bằng nhau thì xét số chỉ tiêu vượt; nếu vẫn bằng nhau thì do hội nghị quyết định; "
        "nếu vẫn bằng nhau thì xét điểm tiêu chí “Tiêu chí TC1”."
    ]


def test_shares_that_are_equal_may_be_left_to_the_meeting():
    book = ranked_by(
        a_book(),
        ranked_by=RankedBy.SHARE,
        tie_breaks=(a_tie_break(1, "hội nghị quyết định"),),
    )

    assert provisions(book)[1:] == ["Khi bằng tỷ lệ điểm, hội nghị quyết định đơn vị xếp trên."]


def test_classes_are_listed_with_their_least_points_and_one_without_is_left_out():
    grades = (a_grade("Xuất sắc", 95), a_grade("Tốt", "80.5"), a_grade("Khá", None))

    assert provisions(ranked_by(a_book(), grades=grades)) == [
        "Xếp loại: Xuất sắc từ 95 điểm trở lên; Tốt từ 80,5 đến dưới 95 điểm."
    ]


def test_a_class_of_shares_ends_where_the_better_one_begins_in_whatever_order_they_are():
    grades = (a_grade("Tốt", "80.5"), a_grade("Xuất sắc", 95))
    book = ranked_by(a_book(), ranked_by=RankedBy.SHARE, grades=grades)

    assert provisions(book)[1:] == ["Xếp loại: Tốt từ 80,5% đến dưới 95%; Xuất sắc từ 95% trở lên."]


def test_the_class_of_the_rest_is_listed_as_such():
    grades = (a_grade("Xuất sắc", 95), a_grade("Khá", 0))

    assert provisions(ranked_by(a_book(), grades=grades)) == [
        "Xếp loại: Xuất sắc từ 95 điểm trở lên; Khá dưới 95 điểm."
    ]


def test_a_condition_that_says_what_is_required_is_stated_once():
    honour = an_honour(
        1, "Cờ", condition="Vượt mọi chỉ tiêu đã đăng ký.", requirement=Requirement.EXCEEDED
    )

    assert provisions(a_book(honours=(honour,))) == [
        "Hạng nhất: đề nghị Cờ (vượt mọi chỉ tiêu đã đăng ký)."
    ]


def test_classes_that_all_lack_their_least_points_are_not_listed():
    assert provisions(ranked_by(a_book(), grades=(a_grade("Khá", None),))) == []


@pytest.mark.parametrize(
    ("rank", "last", "expected"),
    [
        (1, None, "Hạng nhất"),
        (2, 2, "Hạng nhì"),
        (2, 3, "Hạng nhì đến hạng ba"),
        (4, None, "Hạng tư"),
        (10, None, "Hạng mười"),
        (11, 12, "Hạng 11 đến hạng 12"),
        (1, 11, "Hạng 1 đến hạng 11"),
    ],
    ids=[
        "one",
        "one, written twice",
        "several",
        "the fourth",
        "the last name",
        "beyond the names",
        "from a name to none",
    ],
)
def test_for_which_ranks_an_honour_is_meant(rank, last, expected):
    honour = an_honour(rank, "Bằng khen", last_rank=last)

    assert provisions(a_book(honours=(honour,))) == [f"{expected}: đề nghị Bằng khen."]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"condition": "Không có vụ việc."}, "không có vụ việc"),
        ({"requirement": Requirement.MET}, "đạt tất cả các chỉ tiêu đã đăng ký"),
        ({"requirement": Requirement.EXCEEDED}, "vượt tất cả các chỉ tiêu đã đăng ký"),
        ({"least": "90.5"}, "đạt từ 90,5 điểm trở lên"),
        ({"quota": 2}, "không quá 02 đơn vị"),
        ({"passes_on": True}, "đơn vị không đủ điều kiện thì xét đơn vị hạng tiếp theo"),
    ],
    ids=["in words", "targets met", "targets exceeded", "points", "quota", "passing on"],
)
def test_each_condition_of_an_honour_is_stated(changes, expected):
    honour = an_honour(1, "Cờ thi đua", **changes)

    assert provisions(a_book(honours=(honour,))) == [f"Hạng nhất: đề nghị Cờ thi đua ({expected})."]


def test_in_a_ranking_by_share_classes_and_honours_begin_at_a_share_not_at_points():
    book = a_book(honours=(an_honour(1, "Cờ", least=90),))

    sentences = provisions(
        ranked_by(book, ranked_by=RankedBy.SHARE, grades=(a_grade("Xuất sắc", "95.5"),))
    )

    assert sentences[1] == "Xếp loại: Xuất sắc từ 95,5% trở lên."
    assert "từ 90%" in sentences[2]


@pytest.mark.parametrize(
    ("condition", "repeated"),
    [
        ("Tổng điểm từ 90 trở lên", False),
        ("Hoàn thành các chỉ tiêu; đạt tối thiểu 90 điểm", False),
        ("Đạt từ 90 điểm trở lên.", False),
        ("Tổng điểm đạt 90 điểm trở lên", False),
        ("Không có vụ việc, điểm xếp hạng không dưới 90", False),
        ("Điểm nội dung 3 đạt từ 90 điểm trở lên", True),
        ("Tổng điểm nội dung 3 đạt từ 90 điểm trở lên", True),
        ("Nội dung 3 xuất sắc, đạt từ 90 điểm trở lên", True),
        ("Tổng điểm cao và điểm nội dung 3 từ 90 điểm trở lên", True),
        ("Tổng điểm cao, nội dung 3 từ 90 điểm trở lên", True),
        ("Tổng điểm đạt 80,90 điểm trở lên", True),
        ("Tổng điểm từ 90,5 trở lên", True),
        ("Tổng điểm từ 190 trở lên", True),
        ("Tổng điểm trên 90", True),
        ("Hoàn thành từ 90% chỉ tiêu, điểm cao", True),
        ("Hoàn thành từ 90 chỉ tiêu trở lên và điểm cao", True),
    ],
)
def test_a_least_number_of_points_that_her_own_condition_names_is_not_stated_again(
    condition, repeated
):
    book = a_book(honours=(an_honour(1, "Cờ", condition=condition, least=90),))

    (sentence,) = provisions(book)

    assert ("; đạt từ 90 điểm trở lên" in sentence) == repeated


def test_the_conditions_of_an_honour_are_stated_together_and_honours_one_by_one():
    honours = (
        an_honour(1, "Cờ", condition="CCHC xuất sắc", requirement=Requirement.MET, passes_on=True),
        an_honour(2, "Bằng khen"),
    )

    assert provisions(a_book(honours=honours)) == [
        "Hạng nhất: đề nghị Cờ (CCHC xuất sắc; đạt tất cả các chỉ tiêu đã đăng ký; "
        "đơn vị không đủ điều kiện thì xét đơn vị hạng tiếp theo).",
        "Hạng nhì: đề nghị Bằng khen.",
    ]


def test_the_rules_come_in_the_order_of_a_regulation_totals_ranks_classes_honours():
    book = replace(a_book(criteria=SCORED), honours=(an_honour(1, "Cờ"),))
    policy = {"scale": 100, "tie_breaks": (a_tie_break(1, "ND1"),), "grades": (a_grade("Tốt", 80),)}

    sentences = provisions(ranked_by(book, ranked_by=RankedBy.SHARE, **policy))

    assert [sentence.partition(" ")[0] for sentence in sentences] == [
        "Tổng", "Điểm", "Xếp", "Khi", "Xếp", "Hạng",
    ]  # fmt: skip
