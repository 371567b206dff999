"""Who is proposed for what: by rank, number of places, conditions, and who may not be."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    TYPED_IN,
    a_book,
    a_criterion,
    a_criterion_report,
    a_policy,
    a_ranking_policy,
    a_report,
    a_submission,
    a_target,
    agreed,
    an_exclusion,
    an_honour,
    an_unranked,
    standings_of,
)
from thidua_reports.domain.honours import ObstacleKind, Requirement
from thidua_reports.domain.targets import TargetKind

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)
FLAG = an_honour(1, "Cờ")
EXCLUDED, TARGETS = ObstacleKind.EXCLUDED, ObstacleKind.TARGETS
TIED, QUOTA, TOO_FEW = ObstacleKind.TIED, ObstacleKind.QUOTA, ObstacleKind.TOO_FEW_POINTS


def outcome(points, *honours, targets=(), reports=(), **changes):
    """Return for each member and honour considered: True, or the obstacles."""
    book = a_book(
        "".join(points),
        criteria=(TYPED,),
        agreed=tuple(agreed(member, "TC1", given) for member, given in points.items()),
        honours=honours,
        targets=tuple(targets),
        **changes,
    )
    submissions = [
        a_submission(
            member,
            [report for report in reports if report.code[0] == member],
            [a_criterion_report(member, "TC1", self_score=given)],
        )
        for member, given in points.items()
    ]
    return {
        (proposal.member.code, proposal.honour.title): proposal.is_allowed
        or [obstacle.kind for obstacle in proposal.obstacles]
        for proposal in standings_of(book, *submissions).proposals
    }


def test_each_rank_has_its_honour():
    honours = (FLAG, an_honour(2, "Bằng khen"))

    assert outcome({"A": 80, "B": 90, "C": 70}, *honours) == {
        ("B", "Cờ"): True,
        ("A", "Bằng khen"): True,
    }


def test_an_honour_may_be_for_several_ranks():
    honour = an_honour(2, "Bằng khen", last_rank=3)

    assert outcome({"A": 80, "B": 90, "C": 70, "D": 60}, honour) == {
        ("A", "Bằng khen"): True,
        ("C", "Bằng khen"): True,
    }


def test_beyond_the_quota_nobody_is_proposed():
    honour = an_honour(1, "Bằng khen", last_rank=3, quota=2)

    assert outcome({"A": 80, "B": 90, "C": 70}, honour) == {
        ("B", "Bằng khen"): True,
        ("A", "Bằng khen"): True,
        ("C", "Bằng khen"): [QUOTA],
    }


def test_equals_beyond_the_quota_wait_for_the_meeting():
    assert outcome({"A": 90, "B": 90, "C": 70}, FLAG) == {
        ("A", "Cờ"): [TIED],
        ("B", "Cờ"): [TIED],
    }


def test_equals_within_the_quota_are_all_proposed():
    assert outcome({"A": 90, "B": 90}, replace(FLAG, quota=2)) == {
        ("A", "Cờ"): True,
        ("B", "Cờ"): True,
    }


def test_all_equal_leaves_everything_to_the_meeting():
    honours = (FLAG, an_honour(2, "Bằng khen"))

    assert outcome({"A": 90, "B": 90, "C": 90}, *honours) == {
        ("A", "Cờ"): [TIED],
        ("B", "Cờ"): [TIED],
        ("C", "Cờ"): [TIED],
    }


def test_a_bloc_of_one_proposes_it():
    assert outcome({"A": 50}, FLAG) == {("A", "Cờ"): True}


def test_one_of_two_equals_is_proposed_when_the_other_may_not_be():
    assert outcome({"A": 90, "B": 90}, FLAG, exclusions=(an_exclusion("A"),)) == {
        ("A", "Cờ"): [EXCLUDED],
        ("B", "Cờ"): True,
    }


NEGATIVE = (an_exclusion("A"), an_exclusion("B"))


def test_a_negative_list_over_the_first_two_leaves_the_honours_unused():
    honours = (FLAG, an_honour(2, "Bằng khen"))

    assert outcome({"A": 90, "B": 80, "C": 70}, *honours, exclusions=NEGATIVE) == {
        ("A", "Cờ"): [EXCLUDED],
        ("B", "Bằng khen"): [EXCLUDED],
    }


def test_an_honour_that_passes_on_goes_to_the_next_who_may_be_proposed():
    honour = replace(FLAG, passes_on=True)

    assert outcome({"A": 90, "B": 80, "C": 70, "D": 60}, honour, exclusions=NEGATIVE) == {
        ("A", "Cờ"): [EXCLUDED],
        ("B", "Cờ"): [EXCLUDED],
        ("C", "Cờ"): True,
    }


def test_who_is_proposed_for_one_honour_is_not_proposed_for_one_of_other_ranks():
    honours = (replace(FLAG, passes_on=True), an_honour(1, "Bằng khen", last_rank=3, quota=2))

    assert outcome(
        {"A": 90, "B": 80, "C": 70},
        *honours,
        exclusions=(an_exclusion("A"),),
    ) == {
        ("A", "Cờ"): [EXCLUDED],
        ("B", "Cờ"): True,
        ("A", "Bằng khen"): [EXCLUDED],
        ("B", "Bằng khen"): [ObstacleKind.PROPOSED_ALREADY],
        ("C", "Bằng khen"): True,
    }


def test_two_honours_for_the_same_rank_go_to_the_same_member():
    assert outcome({"A": 90, "B": 80}, FLAG, an_honour(1, "Cờ của Chính phủ")) == {
        ("A", "Cờ"): True,
        ("A", "Cờ của Chính phủ"): True,
    }


def test_what_equals_must_decide_does_not_pass_on():
    honour = replace(FLAG, passes_on=True)

    assert outcome({"A": 90, "B": 90, "C": 70}, honour) == {
        ("A", "Cờ"): [TIED],
        ("B", "Cờ"): [TIED],
    }


@pytest.mark.parametrize(
    ("requirement", "achieved", "told"),
    [
        pytest.param(None, 90, True, id="not asked"),
        pytest.param(Requirement.MET, 100, True, id="met"),
        pytest.param(Requirement.MET, 99, [TARGETS], id="not met"),
        pytest.param(Requirement.EXCEEDED, 101, True, id="exceeded"),
        pytest.param(Requirement.EXCEEDED, 100, [TARGETS], id="only met"),
        pytest.param(Requirement.EXCEEDED, None, [TARGETS], id="unknown"),
    ],
)
def test_an_honour_may_ask_for_all_targets(requirement, achieved, told):
    honour = replace(FLAG, requirement=requirement)
    reports = [a_report("A1", 150), a_report("A2", achieved)]

    assert outcome(
        {"A": 90}, honour, targets=[a_target("A1"), a_target("A2")], reports=reports
    ) == {("A", "Cờ"): told}


def test_the_targets_that_fall_short_are_named():
    honour = replace(FLAG, requirement=Requirement.EXCEEDED)
    book = a_book(
        "A",
        criteria=(TYPED,),
        agreed=(agreed("A", "TC1", 9),),
        honours=(honour,),
        targets=(a_target("A1"), a_target("A2"), a_target("A3")),
    )
    reports = [a_report("A1", 150), a_report("A2", 100), a_report("A3", 7)]
    row = a_criterion_report("A", "TC1", self_score=9)

    (proposal,) = standings_of(book, a_submission("A", reports, [row])).proposals
    (obstacle,) = proposal.obstacles

    assert [result.target.code for result in obstacle.targets] == ["A2", "A3"]


@pytest.mark.parametrize(
    "target",
    [
        pytest.param(a_target("A1", "1", kind=TargetKind.ATTAINED), id="yes or no"),
        pytest.param(a_target("A1", None, kind=TargetKind.STATED), id="only stated"),
        pytest.param(a_target("A1", None, without_plan=True), id="without a plan"),
    ],
)
def test_what_cannot_be_exceeded_need_not_be(target):
    honour = replace(FLAG, requirement=Requirement.EXCEEDED)

    assert outcome({"A": 90}, honour, targets=[target], reports=[a_report("A1", 1)]) == {
        ("A", "Cờ"): True
    }


@pytest.mark.parametrize(("least", "told"), [(90, True), ("90.1", [TOO_FEW])])
def test_an_honour_may_ask_for_points(least, told):
    assert outcome({"A": 90}, an_honour(1, "Cờ", least=least)) == {("A", "Cờ"): told}


def test_every_obstacle_is_told():
    honour = an_honour(1, "Cờ", least=95, requirement=Requirement.MET)

    assert outcome(
        {"A": 90},
        honour,
        targets=[a_target("A1")],
        reports=[a_report("A1", 9)],
        exclusions=(an_exclusion("A"),),
    ) == {("A", "Cờ"): [EXCLUDED, TARGETS, TOO_FEW]}


def test_who_is_not_ranked_takes_no_rank_and_no_honour():
    policy = a_policy(ranking=a_ranking_policy(unranked=(an_unranked("A"),)))

    assert outcome({"A": 90, "B": 80}, FLAG, policy=policy) == {("B", "Cờ"): True}


def test_nothing_is_proposed_where_everything_is_missing():
    book = a_book("AB", criteria=(TYPED,), honours=(FLAG,))

    standings = standings_of(book)

    assert standings.proposals == ()
    assert [standing.rank for standing in standings.members] == [None, None]
