"""Who is proposed for what: by rank, number of places, conditions, and who may not be."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    TYPED_IN,
    a_book,
    a_criterion,
    a_criterion_report,
    a_decision,
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
OTHERS, RANK, ALREADY = (
    ObstacleKind.OTHERS_CHOSEN,
    ObstacleKind.RANK,
    ObstacleKind.PROPOSED_ALREADY,
)


def test_a_part_without_points_is_not_asked_of_an_honour():
    honour = an_honour(1, "Cờ", requirement=Requirement.EXCEEDED)
    targets = (a_target("A1", 100), a_target("A2", 10, parent="A1"))
    reports = (a_report("A1", 101), a_report("A2", 9))

    assert outcome({"A": 90}, honour, targets=targets, reports=reports) == {("A", "Cờ"): True}


def considered(points, *honours, targets=(), reports=(), **changes):
    """Return the proposals of a bloc in which these points were agreed."""
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
    return standings_of(book, *submissions).proposals


def kinds_of(proposal):
    return [obstacle.kind for obstacle in proposal.obstacles]


def outcome(*given, **changes):
    """Return for each member and honour considered: True, or the obstacles."""
    return {
        (proposal.member.code, proposal.honour.title): proposal.is_allowed or kinds_of(proposal)
        for proposal in considered(*given, **changes)
    }


def decided(points, *honours, **changes):
    """Return member, rank of the honour, whether it is proposed, and what the rules object.

    The members are in the order in which they are considered, honour by honour.
    """
    return [
        (each.member.code, each.honour.rank, each.is_proposed, kinds_of(each))
        for each in considered(points, *honours, **changes)
    ]


def against_the_rules(*given, **changes):
    """Return the members whom the meeting decided on against the bloc's rules."""
    return "".join(
        each.member.code for each in considered(*given, **changes) if each.is_against_the_rules
    )


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
        ("B", "Bằng khen"): [ALREADY],
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
    ("requirement", "achieved", "reported"),
    [
        pytest.param(None, 90, True, id="not asked"),
        pytest.param(Requirement.MET, 100, True, id="met"),
        pytest.param(Requirement.MET, 99, [TARGETS], id="not met"),
        pytest.param(Requirement.EXCEEDED, 101, True, id="exceeded"),
        pytest.param(Requirement.EXCEEDED, 100, [TARGETS], id="only met"),
        pytest.param(Requirement.EXCEEDED, None, [TARGETS], id="unknown"),
    ],
)
def test_an_honour_may_ask_for_all_targets(requirement, achieved, reported):
    honour = replace(FLAG, requirement=requirement)
    reports = [a_report("A1", 150), a_report("A2", achieved)]

    assert outcome(
        {"A": 90}, honour, targets=[a_target("A1"), a_target("A2")], reports=reports
    ) == {("A", "Cờ"): reported}


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
        pytest.param(a_target("A1", "1", kind=TargetKind.PASS_FAIL), id="yes or no"),
        pytest.param(a_target("A1", None, kind=TargetKind.INFORMATIONAL), id="only stated"),
        pytest.param(a_target("A1", None, without_plan=True), id="without a plan"),
    ],
)
def test_what_cannot_be_exceeded_need_not_be(target):
    honour = replace(FLAG, requirement=Requirement.EXCEEDED)

    assert outcome({"A": 90}, honour, targets=[target], reports=[a_report("A1", 1)]) == {
        ("A", "Cờ"): True
    }


@pytest.mark.parametrize(("least", "reported"), [(90, True), ("90.1", [TOO_FEW])])
def test_an_honour_may_ask_for_points(least, reported):
    assert outcome({"A": 90}, an_honour(1, "Cờ", least=least)) == {("A", "Cờ"): reported}


def test_every_obstacle_is_reported():
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


def chosen(member, title="Cờ"):
    return a_decision(member, title)


def refused(member, title="Cờ"):
    return a_decision(member, title, proposed=False)


PRAISE = an_honour(2, "Bằng khen", last_rank=3)
TIE, ALL_DIFFERENT = {"A": 90, "B": 90, "C": 70}, {"A": 90, "B": 80, "C": 70}


def test_the_meeting_settles_a_tie_by_choosing_one():
    decisions = (chosen("A"),)

    assert decided(TIE, FLAG, decisions=decisions) == [
        ("A", 1, True, [TIED]),
        ("B", 1, False, [OTHERS]),
    ]
    assert against_the_rules(TIE, FLAG, decisions=decisions) == ""


