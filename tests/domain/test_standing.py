"""What can be asked of a member's standing and of the standings of a bloc."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    TYPED_IN,
    a_book,
    a_criterion,
    a_member,
    a_report,
    a_submission,
    a_target,
    a_tie_break,
    agreed,
    standings_of,
    typed_in,
)
from thidua_reports.domain.scores import Basis, MemberScores
from thidua_reports.domain.standing import MemberStanding, Standings, Tie

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)
NO_SCORES = MemberScores()


def standings(ranks):
    """Return standings of members in the bloc's order with these ranks."""
    members = (
        MemberStanding(a_member(code), submitted=True, scores=NO_SCORES, rank=rank)
        for code, rank in ranks.items()
    )
    return Standings((), tuple(members), Basis.COMPUTED, provisional=True)


@pytest.mark.parametrize(
    ("ranks", "order"),
    [
        ({"A": 2, "B": 1, "C": 3}, "BAC"),
        ({"A": 2, "B": 1, "C": 1}, "BCA"),
        ({"A": None, "B": 2, "C": 1}, "CBA"),
        ({"A": None, "B": None, "C": 3}, "CAB"),
    ],
    ids=["all ranked", "equals in the blocs order", "one without a rank", "only one with a rank"],
)
def test_members_are_listed_by_rank_those_without_one_last(ranks, order):
    assert "".join(each.member.code for each in standings(ranks).in_order) == order


def test_nobody_is_lost_or_doubled_in_the_order():
    found = standings({"A": 1, "B": None, "C": 1})

    assert sorted(each.member.code for each in found.in_order) == ["A", "B", "C"]


def test_results_and_scores_come_member_by_member():
    targets = (a_target("A1"), a_target("B1"), a_target("A2"))
    book = a_book("AB", targets=targets, criteria=(TYPED, replace(TYPED, code="TC2")))

    found = standings_of(book, a_submission("A", [a_report("A1", 1)]))

    assert [result.target.code for result in found.results_of("A")] == ["A1", "A2"]
    assert [(each.member.code, score.criterion.code) for each, score in found.scores()] == [
        ("A", "TC1"),
        ("A", "TC2"),
        ("B", "TC1"),
        ("B", "TC2"),
    ]


def test_without_a_workbook_nothing_is_computed_but_what_was_agreed_counts():
    book = a_book("A", criteria=(TYPED,), agreed=(agreed("A", "TC1", 90),))

    (member,) = standings_of(book).members

    assert (member.computed, member.points(Basis.COMPUTED)) == (None, None)
    assert member.points(Basis.AGREED) == 90
    assert not member.is_complete


def test_the_points_of_a_content_are_not_computed_while_they_are_incomplete_but_may_be_agreed():
    book = a_book("A", criteria=(TYPED,), agreed=(agreed("A", "TC1", 90),))

    (member,) = standings_of(book, *typed_in(A=None)).members

    assert member.content_points("ND1", Basis.COMPUTED) is None
    assert member.content_points("ND1", Basis.AGREED) == 90
    assert member.content_points("ND9", Basis.AGREED) is None


def test_the_points_of_the_ranking_are_those_of_its_basis():
    book = a_book("A", criteria=(TYPED,), agreed=(agreed("A", "TC1", 90),))

    by_agreed = standings_of(book, *typed_in(A=95))
    by_computed = standings_of(replace(book, agreed=()), *typed_in(A=95))

    assert by_agreed.points_of(by_agreed.members[0]) == 90
    assert by_computed.points_of(by_computed.members[0]) == 95


@pytest.mark.parametrize(
    ("criteria", "is_scored"),
    [
        ((), False),
        ((a_criterion("TC1"),), False),
        ((TYPED,), True),
        ((replace(TYPED, applies_to=("B",)),), True),
    ],
    ids=["no criteria", "none with a rule", "one with a rule", "one for one member"],
)
def test_a_bloc_scores_if_anybody_has_a_criterion_with_a_rule(criteria, is_scored):
    assert standings_of(a_book("AB", criteria=criteria)).is_scored is is_scored


@pytest.mark.parametrize(
    ("stuck_at", "waits"),
    [
        (None, False),
        (a_tie_break(1, "điểm thưởng"), True),
        (a_tie_break(1, "TC1"), True),
        (a_tie_break(1, "hội nghị quyết định", "A"), False),
    ],
    ids=["nothing asked", "bonus", "points of a criterion", "left open by the meeting"],
)
def test_a_tie_waits_for_figures_but_not_for_the_meeting(stuck_at, waits):
    members = (a_member("A"), a_member("B"))

    assert Tie(members, None, stuck_at, members[1:]).waits_for_figures is waits
