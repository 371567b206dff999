"""Equal totals are split by the bloc's list, in its order, or share a rank."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    PROPORTIONAL,
    TYPED_IN,
    a_book,
    a_content,
    a_criterion,
    a_criterion_report,
    a_policy,
    a_ranking_policy,
    a_report,
    a_rule,
    a_submission,
    a_target,
    a_tie_break,
    agreed,
    placed,
    score_and_check,
    standings_of,
)
from thidua_reports.domain.ranking_policy import PointsOf, TieMeasure
from thidua_reports.domain.targets import TargetKind

CONTENTS = (a_content("ND1", "Nội dung một"), a_content("ND2", "Nội dung hai"))
CRITERIA = (
    a_criterion("TC1", TYPED_IN.name, standard=100, content="ND1"),
    a_criterion("TC2", TYPED_IN.name, standard=100, content="ND2"),
)
# all together 150 each
POINTS = {"A": (80, 70), "B": (90, 60), "C": (80, 70)}


def rows_of(member, points):
    """Return what a member typed in for TC1 and TC2."""
    return [
        a_criterion_report(member, code, self_score=given)
        for code, given in zip(("TC1", "TC2"), points, strict=True)
    ]


def standings(*breaks, points=POINTS, **changes):
    """Return the standings of members whose agreed scores for TC1 and TC2 are given."""
    book = a_book(
        "".join(points),
        contents=CONTENTS,
        criteria=CRITERIA,
        agreed=tuple(
            agreed(member, code, given)
            for member, both in points.items()
            for code, given in zip(("TC1", "TC2"), both, strict=True)
        ),
        policy=a_policy(ranking=a_ranking_policy(tie_breaks=breaks)),
    )
    submissions = [
        a_submission(member, (), rows_of(member, both)) for member, both in points.items()
    ]
    return standings_of(replace(book, **changes), *submissions)


def ranks(*breaks, **changes):
    return {each.member.code: each.rank for each in standings(*breaks, **changes).members}


def ties(*breaks, **changes):
    return [
        ("".join(member.code for member in tie.members), tie.settled_by and tie.settled_by.by)
        for tie in standings(*breaks, **changes).ties
    ]


def test_without_a_list_equals_share_a_rank():
    assert ranks() == {"A": 1, "B": 1, "C": 1}
    assert ties() == [("ABC", None)]


@pytest.mark.parametrize("by", ["ND1", "TC1"], ids=["a content", "a criterion"])
def test_more_points_in_a_part_split_equals(by):
    assert ranks(a_tie_break(1, by)) == {"A": 2, "B": 1, "C": 2}
    assert ties(a_tie_break(1, by)) == [("ABC", by), ("AC", None)]


def test_the_list_is_gone_through_in_its_order():
    breaks = (a_tie_break(2, "ND1"), a_tie_break(1, "ND2"))

    assert ranks(*breaks) == {"A": 1, "B": 3, "C": 1}


def test_what_stays_equal_goes_to_the_next_of_the_list():
    breaks = (a_tie_break(1, "ND2"), a_tie_break(2, TieMeasure.MEETING.value, "C", "A"))

    assert ranks(*breaks) == {"A": 2, "B": 3, "C": 1}
    assert ties(*breaks) == [("ABC", "ND2"), ("AC", TieMeasure.MEETING.value)]


def test_a_meeting_that_left_somebody_out_has_split_nobody():
    assert ranks(a_tie_break(1, TieMeasure.MEETING.value, "C", "A")) == {"A": 1, "B": 1, "C": 1}


def test_a_part_that_is_unknown_splits_nobody_and_ends_the_list():
    breaks = (a_tie_break(1, "ND9"), a_tie_break(2, "ND1"))

    assert ranks(*breaks) == {"A": 1, "B": 1, "C": 1}


@pytest.mark.parametrize("by", ["TC1", "ND1"])
def test_computed_points_in_doubt_split_nobody_and_agreed_ones_do(by):
    rows = {"A": rows_of("A", (80, 70)), "B": rows_of("B", (90, 60))}
    book = a_book(
        "AB",
        contents=CONTENTS,
        criteria=CRITERIA,
        policy=a_policy(ranking=a_ranking_policy(tie_breaks=(a_tie_break(1, by),))),
    )
    submissions = [a_submission(member, (), own) for member, own in rows.items()]
    scores = tuple(
        agreed(member, row.code, row.self_score.value) for member in "AB" for row in rows[member]
    )
    in_doubt = frozenset({rows["B"][0].self_score.place})

    computed, _ = score_and_check(book, submissions, in_doubt)
    as_agreed, _ = score_and_check(replace(book, agreed=scores), submissions, in_doubt)

    assert [each.rank for each in computed.members] == [1, 1]
    assert [each.rank for each in as_agreed.members] == [2, 1]


def test_unequal_totals_are_not_touched_by_the_list():
    points = {"A": (80, 71), "B": (90, 60)}

    assert ranks(a_tie_break(1, "ND1"), points=points) == {"A": 1, "B": 2}
    assert ties(a_tie_break(1, "ND1"), points=points) == []


BY_TARGETS = (
    a_criterion("TC1", PROPORTIONAL.name, standard=50, max_bonus=5, parameters=(1, 0, 0)),
)


def standings_by_targets(by, achieved, doubtful=frozenset(), targets=(), points=100):
    """Return the standings of members with two targets of 100 each and the same agreed total.

    `targets` are others in place of those of 100; `points` are agreed for everybody.
    """
    targets = targets or tuple(
        a_target(f"{m}{n}", criterion="TC1") for m in achieved for n in (1, 2)
    )
    book = a_book(
        "".join(achieved),
        criteria=BY_TARGETS,
        targets=targets,
        agreed=tuple(agreed(member, "TC1", points) for member in achieved),
        policy=a_policy(ranking=a_ranking_policy(tie_breaks=(a_tie_break(1, by),))),
    )
    submissions = [
        a_submission(
            member, [a_report(f"{member}{at}", figure) for at, figure in enumerate(figures, 1)]
        )
        for member, figures in achieved.items()
    ]
    return score_and_check(book, submissions, doubtful)


def by_targets(*given, **changes):
    found, _ = standings_by_targets(*given, **changes)
    return {each.member.code: each.rank for each in found.members}


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        pytest.param(TieMeasure.MET.value, {"A": 1, "B": 1, "C": 3}, id="targets met"),
        pytest.param(TieMeasure.EXCEEDED.value, {"A": 3, "B": 1, "C": 2}, id="targets exceeded"),
    ],
)
def test_equals_are_split_by_their_targets(by, expected):
    achieved = {"A": (100, 100), "B": (101, 102), "C": (105, 99)}

    assert by_targets(by, achieved) == expected


# 50 + 50, 50 + 1 + 49, and 50 + 5 + 45 points
HUNDRED_EACH = {"A": (100, 100), "B": (101, 98), "C": (105, 90)}


def test_equals_are_split_by_the_bonus_that_is_in_their_points():
    assert by_targets("điểm thưởng", HUNDRED_EACH) == {"A": 3, "B": 2, "C": 1}


def test_points_agreed_otherwise_do_not_say_what_became_of_the_bonus():
    found, issues = standings_by_targets("điểm thưởng", HUNDRED_EACH, points=90)

    (tie,) = found.ties
    assert [each.rank for each in found.members] == [1, 1, 1]
    assert (tie.settled_by, tie.stuck_at.by) == (None, "điểm thưởng")
    assert [member.code for member in tie.unknown] == ["A", "B", "C"]
    assert found.provisional
    assert "SK51" in [issue.kind.code for issue in issues]


WITH_BONUS = a_rule("Có thưởng", "=diem_nhap", "=thuong_nhap-tru_nhap")


def standings_by_bonus(rows, own=80, **limits):
    """Return the standings of equals that are split by the bonus.

    Agreed are 80 points for TC1, which has no bonus, and 15 for TC2, which may have one within
    `limits`. Reported are `own` points for TC1, and points, bonus and deduction for TC2.
    """
    points = {"TC1": 80, "TC2": 15}
    book = a_book(
        "".join(rows),
        criteria=(CRITERIA[0], a_criterion("TC2", WITH_BONUS.name, **limits)),
        rules=(TYPED_IN, WITH_BONUS),
        agreed=tuple(agreed(member, *each) for member in rows for each in points.items()),
        policy=a_policy(ranking=a_ranking_policy(tie_breaks=(a_tie_break(1, "điểm thưởng"),))),
    )
    submissions = []
    for member, (given, bonus, deduction) in rows.items():
        typed = {"self_score": given, "bonus": bonus, "deduction": deduction}
        reports = [
            a_criterion_report(member, "TC1", self_score=own),
            a_criterion_report(member, "TC2", **typed),
        ]
        submissions.append(a_submission(member, (), reports))
    return standings_of(book, *submissions)


@pytest.mark.parametrize("own", [80, 70, None], ids=["agreed", "agreed otherwise", "missing"])
def test_what_can_have_no_bonus_need_not_be_known_to_compare_the_bonus(own):
    found = standings_by_bonus({"A": (13, 2, 0), "B": (10, 5, 0)}, own, max_bonus=5)

    assert [each.rank for each in found.members] == [2, 1]
    assert [(tie.settled_by.by, tie.values) for tie in found.ties] == [("điểm thưởng", (2, 5))]


@pytest.mark.parametrize(
    "limits",
    [{"max_bonus": 5}, {"max_deduction": 5}, {}],
    ids=["may add", "may take off", "no limits set"],
)
def test_a_bonus_that_is_not_known_keeps_equals_together(limits):
    (tie,) = standings_by_bonus({"A": (10, 5, 0), "B": (15, None, None)}, **limits).ties

    assert (tie.settled_by, tie.stuck_at.by) == (None, "điểm thưởng")
    assert [member.code for member in tie.unknown] == ["B"]


@pytest.mark.parametrize(
    ("limits", "unknown"),
    [({"max_bonus": 5}, ["B"]), ({"max_deduction": 5}, ["B"]), ({}, [])],
    ids=["may add", "may take off", "neither"],
)
def test_points_agreed_otherwise_may_hold_a_bonus_where_the_criterion_may_have_one(limits, unknown):
    (tie,) = standings_by_bonus({"A": (15, 0, 0), "B": (10, 0, 0)}, **limits).ties

    assert tie.settled_by is None
    assert [member.code for member in tie.unknown] == unknown


def test_a_deduction_counts_against_the_bonus():
    found = standings_by_bonus({"A": (17, 0, 2), "B": (16, 0, 1)}, max_deduction=5)

    assert [each.rank for each in found.members] == [2, 1]
    assert [tie.values for tie in found.ties] == [(-2, -1)]


@pytest.mark.parametrize("by", [TieMeasure.MET.value, TieMeasure.BONUS.value])
def test_a_figure_in_doubt_splits_nobody(by):
    achieved = {"A": (100, 100), "B": (101, 98)}
    doubtful = frozenset({a_report("B1", 101).place})

    assert len(set(by_targets(by, achieved).values())) == 2
    assert by_targets(by, achieved, doubtful) == {"A": 1, "B": 1}


@pytest.mark.parametrize("by", [TieMeasure.MET.value, TieMeasure.EXCEEDED.value])
@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        pytest.param({"plan": placed(None, "B2")}, {"A": 1, "B": 1}, id="forgotten"),
        pytest.param({"plan": placed(None, "B2"), "without_plan": True}, {"A": 1, "B": 2},
                     id="none on purpose"),
        pytest.param({"plan": placed(0, "B2")}, {"A": 1, "B": 2}, id="zero"),
    ],
)  # fmt: skip
def test_a_forgotten_plan_leaves_the_count_unknown_and_none_on_purpose_does_not(by, plan, expected):
    targets = tuple(
        replace(a_target(code, criterion="TC1"), **(plan if code == "B2" else {}))
        for code in ("A1", "A2", "B1", "B2")
    )
    achieved = {"A": (101, 102), "B": (101, 102)}

    assert by_targets(by, achieved, targets=targets) == expected


@pytest.mark.parametrize("by", [TieMeasure.MET.value, TieMeasure.EXCEEDED.value])
def test_a_figure_that_is_only_stated_is_neither_met_nor_unknown(by):
    scored = (a_target(code, criterion="TC1") for code in ("A1", "A2", "B1", "B2"))
    targets = (*scored, a_target("B3", None, kind=TargetKind.INFORMATIONAL))

    achieved = {"A": (101, 90), "B": (101, 102, 25000)}

    assert by_targets(by, achieved, targets=targets) == {"A": 2, "B": 1}


@pytest.mark.parametrize(
    ("by", "criterion", "expected"),
    [
        (TieMeasure.MET.value, "", {"A": 1, "B": 1}),
        (TieMeasure.EXCEEDED.value, "", {"A": 1, "B": 1}),
        (TieMeasure.EXCEEDED.value, "TC1", {"A": 2, "B": 1}),
    ],
)
def test_a_part_without_points_is_no_target_of_its_own(by, criterion, expected):
    scored = (a_target(code, criterion="TC1") for code in ("A1", "A2", "B1", "B2"))
    targets = (*scored, a_target("B3", 10, parent="B1", criterion=criterion))
    achieved = {"A": (110, 100), "B": (110, 100, 20)}

    assert by_targets(by, achieved, targets=targets) == expected


def test_a_substitute_counts_as_the_criterion_that_ties_are_split_by():
    criteria = (
        *CRITERIA,
        a_criterion("TC3", TYPED_IN.name, standard=100, replaces="TC1", applies_to=("B",)),
        a_criterion("TC4", TYPED_IN.name, standard=100, replaces="TC3", applies_to=("B",)),
    )
    points = {("A", "TC1"): 80, ("A", "TC2"): 70, ("B", "TC4"): 85, ("B", "TC2"): 65}
    scores = tuple(agreed(*key, given) for key, given in points.items())

    for by in ("TC1", "TC3", "TC4"):
        assert ranks(
            a_tie_break(1, by),
            points={"A": (80, 70), "B": (0, 65)},
            criteria=criteria,
            agreed=scores,
        ) == {"A": 2, "B": 1}


SHARED_CODE = {
    "contents": (*CONTENTS, a_content("TC2", "Nội dung ba")),
    "criteria": (*CRITERIA, a_criterion("TC3", TYPED_IN.name, standard=100, content="TC2")),
    "agreed": tuple(
        agreed(member, code, given)
        for member, all_given in {"A": (80, 70, 5), "B": (80, 65, 10)}.items()
        for code, given in zip(("TC1", "TC2", "TC3"), all_given, strict=True)
    ),
}


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (PointsOf.CRITERION, {"A": 1, "B": 2}),
        (PointsOf.CONTENT, {"A": 2, "B": 1}),
        (None, {"A": 1, "B": 1}),
    ],
)
def test_a_code_of_a_content_and_a_criterion_splits_by_the_one_that_is_said(about, expected):
    tie_break = a_tie_break(1, "TC2", about=about)

    assert ranks(tie_break, points={"A": (80, 70), "B": (80, 65)}, **SHARED_CODE) == expected


def test_a_tie_that_the_list_does_not_split_is_reported_with_the_points_and_the_rank():
    book = a_book(
        "AB",
        criteria=CRITERIA[:1],
        agreed=(agreed("A", "TC1", 80), agreed("B", "TC1", 80)),
    )
    rows = [
        a_submission(member, (), [a_criterion_report(member, "TC1", self_score=80)])
        for member in "AB"
    ]

    (issue,) = score_and_check(book, rows, frozenset())[1]

    assert issue.kind.code == "SK43"
    assert issue.place.sheet == "Phân định đồng hạng"
    assert "Sở A và Sở B cùng 80 điểm" in issue.message
    assert "đồng hạng 1" in issue.message


def test_a_tie_in_a_provisional_ranking_is_not_yet_reported():
    book = a_book("AB", criteria=CRITERIA[:1])
    rows = [
        a_submission(member, (), [a_criterion_report(member, "TC1", self_score=80)])
        for member in "AB"
    ]

    assert score_and_check(book, rows, frozenset())[1] == ()