def test_the_meeting_settles_a_tie_by_refusing_one():
    decisions = (refused("A"),)

    assert decided(TIE, FLAG, decisions=decisions) == [
        ("A", 1, False, [TIED]),
        ("B", 1, True, []),
    ]
    assert against_the_rules(TIE, FLAG, decisions=decisions) == ""


def test_of_three_equals_for_two_places_two_still_wait_when_one_is_chosen():
    honour = replace(FLAG, quota=2)

    found = considered({"A": 90, "B": 90, "C": 90}, honour, decisions=(chosen("A"),))

    assert [(each.member.code, each.is_proposed, kinds_of(each)) for each in found] == [
        ("A", True, [TIED]),
        ("B", False, [TIED]),
        ("C", False, [TIED]),
    ]
    (left,) = found[1].obstacles
    assert [member.code for member in left.others] == ["C"]


def test_of_three_equals_for_two_places_two_are_proposed_when_one_is_refused():
    honour = replace(FLAG, quota=2)

    assert decided({"A": 90, "B": 90, "C": 90}, honour, decisions=(refused("B"),)) == [
        ("A", 1, True, []),
        ("B", 1, False, [TIED]),
        ("C", 1, True, []),
    ]


def test_who_is_chosen_in_place_of_the_first_is_not_proposed_for_a_later_honour_as_well():
    decisions = (refused("A"), chosen("B"))

    assert decided(ALL_DIFFERENT, FLAG, PRAISE, decisions=decisions) == [
        ("A", 1, False, []),
        ("B", 1, True, [RANK]),
        ("B", 2, False, [ALREADY]),
        ("C", 2, True, []),
    ]
    assert against_the_rules(ALL_DIFFERENT, FLAG, PRAISE, decisions=decisions) == "AB"


def test_who_is_refused_one_honour_may_be_proposed_for_another_of_the_same_rank():
    second = an_honour(1, "Bằng khen")

    assert decided(ALL_DIFFERENT, FLAG, second, decisions=(refused("A"),)) == [
        ("A", 1, False, []),
        ("A", 1, True, []),
    ]


def test_a_decision_about_a_title_is_one_about_the_rank_that_the_member_has():
    """Of two rows of one title, for ranks 2 and 3, the third in rank takes no place of rank 2."""
    honours = (FLAG, an_honour(2, "Bằng khen"), an_honour(3, "Bằng khen"))

    assert decided(ALL_DIFFERENT, *honours, decisions=(chosen("C", "Bằng khen"),)) == [
        ("A", 1, True, []),
        ("B", 2, True, []),
        ("C", 3, True, []),
    ]
    assert decided(ALL_DIFFERENT, *honours, decisions=(refused("C", "Bằng khen"),)) == [
        ("A", 1, True, []),
        ("B", 2, True, []),
        ("C", 3, False, []),
    ]


def test_a_decision_on_a_member_of_no_rank_of_the_title_is_about_the_first_row_of_it():
    points = {**ALL_DIFFERENT, "D": 60}
    honours = (an_honour(2, "Bằng khen"), an_honour(3, "Bằng khen"))

    assert decided(points, *honours, decisions=(chosen("D", "Bằng khen"),)) == [
        ("B", 2, False, [OTHERS]),
        ("D", 2, True, [RANK]),
        ("C", 3, True, []),
    ]


FOUR = {**ALL_DIFFERENT, "D": 60}
TWO_OF_FOUR = an_honour(1, "Cờ", last_rank=4, quota=2)


def test_a_choice_that_fills_all_places_leaves_none_to_the_others():
    decisions = (chosen("C"), chosen("D"))

    assert decided(FOUR, TWO_OF_FOUR, decisions=decisions) == [
        ("A", 1, False, [OTHERS]),
        ("B", 1, False, [OTHERS]),
        ("C", 1, True, [QUOTA]),
        ("D", 1, True, [QUOTA]),
    ]
    assert against_the_rules(FOUR, TWO_OF_FOUR, decisions=decisions) == "CD"


