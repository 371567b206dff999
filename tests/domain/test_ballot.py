"""Whether there is a ballot, whether it is counted, and what share of all members a vote is."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.domain_values import a_ballot, a_candidate
from thidua_reports.domain.ballot import NO_BALLOT, BoardMember, BoardRole
from thidua_reports.domain.place import Place

HEAD = BoardMember(BoardRole.HEAD, "Bà A", "", Place("khoi.xlsx"))


@pytest.mark.parametrize(
    ("changes", "held"),
    [
        ({}, False),
        ({"members": 10}, False),
        ({"board": (HEAD,)}, True),
        ({"candidates": (a_candidate("A", "Cờ"),)}, True),
        ({"valid": 0}, True),
        ({"held": True}, True),
        ({"held": False, "valid": 9}, False),
    ],
    ids=str,
)
def test_there_is_a_ballot_if_so_decided_or_else_if_anything_of_one_is_entered(changes, held):
    assert replace(NO_BALLOT, **changes).is_held is held


@pytest.mark.parametrize(
    ("ballot", "counted"),
    [
        (a_ballot(10, a_candidate("A", "Cờ", 9)), True),
        (a_ballot(10, a_candidate("A", "Cờ", 0)), True),
        (a_ballot(10), False),
        (a_ballot(10, a_candidate("A", "Cờ", 9), a_candidate("B", "Cờ")), False),
        (a_ballot(10, a_candidate("A", "Cờ", 9), invalid=None), False),
        (a_ballot(10, a_candidate("A", "Cờ", 9), held=False), False),
        (a_ballot(0, a_candidate("A", "Cờ", 0)), False),
        (a_ballot(10, a_candidate("A", "Cờ", 12)), False),
        (a_ballot(10, a_candidate("A", "Cờ", 9), voters=11), False),
    ],
    ids=[
        "all known",
        "no votes",
        "nobody",
        "one unknown",
        "paper unknown",
        "not held",
        "no member",
        "more votes than papers",
        "more voters than members",
    ],
)
def test_a_ballot_is_counted_once_every_number_that_decides_is_known(ballot, counted):
    assert ballot.is_counted is counted


@pytest.mark.parametrize(
    ("changes", "in_doubt"),
    [
        ({}, set()),
        ({"returned": None, "valid": 9}, set()),
        ({"voters": 11}, {"members", "voters"}),
        ({"returned": 11, "invalid": 1}, {"issued", "returned"}),
        ({"invalid": 1}, {"returned", "valid", "invalid"}),
        ({"valid": 8, "invalid": 2}, {"valid"}),
    ],
    ids=["none", "one unknown", "too many voters", "too many papers", "no sum", "too many votes"],
)
def test_counts_that_speak_against_one_another_are_in_doubt(changes, in_doubt):
    assert a_ballot(10, a_candidate("A", "Cờ", 9), **changes).in_doubt == in_doubt


def test_a_share_is_of_all_members_whoever_voted():
    first = a_candidate("A", "Cờ", 8)
    ballot = a_ballot(12, first, voters=9, issued=9, returned=9, valid=9)

    assert ballot.share(first) == Fraction(200, 3)
    assert ballot.absent == 3


def test_a_share_is_unknown_without_votes_or_members():
    first = a_candidate("A", "Cờ", 8)

    assert a_ballot(10).share(a_candidate("A", "Cờ")) is None
    assert replace(a_ballot(10), members=None).share(first) is None
    assert a_ballot(10, voters=None).absent is None


@pytest.mark.parametrize(
    ("votes", "least", "reached"),
    [(8, Decimal(80), True), (7, Decimal(80), False), (None, Decimal(80), None), (8, None, None)],
    ids=["just reached", "missed", "not counted", "nothing asked"],
)
def test_a_least_share_is_reached_exactly_or_not_and_open_where_one_is_unknown(
    votes, least, reached
):
    candidate = a_candidate("A", "Cờ", votes)

    assert a_ballot(10, candidate).reaches(candidate, least) is reached


def test_a_candidate_is_found_by_member_and_honour():
    flag, diploma = a_candidate("A", "Cờ", 8), a_candidate("A", "Bằng khen", 9)

    assert a_ballot(10, flag, diploma).candidate("A", "Bằng khen") is diploma
    assert a_ballot(10, flag).candidate("A", "Bằng khen") is None
