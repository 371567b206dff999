"""Who is proposed where an honour asks for a share of the votes of all members."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    NO_MEETING,
    TYPED_IN,
    a_ballot,
    a_book,
    a_candidate,
    a_criterion,
    a_criterion_report,
    a_decision,
    a_submission,
    agreed,
    an_exclusion,
    an_honour,
    standings_of,
)
from thidua_reports.domain.ballot import NO_BALLOT
from thidua_reports.domain.honours import ObstacleKind
from thidua_reports.presenting.honour_issues import honour_issues
from thidua_reports.presenting.honour_words import honour_sentences
from thidua_reports.scoring.honours import passed_over

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)
FLAG = an_honour(1, "Cờ", votes=80)
POINTS = {"A": 90, "B": 80}


def of(ballot, *honours, **changes):
    """Return the book and the standings of A (first) and B (second) after a ballot."""
    book = a_book(
        "".join(POINTS),
        criteria=(TYPED,),
        agreed=tuple(agreed(member, "TC1", points) for member, points in POINTS.items()),
        honours=honours or (FLAG,),
        ballot=ballot,
        **changes,
    )
    reports = (
        a_submission(member, (), [a_criterion_report(member, "TC1", self_score=points)])
        for member, points in POINTS.items()
    )
    return book, standings_of(book, *reports)


def outcome(ballot, *honours, **changes):
    _, standings = of(ballot, *honours, **changes)
    return {
        each.member.code: each.is_proposed or [obstacle.kind for obstacle in each.obstacles]
        for each in standings.proposals
    }


@pytest.mark.parametrize(
    ("votes", "expected"),
    [(10, True), (8, True), (7, [ObstacleKind.TOO_FEW_VOTES])],
    ids=["all", "just enough", "one too few"],
)
def test_the_share_is_reached_or_missed_exactly(votes, expected):
    assert outcome(a_ballot(10, a_candidate("A", "Cờ", votes))) == {"A": expected}


def test_a_share_that_only_rounding_would_reach_is_missed():
    honour = replace(FLAG, votes=an_honour(1, "x", votes="66.67").votes)

    assert outcome(a_ballot(3, a_candidate("A", "Cờ", 2)), honour) == {
        "A": [ObstacleKind.TOO_FEW_VOTES]
    }


def test_nobody_is_hindered_before_the_count():
    assert outcome(NO_BALLOT) == {"A": True}
    assert outcome(a_ballot(10, a_candidate("A", "Cờ"))) == {"A": True}


def test_after_the_meeting_nobody_is_proposed_without_a_count():
    held = replace(NO_MEETING, conclusions=("Thống nhất.",))

    assert outcome(NO_BALLOT, meeting=held) == {"A": [ObstacleKind.NOT_COUNTED]}
    assert outcome(a_ballot(10, a_candidate("A", "Cờ")), meeting=held) == {
        "A": [ObstacleKind.NOT_COUNTED]
    }
    assert outcome(NO_BALLOT, an_honour(1, "Cờ"), meeting=held) == {"A": True}


def test_an_honour_without_a_share_is_not_voted_on():
    assert outcome(a_ballot(10, a_candidate("B", "Cờ", 9)), an_honour(1, "Cờ")) == {"A": True}


def test_who_was_not_put_to_the_vote_is_not_proposed():
    assert outcome(a_ballot(10, a_candidate("B", "Cờ", 9))) == {"A": [ObstacleKind.NOT_VOTED_ON]}


def test_an_honour_passes_on_to_the_next_who_has_the_votes():
    ballot = a_ballot(10, a_candidate("A", "Cờ", 7), a_candidate("B", "Cờ", 9))

    assert outcome(ballot, replace(FLAG, passes_on=True)) == {
        "A": [ObstacleKind.TOO_FEW_VOTES],
        "B": True,
    }


def test_who_is_excluded_is_not_missed_on_the_ballot():
    ballot = a_ballot(10, a_candidate("B", "Cờ", 9))

    assert outcome(ballot, exclusions=(an_exclusion("A"),)) == {"A": [ObstacleKind.EXCLUDED]}


def test_who_lacks_votes_is_not_passed_over_for_a_later_honour():
    diploma = an_honour(2, "Bằng khen", votes=80, quota=2)
    ballot = a_ballot(10, a_candidate("A", "Bằng khen", 5), a_candidate("B", "Bằng khen", 9))
    book, standings = of(ballot, diploma)

    assert passed_over(book, standings, diploma) == ()


def test_too_few_votes_are_stated_with_both_numbers():
    assert honour_sentences(*of(a_ballot(10, a_candidate("A", "Cờ", 7)))) == [
        "Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ: được 07/10 phiếu đồng ý, đạt 70% "
        "tổng số thành viên, cần từ 80% trở lên.",
        "Chưa có đơn vị nào được đề nghị Cờ.",
    ]


def test_who_was_not_voted_on_is_said_to():
    assert honour_sentences(*of(a_ballot(10, a_candidate("B", "Cờ", 9))))[0] == (
        "Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ: chưa được đưa ra bỏ phiếu."
    )


def test_the_meeting_going_against_the_ballot_without_a_reason_is_reported():
    book, standings = of(
        a_ballot(10, a_candidate("A", "Cờ", 7)), decisions=(a_decision("A", "Cờ"),)
    )

    (issue,) = honour_issues(book, standings)
    assert issue.kind.code == "SK49"
    assert "07/10 phiếu" in issue.message


@pytest.mark.parametrize(
    ("votes", "member", "why"),
    [
        (a_candidate("A", "Cờ", 7), "A", "được 07/10 phiếu đồng ý, đạt 70% tổng số thành viên"),
        (a_candidate("B", "Cờ", 9), "A", "chưa được đưa ra bỏ phiếu"),
        (a_candidate("A", "Cờ", 9), "B", "chưa được đưa ra bỏ phiếu"),
    ],
    ids=["too few votes", "not voted on", "not voted on, of another rank"],
)
def test_the_meeting_undoing_a_vote_is_reported_whatever_its_reason(votes, member, why):
    decisions = (a_decision(member, "Cờ", reason="nhiều cố gắng"),)
    book, standings = of(a_ballot(10, votes), decisions=decisions)

    (issue,) = honour_issues(book, standings)
    assert (issue.kind.code, issue.place) == ("BP22", decisions[0].place)
    assert why in issue.message


def test_the_meeting_following_the_vote_is_not_reported():
    decisions = (a_decision("A", "Cờ", reason="dẫn đầu"),)

    assert honour_issues(*of(a_ballot(10, a_candidate("A", "Cờ", 9)), decisions=decisions)) == ()