def test_a_choice_that_fills_one_of_two_places_leaves_the_other_to_the_first():
    assert decided(FOUR, TWO_OF_FOUR, decisions=(chosen("D"),)) == [
        ("A", 1, True, []),
        ("B", 1, False, [OTHERS]),
        ("C", 1, False, [OTHERS]),
        ("D", 1, True, [QUOTA]),
    ]


def test_who_is_refused_frees_a_place_for_the_next():
    assert decided(FOUR, TWO_OF_FOUR, decisions=(refused("A"),)) == [
        ("A", 1, False, []),
        ("B", 1, True, []),
        ("C", 1, True, []),
        ("D", 1, False, [QUOTA]),
    ]


def test_an_honour_that_passes_on_goes_to_the_next_when_the_first_is_refused():
    honour = replace(FLAG, passes_on=True)

    found = considered(ALL_DIFFERENT, honour, decisions=(refused("A"),))

    assert [(each.member.code, each.is_proposed, each.stands_in) for each in found] == [
        ("A", False, False),
        ("B", True, True),
    ]


def test_who_the_rules_pass_an_honour_on_to_is_not_chosen_against_them():
    honour = replace(FLAG, passes_on=True)
    changes = {"exclusions": (an_exclusion("A"),), "decisions": (chosen("B"),)}

    assert decided(ALL_DIFFERENT, honour, **changes) == [
        ("A", 1, False, [EXCLUDED]),
        ("B", 1, True, []),
    ]
    assert against_the_rules(ALL_DIFFERENT, honour, **changes) == ""


def test_who_is_chosen_although_excluded_is_proposed_against_the_rules():
    changes = {"exclusions": (an_exclusion("A"),), "decisions": (chosen("A"),)}

    assert decided(ALL_DIFFERENT, FLAG, **changes) == [("A", 1, True, [EXCLUDED])]
    assert against_the_rules(ALL_DIFFERENT, FLAG, **changes) == "A"


def test_who_is_refused_because_excluded_is_refused_by_the_rules():
    changes = {"exclusions": (an_exclusion("A"),), "decisions": (refused("A"),)}

    assert decided(ALL_DIFFERENT, FLAG, **changes) == [("A", 1, False, [EXCLUDED])]
    assert against_the_rules(ALL_DIFFERENT, FLAG, **changes) == ""


NOT_RANKED = {"policy": a_policy(ranking=a_ranking_policy(unranked=(an_unranked("A"),)))}


@pytest.mark.parametrize(
    ("decision", "expected", "against"),
    [
        (chosen("A"), [("B", 1, False, [OTHERS]), ("A", 1, True, [RANK])], "A"),
        (refused("A"), [("B", 1, True, []), ("A", 1, False, [RANK])], ""),
    ],
    ids=["chosen", "refused"],
)
def test_a_decision_on_a_member_that_is_not_ranked_is_beside_the_ranks(decision, expected, against):
    changes = {**NOT_RANKED, "decisions": (decision,)}

    assert decided(ALL_DIFFERENT, FLAG, **changes) == expected
    assert against_the_rules(ALL_DIFFERENT, FLAG, **changes) == against


def test_a_decision_stays_with_its_proposal():
    decisions = (refused("A"), chosen("B", "Bằng khen"))

    found = considered(ALL_DIFFERENT, FLAG, PRAISE, decisions=decisions)

    assert [(each.member.code, each.decision) for each in found] == [
        ("A", decisions[0]),
        ("B", decisions[1]),
        ("C", None),
    ]


def test_a_decision_about_an_honour_that_there_is_not_changes_nothing():
    assert decided(ALL_DIFFERENT, FLAG, decisions=(chosen("B", "Cờ khác"),)) == [
        ("A", 1, True, []),
    ]


def test_targets_without_a_plan_are_reported_as_left_out():
    """A figure that is only stated has no plan by its nature and is not reported."""
    targets = [
        a_target("A1", None, without_plan=True),
        a_target("A2"),
        a_target("A3", None, kind=TargetKind.INFORMATIONAL, without_plan=True),
    ]
    reports = [a_report("A1", 5), a_report("A2", 150), a_report("A3", 7)]
    honour = replace(FLAG, requirement=Requirement.EXCEEDED)

    (asked,) = considered({"A": 90}, honour, targets=targets, reports=reports)
    (unasked,) = considered({"A": 90}, FLAG, targets=targets, reports=reports)

    assert [result.target.code for result in asked.left_out] == ["A1"]
    assert unasked.left_out == ()
